/**
 * Starts and stops one server process, and finds it a port on the loopback address.
 *
 * @module
 */

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Program, pathOf } from './installed.ts';

const START_MS = 20_000;
const STOP_MS = 5_000;

/** A server that runs until it is stopped. */
export interface Running {
	/** What it wrote so far, for error messages. */
	readonly output: () => string;
	readonly stop: () => Promise<void>;
}

/** The path of a program that has to be there. */
function required(program: Program): string {
	const path = pathOf(program);
	if (path === null) throw new Error(`${program} is not installed`);
	return path;
}

/** Runs a program to its end and returns what it printed. */
export function run(program: Program, args: readonly string[], cwd?: string): Promise<string> {
	return new Promise((resolve, reject) => {
		execFile(required(program), args, { cwd }, (error, stdout, stderr) => {
			if (error === null) resolve(stdout);
			else reject(new Error(`${program}: ${error.message}\n${stdout}${stderr}`));
		});
	});
}

function isFreeTcp(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(false));
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
	});
}

function isFreeUdp(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = createSocket('udp4');
		socket.once('error', () => resolve(false));
		socket.bind(port, '127.0.0.1', () => socket.close(() => resolve(true)));
	});
}

/**
 * A port that is free for UDP and TCP, below those that systems hand out by themselves: a question of
 * another suite could take one of these before the server does.
 */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = randomInt(12_000, 32_000);
		if ((await isFreeTcp(port)) && (await isFreeUdp(port))) return port;
	}
}

/** The signal goes to the whole group: a server forks its workers. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
	if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
	try {
		process.kill(-child.pid, signal);
	} catch {
		// It ended by itself in between.
	}
}

async function stopChild(child: ChildProcess, onExit: () => void): Promise<void> {
	process.off('exit', onExit);
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, 'exit');
	signalGroup(child, 'SIGTERM');
	const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), STOP_MS);
	await ended;
	clearTimeout(timer);
}

/**
 * Starts a server and waits until `isReady` says so.
 *
 * @throws {Error} with the server's own words where it ends or is not ready in time.
 */
export async function start(
	program: Program,
	args: readonly string[],
	isReady: () => Promise<boolean>,
): Promise<Running> {
	let output = '';
	const child = spawn(required(program), args, {
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const onExit = (): void => signalGroup(child, 'SIGKILL');
	process.once('exit', onExit);
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk) => {
			output += chunk;
		});
	}
	const stop = (): Promise<void> => stopChild(child, onExit);
	const deadline = Date.now() + START_MS;
	while (child.exitCode === null && Date.now() < deadline) {
		if (await isReady()) return { output: () => output, stop };
		await sleep(10);
	}
	const state = child.exitCode === null ? 'is not ready' : `ended with ${child.exitCode}`;
	await stop();
	throw new Error(`${program} ${state}:\n${output}`);
}
