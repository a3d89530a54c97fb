/**
 * The further questions of a preflight: what they find, and that nothing depends on them.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { FailureReason, RecordType } from '../../src/dns/resolver.ts';
import type { FindingCode } from '../../src/findings/catalogue.ts';
import type { FindingOf } from '../../src/findings/finding.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { replayResolver } from '../../src/resolvers/transcript.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { ofCode } from '../findings/of-code.ts';
import { distant } from '../spf/round-trips.ts';
import {
	answering,
	dmarc,
	judge,
	judgeBy,
	key,
	MX,
	RELAY_ZONE,
	RSA_KEY,
	SOUND,
	server,
	service,
	spf,
	spying,
	txt,
	WEAK_KEY,
} from './judged.ts';

/** A sound configuration with another set of MX records. */
const withMx = (mx: string): string => SOUND.replace(MX, mx);
const withPolicy = (policy: string): string =>
	SOUND.replace(dmarc('p=reject; rua=mailto:r@shop.example'), policy);
const withoutKey = (zone: string): string => SOUND.replace(key(), zone);

function of<Code extends FindingCode>(
	{ findings }: Verdict,
	code: Code,
): readonly Pick<FindingOf<Code>, 'subject' | 'data'>[] {
	return ofCode(findings, code).map(({ subject, data }) => ({ subject, data }));
}

/** What must not depend on a probe. */
function ruling({ decision, because, authorized, spf: at, dkim, dmarc: policy }: Verdict): unknown {
	return { decision, because, authorized, spf: at, dkim, dmarc: policy };
}

describe('mail hosts of the From domain (RFC 5321 §5.1)', () => {
	const subject = { name: 'shop.example', type: 'MX' };
	const mail = 'mail.shop.example. A 192.0.2.7\n';
	const two = 'shop.example. MX 10 mail.shop.example.\nshop.example. MX 20 mail.shop.example.\n';

	it.each<[string, FindingCode, string, object]>([
		[
			'a null MX beside another',
			'mx.null-with-others',
			`${MX}shop.example. MX 0 .\n${mail}`,
			{ others: 1 },
		],
		['a null MX with a preference', 'mx.null-pref', 'shop.example. MX 5 .\n', { preference: 5 }],
		[
			'one host twice',
			'mx.duplicate',
			`${two}${mail}`,
			{ exchange: 'mail.shop.example', preferences: [10, 20] },
		],
		[
			'an address for a name',
			'mx.ip-literal',
			'shop.example. MX 10 192.0.2.7.\n',
			{ exchange: '192.0.2.7' },
		],
		[
			'a host without an address',
			'mx.no-address',
			`${MX}mail.shop.example. TXT x\n`,
			{ exchange: 'mail.shop.example' },
		],
		['a host that does not exist', 'mx.nxdomain', MX, { exchange: 'mail.shop.example' }],
		[
			'a host that is an alias (RFC 2181 §10.3)',
			'mx.cname',
			`${MX}mail.shop.example. CNAME h.example.\nh.example. A 192.0.2.7\n`,
			{ exchange: 'mail.shop.example', aliases: ['h.example'] },
		],
	])('%s: %s', async (_, code, mx, data) => {
		const verdict = await judge(withMx(mx));
		expect(of(verdict, code)).toEqual([{ subject, data }]);
		const others = verdict.findings.filter((other) => other.code.startsWith('mx.'));
		expect(others.map((other) => other.code)).toEqual([code]);
	});

	it('are in order with an address of either family', async () => {
		for (const address of ['A 192.0.2.7', 'AAAA 2001:db8::7']) {
			const verdict = await judge(withMx(`${MX}mail.shop.example. ${address}\n`));
			expect(verdict.findings.filter(({ code }) => code.startsWith('mx.'))).toEqual([]);
		}
	});

	it('lead nowhere behind an alias to nothing (RFC 6604 §3)', async () => {
		const verdict = await judge(withMx(`${MX}mail.shop.example. CNAME gone.example.\n`));
		const codes = verdict.findings.map(({ code }) => code).filter((code) => code.startsWith('mx.'));
		expect(codes).toEqual(['mx.cname', 'mx.no-address']);
	});

	it('are five at most, the preferred first', async () => {
		const hosts = [9, 8, 7, 6, 5, 4, 3, 2, 1].map(
			(n) => `shop.example. MX ${n} h${n}.shop.example.\n`,
		);
		const verdict = await judge(withMx(hosts.join('')));
		expect(of(verdict, 'mx.nxdomain').map(({ data }) => data.exchange)).toEqual(
			[1, 2, 3, 4, 5].map((n) => `h${n}.shop.example`),
		);
	});
});

describe('reverse names of a relay with few addresses (RFC 1912 §2.1)', () => {
	const zero = '0.2.0.192.in-addr.arpa';
	const one = '1.2.0.192.in-addr.arpa';
	const zone = `${MX}${spf('v=spf1 ip4:192.0.2.0/31 -all')}${one}. PTR m.shop.example.\nm.shop.example. A 192.0.2.1\n`;

	it('are missing, for the address that has none', async () => {
		const data = { relay: 'server', address: '192.0.2.0' };
		expect(of(await judge(zone, server), 'ptr.missing')).toEqual([
			{ subject: { name: zero, type: 'PTR' }, data },
		]);
	});

	it('do not lead back to the address', async () => {
		const verdict = await judge(
			`${zone}${zero}. PTR b.example.\n${zero}. PTR a.example.\na.example. A 192.0.2.9\n`,
			server,
		);
		const data = { relay: 'server', address: '192.0.2.0', names: ['a.example', 'b.example'] };
		expect(of(verdict, 'ptr.unconfirmed')).toEqual([
			{ subject: { name: zero, type: 'PTR' }, data },
		]);
		expect(of(verdict, 'ptr.missing')).toEqual([]);
	});

	it('are confirmed by one name of several, for IPv6 by AAAA', async () => {
		const six: Relay = { ...server, sources: { ranges: ['2001:db8::1'] } };
		const name = `${'1.0.0.0.'.padEnd(48, '0.')}8.b.d.0.1.0.0.2.ip6.arpa`;
		const found = await judge(
			`${MX}${name}. PTR a.example.\n${name}. PTR m.example.\nm.example. AAAA 2001:DB8:0::1\n`,
			six,
		);
		expect(found.findings.filter(({ code }) => code.startsWith('ptr.'))).toEqual([]);
		expect(found.evidence.entries.map((entry) => entry.name)).toContain(name);
	});

	it('are the business of a service with many addresses', async () => {
		const resolver = spying(SOUND);
		await judgeBy(resolver, service);
		expect(resolver.asked.filter((question) => question.startsWith('PTR'))).toEqual([]);
	});

	it('say nothing where there are more than are looked at, or where DNS fails', async () => {
		const many = [1, 2, 3, 4, 5, 6].map((n) => `${zero}. PTR n${n}.example.\n`).join('');
		const hidden = `${zero}. PTR a.example.\n;! SERVFAIL A a.example.\n`;
		for (const text of [many, hidden, `;! TIMEOUT PTR ${zero}.\n`]) {
			const verdict = await judge(`${zone}${text}`, server);
			expect(verdict.findings.filter(({ code }) => /^(?:ptr|dns)\./.test(code))).toEqual([]);
			expect(verdict.decision).toBe('warn');
		}
	});
});

describe('report addresses (RFC 9990 §4)', () => {
	const away = 'mailto:in@reports.example';
	const zone = withPolicy(dmarc(`p=reject; rua=${away}`));
	const consent = txt('shop.example._report._dmarc.reports.example', 'v=DMARC1');
	const served = 'reports.example. MX 10 mx.reports.example.\n';
	const subject = { name: '_dmarc.shop.example', type: 'TXT', span: [24, 49] };
	const query = 'shop.example._report._dmarc.reports.example';

	it('of somebody who has not agreed', async () => {
		const verdict = await judge(`${zone}${served}`);
		const data = { uri: away, host: 'reports.example', query };
		expect(of(verdict, 'dmarc.rua-unauthorized')).toEqual([{ subject, data }]);
		expect(of(verdict, 'dmarc.rua-no-mx')).toEqual([]);
		expect(verdict.decision).toBe('save');
	});

	it('of somebody who has', async () => {
		const { findings, decision } = await judge(`${zone}${served}${consent}`);
		expect(findings.filter(({ code }) => code.startsWith('dmarc.rua'))).toEqual([]);
		expect(decision).toBe('save');
	});

	it.each([
		['neither MX nor address', 'reports.example. TXT x\n'],
		['a null MX (RFC 7505 §3)', 'reports.example. MX 0 .\n'],
		['no such domain', ''],
	])('at a domain that takes no mail: %s', async (_, text) => {
		const verdict = await judge(`${zone}${text}${consent}`);
		const data = { uri: away, host: 'reports.example' };
		expect(of(verdict, 'dmarc.rua-no-mx')).toEqual([{ subject, data }]);
	});

	it('at a domain that takes mail by its address alone', async () => {
		const verdict = await judge(`${zone}reports.example. AAAA 2001:db8::9\n${consent}`);
		expect(of(verdict, 'dmarc.rua-no-mx')).toEqual([]);
	});

	it('are open while DNS hides the consent, and that decides nothing', async () => {
		const verdict = await judge(`${zone}${served}${consent};! SERVFAIL TXT ${query}.\n`);
		expect(of(verdict, 'dmarc.rua-unknown')).toEqual([
			{ subject, data: { uri: away, host: 'reports.example', query } },
		]);
		expect(verdict.findings.filter(({ code }) => code.startsWith('dns.'))).toEqual([]);
		expect(verdict.decision).toBe('save');
	});

	it('leave no trace of what a walk for them asked ahead and did not need', async () => {
		const text = `${withPolicy(dmarc(`p=reject; psd=n; rua=${away}`))}${served}${consent}`;
		const prompt = zoneResolver(text);
		const silent = answering((name, type) =>
			name === '_dmarc.example' ? new Promise(() => {}) : prompt.resolve(name, type),
		);
		const verdict = await judgeBy(prompt);
		expect(await judgeBy(silent)).toEqual(verdict);
		const names = verdict.evidence.entries.map(({ name }) => name);
		expect(names).toContain(query);
		expect(names).not.toContain('_dmarc.example');
	});

	it('are three at most, mailboxes alone', async () => {
		const uris = [
			'https://a.example/x',
			'mailto:a@b.example',
			'mailto:a@c.example',
			'mailto:a@d.example',
			'mailto:a@e.example',
		];
		const verdict = await judge(withPolicy(dmarc(`p=reject; rua=${uris.join()}`)));
		const hosts = of(verdict, 'dmarc.rua-unauthorized').map(({ data }) => data.host);
		expect(hosts).toEqual(['b.example', 'c.example', 'd.example']);
	});
});

describe('records at wrong names', () => {
	const policy = 'v=DMARC1; p=reject; rua=mailto:r@shop.example';

	it.each(['dmarc.shop.example', '_dmarc.shop.example.shop.example', '_dmarc._dmarc.shop.example'])(
		'a DMARC record at %s (RFC 9989 §4.5)',
		async (name) => {
			const verdict = await judge(withPolicy(txt(name, policy)));
			const data = { expected: '_dmarc.shop.example', text: policy };
			expect(of(verdict, 'dmarc.wrong-location')).toEqual([
				{ subject: { name, type: 'TXT' }, data },
			]);
			expect(verdict.because).toContain('dmarc.missing');
		},
	);

	it('are not looked for beside a record of its own', async () => {
		const resolver = spying(`${SOUND}${txt('dmarc.shop.example', policy)}`);
		const verdict = await judgeBy(resolver, service);
		expect(of(verdict, 'dmarc.wrong-location')).toEqual([]);
		expect(resolver.asked).not.toContain('TXT dmarc.shop.example');
	});

	it.each([
		['beside none', withPolicy('')],
		['beside a record in its place', SOUND],
	])('a DMARC record at the domain itself, %s', async (_, zone) => {
		const verdict = await judge(`${zone}${txt('shop.example', policy)}`);
		const data = { expected: '_dmarc.shop.example', text: policy };
		expect(of(verdict, 'dmarc.at-root')).toEqual([
			{ subject: { name: 'shop.example', type: 'TXT' }, data },
		]);
	});

	it.each(['s1.shop.example', 's1._domainkey.shop.example.shop.example'])(
		'a key at %s (RFC 6376 §3.6.2.1)',
		async (name) => {
			const verdict = await judge(withoutKey(txt(name, RSA_KEY)));
			const data = { selector: 's1', expected: 's1._domainkey.shop.example' };
			expect(of(verdict, 'dkim.wrong-name')).toEqual([{ subject: { name, type: 'TXT' }, data }]);
			expect(verdict.dkim.state).toBe('missing');
		},
	);

	it('are no keys where any other text stands', async () => {
		const verdict = await judge(withoutKey(txt('s1.shop.example', 'site-verification=1')));
		expect(of(verdict, 'dkim.wrong-name')).toEqual([]);
	});

	it('are not looked for while a key stands at the selector', async () => {
		const resolver = spying(withoutKey(key(WEAK_KEY)));
		await judgeBy(resolver, service);
		expect(resolver.asked).not.toContain('TXT s1.shop.example');
	});
});

describe('a negative answer that decided (RFC 2308 §5)', () => {
	const soa = 'shop.example. SOA ns hostmaster 1 7200 3600 1209600 300\n';

	it('is told of with the time for which it is kept', async () => {
		const verdict = await judge(`${withPolicy('')}${soa}`);
		const place = { name: '_dmarc.shop.example', type: 'TXT' };
		expect(of(verdict, 'dns.negative-cached')).toEqual([
			{ subject: place, data: { seconds: 300, ...place } },
		]);
		expect(verdict).toMatchObject({ decision: 'warn', recheckAfter: 300 });
	});

	it('leaves decision, reasons and fingerprint as they are', async () => {
		const [told, untold] = [await judge(`${withPolicy('')}${soa}`), await judge(withPolicy(''))];
		expect(of(untold, 'dns.negative-cached')).toEqual([]);
		expect(ruling(told)).toEqual(ruling(untold));
		expect(told.fingerprint).toBe(untold.fingerprint);
		const gate = { 'dns.negative-cached': 'block' } as const;
		expect((await judge(`${withPolicy('')}${soa}`, service, { gate })).decision).toBe('warn');
	});

	it.each([
		['saved', SOUND],
		[
			'to be tried again',
			`${withPolicy('')};! TIMEOUT TXT shop.example.\n;! TIMEOUT TXT s1._domainkey.shop.example.\n`,
		],
	])('is not told of where the configuration is %s', async (story, zone) => {
		const verdict = await judge(`${zone}${soa}`);
		expect(verdict.decision).toBe(story === 'saved' ? 'save' : 'retry');
		expect(of(verdict, 'dns.negative-cached')).toEqual([]);
	});
});

describe('disagreeing methods (RFC 9989 §C.3)', () => {
	it('are told with what each finds', async () => {
		const zone = `${RELAY_ZONE}news.shop.example. MX 10 mail.shop.example.
${txt('news.shop.example', 'v=spf1 mx -all')}
${txt('_dmarc.news.shop.example', 'v=DMARC1; p=reject; np=none; t=y; rua=mailto:r@news.shop.example')}`;
		const verdict = await judge(zone, service, { from: 'info@news.shop.example' });
		expect(of(verdict, 'dmarc.psl-vs-treewalk').map(({ data }) => data)).toEqual([
			{
				relay: 'service',
				organizationalDomain: 'news.shop.example',
				policyDomain: 'news.shop.example',
				policy: 'quarantine',
				spfAligned: true,
				dkimAligned: true,
				listedOrganizationalDomain: 'shop.example',
				listedPolicyDomain: 'news.shop.example',
				listedPolicy: 'reject',
				listedSpfAligned: true,
				listedDkimAligned: true,
			},
		]);
	});
});

/** Everything that probes have something to say about. */
const MESSY = `${RELAY_ZONE}${MX}shop.example. MX 20 gone.shop.example.
mail.shop.example. CNAME h.example.
${spf('v=spf1 ip4:192.0.2.0/31 -all')}${txt('shop.example', 'v=DMARC1; p=none')}
${txt('s1.shop.example', RSA_KEY)}
${txt('_dmarc.news.shop.example', 'v=DMARC1; p=reject')}
${txt('dmarc.shop.example', 'v=DMARC1; p=reject')}
_dmarc.example. TXT "v=DMARC1; p=none; psd=y; rua=mailto:a@x.test,mailto:b@shop.example"
0.2.0.192.in-addr.arpa. PTR h.example.
h.example. A 192.0.2.9
`;
const signing: Relay = { ...server, dkim: service.dkim };

describe('probes', () => {
	const CODES = [
		'mx.cname',
		'mx.nxdomain',
		'ptr.missing',
		'ptr.unconfirmed',
		'dmarc.at-root',
		'dmarc.wrong-location',
		'dmarc.rua-unauthorized',
		'dmarc.rua-no-mx',
		'dkim.wrong-name',
	];

	it('inform alone: all are of scope domain, and none is a reason', async () => {
		const { findings, because } = await judge(MESSY, signing);
		for (const code of CODES) {
			expect(findings.filter((finding) => finding.code === code)).not.toEqual([]);
			expect(because).not.toContain(code);
		}
		const told = findings.filter(({ code }) => CODES.includes(code));
		expect(told.every(({ scope }) => scope === 'domain')).toBe(true);
		const gate = Object.fromEntries(CODES.map((code) => [code, 'block' as const]));
		const [plain, gated] = [await judge(MESSY, signing), await judge(MESSY, signing, { gate })];
		expect(gated.decision).toBe(plain.decision);
	});

	it('stand in the evidence, which gives the same verdict again', async () => {
		const verdict = await judge(MESSY, signing);
		const names = verdict.evidence.entries.map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(['h.example', 's1.shop.example', 'x.test']));
		const again = await judgeBy(replayResolver(verdict.evidence), signing);
		expect(JSON.stringify(again)).toBe(JSON.stringify(verdict));
	});

	it('decide nothing when DNS fails all of them', async () => {
		const resolver = zoneResolver(MESSY);
		const asked = new Set<string>();
		const plain = await judgeBy(resolver, signing);
		// Those that an address nobody can mend leaves unasked are the ones that only inform.
		const bare = spying(MESSY);
		await judgeBy(bare, { ...signing, ownDomains: ['shop.example'] });
		for (const question of bare.asked) asked.add(question);
		const reasons: readonly FailureReason[] = ['timeout', 'servfail', 'cancelled'];
		for (const reason of reasons) {
			const failing = answering((name: string, type: RecordType) =>
				asked.has(`${type} ${name}`)
					? resolver.resolve(name, type)
					: { outcome: 'failure', reason },
			);
			const failed = await judgeBy(failing, signing);
			expect(ruling(failed)).toEqual(ruling(plain));
			expect(failed.findings.filter(({ code }) => code.startsWith('dns.'))).toEqual([]);
			expect(failed.recheckAfter).toBe(plain.recheckAfter);
		}
		expect(plain.evidence.entries.length).toBeGreaterThan(asked.size + 10);
	});

	it.each([
		['of a mailbox provider', { mailboxDomains: ['shop.example'] }, signing],
		["of the relay's own", {}, { ...signing, ownDomains: ['shop.example'] }],
	])('are not asked for a From domain %s', async (_, asking, relay) => {
		const verdict = await judge(MESSY, relay, asking);
		const codes = verdict.findings.map(({ code }) => code);
		for (const code of CODES) expect(codes).not.toContain(code);
	});

	it('wait for what decides where questions are few', async () => {
		const bare = spying(MESSY);
		const own = { ...signing, ownDomains: ['shop.example'] };
		await judgeBy(bare, own);
		const enough = bare.asked.length;
		const plain = await judge(MESSY, signing);
		for (let maxQuestions = enough; maxQuestions < enough + 30; maxQuestions += 3) {
			const resolver = spying(MESSY);
			const verdict = await judgeBy(resolver, signing, { maxQuestions });
			expect(resolver.asked.length).toBeLessThanOrEqual(maxQuestions);
			expect(ruling(verdict)).toEqual(ruling(plain));
		}
	});

	it.each([
		['a sound configuration', SOUND, service],
		[
			'a mail server of one’s own',
			`${MX}${spf('v=spf1 mx -all')}mail.shop.example. A 192.0.2.0\n${key()}${dmarc('p=reject; rua=mailto:r@shop.example')}`,
			signing,
		],
		[
			'reports that go elsewhere',
			withPolicy(dmarc('p=reject; rua=mailto:a@reports.example')),
			service,
		],
	])('take one round trip more at most: %s', async (_, zone, relay) => {
		const plain = distant(zoneResolver(zone));
		await judgeBy(plain.resolver, { ...relay, ownDomains: ['shop.example'] });
		const probed = distant(zoneResolver(zone));
		await judgeBy(probed.resolver, relay);
		expect(probed.asked.length).toBeGreaterThan(plain.asked.length);
		expect(probed.roundTrips()).toBeLessThanOrEqual(plain.roundTrips() + 1);
	});
});
