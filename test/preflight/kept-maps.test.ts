/**
 * In a run the map of a relay's records is kept: every verdict is the one the request has alone, and so are its
 * questions.
 */

import { describe, expect, it } from 'vitest';
import type { Resolver } from '../../src/dns/resolver.ts';
import { openSession } from '../../src/dns/session.ts';
import { preflightMany } from '../../src/preflight/load.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { KeptMaps } from '../../src/spf/map/kept-maps.ts';
import { mapAddresses } from '../../src/spf/map/map-addresses.ts';

const relay: Relay = {
	id: 'relay',
	name: 'Relay',
	sources: { spf: ['spf.relay.example'] },
	ask: { include: 'spf.relay.example' },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'no' },
};
const CUSTOMERS = `
one.example. MX 0 .
one.example. TXT "v=spf1 include:spf.relay.example -all"
two.example. MX 0 .
two.example. TXT "v=spf1 ip4:192.0.2.0/24 -all"
_dmarc.two.example. TXT "v=DMARC1; p=reject"
`;
const from = ['info@one.example', 'info@two.example', 'info@one.example', 'info@two.example'];
const requests = from.map((address) => ({ from: address, relay }));

/** Answers with a zone for each request in turn, and notes the questions of each. */
function inTurn(zones: readonly string[]) {
	const resolvers = zones.map((zone) => zoneResolver(CUSTOMERS + zone));
	const asked: string[][] = zones.map(() => []);
	let at = 0;
	const resolver: Resolver = {
		resolve(name, type) {
			asked[at]?.push(`${type} ${name}`);
			return (resolvers[at] as Resolver).resolve(name, type);
		},
	};
	return { resolver, asked, next: () => void at++ };
}

/** One at a time: the verdicts of a run, those of each request alone, and the questions of both. */
async function runAndAlone(zones: readonly string[]) {
	const [run, alone] = [inTurn(zones), inTurn(zones)];
	const verdicts: unknown[] = [];
	function* source() {
		for (const [at, request] of requests.entries()) {
			if (at > 0) run.next();
			yield request;
		}
	}
	for await (const result of preflightMany(source(), { resolver: run.resolver, concurrency: 1 })) {
		verdicts.push('verdict' in result ? result.verdict : result);
	}
	const single: unknown[] = [];
	for (const request of requests) {
		single.push(await preflight(request, { resolver: alone.resolver }));
		alone.next();
	}
	return { verdicts, single, asked: run.asked, askedAlone: alone.asked };
}

const HALF = 'spf.relay.example. TXT "v=spf1 ip4:192.0.2.0/25 -all"\n';
const WHOLE = 'spf.relay.example. TXT "v=spf1 ip4:192.0.2.0/24 -all"\n';
const DOWN = ';! SERVFAIL TXT spf.relay.example.\n';

describe.each([
	['stay', [HALF, HALF, HALF, HALF]],
	['change', [HALF, WHOLE, HALF, WHOLE]],
	['are hidden and come back', [HALF, DOWN, HALF, DOWN]],
	[
		'look at the domain of the sender',
		Array.from(
			{ length: 4 },
			() =>
				'spf.relay.example. TXT "v=spf1 include:%{o}.relay.example -all"\n' +
				'one.example.relay.example. TXT "v=spf1 ip4:192.0.2.1 -all"\n' +
				'two.example.relay.example. TXT "v=spf1 ip4:198.51.100.1 -all"\n',
		),
	],
	[
		'lead to hosts that move',
		['192.0.2.1', '192.0.2.1', '198.51.100.1', '198.51.100.1'].map(
			(address) =>
				'spf.relay.example. TXT "v=spf1 mx a:host.relay.example -all"\n' +
				`spf.relay.example. MX 10 mx.relay.example.\nmx.relay.example. A ${address}\n` +
				'host.relay.example. A 192.0.2.9\n',
		),
	],
])("a run, where the relay's records %s", (_, zones) => {
	it('gives the verdicts that each request has alone, with the same questions', async () => {
		const { verdicts, single, asked, askedAlone } = await runAndAlone(zones);
		expect(verdicts).toEqual(single);
		expect(asked.map((each) => each.sort())).toEqual(askedAlone.map((each) => each.sort()));
	});
});

it('a map is of its senders also where they lead to records that are asked anyhow', async () => {
	const resolver = zoneResolver(`
relay.example. TXT "v=spf1 ?include:one.example ?include:two.example redirect=%{o}"
one.example. TXT "v=spf1 ip4:192.0.2.1 -all"
two.example. TXT "v=spf1 ip4:192.0.2.2 ~all"
`);
	const kept = new KeptMaps();
	const results: string[] = [];
	for (const senderDomain of ['one.example', 'two.example', 'one.example']) {
		const dns = openSession({ resolver, maxQuestions: 100 });
		const map = await mapAddresses('relay.example', dns, { senderDomain, kept });
		results.push(map.resultAt('203.0.113.9'));
	}
	expect(results).toEqual(['fail', 'softfail', 'fail']);
});
