/**
 * Starts and watches the programs of a test.
 *
 * @module
 */

import { type ChildProcess, spawn } from 'node:child_process';

/** A program under way. */
export interface Program {
	readonly child: ChildProcess;
	/** What it wrote so far. */
	output(): string;
	/** What it wrote to stderr so far. */
	complaints(): string;
	/** Exit status, or the name of the signal that ended it. */
	readonly ended: Promise<number | string>;
}

/** How a program is started. */
export interface Surroundings {
	readonly cwd?: string;
	readonly env?: Readonly<Record<string, string>>;
}

/** Starts a program. */
export function start(command: string, args: readonly string[], given: Surroundings = {}): Program {
	const child = spawn(command, args, {
		cwd: given.cwd,
		env: { ...process.env, ...given.env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let [output, complaints] = ['', ''];
	child.stdout.on('data', (chunk: Buffer) => {
		output += chunk.toString();
	});
	child.stderr.on('data', (chunk: Buffer) => {
		complaints += chunk.toString();
	});
	const ended = new Promise<number | string>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (status, signal) => resolve(status ?? signal ?? 'unknown'));
	});
	return { child, output: () => output, complaints: () => complaints, ended };
}

/** Runs a program to its end and gives what it wrote. */
export async function run(
	command: string,
	args: readonly string[],
	given: Surroundings = {},
): Promise<string> {
	const program = start(command, args, given);
	const status = await program.ended;
	if (status === 0) return program.output();
	throw new Error(`${command} ${args[0] ?? ''} ended with ${status}: ${program.complaints()}`);
}

/** Asks again and again until the answer is yes. */
export async function until(
	isSo: () => boolean | Promise<boolean>,
	what: string,
	limitMs = 60_000,
): Promise<void> {
	const end = Date.now() + limitMs;
	while (!(await isSo())) {
		if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}
