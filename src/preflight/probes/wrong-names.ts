/**
 * Records that were published beside the name where they are looked for: a panel that adds the zone once
 * more, an underscore that got lost (RFC 9989 §4.5, RFC 6376 §3.6.2.1, RFC 7208 §3).
 *
 * All missing records share one small number of questions, which is divided before any of them is sent: what is
 * looked for does not depend on the order of answers.
 *
 * @module
 */

import { readDkimKey } from '../../dkim/parse.ts';
import { recordName } from '../../dmarc/domain.ts';
import type { DnsAnswer } from '../../dns/resolver.ts';
import type { DnsSession } from '../../dns/session.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { isAtOrBelow } from '../../names/domain-name.ts';
import { spfTexts } from '../../spf/find-record.ts';
import type { DkimAssessment } from '../assess/assess-dkim.ts';
import type { DmarcAssessment } from '../assess/assess-dmarc.ts';
import type { SpfAssessment } from '../assess/assess-spf.ts';
import {
	inTurn,
	mistakenKeys,
	mistakenPolicies,
	mistakenSenderNames,
	neighborNames,
} from '../mistaken-names.ts';
import type { Request } from '../request.ts';
import { policyIn } from './policy-names.ts';
import { type Wildcard, wildcardBelow } from './wildcard.ts';

/** Octets of a record's text that a finding tells. */
const MAX_TEXT = 255;
/** Names at which the records of all kinds are looked for. */
const MAX_NAMES = 20;
/** As many where an alias stands in the way: to see what is left without it takes a question for each type. */
const MAX_NAMES_AT_ALIAS = 12;
/**
 * Names of each kind: eight with the question for a wildcard, and below one, where it takes several to tell what
 * is its, the likeliest alone.
 */
const MAX_OF_KIND = {
	none: { spf: 7, policy: 7, keys: 8 },
	other: { spf: 4, policy: 2, keys: 1 },
	texts: { spf: 0, policy: 0, keys: 0 },
} as const;

/** A name where a record may stand by mistake, and what its answer shows. */
interface Place {
	readonly name: string;
	findings(answer: DnsAnswer<'TXT'>): readonly Finding[];
}

/** The kinds of records that are looked for elsewhere. */
type Kind = keyof (typeof MAX_OF_KIND)['none'];

/** The places of each kind, the likeliest first. */
type Places = { readonly [kind in Kind]: readonly Place[] };

/** What was found out of the domain before. */
export interface Assessed {
	readonly spf: SpfAssessment;
	readonly dkim: DkimAssessment;
	readonly dmarc: DmarcAssessment;
}

/** Where an SPF record may stand that is missing at its name. */
function senderPlaces(
	{ identity: { domain }, state, record, texts, map }: SpfAssessment,
	{ from, suffixes }: Request,
): readonly Place[] {
	if (map === null || record !== null || state !== 'no-record' || texts.length > 0) return [];
	const moved = mistakenSenderNames(domain, from.domain, suffixes);
	const names = domain === from.domain ? [...moved, ...neighborNames(domain)] : moved;
	return names.map((name) => ({
		name,
		findings(answer) {
			// DNS promises no order of records.
			const [text] = answer.outcome === 'records' ? spfTexts(answer).sort() : [];
			if (text === undefined) return [];
			const data = { domain, text: text.slice(0, MAX_TEXT) };
			return [finding('spf.wrong-name', { name, type: 'TXT' }, data)];
		},
	}));
}

/** Where a policy may stand; none where one of the owner's applies, or one stands at the name itself. */
function policyPlaces(
	{ discovery }: DmarcAssessment,
	{ from: { domain }, suffixes }: Request,
	dns: DnsSession,
): readonly Place[] {
	const own = dns.peek(recordName(domain), 'TXT');
	const isThere = own === undefined || own.outcome === 'failure' || policyIn(own) !== null;
	const { policyDomain } = discovery;
	const isOwned =
		policyDomain !== null &&
		isAtOrBelow(policyDomain, suffixes.registrableDomain(domain) ?? domain);
	if (isOwned || isThere) return [];
	return mistakenPolicies(domain, suffixes).map(({ name, expected }) => ({
		name,
		findings(answer) {
			const text = policyIn(answer);
			if (text === null) return [];
			return [finding('dmarc.wrong-location', { name, type: 'TXT' }, { expected, text })];
		},
	}));
}

/** Whether an answer holds something that was meant to be a key. */
function holdsKey(answer: DnsAnswer<'TXT'>, name: string): boolean {
	if (answer.outcome !== 'records') return false;
	return answer.records.some((strings) => readDkimKey(strings, name).key.status !== 'not-dkim');
}

/** Where the keys of missing selectors may stand. */
function keyPlaces(
	{ selectors, signingDomain }: DkimAssessment,
	{ suffixes }: Request,
): readonly Place[] {
	if (signingDomain === null) return [];
	const missing = selectors
		.filter(({ check }) => check.status === 'missing')
		.map(({ check }) => check.selector);
	return mistakenKeys(missing, signingDomain, suffixes).map(({ name, selector, expected }) => ({
		name,
		findings: (answer) =>
			holdsKey(answer, name)
				? [finding('dkim.wrong-name', { name, type: 'TXT' }, { selector, expected })]
				: [],
	}));
}

/** An alias stands where a record may have to be published. */
function hasAlias({ spf, dkim }: Assessed, domain: string, dns: DnsSession): boolean {
	const keys = dkim.selectors.map(({ check }) => check.queryName);
	return [spf.identity.domain, recordName(domain), ...keys].some((name) => {
		const answer = dns.peek(name, 'TXT');
		return answer !== undefined && answer.outcome !== 'failure' && answer.aliases.length > 0;
	});
}

/** The places of all kinds that are asked: in turn, until there are no questions left. */
function allotted(
	places: Places,
	wildcards: { readonly [kind in Kind]: Wildcard },
	most: number,
): Set<Place> {
	const lists = (Object.keys(places) as Kind[]).map((kind) =>
		places[kind].slice(0, MAX_OF_KIND[wildcards[kind]][kind]),
	);
	return new Set(inTurn(lists).slice(0, most));
}

/** Looks for the records that a domain lacks at names that receivers do not ask. */
export async function probeWrongNames(
	assessed: Assessed,
	request: Request,
	dns: DnsSession,
): Promise<{ readonly [kind in Kind]: readonly Finding[] }> {
	const { spf, dkim, dmarc } = assessed;
	const { domain } = request.from;
	const places: Places = {
		spf: senderPlaces(spf, request),
		policy: policyPlaces(dmarc, request, dns),
		keys: keyPlaces(dkim, request),
	};
	const wildcardFor = async (kind: Kind, parent: string): Promise<Wildcard> =>
		places[kind].length === 0 ? 'none' : wildcardBelow(parent, dns);
	const [ofSpf, ofPolicy, ofKeys] = await Promise.all([
		wildcardFor('spf', spf.identity.domain),
		wildcardFor('policy', domain),
		wildcardFor('keys', dkim.signingDomain ?? domain),
	]);
	const most = hasAlias(assessed, domain, dns) ? MAX_NAMES_AT_ALIAS : MAX_NAMES;
	const asked = allotted(places, { spf: ofSpf, policy: ofPolicy, keys: ofKeys }, most);
	const found = async (kind: Kind): Promise<readonly Finding[]> => {
		const findings = places[kind]
			.filter((place) => asked.has(place))
			.map(async (place) => place.findings(await dns.advisory.askExtra(place.name, 'TXT')));
		return (await Promise.all(findings)).flat();
	};
	const [senders, policies, keys] = await Promise.all([
		found('spf'),
		found('policy'),
		found('keys'),
	]);
	return { spf: senders, policy: policies, keys };
}
