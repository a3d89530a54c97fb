/**
 * The DMARC record that broken texts were meant to be.
 *
 * @module
 */

import { type MeantDmarc, meantDmarc } from '../../dmarc/mend.ts';
import type { DmarcRecord, Policy } from '../../dmarc/record.ts';
import type { Finding } from '../../findings/finding.ts';

/** The mildest first: of several records that differ it is kept, so that no mail is newly rejected. */
const MILDEST: readonly Policy[] = ['none', 'quarantine', 'reject'];
/** Texts at one name that are examined. */
const MAX_TEXTS = 10;
/** Tags that keep their value where it can be read (RFC 9989 §4.7). */
const KEPT = ['sp', 'np', 'adkim', 'aspf', 'psd', 't', 'fo', 'rua', 'ruf'] as const;

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

/**
 * Nothing in it is to be mended: its policy is there (RFC 9989 §4.10.1), and so is every value but one that costs
 * nothing, such as `fo=0:1`, which half of the world publishes.
 */
export function isWhole({ isDmarc, tags, problems }: DmarcRecord): boolean {
	const isFaulty = ({ code, severity }: Finding): boolean =>
		severity === 'error' ||
		(severity === 'warning' && code.endsWith('-invalid') && code !== 'dmarc.pct-invalid');
	return isDmarc && tags.p !== null && !problems.some(isFaulty);
}

/** A record written from its tags, defaults left out. */
export function writeDmarc(record: DmarcRecord, policy: Policy): string {
	const others = KEPT.flatMap((tag) => {
		const value = tagValue(record, tag);
		return value === null || value === DEFAULTS[tag] ? [] : [`${tag}=${value}`];
	});
	return ['v=DMARC1', `p=${policy}`, ...others].join('; ');
}

/** What some texts were meant to be, as one record. */
interface MeantPolicy extends Pick<MeantDmarc, 'tags' | 'mends'> {
	readonly policy: Policy;
	/** What stands in the texts and not in the record. */
	readonly loses: readonly string[];
}

/** The report addresses of all texts, each once. */
function addresses(read: readonly MeantDmarc[], wanted: string): string | null {
	const uris = read.flatMap(({ tags }) =>
		tags.filter(({ name }) => name === wanted).flatMap(({ value }) => value.split(',')),
	);
	return uris.length === 0 ? null : [...new Set(uris)].join(',');
}

/** The one record that some texts were meant to be, the mildest of them; `null` where there is none. */
export function mendDmarc(texts: readonly string[]): MeantPolicy | null {
	const rank = ({ policy }: MeantDmarc): number => MILDEST.indexOf(policy ?? 'none');
	const read = texts
		.slice(0, MAX_TEXTS)
		.flatMap((text) => meantDmarc(text) ?? [])
		.sort((left, right) => rank(left) - rank(right));
	// A version alone says nothing that a record with tags would not say better.
	const [mildest] = read.filter(({ policy, tags }) => policy !== null || tags.length > 0);
	const [empty] = read;
	const record = mildest ?? empty;
	if (record === undefined) return null;
	const own = record.tags.map((tag) => {
		const all = tag.name === 'rua' || tag.name === 'ruf' ? addresses(read, tag.name) : null;
		return all === null ? tag : { ...tag, value: all };
	});
	const added = (['rua', 'ruf'] as const).flatMap((name) => {
		const value = own.some((tag) => tag.name === name) ? null : addresses(read, name);
		return value === null ? [] : [{ name, value }];
	});
	const tags = [...own, ...added];
	const policy = record.policy ?? 'none';
	const has = new Set([`p=${policy}`, ...tags.map(({ name, value }) => `${name}=${value}`)]);
	const others = read.flatMap((each) => [
		...(each.policy === null ? [] : [`p=${each.policy}`]),
		...each.tags.map(({ name, value }) => `${name}=${value}`),
	]);
	const isList = (tag: string): boolean => tag.startsWith('rua=') || tag.startsWith('ruf=');
	const missing = others.filter((tag) => !has.has(tag) && !isList(tag));
	const loses = [...new Set([...missing, ...read.flatMap(({ unreadable }) => unreadable)])];
	return { policy, tags, loses, mends: read.flatMap(({ mends }) => mends) };
}
