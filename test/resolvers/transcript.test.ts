import { describe, expect, it, vi } from 'vitest';
import type { DnsAnswer, Resolver, Transcript } from '../../src/dns/resolver.ts';
import { recordResolver, replayResolver } from '../../src/resolvers/transcript.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

const zone = `
a.example. 60 TXT x
a.example. 60 MX 10 m.example.
;! SERVFAIL TXT broken.example. ttl=5
`;

describe('recordResolver', () => {
	it('writes down every question once, sorted, with the answer it passed on', async () => {
		const base = zoneResolver(zone);
		const { resolver, transcript } = recordResolver(base);
		expect(transcript()).toEqual({ version: 1, entries: [] });
		await resolver.resolve('broken.example', 'TXT');
		await resolver.resolve('a.example', 'TXT');
		await resolver.resolve('A.Example.', 'TXT');
		const answer = await resolver.resolve('a.example', 'MX');
		expect(answer).toEqual(await base.resolve('a.example', 'MX'));
		expect(transcript().entries).toEqual([
			{ name: 'a.example', type: 'MX', answer },
			{ name: 'a.example', type: 'TXT', answer: await base.resolve('a.example', 'TXT') },
			{
				name: 'broken.example',
				type: 'TXT',
				answer: { outcome: 'failure', reason: 'servfail', ttl: 5 },
			},
		]);
	});

	it('keeps the last answer', async () => {
		const answers: DnsAnswer<never>[] = [
			{ outcome: 'failure', reason: 'timeout' },
			{ outcome: 'nodata', aliases: [] },
		];
		const { resolver, transcript } = recordResolver({
			resolve: async () => answers.shift() ?? { outcome: 'nxdomain', aliases: [] },
		});
		await resolver.resolve('a.example', 'TXT');
		await resolver.resolve('a.example', 'TXT');
		expect(transcript().entries.map(({ answer }) => answer.outcome)).toEqual(['nodata']);
	});

	it('sends a question once while it is on its way', async () => {
		const base = zoneResolver(zone);
		const resolve = vi.spyOn(base, 'resolve');
		const { resolver } = recordResolver(base);
		const signal = new AbortController().signal;
		await Promise.all([
			resolver.resolve('a.example', 'TXT'),
			resolver.resolve('a.example', 'TXT'),
			resolver.resolve('a.example', 'TXT', { signal }),
		]);
		expect(resolve).toHaveBeenCalledTimes(2);
		await resolver.resolve('a.example', 'TXT');
		expect(resolve).toHaveBeenCalledTimes(3);
	});

	it('writes down what a throwing resolver amounts to', async () => {
		const broken: Resolver = { resolve: () => Promise.reject(new Error('no route')) };
		const { resolver, transcript } = recordResolver(broken);
		const failure = { outcome: 'failure', reason: 'network', detail: 'no route' };
		expect(await resolver.resolve('a', 'A')).toEqual(failure);
		expect(transcript().entries).toEqual([{ name: 'a', type: 'A', answer: failure }]);
	});
});

describe('replayResolver', () => {
	it('gives the answers of the transcript, whatever the case of the name', async () => {
		const { resolver, transcript } = recordResolver(zoneResolver(zone));
		const answer = await resolver.resolve('a.example', 'TXT');
		const replay = replayResolver(JSON.parse(JSON.stringify(transcript())));
		expect(await replay.resolve('A.EXAMPLE.', 'TXT')).toEqual(answer);
	});

	it('does not invent answers', async () => {
		const notRecorded = { outcome: 'failure', reason: 'network', detail: 'not recorded' };
		const replay = replayResolver({ version: 1, entries: [] });
		expect(await replay.resolve('a.example', 'TXT')).toEqual(notRecorded);
		expect(await replay.resolve('__proto__', 'TXT')).toEqual(notRecorded);
	});

	const nodata = { outcome: 'nodata', aliases: [] };
	it.each<[string, unknown]>([
		['transcript', null],
		['transcript.version', {}],
		['transcript.version', { version: 2, entries: [] }],
		['transcript.entries', { version: 1 }],
		['transcript.entries.0', { version: 1, entries: [null] }],
		['transcript.entries.0.name', { version: 1, entries: [{ type: 'A', answer: nodata }] }],
		[
			'transcript.entries.0.type',
			{ version: 1, entries: [{ name: 'a', type: 'SRV', answer: nodata }] },
		],
		[
			'transcript.entries.1.answer',
			{
				version: 1,
				entries: [
					{ name: 'a', type: 'A', answer: nodata },
					{ name: 'b', type: 'A', answer: { outcome: 'records', aliases: [], records: [1] } },
				],
			},
		],
	])('takes no transcript that is none: %s', (path, transcript) => {
		expect(() => replayResolver(transcript as Transcript)).toThrow(
			expect.objectContaining({ name: 'InputError', code: 'input.transcript-invalid', path }),
		);
	});
});
