/**
 * Law 4.
 *
 * @module
 */

import type { Resolver } from '../../src/dns/resolver.ts';
import { openSession } from '../../src/dns/session.ts';
import { isSubset, unite } from '../../src/ip/range.ts';
import { judge } from '../../src/preflight/decide/judge.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import { type PreflightRequest, readRequest } from '../../src/preflight/request.ts';
import type { Change, Verdict } from '../../src/preflight/verdict.ts';
import { overlayResolver } from '../../src/resolvers/overlay/overlay-resolver.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import type { SpfMap } from '../../src/spf/evaluation.ts';
import { mapSpf } from '../../src/spf/map/map-spf.ts';
import { parseSpf } from '../../src/spf/parse.ts';
import { boundaries } from './addresses.ts';
import { expect, expectSame, type Law } from './law.ts';
import { isKnowable, publish } from './publish.ts';

function passes(
	{ ranges }: Pick<SpfMap, 'ranges'>,
	...results: readonly string[]
): ReturnType<typeof unite> {
	return unite(boundaries(ranges.filter(({ result }) => results.includes(result))));
}

/** What is let in by more than the record's own `+all`. */
function withoutPassAll({ ranges }: SpfMap): Pick<SpfMap, 'ranges'> {
	const isPassAll = ({ via }: SpfMap['ranges'][number]): boolean =>
		via?.length === 1 && /^\+?all$/i.test(via[0]?.term ?? '');
	return { ranges: ranges.filter((range) => !isPassAll(range)) };
}

/** The names whose SPF record a change touches. */
function sendingNames(changes: readonly Change[]): readonly string[] {
	const names = changes.map(({ name }) => name);
	return [...new Set(names.filter((name) => !/^_dmarc\.|\._domainkey\./.test(name)))];
}

/** Who was let in still is, nobody is newly broken, and no limit is (RFC 7208 §4.6.4). */
async function expectKept(
	name: string,
	before: Resolver,
	after: Resolver,
	isPassAllEnding: boolean,
): Promise<void> {
	const [old, fresh] = await Promise.all([
		mapSpf(name, { resolver: before, senderDomain: name }),
		mapSpf(name, { resolver: after, senderDomain: name }),
	]);
	const { worst, void: voids } = fresh.lookups;
	const kept = isPassAllEnding ? withoutPassAll(old) : old;
	expect(worst <= 10 && voids <= 2, `${name} asks ${worst} times, ${voids} for nothing`);
	expect(isSubset(passes(kept, 'pass'), passes(fresh, 'pass')), `${name} shuts somebody out`);
	expect(
		isSubset(passes(old, 'dynamic'), passes(fresh, 'dynamic', 'pass')),
		`${name} settles against somebody`,
	);
	// What was broken may stay so for others; nobody is newly broken.
	expect(isSubset(passes(fresh, 'permerror'), passes(old, 'permerror')), `${name} breaks`);
}

function expectPublishable({ type, action, after, strings }: Change): void {
	if (type !== 'TXT' || action === 'remove') return;
	for (const text of after) {
		expect(!/^v=spf1/.test(text) || parseSpf(text).valid, `${text} does not parse`);
	}
	const cut = strings ?? after.map((text) => [text]);
	expectSame(
		cut.map((parts) => parts.join('')),
		after,
		'strings',
	);
	expect(Math.max(...cut.flat().map(({ length }) => length)) <= 255, 'a string over 255 octets');
}

/** What a preflight says of a zone, without looking for changes again. */
async function provenOver(
	resolver: Resolver,
	asked: PreflightRequest,
): Promise<Partial<Change['proof']>> {
	const { request } = await readRequest(asked, { resolver });
	const dns = openSession({ resolver, maxQuestions: 600 });
	const { gate, facts, assessment, conclusions } = await judge(request, dns);
	const { worst = 0 } = assessment.spf.map ?? {};
	const { authorized } = conclusions;
	return { decision: gate.decision, authorized, spfState: facts.spf.state, lookups: worst };
}

const DECISIONS = ['block', 'retry', 'warn', 'save'];

/** Publishes the changes of one way one by one, and holds each against its proof. */
async function expectProven(
	changes: readonly Change[],
	before: Verdict,
	zone: string,
	request: PreflightRequest,
): Promise<void> {
	const resolver = zoneResolver(zone);
	for (const [index, change] of changes.entries()) {
		expectPublishable(change);
		const { keepsSenders: _, ...proof } = change.proof;
		const upTo = changes.slice(0, index + 1);
		const { decision, authorized, spfState, lookups: worst } = proof;
		const ordered = { decision, authorized, spfState, lookups: worst };
		expectSame(
			await provenOver(overlayResolver(resolver, upTo), request),
			ordered,
			'over the overlay',
		);
		if (!isKnowable(zone, upTo)) return;
		// The zone file with the change in it, which knows nothing of overlays.
		const published = zoneResolver(publish(zone, upTo));
		expectSame(await provenOver(published, request), ordered, 'over the zone');
	}
	const last = changes[changes.length - 1];
	const after = zoneResolver(publish(zone, changes));
	const verdict = await preflight(request, { resolver: after });
	expectSame(
		{ decision: verdict.decision, spfState: verdict.spf.state, lookups: verdict.spf.lookups.worst },
		{
			decision: last?.proof.decision,
			spfState: last?.proof.spfState,
			lookups: last?.proof.lookups,
		},
		'a fresh preflight',
	);
	for (const { loses = [], proof, name } of changes.slice(-1)) {
		const isTold = proof.keepsSenders === (loses.length === 0);
		expect(isTold, `${name}: a way out that keeps not every sender and does not say so`);
	}
	expect(
		DECISIONS.indexOf(verdict.decision) >= DECISIONS.indexOf(before.decision),
		`${before.decision} becomes ${verdict.decision}`,
	);
	// Published, it is not offered again.
	for (const { name, type, after: texts } of changes) {
		const isAgain = verdict.changes.some(
			(other) =>
				other.name === name && other.type === type && String(other.after) === String(texts),
		);
		expect(!isAgain, `${type} ${name} is offered twice`);
	}
	const isPassAllEnding = changes.some(({ loses = [] }) => loses.includes('+all'));
	for (const name of sendingNames(changes)) {
		await expectKept(name, resolver, after, isPassAllEnding);
	}
}

function kindOf({ name, type }: Change): string {
	if (type === 'CNAME') return 'CNAME';
	if (name.startsWith('_dmarc.')) return 'DMARC';
	return name.includes('._domainkey.') ? 'DKIM' : 'SPF';
}

/** Every way out that a verdict offers, step by step. */
export const provenChanges: Law = {
	number: 4,
	sentence:
		"a change's proof equals a fresh preflight with it applied; nobody is shut out, and no limit of SPF is passed",
	async check({ zone, request }) {
		const before = await preflight(request, { resolver: zoneResolver(zone) });
		const { changes, alternatives = [] } = before;
		const ways = [changes, ...alternatives].filter(({ length }) => length > 0);
		for (const way of ways) await expectProven(way, before, zone, request);
		return [...changes.map(kindOf), ...alternatives.map(() => 'alternative')];
	},
};
