/**
 * The fields of a request as they were given, read without the catalogue.
 *
 * @module
 */

import { signalField } from '../dns/options.ts';
import type { AbortSignalLike } from '../dns/resolver.ts';
import { isFindingCode, unknownCode } from '../findings/codes.ts';
import { knownFields, listOf, oneOf, type Read, recordOf } from '../input/fields.ts';
import { InputError } from '../input/input-error.ts';
import type { ReceiverId } from '../receivers/receiver.ts';
import { receiverIds } from '../receivers/receiver-id.ts';
import { type FromParts, fromField } from './from-address.ts';
import type { GatePolicy } from './verdict.ts';

/** A request before its relay is looked up. */
export interface GivenRequest {
	readonly from: FromParts;
	/** An id or a description, not checked yet. */
	readonly relay: unknown;
	/** An outgoing server instead, not checked yet. */
	readonly smtp: unknown;
	readonly receivers: readonly ReceiverId[];
	readonly gate: GatePolicy;
	readonly signal: AbortSignalLike | undefined;
	/** What may be a digest of its last verdict. */
	readonly known: unknown;
}

const receiversField: Read<readonly ReceiverId[]> = /* @__PURE__ */ listOf(oneOf(receiverIds));
const gateEntries: Read<GatePolicy> = /* @__PURE__ */ recordOf(
	/* @__PURE__ */ oneOf(['warn', 'block', 'retry', 'ignore']),
);

/** A policy whose codes are all known: a mistyped one would have no effect without notice. */
function gateField(value: unknown, path: string): GatePolicy {
	const gate = gateEntries(value, path);
	const unknown = Object.keys(gate).find((code) => !isFindingCode(code));
	if (unknown === undefined) return gate;
	const at = `${path}.${unknown.slice(0, 80)}`;
	throw new InputError('input.code-unknown', at, unknownCode(unknown));
}

const KEYS: readonly string[] = ['from', 'relay', 'smtp', 'receivers', 'gate'];
/** What one of many has beside. */
const KEYS_OF_MANY: readonly string[] = [...KEYS, 'signal', 'known', 'key'];

/**
 * Reads a request, alone or one of many.
 *
 * @throws {InputError} `input.request-invalid`, `input.unknown-option`, `input.from-invalid`,
 * `input.from-domain-literal`, `input.code-unknown`.
 */
export function readGiven(request: unknown, kind: 'one' | 'many'): GivenRequest {
	const fields = knownFields(request, kind === 'one' ? KEYS : KEYS_OF_MANY, '');
	const { relay, smtp, receivers = [], gate = {}, known } = fields;
	return {
		from: fromField(fields['from'], 'from'),
		relay,
		smtp,
		receivers: [...new Set(receiversField(receivers, 'receivers'))],
		gate: gateField(gate, 'gate'),
		signal: signalField(fields['signal'], 'signal'),
		known,
	};
}
