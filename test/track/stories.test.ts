/**
 * What owners do with a proposal, over time: a zone that changes, a cache in front of it, and looks at both.
 *
 * @module
 */

import { beforeAll, describe, expect, it } from 'vitest';
import type { Resolver } from '../../src/dns/resolver.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import { cachedResolver } from '../../src/resolvers/cache/cached-resolver.ts';
import { overlayResolver } from '../../src/resolvers/overlay/overlay-resolver.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { trackChanges } from '../../src/track/track-changes.ts';
import type { TrackableChange, Tracking } from '../../src/track/tracking.ts';
import { type Proposal, proposals } from '../export/proposals.ts';
import { loadScenarios } from '../scenarios/scenario-files.ts';

const HEAD = `$TTL 600
shop.example. SOA ns.shop.example. admin.shop.example. 1 7200 3600 1209600 300
shop.example. MX 10 mail.shop.example.
`;
const OLD = 'shop.example. TXT "v=spf1 mx -all"';
const NEW = 'shop.example. TXT "v=spf1 mx include:spf.saas.example -all"';
const DMARC = '_dmarc.shop.example. TXT "v=DMARC1; p=none"';

const spf: TrackableChange = {
	action: 'replace',
	name: 'shop.example',
	type: 'TXT',
	before: ['v=spf1 mx -all'],
	after: ['v=spf1 mx include:spf.saas.example -all'],
};
const dmarc: TrackableChange = {
	action: 'add',
	name: '_dmarc.shop.example',
	type: 'TXT',
	before: [],
	after: ['v=DMARC1; p=none'],
	asks: ['report-address'],
};
const alias: TrackableChange = {
	action: 'add',
	name: 's1._domainkey.shop.example',
	type: 'CNAME',
	before: [],
	after: ['s1.dkim.saas.example'],
};

/** Seconds from the proposal, and what the zone holds from then on. */
type Phase = readonly [from: number, ...records: string[]];
/** Seconds from the proposal, the states of the changes, and the sum. */
type Look = readonly [at: number, states: string, sum: Tracking['sum']];

interface Story {
	readonly changes: readonly TrackableChange[];
	readonly phases: readonly Phase[];
	/** Without it only the cache is asked. */
	readonly isAuthorityAsked?: true;
	readonly looks: readonly Look[];
}

class World {
	time = 0;
	private readonly phases: readonly (readonly [number, Resolver])[];
	readonly authority: Resolver = { resolve: (name, type) => this.zone().resolve(name, type) };
	readonly cache: Resolver = cachedResolver(this.authority, { now: () => this.time * 1000 });

	constructor(phases: readonly Phase[]) {
		this.phases = phases.map(([from, ...records]) => [
			from,
			zoneResolver(`${HEAD}${records.join('\n')}\n`),
		]);
	}

	private zone(): Resolver {
		const [, resolver] = this.phases.filter(([from]) => from <= this.time).at(-1) ?? [];
		if (resolver === undefined) throw new Error('no zone yet');
		return resolver;
	}
}

async function played(story: Story): Promise<{ looks: Look[]; trackings: Tracking[] }> {
	const world = new World(story.phases);
	// The proposal was made of what the cache said.
	for (const { name, type } of story.changes) await world.cache.resolve(name, type);
	const looks: Look[] = [];
	const trackings: Tracking[] = [];
	let previous: { tracking: Tracking; at: number } | undefined;
	for (const [at] of story.looks) {
		world.time = at;
		const tracking = await trackChanges(story.changes, {
			resolver: world.cache,
			now: () => world.time * 1000,
			...(story.isAuthorityAsked ? { authority: world.authority } : {}),
			...(previous === undefined ? {} : { previous }),
		});
		previous = { tracking, at: at * 1000 };
		trackings.push(tracking);
		looks.push([at, tracking.changes.map(({ state }) => state).join(' '), tracking.sum]);
	}
	return { looks, trackings };
}

const stories: Readonly<Record<string, Story>> = {
	'first pending, then published, then seen': {
		changes: [spf],
		phases: [
			[0, OLD],
			[100, NEW],
		],
		isAuthorityAsked: true,
		looks: [
			[30, 'pending', 'none'],
			[130, 'published', 'part'],
			[601, 'seen', 'all'],
		],
	},
	'the same, seen through a cache alone': {
		changes: [spf],
		phases: [
			[0, OLD],
			[100, NEW],
		],
		looks: [
			[30, 'pending', 'none'],
			[130, 'pending', 'none'],
			[601, 'seen', 'all'],
		],
	},
	'a new name, which the cache knows not to exist': {
		changes: [dmarc],
		phases: [
			[0, OLD],
			[10, OLD, DMARC],
		],
		looks: [
			[60, 'pending', 'none'],
			[301, 'seen', 'all'],
		],
	},
	'the old record left beside the new': {
		changes: [spf],
		phases: [
			[0, OLD],
			[100, OLD, NEW],
			[900, NEW],
		],
		isAuthorityAsked: true,
		looks: [
			[130, 'in-conflict', 'none'],
			[700, 'in-conflict', 'none'],
			[910, 'published', 'part'],
			[1600, 'seen', 'all'],
		],
	},
	'a panel that appends the zone to the name': {
		changes: [dmarc],
		phases: [
			[0, OLD],
			[100, OLD, '_dmarc.shop.example.shop.example. TXT "v=DMARC1; p=none"'],
			[400, OLD, DMARC],
		],
		isAuthorityAsked: true,
		looks: [
			[50, 'pending', 'none'],
			[130, 'misplaced', 'none'],
			[310, 'misplaced', 'none'],
			[430, 'published', 'part'],
			[760, 'seen', 'all'],
		],
	},
	'a policy at the domain itself, then at its name': {
		changes: [dmarc],
		phases: [
			[0, OLD],
			[100, OLD, 'shop.example. TXT "v=DMARC1; p=none"'],
			[700, OLD, DMARC],
		],
		looks: [
			[350, 'misplaced', 'none'],
			[1400, 'seen', 'all'],
		],
	},
	'a text cut in two without its blank': {
		changes: [spf],
		phases: [
			[0, OLD],
			[100, 'shop.example. TXT "v=spf1 mx" "include:spf.saas.example -all"'],
			[900, NEW],
		],
		isAuthorityAsked: true,
		looks: [
			[130, 'different', 'none'],
			[650, 'different', 'none'],
			[1000, 'published', 'part'],
			[1300, 'seen', 'all'],
		],
	},
	'an alias to another target': {
		changes: [alias],
		phases: [
			[0, OLD],
			[100, OLD, 's1._domainkey.shop.example. CNAME s1.dkim.saas.example.shop.example.'],
			[200, OLD, 's1._domainkey.shop.example. CNAME s1.dkim.saas.example.'],
		],
		isAuthorityAsked: true,
		looks: [
			[130, 'different', 'none'],
			[230, 'published', 'part'],
			[900, 'seen', 'all'],
		],
	},
	'one of two, then both': {
		changes: [spf, dmarc],
		phases: [
			[0, OLD],
			[100, NEW],
			[700, NEW, DMARC],
		],
		isAuthorityAsked: true,
		looks: [
			[130, 'published pending', 'part'],
			[650, 'seen pending', 'part'],
			[1300, 'seen seen', 'all'],
		],
	},
	'withdrawn again': {
		changes: [dmarc],
		phases: [
			[0, OLD],
			[10, OLD, DMARC],
			[1000, OLD],
		],
		isAuthorityAsked: true,
		looks: [
			[400, 'seen', 'all'],
			[1010, 'pending', 'regressed'],
			[1100, 'pending', 'none'],
		],
	},
	'an address for reports, which the owner was asked to add': {
		changes: [dmarc],
		phases: [
			[0, OLD],
			[10, OLD, '_dmarc.shop.example. TXT "v=DMARC1;p=none; rua=mailto:owner@shop.example;"'],
		],
		looks: [[400, 'seen', 'all']],
	},
	'other senders of a first record, which the owner was asked to list': {
		changes: [
			{ ...spf, action: 'add', before: [], after: ['v=spf1 include:spf.saas.example ~all'] },
		],
		phases: [[0], [10, 'shop.example. TXT "v=spf1 mx include:spf.saas.example ~all"']],
		looks: [[700, 'seen', 'all']],
	},
	'another policy than the one proposed': {
		changes: [dmarc],
		phases: [
			[0, OLD],
			[10, OLD, '_dmarc.shop.example. TXT "v=DMARC1; p=reject"'],
		],
		looks: [[400, 'different', 'none']],
	},
};

describe('stories', () => {
	it.each(Object.entries(stories))('%s', async (_, story) => {
		const { looks } = await played(story);
		expect(looks).toEqual(story.looks);
	});

	it('find no fault while a cache can still hold what was there before', async () => {
		for (const isAuthorityAsked of [true, false]) {
			for (let published = 1; published < 600; published += 97) {
				const looks: Look[] = [];
				for (let at = published; at < 1300; at += 61) looks.push([at, '', 'none']);
				const { trackings } = await played({
					changes: [spf, dmarc, alias],
					phases: [
						[0, OLD],
						[published, NEW, DMARC, 's1._domainkey.shop.example. CNAME s1.dkim.saas.example.'],
					],
					...(isAuthorityAsked ? { isAuthorityAsked } : {}),
					looks,
				});
				const states = new Set(
					trackings.flatMap(({ changes }) => changes.map(({ state }) => state)),
				);
				for (const state of ['different', 'misplaced', 'in-conflict', 'unknown'] as const) {
					expect(states).not.toContain(state);
				}
				expect(trackings.at(-1)?.sum).toBe('all');
			}
		}
	});

	it('call nothing withdrawn while one of four name servers is old', async () => {
		const [old, fresh] = [OLD, NEW].map((text) => zoneResolver(`${HEAD}${text}\n`));
		let turn = 0;
		const authority: Resolver = {
			resolve: (name, type) => ((turn++ % 4 === 3 ? old : fresh) as Resolver).resolve(name, type),
		};
		const seen = cachedResolver(authority, { now: () => 0 });
		let previous: { tracking: Tracking; at: number } | undefined;
		for (let at = 0; at < 12; at++) {
			const options = { resolver: seen, authority, now: () => at * 60_000 };
			const tracking = await trackChanges(
				[spf],
				previous === undefined ? options : { ...options, previous },
			);
			expect(tracking.sum).toBe('all');
			previous = { tracking, at: at * 60_000 };
		}
	});
});

describe('the next look', () => {
	const at = async (text: string, previous?: { tracking: Tracking; at: number }, time = 0) =>
		trackChanges([dmarc], {
			resolver: zoneResolver(text),
			now: () => time,
			...(previous === undefined ? {} : { previous }),
		});

	it('is worth it when the cache lets go of the negative answer', async () => {
		expect((await at(HEAD)).next).toBe(300);
		expect((await at('shop.example. MX 10 mail.shop.example.')).next).toBe(30);
		expect(
			(await at(HEAD.replace(' 300\n', ' 86400\n').replace('$TTL 600', '$TTL 86400'))).next,
		).toBe(3600);
	});

	it('grows with what was waited, and ends when all is seen', async () => {
		const bare = 'shop.example. MX 10 mail.shop.example.';
		const waits: number[] = [];
		let time = 0;
		let previous: { tracking: Tracking; at: number } | undefined;
		for (let i = 0; i < 14; i++) {
			const tracking = await at(bare, previous, time);
			waits.push(tracking.next);
			previous = { tracking, at: time };
			time += tracking.next * 1000;
		}
		expect(waits.slice(0, 4)).toEqual([30, 45, 68, 102]);
		expect(waits.at(-1)).toBe(3600);
		expect((await at(`${HEAD}${DMARC}`, previous, time)).next).toBe(0);
	});
});

describe('DNS that does not answer', () => {
	const silent: Resolver = {
		resolve: async () => ({ outcome: 'failure', reason: 'timeout' }),
	};
	it('leaves a change unknown', async () => {
		const { changes, sum } = await trackChanges([dmarc], { resolver: silent, now: () => 0 });
		expect([changes[0]?.state, changes[0]?.found, sum]).toEqual(['unknown', null, 'none']);
	});
	it('is made up for by the other resolver', async () => {
		const resolver = zoneResolver(`${HEAD}${DMARC}`);
		const seen = await trackChanges([dmarc], { resolver, authority: silent, now: () => 0 });
		expect(seen.changes[0]?.state).toBe('seen');
		const own = { resolver: silent, authority: resolver, now: () => 0 };
		expect((await trackChanges([dmarc], own)).changes[0]?.state).toBe('published');
	});
	it('is no withdrawal', async () => {
		const tracking = await trackChanges([dmarc], {
			resolver: zoneResolver(`${HEAD}${DMARC}`),
			now: () => 0,
		});
		const previous = { tracking, at: 0 };
		const later = await trackChanges([dmarc], { resolver: silent, now: () => 60_000, previous });
		expect(later.sum).toBe('none');
	});
});

describe('an alias that the provider resolves itself', () => {
	it('is seen where the name answers what the target answers', async () => {
		const text = `${HEAD}s1._domainkey.shop.example. TXT "v=DKIM1; p=abc"\ns1.dkim.saas.example. TXT "v=DKIM1; p=abc"\n`;
		const resolver = zoneResolver(text);
		const { sum } = await trackChanges([alias], { resolver, now: () => 0 });
		expect(sum).toBe('all');
		const other = zoneResolver(text.replace('p=abc', 'p=old'));
		expect((await trackChanges([alias], { resolver: other, now: () => 0 })).sum).toBe('none');
	});
});

describe('when every change of a scenario is seen', () => {
	let all: readonly Proposal[] = [];
	beforeAll(async () => {
		all = await proposals();
	});

	it('the whole preflight comes to what was proven', async () => {
		let count = 0;
		const resolvers = new Map(loadScenarios().map(({ file, resolver }) => [file, resolver]));
		for (const { file, changes, verdict, request } of all) {
			if (changes.length !== verdict.changes.length) continue;
			const before = resolvers.get(file) as Resolver;
			const resolver = overlayResolver(before, changes);
			const now = () => 0;
			const early = await trackChanges(changes, { resolver: before, now });
			expect(early.sum, file).not.toBe('all');
			const tracking = await trackChanges(changes, { resolver, now });
			expect(tracking.sum, `${file} ${JSON.stringify(tracking.changes)}`).toBe('all');
			const { decision } = await preflight(request, { resolver });
			expect(decision, file).toBe(changes.at(-1)?.proof.decision);
			count++;
		}
		expect(count).toBeGreaterThan(30);
	});
});
