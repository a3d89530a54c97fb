import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discoverDmarc } from '../../src/dmarc/discover.ts';
import type { DmarcDiscovery } from '../../src/dmarc/discovery.ts';
import { evaluateDmarc } from '../../src/dmarc/evaluate.ts';
import type { DmarcEvaluation } from '../../src/dmarc/evaluation.ts';
import { parseDmarc } from '../../src/dmarc/parse.ts';
import type { DmarcMethod } from '../../src/dmarc/record.ts';
import { checkReportDestination } from '../../src/dmarc/report-destination.ts';
import type { DnsAnswer, RecordType, Resolver } from '../../src/dns/resolver.ts';

const runs = { numRuns: 400 };

const piece = fc.constantFrom(
	...['v=DMARC1', 'v', 'p', 'sp', 'np', 'psd', 't', 'fo', 'rua', 'pct', '=', ';', ' ', '\t', ','],
	...['none', 'quarantine', 'reject', 'y', 'n', 'mailto:a@b.example', '!10m', '%', '"', '\u00ff'],
);
const anyText = fc.oneof(
	fc.string(),
	fc.string({ unit: 'binary' }),
	fc.array(piece).map((p) => p.join('')),
);
const dmarcText = fc.oneof(
	anyText,
	anyText.map((text) => `v=DMARC1; ${text}`),
);

const tag = fc.constantFrom(
	...[
		'p=none',
		'p=quarantine',
		'p=reject',
		'p=oops',
		'sp=none',
		'sp=reject',
		'np=reject',
		'np=none',
	],
	...['psd=y', 'psd=n', 't=y', 'adkim=s', 'aspf=s', 'rua=mailto:a@b.example', 'pct=0'],
);
const recordText = fc
	.uniqueArray(tag, { maxLength: 4 })
	.map((tags) => ['v=DMARC1', ...tags].join('; '));

/** Names of one small tree, deep enough for the jump. */
const domains = [
	...['example', 'shop.example', 'a.shop.example', 'b.shop.example', 'c.a.shop.example'],
	...['relay.example', 'shop.test', 'g.f.e.d.c.a.shop.example', 'i.h.g.f.e.d.c.a.shop.example'],
];
const domain = fc.constantFrom(...domains);
const method = fc.constantFrom<DmarcMethod>('rfc9989', 'rfc7489');

type Zone = ReadonlyMap<string, readonly string[]>;

const zone: fc.Arbitrary<Zone> = fc
	.uniqueArray(fc.tuple(domain, fc.uniqueArray(recordText, { minLength: 1, maxLength: 2 })), {
		selector: ([name]) => name,
	})
	.map((entries) => new Map(entries.map(([name, texts]) => [`_dmarc.${name}`, texts])));

/** Answers from a zone; `failing` questions fail; the first of `delays` holds each answer back. */
function answering(
	records: Zone,
	failing: ReadonlySet<string> = new Set(),
	delay: (index: number) => Promise<void> = async () => {},
): Resolver & { readonly questions: string[] } {
	const questions: string[] = [];
	return {
		questions,
		async resolve<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
			questions.push(`${name} ${type}`);
			await delay(questions.length);
			if (failing.has(`${name} ${type}`)) return { outcome: 'failure', reason: 'timeout' };
			const texts = type === 'TXT' ? records.get(name) : undefined;
			if (texts === undefined) return { outcome: 'nxdomain', aliases: [] };
			// The records of a question for TXT are TXT records.
			const found = texts.map((text) => [text]) as unknown as DnsAnswer<T>;
			return { outcome: 'records', records: found, aliases: [] } as unknown as DnsAnswer<T>;
		},
	};
}

const message = fc.record({
	from: domain,
	spf: fc.record({
		identity: fc.constantFrom('mailfrom' as const, 'helo' as const),
		domain,
		result: fc.constantFrom('pass' as const, 'fail' as const, 'temperror' as const),
	}),
	dkim: fc.array(fc.record({ domain, result: fc.constantFrom('pass' as const, 'fail' as const) }), {
		maxLength: 4,
	}),
});

/** What must not change when nothing that matters changed. */
function essence({ result, spfAligned, dkimAligned, discovery }: DmarcEvaluation) {
	const { outcome, policyDomain, effectivePolicy, organizationalDomain } = discovery;
	return {
		result,
		spfAligned,
		dkimAligned,
		outcome,
		policyDomain,
		effectivePolicy,
		organizationalDomain,
	};
}

describe('parseDmarc on any text', () => {
	it('never throws, keeps spans inside the text, and survives JSON', () => {
		fc.assert(
			fc.property(dmarcText, (text) => {
				const record = parseDmarc(text);
				expect(JSON.parse(JSON.stringify(record))).toEqual(record);
				for (const { subject } of record.problems) {
					const [start, end] = subject.span ?? [-1, -1];
					expect(start).toBeGreaterThanOrEqual(0);
					expect(end).toBeLessThanOrEqual(text.length);
					expect(start).toBeLessThanOrEqual(end);
				}
				expect(record.effective.self === null).toBe(
					record.mode !== 'as-published' && record.mode !== 'monitor',
				);
			}),
			runs,
		);
	});

	it('does not care where the strings are cut', () => {
		fc.assert(
			fc.property(dmarcText, fc.nat(), (text, at) => {
				const cut = at % (text.length + 1);
				expect(parseDmarc([text.slice(0, cut), text.slice(cut)])).toEqual(parseDmarc(text));
			}),
			runs,
		);
	});

	it('takes time in proportion to the length', () => {
		for (const hostile of [';', 'v=DMARC1 ', ' ', 'x=', 'v \t=DMARC1', ',', '!1', '%']) {
			const text = `v=DMARC1; rua=${hostile.repeat(60_000)}`;
			const before = performance.now();
			parseDmarc(text);
			parseDmarc(text.slice(1));
			expect(performance.now() - before).toBeLessThan(1000);
		}
	});
});

describe('discovery over any zone', () => {
	it('never rejects, and asks 8 names and one for existence at most', async () => {
		await fc.assert(
			fc.asyncProperty(zone, domain, method, async (records, from, by) => {
				const resolver = answering(records);
				const found = await discoverDmarc(from, { resolver, method: by });
				expect(
					resolver.questions.filter((asked) => asked.endsWith(' TXT')).length,
				).toBeLessThanOrEqual(8);
				expect(resolver.questions.length).toBeLessThanOrEqual(9);
				expect(found.walk.length).toBeLessThanOrEqual(8);
				expect(JSON.parse(JSON.stringify(found))).toEqual(found);
				expect(found.effectivePolicy === null).toBe(found.outcome !== 'found');
			}),
			runs,
		);
	});

	it('does not believe a resolver that throws or answers nonsense', async () => {
		const nonsense: unknown[] = [
			undefined,
			7,
			{},
			{ outcome: 'records', records: [7], aliases: [] },
		];
		for (const answer of nonsense) {
			const resolver: Resolver = { resolve: async () => answer as DnsAnswer<never> };
			const found: DmarcDiscovery = await discoverDmarc('shop.example', { resolver });
			expect(found.outcome).toBe('temperror');
		}
		const resolver: Resolver = {
			resolve: () => {
				throw new Error('down');
			},
		};
		expect((await discoverDmarc('shop.example', { resolver })).outcome).toBe('temperror');
	});
});

describe('evaluation over any zone', () => {
	it('gives the same result whatever order the answers come in', async () => {
		await fc.assert(
			fc.asyncProperty(
				zone,
				message,
				method,
				fc.scheduler(),
				async (records, mail, by, scheduler) => {
					const plain = await evaluateDmarc(mail, { resolver: answering(records), method: by });
					const shuffled = answering(records, new Set(), () =>
						scheduler.schedule(Promise.resolve()),
					);
					let isDone = false;
					const pending = evaluateDmarc(mail, { resolver: shuffled, method: by }).finally(() => {
						isDone = true;
					});
					while (!isDone) {
						if (scheduler.count() > 0) await scheduler.waitOne();
						await Promise.resolve();
					}
					expect(await pending).toEqual(plain);
				},
			),
			{ numRuns: 150 },
		);
	});

	it('never turns one definite result into another when an answer becomes a failure', async () => {
		await fc.assert(
			fc.asyncProperty(zone, message, method, fc.nat(), async (records, mail, by, pick) => {
				const resolver = answering(records);
				const before = await evaluateDmarc(mail, { resolver, method: by });
				const question = resolver.questions[pick % resolver.questions.length] ?? '';
				const failing = answering(records, new Set([question]));
				const after = await evaluateDmarc(mail, { resolver: failing, method: by });
				if (after.result === 'temperror') return;
				// Still definite: then nothing that was said before is said otherwise.
				expect(after.result).toBe(before.result);
				expect(after.policy).toBe(before.policy);
				const told = essence(after);
				for (const [fact, value] of Object.entries(essence(before))) {
					const now = told[fact as keyof typeof told];
					if (fact === 'dkimAligned') {
						after.dkimAligned.forEach((aligned, index) => {
							if (aligned !== null) expect(aligned).toBe(before.dkimAligned[index]);
						});
					} else if (now !== null) {
						expect(now).toEqual(value);
					}
				}
			}),
			runs,
		);
	});

	it('never turns temperror into a definite result by one more failure', async () => {
		await fc.assert(
			fc.asyncProperty(
				zone,
				message,
				method,
				domain,
				fc.nat(),
				async (records, mail, by, hidden, pick) => {
					const failing = new Set([`_dmarc.${hidden} TXT`]);
					const resolver = answering(records, failing);
					const before = await evaluateDmarc(mail, { resolver, method: by });
					fc.pre(before.result === 'temperror');
					const question = resolver.questions[pick % resolver.questions.length] ?? '';
					const more = answering(records, new Set([...failing, question]));
					const after = await evaluateDmarc(mail, { resolver: more, method: by });
					expect(after.result).toBe('temperror');
				},
			),
			{ numRuns: 200 },
		);
	});

	it('keeps the definite checks of report addresses when an answer becomes a failure', async () => {
		await fc.assert(
			fc.asyncProperty(
				zone,
				domain,
				domain,
				method,
				fc.nat(),
				async (records, policyDomain, host, by, pick) => {
					const asked = { policyDomain, uri: `mailto:a@${host}` };
					const resolver = answering(records);
					const before = await checkReportDestination(asked, { resolver, method: by });
					expect(resolver.questions.length).toBeLessThanOrEqual(17);
					const question = resolver.questions[pick % Math.max(1, resolver.questions.length)] ?? '';
					const failing = answering(records, new Set([question]));
					const after = await checkReportDestination(asked, { resolver: failing, method: by });
					if (after.authorized !== null) expect(after).toEqual(before);
				},
			),
			runs,
		);
	});
});
