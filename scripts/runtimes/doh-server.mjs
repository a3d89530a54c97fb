/**
 * A DoH server over the smoke suite's zone (RFC 8484), on a loopback port and without TLS.
 *
 * @module
 */

import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @param {import('node:http').IncomingMessage} request */
async function bodyOf(request) {
	const chunks = [];
	for await (const chunk of request) chunks.push(chunk);
	return Buffer.concat(chunks);
}

/**
 * Serves DoH at `/dns-query`; other paths go to `others`.
 *
 * @param {string} folder where the package and the suite are installed
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} [others]
 */
export async function startDoh(folder, others = (_, response) => response.writeHead(404).end()) {
	const load = (/** @type {string} */ file) => import(pathToFileURL(join(folder, file)).href);
	const { answerMessage, messageOf } = await load('dns-message.mjs');
	const { zone } = await load('zone.mjs');
	const { zoneResolver } = await load('node_modules/maysend/dist/testing.js');
	const resolver = zoneResolver(zone);
	const server = createServer(async (request, response) => {
		const url = new URL(request.url ?? '', 'http://127.0.0.1');
		if (url.pathname !== '/dns-query') return others(request, response);
		const message =
			request.method === 'POST' ? new Uint8Array(await bodyOf(request)) : messageOf(url.href);
		const answer = await answerMessage(message, resolver);
		response.writeHead(200, { 'content-type': 'application/dns-message' }).end(answer);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const origin = `http://127.0.0.1:${server.address().port}`;
	return {
		origin,
		url: `${origin}/dns-query`,
		async stop() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

export { bodyOf };
