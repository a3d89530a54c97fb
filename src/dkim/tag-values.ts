/**
 * The tags of a key record other than the key itself: `k`, `h`, `s`, `t` (RFC 6376 §3.6.1).
 *
 * The grammar gives their values as literals, which match in any case (RFC 5234 §2.3), while RFC 6376 §3.2
 * wants values read case-sensitively unless stated otherwise. Verifiers are split; here capitals count and
 * are reported.
 *
 * @module
 */

import type { DkimCode } from '../findings/dkim.ts';
import type { FindingFacts } from '../findings/finding.ts';
import { lowerAscii } from '../names/domain-name.ts';
import type { RawTag } from '../text/tag-list.ts';

/** Notes a finding about a tag. */
export type Note = <Code extends DkimCode>(
	code: Code,
	tag: RawTag,
	data: FindingFacts[Code],
) => void;

/** Looks a tag up by its name. */
export type TagOf = (name: string) => RawTag | undefined;

/** The most elements of a colon-separated value that are examined. */
const MAX_ELEMENTS = 50;

function elementsOf(tag: RawTag): string[] {
	return tag.value.split(':', MAX_ELEMENTS).map((element) => element.trim());
}

/** The elements in lower case; capitals in one that is known are noted. */
function foldedElements(tag: RawTag, known: readonly string[], note: Note): string[] {
	return elementsOf(tag).map((element) => {
		const folded = lowerAscii(element);
		if (folded === element || !known.includes(folded)) return element;
		note('dkim.value-case', tag, { tag: tag.name, value: element });
		return folded;
	});
}

/** What people write for a key type when they mean it. */
function meantKeyType(value: string): 'rsa' | 'ed25519' | null {
	const lower = lowerAscii(value);
	if (lower.startsWith('rsa')) return 'rsa';
	return lower.startsWith('ed25519') || lower.startsWith('eddsa') ? 'ed25519' : null;
}

/** `k=`: the key type, `rsa` where it is absent; `null` for one that no RFC defines. */
export function readKeyType(tagOf: TagOf, note: Note): 'rsa' | 'ed25519' | null {
	const tag = tagOf('k');
	if (tag === undefined) return 'rsa';
	const folded = lowerAscii(tag.value);
	if (folded !== 'rsa' && folded !== 'ed25519') {
		note('dkim.key-type-unknown', tag, { keyType: tag.value, meant: meantKeyType(tag.value) });
		return null;
	}
	if (folded !== tag.value) note('dkim.key-type-case', tag, { keyType: tag.value });
	return folded;
}

/** `h=`: whether SHA-256 is allowed, the one hash that is left (RFC 8301 §3.1). */
export function readHashes(tagOf: TagOf, note: Note): boolean {
	const tag = tagOf('h');
	if (tag === undefined) return true;
	const hashes = foldedElements(tag, ['sha1', 'sha256'], note);
	if (hashes.includes('sha256')) return true;
	if (hashes.includes('sha1')) {
		note('dkim.hash-sha1-only', tag, { value: tag.value });
	} else {
		const isMeant = hashes.some((hash) => /sha.?256/i.test(hash));
		note('dkim.hash-invalid', tag, { value: tag.value, meant: isMeant ? 'sha256' : null });
	}
	return false;
}

/** `s=`: whether the key is for mail. */
export function readServices(tagOf: TagOf, note: Note): boolean {
	const tag = tagOf('s');
	if (tag === undefined) return true;
	const services = foldedElements(tag, ['email'], note);
	if (services.includes('*') || services.includes('email')) return true;
	const isMeant = services.some((service) => /^(e-?)?mail$/i.test(service));
	note('dkim.service-not-email', tag, { value: tag.value, meant: isMeant ? 'email' : null });
	return false;
}

/** `t=`: flags; one that is not known is ignored. */
export function readFlags(tagOf: TagOf, note: Note): { testing: boolean; strictIdentity: boolean } {
	const tag = tagOf('t');
	if (tag === undefined) return { testing: false, strictIdentity: false };
	const flags = foldedElements(tag, ['y', 's'], note);
	const unknown = flags.find((flag) => flag !== 'y' && flag !== 's');
	if (unknown !== undefined) note('dkim.flag-invalid', tag, { value: unknown });
	const testing = flags.includes('y');
	const strictIdentity = flags.includes('s');
	if (testing) note('dkim.testing', tag, {});
	if (strictIdentity) note('dkim.strict-domain', tag, {});
	return { testing, strictIdentity };
}
