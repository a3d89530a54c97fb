/**
 * English phrases that sentences for steps have in common.
 *
 * @module
 */

import type { RecordPlace, SpfPart } from '../../plan/step.ts';

/** A name as it goes into the field of a DNS panel. */
export function field({ name, host }: Pick<RecordPlace, 'name' | 'host'>): string {
	if (name === '') return 'the DNS root';
	if (host === null) return name;
	return host === '@' ? `@ (${name} itself)` : `${host} (in full ${name})`;
}

export function record(place: RecordPlace): string {
	return `the ${place.type} record with the name ${field(place)}`;
}

export function part({ text, character, isBeginning }: SpfPart): string {
	if (text !== null)
		return isBeginning ? `the part that begins with "${text}"` : `the part "${text}"`;
	return character === null ? 'the part in question' : `the part at character ${character}`;
}

export function inThe(tag: string, value: string | null): string {
	return value === null ? `the part that begins with "${tag}="` : `the part "${tag}=${value}"`;
}

const HELP_PART = 'the part your mail service names in its help pages (most begin with "include:")';

export function relayPart(text: string | null): string {
	return text === null ? HELP_PART : `"${text}"`;
}
