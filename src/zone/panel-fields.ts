/**
 * A change as it is typed into a hoster's panel, field by field.
 *
 * @module
 */

import { toCharacterStrings, toOctets } from '../dns/character-string.ts';
import type { RecordChange } from '../dns/record-change.ts';
import type { RecordType } from '../dns/resolver.ts';
import { isAtOrBelow } from '../names/domain-name.ts';
import { quotedString } from '../resolvers/zone/master-text.ts';
import type { Hoster, HosterTrap } from './hoster.ts';

/**
 * What a field is for; `current` is the value of a record that another takes the place of, `removed` that of a
 * record that goes without another.
 */
export type PanelField =
	| 'type'
	| 'name'
	| 'current'
	| 'removed'
	| 'priority'
	| 'value'
	| 'target'
	| 'ttl';

/** One field and what is typed into it. */
export interface PanelEntry {
	readonly field: PanelField;
	readonly value: string;
}

/** A change as verdicts hold it. */
export interface PanelChange extends RecordChange {
	readonly strings?: readonly (readonly string[])[];
}

/** What is typed for a name in a zone; `null` where it is unknown. */
function panelName(name: string, zone: string, hoster: Hoster): string | null {
	if (hoster.nameField === undefined || !isAtOrBelow(name, zone)) return null;
	if (hoster.nameField === 'full') return name;
	return name === zone ? (hoster.apex ?? null) : name.slice(0, -zone.length - 1);
}

function isSpf(text: string): boolean {
	return /^v=spf1(?: |$)/i.test(text);
}

/** Strings in quotation marks, for panels that want to see them. */
function quotedText(text: string, strings: readonly string[] | undefined): string {
	const parts = strings?.join('') === text ? strings : toCharacterStrings(toOctets(text));
	return parts.map((part) => quotedString(part)).join(' ');
}

function targetOf(name: string, { targetDot }: Hoster): string {
	return targetDot === 'required' && name !== '.' && !name.endsWith('.') ? `${name}.` : name;
}

/** The fields that hold a record's data. */
function dataFields(
	type: RecordType,
	text: string,
	strings: readonly string[] | undefined,
	hoster: Hoster,
): readonly PanelEntry[] {
	if (type === 'TXT') {
		const value = hoster.quotes === 'required' ? quotedText(text, strings) : text;
		const isOwnType = hoster.spfType !== undefined && isSpf(text);
		const priority: PanelEntry[] = isOwnType ? [{ field: 'priority', value: '0' }] : [];
		return [...priority, { field: 'value', value }];
	}
	if (type === 'MX') {
		const [preference = '', exchange = ''] = text.split(' ');
		return [
			{ field: 'priority', value: preference },
			{ field: 'target', value: targetOf(exchange, hoster) },
		];
	}
	const isAddress = type === 'A' || type === 'AAAA';
	return [{ field: 'target', value: isAddress ? text : targetOf(text, hoster) }];
}

function typeWord(type: RecordType, text: string, { textType, spfType }: Hoster): string {
	if (type !== 'TXT') return type;
	return (isSpf(text) ? spfType : undefined) ?? textType ?? type;
}

/** Each record that goes with the one that takes its place. */
function pairs({
	before,
	after,
	action,
}: RecordChange): (readonly [string | null, string | null])[] {
	const gone = action === 'add' ? [] : before.filter((text) => !after.includes(text));
	const fresh = action === 'remove' ? [] : after.filter((text) => !before.includes(text));
	const count = Math.max(gone.length, fresh.length);
	return Array.from({ length: count }, (_, i) => [gone[i] ?? null, fresh[i] ?? null]);
}

/** The records that go without another in their place. */
export function removedOf(change: RecordChange): readonly string[] {
	return pairs(change).flatMap(([gone, fresh]) => (gone !== null && fresh === null ? [gone] : []));
}

/**
 * The fields of a change in the order in which panels have them, record after record; `null` where it is
 * not known what the field for the name takes.
 *
 * @param zone - The zone that the panel edits.
 */
export function panelFields(
	change: PanelChange,
	zone: string,
	hoster: Hoster,
): readonly PanelEntry[] | null {
	const { type, after, strings = [], ttl } = change;
	const name = panelName(change.name, zone, hoster);
	if (name === null) return null;
	return pairs(change).flatMap(([gone, fresh]) => [
		{ field: 'type', value: typeWord(type, fresh ?? gone ?? '', hoster) } as const,
		{ field: 'name', value: name } as const,
		...(gone === null
			? []
			: [{ field: fresh === null ? 'removed' : 'current', value: gone } as const]),
		...(fresh === null ? [] : dataFields(type, fresh, strings[after.indexOf(fresh)], hoster)),
		...(fresh === null || ttl === undefined ? [] : [{ field: 'ttl', value: String(ttl) } as const]),
	]);
}

/** Which of a hoster's traps a change comes near. */
export function trapsOf(change: PanelChange, hoster: Hoster): readonly HosterTrap[] {
	const { type, action, after } = change;
	const hasSpf = type === 'TXT' && after.some(isSpf);
	const isNear: { readonly [trap in HosterTrap]: boolean } = {
		'spf-present': hasSpf && action === 'add',
		'spf-redirect-present': hasSpf,
		'spf-rule': hasSpf,
		'spf-type': hasSpf,
		'spf-wildcard': hasSpf,
		'text-templates': type === 'TXT',
		'text-one-string': type === 'TXT' && after.some((text) => text.length > 255),
		'text-limit': type === 'TXT' && after.some((text) => isOverLimit(text, hoster)),
		'text-set': type === 'TXT',
		'target-dot': type === 'CNAME' || type === 'MX',
		'alias-proxy': type === 'CNAME',
		'null-mx': type === 'MX' && after.includes('0 .'),
		apply: true,
		'save-zone': true,
	};
	const known: readonly HosterTrap[] = [
		...(hoster.traps ?? []),
		...(hoster.maxText === undefined ? [] : (['text-limit'] as const)),
		...(hoster.refusesNullMx === true ? (['null-mx'] as const) : []),
	];
	return action === 'remove'
		? known.filter((trap) => trap === 'apply' || trap === 'save-zone')
		: known.filter((trap) => isNear[trap]);
}

/** The limit counts quotation marks and escapes. */
function isOverLimit(text: string, { maxText }: Hoster): boolean {
	return maxText !== undefined && quotedText(text, undefined).length > maxText;
}
