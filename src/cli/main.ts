/**
 * The command `maysend`, apart from the process it runs in.
 *
 * The folder is the command line: `command-line.ts` names the commands, `process.ts` alone touches
 * Node.
 *
 * @module
 */

import { InputError } from '../input/input-error.ts';
import { escapeControls } from '../report/escape.ts';
import { parseArguments } from './arguments.ts';
import { runCommand } from './commands.ts';
import { STATUS_USAGE } from './exit-status.ts';
import type { Io } from './io.ts';

/**
 * Runs the command.
 *
 * @param argv - The arguments, without the program itself.
 * @param io - Terminal, files and DNS.
 * @returns The exit status: 0 save, 1 warn, 2 block, 3 retry, 64 for wrong use, 65 and 130 of `bulk`.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
	const line = parseArguments(argv, io);
	if (typeof line === 'number') return line;
	try {
		return await runCommand(line, io);
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		io.stderr(`maysend: ${escapeControls(error.message)} (${error.code})\n`);
		return STATUS_USAGE;
	}
}
