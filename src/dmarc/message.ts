/**
 * Checks the message that a caller wants evaluated.
 *
 * @module
 */

import { flag, knownFields, listOf, oneOf, type Read, text } from '../input/fields.ts';
import type { AuthenticationResult, DkimOutcome, DmarcMessage, SpfOutcome } from './evaluation.ts';
import { domainField } from './options.ts';

const identityField: Read<SpfOutcome['identity']> = /* @__PURE__ */ oneOf(['mailfrom', 'helo']);

/** A result of RFC 8601 §2.7. */
const resultField: Read<AuthenticationResult> = /* @__PURE__ */ oneOf([
	'none',
	'pass',
	'fail',
	'softfail',
	'neutral',
	'policy',
	'temperror',
	'permerror',
]);

// An identifier is what a stranger's message holds: any text will do, and one that is no domain fails.

function readSpf(value: unknown): SpfOutcome {
	const keys = ['identity', 'domain', 'result', 'nullReversePath'];
	const { identity, domain, result, nullReversePath = false } = knownFields(value, keys, 'spf');
	return {
		identity: identityField(identity, 'spf.identity'),
		nullReversePath: flag(nullReversePath, 'spf.nullReversePath'),
		domain: text(domain, 'spf.domain', 'input.domain-invalid'),
		result: resultField(result, 'spf.result'),
	};
}

function readSignature(value: unknown, path: string): DkimOutcome {
	const { domain, result } = knownFields(value, ['domain', 'result'], path);
	return {
		domain: text(domain, `${path}.domain`, 'input.domain-invalid'),
		result: resultField(result, `${path}.result`),
	};
}

const signaturesField: Read<readonly DkimOutcome[]> = /* @__PURE__ */ listOf(readSignature);

/**
 * Returns the message with the author domain in canonical form.
 *
 * @throws {InputError} with the path of the first field that is wrong.
 */
export function checkedMessage(message: DmarcMessage): DmarcMessage {
	const { from, spf, dkim } = knownFields(message, ['from', 'spf', 'dkim'], '');
	const author = domainField(from, 'from');
	const signatures = signaturesField(dkim, 'dkim');
	return spf === undefined
		? { from: author, dkim: signatures }
		: { from: author, spf: readSpf(spf), dkim: signatures };
}
