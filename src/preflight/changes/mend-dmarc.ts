/**
 * The DMARC record that broken texts were meant to be.
 *
 * @module
 */

import { parseDmarc } from '../../dmarc/parse.ts';
import type { DmarcRecord, Policy } from '../../dmarc/record.ts';

/** The mildest first: of several records that differ it is kept, so that no mail is newly rejected. */
const MILDEST: readonly Policy[] = ['none', 'quarantine', 'reject'];
/** Longer text is left alone. */
const MAX_TEXT = 4096;
/** Texts at one name that are looked at. */
const MAX_TEXTS = 10;
/** Tags that keep their value where it can be read (RFC 9989 §4.7). */
const KEPT = ['sp', 'np', 'adkim', 'aspf', 'psd', 't', 'fo', 'rua', 'ruf'] as const;

/** A text as a record that can be read at all: version first, semicolons between tags. */
function legible(text: string): string {
	const tags = text
		.split(/["'\\\s]/)
		.filter((word) => word !== '')
		.join(' ')
		.split(/;|,(?= ?[a-z]+ ?=)| (?=[a-z]+ ?=)/i)
		.map((tag) => tag.trim())
		.filter((tag) => tag !== '' && !/^v ?=/i.test(tag));
	const seen = new Set<string>();
	const once = tags.filter((tag) => {
		const name = tag.slice(0, tag.indexOf('=')).trim().toLowerCase();
		return seen.has(name) ? false : seen.add(name);
	});
	return ['v=DMARC1', ...once].join('; ');
}

function tagValue({ tags }: DmarcRecord, tag: (typeof KEPT)[number]): string | null {
	const value = tags[tag];
	if (typeof value === 'string') return value;
	return value === null || value.length === 0 ? null : value.join(',');
}

/** What a tag has when it is absent. */
const DEFAULTS: { readonly [tag: string]: string } = {
	adkim: 'r',
	aspf: 'r',
	psd: 'u',
	t: 'n',
	fo: '0',
};

function rankOf({ tags }: DmarcRecord): number {
	return MILDEST.indexOf(tags.p ?? 'none');
}

/** A record written anew, defaults left out. */
export function writeDmarc(record: DmarcRecord, policy: Policy): string {
	const others = KEPT.flatMap((tag) => {
		const value = tagValue(record, tag);
		return value === null || value === DEFAULTS[tag] ? [] : [`${tag}=${value}`];
	});
	return ['v=DMARC1', `p=${policy}`, ...others].join('; ');
}

/** Whether a text was meant to be a DMARC record. */
export function isMeantAsDmarc(text: string): boolean {
	return text.length <= MAX_TEXT && /(?:^|[\s"';,])v\s*=\s*dmarc/i.test(text);
}

/** The first list of report addresses that is not empty. */
function reports(records: readonly DmarcRecord[], tag: 'rua' | 'ruf'): readonly string[] {
	return records.map(({ tags }) => tags[tag]).find((uris) => uris.length > 0) ?? [];
}

/** What some texts were meant to be: one record, and its policy. */
export interface MeantPolicy {
	readonly record: DmarcRecord;
	readonly policy: Policy;
}

/** The one record that some texts were meant to be, the mildest of them; `null` where there is none. */
export function mendDmarc(texts: readonly string[]): MeantPolicy | null {
	const read = texts
		.filter(isMeantAsDmarc)
		.slice(0, MAX_TEXTS)
		.map((text) => parseDmarc(legible(text)))
		.filter(({ isDmarc }) => isDmarc)
		.sort((left, right) => rankOf(left) - rankOf(right));
	const [mildest] = read;
	if (mildest === undefined) return null;
	const tags = { ...mildest.tags, rua: reports(read, 'rua'), ruf: reports(read, 'ruf') };
	return { record: { ...mildest, tags }, policy: mildest.tags.p ?? 'none' };
}
