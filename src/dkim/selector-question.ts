/**
 * The name to ask for a selector (RFC 6376 §3.1, §3.6.2.1; RFC 8616 §5), made from what a caller gave.
 *
 * @module
 */

import { knownFields } from '../input/fields.ts';
import { InputError } from '../input/input-error.ts';
import { domainField } from '../names/domain-field.ts';
import { isAskable, toALabels } from '../names/domain-name.ts';
import { type Expected, readExpectation } from './expectation.ts';
import type { DkimSelectorRequest } from './key.ts';

/** A request in the form DNS knows. */
export interface SelectorQuestion {
	readonly selector: string;
	readonly domain: string;
	readonly queryName: string;
	readonly expected: Expected;
}

/**
 * RFC 6376 §3.1 wants letters, digits and inner hyphens in a selector; underscores are published and asked
 * for too (RFC 2181 §11 lets DNS hold anything).
 */
const SELECTOR = /^[a-z0-9_.-]+$/;

function selectorField(value: unknown): string {
	const name = typeof value === 'string' ? toALabels(value) : null;
	if (name !== null && SELECTOR.test(name) && isAskable(name)) return name;
	throw new InputError('input.selector-invalid', 'selector', 'must be a DKIM selector, such as s1');
}

/**
 * Makes the question.
 *
 * @throws {InputError} `input.request-invalid`, `input.unknown-option`, `input.domain-invalid`,
 * `input.selector-invalid`, and those of the expectation.
 */
export function readRequest(request: DkimSelectorRequest): SelectorQuestion {
	knownFields(request, ['domain', 'selector', 'expect'], '');
	const { domain, selector, expect = {} } = request;
	const domainName = domainField(domain, 'domain');
	const selectorName = selectorField(selector);
	return {
		selector: selectorName,
		domain: domainName,
		queryName: `${selectorName}._domainkey.${domainName}`,
		expected: readExpectation(expect, domainName),
	};
}
