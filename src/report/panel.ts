/**
 * A change for the panel of a hoster: its fields under the words that stand there, and its traps as steps.
 *
 * @module
 */

import { didYouMean, invalid } from '../input/fields.ts';
import type { Change, Verdict } from '../preflight/verdict.ts';
import type { Hoster, PanelLabels } from '../zone/hoster.ts';
import { hosters } from '../zone/hosters.ts';
import { type PanelEntry, type PanelField, panelFields, trapsOf } from '../zone/panel-fields.ts';
import { withHosters } from '../zone/read-hosters.ts';
import type { Language } from './language.ts';
import { registeredPart } from './messages/host-part.ts';
import type { Step } from './plan/step.ts';

/** One field of a panel: what stands beside it, and what is typed into it. */
export interface Field {
	label: string;
	value: string;
}

const OWN: { readonly [field in PanelField]?: (labels: PanelLabels) => string | undefined } = {
	type: ({ type }) => type,
	name: ({ name }) => name,
	priority: ({ priority }) => priority,
	value: ({ value }) => value,
	target: ({ target, value }) => target ?? value,
};

/**
 * The hoster of an id, among the known ones and the caller's.
 *
 * @throws {InputError} `input.option-invalid`.
 */
export function hosterOf(id: unknown, added: unknown): Hoster | null {
	const all = withHosters(hosters, added);
	if (id === undefined) return null;
	const found = all.find((each) => each.id === id);
	if (found !== undefined) return found;
	const ids = all.map((each) => each.id);
	const hint = typeof id === 'string' ? didYouMean(id, ids) : '';
	throw invalid('options.hoster', `no DNS hoster has this id${hint}`);
}

/**
 * The hoster whose panel edits a change, where that is certain: the change stands in the zone that was
 * located, and is the domain owner's to make.
 */
export function hosterOfChange({ zone, who }: Change, located: Verdict['zone']): Hoster | null {
	const { hoster, name } = located ?? {};
	if (hoster?.certainty !== 'sure' || who !== 'domain-owner' || zone !== name) return null;
	// A caller's own hoster is not known here, even under the id of another.
	return hosters.find((each) => each.id === hoster.id && each.name === hoster.name) ?? null;
}

/** The fields of a change with what each is for; `null` where it is not known what the field for the name takes. */
export function namedFields(
	change: Change,
	hoster: Hoster,
	{ panel }: Language,
): (Field & PanelEntry)[] | null {
	const entries = panelFields(change, zoneOf(change), hoster);
	return (
		entries?.map(({ field, value }) => ({
			field,
			label: OWN[field]?.(hoster.labels ?? {}) ?? panel[field],
			value,
		})) ?? null
	);
}

/** The fields of a change; `null` where it is not known what the panel's field for the name takes. */
export function fieldsOf(change: Change, hoster: Hoster, language: Language): Field[] | null {
	const fields = namedFields(change, hoster, language);
	return fields?.map(({ label, value }) => ({ label, value })) ?? null;
}

/** The zone that holds the name, else the registered domain. */
function zoneOf(change: Change & { readonly zone?: string | null }): string {
	return change.zone ?? registeredPart(change.name) ?? change.name;
}

/** What to mind in the panel. */
export function panelSteps(change: Change, hoster: Hoster): Step[] {
	return trapsOf(change, hoster).map((trap) => ({
		step: 'mind-panel',
		hoster: hoster.name,
		trap,
		limit: hoster.maxText ?? null,
	}));
}
