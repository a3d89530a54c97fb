/**
 * Words for the panels of DNS hosters: what every language has to have.
 *
 * @module
 */

import type { HosterTrap } from '../../zone/hoster.ts';
import type { PanelField } from '../../zone/panel-fields.ts';
import type { Template } from './template.ts';

/** What a field is called where the hoster's own word is not known. */
export type PanelFieldWords = { readonly [field in PanelField]: string };

/** A sentence for each trap, with the facts of the step `mind-panel`. */
export type PanelTrapWords = {
	readonly [trap in HosterTrap]: Template;
};
