/**
 * How a preflight asks: when it ends early, how much it asks, and whom it believes.
 *
 * @module
 */

import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { relays } from '../../src/relays/catalogue.ts';
import { mailboxDomains } from '../../src/relays/mailbox-domains.ts';
import type { Relay } from '../../src/relays/relay.ts';
import type { RelayId } from '../../src/relays/relay-id.ts';
import { replayResolver } from '../../src/resolvers/transcript.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import {
	type Asking,
	answering,
	bouncing,
	dmarc,
	judge,
	judgeBy,
	key,
	MX,
	RELAY_ZONE,
	SOUND,
	server,
	service,
	spf,
	spying,
	txt,
	unsigned,
} from './judged.ts';

const REFUSED = `${MX}${RELAY_ZONE}${spf('v=spf1 mx a ip4:203.0.113.1 -all')}mail.shop.example. A 203.0.113.2\n`;

/** What a person reads of a verdict. */
function essence({ evidence: _, recheckAfter: __, ...rest }: Verdict): unknown {
	return rest;
}

describe('a signal', () => {
	it('that was given before leads to retry without a question', async () => {
		const resolver = spying(SOUND);
		const controller = new AbortController();
		controller.abort();
		expect(await judgeBy(resolver, service, { signal: controller.signal })).toMatchObject({
			decision: 'retry',
			because: ['dns.cancelled'],
			authorized: 'unknown',
			recheckAfter: 60,
			changes: [],
		});
		expect(resolver.asked).toEqual([]);
	});

	async function abortedAfter(count: number): Promise<{ verdict: Verdict; asked: number }> {
		const zone = zoneResolver(SOUND);
		const controller = new AbortController();
		const resolver = answering((name, type, asked) => {
			if (asked === count) controller.abort();
			return zone.resolve(name, type);
		});
		const { signal } = controller;
		const verdict = await judgeBy(resolver, service, { signal, lookahead: 0 });
		return { verdict, asked: resolver.asked.length };
	}

	it.each([1, 2, 3, 5])('that is given after question %i leads to retry', async (count) => {
		const { verdict } = await abortedAfter(count);
		expect(verdict).toMatchObject({ decision: 'retry', because: ['dns.cancelled'], changes: [] });
		expect(await judgeBy(replayResolver(verdict.evidence))).toMatchObject({ decision: 'retry' });
	});

	// Questions that wait their turn are sent all the same.
	it.each([1, 2, 3])('that is given after question %i ends the asking', async (count) => {
		expect((await abortedAfter(count)).asked).toBe(count);
	});

	it('is enough for a resolver that never answers', async () => {
		const controller = new AbortController();
		const resolver = answering(() => new Promise(() => undefined));
		const verdict = judgeBy(resolver, service, { signal: controller.signal });
		controller.abort();
		expect(await verdict).toMatchObject({ decision: 'retry', because: ['dns.cancelled'] });
	});

	it('that is only a flag is looked at with every question', async () => {
		const signal = { aborted: false };
		const zone = zoneResolver(SOUND);
		const resolver = answering((name, type, asked) => {
			if (asked === 2) signal.aborted = true;
			return zone.resolve(name, type);
		});
		expect((await judgeBy(resolver, service, { signal, lookahead: 0 })).decision).toBe('retry');
	});

	it('does not hold back what needs no answer', async () => {
		const signal = { aborted: true };
		expect(await judge(SOUND, service, { signal, mailboxDomains: ['shop.example'] })).toMatchObject(
			{
				decision: 'block',
				because: ['from.freemail'],
			},
		);
	});
});

describe('a limit on questions', () => {
	const limits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30, 60];

	it.each(limits)(
		'of %i is kept, with changes and proofs, and is no failure of DNS',
		async (maxQuestions) => {
			for (const [zone, relay] of [
				[SOUND, service],
				[REFUSED, unsigned],
				[SOUND, bouncing],
			] as const) {
				const resolver = spying(zone);
				const verdict = await judgeBy(resolver, relay, { maxQuestions });
				expect(resolver.asked.length).toBeLessThanOrEqual(maxQuestions);
				expect(verdict.decision).not.toBe('retry');
				expect(JSON.parse(JSON.stringify(verdict))).toStrictEqual(verdict);
				for (const change of verdict.changes) expect(change.proof.decision).not.toBe('retry');
			}
		},
	);

	it('of too few makes SPF a permerror (RFC 7208 §4.6.4)', async () => {
		const verdict = await judge(REFUSED, server, { maxQuestions: 3 });
		expect(verdict.spf.state).toBe('broken');
		expect(verdict.findings.map(({ code }) => code)).toContain('spf.lookup-limit');
	});

	it('that is just enough gives the same verdict as one that is not', async () => {
		const resolver = spying(REFUSED);
		const plain = await judgeBy(resolver, unsigned);
		const maxQuestions = resolver.asked.length;
		expect(await judge(REFUSED, unsigned, { maxQuestions })).toStrictEqual(plain);
	});

	it('holds for a tree of records without end', async () => {
		const endless = answering((name, type) =>
			type === 'TXT' && !name.startsWith('_')
				? {
						outcome: 'records',
						records: [[`v=spf1 include:a.${name} include:b.${name} mx:c.${name} -all`]],
						aliases: [],
					}
				: { outcome: 'nodata', aliases: [] },
		);
		await judgeBy(endless, service);
		expect(endless.asked.length).toBeLessThanOrEqual(600);
	});

	// Nothing is known here of who may send; that must not be saved without a word.
	it.each([3, 4, 5])(
		'of %i does not lead to save while the authorization is unknown',
		async (maxQuestions) => {
			const relay = {
				...bouncing,
				returnPath: { kind: 'relay', domain: 'b.shop.example' },
				dkim: { signs: 'no' },
			} as const;
			const verdict = await judge(SOUND, relay, { maxQuestions });
			expect(verdict.authorized).toBe('unknown');
			expect(verdict.decision).toBe('warn');
		},
	);
});

describe('questions', () => {
	it.each([
		['sound', SOUND, service],
		['with a change to prove', REFUSED, unsigned],
		['with two records to merge', `${REFUSED}${spf('v=spf1 ip4:198.51.100.1 ~all')}`, service],
		[
			'in capitals and with final dots',
			`${MX}${RELAY_ZONE}${spf('v=spf1 include:SPF.Relay.Example. include:spf.relay.example a:Mail.Shop.Example. mx -all')}mail.shop.example. A 203.0.113.2\n`,
			unsigned,
		],
	])('are asked once each: %s', async (_, zone, relay) => {
		const resolver = spying(zone);
		await judgeBy(resolver, relay);
		expect(new Set(resolver.asked).size).toBe(resolver.asked.length);
	});

	it.each([
		[0, 1],
		[1, 2],
		[2, 3],
		[31, 32],
	])('are, with a lookahead of %i, at most %i under way at once', async (lookahead, most) => {
		const zone = zoneResolver(REFUSED);
		let running = 0;
		let highest = 0;
		const resolver = answering(async (name, type) => {
			highest = Math.max(highest, ++running);
			await new Promise((done) => setTimeout(done, 1));
			running--;
			return zone.resolve(name, type);
		});
		const verdict = await judgeBy(resolver, unsigned, { lookahead });
		expect(highest).toBeLessThanOrEqual(most);
		expect(essence(verdict)).toEqual(essence(await judge(REFUSED, unsigned)));
	});

	it('are counted to a listener, which may throw', async () => {
		const told: number[] = [];
		const resolver = spying(SOUND);
		const onProgress: NonNullable<Asking['onProgress']> = ({ answers }) => {
			told.push(answers);
			throw new Error('no');
		};
		expect(await judgeBy(resolver, service, { onProgress })).toStrictEqual(await judge(SOUND));
		expect(told).toEqual(resolver.asked.map((_, index) => index + 1));
	});
});

describe('the mailbox domains', () => {
	const [known = ''] = mailboxDomains;
	const zone = SOUND.replaceAll('shop.example', known);

	it('are those of the library', async () => {
		expect((await judge(zone, service, { from: `info@${known}` })).because).toEqual([
			'from.freemail',
		]);
	});

	it.each([[[]], [['other.example']]])('are replaced by %j', async (list) => {
		const verdict = await judge(zone, service, { from: `info@${known}`, mailboxDomains: list });
		expect(verdict.because).not.toContain('from.freemail');
	});

	it.each(['shop.example', 'SHOP.example.', 'Shop.Example'])(
		'may be written as %s',
		async (name) => {
			expect((await judge(SOUND, service, { mailboxDomains: [name] })).because).toEqual([
				'from.freemail',
			]);
			expect(
				(await judge(SOUND, service, { from: 'a@b.shop.example', mailboxDomains: [name] })).because,
			).not.toContain('from.freemail');
		},
	);

	it('may have U-labels', async () => {
		const verdict = await judge('', server, {
			from: 'a@xn--mnchen-3ya.example',
			mailboxDomains: ['München.example'],
		});
		expect(verdict.because).toContain('from.freemail');
	});
});

describe('the catalogue', () => {
	/** Whether a relay described by hand, and one by another id and name, fare as the relay by its id. */
	async function faresAlike(id: RelayId, relay: Relay): Promise<boolean> {
		const [source = 'none.example'] = relay.sources.spf ?? [];
		const zone = `${MX}${txt(source, 'v=spf1 ip4:192.0.2.0/24 -all')}${spf(`v=spf1 include:${source} -all`)}${key()}${dmarc('p=reject')}`;
		const copy = structuredClone(relay);
		const byHand = await judge(zone, copy);
		const byId = await judge(zone, id);
		const renamed = await judge(zone, { ...copy, id: 'mine', name: 'Mine' });
		// By id it is looked how the relay is set up, where it has several ways.
		const isAlone = !relays.some(({ variantOf }) => variantOf === id);
		const asked = ({ evidence, ...verdict }: typeof byId) =>
			isAlone ? { ...verdict, evidence } : verdict;
		const core = ({ decision, because, spf: state, dmarc: policy }: typeof byId) => ({
			decision,
			because,
			state,
			policy,
		});
		return (
			isDeepStrictEqual(asked(byHand), asked(byId)) && isDeepStrictEqual(core(renamed), core(byId))
		);
	}

	it('decides nothing about a relay: described by hand it fares alike', async () => {
		const offenders: string[] = [];
		for (const relay of relays) {
			if (!(await faresAlike(relay.id as RelayId, relay))) offenders.push(relay.id);
		}
		expect(offenders).toEqual([]);
	});
});
