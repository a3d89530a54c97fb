/**
 * What to type into which field: the values of a change, in the order in which DNS panels ask for them.
 *
 * @module
 */

import type { Change } from '../../preflight/verdict.ts';
import { shortened } from '../../text/shorten.ts';
import type { Hoster } from '../../zone/hoster.ts';
import { type PanelField, removedOf } from '../../zone/panel-fields.ts';
import { MAX_RECORD, type Value } from '../document/document.ts';
import { hostPart } from '../messages/host-part.ts';
import type { Wording } from '../options.ts';
import { namedFields } from '../panel.ts';

/** Most values of one change. */
const MAX_VALUES = 10;

/** Most of a value in parts: no panel takes a longer one. */
const MAX_PARTS = 4000;

/** Most fields of a panel: ten records with six fields each. */
const MAX_FIELDS = 60;

/** A TXT record that needs several strings, as it stands in a master file (RFC 1035 §5.1). */
function stringsInWords({ strings }: Change): string[] {
	return (strings ?? [])
		.filter((each) => each.length > 1)
		.map((each) => each.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(' '))
		.filter((value) => value.length <= MAX_PARTS);
}

/** The name: for owners as panels want it, for admins in full. */
function nameValue({ name }: Change, { labels, tone }: Wording): Value {
	const { name: label, inFull, root } = labels.fields;
	const host = tone === 'owner' ? hostPart(name) : null;
	if (name === '') return { label, value: '.', note: root, role: 'name' };
	if (host === null || host === name) return { label, value: name, role: 'name' };
	return { label, value: host, note: inFull(name), role: 'name' };
}

const ROLES: { readonly [field in PanelField]?: Value['role'] } = {
	name: 'name',
	current: 'before',
	removed: 'before',
	value: 'after',
	target: 'after',
};

/** The values of a change as the panel of a hoster names and takes them; `null` where that is not known. */
export function panelValuesOf(change: Change, wording: Wording, hoster: Hoster): Value[] | null {
	const { inFull, root } = wording.labels.fields;
	const note = change.name === '' ? root : inFull(change.name);
	const fields = namedFields(change, hoster, wording.language);
	return (
		fields?.slice(0, MAX_FIELDS).map(({ field, label, value }) => ({
			label,
			value,
			...(field === 'name' && value !== change.name ? { note } : {}),
			role: ROLES[field] ?? 'plain',
		})) ?? null
	);
}

/** The values of a change with their labels. */
export function valuesOf(change: Change, wording: Wording): Value[] {
	const { action, type, before, after, ttl } = change;
	const words = wording.labels.fields;
	const removed = removedOf(change);
	const fresh = action === 'add' ? words.value : words.fresh;
	const values = (texts: readonly string[], label: string, role: Value['role']): Value[] =>
		texts.slice(0, MAX_VALUES).map((value) => ({ label, value, role }));
	const told = (texts: readonly string[]) => texts.map((value) => shortened(value, MAX_RECORD));
	return [
		nameValue(change, wording),
		{ label: words.type, value: type, role: 'plain' },
		...(ttl === undefined ? [] : values([String(ttl)], words.ttl, 'plain')),
		...values(told(before.filter((value) => !removed.includes(value))), words.current, 'before'),
		...values(after, fresh, 'after'),
		...values(told(removed), words.toRemove, 'before'),
		...values(stringsInWords(change), words.strings, 'plain'),
	];
}
