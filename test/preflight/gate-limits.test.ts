/**
 * What a caller's own gate can and cannot change.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { GatePolicy, Verdict } from '../../src/preflight/verdict.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { oddFacts } from '../findings/odd-facts.ts';
import {
	dmarc,
	judge,
	key,
	MX,
	RELAY_ZONE,
	SOUND,
	server,
	service,
	spf,
	unsigned,
} from './judged.ts';

const NONE = dmarc('p=none; rua=mailto:r@shop.example');
const REFUSED = `${MX}${RELAY_ZONE}${spf('v=spf1 -all')}`;
const mailboxDomains = ['shop.example'];

async function ruled(zone: string, relay: Relay, gate: GatePolicy, rest = {}): Promise<Verdict> {
	return judge(zone, relay, { gate, ...rest });
}

describe('a gate of the caller', () => {
	it('lets a mailbox domain through, but offers no change to its zone', async () => {
		const verdict = await ruled(
			`${REFUSED}${NONE}`,
			unsigned,
			{ 'from.freemail': 'ignore' },
			{ mailboxDomains },
		);
		expect(verdict).toMatchObject({
			decision: 'block',
			because: ['spf.relay-not-authorized'],
			changes: [],
		});
	});

	it('changes the decision alone: authorization, states and findings stay', async () => {
		const gate: GatePolicy = {
			'spf.relay-not-authorized': 'ignore',
			'relay.unauthenticated': 'warn',
		};
		const [plain, moved] = await Promise.all([
			judge(`${REFUSED}${NONE}`, unsigned),
			ruled(`${REFUSED}${NONE}`, unsigned, gate),
		]);
		const {
			decision: _,
			because: __,
			fingerprint: ___,
			changes: ____,
			evidence: _____,
			...rest
		} = plain;
		expect(moved).toMatchObject(rest);
	});

	it.each(['spf.all-fail', 'dmarc.p-none', 'dmarc.rua-missing', 'spf.void-present'])(
		'cannot gate by %s, which is about the domain in general',
		async (code) => {
			const zone = `${MX}${RELAY_ZONE}${spf('v=spf1 include:spf.relay.example a:gone.example -all')}${key()}${dmarc('p=none')}`;
			const verdict = await judge(zone);
			expect(verdict.findings).toContainEqual(expect.objectContaining({ code, scope: 'domain' }));
			expect(await ruled(zone, service, { [code]: 'block' })).toMatchObject({
				decision: 'save',
				because: [],
			});
		},
	);

	it('is used for the proofs of changes too', async () => {
		const { changes } = await ruled(`${REFUSED}${NONE}`, unsigned, {
			'dmarc.single-path-spf': 'ignore',
		});
		expect(changes.map(({ proof }) => proof.decision)).toEqual(['save']);
	});

	it('is not asked about codes of receivers that were not requested', async () => {
		const gate: GatePolicy = { 'profile.mx-unmet': 'block' };
		expect((await ruled(SOUND.replace(MX, ''), service, gate)).because).toEqual(['from.no-mx']);
		expect(
			await ruled(SOUND.replace(MX, ''), service, gate, { receivers: ['web-de'] }),
		).toMatchObject({
			decision: 'block',
			because: ['profile.mx-unmet'],
		});
	});

	// Seconds are a number; today "retry" without a failed answer has -Infinity, which JSON does not know.
	it('that retries for a code says after how many seconds, in JSON too', async () => {
		const verdict = await ruled(SOUND, unsigned, { 'dmarc.single-path-spf': 'retry' });
		expect(verdict.decision).toBe('retry');
		expect(JSON.parse(JSON.stringify(verdict))).toStrictEqual(verdict);
	});

	// The finding is of scope "domain", which never gates; today it does where a row names it.
	it('cannot gate by what breaks the record, which is about the domain in general', async () => {
		const zone = `${MX}${spf('v=spf1 ip4:1.2.3 -all')}${key()}${NONE}`;
		const relay: Relay = { ...server, dkim: service.dkim };
		const verdict = await ruled(zone, relay, { 'spf.ip4-invalid': 'block' });
		expect(verdict.decision).toBe('warn');
	});

	it('that ignores that a domain does not exist hears of its mail server with place and facts', async () => {
		const verdict = await ruled(RELAY_ZONE, service, {
			'from.nxdomain': 'ignore',
			'dmarc.no-aligned-path': 'ignore',
			'spf.relay-not-authorized': 'ignore',
			'relay.unauthenticated': 'ignore',
			'dkim.selector-missing': 'ignore',
			'dmarc.missing': 'ignore',
		});
		expect(verdict).toMatchObject({ decision: 'warn', because: ['from.no-mx'] });
		const told = verdict.findings.filter(({ code }) => code === 'from.no-mx');
		expect(told.map(({ subject, data }) => [subject, data])).toEqual([
			[{ name: 'shop.example', type: 'MX' }, {}],
		]);
	});

	it('finds every reason among the findings, with the facts of its code, whatever is moved', async () => {
		const codes = ['from.nxdomain', 'dns.timeout', 'relay.facts-unknown', 'from.freemail'] as const;
		const zones = [RELAY_ZONE, REFUSED, `${SOUND};! TIMEOUT TXT shop.example.\n`];
		for (const zone of zones) {
			for (const code of codes) {
				for (const outcome of ['ignore', 'warn', 'block', 'retry'] as const) {
					const { because, findings } = await ruled(zone, service, { [code]: outcome });
					const told = new Set(findings.map((found) => found.code));
					expect(because.filter((each) => !told.has(each))).toEqual([]);
					expect(findings.flatMap(oddFacts)).toEqual([]);
				}
			}
		}
	});

	// Whatever is ignored, nothing is known here of who may send.
	it('that ignores a failure still warns of an authorization that is unknown', async () => {
		const zone = `${SOUND};! TIMEOUT TXT shop.example.\n`;
		const verdict = await ruled(zone, unsigned, { 'dns.timeout': 'ignore' });
		expect(verdict.authorized).toBe('unknown');
		expect(verdict.decision).toBe('warn');
	});
});
