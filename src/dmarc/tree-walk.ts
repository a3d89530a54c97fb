/**
 * The DNS Tree Walk (RFC 9989 §4.10) and the Organizational Domain it finds (RFC 9989 §4.10.2).
 *
 * @module
 */

import type { DnsSession } from '../dns/session.ts';
import type { Finding } from '../findings/finding.ts';
import { labelsOf } from '../names/domain-name.ts';
import { recordName } from './domain.ts';
import { parseDmarcText } from './parse.ts';
import type { DmarcRecord } from './record.ts';
import { answerFindings, recordAnswer } from './record-answer.ts';

/** A record on the way up. */
export interface FoundRecord {
	readonly domain: string;
	readonly text: string;
	readonly parsed: DmarcRecord;
}

/** One walk from a domain towards the root. */
export interface TreeWalk {
	readonly start: string;
	/** The `_dmarc` names whose answers the walk used, in order; the one that failed is the last. */
	readonly asked: readonly string[];
	/** One record for each name that has exactly one, longest name first. */
	readonly found: readonly FoundRecord[];
	/** DNS gave no answer at the last name in `asked`, so what is above is not known. */
	readonly isBroken: boolean;
	/** `null` where the walk broke off. */
	readonly organizationalDomain: string | null;
	/** What stands in for a record at the names that have none. */
	readonly problems: readonly Finding[];
}

/** The most labels a name has that is asked, the start excepted (RFC 9989 §4.10). */
const MAX_LABELS = 7;

/**
 * The names of a walk, longest first, at most 8. A start of eight labels or more jumps to seven, so what
 * stands between is never asked.
 */
export function walkNames(start: string): string[] {
	const labels = labelsOf(start);
	const above = labels.slice(labels.length > MAX_LABELS ? -MAX_LABELS : 1);
	return [start, ...above.map((_, index) => above.slice(index).join('.'))];
}

/** The name one label longer than `ancestor` on the way down to `start`; it may never have been asked. */
function childTowards(start: string, ancestor: string): string {
	const depth = labelsOf(ancestor).length + 1;
	return labelsOf(start).slice(-depth).join('.');
}

/** The Organizational Domain by the records of a walk that did not break off. */
function organizationalDomainOf(start: string, found: readonly FoundRecord[]): string {
	// Records with an unusable policy, or with a tag twice, still mark the organization (RFC 9989
	// §4.10.2 speaks of valid records without saying what that takes); the latter declare no psd.
	const marker = found.find(({ parsed }) => parsed.tags.psd !== 'u');
	if (marker === undefined) return found.at(-1)?.domain ?? start;
	const isAboveBoundary = marker.parsed.tags.psd === 'y' && marker.domain !== start;
	return isAboveBoundary ? childTowards(start, marker.domain) : marker.domain;
}

/**
 * Walks from a canonical domain to its top-level domain. All names are known at the start, so they are
 * asked side by side; answers are used in order, and one behind the end of the walk (RFC 9989 §4.10),
 * failure or not, changes nothing.
 */
export async function walkTree(start: string, dns: DnsSession): Promise<TreeWalk> {
	const asked: string[] = [];
	const found: FoundRecord[] = [];
	const problems: Finding[] = [];
	const domains = walkNames(start);
	for (const domain of domains) void dns.prefetch(recordName(domain), 'TXT');
	for (const domain of domains) {
		const name = recordName(domain);
		const answer = await dns.ask(name, 'TXT');
		asked.push(name);
		problems.push(...answerFindings(name, answer));
		const level = recordAnswer(answer);
		if (level.outcome === 'failure') {
			return { start, asked, found, problems, isBroken: true, organizationalDomain: null };
		}
		if (level.outcome === 'none') continue;
		const parsed = parseDmarcText(level.text, name);
		found.push({ domain, text: level.text, parsed });
		if (parsed.tags.psd !== 'u') break;
	}
	const organizationalDomain = organizationalDomainOf(start, found);
	return { start, asked, found, problems, isBroken: false, organizationalDomain };
}
