/**
 * `--what-if`: what a record takes the place of, and what is refused.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { assume, readAssumption } from '../../src/cli/what-if.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { run } from './command.ts';

const zone = `
shop.example. TXT "v=spf1 mx -all"
shop.example. TXT "site-verification=1"
shop.example. MX 10 mail.shop.example.
_dmarc.shop.example. TXT "v=DMARC1; p=none"
_dmarc.shop.example. TXT "other"
s1._domainkey.shop.example. TXT "v=DKIM1; p="
s2._domainkey.shop.example. CNAME s2.relay.example.
s2.relay.example. TXT "v=DKIM1; p="
`;

async function textsAfter(what: readonly string[], name: string, type: 'TXT' | 'CNAME' | 'MX') {
	const { resolver } = await assume(what, zoneResolver(zone));
	const answer = await resolver.resolve(name, type);
	return answer.outcome === 'records' ? answer.records : answer.outcome;
}

describe('--what-if', () => {
	it.each<[string, readonly string[], string, 'TXT' | 'CNAME' | 'MX', unknown]>([
		[
			'puts an SPF record in the place of the other one (RFC 7208 §3.2)',
			['shop.example TXT v=spf1 -all'],
			'shop.example',
			'TXT',
			[['v=spf1 -all'], ['site-verification=1']],
		],
		[
			'puts a DMARC record in the place of the other one (RFC 9989 §4.10)',
			['_dmarc.shop.example TXT v=DMARC1; p=reject'],
			'_dmarc.shop.example',
			'TXT',
			[['v=DMARC1; p=reject'], ['other']],
		],
		[
			'puts a key in the place of the other one (RFC 6376 §3.6.2.2)',
			['s1._domainkey.shop.example. txt "v=DKIM1; " "p=AA\\"=="'],
			's1._domainkey.shop.example',
			'TXT',
			[['v=DKIM1; p=AA"==']],
		],
		[
			'puts a CNAME in the place of everything (RFC 1034 §3.6.2)',
			['s1._domainkey.shop.example CNAME s2.relay.example'],
			's1._domainkey.shop.example',
			'TXT',
			[['v=DKIM1; p=']],
		],
		[
			'puts a record in the place of a CNAME',
			['s2._domainkey.shop.example TXT v=DKIM1; p=AAAA'],
			's2._domainkey.shop.example',
			'TXT',
			[['v=DKIM1; p=AAAA']],
		],
		[
			'adds anything else',
			['shop.example MX 20 other.shop.example', 'shop.example TXT plain'],
			'shop.example',
			'MX',
			[
				{ preference: 10, exchange: 'mail.shop.example' },
				{ preference: 20, exchange: 'other.shop.example' },
			],
		],
		[
			'applies several in order',
			['shop.example TXT v=spf1 a -all', 'shop.example TXT v=spf1 ?all'],
			'shop.example',
			'TXT',
			[['v=spf1 ?all'], ['site-verification=1']],
		],
		[
			'makes names that were not there',
			['müller.example TXT v=spf1 -all'],
			'xn--mller-kva.example',
			'TXT',
			[['v=spf1 -all']],
		],
	])('%s', async (_, what, name, type, expected) => {
		expect(await textsAfter(what, name, type)).toEqual(expected);
	});

	it('says what it changes', async () => {
		const { changes } = await assume(
			['s2._domainkey.shop.example TXT v=DKIM1; p=AAAA'],
			zoneResolver(zone),
		);
		expect(changes.map(({ action, type }) => `${action} ${type}`)).toEqual([
			'remove CNAME',
			'add TXT',
		]);
	});

	it.each([
		['shop.example', 'NAME TYPE VALUE is wanted'],
		['shop.example TXT', 'NAME TYPE VALUE is wanted'],
		['', 'NAME TYPE VALUE is wanted'],
		['a..b TXT x', '"a..b" is no domain name'],
		['. TXT x', '"." is no domain name'],
		['shop.example TEXT x', 'did you mean TXT?'],
		['shop.example SRV 1 2 3 x', '"SRV" is no record type'],
		['shop.example A 192.0.2.300', 'the value is none of a record of type A'],
		['shop.example MX mail.shop.example', 'the value is none of a record of type MX'],
		['shop.example \x1b[2J x', '\\x1b[2J'],
	])('refuses %j and says what would be right', (text, words) => {
		expect(() => readAssumption(text)).toThrow(
			expect.objectContaining({
				code: 'input.what-if-invalid',
				message: expect.stringContaining(words),
			}),
		);
	});
});

const files = { 'shop.zone': zone };

describe('commands with --what-if', () => {
	it('answer as if it were published, and say so on the other output', async () => {
		const ran = await run(
			[
				'dmarc',
				'shop.example',
				'--zone',
				'shop.zone',
				'--what-if',
				'_dmarc.shop.example TXT v=DMARC1; p=reject',
			],
			files,
		);
		expect(ran.stdout).toMatch(/^REJECT/);
		expect(ran.stderr).toBe(
			'maysend: as if published: replace TXT _dmarc.shop.example "v=DMARC1; p=none" -> "v=DMARC1; p=reject"\n',
		);
	});

	it.each([
		['spf', 'shop.example TXT v=spf1 ip4:198.51.100.7 -all', '198.51.100.7/32'],
		['dkim', 's9._domainkey.shop.example TXT v=DKIM1; p=', 'REVOKED'],
		['detect', 'shop.example TXT v=spf1 include:spf.protection.outlook.com -all', 'microsoft-365'],
	])('%s takes it', async (command, what, expected) => {
		const more = command === 'dkim' ? ['s9'] : [];
		const line = [command, 'shop.example', ...more, '--zone', 'shop.zone', '--what-if', what];
		const before = await run(line.slice(0, -2), files);
		expect(before.stdout).not.toContain(expected);
		const ran = await run(line, files);
		expect(ran.stdout).toContain(expected);
	});

	it('check shows that a change helps', async () => {
		const relay = JSON.stringify({
			id: 'own',
			name: 'Own server',
			sources: { ranges: ['192.0.2.25'] },
			returnPath: { kind: 'from-domain' },
			dkim: { signs: 'no' },
		});
		const line = 'check info@shop.example --relay own.json --zone shop.zone'.split(' ');
		const given = { ...files, 'own.json': relay };
		expect(await run(line, given)).toMatchObject({ status: 2 });
		const what = ['--what-if', 'shop.example TXT v=spf1 mx ip4:192.0.2.25 -all'];
		expect(await run([...line, ...what], given)).toMatchObject({ status: 1 });
	});

	it('record what DNS said, so that a replay can be asked what if', async () => {
		const what = ['--what-if', 'shop.example TXT v=spf1 ?all'];
		const first = await run(
			['spf', 'shop.example', '--record', 'was.json', ...what],
			{},
			{ live: zone },
		);
		const transcript = first.written['was.json'] ?? '';
		expect(transcript).toContain('v=spf1 mx -all');
		expect(transcript).not.toContain('?all');
		const again = await run(['spf', 'shop.example', '--replay', 'was.json', ...what], {
			'was.json': transcript,
		});
		expect(again.stdout).toBe(first.stdout);
	});

	it('refuse it before DNS is asked', async () => {
		const ran = await run(['spf', 'shop.example', '--what-if', 'nonsense']);
		expect(ran.stderr).toMatch(/^maysend: --what-if: 'nonsense': .* \(input\.what-if-invalid\)\n$/);
		expect(ran.status).toBe(64);
	});
});
