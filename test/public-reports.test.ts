/**
 * Cases rebuilt from public reports: what people really published, and what a good answer has.
 *
 * Read from a collection beside the project; the legend of its `expect` is in its `meta`.
 *
 * @module
 */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { RecordType } from '../src/dns/resolver.ts';
import { preflight } from '../src/preflight/preflight.ts';
import type { Change, Verdict } from '../src/preflight/verdict.ts';
import type { Relay } from '../src/relays/relay.ts';
import type { RelayId } from '../src/relays/relay-id.ts';
import { zoneResolver } from '../src/resolvers/zone/zone-resolver.ts';

type OneOf = string | { readonly oneOf: readonly string[] };

interface Offer {
	readonly name?: string;
	readonly type?: RecordType;
	readonly action?: Change['action'];
	readonly mustContain?: readonly string[];
	readonly contains?: string;
	readonly lacks?: string;
	/** The exception, in words. */
	readonly unless?: string;
}

interface Case {
	readonly id: string;
	readonly kind: string;
	readonly story: string;
	readonly zone: string;
	readonly from: string;
	readonly relay: RelayId | Relay;
	readonly expect: {
		readonly decision: OneOf;
		readonly authorized?: OneOf;
		readonly codes?: readonly (string | { readonly anyOf: readonly string[] })[];
		readonly notCodes?: readonly string[];
		readonly notBecause?: readonly string[];
		readonly mustOffer?: readonly Offer[];
		readonly mustNotOffer?: readonly Offer[];
	};
}

const path = fileURLToPath(new URL('../../shared/cases/public-reports.json', import.meta.url));
const cases: readonly Case[] = existsSync(path)
	? (JSON.parse(readFileSync(path, 'utf8')) as { cases: readonly Case[] }).cases
	: [];

function isOneOf(found: string, expected: OneOf): boolean {
	return typeof expected === 'string' ? found === expected : expected.oneOf.includes(found);
}

/** Names with `*` as a wildcard. */
function isNamed(name: string, pattern: string): boolean {
	return pattern.startsWith('*') ? name.endsWith(pattern.slice(1)) : name === pattern;
}

/** Whether the text has a word: of SPF a term, of DMARC a tag, else a part. */
function hasWord(text: string, word: string): boolean {
	if (/^v=spf1/i.test(text) && !/^v=/i.test(word)) return text.split(' ').includes(word);
	const isTag = /^v=DMARC1/.test(text) && /^[a-z]+=/i.test(word);
	if (!isTag) return text.includes(word);
	return text.split(';').some((tag) => tag.trim() === word);
}

function isAt({ name, type, action }: Change, offer: Offer): boolean {
	return (
		(offer.name === undefined || isNamed(name, offer.name)) &&
		(offer.type === undefined || type === offer.type) &&
		(offer.action === undefined || action === offer.action)
	);
}

function isOffered(changes: readonly Change[], offer: Offer): boolean {
	return changes.some((change) => {
		const text = change.after.join(' ');
		const has = (word: string) => hasWord(text, word);
		return isAt(change, offer) && (offer.mustContain ?? []).every(has);
	});
}

/** A removal of the alias comes first: then the record may be added. */
function isExcused(changes: readonly Change[], at: number, { unless, name }: Offer): boolean {
	if (unless?.startsWith('a removal of the CNAME') !== true) return false;
	return changes
		.slice(0, at)
		.some(
			(change) => change.name === name && change.type === 'CNAME' && change.action === 'remove',
		);
}

function isForbidden(changes: readonly Change[], offer: Offer): boolean {
	return changes.some((change, at) => {
		if (!isAt(change, offer) || isExcused(changes, at, offer)) return false;
		const text = change.after.join(' ');
		const contains = offer.contains === undefined || text.includes(offer.contains);
		const lacks = offer.lacks === undefined || !hasWord(text, offer.lacks);
		return contains && lacks;
	});
}

/** What of a verdict is otherwise than expected, one line each. */
function mismatches(verdict: Verdict, expected: Case['expect']): string[] {
	const { decision, authorized, because, changes } = verdict;
	const found = new Set<string>(verdict.findings.map(({ code }) => code));
	const lines: string[] = [];
	const say = (isWrong: boolean, line: string) => {
		if (isWrong) lines.push(line);
	};
	say(!isOneOf(decision, expected.decision), `decision is ${decision}`);
	if (expected.authorized !== undefined) {
		say(!isOneOf(authorized, expected.authorized), `authorized is ${authorized}`);
	}
	for (const code of expected.codes ?? []) {
		const any = typeof code === 'string' ? [code] : code.anyOf;
		say(!any.some((each) => found.has(each)), `no ${any.join(' or ')}`);
	}
	for (const code of expected.notCodes ?? []) say(found.has(code), `has ${code}`);
	for (const code of expected.notBecause ?? []) {
		say(
			because.some((each) => each === code),
			`because has ${code}`,
		);
	}
	for (const offer of expected.mustOffer ?? []) {
		say(!isOffered(changes, offer), `not offered: ${JSON.stringify(offer)}`);
	}
	for (const offer of expected.mustNotOffer ?? []) {
		say(isForbidden(changes, offer), `offered: ${JSON.stringify(offer)}`);
	}
	return lines;
}

async function judged({ zone, from, relay, expect: expected }: Case): Promise<string[]> {
	const verdict = await preflight({ from, relay }, { resolver: zoneResolver(zone) });
	return mismatches(verdict, expected);
}

describe.skipIf(cases.length === 0)(
	'advice on mistakes that people reported in public is right',
	() => {
		it('for every case', () => {
			expect(cases.length).toBeGreaterThan(0);
		});

		it.each(cases)('$id $kind: $story', async (report) => {
			expect(await judged(report)).toEqual([]);
		});
	},
);
