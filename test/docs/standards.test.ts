import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	checkDkimSelector,
	checkHost,
	discoverDmarc,
	evaluateDmarc,
	parseDkimKey,
	parseDmarc,
	preflight,
} from '../../src/index.ts';
import { zoneResolver } from '../../src/testing.ts';

const text = readFileSync(new URL('../../docs/standards.md', import.meta.url), 'utf8');
const questions = [...(text.split('## Chosen')[1] ?? '').matchAll(/^\| (.*?) \| .* \| .* \|$/gm)]
	.map(([, question = '']) => question)
	.slice(1);

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const pkcs1 = publicKey.export({ type: 'pkcs1', format: 'der' }).toString('base64');

async function spf(zone: string, ip = '192.0.2.7') {
	return checkHost({ ip, domain: 'shop.example' }, { resolver: zoneResolver(zone) });
}

const hosts = Array.from({ length: 11 }, (_, at) => `mx${at}.shop.example.`);
const elevenHosts = [
	'shop.example. TXT "v=spf1 mx -all"',
	...hosts.map((host, at) => `shop.example. MX ${at} ${host}\n${host} A 192.0.2.${at}`),
].join('\n');
const elevenTerms = Array.from({ length: 11 }, (_, at) => `exists:e${at}.shop.example`).join(' ');

/** What each question of the table comes to, in the order of the table. */
const answers: readonly (readonly [question: string, actual: () => unknown, expected: unknown])[] =
	[
		[
			'below `mx`',
			async () =>
				(await spf('shop.example. TXT "v=spf1 mx -all"\nshop.example. MX 1 gone.example.')).lookups,
			{ terms: 1, void: 0 },
		],
		[
			'void for an IPv6 client',
			async () =>
				(await spf('shop.example. TXT "v=spf1 a -all"\nshop.example. A 192.0.2.7', '2001:db8::7'))
					.lookups,
			{ terms: 1, void: 1 },
		],
		['eleven hosts', async () => (await spf(elevenHosts, '192.0.2.1')).result, 'permerror'],
		[
			'before a later one',
			async () =>
				(await spf(`shop.example. TXT "v=spf1 ip4:192.0.2.7 " "${elevenTerms} -all"`)).result,
			'pass',
		],
		['repeated tag', () => parseDmarc('v=DMARC1; p=reject; p=none').mode, 'invalid-record'],
		[
			'`P=reject`',
			() => {
				const { tags, problems } = parseDmarc('v=DMARC1; P=reject');
				return [tags.p, problems.length > 0];
			},
			['reject', true],
		],
		[
			'missing or misspelled',
			() =>
				['p=rejct; rua=mailto:a@shop.example', 'p=rejct'].map(
					(tags) => parseDmarc(`v=DMARC1; ${tags}`).mode,
				),
			['monitor', 'no-processing'],
		],
		[
			'Two DMARC records',
			async () => {
				const resolver = zoneResolver(`
_dmarc.news.shop.example.  TXT  "v=DMARC1; p=none"
_dmarc.news.shop.example.  TXT  "v=DMARC1; p=quarantine"
_dmarc.shop.example.       TXT  "v=DMARC1; p=reject"
`);
				const { policyDomain, effectivePolicy } = await discoverDmarc('news.shop.example', {
					resolver,
				});
				return [policyDomain, effectivePolicy];
			},
			['shop.example', 'reject'],
		],
		[
			'temperror',
			() => {
				const resolver = zoneResolver('_dmarc.shop.example. TXT "v=DMARC1; p=reject"');
				const signed = ['shop.example', 'relay.example'].map(async (domain) => {
					const dkim = [{ domain, result: 'temperror' as const }];
					return (await evaluateDmarc({ from: 'shop.example', dkim }, { resolver })).result;
				});
				return Promise.all(signed);
			},
			['temperror', 'fail'],
		],
		[
			'`k=RSA`',
			() => {
				const { usable, problems } = parseDkimKey(`v=DKIM1; k=RSA; p=${spki}`);
				return [
					usable,
					problems.length > parseDkimKey(`v=DKIM1; k=rsa; p=${spki}`).problems.length,
				];
			},
			[true, true],
		],
		[
			'1024 to 2047 bits',
			() => {
				const { status, usable, bits } = parseDkimKey(`v=DKIM1; p=${spki}`);
				return [status, usable, bits];
			},
			['weak', true, 1024],
		],
		[
			'without the outer',
			() => {
				const { usable, bits } = parseDkimKey(`v=DKIM1; p=${pkcs1}`);
				return [usable, bits];
			},
			[true, 1024],
		],
		[
			'Two TXT records at a selector',
			async () => {
				const name = 's1._domainkey.shop.example.';
				const resolver = zoneResolver(`${name} TXT "p=${spki}"\n${name} TXT "p=${pkcs1}"`);
				const asked = { domain: 'shop.example', selector: 's1' };
				const { status, usable } = await checkDkimSelector(asked, { resolver });
				return [status, usable];
			},
			['ambiguous', false],
		],
		[
			'gives no answer',
			async () => {
				const resolver = zoneResolver(
					'shop.example. MX 10 mail.shop.example.\n;! SERVFAIL TXT shop.example.',
				);
				const relay = {
					id: 'own',
					name: 'Own',
					sources: { ranges: ['192.0.2.7'] },
					returnPath: { kind: 'from-domain' },
					dkim: { signs: 'no' },
				} as const;
				const verdict = await preflight({ from: 'info@shop.example', relay }, { resolver });
				const check = await checkHost({ ip: '192.0.2.7', domain: 'shop.example' }, { resolver });
				return [check.result, verdict.decision];
			},
			['temperror', 'retry'],
		],
	];

describe('docs/standards.md', () => {
	it('has a case here for every choice', () => {
		expect(questions).toHaveLength(answers.length);
		answers.forEach(([part], at) => {
			expect(questions[at]).toContain(part);
		});
	});

	it.each(answers)('%s: chosen as it says', async (_, actual, expected) => {
		expect(await actual()).toEqual(expected);
	});
});
