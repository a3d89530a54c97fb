/**
 * Who stands behind a domain's DKIM selectors (RFC 6376 §3.6.2.1) and bounce subdomains.
 *
 * A CNAME to a relay's name is what the relay asked for; a key at a selector many use says little; and
 * what a wildcard answers for every name (RFC 4592 §2) says nothing.
 *
 * @module
 */

import { IMPROBABLE_SELECTOR } from '../dkim/common-selectors.ts';
import { parseDkimKey } from '../dkim/parse.ts';
import type { RecordData } from '../dns/resolver.ts';
import { canonicalName } from '../names/domain-name.ts';
import { fillPattern, matchesNamePattern } from '../names/name-pattern.ts';
import { spfTexts } from '../spf/find-record.ts';
import { parseRecord } from '../spf/read-record.ts';
import type { Matcher } from './best-match.ts';
import { type Claims, selectorsBelow } from './claims.ts';
import { selectorOfPattern } from './complete.ts';
import type { DetectionKind, DetectionReference } from './detection.ts';
import type { Collected } from './evidence.ts';
import { isOpen, namesBetween } from './placeholder.ts';
import type { Relay, RelaySelector } from './relay.ts';

/** A selector that services of every kind and own servers use, so that a key there identifies no service. */
const SHARED = new Set([
	'api',
	'default',
	'dkim',
	'k1',
	'k2',
	'k3',
	'mail',
	'mx',
	's1',
	's2',
	'smtp',
]);

/** What stands at a name: the first alias, or the texts. */
interface Standing {
	readonly name: string;
	readonly alias: string | null;
	readonly texts: readonly RecordData['TXT'][];
}

/** What a wildcard beside the names answers; `null` where DNS did not say. */
type Beside = Standing | null;

/**
 * Asks for the CNAME first where one is to be expected: it needs no answer from the target's zone. The
 * TXT is asked for where there is none, or none was to be expected.
 */
async function standingAt(name: string, isAlias: boolean, found: Collected): Promise<Beside> {
	const nothing = { name, alias: null, texts: [] };
	if (isAlias) {
		const answer = await found.ask(name, 'CNAME');
		if (answer === null) return null;
		const [target] = answer.outcome === 'records' ? answer.records : [];
		if (target !== undefined) return { name, alias: canonicalName(target), texts: [] };
		if (answer.outcome === 'nxdomain') return nothing;
	}
	const answer = await found.ask(name, 'TXT');
	if (answer === null) return null;
	const [alias] = answer.aliases;
	const texts = answer.outcome === 'records' ? answer.records : [];
	return alias === undefined ? { ...nothing, texts } : { name, alias: canonicalName(alias), texts };
}

function isSomething(standing: Beside): standing is Standing {
	return standing !== null && (standing.alias !== null || standing.texts.length > 0);
}

/**
 * Whether what stands at a name may come from the wildcard that answers beside it. One may lead every
 * name somewhere else at the same service, so it is the service that is compared.
 */
function isSynthesized({ alias }: Standing, beside: Beside, meant: Matcher): boolean {
	if (!isSomething(beside)) return false;
	if (alias === null) return true;
	if (beside.alias === null) return false;
	const services = meant(beside.alias);
	return beside.alias === alias || meant(alias).some((relay) => services.includes(relay));
}

/**
 * What stands at names, but for what a wildcard may have put there; trusted where DNS said whether one
 * answers.
 */
async function ownAnswers(
	asked: readonly { readonly name: string; readonly isAlias: boolean }[],
	probe: string,
	meant: Matcher,
	found: Collected,
): Promise<{ readonly standings: readonly Standing[]; readonly isTrusted: boolean }> {
	if (asked.length === 0) return { standings: [], isTrusted: true };
	// Sent first, so that it is asked even where the limit stops the rest.
	const probing = standingAt(probe, true, found);
	const answers = await Promise.all(
		asked.map(({ name, isAlias }) => standingAt(name, isAlias, found)),
	);
	const all = answers.filter(isSomething);
	const beside = await probing;
	return {
		standings: all.filter((standing) => !isSynthesized(standing, beside, meant)),
		isTrusted: beside !== null,
	};
}

function referenceTo(by: DetectionKind, { name, alias, texts }: Standing): DetectionReference {
	if (alias !== null) return { by, name, type: 'CNAME', value: alias };
	const value = texts.map((strings) => strings.join('')).sort()[0] ?? '';
	return { by, name, type: 'TXT', value };
}

/** A usable key or one that is broken; a revoked one shows that it is no longer used (RFC 6376 §3.6.1). */
function isKey(texts: Standing['texts']): boolean {
	return texts.some((strings) => {
		const { status } = parseDkimKey(strings);
		return status !== 'not-dkim' && status !== 'revoked';
	});
}

/** The relays that a key at a selector speaks for, and how loudly. */
function addKey(
	selector: string,
	standing: Standing,
	isTrusted: boolean,
	{ relays }: Claims,
	found: Collected,
): void {
	if (!isKey(standing.texts)) return;
	const users = relays.flatMap((relay) =>
		[...selectorsBelow(relay), ...enumeratedOf(relay)]
			.filter(({ name }) => name === selector)
			.map(({ target }) => ({ relay, isAlias: target !== undefined })),
	);
	const isAlone = new Set(users.map(({ relay }) => relay.variantOf ?? relay.id)).size === 1;
	for (const { relay, isAlias } of users) {
		// A relay that asks for an alias has no key there itself, but some copy it.
		const isTelling = isTrusted && isAlone && !isAlias && !SHARED.has(selector);
		found.add([relay], referenceTo('dkim', standing), isTelling ? 'likely' : 'hint');
	}
}

/** The selectors that a relay may have assigned, where they are few enough to be tried one by one. */
function enumeratedOf({ dkim }: Relay): readonly RelaySelector[] {
	const patterns = 'patterns' in dkim ? (dkim.patterns ?? []) : [];
	return patterns.flatMap((pattern) =>
		(pattern.between === undefined ? [] : namesBetween(pattern.name, pattern.between)).flatMap(
			(name) => selectorOfPattern(name, pattern) ?? [],
		),
	);
}

/** Nothing stands below a name that does not exist (RFC 8020 §2). */
async function hasSelectors(domain: string, found: Collected): Promise<boolean> {
	const answer = await found.ask(`_domainkey.${domain}`, 'TXT');
	return answer?.outcome !== 'nxdomain';
}

/** Looks at the selectors of relays; `enumerated` are those whose assigned selectors are tried, too. */
export async function detectInDkim(
	domain: string,
	probed: readonly Relay[],
	enumerated: readonly Relay[],
	claims: Claims,
	found: Collected,
): Promise<void> {
	const selectors = new Map<string, boolean>();
	const assigned = enumerated.flatMap(enumeratedOf);
	const isTried = assigned.length > 0 && (await hasSelectors(domain, found));
	const tried = [...probed.flatMap(selectorsBelow), ...(isTried ? assigned : [])];
	for (const { name, target } of tried) {
		selectors.set(name, target !== undefined || selectors.get(name) === true);
	}
	const suffix = `._domainkey.${domain}`;
	const asked = [...selectors.keys()]
		.sort()
		.map((name) => ({ name: `${name}${suffix}`, isAlias: selectors.get(name) === true }));
	const { standings, isTrusted } = await ownAnswers(
		asked,
		`${IMPROBABLE_SELECTOR}${suffix}`,
		claims.keyTarget,
		found,
	);
	const at = isTrusted ? 'certain' : 'likely';
	for (const standing of standings) {
		const selector = standing.name.slice(0, -suffix.length);
		if (standing.alias === null) addKey(selector, standing, isTrusted, claims, found);
		else found.add(claims.keyTarget(standing.alias), referenceTo('dkim', standing), at);
	}
}

/** A label that a relay asks its customers to set up for bounces. */
interface BounceLabel {
	readonly label: string;
	readonly target: string | null;
	/** What it asks to include in the SPF record there. */
	readonly include: string | undefined;
	readonly relay: Relay;
}

/** The labels of relays that are known; one may have several. */
function bounceLabels(relays: readonly Relay[], domain: string): BounceLabel[] {
	return relays.flatMap((relay) => {
		const { returnPath } = relay;
		if (returnPath.kind !== 'subdomain') return [];
		const { label, otherLabels, target, include } = returnPath;
		const filled = target === undefined ? null : fillPattern(target, domain);
		return [label, ...(otherLabels ?? [])]
			.filter((each) => !isOpen(each))
			.map((each) => ({ label: each, target: filled, include, relay }));
	});
}

/** The relays that the SPF record of a bounce subdomain includes, those that ask for it there if any do. */
function includedAt(
	{ texts }: Standing,
	here: readonly BounceLabel[],
	claims: Claims,
): readonly Relay[] {
	const answer = { outcome: 'records', records: texts, aliases: [] } as const;
	const names = spfTexts(answer)
		.flatMap((text) => parseRecord(text).lookups)
		.filter((term) => term.mechanism === 'include' && term.qualifier !== '-')
		.flatMap(({ target }) => target?.literal ?? []);
	const all = [...new Set(names.flatMap((name) => claims.spfName(canonicalName(name))))];
	const asking = here.filter(({ include }) => include !== undefined).map(({ relay }) => relay);
	const meant = all.filter((relay) => asking.includes(relay));
	return meant.length > 0 ? meant : all;
}

/** Looks at the bounce subdomains of relays. */
export async function detectInReturnPath(
	domain: string,
	probed: readonly Relay[],
	claims: Claims,
	found: Collected,
): Promise<void> {
	const all = bounceLabels(claims.relays, domain);
	const labels = new Map<string, boolean>();
	for (const { label } of bounceLabels(probed, domain)) {
		// Asked as the first that may stand there, whichever relay is looked for.
		labels.set(
			label,
			all.some((each) => each.label === label && each.target !== null),
		);
	}
	const asked = [...labels.keys()]
		.sort()
		.map((label) => ({ name: `${label}.${domain}`, isAlias: labels.get(label) === true }));
	const meant: Matcher = (name) => [
		...new Set(
			all
				.filter(({ target }) => target !== null && matchesNamePattern(name, target))
				.map(({ relay }) => relay),
		),
	];
	const { standings, isTrusted } = await ownAnswers(
		asked,
		`${IMPROBABLE_SELECTOR}.${domain}`,
		meant,
		found,
	);
	for (const standing of standings) {
		const { alias } = standing;
		const relays =
			alias === null
				? includedAt(
						standing,
						all.filter(({ label }) => standing.name === `${label}.${domain}`),
						claims,
					)
				: meant(alias);
		const at = isTrusted ? 'certain' : 'likely';
		if (relays.length > 0) found.add(relays, referenceTo('return-path', standing), at);
	}
}
