/**
 * The contract of a resolver, kept by each one that needs no network.
 */

import type { Resolver } from '../../src/dns/resolver.ts';
import { fromNodeDns } from '../../src/resolvers/node-dns.ts';
import { overlayResolver } from '../../src/resolvers/overlay/overlay-resolver.ts';
import { recordResolver, replayResolver } from '../../src/resolvers/transcript.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { contractQuestions, describeResolver } from '../contract/resolver.ts';
import { fakeNodeDns } from './fake-node-dns.ts';

async function recorded(zone: string): Promise<Resolver> {
	const { resolver, transcript } = recordResolver(zoneResolver(zone));
	for (const [name, type] of contractQuestions) await resolver.resolve(name, type);
	// As a file would hold it.
	return replayResolver(JSON.parse(JSON.stringify(transcript())));
}

describeResolver('zoneResolver', (zone) => zoneResolver(zone));
describeResolver('recordResolver', (zone) => recordResolver(zoneResolver(zone)).resolver);
describeResolver('replayResolver', recorded);
describeResolver('overlayResolver of nothing', (zone) => overlayResolver(zoneResolver(zone), []));
describeResolver('overlayResolver of what is there', (zone) =>
	overlayResolver(zoneResolver(zone), [
		{
			action: 'replace',
			name: 'contract.example',
			type: 'TXT',
			before: ['v=spf1 ip4:192.0.2.0/24 -all'],
			after: ['v=spf1 ip4:192.0.2.0/24 -all'],
		},
		{
			action: 'add',
			name: 'mail.contract.example',
			type: 'A',
			before: [],
			after: ['192.0.2.25'],
		},
	]),
);
describeResolver('fromNodeDns', (zone) => fromNodeDns(fakeNodeDns(zone)), {
	aliases: 'Node follows aliases and does not report them',
});
