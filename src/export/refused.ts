/**
 * The error for what a format cannot say, or could only say by deleting more than was asked for.
 *
 * @module
 */

import { InputError } from '../input/input-error.ts';

/** `input.export-refused`, with the path of the change. */
export function refused(path: string, message: string): Error {
	return new InputError('input.export-refused', path, message);
}
