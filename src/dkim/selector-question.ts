/**
 * The name to ask for a selector (RFC 6376 §3.1, §3.6.2.1; RFC 8616 §5), made from what a caller gave.
 *
 * @module
 */

import { knownFields } from '../dns/options.ts';
import { InputError } from '../input/input-error.ts';
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

/** Printable ASCII but for `@`: whoever hands in an address did not mean a domain. */
const DOMAIN = /^[!-?A-~]+$/;

function readName(text: unknown, allowed: RegExp, code: string, path: string): string {
	const name = typeof text === 'string' ? toALabels(text) : null;
	if (name === null || !allowed.test(name) || !isAskable(name)) {
		throw new InputError(code, path, 'not a name that can be asked for in DNS');
	}
	return name;
}

/**
 * Makes the question.
 *
 * @throws {InputError} `input.object-needed`, `input.unknown-option`, `input.domain-invalid`,
 * `input.selector-invalid`, and those of the expectation.
 */
export function readRequest(request: DkimSelectorRequest): SelectorQuestion {
	knownFields(request, ['domain', 'selector', 'expect'], '');
	const { domain, selector, expect = {} } = request;
	const domainName = readName(domain, DOMAIN, 'input.domain-invalid', 'domain');
	const selectorName = readName(selector, SELECTOR, 'input.selector-invalid', 'selector');
	return {
		selector: selectorName,
		domain: domainName,
		queryName: `${selectorName}._domainkey.${domainName}`,
		expected: readExpectation(expect, domainName),
	};
}
