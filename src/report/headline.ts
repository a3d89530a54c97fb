/**
 * What a report says first: whether the relay may send, for which address.
 *
 * @module
 */

import type { Verdict } from '../preflight/verdict.ts';
import type { Language } from './language.ts';

/** What a label of an internationalized name may hold, roughly (RFC 5892 §2); all else shows as A-label. */
const LETTERS = /^[\p{L}\p{M}\p{N}.\-·\u200c\u200d]*$/u;

/** The address as its owner knows it. */
export function addressOf({ from }: Verdict): string {
	const { address, domain, unicodeDomain } = from;
	if (!LETTERS.test(unicodeDomain)) return address;
	return `${address.slice(0, Math.max(0, address.length - domain.length))}${unicodeDomain}`;
}

/** Whether the relay may send, or what is wrong with the address itself; without full stop. */
export function headlineOf(verdict: Verdict, { verdict: words }: Language): string {
	const { decision, authorized, because, relay } = verdict;
	const faults: { readonly [code: string]: ((address: string) => string) | undefined } =
		words.address;
	const [code = ''] = because;
	const isAddress = decision === 'block' && authorized !== 'yes' && Object.hasOwn(faults, code);
	const ofAddress = isAddress ? faults[code] : undefined;
	return (
		ofAddress?.(addressOf(verdict)) ??
		words.pairs[decision][authorized].headline(relay.name, addressOf(verdict))
	);
}
