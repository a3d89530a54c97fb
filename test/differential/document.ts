/**
 * docs/differences.md, of which each engine's test writes the part about that engine.
 *
 * @module
 */

import { existsSync, readFileSync } from 'node:fs';
import type { Comparison } from './compare.ts';
import type { Difference } from './question.ts';

/** Where the document is, seen from this folder. */
export const DOCUMENT = '../../docs/differences.md';

const INTRODUCTION = `# Differences to other SPF engines

<!-- Made by test/differential: \`npx vitest run test/differential -u\` writes the part about mailauth,
\`npm run test:peers -- -u\` the others. -->

The tests ask \`checkHost\` and other engines the same questions over the same DNS: random zones of a fixed seed,
every SPF record of the fixtures, and the public RFC 7208 suite if it is there. They compare the results, and the
explanations where an engine returns them. A difference outside the classes below fails the tests. So does a difference
that remains when \`checkHost\` evaluates the zone as the class says that the engine reads it. The counts are for the random
zones; a class with the count 0 occurs in longer runs (\`DIFFERENTIAL_ZONES=5000\`). Half of the zones have common records,
the other half records that engines are known to disagree on, so the counts say nothing about real mail.

**Right** names the side that follows the section, or \`open\` if the section allows both. All engines get the same DNS
answers: names that cannot exist in DNS do not exist, and names are compared without case.
`;

/** In the order of the document. */
const ENGINES: readonly string[] = ['mailauth', 'pyspf', 'Mail::SPF'];

/** The part about one engine. */
export function part(engine: string, { zones, questions, counts }: Comparison): string {
	const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
	const rows = [...counts].map(
		([{ title, section, right }, count]) => `| ${title} | ${section} | ${right} | ${count} |`,
	);
	return `## ${engine}

${zones} zones, ${questions} questions, ${total} differences.

| What it does | Section | Right | Count |
|---|---|---|---|
${rows.join('\n')}
`;
}

/** Engines by name and version, with what came of asking each. */
export type Compared = ReadonlyMap<string, Comparison>;

/** The document with new parts about some engines. */
export function documentWith(compared: Compared): string {
	const path = new URL(DOCUMENT, import.meta.url);
	const [, ...parts] = (existsSync(path) ? readFileSync(path, 'utf8') : '').split(/^## /m);
	const kept = new Map(parts.map((text) => [text.split(' ')[0], `## ${text.trimEnd()}\n`]));
	for (const [engine, comparison] of compared) {
		kept.set(engine.split(' ')[0], part(engine, comparison));
	}
	return [INTRODUCTION, ...ENGINES.flatMap((name) => kept.get(name) ?? [])].join('\n');
}

/** A difference in a few lines, for the reader of a failing test. */
export function briefly({ title, question, ours, theirs, zone }: Difference): string {
	return [
		`${title}: ${JSON.stringify(question)}`,
		`checkHost says ${ours.result} ${ours.explanation ?? ''}`,
		`the engine says ${theirs.result} ${theirs.explanation ?? ''} (${theirs.text})`,
		zone,
	].join('\n');
}
