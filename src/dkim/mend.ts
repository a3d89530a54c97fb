/**
 * Reads a damaged key record into the one its owner meant (RFC 6376 §3.6.1), without DNS.
 *
 * A reading is offered only where its key decodes and every verifier can use it: chance makes no key.
 *
 * @module
 */

import { MAX_LEGIBLE } from '../text/legible.ts';
import { type PastedGrammar, type PastedTag, pastedTags, pastedValue } from '../text/pasted.ts';
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

/** What the text of a key can have been, most certain first: a blank may stand for a `+` that a form took. */
function keysOf(value: string): readonly string[] {
	const key = bareKey(value);
	const readings = [
		key.replace(/\s+/g, ''),
		key.replace(/ /g, '+'),
		key.replace(/[\s,]+/g, ''),
		key.replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/'),
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

/** The tags of a text, the key's own among them or standing alone behind the others. */
function tagsOf(text: string): {
	readonly key: string | null;
	readonly others: readonly PastedTag[];
} {
	const bare = text.replace(PEM, '').trim();
	if (KEY_TEXT.test(bare)) return { key: bare, others: [] };
	const [version = ''] = VERSION.exec(bare) ?? [];
	const body = bare.slice(version.length).replace(/^[\s;,:]+/, '');
	if (version !== '' && KEY_TEXT.test(body)) return { key: body, others: [] };
	const { head, tags } = pastedTags(body, GRAMMAR);
	const named = tags.find(({ name }) => name === 'p');
	const others = tags.filter(({ name }) => name !== 'p' && name !== 'v');
	if (named !== undefined) {
		// A tag behind the key may stand there without its semicolon.
		return { key: named.value.split(';', 1)[0] ?? '', others };
	}
	// Without `p=` the key stands in front, or behind the last tag.
	const last = tags[tags.length - 1];
	const parts = [head, ...(last?.value.split(/[;, ]+/) ?? [])].map((part) => part.trim());
	const key = parts.find((part) => KEY_TEXT.test(part)) ?? null;
	const shortened = others.map((tag) =>
		tag === last ? { ...tag, value: tag.value.split(/[;, ]/, 1)[0] ?? '' } : tag,
	);
	return { key, others: shortened };
}

/** The records that a text can have been meant as, usable all of them; the most certain first. */
export function meantKeys(octets: string): readonly string[] {
	if (octets.length > MAX_LEGIBLE) return [];
	// A line break that is spelled out belongs to no key.
	const text = pastedValue(octets.replace(/\\[nr]/g, ' '));
	if (text === null) return [];
	const { key, others } = tagsOf(text);
	if (key === null) return [];
	const seen = new Set<string>();
	const tags = others.map(meantTag).filter((tag) => {
		const name = tag.slice(0, tag.indexOf('='));
		return seen.has(name) || tag.endsWith('=') ? false : seen.add(name);
	});
	const types = seen.has('k')
		? [tags]
		: [
				['k=rsa', ...tags],
				['k=ed25519', ...tags],
			];
	const records = keysOf(key).flatMap((value) =>
		types.map((each) => ['v=DKIM1', ...each, `p=${value}`].join('; ')),
	);
	return records.filter((record) => parseDkimKey(record).usable);
}
