/**
 * Which relay was meant by an id that there is not.
 *
 * @module
 */

import { nearest } from '../input/suggestion.ts';
import { lowerAscii } from '../names/domain-name.ts';
import { relays } from './catalogue.ts';
import type { Relay } from './relay.ts';

/** A shorter text stands in the names of too many. */
const MIN_WORD = 5;

function compact(text: string): string {
	return lowerAscii(text).replace(/[^a-z0-9]/g, '');
}

/**
 * The id of the relay that was probably meant: one that is spelled alike, else one whose id, name or server has
 * the word, as `office365` is part of `smtp.office365.com`; `null` where nothing is near.
 */
export function meantRelay(text: string, among: readonly Relay[] = relays): string | null {
	const spelled = nearest(
		text,
		among.map(({ id }) => id),
	);
	const word = compact(text);
	if (spelled !== null || word.length < MIN_WORD) return spelled;
	const called = among.find(({ id, name }) =>
		[id, name].some((each) => compact(each).includes(word)),
	);
	const served = (called === undefined ? among : []).find(({ smtpHosts = [] }) =>
		smtpHosts.some((host) => host.split('.').includes(word)),
	);
	return (called ?? served)?.id ?? null;
}
