/**
 * Runs the smoke suite in a runtime that is a process with `node:` built-ins: Node, Bun, Deno.
 *
 * Usage: `<runtime> process.mjs <DoH URL>`; prints one line of JSON.
 *
 * @module
 */

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import process from 'node:process';
import { preflight } from 'maysend';
import { nodeResolver } from 'maysend/node';
import { zoneResolver } from 'maysend/testing';
import { answerMessage } from './dns-message.mjs';
import { runCases, runSmoke } from './smoke.mjs';
import { zone } from './zone.mjs';

/** A relay that is authorized by the suite's zone. */
const request = {
	from: 'info@shop.example',
	relay: {
		id: 'saas',
		name: 'SaaS',
		sources: { spf: ['spf.saas.example'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'from-domain', selectors: [{ name: 's1' }] },
	},
};

function expectSave(verdict) {
	if (verdict.decision !== 'save') throw new Error(`${verdict.decision}: ${verdict.because}`);
}

async function overUdp() {
	const resolver = zoneResolver(zone);
	const socket = createSocket('udp4');
	socket.on('message', async (message, { port, address }) => {
		socket.send(await answerMessage(new Uint8Array(message), resolver), port, address);
	});
	socket.bind(0, '127.0.0.1');
	await once(socket, 'listening');
	try {
		const servers = [`127.0.0.1:${socket.address().port}`];
		expectSave(await preflight(request, { resolver: nodeResolver({ servers }) }));
	} finally {
		socket.close();
	}
}

async function byRequire() {
	const require = createRequire(import.meta.url);
	const { preflight: required } = require('maysend');
	const { zoneResolver: requiredZone } = require('maysend/testing');
	for (const path of ['maysend/node', 'maysend/doh']) require(path);
	expectSave(await required(request, { resolver: requiredZone(zone) }));
}

const results = await runSmoke(process.argv[2]);
const own = await runCases([
	['preflight over nodeResolver, UDP', overUdp],
	['require()', byRequire],
]);
console.log(JSON.stringify([...results, ...own]));
