/**
 * What callers hand to the DMARC functions, checked before any DNS question.
 *
 * @module
 */

import { DNS_KEYS, type DnsOptions, openDns } from '../dns/options.ts';
import type { DnsSession } from '../dns/session.ts';
import { knownFields, oneOf, type Read } from '../input/fields.ts';
import { domainError } from '../names/domain-field.ts';
import { canonicalDomain } from './domain.ts';
import type { DmarcMethod } from './record.ts';

/**
 * How to ask, and whom to follow. `maxQuestions` is 100 by default: 8 for a walk, 1 for the author domain's
 * existence, 8 for each of 10 identifiers; a question beyond it counts as a failure.
 */
export interface DmarcOptions extends DnsOptions {
	/** How the Organizational Domain is found; `rfc9989` by default. */
	readonly method?: DmarcMethod;
}

/** Checked options at work. */
interface DmarcWork {
	readonly dns: DnsSession;
	readonly method: DmarcMethod;
}

const MAX_QUESTIONS = 100;

const methodField: Read<DmarcMethod> = /* @__PURE__ */ oneOf(['rfc9989', 'rfc7489']);

/**
 * Returns a domain in canonical form.
 *
 * @throws {InputError} `input.domain-invalid` for an address or another text that is no domain.
 */
export function domainField(value: unknown, path: string): string {
	const domain = typeof value === 'string' ? canonicalDomain(value) : null;
	if (domain !== null) return domain;
	throw domainError(value, path);
}

/**
 * Checks options and opens a session of questions.
 *
 * @throws {InputError} `input.unknown-option` or `input.option-invalid` with the path of the option.
 */
export function startWork(options: DmarcOptions): DmarcWork {
	const fields = knownFields(options, [...DNS_KEYS, 'method'], 'options');
	const { method = 'rfc9989' } = fields;
	return {
		method: methodField(method, 'options.method'),
		dns: openDns(fields, MAX_QUESTIONS),
	};
}
