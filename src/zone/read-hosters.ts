/**
 * Hosters that a caller adds to the known ones, or puts in their place.
 *
 * @module
 */

import {
	invalid,
	isTexts,
	listOf,
	oneOf,
	optional,
	type Read,
	type Shape,
	shaped,
	text,
	texts,
} from '../input/fields.ts';
import type { Hoster } from './hoster.ts';

const MAX_HOSTERS = 1000;

const labelsField: Read<unknown> = (value, path, code) => {
	if (typeof value === 'object' && value !== null && isTexts(Object.values(value))) return value;
	throw invalid(path, 'must be an object of strings', code);
};

const HOSTER: Shape = {
	id: text,
	name: text,
	nameServers: texts,
	nameField: /* @__PURE__ */ optional(/* @__PURE__ */ oneOf(['relative', 'full'])),
	apex: /* @__PURE__ */ optional(/* @__PURE__ */ oneOf(['@', ''])),
	quotes: /* @__PURE__ */ optional(/* @__PURE__ */ oneOf(['none', 'required', 'accepted'])),
	targetDot: /* @__PURE__ */ optional(/* @__PURE__ */ oneOf(['required', 'refused'])),
	refusesNullMx: /* @__PURE__ */ optional(/* @__PURE__ */ oneOf([true])),
	labels: /* @__PURE__ */ optional(labelsField),
};

const hosterField: Read<Hoster> = (value, path) => {
	shaped(HOSTER)(value, path);
	return value as Hoster;
};

/**
 * The known hosters with those of the caller: one of the same id takes the known one's place.
 *
 * @throws {InputError} `input.option-invalid` with the path of the field.
 */
export function withHosters(known: readonly Hoster[], added: unknown): readonly Hoster[] {
	if (added === undefined) return known;
	const own = listOf(hosterField, MAX_HOSTERS)(added, 'options.hosters');
	const ids = new Set(own.map(({ id }) => id));
	return [...own, ...known.filter(({ id }) => !ids.has(id))];
}
