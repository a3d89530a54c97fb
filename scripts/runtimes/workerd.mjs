/**
 * Runs the smoke suite in a Worker of a plain workerd, without Node's compatibility.
 *
 * @module
 */

import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from './execute.mjs';

const LIMIT_MS = 120_000;

/** @param {string} file @param {number} port */
function configure(file, port) {
	return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "loopback", network = (allow = ["local", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "${file}")],
  compatibilityDate = "2026-01-01",
  globalOutbound = "loopback",
);
`;
}

async function freePort() {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address();
	server.close();
	await once(server, 'close');
	return port;
}

/**
 * The results of the suite.
 *
 * @param {string} spec of the npm package @param {string} folder @param {string} file
 * @param {string} dohUrl
 */
export async function runInWorkerd(spec, folder, file, dohUrl) {
	const port = await freePort();
	await writeFile(join(folder, 'workerd.capnp'), configure(file, port));
	const command = 'workerd serve workerd.capnp';
	const server = launch('npx', ['-y', '-p', spec, '-c', command], folder);
	const url = `http://127.0.0.1:${port}/?doh=${encodeURIComponent(dohUrl)}`;
	try {
		const deadline = Date.now() + LIMIT_MS;
		while (!server.hasEnded() && Date.now() < deadline) {
			const response = await fetch(url).catch(() => null);
			if (response?.ok) return await response.json();
			if (response !== null) throw new Error(`${response.status} ${await response.text()}`);
			await sleep(100);
		}
		throw new Error('it does not answer');
	} catch (error) {
		throw new Error(`${error.message}\n${server.output()}`);
	} finally {
		await server.stop();
	}
}
