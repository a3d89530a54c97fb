/**
 * German phrases that sentences for steps have in common.
 *
 * @module
 */

import type { RecordPlace, SpfPart } from '../../plan/step.ts';

/** A name as it goes into the field of a DNS panel. */
export function field({ name, host }: Pick<RecordPlace, 'name' | 'host'>): string {
	if (name === '') return 'der DNS-Wurzel';
	if (host === null) return name;
	return host === '@' ? `@ (steht für ${name})` : `${host} (vollständig: ${name})`;
}

/** In the accusative. */
export function record(place: RecordPlace): string {
	return `den ${place.type}-Eintrag mit dem Namen ${field(place)}`;
}

export const PART = {
	accusative: ['den Teil', 'den betreffenden Teil'],
	dative: ['dem Teil', 'dem betreffenden Teil'],
} as const;

export function part(
	{ text, character, isBeginning }: SpfPart,
	as: keyof typeof PART = 'accusative',
): string {
	const [the, some] = PART[as];
	if (text !== null) return isBeginning ? `${the} mit „${text}“` : `${the} „${text}“`;
	return character === null ? some : `${the} ab Zeichen ${character}`;
}

export function tagPart(tag: string, value: string | null): string {
	return value === null ? `den Teil, der mit „${tag}=“ beginnt,` : `den Teil „${tag}=${value}“`;
}

const HELP_PART =
	'den Teil, den Ihr Versanddienst in seiner Hilfe nennt (meist beginnt er mit „include:“),';

export function relayPart(text: string | null): string {
	return text === null ? HELP_PART : `„${text}“`;
}
