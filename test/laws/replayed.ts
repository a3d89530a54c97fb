/**
 * Law 7.
 *
 * @module
 */

import { preflight } from '../../src/preflight/preflight.ts';
import { recordResolver, replayResolver } from '../../src/resolvers/transcript.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { mapSpf } from '../../src/spf/map/map-spf.ts';
import { late } from './answers.ts';
import { expectSame, type Law } from './law.ts';

/** A verdict from its evidence, whatever order the answers came in; and what was recorded of a check and a map. */
export const replayed: Law = {
	number: 7,
	sentence: 'replayResolver(verdict.evidence) reproduces the verdict, byte for byte',
	async check({ zone, request, home, picks }) {
		const resolver = late(zoneResolver(zone), picks[0] ?? 0);
		const verdict = await preflight(request, { resolver });
		const evidence = JSON.parse(JSON.stringify(verdict.evidence));
		const again = await preflight(request, { resolver: replayResolver(evidence) });
		expectSame(again, verdict, 'the replay');
		for (const ip of ['192.0.2.1', '2001:db8::1']) {
			const { resolver: recorder, transcript } = recordResolver(resolver);
			const check = { ip, domain: home };
			const checked = await checkHost(check, { resolver: recorder });
			const replay = replayResolver(transcript());
			expectSame(await checkHost(check, { resolver: replay }), checked, `the check of ${ip} again`);
		}
		const { resolver: recorder, transcript } = recordResolver(resolver);
		const map = await mapSpf(home, { resolver: recorder });
		expectSame(
			await mapSpf(home, { resolver: replayResolver(transcript()) }),
			map,
			'the map again',
		);
		return [verdict.decision];
	},
};
