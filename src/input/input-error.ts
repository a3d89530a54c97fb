/**
 * The one error the library throws: a caller's own mistake.
 *
 * The folder reads what callers pass: `fields.ts` options and requests, `schema.ts` relays.
 *
 * @module
 */

/** What a caller did wrong; docs/input-errors.md has the meaning of each. */
export type InputErrorCode =
	| 'input.address-invalid'
	| 'input.change-invalid'
	| 'input.code-unknown'
	| 'input.domain-invalid'
	| 'input.export-refused'
	| 'input.from-domain-literal'
	| 'input.from-invalid'
	| 'input.option-invalid'
	| 'input.range-invalid'
	| 'input.relay-invalid'
	| 'input.relay-unknown'
	| 'input.request-invalid'
	| 'input.selector-invalid'
	| 'input.transcript-invalid'
	| 'input.unknown-option'
	| 'input.verdict-invalid'
	| 'input.zone-syntax';

/**
 * A malformed address, an unknown relay id, a bad option. Test `code`, not the class, so that two copies
 * of the package agree. `path` names the field, for example `relay.sources.ranges.0`.
 */
export interface InputError extends Error {
	readonly name: 'InputError';
	readonly code: InputErrorCode;
	readonly path: string;
}

class InputErrorClass extends Error {
	override readonly name = 'InputError';
	readonly code: InputErrorCode;
	readonly path: string;
	constructor(code: InputErrorCode, path: string, message: string) {
		super(path === '' ? message : `${path}: ${message}`);
		this.code = code;
		this.path = path;
	}
}

/**
 * The constructor of {@link InputError}: `new InputError(code, path, message)`.
 *
 * @example
 * ```ts
 * import type { InputError } from 'maysend';
 * import { defineRelay } from 'maysend/relays';
 *
 * const asTyped = {
 * 	id: 'own', name: 'Own server', sources: { ranges: ['192.0.2.25/24'] },
 * 	returnPath: { kind: 'from-domain' }, dkim: { signs: 'no' },
 * } as const;
 * let problem = '';
 * try {
 * 	defineRelay(asTyped);
 * } catch (error) {
 * 	const { code, path } = error as InputError;
 * 	problem = `${code} at ${path}`;
 * }
 * problem; // 'input.range-invalid at relay.sources.ranges.0'
 * ```
 */
export const InputError: new (code: InputErrorCode, path: string, message: string) => InputError =
	InputErrorClass;
