/**
 * Which way a relay is set up, where it has several: the one that the domain's own records show.
 *
 * @module
 */

import { parseDkimKey } from '../dkim/parse.ts';
import { isSynthesized } from '../dns/existence.ts';
import type { DnsSession } from '../dns/session.ts';
import { canonicalName } from '../names/domain-name.ts';
import { matchesNamePattern } from '../names/name-pattern.ts';
import { spfTexts } from '../spf/find-record.ts';
import { parseRecord } from '../spf/read-record.ts';
import { relays } from './catalogue.ts';
import { selectorsBelow } from './claims.ts';
import { chosenMember } from './complete.ts';
import type { DetectionReference } from './detection.ts';
import { isOpen } from './placeholder.ts';
import type { Relay, SubdomainReturnPath } from './relay.ts';

/** Another way to set up a relay of the catalogue; none for one that a caller describes. */
export function variantsOf(id: string): readonly Relay[] {
	return relays.filter(({ variantOf }) => variantOf === id);
}

/** What one name shows; `null` where DNS did not say. */
type Shown = DetectionReference | 'nothing' | null;

/** The records at a name are its own; those of a wildcard were published for nothing in particular. */
async function isNamed(name: string, dns: DnsSession): Promise<boolean | null> {
	const fact = await isSynthesized((asked, type) => dns.ask(asked, type), name);
	return typeof fact === 'boolean' ? !fact : null;
}

/**
 * The SPF record there includes what the relay asks for, and no exchangers but the relay's are there: where they
 * are missing it is set up by half.
 */
async function isSetUp(
	name: string,
	texts: readonly string[],
	{ include, mx }: SubdomainReturnPath,
	dns: DnsSession,
): Promise<boolean | null> {
	const isIncluded = texts
		.flatMap((text) => parseRecord(text).lookups)
		.some(
			(term) =>
				term.mechanism === 'include' && canonicalName(term.target?.literal ?? '') === include,
		);
	if (!isIncluded || mx === undefined) return isIncluded;
	const answer = await dns.ask(name, 'MX');
	if (answer.outcome === 'failure') return null;
	const found = answer.outcome === 'records' ? answer.records : [];
	if (found.length === 0) return isNamed(name, dns);
	return found.some(({ exchange }) => mx.some((each) => matchesNamePattern(exchange, each)));
}

async function labelShown(
	name: string,
	returnPath: SubdomainReturnPath,
	dns: DnsSession,
): Promise<Shown> {
	const answer = await dns.ask(name, 'TXT');
	if (answer.outcome === 'failure') return null;
	const [alias] = answer.aliases;
	if (alias !== undefined && returnPath.target !== undefined) {
		return { by: 'return-path', name, type: 'CNAME', value: canonicalName(alias) };
	}
	if (answer.outcome !== 'records' || returnPath.include === undefined) return 'nothing';
	const texts = spfTexts(answer);
	const is = await isSetUp(name, texts, returnPath, dns);
	if (is === null) return null;
	return is ? { by: 'return-path', name, type: 'TXT', value: texts.join(' ') } : 'nothing';
}

async function selectorShown(name: string, dns: DnsSession): Promise<Shown> {
	const answer = await dns.ask(name, 'TXT');
	if (answer.outcome === 'failure') return null;
	const [alias] = answer.aliases;
	if (alias !== undefined) {
		return { by: 'dkim', name, type: 'CNAME', value: canonicalName(alias) };
	}
	if (answer.outcome !== 'records') return 'nothing';
	const [key] = answer.records.filter((strings) => parseDkimKey(strings).usable);
	return key === undefined ? 'nothing' : { by: 'dkim', name, type: 'TXT', value: key.join('') };
}

/** What is asked to tell one variant from the rest: its labels, and the selectors that its base has not. */
function questionsOf(
	variant: Relay,
	base: Relay,
	domain: string,
	dns: DnsSession,
): readonly Promise<Shown>[] {
	const { returnPath } = variant;
	const own = new Set(selectorsBelow(base).map(({ name }) => name));
	const selectors = selectorsBelow(variant).filter(({ name }) => !own.has(name));
	const keys = selectors.map(({ name }) => selectorShown(`${name}._domainkey.${domain}`, dns));
	if (returnPath.kind !== 'subdomain') return keys;
	const labels = [returnPath.label, ...(returnPath.otherLabels ?? [])].filter(
		(label) => !isOpen(label),
	);
	return [...keys, ...labels.map((label) => labelShown(`${label}.${domain}`, returnPath, dns))];
}

/**
 * The relay as it is set up for a domain. `isHidden`: DNS did not say, and the return path is then no
 * longer certain.
 */
export async function settleVariant(
	base: Relay,
	variants: readonly Relay[],
	domain: string,
	dns: DnsSession,
): Promise<{ readonly relay: Relay; readonly isHidden: boolean }> {
	if (variants.length === 0) return { relay: base, isHidden: false };
	const shown = await Promise.all(
		variants.flatMap((variant) => questionsOf(variant, base, domain, dns)),
	);
	const evidence = shown.filter((each) => each !== null && each !== 'nothing');
	const chosen = chosenMember([base, ...variants], evidence, domain);
	const isHidden = chosen === base && shown.includes(null);
	if (!isHidden) return { relay: chosen, isHidden };
	return { relay: { ...base, certainty: { ...base.certainty, returnPath: 'assumed' } }, isHidden };
}
