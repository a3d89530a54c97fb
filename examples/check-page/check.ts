/**
 * What the page asks: one check, and whether changes have arrived.
 *
 * @module
 */

import { type InputError, preflight, type Tracking, trackChanges, type Verdict } from 'maysend';
import { dohResolver } from 'maysend/doh';
import type { RelayId } from 'maysend/relays';
import type { Entry } from './link.ts';

/** The DNS over HTTPS server (RFC 8484); put in by `build.mjs`. */
declare const DOH_URL: string;

/** Longest wait for one check. */
const PATIENCE_MS = 30_000;

// The browser's own cache would show an answer of before the change.
const resolver = dohResolver({
	url: DOH_URL,
	fetch: (url, init) => fetch(url, { ...(init as RequestInit), cache: 'no-store' }),
});

/** Ends with the wait, or earlier by its owner. */
export function deadline(): { readonly signal: AbortSignal; readonly stop: () => void } {
	const owner = new AbortController();
	const signal = AbortSignal.any([owner.signal, AbortSignal.timeout(PATIENCE_MS)]);
	return { signal, stop: () => owner.abort() };
}

/** Judges what stands in the form. */
export function judge(
	{ from, relay, smtp }: Entry,
	signal: AbortSignal,
	onProgress: (progress: { readonly answers: number }) => void,
): Promise<Verdict> {
	const sender = smtp === '' ? { relay: relay as RelayId } : { smtp: { host: smtp } };
	return preflight({ from, ...sender }, { resolver, signal, onProgress, zone: true });
}

/** Looks for the changes of a verdict; `null` where it has none. */
export async function look({ changes }: Verdict, signal: AbortSignal): Promise<Tracking | null> {
	if (changes.length === 0) return null;
	return trackChanges(changes, { resolver, signal, now: Date.now });
}

/** The field of the form that a mistake is in; `null` for a fault of another kind. */
export function fieldOf(error: unknown): 'from' | 'smtp' | 'relay' | null {
	if (!(error instanceof Error) || error.name !== 'InputError') return null;
	const [field] = (error as InputError).path.split('.');
	return field === 'from' || field === 'smtp' || field === 'relay' ? field : null;
}
