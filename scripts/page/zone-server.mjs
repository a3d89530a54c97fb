/**
 * A DoH server over a zone that can be changed, and a server of files; both on loopback.
 *
 * @module
 */

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { zoneResolver } from 'maysend/testing';
import { answerMessage, messageOf } from '../../test/runtimes/dns-message.mjs';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Starts a server on a port of its own. */
async function listen(handler) {
	const server = createServer(handler);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		origin: `http://127.0.0.1:${server.address().port}`,
		async stop() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

/** Answers from `state.zone` after `state.delayMs`; with `state.isDown` not at all. */
export async function startZone(zone) {
	const state = { zone, delayMs: 0, isDown: false, asked: 0 };
	const server = await listen(async (request, response) => {
		state.asked++;
		if (state.delayMs > 0) await sleep(state.delayMs);
		if (state.isDown) return response.writeHead(503, { 'access-control-allow-origin': '*' }).end();
		const message = messageOf(new URL(request.url ?? '', 'http://127.0.0.1').href);
		const answer = await answerMessage(message, zoneResolver(state.zone));
		const headers = {
			'content-type': 'application/dns-message',
			'access-control-allow-origin': '*',
			// A browser that kept it would not see what is published later.
			'cache-control': 'max-age=300',
		};
		return response.writeHead(200, headers).end(answer);
	});
	return { ...server, state, url: `${server.origin}/dns-query` };
}

/** Serves the files of one folder. */
export function startFiles(folder) {
	return listen(async (request, response) => {
		const { pathname } = new URL(request.url ?? '', 'http://127.0.0.1');
		const name = pathname === '/' ? 'index.html' : pathname.slice(1).replaceAll('/', '');
		try {
			const file = await readFile(join(folder, name));
			response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain' }).end(file);
		} catch {
			response.writeHead(404).end();
		}
	});
}
