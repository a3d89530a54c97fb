/**
 * Reads a TXT answer at a `_dmarc` name (RFC 9989 §4.10): one DMARC record, none, or a failure.
 *
 * @module
 */

import { joinedTexts } from '../dns/character-string.ts';
import type { DnsAnswer } from '../dns/resolver.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { labelsOf } from '../names/domain-name.ts';
import { quoted } from './problems.ts';
import { hasDmarcVersion, versionTrouble } from './version.ts';

/** One level of a policy search. */
type RecordAnswer =
	| { readonly outcome: 'record'; readonly text: string }
	| { readonly outcome: 'none' }
	| { readonly outcome: 'failure' };

/** The texts among TXT records that pass the version test, strings joined. */
export function dmarcTexts(answer: DnsAnswer<'TXT'>): string[] {
	return joinedTexts(answer).filter(hasDmarcVersion);
}

/**
 * Reads an answer. Unrelated TXT records are dropped before counting; two DMARC records at one name
 * cancel each other.
 */
export function recordAnswer(answer: DnsAnswer<'TXT'>): RecordAnswer {
	if (answer.outcome === 'failure') return { outcome: 'failure' };
	const [text, ...more] = dmarcTexts(answer);
	return text === undefined || more.length > 0 ? { outcome: 'none' } : { outcome: 'record', text };
}

/** The version section of an SPF record (RFC 7208 §4.5), as a search for records that went astray. */
function isSpf(text: string): boolean {
	return /^v=spf1(?:$| )/i.test(text);
}

/** Of several texts, the one that is reported, in any order in the answer. */
function firstOf(texts: readonly string[]): string {
	return quoted([...texts].sort()[0] ?? '');
}

/** Texts beside or instead of a DMARC record: they have no effect there (RFC 9989 §4.10). */
function strayFindings(name: string, texts: readonly string[]): Finding[] {
	// What stands at the `_dmarc` name of a top-level domain is not for a domain's owner to mend.
	if (labelsOf(name).length < 3 || texts.length === 0) return [];
	const subject = { name, type: 'TXT' } as const;
	const spf = texts.filter(isSpf);
	const others = texts.filter((text) => !isSpf(text));
	const findings: Finding[] = [];
	if (spf.length > 0) findings.push(finding('dmarc.spf-here', subject, { text: firstOf(spf) }));
	if (others.length > 0) {
		const data = { count: others.length, text: firstOf(others) };
		findings.push(finding('dmarc.unrelated-txt', subject, data));
	}
	return findings;
}

/** A text that was meant to be a DMARC record and is none. */
function nearFindings(name: string, texts: readonly string[]): Finding[] {
	const [near] = [...texts].sort();
	if (near === undefined) return [];
	return [finding(versionTrouble(near).code, { name, type: 'TXT' }, { text: quoted(near) })];
}

/** A name that is an alias of another: the record is the other's (RFC 1034 §3.6.2). */
function aliasFindings(name: string, answer: DnsAnswer<'TXT'>): Finding[] {
	if (answer.outcome === 'failure' || labelsOf(name).length < 3) return [];
	const target = answer.aliases[answer.aliases.length - 1];
	if (target === undefined) return [];
	const hasRecord = dmarcTexts(answer).length === 1;
	return [finding('dmarc.alias', { name, type: 'CNAME' }, { target, hasRecord })];
}

/** What to tell people about an answer at `name`, but for the one record it may give. */
export function answerFindings(name: string, answer: DnsAnswer<'TXT'>): Finding[] {
	const subject = { name, type: 'TXT' } as const;
	if (answer.outcome === 'failure') {
		return [finding('dmarc.dns-error', subject, { reason: answer.reason })];
	}
	const alias = aliasFindings(name, answer);
	if (answer.outcome !== 'records') return alias;
	const texts = answer.records.map((strings) => strings.join(''));
	const count = texts.filter(hasDmarcVersion).length;
	const others = texts.filter((text) => !hasDmarcVersion(text));
	const isNear = (text: string): boolean => versionTrouble(text).code !== 'dmarc.not-a-record';
	const strays = strayFindings(
		name,
		others.filter((text) => !isNear(text)),
	);
	if (count > 1) return [finding('dmarc.multiple', subject, { count }), ...alias, ...strays];
	const near = count === 1 ? [] : nearFindings(name, others.filter(isNear));
	return [...near, ...alias, ...strays];
}
