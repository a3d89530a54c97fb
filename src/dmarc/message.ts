/**
 * Checks the message that a caller wants evaluated.
 *
 * @module
 */

import { knownFields } from '../dns/options.ts';
import { InputError } from '../input/input-error.ts';
import type { AuthenticationResult, DkimOutcome, DmarcMessage, SpfOutcome } from './evaluation.ts';
import { domainField } from './options.ts';

const RESULTS: readonly AuthenticationResult[] = [
	'none',
	'pass',
	'fail',
	'softfail',
	'neutral',
	'policy',
	'temperror',
	'permerror',
];

function resultField(value: unknown, path: string): AuthenticationResult {
	const result = RESULTS.find((known) => known === value);
	if (result !== undefined) return result;
	throw new InputError('input.result-invalid', path, 'not a result of RFC 8601');
}

/** An identifier is what a stranger's message holds: any text will do, and one that is no domain fails. */
function identifierField(value: unknown, path: string): string {
	if (typeof value === 'string') return value;
	throw new InputError('input.domain-invalid', path, 'not a text');
}

function checkedSpf(value: unknown): SpfOutcome {
	const keys = ['identity', 'domain', 'result', 'nullReversePath'];
	const { identity, domain, result, nullReversePath = false } = knownFields(value, keys, 'spf');
	if (identity !== 'mailfrom' && identity !== 'helo') {
		throw new InputError('input.identity-invalid', 'spf.identity', 'neither mailfrom nor helo');
	}
	if (typeof nullReversePath !== 'boolean') {
		throw new InputError('input.flag-invalid', 'spf.nullReversePath', 'neither true nor false');
	}
	return {
		identity,
		domain: identifierField(domain, 'spf.domain'),
		result: resultField(result, 'spf.result'),
		nullReversePath,
	};
}

function checkedDkim(value: unknown, index: number): DkimOutcome {
	const at = `dkim.${index}`;
	const { domain, result } = knownFields(value, ['domain', 'result'], at);
	return {
		domain: identifierField(domain, `${at}.domain`),
		result: resultField(result, `${at}.result`),
	};
}

/**
 * Returns the message with the author domain in canonical form.
 *
 * @throws {InputError} with the path of the first field that is wrong.
 */
export function checkedMessage(message: DmarcMessage): DmarcMessage {
	const { from, spf, dkim } = knownFields(message, ['from', 'spf', 'dkim'], '');
	const author = domainField(from, 'from');
	if (!Array.isArray(dkim)) {
		throw new InputError('input.list-needed', 'dkim', 'not a list of signatures');
	}
	const signatures = dkim.map(checkedDkim);
	return spf === undefined
		? { from: author, dkim: signatures }
		: { from: author, spf: checkedSpf(spf), dkim: signatures };
}
