/**
 * Runs a command to its end.
 *
 * @module
 */

import { spawn } from 'node:child_process';
import process from 'node:process';

const LIMIT_MS = 240_000;

/**
 * What a command printed; an error with its own words where it failed or took too long.
 *
 * @param {string} command @param {readonly string[]} args @param {string} cwd
 * @returns {Promise<string>}
 */
export function execute(command, args, cwd) {
	return new Promise((resolve, reject) => {
		// A group of its own: npx starts further processes, which have to end with it.
		const child = spawn(command, args, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
		let [stdout, stderr] = ['', ''];
		child.stdout.on('data', (chunk) => (stdout += chunk));
		child.stderr.on('data', (chunk) => (stderr += chunk));
		const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), LIMIT_MS);
		child.once('error', reject);
		child.once('close', (status) => {
			clearTimeout(timer);
			if (status === 0) resolve(stdout);
			else
				reject(new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`));
		});
	});
}

/**
 * Starts a command that runs until it is stopped.
 *
 * @param {string} command @param {readonly string[]} args @param {string} cwd
 */
export function launch(command, args, cwd) {
	const child = spawn(command, args, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk) => (output += chunk));
	}
	const ended = new Promise((resolve) => {
		child.once('error', (error) => {
			output += error.message;
			resolve(undefined);
		});
		child.once('close', resolve);
	});
	const hasEnded = () =>
		child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
	const onExit = () => hasEnded() || process.kill(-child.pid, 'SIGKILL');
	process.once('exit', onExit);
	return {
		hasEnded,
		output: () => output,
		async stop() {
			process.off('exit', onExit);
			if (!hasEnded()) process.kill(-child.pid, 'SIGKILL');
			await ended;
		},
	};
}
