/**
 * The SPF record a draft starts from: what stands at the name now, slips mended, dead terms known.
 *
 * @module
 */

import { joinedTexts } from '../../dns/character-string.ts';
import type { DnsAnswer } from '../../dns/resolver.ts';
import type { DnsSession } from '../../dns/session.ts';
import { lowerAscii, withoutAppended, withoutFinalDot } from '../../names/domain-name.ts';
import { spfTexts } from '../../spf/find-record.ts';
import { isSpfRecord, parseRecord } from '../../spf/read-record.ts';
import type { SpfRecord } from '../../spf/record.ts';
import { meantRecord, mendRecord } from './mend-spf.ts';
import type { Stage } from './stage.ts';

/** What a draft can build on. */
export interface SpfSource {
	/** The texts that the new record replaces, as published. */
	readonly replaced: readonly string[];
	/** The records to build on, all valid; several are to be made one. */
	readonly records: readonly SpfRecord[];
	/**
	 * Terms as written that make every evaluation that reaches them permerror, each with the term that was
	 * probably meant, or `null`.
	 */
	readonly dead: ReadonlyMap<string, string | null>;
}

/** More records at one name are not somebody's slip. */
const MAX_RECORDS = 10;
/** References of one check that are looked at. */
const MAX_REFERENCES = 20;

async function hasRecord(name: string, dns: DnsSession): Promise<boolean | null> {
	const answer = await dns.ask(name, 'TXT');
	if (answer.outcome === 'failure') return null;
	return answer.outcome === 'records' && spfTexts(answer).length > 0;
}

/** Full names that a target could have been before a zone, no mere top-level domain, was appended to it. */
function bareNames(name: string, domain: string): string[] {
	return withoutAppended(name, domain).filter(
		(bare) => bare.includes('.') && name.slice(bare.length + 1).includes('.'),
	);
}

/** The references of records by a fixed name, with the term that makes each. */
function references(records: readonly SpfRecord[]): readonly { name: string; text: string }[] {
	return records
		.flatMap(({ lookups, redirect }) => [...lookups, ...(redirect === null ? [] : [redirect])])
		.flatMap((term) => {
			const isReference = term.kind === 'modifier' || term.mechanism === 'include';
			const literal = isReference ? (term.target?.literal ?? null) : null;
			return literal === null
				? []
				: [{ name: lowerAscii(withoutFinalDot(literal)), text: term.text }];
		});
}

/** Own terms that lead back to the record: whoever reaches one gets permerror (RFC 7208 §4.6.4). */
function loopTerms({ judgement }: Stage): readonly (readonly [string, null])[] {
	const problems = judgement.assessment.spf.map?.problems ?? [];
	return problems
		.filter(({ code }) => code === 'spf.include-loop' || code === 'spf.redirect-loop')
		.flatMap(({ subject }) => subject.term?.slice(0, 1) ?? [])
		.map(({ term }) => [term, null] as const);
}

async function deadTerms(
	records: readonly SpfRecord[],
	domain: string,
	stage: Stage,
): Promise<ReadonlyMap<string, string | null>> {
	const { dns } = stage;
	const dead = await Promise.all(
		references(records)
			.slice(0, MAX_REFERENCES)
			.map(async ({ name, text }) => {
				if ((await hasRecord(name, dns)) !== false) return [];
				for (const bare of bareNames(name, domain)) {
					if (await hasRecord(bare, dns)) return [[text, text.replace(name, bare)] as const];
				}
				return [[text, null] as const];
			}),
	);
	return new Map([...loopTerms(stage), ...dead.flat()]);
}

/** The texts at a name that are SPF records, or were meant to be one. */
function meantTexts(answer: DnsAnswer<'TXT'>): readonly string[] {
	const texts = joinedTexts(answer);
	const proper = texts.filter(isSpfRecord);
	return proper.length > 0 ? proper : texts.filter((text) => meantRecord(text) !== null);
}

/** What was published at the doubled name, where the name itself holds nothing. */
async function displaced(domain: string, dns: DnsSession): Promise<readonly string[]> {
	const answer = await dns.ask(`${domain}.${domain}`, 'TXT');
	return joinedTexts(answer).filter(isSpfRecord);
}

/** The strings of a record as one text, a blank put where one was lost between them. */
function withBlanks(answer: DnsAnswer<'TXT'>, text: string): string {
	if (answer.outcome !== 'records') return text;
	const strings = answer.records.find((parts) => parts.length > 1 && parts.join('') === text);
	return strings === undefined || parseRecord(text).valid ? text : strings.join(' ');
}

/** The source at a name; `null` where DNS does not say, or what stands there cannot be mended. */
export async function spfSource(domain: string, stage: Stage): Promise<SpfSource | null> {
	const { dns } = stage;
	const answer = await dns.ask(domain, 'TXT');
	if (answer.outcome === 'failure') return null;
	// DNS promises no order of records: the same ones give the same change.
	const replaced = [...meantTexts(answer)].sort();
	if (replaced.length > MAX_RECORDS) return null;
	const texts =
		replaced.length > 0
			? replaced.map((text) => withBlanks(answer, meantRecord(text) ?? text))
			: await displaced(domain, dns);
	const mended = texts.slice(0, replaced.length > 0 ? undefined : 1).map(mendRecord);
	const records = mended.filter((record) => record !== null);
	if (records.length < mended.length) return null;
	return { replaced, records, dead: await deadTerms(records, domain, stage) };
}
