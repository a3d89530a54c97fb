/**
 * Laws of the overlay: it answers as the changed zone would, and changes nothing where nothing changes.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordChange } from '../../../src/dns/record-change.ts';
import type { DnsAnswer, RecordType, Resolver } from '../../../src/dns/resolver.ts';
import { overlayResolver } from '../../../src/resolvers/overlay/overlay-resolver.ts';
import { recordResolver } from '../../../src/resolvers/transcript.ts';
import { zoneResolver } from '../../../src/resolvers/zone/zone-resolver.ts';

interface Line {
	readonly name: string;
	readonly type: RecordType;
	readonly text: string;
}

const apex = 'shop.example';
const label = fc.constantFrom('a', 'b', '*');
const owner = fc
	.array(label, { minLength: 0, maxLength: 3 })
	.map((labels) => [...labels, apex].join('.'));
const line: fc.Arbitrary<Line> = fc.oneof(
	fc.record({
		name: owner,
		type: fc.constant<RecordType>('TXT'),
		text: fc.constantFrom('one', 'two', 'three'),
	}),
	fc.record({
		name: owner,
		type: fc.constant<RecordType>('A'),
		text: fc.constantFrom('192.0.2.1', '192.0.2.2'),
	}),
	fc.record({ name: owner, type: fc.constant<RecordType>('CNAME'), text: owner }),
);

/** A zone as a set of records; each name has one CNAME at most, and a CNAME stands alone. */
const zone = (max: number): fc.Arbitrary<readonly Line[]> =>
	fc
		.array(line, { maxLength: max })
		.map((lines) =>
			lines.filter(
				({ name, type }, index) =>
					!lines.some(
						(other, at) =>
							other.name === name &&
							at !== index &&
							(type === 'CNAME' ? at < index || other.type !== 'CNAME' : false),
					),
			),
		);

const soa = `${apex}. 600 IN SOA ns.${apex}. hostmaster.${apex}. 1 2 3 4 300\n`;

function written(lines: readonly Line[]): string {
	const texts = lines.map(({ name, type, text }) => {
		const data = type === 'TXT' ? `"${text}"` : type === 'CNAME' ? `${text}.` : text;
		return `${name}. 600 IN ${type} ${data}`;
	});
	return soa + texts.join('\n');
}

const questions: readonly [string, RecordType][] = ['a', 'b', 'c', '*']
	.flatMap((one) => ['', 'a', 'b', 'c', '*'].map((two) => (two === '' ? one : `${one}.${two}`)))
	.flatMap((name) => [name, `c.${name}`, `a.${name}`, `*.${name}`])
	.map((name) => `${name}.${apex}`)
	.concat(apex)
	.flatMap((name) =>
		(['TXT', 'A', 'CNAME', 'MX'] as const).map((type) => [name, type] as [string, RecordType]),
	);

/** What an answer says, whatever the order of its records. */
function said(answer: DnsAnswer): unknown {
	if (answer.outcome === 'failure') return answer;
	if (answer.outcome !== 'records') return { outcome: answer.outcome, aliases: answer.aliases };
	return { ...answer, records: answer.records.map((record) => JSON.stringify(record)).sort() };
}

async function expectAlike(left: Resolver, right: Resolver): Promise<void> {
	for (const [name, type] of questions) {
		const one = said(await left.resolve(name, type));
		const other = said(await right.resolve(name, type));
		if (JSON.stringify(one) === JSON.stringify(other)) continue;
		expect({ name, type, answer: one }).toEqual({ name, type, answer: other });
	}
}

/** Whether a zone answers everything: no loop in it. */
async function isSound(resolver: Resolver): Promise<boolean> {
	for (const [name, type] of questions) {
		if ((await resolver.resolve(name, type)).outcome === 'failure') return false;
	}
	return true;
}

/**
 * Whether a name holds just what the wildcard beside it holds, and the wildcard below it the same texts: such a name
 * is taken for one that is not there (`dns/existence.ts`).
 */
async function hasLookalike(resolver: Resolver, lines: readonly Line[]): Promise<boolean> {
	const names = new Set(
		lines.flatMap(({ name }) => name.split('.').map((_, at, all) => all.slice(at).join('.'))),
	);
	const content = async (name: string): Promise<string> => {
		const answers = await Promise.all(
			(['TXT', 'A', 'CNAME'] as const).map((type) => resolver.resolve(name, type)),
		);
		return JSON.stringify(answers.map(said));
	};
	for (const name of names) {
		const [below, beside] = [`*.${name}`, `*.${name.slice(name.indexOf('.') + 1)}`];
		if (!names.has(below) || !names.has(beside)) continue;
		if ((await content(name)) !== (await content(beside))) continue;
		const [texts, others] = await Promise.all([
			resolver.resolve(below, 'TXT'),
			resolver.resolve(beside, 'TXT'),
		]);
		if (JSON.stringify(said(texts)) === JSON.stringify(said(others))) return true;
	}
	return false;
}

function added({ name, type, text }: Line): RecordChange {
	return { action: 'add', name, type, before: [], after: [text], ttl: 600 };
}

function removed({ name, type, text }: Line): RecordChange {
	return { action: 'remove', name, type, before: [text], after: [], ttl: 600 };
}

function replaced({ name, type, text }: Line, after: string): RecordChange {
	return { action: 'replace', name, type, before: [text], after: [after], ttl: 600 };
}

/** The zone after a change, by the book. */
function publish(lines: readonly Line[], { name, type, before, after }: RecordChange): Line[] {
	const isGone = (other: Line): boolean =>
		other.name === name && other.type === type && before.includes(other.text);
	return [
		...lines.filter((other) => !isGone(other)),
		...after.map((text) => ({ name, type, text })),
	];
}

/**
 * Whether a name lost its last record while names below it stay, or while it alone kept a name above it
 * alive: neither can be asked of a resolver. Also whether a name got two CNAMEs.
 */
function isUnknowable(before: readonly Line[], after: readonly Line[]): boolean {
	const isAt = (name: string, line: Line): boolean =>
		line.name === name || line.name.endsWith(`.${name}`);
	return before.some(({ name }) => {
		if (after.some((line) => line.name === name)) return false;
		const parent = name.slice(name.indexOf('.') + 1);
		const isParentKept = parent === apex || after.some((line) => isAt(parent, line));
		return !isParentKept || after.some((line) => isAt(name, line));
	});
}

function isLoneAlias(lines: readonly Line[]): boolean {
	return lines.every(
		({ name, type }, index) =>
			type !== 'CNAME' || !lines.some((other, at) => at !== index && other.name === name),
	);
}

/** Changes to a zone: records of it, or others, go, are exchanged or come. */
const changed = zone(7).chain((lines) => {
	const some = lines.length > 0 ? fc.oneof(fc.constantFrom(...lines), line) : line;
	const exchanged = fc
		.tuple(some, line)
		.map(([one, other]) => replaced(one, one.type === other.type ? other.text : one.text));
	const change = fc.oneof(some.map(removed), exchanged, line.map(added));
	return fc.record({
		lines: fc.constant(lines),
		changes: fc.array(change, { minLength: 1, maxLength: 3 }),
	});
});

describe('overlayResolver', () => {
	it('answers like a zone to which the records were added', async () => {
		await fc.assert(
			fc.asyncProperty(zone(6), zone(3), async (lines, more) => {
				const before = zoneResolver(written(lines));
				// Failures of the base stay failures.
				fc.pre(await isSound(before));
				fc.pre(!(await hasLookalike(before, lines)));
				const overlay = overlayResolver(before, more.map(added));
				await expectAlike(overlay, zoneResolver(written([...lines, ...more])));
			}),
			{ numRuns: 60 },
		);
	});

	it('answers like a zone in which records were added, exchanged and removed', async () => {
		await fc.assert(
			fc.asyncProperty(changed, async ({ lines, changes }) => {
				const after = changes.reduce<readonly Line[]>(publish, lines);
				fc.pre(isLoneAlias(after) && !isUnknowable(lines, after));
				const before = zoneResolver(written(lines));
				fc.pre((await isSound(before)) && !(await hasLookalike(before, lines)));
				await expectAlike(overlayResolver(before, changes), zoneResolver(written(after)));
			}),
			{ numRuns: 80 },
		);
	});

	it('changes nothing when it publishes what is there', async () => {
		await fc.assert(
			fc.asyncProperty(zone(7), fc.array(fc.nat(), { maxLength: 4 }), async (lines, picks) => {
				const before = zoneResolver(written(lines));
				fc.pre((await isSound(before)) && !(await hasLookalike(before, lines)));
				const changes = picks.flatMap((pick): RecordChange[] => {
					const line = lines[pick % lines.length];
					if (line === undefined) return [];
					const { ttl: _, ...change } = pick % 2 ? added(line) : replaced(line, line.text);
					return [change];
				});
				const overlay = overlayResolver(before, changes);
				for (const [name, type] of questions) {
					expect(await overlay.resolve(name, type)).toEqual(await before.resolve(name, type));
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('says nothing else than the zone or a failure when DNS fails somewhere', async () => {
		await fc.assert(
			fc.asyncProperty(zone(7), fc.nat(), fc.nat(), async (lines, pick, place) => {
				const before = zoneResolver(written(lines));
				fc.pre((await isSound(before)) && !(await hasLookalike(before, lines)));
				const line = lines[pick % lines.length];
				const [name, type] = questions[place % questions.length] ?? [apex, 'TXT'];
				fc.pre(line !== undefined);
				const failures = [{ name, type, reason: 'timeout' as const }];
				const failing = zoneResolver(written(lines), { failures });
				const overlay = overlayResolver(failing, line === undefined ? [] : [added(line)]);
				for (const [asked, askedType] of questions) {
					const answer = said(await overlay.resolve(asked, askedType));
					if ((answer as DnsAnswer).outcome === 'failure') continue;
					expect(answer).toEqual(said(await failing.resolve(asked, askedType)));
				}
			}),
			{ numRuns: 40 },
		);
	});

	it('asks no more than 100 questions for one', async () => {
		await fc.assert(
			fc.asyncProperty(changed, async ({ lines, changes }) => {
				for (const [name, type] of questions) {
					const { resolver, transcript } = recordResolver(zoneResolver(written(lines)));
					await overlayResolver(resolver, changes).resolve(name, type);
					expect(transcript().entries.length).toBeLessThanOrEqual(100);
				}
			}),
			{ numRuns: 25 },
		);
	});
});
