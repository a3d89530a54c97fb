/**
 * A relay with what a domain's own records show of it: the variant, the selectors, the return path.
 *
 * @module
 */

import { fillPattern, matchesNamePattern } from '../names/name-pattern.ts';
import { selectorsBelow } from './claims.ts';
import type { DetectionReference } from './detection.ts';
import { isOpen, readPlaceholders, starred, targetOfSelector } from './placeholder.ts';
import type { Relay, RelaySelector, SelectorPattern } from './relay.ts';

/** What stands below a domain that speaks for a relay: below `_domainkey`, and elsewhere. */
interface Shown {
	readonly domain: string;
	readonly selectors: readonly { readonly name: string; readonly alias: string | null }[];
	readonly labels: readonly { readonly label: string; readonly alias: string | null }[];
}

function shownBy(evidence: readonly DetectionReference[], domain: string): Shown {
	const below = (suffix: string, by: DetectionReference['by']) =>
		evidence
			.filter((each) => each.by === by && each.name.endsWith(suffix))
			.map(({ name, type, value }) => ({
				name: name.slice(0, -suffix.length),
				alias: type === 'CNAME' ? value : null,
			}));
	const labels = below(`.${domain}`, 'return-path');
	return {
		domain,
		selectors: below(`._domainkey.${domain}`, 'dkim'),
		labels: labels.map(({ name, alias }) => ({ label: name, alias })),
	};
}

function fitsTargets(
	alias: string | null,
	targets: string | readonly string[] | undefined,
	domain: string,
): boolean {
	if (alias === null || targets === undefined) return true;
	return [targets]
		.flat()
		.some((target) => matchesNamePattern(alias, fillPattern(starred(target), domain)));
}

/** The selector of a pattern that a name is, if it is one. */
export function selectorOfPattern(
	name: string,
	{ name: form, target }: SelectorPattern,
): RelaySelector | null {
	if (readPlaceholders(form, name) === null) return null;
	if (target === undefined) return { name };
	const targets = [target].flat().map((each) => targetOfSelector(each, name));
	const [first = '', ...others] = targets;
	return { name, target: others.length === 0 ? first : targets };
}

/** The selector that a name at a domain is for a relay, one that it names or one of its patterns. */
function selectorShown(
	relay: Relay,
	name: string,
	alias: string | null,
	domain: string,
): RelaySelector | null {
	const named = selectorsBelow(relay).find((each) => each.name === name);
	if (named !== undefined) return fitsTargets(alias, named.target, domain) ? named : null;
	const patterns = 'patterns' in relay.dkim ? (relay.dkim.patterns ?? []) : [];
	for (const pattern of patterns) {
		const selector = selectorOfPattern(name, pattern);
		if (selector !== null && fitsTargets(alias, selector.target, domain)) return selector;
	}
	return null;
}

/** Whether a name is where a relay has its return path set up. */
function isLabelOf(
	{ returnPath }: Relay,
	label: string,
	alias: string | null,
	domain: string,
): boolean {
	if (returnPath.kind !== 'subdomain') return false;
	const { target, otherTargets, otherLabels } = returnPath;
	if (alias !== null && target === undefined) return false;
	if (alias !== null && !fitsTargets(alias, [target ?? [], otherTargets ?? []].flat(), domain)) {
		return false;
	}
	const isNamed = returnPath.label === label || otherLabels?.includes(label) === true;
	return isNamed || readPlaceholders(returnPath.label, label) !== null;
}

/** How much of what a domain shows is what one way to set a relay up asks for. */
function fitOf(relay: Relay, { selectors, labels, domain }: Shown): number {
	const keys = selectors.filter(({ name, alias }) => selectorShown(relay, name, alias, domain));
	const paths = labels.filter(({ label, alias }) => isLabelOf(relay, label, alias, domain));
	return keys.length + paths.length;
}

/** The way to set a relay up that explains most of what a domain shows; the relay itself before others. */
function variantOf(members: readonly Relay[], shown: Shown): Relay | undefined {
	const fits = members.map((relay) => fitOf(relay, shown));
	return members[fits.indexOf(Math.max(...fits))];
}

function withSelectors(relay: Relay, shown: Shown): Relay {
	const { dkim } = relay;
	if (dkim.signs !== 'from-domain' || dkim.domain !== undefined) return relay;
	const found = shown.selectors.flatMap(
		({ name, alias }) => selectorShown(relay, name, alias, shown.domain) ?? [],
	);
	// What the relay names and asks for as it is stays asked for; a default gives way to what is there.
	const firm = (dkim.selectors ?? []).filter(({ usual }) => usual !== true);
	const others = (dkim.otherSelectors ?? []).map(({ name }) => name);
	const isCurrent = ({ name }: RelaySelector): boolean => !others.includes(name);
	if (!found.some(isCurrent) && firm.length + (dkim.selectors ?? []).length > 0) return relay;
	const names = new Set(firm.map(({ name }) => name));
	const added = found.filter(({ name }) => !names.has(name) && names.add(name));
	const selectors = [...firm, ...added];
	return selectors.length === 0 ? relay : { ...relay, dkim: { ...dkim, selectors } };
}

function withReturnPath(relay: Relay, { labels, domain }: Shown): Relay {
	const { returnPath } = relay;
	if (returnPath.kind !== 'subdomain') return relay;
	const found = labels.find(({ label, alias }) => isLabelOf(relay, label, alias, domain));
	if (found === undefined) return relay;
	const { usual, ...rest } = returnPath;
	return usual === undefined && !isOpen(returnPath.label) && found.label === returnPath.label
		? relay
		: { ...relay, returnPath: { ...rest, label: found.label } };
}

/** The member of a family, the base first, whose set-up the evidence at a domain shows; its label filled in. */
export function chosenMember(
	members: readonly [Relay, ...Relay[]],
	evidence: readonly DetectionReference[],
	domain: string,
): Relay {
	const shown = shownBy(evidence, domain);
	const [base] = members;
	const relay = variantOf(members, shown) ?? base;
	return relay === base ? base : withReturnPath(relay, shown);
}

/** The relay of a family, the base first, as the evidence at a domain shows it. */
export function completed(
	members: readonly Relay[],
	evidence: readonly DetectionReference[],
	domain: string,
): Relay | undefined {
	const shown = shownBy(evidence, domain);
	const relay = variantOf(members, shown);
	return relay === undefined ? undefined : withReturnPath(withSelectors(relay, shown), shown);
}
