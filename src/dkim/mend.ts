/**
 * Reads a damaged key record into the one its owner meant (RFC 6376 §3.6.1), without DNS.
 *
 * A reading is offered only where its key decodes and every verifier can use it: chance makes no key.
 *
 * @module
 */

import { MAX_LEGIBLE } from '../text/legible.ts';
import { type Mend, toldMends } from '../text/mend.ts';
import {
	type PastedGrammar,
	type PastedTag,
	pastedTags,
	pastedValue,
	tagMends,
	versionMends,
} from '../text/pasted.ts';
import { parseDkimKey } from './parse.ts';

const NAMES = ['v', 'k', 'p', 'h', 's', 't', 'n', 'g'];
/** Values of the tags that have one of few. */
const VALUES: ReadonlyMap<string, RegExp> = new Map([
	['v', /^dkim ?1?$/i],
	['k', /^(?:rsa|ed25519)(?:-sha256)?$/i],
	['h', /^(?:sha1|sha256)(?::(?:sha1|sha256))*$/i],
	['s', /^(?:\*|email)$/i],
	['t', /^[ys](?::[ys])*$/i],
]);
/** Base64 of a key, long enough to be none by chance. */
const KEY_TEXT = /^[A-Za-z0-9+/_-]{40}[A-Za-z0-9+/_\s-]*={0,2}$/;
const VERSION = /^v? ?[=:-]{0,2} ?dkim ?[0-9l]?(?:\.0)?(?=$|[;,: ]|[kphstng] ?=)/i;
/** Characters of a key by which a place in it is found. */
const AROUND = 16;
/** A backslash in front of a character of base64, which is no code of a sign (RFC 1035 §5.1). */
const STRAY = /\\(?!0(?:32|34|4[0237]|5[379]|61|7[35]))(?=[A-Za-z0-9+/=])/g;
const PEM = /-{3,}\s?(?:BEGIN|END) (?:RSA )?PUBLIC KEY\s?-{3,}/g;

const GRAMMAR: PastedGrammar = {
	names: NAMES,
	isWhole: (name, value) => VALUES.get(name)?.test(value.replace(/[;,| ]+$/, '')) === true,
};

/** A key as somebody pasted it: percent-encoded, with line breaks spelled out, its tag repeated. */
function bareKey(value: string): string {
	return value
		.replace(PEM, '')
		.replaceAll(/\\[nr]/g, '')
		.replace(/%2B/gi, '+')
		.replace(/%2F/gi, '/')
		.replace(/%3D/gi, '=')
		.replace(/^(?:p ?= ?)+/i, '')
		.replace(/["'<>()]/g, '')
		.replace(/[.,]+$/, '')
		.trim();
}

/** The SubjectPublicKeyInfo of an Ed25519 key up to its 32 octets, of which DKIM publishes these alone (RFC 8463 §4). */
const ED25519_WRAPPING = 'MCowBQYDK2VwAyEA';

/**
 * What the text of a key can have been, most certain first. A blank stands for a `+` only where a form took every
 * one: else a character that is lost would come back as another, in a key that parses and is nobody's.
 */
function keysOf(value: string): readonly string[] {
	const key = bareKey(value);
	const readings = [
		key.replace(/\s+/g, ''),
		...(key.includes('+') ? [] : [key.replace(/ /g, '+')]),
		key.replace(/[\s,]+/g, ''),
		key.replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/'),
		...(key.startsWith(ED25519_WRAPPING) ? [key.slice(ED25519_WRAPPING.length).trim()] : []),
	];
	return [...new Set(readings)].filter((text) => /^[A-Za-z0-9+/]+={0,2}$/.test(text));
}

/** A tag other than the key as it should be written. */
function meantTag({ name, value }: PastedTag): string {
	const bare =
		value
			.split(';', 1)[0]
			?.replace(/^["'<(]+|["'>)]+$/g, '')
			.trim() ?? '';
	if (name !== 'k') return `${name}=${name === 'n' ? bare : bare.toLowerCase()}`;
	return `k=${bare.toLowerCase().replace(/-sha256$/, '')}`;
}

/** The value of a tag up to what is glued to it. */
function firstPart(value: string): string {
	return value.split(';', 1)[0] ?? '';
}

/** A key without its tag. */
function bareMend(key: string): Mend {
	const start = key.slice(0, AROUND);
	return { found: `${start}…`, meant: `p=${start}…`, reason: 'tag-lost' };
}

/** How the text of a key was read, told by the first place that differs. */
function keyMends(written: string, value: string): readonly Mend[] {
	if (written === value) return [];
	let at = 0;
	while (at < value.length && written[at] === value[at]) at++;
	const start = Math.max(0, at - AROUND);
	const isPlus = written[at] === ' ' && value[at] === '+';
	const tag = start === 0 ? 'p=' : '';
	const found = `${tag}${written.slice(start, at + AROUND)}`;
	const meant = `${tag}${value.slice(start, at + AROUND)}`;
	return [{ found, meant, reason: isPlus ? 'plus' : 'key-text' }];
}

/** The tags of a text, the key's own among them or standing alone behind the others. */
function tagsOf(text: string): {
	readonly key: string | null;
	readonly others: readonly PastedTag[];
	readonly mends: readonly Mend[];
} {
	const bare = text.replace(PEM, '').trim();
	if (KEY_TEXT.test(bare)) return { key: bare, others: [], mends: [bareMend(bare)] };
	const [version = ''] = VERSION.exec(bare) ?? [];
	const body = bare.slice(version.length).replace(/^[\s;,:]+/, '');
	const versions = versionMends(version, 'v=DKIM1', bare.slice(version.length));
	const isBare = version !== '' && KEY_TEXT.test(body);
	if (isBare) return { key: body, others: [], mends: [...versions, bareMend(body)] };
	const { head, tags } = pastedTags(body, GRAMMAR);
	const named = tags.find(({ name }) => name === 'p');
	const keys = tags.filter(({ name }) => name === 'p').map(({ value }) => firstPart(value));
	// Which of several keys the relay signs with is not in the record.
	if (new Set(keys.map(bareKey)).size > 1) return { key: null, others: [], mends: [] };
	const others = tags.filter(({ name }) => name !== 'p' && name !== 'v');
	if (named !== undefined) {
		// A tag behind the key may stand there without its semicolon.
		// Without a version a record is one all the same (RFC 6376 §3.6.1).
		const isVersionless = version === '' && !/^v ?[=:]/i.test(bare);
		const mends = [
			...(isVersionless ? [] : versions),
			...tagMends(tags, (tag) =>
				tag.name === 'p' ? tag.written.replace(/^p ?[=:]+ ?/i, 'p=') : meantTag(tag),
			),
		];
		return { key: firstPart(named.value), others, mends };
	}
	// Without `p=` the key stands in front, or behind the last tag.
	const last = tags[tags.length - 1];
	const parts = [head, ...(last?.value.split(/[;, ]+/) ?? [])].map((part) => part.trim());
	const key = parts.find((part) => KEY_TEXT.test(part)) ?? null;
	const shortened = others.map((tag) =>
		tag === last ? { ...tag, value: tag.value.split(/[;, ]/, 1)[0] ?? '' } : tag,
	);
	const mends = [...versions, ...tagMends(shortened, meantTag)];
	return {
		key,
		others: shortened,
		mends: key === null ? mends : [...mends, bareMend(key)],
	};
}

/** A record that a text can have been meant as. */
export interface MeantKey {
	readonly record: string;
	/** What is read otherwise than it stands there. */
	readonly mends: readonly Mend[];
}

/** The records that a text can have been meant as, usable all of them; the most certain first. */
export function meantKeys(octets: string): readonly MeantKey[] {
	if (octets.length > MAX_LEGIBLE) return [];
	// A line break that is spelled out belongs to no key.
	const pasted = pastedValue(octets.replace(/\\[nr]/g, ' ').replace(STRAY, ''));
	if (pasted === null) return [];
	const { key, others, mends } = tagsOf(pasted.text);
	const frames = (pasted.text.match(PEM) ?? []).map(
		(found): Mend => ({ found, meant: '', reason: 'key-text' }),
	);
	if (key === null) return [];
	const seen = new Set<string>();
	const tags = others.map(meantTag).filter((tag) => {
		const name = tag.slice(0, tag.indexOf('='));
		return seen.has(name) || tag.endsWith('=') ? false : seen.add(name);
	});
	const isWrapped = bareKey(key).startsWith(ED25519_WRAPPING);
	const untyped = tags.filter((tag) => !tag.startsWith('k='));
	const types =
		seen.has('k') && !isWrapped
			? [tags]
			: [
					['k=rsa', ...untyped],
					['k=ed25519', ...untyped],
				];
	const records = keysOf(key).flatMap((value) =>
		types.map((each) => ({
			record: ['v=DKIM1', ...each, `p=${value}`].join('; '),
			mends: toldMends([...pasted.mends, ...mends, ...frames, ...keyMends(key, value)]),
		})),
	);
	return records.filter(({ record }) => parseDkimKey(record).usable);
}
