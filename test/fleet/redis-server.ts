/**
 * A Redis of the test's own, on a loopback port, with its data in a new folder.
 *
 * @module
 */

import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Program, run, start, until } from './programs.ts';

/** What to install, or `null` when everything is there. */
export const missing: string | null =
	spawnSync('redis-server', ['--version']).status === 0 &&
	spawnSync('redis-cli', ['--version']).status === 0
		? null
		: 'skipped: needs redis-server, `apt-get install redis-server`';

/** A running server. */
export interface RedisServer {
	readonly url: string;
	/** Runs a command; gives what `redis-cli` prints, without the last line break. */
	command(...words: string[]): Promise<string>;
	/** Deletes the keys that match a pattern. */
	forget(pattern: string): Promise<void>;
	/** Sends the process a signal. */
	signal(name: NodeJS.Signals): void;
	/** Ends the server, however it is, and removes its data. */
	stop(): Promise<void>;
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	if (address === null || typeof address === 'string') throw new Error('no port');
	return address.port;
}

function answers(port: number): boolean {
	return (
		spawnSync('redis-cli', ['-p', `${port}`, 'ping'])
			.stdout?.toString()
			.trim() === 'PONG'
	);
}

/** Starts a server and waits until it answers. */
export async function startRedis(): Promise<RedisServer> {
	const port = await freePort();
	const folder = await mkdtemp(join(tmpdir(), 'maysend-redis-'));
	const settings = { port, bind: '127.0.0.1', dir: folder, appendonly: 'yes', save: '' };
	const args = Object.entries(settings).flatMap(([key, value]) => [`--${key}`, `${value}`]);
	const server: Program = start('redis-server', args);
	await until(() => answers(port), 'Redis answers', 10_000);

	async function command(...words: string[]): Promise<string> {
		return (await run('redis-cli', ['-p', `${port}`, ...words])).trimEnd();
	}

	return {
		url: `redis://127.0.0.1:${port}`,
		command,
		async forget(pattern): Promise<void> {
			const keys = (await command('--scan', '--pattern', pattern)).split('\n').filter(Boolean);
			if (keys.length > 0) await command('del', ...keys);
		},
		signal: (name) => void server.child.kill(name),
		async stop(): Promise<void> {
			server.child.kill('SIGKILL');
			await server.ended;
			await rm(folder, { recursive: true, force: true });
		},
	};
}
