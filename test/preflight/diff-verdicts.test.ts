/**
 * What lies between two verdicts, by example and by the laws that hold for any two.
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecord } from '../../src/dns/record-text.ts';
import type { DnsAnswer, RecordType, Resolver, Transcript } from '../../src/dns/resolver.ts';
import { finding } from '../../src/findings/finding.ts';
import { diffVerdicts } from '../../src/preflight/diff-verdicts.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { defineRelay } from '../../src/relays/define.ts';
import { overlayResolver } from '../../src/resolvers/overlay/overlay-resolver.ts';
import { replayResolver } from '../../src/resolvers/transcript.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import {
	bouncing,
	dmarc,
	judge,
	judgeBy,
	key,
	MX,
	RELAY_ZONE,
	service,
	spf,
	WEAK_KEY,
} from './judged.ts';

const INCLUDE = spf('v=spf1 include:spf.relay.example -all');
const DENY = spf('v=spf1 mx -all');
const REST = `${MX}${RELAY_ZONE}mail.shop.example. A 203.0.113.1\n`;

/** The selector as an alias to a name of the relay. */
function delegated(target: string): string {
	return `s1._domainkey.shop.example. CNAME ${target}.keys.example.\n${key().replace('s1._domainkey.shop', `${target}.keys`)}`;
}

describe('diffVerdicts', () => {
	it('says what a published include changes', async () => {
		const before = await judge(`${REST}${DENY}${key()}${dmarc('p=reject')}`);
		const after = await judge(`${REST}${INCLUDE}${key()}${dmarc('p=reject')}`);
		const { appeared, gone, decision, records } = diffVerdicts(before, after);
		expect(decision).toEqual([before.decision, after.decision]);
		expect(gone.map(({ code }) => code)).toContain('spf.relay-not-authorized');
		expect(appeared.map(({ code }) => code)).not.toContain('spf.relay-not-authorized');
		expect(records).toEqual([
			{
				action: 'replace',
				name: 'shop.example',
				type: 'TXT',
				before: ['v=spf1 mx -all'],
				after: ['v=spf1 include:spf.relay.example -all'],
			},
		]);
	});

	it('says that a record is gone, and turned round that it came', async () => {
		const there = await judge(`${REST}${INCLUDE}${key()}${dmarc('p=none')}`);
		const gone = await judge(`${REST}${INCLUDE}${key()}`);
		const record = { name: '_dmarc.shop.example', type: 'TXT' };
		const texts = ['v=DMARC1; p=none'];
		expect(diffVerdicts(there, gone).records).toEqual([
			{ action: 'remove', ...record, before: texts, after: [] },
		]);
		expect(diffVerdicts(gone, there).records).toEqual([
			{ action: 'add', ...record, before: [], after: texts },
		]);
	});

	it('sees an alias that leads elsewhere, and what stands there', async () => {
		const before = await judge(`${REST}${INCLUDE}${delegated('one')}`);
		const after = await judge(`${REST}${INCLUDE}${delegated('two')}`);
		const { records, appeared, gone } = diffVerdicts(before, after);
		expect(records).toEqual([
			{
				action: 'replace',
				name: 's1._domainkey.shop.example',
				type: 'CNAME',
				before: ['one.keys.example'],
				after: ['two.keys.example'],
			},
			expect.objectContaining({ action: 'add', name: 'two.keys.example', type: 'TXT', before: [] }),
		]);
		expect([appeared, gone]).toEqual([[], []]);
	});

	it('sees a key take the place of an alias', async () => {
		const before = await judge(`${REST}${INCLUDE}${delegated('one')}`);
		const after = await judge(`${REST}${INCLUDE}${key(WEAK_KEY)}`);
		const { records, appeared } = diffVerdicts(before, after);
		const changes = records.map(({ action, name, type }) => `${action} ${type} ${name}`);
		expect(changes).toEqual([
			'remove CNAME s1._domainkey.shop.example',
			'add TXT s1._domainkey.shop.example',
		]);
		expect(appeared.map(({ code }) => code)).toContain('dkim.key-1024');
	});

	it('takes neither the order of records nor their TTL for a change', async () => {
		const other = 'shop.example. TXT "site-verification=1"\n';
		const before = await judge(`${REST}${INCLUDE}${other}${key()}`);
		const after = await judge(
			`${other}${REST}${INCLUDE.replace(' 300 ', ' 86400 ')}${key().replace(' 300 ', ' 60 ')}`,
		);
		expect(diffVerdicts(before, after)).toEqual({
			appeared: [],
			gone: [],
			decision: null,
			records: [],
		});
	});

	it('takes a question that failed for no change, though the decision differs', async () => {
		const zone = `${REST}${INCLUDE}${dmarc('p=reject')}`;
		const before = await judge(`${zone}${key()}`);
		const after = await judge(`${zone};! TIMEOUT TXT s1._domainkey.shop.example.\n`);
		const { records, decision } = diffVerdicts(before, after);
		expect(records).toEqual([]);
		expect(decision?.[1]).toBe(after.decision);
	});

	it('leaves out findings on the age of answers, and facts that only tell of it', async () => {
		const verdict = await judge(`${REST}${INCLUDE}${key()}`);
		const place = { name: 'shop.example', type: 'TXT' } as const;
		const at = (ttl: number, detail: string, fingerprint: string): Verdict => ({
			...verdict,
			fingerprint,
			findings: [
				finding('spf.ttl-long', place, { ttl, advised: 3600 }),
				finding('dns.timeout', place, { detail }),
				finding('dkim.none-known', place, { tried: ttl > 1 ? ['a', 'b'] : ['b', 'a'] }),
			],
		});
		const same = diffVerdicts(at(1, 'first try', 'one'), at(2, 'second try', 'two'));
		expect(same).toMatchObject({ appeared: [], gone: [] });
		const without = { ...at(1, 'first try', 'three'), findings: [] };
		const { appeared } = diffVerdicts(without, at(1, '', 'one'));
		expect(appeared.map(({ code }) => code)).toEqual(['dns.timeout', 'dkim.none-known']);
	});

	it('knows a term again that moved within its record', async () => {
		const verdict = await judge(`${REST}${INCLUDE}${key()}`);
		const at = (index: number, term: string): Verdict => {
			const path = [{ domain: 'shop.example', term, index }];
			const subject = { name: 'shop.example', type: 'TXT', term: path } as const;
			const moved = finding('spf.ptr', { ...subject, span: [index * 10, index * 10 + 3] });
			return { ...verdict, fingerprint: `${index}`, findings: [moved] };
		};
		expect(diffVerdicts(at(1, 'ptr'), at(2, 'ptr'))).toMatchObject({ appeared: [], gone: [] });
		expect(diffVerdicts(at(1, 'ptr'), at(2, 'ptr:x.example')).appeared).toHaveLength(1);
	});

	it('counts findings that are there twice', async () => {
		const verdict = await judge(`${REST}${INCLUDE}${key()}`);
		const one = finding('spf.ptr', { name: 'shop.example', type: 'TXT' });
		const once = { ...verdict, fingerprint: '1', findings: [one] };
		const twice = { ...verdict, fingerprint: '2', findings: [one, one] };
		expect(diffVerdicts(once, twice)).toMatchObject({ appeared: [one], gone: [] });
		expect(diffVerdicts(twice, once)).toMatchObject({ appeared: [], gone: [one] });
	});
});

describe('two verdicts that cannot be compared', () => {
	it('are those of two From addresses or two relays', async () => {
		const zone = `${REST}${INCLUDE}`;
		const verdict = await judge(zone);
		const other = await judge(zone, service, { from: 'sales@shop.example' });
		expect(() => diffVerdicts(verdict, other)).toThrow(
			expect.objectContaining({ code: 'input.verdict-invalid', path: 'after.from.address' }),
		);
		const elsewhere = await judge(zone, bouncing);
		expect(() => diffVerdicts(verdict, elsewhere)).toThrow(
			expect.objectContaining({ code: 'input.verdict-invalid', path: 'after.relay.id' }),
		);
	});

	it.each([
		['before', null],
		['before.schema', { schema: 1 }],
		['before.decision', { decision: 1 }],
		['before.from.address', { from: null }],
		['before.relay.id', { relay: {} }],
		['before.findings.0.severity', { findings: [{ code: 'spf.ptr', subject: null, data: {} }] }],
		['before.findings', { findings: {} }],
		[
			'before.evidence.entries.0.answer',
			{ evidence: { entries: [{ name: 'a', type: 'A', answer: {} }] } },
		],
		['before.evidence.entries.0', { evidence: { entries: [null] } }],
		['before.evidence.entries', { evidence: undefined }],
	])('are what is no verdict: %s', async (path, spoilt) => {
		const verdict = await judge(`${REST}${INCLUDE}`);
		const broken = spoilt === null ? null : { ...verdict, ...spoilt };
		expect(() => diffVerdicts(broken as unknown as Verdict, verdict)).toThrow(
			expect.objectContaining({ code: 'input.verdict-invalid', path }),
		);
	});
});

const of = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);

const zone: fc.Arbitrary<string> = fc
	.tuple(
		of('', INCLUDE, DENY, spf('v=spf1 mx include:spf.relay.example ~all'), `${INCLUDE}${DENY}`),
		of('', key(), key(WEAK_KEY), delegated('one'), delegated('two'), `${key()}${key(WEAK_KEY)}`),
		of('', dmarc('p=none'), dmarc('p=reject; rua=mailto:r@shop.example'), dmarc('p=moo')),
		of('', MX, 'shop.example. MX 0 .\n', `${MX}shop.example. MX 20 other.shop.example.\n`),
		of('', 'mail.shop.example. A 203.0.113.1\n', 'mail.shop.example. A 203.0.113.2\n'),
	)
	.map((parts) => parts.join(''));

const failures: fc.Arbitrary<string> = fc
	.subarray([
		';! TIMEOUT TXT shop.example.\n',
		';! SERVFAIL TXT s1._domainkey.shop.example.\n',
		';! REFUSED TXT _dmarc.shop.example.\n',
	])
	.map((lines) => lines.join(''));

const relay = defineRelay({
	...service,
	sources: { spf: ['spf.relay.example'] },
	dkim: { signs: 'from-domain', selectors: [{ name: 's1' }, { name: 's2' }] },
});

const world = `${RELAY_ZONE}${key(undefined, 's2')}`;

/** A transcript, and the zone it was recorded from for what it did not ask. */
function completed(evidence: Transcript, behind: Resolver): Resolver {
	const replay = replayResolver(evidence);
	return {
		async resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
			const answer = await replay.resolve(name, type);
			const isLacking = answer.outcome === 'failure' && answer.detail === 'not recorded';
			return isLacking ? behind.resolve(name, type) : answer;
		},
	};
}

/** What an answer says, apart from its age and the order of its records. */
function said<T extends RecordType>(type: T, answer: DnsAnswer<T>): unknown {
	if (answer.outcome === 'failure') return answer.reason;
	if (answer.outcome !== 'records') return ['none', answer.aliases];
	return [answer.records.map((data) => formatRecord(type, data)).sort(), answer.aliases];
}

describe('the laws of diffVerdicts', () => {
	it('say that nothing lies between a verdict and itself', async () => {
		await fc.assert(
			fc.asyncProperty(zone, failures, async (text, failed) => {
				const verdict = await judge(`${world}${text}${failed}`, relay);
				const nothing = { appeared: [], gone: [], decision: null, records: [] };
				expect(diffVerdicts(verdict, verdict)).toEqual(nothing);
				const stored = JSON.parse(JSON.stringify(verdict)) as Verdict;
				expect(diffVerdicts(verdict, { ...stored, fingerprint: 'other' })).toEqual(nothing);
			}),
			{ numRuns: 100 },
		);
	});

	it('say that equal fingerprints leave nothing to act on', async () => {
		let equal = 0;
		await fc.assert(
			fc.asyncProperty(zone, fc.constantFrom(60, 3600, 86_400), async (text, ttl) => {
				const before = await judge(`${world}${text}`, relay);
				const after = await judge(`${world}${text.replaceAll(' 300 ', ` ${ttl} `)}`, relay);
				if (before.fingerprint !== after.fingerprint) return;
				equal++;
				expect(diffVerdicts(before, after)).toMatchObject({
					appeared: [],
					gone: [],
					decision: null,
				});
				// Nor is it the fingerprint alone that says so.
				expect(diffVerdicts(before, { ...after, fingerprint: 'other' })).toMatchObject({
					appeared: [],
					gone: [],
				});
			}),
			{ numRuns: 100 },
		);
		expect(equal).toBeGreaterThan(90);
	});

	it('say that the records, applied to the earlier answers, give the later ones', async () => {
		let [changed, replayed] = [0, 0];
		await fc.assert(
			fc.asyncProperty(zone, zone, failures, async (first, second, failed) => {
				const behind = zoneResolver(`${world}${first}${failed}`);
				const before = await judgeBy(behind, relay);
				const after = await judge(`${world}${second}`, relay);
				const { records } = diffVerdicts(before, after);
				changed += records.length;
				const alone = overlayResolver(replayResolver(before.evidence), records);
				const full = overlayResolver(completed(before.evidence, behind), records);
				for (const { name, type, answer } of after.evidence.entries) {
					const old = before.evidence.entries.find(
						(entry) => entry.name === name && entry.type === type,
					);
					if (old === undefined || old.answer.outcome === 'failure') continue;
					const expected = said(type, answer);
					const applied = await full.resolve(name, type);
					// Whether a name is left without any record cannot be told while one of them fails.
					if (failed === '' || applied.outcome !== 'failure') {
						expect(said(type, applied)).toEqual(expected);
					}
					// The transcript alone may lack what tells a wildcard, or an alias, from a record.
					const found = await alone.resolve(name, type);
					if (found.outcome === 'failure') expect(found).toMatchObject({ detail: 'not recorded' });
					else expect(said(type, found)).toEqual(expected);
					replayed += found.outcome === 'failure' ? 0 : 1;
				}
			}),
			{ numRuns: 200 },
		);
		expect(changed).toBeGreaterThan(200);
		expect(replayed).toBeGreaterThan(500);
	});
});
