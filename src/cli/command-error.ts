/**
 * A mistake in how the command was called: an `InputError` with codes of its own.
 *
 * @module
 */

import { InputError } from '../input/input-error.ts';

/** What only the command line refuses; docs/input-errors.md has the meaning of each. */
export type CommandErrorCode =
	| 'input.csv-fields'
	| 'input.csv-header'
	| 'input.csv-syntax'
	| 'input.file-unreadable'
	| 'input.file-unwritable'
	| 'input.not-json'
	| 'input.out-exists'
	| 'input.resume-mismatch'
	| 'input.since-mismatch'
	| 'input.what-if-invalid';

/** The same class, so that code which catches an `InputError` catches these. */
export const CommandError = InputError as unknown as new (
	code: CommandErrorCode,
	path: string,
	message: string,
) => InputError;
