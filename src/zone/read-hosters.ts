/**
 * Hosters that a caller adds to the known ones, or puts in their place.
 *
 * @module
 */

import { InputError } from '../input/input-error.ts';
import { checkShapes, isTexts } from '../input/shape.ts';
import type { Hoster } from './hoster.ts';

const MAX_HOSTERS = 1000;
const CODE = 'input.option-invalid';

const CHOICES: { readonly [field: string]: readonly unknown[] } = {
	nameField: [undefined, 'relative', 'full'],
	apex: [undefined, '@', ''],
	quotes: [undefined, 'none', 'required', 'accepted'],
	targetDot: [undefined, 'required', 'refused'],
	refusesNullMx: [undefined, true],
};

function checkFacts(hoster: object, at: string): void {
	for (const [field, values] of Object.entries(CHOICES)) {
		if (values.includes(Reflect.get(hoster, field))) continue;
		const shown = values.slice(1).map((value) => JSON.stringify(value));
		throw new InputError(CODE, `${at}.${field}`, `must be ${shown.join(' or ')}`);
	}
	const labels: unknown = Reflect.get(hoster, 'labels');
	const isLabels =
		labels === undefined ||
		(typeof labels === 'object' && labels !== null && isTexts(Object.values(labels)));
	if (!isLabels) throw new InputError(CODE, `${at}.labels`, 'must be an object of texts');
}

/**
 * The known hosters with those of the caller: one of the same id takes the known one's place.
 *
 * @throws {InputError} `input.option-invalid` with the path of the field.
 */
export function withHosters(known: readonly Hoster[], added: unknown): readonly Hoster[] {
	if (added === undefined) return known;
	const shape = { id: 'string', name: 'string', nameServers: 'texts' } as const;
	checkShapes(added, shape, 'options.hosters', CODE);
	const own = added as readonly Hoster[]; // Looked at above and below.
	if (own.length > MAX_HOSTERS) {
		throw new InputError(CODE, 'options.hosters', `more than ${MAX_HOSTERS}`);
	}
	for (const [i, hoster] of own.entries()) checkFacts(hoster, `options.hosters.${i}`);
	const ids = new Set(own.map(({ id }) => id));
	return [...own, ...known.filter(({ id }) => !ids.has(id))];
}
