/**
 * The contract of a resolver, kept by each one that needs real servers.
 */

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Resolver } from '../../src/dns/resolver.ts';
import { cachedResolver } from '../../src/resolvers/cache/cached-resolver.ts';
import { dohResolver } from '../../src/resolvers/doh/doh-resolver.ts';
import { nodeResolver } from '../../src/resolvers/node/node-resolver.ts';
import { contractZone, describeResolver } from '../contract/resolver.ts';
import { type Http2Fetch, http2Fetch } from './doh-fetch.ts';
import { everyProgram, missing } from './installed.ts';
import { type Network, startNetwork } from './network.ts';
import { freePort } from './process.ts';
import { trustedCertificate } from './trust.ts';

const absent = missing(everyProgram);

/** Short, because the contract has a name for which no answer ever comes. */
const PATIENCE = 1_000;
const patience = { timeoutMs: PATIENCE, retries: 0 };

/** A port that takes questions, and connections, and never answers. */
interface Silence {
	readonly address: string;
	readonly stop: () => void;
}

async function startSilence(): Promise<Silence> {
	const port = await freePort();
	const socket = createSocket('udp4').bind(port, '127.0.0.1');
	const open = new Set<Socket>();
	const server = createServer((connection) => open.add(connection)).listen(port, '127.0.0.1');
	await Promise.all([once(socket, 'listening'), once(server, 'listening')]);
	const stop = (): void => {
		socket.close();
		server.close();
		for (const connection of open) connection.destroy();
	};
	return { address: `127.0.0.1:${port}`, stop };
}

/** Hands the one question that has to time out to another resolver. */
function split(resolver: Resolver, nobody: Resolver): Resolver {
	return {
		resolve: (name, type, options) =>
			(name === 'slow.contract.example' ? nobody : resolver).resolve(name, type, options),
	};
}

describe.skipIf(absent !== null)(`with real servers${absent ? ` (${absent})` : ''}`, () => {
	let network: Network;
	let silence: Silence;
	let http2: Http2Fetch;

	beforeAll(async () => {
		network = await startNetwork(contractZone, trustedCertificate());
		silence = await startSilence();
		http2 = http2Fetch(network.recursive.dohUrl ?? '', trustedCertificate());
	});
	afterAll(async () => {
		http2?.close();
		silence?.stop();
		await network?.stop();
	});

	/** NSD cannot be told to drop a question. */
	function authoritative(): Resolver {
		const nsd = nodeResolver({ servers: [network.authoritative.address], ...patience });
		return split(nsd, nodeResolver({ servers: [silence.address], ...patience }));
	}
	/** Unbound ends the whole HTTP/2 connection with a question that it drops. */
	function overHttp2(): Resolver {
		const url = network.recursive.dohUrl ?? '';
		const unbound = dohResolver({ url, fetch: http2.fetch, timeoutMs: PATIENCE });
		const nobody = dohResolver({
			url: `https://${silence.address}/dns-query`,
			timeoutMs: PATIENCE,
		});
		return split(unbound, nobody);
	}
	const recursive = (): Resolver =>
		nodeResolver({ servers: [network.recursive.address], ...patience });

	describeResolver('nodeResolver at NSD', authoritative);
	describeResolver('nodeResolver through Unbound', recursive);
	describeResolver('cachedResolver over nodeResolver through Unbound', () =>
		cachedResolver(recursive(), { now: Date.now }),
	);
	describeResolver("dohResolver at dnsdist, with Node's fetch, HTTP/1.1", () =>
		dohResolver({ url: network.doh?.dohUrl ?? '', timeoutMs: PATIENCE }),
	);
	describeResolver('dohResolver at Unbound, HTTP/2', overHttp2);
});
