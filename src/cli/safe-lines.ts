/**
 * Text of several lines, made safe to print: user input, and messages of errors.
 *
 * @module
 */

import { escapeControls } from '../report/escape.ts';

/** Escapes every control character but the line feeds. */
export function safeLines(text: string): string {
	return text.split('\n').map(escapeControls).join('\n');
}
