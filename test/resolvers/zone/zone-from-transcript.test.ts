/**
 * Transcripts as zone files: what was recorded reads the same from the text.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { DnsAnswer, Transcript } from '../../../src/dns/resolver.ts';
import { preflight } from '../../../src/preflight/preflight.ts';
import { zoneFromTranscript } from '../../../src/resolvers/zone/zone-from-transcript.ts';
import { zoneResolver } from '../../../src/resolvers/zone/zone-resolver.ts';
import { loadScenarios, requestOf } from '../../scenarios/scenario-files.ts';

const of = (
	name: string,
	type: 'TXT' | 'MX' | 'A' | 'PTR' | 'SOA',
	answer: unknown,
): Transcript => ({
	version: 1,
	entries: [{ name, type, answer: answer as DnsAnswer }],
});

describe('a zone from a transcript', () => {
	it.each([
		[
			'TXT',
			{
				outcome: 'records',
				records: [['v=spf1 ', 'a;b "c" \\ \x00\xff'], ['']],
				aliases: [],
				ttl: 60,
			},
		],
		['MX', { outcome: 'records', records: [{ preference: 0, exchange: '' }], aliases: [], ttl: 5 }],
		[
			'A',
			{ outcome: 'records', records: ['192.0.2.1'], aliases: ['b.example', 'c.d.example'], ttl: 5 },
		],
		['PTR', { outcome: 'records', records: ['a_b.example'], aliases: [], ttl: 5 }],
		['TXT', { outcome: 'nodata', aliases: ['b.example'] }],
		['TXT', { outcome: 'nxdomain', aliases: ['b.example'] }],
		['TXT', { outcome: 'nxdomain', aliases: [] }],
		['TXT', { outcome: 'failure', reason: 'servfail', ttl: 30 }],
	] as const)('answers %s as recorded: %j', async (type, answer) => {
		const zone = zoneFromTranscript(of('x.example', type, answer));
		expect(await zoneResolver(zone).resolve('x.example', type)).toEqual(answer);
	});

	it('starts with the story', () => {
		const zone = zoneFromTranscript({ version: 1, entries: [] }, [
			'A story.',
			'? from a@b.example',
		]);
		expect(zone).toBe('; A story.\n;? from a@b.example\n\n');
	});

	it('leads to the decision it was recorded from, for every scenario', async () => {
		for (const { file, questions, resolver } of loadScenarios()) {
			for (const question of questions) {
				if (question.kind !== 'preflight') continue;
				const request = requestOf(question);
				const verdict = await preflight(request, { resolver });
				const zone = zoneResolver(zoneFromTranscript(verdict.evidence));
				const again = await preflight(request, { resolver: zone });
				const facts = ({ decision, because, authorized, spf, dkim, dmarc }: typeof verdict) => [
					[decision, because, authorized],
					[spf.state, spf.basis, spf.missing, dkim.state, dmarc.forecast],
				];
				expect(facts(again), file).toEqual(facts(verdict));
			}
		}
	});
});
