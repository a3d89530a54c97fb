/**
 * Reads a damaged DMARC record into the tags its owner meant (RFC 9989 §4.7), without DNS.
 *
 * @module
 */

import { lowerAscii } from '../names/domain-name.ts';
import type { Mend } from '../text/mend.ts';
import {
	type PastedGrammar,
	type PastedTag,
	pastedTags,
	pastedValue,
	tagMends,
	versionMends,
} from '../text/pasted.ts';
import { unaccounted } from './account.ts';
import type { Policy } from './record.ts';
import { readReportUri } from './report-uri.ts';

/** What a text was meant to say. */
export interface MeantDmarc {
	/** `null` where it cannot be read. */
	readonly policy: Policy | null;
	/** The other tags in order, each once; not `v` and `p`. */
	readonly tags: readonly { readonly name: string; readonly value: string }[];
	/** Tags that cannot be read, or that stand there again otherwise, as written. */
	readonly unreadable: readonly string[];
	/** What is read otherwise than it stands there. */
	readonly mends: readonly Mend[];
}

const POLICIES: readonly Policy[] = ['none', 'quarantine', 'reject'];
/** The policies as translated guides have them. */
const TRANSLATED: ReadonlyMap<string, Policy> = new Map<string, Policy>([
	['keine', 'none'],
	['kein', 'none'],
	['nichts', 'none'],
	['aucun', 'none'],
	['aucune', 'none'],
	['ninguno', 'none'],
	['ninguna', 'none'],
	['nessuno', 'none'],
	['nessuna', 'none'],
	['monitor', 'none'],
	['quarantäne', 'quarantine'],
	['quarantaene', 'quarantine'],
	['quarantaine', 'quarantine'],
	['cuarentena', 'quarantine'],
	['quarantena', 'quarantine'],
	['ablehnen', 'reject'],
	['abweisen', 'reject'],
	['zurückweisen', 'reject'],
	['verwerfen', 'reject'],
	['rejeter', 'reject'],
	['rechazar', 'reject'],
	['rifiuta', 'reject'],
	['rifiutare', 'reject'],
]);
const NAMES = [
	'v',
	'p',
	'sp',
	'np',
	'adkim',
	'aspf',
	'psd',
	't',
	'fo',
	'rua',
	'ruf',
	'pct',
	'rf',
	'ri',
];
/** Values of the tags that have one of few. */
const VALUES: ReadonlyMap<string, RegExp> = new Map([
	['v', /^dmarc ?1?$/i],
	['adkim', /^[rs]$/i],
	['aspf', /^[rs]$/i],
	['psd', /^[ynu]$/i],
	['t', /^[yn]$/i],
	['fo', /^[01ds](?::[01ds])*$/i],
	['pct', /^\d{1,3}$/],
	['ri', /^\d{1,10}$/],
	['rf', /^afrf$/i],
]);

/** A text that says of itself that it is DMARC, or starts with a policy. */
const VERSION = /(?:^|[\s;,|"'])v ?[=:-]{0,2} ?dmarc|^dmarc ?1? ?[;,: ]/i;
const VERSIONS =
	/(?:^|(?<=[\s;,|]))v ?[=:-]{0,2} ?dmarc ?(?:[0-9l](?:\.0)?)?|^dmarc ?[0-9l]?(?:\.0)?/gi;
const POLICY_FIRST = /^p ?[=:] ?(?:none|quarantine|reject)\b/i;

/** Letters more, less or other between two short words, at most two; 3 beyond. */
function strokes(left: string, right: string): number {
	if (left === right) return 0;
	if (Math.abs(left.length - right.length) > 2) return 3;
	const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, j) => j)];
	for (let i = 1; i <= left.length; i++) {
		const above = rows[i - 1] ?? [];
		const row = [i];
		for (let j = 1; j <= right.length; j++) {
			const other = (above[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
			const twoUp = rows[i - 2]?.[j - 2] ?? 9;
			const isSwapped = left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
			row.push(
				Math.min(other, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, isSwapped ? twoUp + 1 : 9),
			);
		}
		rows.push(row);
	}
	return rows[left.length]?.[right.length] ?? 3;
}

/** The policy of a value as people write it; `null` where nobody can tell. */
function meantPolicy(value: string): Policy | null {
	const word = value.toLowerCase().replace(/^[^a-zà-ÿ]+|[^a-zà-ÿ]+$/g, '');
	if (word.length < 3 || word.length > 20) return null;
	const exact = POLICIES.find((policy) => policy === word) ?? TRANSLATED.get(word);
	if (exact !== undefined) return exact;
	return POLICIES.find((policy) => strokes(word, policy) <= (policy === 'none' ? 1 : 2)) ?? null;
}

/** One report address as a URI (RFC 9990 §4). */
function meantUri(written: string): string | null {
	const bare = written
		.replace(/^[<("' ]+|[>)"' .]+$/g, '')
		.replace(/^(?:mailto ?[:=;]{1,2} ?\/{0,2})+/i, '');
	if (/^https?:\/\//i.test(bare)) return bare;
	const uri = `mailto:${bare}`;
	return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(bare) && readReportUri(uri) !== null ? uri : null;
}

/** The addresses of a list, and what is none. */
function meantUris(value: string): {
	readonly uris: readonly string[];
	readonly rest: readonly string[];
} {
	const joined = value.replace(/mailto ?([:=;]) ?/gi, 'mailto$1');
	const parts = joined
		.split(/[,;| ]|(?<=[^,;| :])(?=mailto:)/i)
		.filter((part) => /[a-z0-9]/i.test(part));
	const read = parts.map((part) => ({ part, uri: meantUri(part) }));
	return {
		uris: [...new Set(read.flatMap(({ uri }) => uri ?? []))],
		rest: read.flatMap(({ part, uri }) => (uri === null ? [part] : [])),
	};
}

const GRAMMAR: PastedGrammar = {
	names: NAMES,
	isWhole(name, value) {
		const word = value.replace(/[;,| ]+$/, '');
		if (name === 'rua' || name === 'ruf') return meantUris(word).rest.length === 0 && word !== '';
		if (name === 'p' || name === 'sp' || name === 'np') {
			return POLICIES.some((policy) => policy === lowerAscii(word));
		}
		return VALUES.get(name)?.test(word) === true;
	},
};

/** A value of few, as it should be written; `null` where nobody can tell. */
function meantValue(name: string, value: string): string | null {
	const bare = lowerAscii(value).replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
	const short = name === 'adkim' || name === 'aspf' || name === 't' || name === 'psd';
	const word = short
		? bare.replace(/^(?:strict|relaxed|yes|no)$/, (long) => long.slice(0, 1))
		: bare;
	return VALUES.get(name)?.test(word) === true ? word : null;
}

/** A value as it should be written, and what of it cannot be read. */
function readValue(
	name: string,
	value: string,
): { readonly meant: string | null; readonly rest: readonly string[] } {
	if (name === 'rua' || name === 'ruf') {
		const { uris, rest } = meantUris(value);
		return { meant: uris.length === 0 ? null : uris.join(','), rest };
	}
	// What follows behind a semicolon is another tag.
	const [own = ''] = value.split(';', 1);
	const isPolicy = name === 'p' || name === 'sp' || name === 'np';
	const meant = isPolicy ? meantPolicy(own) : meantValue(name, own);
	return { meant, rest: meant === null ? [own.trim()] : [] };
}

/** Tags by a name that nobody knows, which receivers ignore: they stay as they are. */
function unknownTags(text: string): readonly { readonly name: string; readonly value: string }[] {
	return text.split(';').flatMap((part) => {
		const [, name = '', value = ''] =
			/^ ?([a-z]{1,20}) ?= ?([\x21-\x3a\x3c-\x7e]+) ?$/i.exec(part) ?? [];
		const bare = value.replace(/[,|]+$/, '');
		return name === '' || NAMES.includes(lowerAscii(name)) ? [] : [{ name, value: bare }];
	});
}

/** Whether a text was meant as a DMARC record. */
export function isMeantAsDmarc(octets: string): boolean {
	const text = pastedValue(octets)?.text;
	return text !== undefined && (VERSION.test(text) || POLICY_FIRST.test(text));
}

/** How the version was read (RFC 9989 §4.8). */
function versionsRead(text: string): readonly Mend[] {
	const [found] = [...text.matchAll(VERSIONS)];
	if (found === undefined) return versionMends('', 'v=DMARC1', text);
	const rest = text.slice(found.index + found[0].length);
	return versionMends(found[0], 'v=DMARC1', rest);
}

/** A tag as it should be; `null` where it cannot be read, or stands there twice. */
function meantTag({ name, value }: PastedTag): string | null {
	const { meant } = readValue(name, value);
	return meant === null ? null : `${name}=${meant}`;
}

/** What a text was meant to say; `null` where it was not meant as a DMARC record. */
export function meantDmarc(octets: string): MeantDmarc | null {
	const pasted = pastedValue(octets);
	const text = pasted?.text;
	if (text === undefined || !(VERSION.test(text) || POLICY_FIRST.test(text))) return null;
	// The version is no tag to keep, and what is glued to it begins one.
	const body = text.replace(VERSIONS, ';').replace(/^[\s;,|:.]+/, '');
	const { tags: read } = pastedTags(body, GRAMMAR);
	const tags = new Map<string, string>();
	const unreadable: string[] = [];
	for (const { name, value } of read.filter((tag) => tag.name !== 'v' && tag.value !== '')) {
		const { meant, rest } = readValue(name, value);
		const known = tags.get(name);
		unreadable.push(...rest.map((part) => `${name}=${part}`));
		if (meant !== null && known === undefined) tags.set(name, meant);
		else if (meant !== null && meant !== known) unreadable.push(`${name}=${meant}`);
	}
	const policy = POLICIES.find((each) => each === tags.get('p')) ?? null;
	const others = [...tags].filter(([name]) => name !== 'p');
	const kept = [...others.map(([name, value]) => ({ name, value })), ...unknownTags(body)];
	const own = policy === null ? others : [['p', policy] as const, ...others];
	return {
		policy,
		tags: kept,
		unreadable: [...unreadable, ...unaccounted(body, own, kept, unreadable)],
		mends: [...(pasted?.mends ?? []), ...versionsRead(text), ...tagMends(read, meantTag)],
	};
}

/** A record with its version and policy in front (RFC 9989 §4.8). */
export function writeMeantDmarc(policy: Policy, tags: MeantDmarc['tags']): string {
	return ['v=DMARC1', `p=${policy}`, ...tags.map(({ name, value }) => `${name}=${value}`)].join(
		'; ',
	);
}
