/**
 * Checks the input of reports other than verdicts before it is put into words: callers may write JavaScript.
 *
 * @module
 */

import {
	keyOf,
	list,
	listOf,
	object,
	oneOf,
	type Shape,
	shaped,
	text,
	texts,
} from '../input/fields.ts';
import { resultGrades, selectorGrades } from './grade.ts';

const SELECTOR: Shape = {
	queryName: text,
	status: /* @__PURE__ */ keyOf(selectorGrades),
	aliases: texts,
	problems: list,
};

/**
 * Looks whether something is what `checkDkimSelector` says of selectors.
 *
 * @throws {InputError} `input.request-invalid`.
 */
export function checkDkimChecks(values: unknown): void {
	listOf(shaped(SELECTOR))(values, 'checks');
}

const DISCOVERY: Shape = {
	domain: text,
	method: text,
	outcome: /* @__PURE__ */ oneOf(['found', 'none', 'temperror']),
	walk: texts,
	problems: list,
};

/**
 * Looks whether something is what `discoverDmarc` says of a domain.
 *
 * @throws {InputError} `input.request-invalid`.
 */
export function checkDiscovery(value: unknown): void {
	shaped(DISCOVERY)(value, 'discovery');
}

const EVALUATION: Shape = {
	result: /* @__PURE__ */ keyOf(resultGrades),
	domain: text,
	identity: /* @__PURE__ */ oneOf(['mailfrom', 'helo']),
	lookups: object,
	'trace.terms': list,
	problems: list,
};

/**
 * Looks whether something is what `checkHost` says of an address.
 *
 * @throws {InputError} `input.request-invalid`.
 */
export function checkEvaluation(value: unknown): void {
	shaped(EVALUATION)(value, 'evaluation');
}

/**
 * Looks whether something is what `mapSpf` says of a domain.
 *
 * @throws {InputError} `input.request-invalid`.
 */
export function checkMap(value: unknown): void {
	shaped({ ranges: list, dynamic: list, 'lookups.byTerm': list })(value, 'map');
}

const RELAY: Shape = {
	id: text,
	name: text,
	sources: object,
	'returnPath.kind': /* @__PURE__ */ oneOf([
		'from-domain',
		'subdomain',
		'relay',
		'own-domain',
		'unknown',
	]),
	'dkim.signs': /* @__PURE__ */ oneOf(['from-domain', 'relay', 'no', 'unknown']),
};

/**
 * Looks whether something is a relay as `defineRelay` gives it.
 *
 * @throws {InputError} `input.relay-invalid`.
 */
export function checkRelay(value: unknown): void {
	shaped(RELAY)(value, 'relay', 'input.relay-invalid');
}
