/**
 * Every parser on its corpus and on random changes of it.
 *
 * `npm run fuzz` does so for `FUZZ_SECONDS`, from a `FUZZ_SEED` of the time, and keeps what breaks a parser
 * in its corpus; here the seed and the number of inputs are fixed.
 *
 * @module
 */

import { Buffer } from 'node:buffer';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { type Material, mutated, randomOf } from './mutator.ts';
import { otherTargets } from './other-targets.ts';
import { recordTargets } from './record-targets.ts';
import type { Target } from './target.ts';

const targets = [...recordTargets, ...otherTargets];
const corpus = new URL('corpus/', import.meta.url);

const seconds = Number(process.env['FUZZ_SECONDS'] ?? 0);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
/** Of each parser in a short run. */
const INPUTS = 150;

function seedsOf(name: string): readonly (readonly [file: string, input: Uint8Array])[] {
	const folder = new URL(`${name}/`, corpus);
	return readdirSync(folder)
		.sort()
		.map((file) => [file, Uint8Array.from(readFileSync(new URL(file, folder)))]);
}

function materialOf({ name, words }: Target): Material {
	return {
		corpus: seedsOf(name).map(([, input]) => input),
		words: words.map((word) =>
			Uint8Array.from(Buffer.from(word, /^[\0-\xff]*$/.test(word) ? 'latin1' : 'utf8')),
		),
	};
}

/** What went wrong, or `null`. */
async function faultOf({ run }: Target, input: Uint8Array): Promise<string | null> {
	try {
		await run(input);
		return null;
	} catch (error) {
		return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	}
}

const shown = (input: Uint8Array): string => Buffer.from(input).toString('base64').slice(0, 4_000);

/** Keeps an input, so that it is tried from now on. */
function keep(name: string, input: Uint8Array, count: number): void {
	const folder = new URL(`${name}/`, corpus);
	mkdirSync(folder, { recursive: true });
	writeFileSync(new URL(`found-${seed}-${count}`, folder), input);
}

const tried: string[] = [];

describe('the corpus', () => {
	it('has a folder for each parser, and no other', () => {
		expect(readdirSync(corpus).sort()).toEqual(targets.map(({ name }) => name).sort());
	});

	it.each(targets.map((target) => [target.name, target] as const))(
		'of %s is kept',
		async (name, target) => {
			const seeds = seedsOf(name);
			expect(seeds.length).toBeGreaterThanOrEqual(4);
			for (const [file, input] of seeds)
				expect([file, await faultOf(target, input)]).toEqual([file, null]);
		},
	);
});

describe('a parser', () => {
	it.each(targets.map((target) => [target.name, target] as const))(
		'of %s throws nothing but InputError, and gives no more than a multiple of what it gets',
		async (name, target) => {
			const material = materialOf(target);
			const random = randomOf(seed);
			const end = performance.now() + (seconds * 1000) / targets.length;
			let count = 0;
			let longest = 0;
			while (seconds > 0 ? performance.now() < end : count < INPUTS) {
				const input = mutated(material, random);
				count++;
				longest = Math.max(longest, input.length);
				const fault = await faultOf(target, input);
				if (fault === null) continue;
				if (seconds > 0) keep(name, input, count);
				expect.fail(`${fault}, input ${count} of seed ${seed} in base64: ${shown(input)}`);
			}
			tried.push(`${name}: ${count} inputs, the longest of ${longest} octets`);
		},
		seconds * 1000 + 60_000,
	);
});

afterAll(() => {
	if (seconds > 0) process.stdout.write(`\nseed ${seed}\n${tried.join('\n')}\n`);
});
