/**
 * The balance of a damaged DMARC text: every address, policy and tag that it shows is in the tags that were read
 * from it, or has to be named as lost (RFC 9989 §4.7).
 *
 * It knows nothing of how the tags were read, so that what a reader lets fall does not fall in silence.
 *
 * @module
 */

import { lowerAscii } from '../names/domain-name.ts';

/** An address of mail, or of a web page that takes reports. */
const ADDRESS =
	/[^\s,;|<>"'()=:!/@]+@[^\s,;|<>"'()!@]*[^\s,;|<>"'()!@.]|https?:\/\/[^\s,;|<>"']+/gi;
/** A policy with the tag that it stands behind, if any. */
const POLICY =
	/(?:[a-z]{1,20} ?[=:]{1,2} ?)?(?<![a-z0-9.@-])(?:none|quarantine|reject)(?![a-z0-9.@-])/gi;
/** A tag of a name that is known, or looks like one. */
const TAG = /(?<![a-z0-9.@:=/_-])([a-z]{1,12}) ?={1,3} ?[^\s;,|]+/gi;
/** Places of one kind that are looked over. */
const MAX_PLACES = 200;

function shown(text: string, pattern: RegExp): readonly string[] {
	return (text.match(pattern) ?? []).slice(0, MAX_PLACES);
}

/**
 * What a text shows and no tag has, as it stands there. `own` are the tags that mean something, `kept` all of them,
 * `named` what is told as lost anyway.
 */
export function unaccounted(
	text: string,
	own: readonly (readonly [name: string, value: string])[],
	kept: readonly { readonly name: string; readonly value: string }[],
	named: readonly string[],
): readonly string[] {
	const losses = lowerAscii(named.join(' '));
	const all = lowerAscii([...own, ...kept.map(({ name, value }) => [name, value])].join(' '));
	const names = new Set([
		...own.map(([name]) => name),
		...kept.map(({ name }) => lowerAscii(name)),
	]);
	const policies = new Set(own.map(([, value]) => value));
	const isNamed = (part: string): boolean => losses.includes(lowerAscii(part));
	const addresses = shown(text, ADDRESS).filter((part) => !all.includes(lowerAscii(part)));
	const words = shown(text, POLICY).filter((part) => {
		const [word = ''] = /[a-z]+$/i.exec(part) ?? [];
		return !policies.has(lowerAscii(word));
	});
	const tags = shown(text, TAG).filter((part) => {
		const [name = ''] = /^[a-z]+/i.exec(part) ?? [];
		return lowerAscii(name) !== 'v' && !names.has(lowerAscii(name));
	});
	const found = [...tags, ...words, ...addresses].filter((part) => !isNamed(part));
	// What is part of another place is told with it.
	return [...new Set(found)].filter(
		(part) => !found.some((other) => other !== part && other.includes(part)),
	);
}
