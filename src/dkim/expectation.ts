/**
 * Compares what stands at a selector with what its relay says stands there.
 *
 * @module
 */

import { type Finding, finding } from '../findings/finding.ts';
import { invalid, knownFields } from '../input/fields.ts';
import { lowerAscii, toALabels, withoutAppended } from '../names/domain-name.ts';
import { DOMAIN_TOKEN, fillPattern, matchesNamePattern } from '../names/name-pattern.ts';
import { decodeBase64 } from './base64.ts';
import type { TokenExpectation } from './domain-token.ts';
import type { DkimExpectation } from './key.ts';
import { readPublicKey } from './public-key.ts';

/** An expectation for one domain, made ready; `null` where nothing is expected. */
export interface Expected {
	/** Patterns for this domain, in A-labels. */
	readonly targets: readonly string[] | null;
	/** What of the targets names the domain itself; `null` where none does. */
	readonly token: TokenExpectation | null;
	readonly publicKey: { readonly text: string; readonly octets: Uint8Array } | null;
}

/** What came of one part of an expectation; `undefined` where nothing was expected. */
export type Match = boolean | null | undefined;

/** The pattern for one domain; `null` where it cannot be a name. */
function targetFor(pattern: string, domain: string): string | null {
	const name = toALabels(fillPattern(lowerAscii(pattern), domain));
	return name === null || name === '' ? null : name;
}

function readTargets(patterns: string | readonly string[], domain: string): string[] | null {
	const list: readonly unknown[] = typeof patterns === 'string' ? [patterns] : patterns;
	const wrong = (): Error =>
		invalid('expect.target', 'must be the pattern of a name, or a list of them');
	if (!Array.isArray(list)) throw wrong();
	const targets = list.map((pattern) => {
		const target = typeof pattern === 'string' ? targetFor(pattern, domain) : null;
		if (target === null) throw wrong();
		return target;
	});
	return targets.length === 0 ? null : targets;
}

/** The token stands in the first label, where it can be read independent of the labels behind it. */
function readToken(
	target: string | readonly string[],
	exchangers: readonly string[],
): TokenExpectation | null {
	if (!Array.isArray(exchangers) || exchangers.some((each) => typeof each !== 'string')) {
		throw invalid('expect.exchangers', 'must be a list of name patterns');
	}
	const targets = [target]
		.flat()
		.map((each) => lowerAscii(each))
		.filter((each) => each.split('.')[0]?.includes(DOMAIN_TOKEN) === true);
	return targets.length === 0 ? null : { targets, exchangers };
}

function readExpectedKey(text: string): Expected['publicKey'] {
	const decoded = typeof text === 'string' ? decodeBase64(text) : null;
	// Missing padding does no harm here: this copy is only compared.
	const isDecoded = decoded?.problem === undefined || decoded.problemAt === text.length;
	if (!decoded || !isDecoded || decoded.bytes.length === 0) {
		throw invalid('expect.publicKey', 'must be what stands in p= (base64)');
	}
	return { text: text.replace(/[ \t\r\n]/g, ''), octets: decoded.bytes };
}

/**
 * Makes an expectation ready for a domain.
 *
 * @throws {InputError} `input.request-invalid`, `input.unknown-option`.
 */
export function readExpectation(expect: DkimExpectation, domain: string): Expected {
	knownFields(expect, ['target', 'exchangers', 'publicKey'], 'expect');
	const { target, exchangers, publicKey } = expect;
	return {
		targets: target === undefined ? null : readTargets(target, domain),
		token: readToken(target ?? [], exchangers ?? []),
		publicKey: publicKey === undefined ? null : readExpectedKey(publicKey),
	};
}

/** All parts must hold; one that is not known leaves it open unless another fails. */
export function allOf(matches: readonly Match[]): boolean | null {
	if (matches.includes(false)) return false;
	if (matches.includes(null)) return null;
	return matches.includes(true) ? true : null;
}

/** Compares the targets passed through; one right one is enough, as relays chain names of their own. */
export function matchAliases(
	targets: readonly string[],
	aliases: readonly string[],
	{ queryName, domain }: { readonly queryName: string; readonly domain: string },
	problems: Finding[],
): boolean {
	if (aliases.some((alias) => targets.some((target) => matchesNamePattern(alias, target))))
		return true;
	const isZoneAppended = aliases.some((alias) =>
		withoutAppended(alias, domain).some((bare) =>
			targets.some((target) => matchesNamePattern(bare, target)),
		),
	);
	const expected = targets;
	const data = { expected, found: aliases, isZoneAppended };
	problems.push(finding('dkim.cname-wrong', { name: queryName, type: 'CNAME' }, data));
	return false;
}

function bitsOf(octets: Uint8Array): number | null {
	const key = readPublicKey(octets);
	return key.kind === 'rsa' ? key.bits : null;
}

/** The finding that another key stands there. */
export function keyMismatch(
	{ text, octets }: NonNullable<Expected['publicKey']>,
	found: Uint8Array,
	queryName: string,
): Finding {
	const data = { expected: text, expectedBits: bitsOf(octets), bits: bitsOf(found) };
	return finding('dkim.key-mismatch', { name: queryName, type: 'TXT' }, data);
}
