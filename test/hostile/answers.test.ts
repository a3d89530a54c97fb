/**
 * Whatever DNS answers, nothing throws, and the verdict is plain JSON (law 8).
 *
 * `VERDICTS=10000 npx vitest run test/hostile/answers.test.ts` looks at more.
 */

import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { preflight } from '../../src/preflight/preflight.ts';
import { preflightRelays } from '../../src/preflight/preflight-relays.ts';
import { relays } from '../../src/relays/catalogue.ts';
import type { Relay } from '../../src/relays/relay.ts';
import type { RelayId } from '../../src/relays/relay-id.ts';
import { renderHtml, renderMarkdown, renderText } from '../../src/report/reports.ts';
import { zoneFromTranscript } from '../../src/resolvers/zone/zone-from-transcript.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { hostileResolver } from './answers.ts';

const VERDICTS = Number(process.env['VERDICTS'] ?? 400);

const sound = zoneResolver(`
shop.example.               MX    10 mail.shop.example.
mail.shop.example.          A     192.0.2.25
shop.example.               TXT   "v=spf1 mx include:_spf.evil.test -all"
_dmarc.shop.example.        TXT   "v=DMARC1; p=reject; rua=mailto:a@evil.test"
s1._domainkey.shop.example. CNAME a\\032b.evil.test.
_spf.evil.test.             TXT   "v=spf1 ip4:198.51.100.0/24 -all"
`);

const own: Relay = {
	id: 'own',
	name: 'Own',
	sources: { spf: ['_spf.evil.test'], ranges: ['192.0.2.0/28', '2001:db8::25'] },
	ask: { include: '_spf.evil.test' },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'from-domain', selectors: [{ name: 's1', target: 's1.relay.example' }] },
};

function relayFor(seed: number): RelayId | Relay {
	if (seed % 3 === 0) return own;
	return relays[seed % relays.length]?.id ?? own;
}

describe('hostile answers', () => {
	it('an alias to a name with a blank in it', async () => {
		const verdict = await preflight({ from: 'info@shop.example', relay: own }, { resolver: sound });
		expect(verdict.dkim.selectors[0]?.status).not.toBe('ok');
	});

	it('throw nothing', async () => {
		const broken: string[] = [];
		for (let seed = 1; seed <= VERDICTS && broken.length < 5; seed++) {
			const resolver = hostileResolver(seed, sound);
			const relay = relayFor(seed);
			try {
				const verdict = await preflight({ from: 'info@shop.example', relay }, { resolver });
				expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
				expect(verdict.recheckAfter ?? 0).toBeLessThanOrEqual(86_400);
				for (const render of [renderText, renderMarkdown, renderHtml]) render(verdict);
			} catch (error) {
				broken.push(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
			}
		}
		expect(broken).toEqual([]);
	}, 600_000);

	it('are written down as zone files that can be read', async () => {
		for (let seed = 1; seed <= Math.ceil(VERDICTS / 4); seed++) {
			const resolver = hostileResolver(seed, sound);
			const request = { from: 'info@shop.example', relay: relayFor(seed) };
			const { evidence } = await preflight(request, { resolver });
			const zone = zoneFromTranscript(evidence, ['line\nbreak']);
			expect(() => zoneResolver(zone)).not.toThrow();
		}
	}, 600_000);

	it('throw nothing for several relays', async () => {
		for (let seed = 1; seed <= Math.ceil(VERDICTS / 40); seed++) {
			const resolver = hostileResolver(seed, sound);
			const request = { from: 'info@shop.example', relays: [own, relayFor(seed + 1)] };
			const { verdicts } = await preflightRelays(request, { resolver });
			expect(verdicts).toHaveLength(2);
		}
	}, 600_000);
});
