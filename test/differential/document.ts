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

The tests ask \`checkHost\` and engines of others the same questions of the same DNS: random zones of a fixed
seed, every SPF policy of the fixtures, and the public RFC 7208 suite where it is at hand. Results are
compared, and explanations where an engine gives them. A difference that is of none of these classes fails the
tests; so does one that stays when \`checkHost\` is asked of the zone as the engine is known to read it, where a
class says how. Counts are of the random zones; a class with a count of 0 was seen in longer runs
(\`DIFFERENTIAL_ZONES=5000\`). A zone is half of what is common in records and half of what engines are known to
disagree on, so that counts say nothing about mail.

**Right** is whom the section bears out: \`open\` where it lets both. One DNS answers all: names that no DNS
could hold do not exist, and names are asked without regard to case.
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

/** A difference in a few lines, for whoever reads a failing test. */
export function briefly({ title, question, ours, theirs, zone }: Difference): string {
	return [
		`${title}: ${JSON.stringify(question)}`,
		`checkHost says ${ours.result} ${ours.explanation ?? ''}`,
		`the engine says ${theirs.result} ${theirs.explanation ?? ''} (${theirs.text})`,
		zone,
	].join('\n');
}
