/**
 * Changes inputs at random, the same way for the same seed: flips, splices, repeats, truncations and words.
 *
 * Inputs are octets; texts are their UTF-8 or, where a parser takes records, their latin1.
 *
 * @module
 */

/** Gives a whole number from 0 up to, not including, `below`. */
export type Random = (below: number) => number;

/** Numbers by xorshift. */
export function randomOf(seed: number): Random {
	let state = Math.imul(seed, 2654435761) >>> 0 || 1;
	return (below) => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) % Math.max(1, below);
	};
}

/** No input grows beyond what a DNS message can hold. */
export const MAX_INPUT = 65_535;

/** What is chosen from. */
export interface Material {
	readonly corpus: readonly Uint8Array[];
	readonly words: readonly Uint8Array[];
}

function pick<T>(from: readonly [T, ...T[]], random: Random): T {
	return from[random(from.length)] ?? from[0];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** A piece of an input, mostly short. */
function piece(input: Uint8Array, random: Random): readonly [from: number, to: number] {
	const from = random(input.length + 1);
	const most = random(4) === 0 ? input.length : 16;
	return [from, Math.min(input.length, from + 1 + random(most))];
}

function any(of: readonly Uint8Array[], random: Random): Uint8Array {
	return of[random(of.length)] ?? new Uint8Array(0);
}

type Mutation = (input: Uint8Array, random: Random, material: Material) => Uint8Array;

/** Puts something in place of a piece. */
function replace(input: Uint8Array, from: number, to: number, by: Uint8Array): Uint8Array {
	return joined(input.subarray(0, from), by, input.subarray(to));
}

const EDGES: readonly [number, ...number[]] = [0, 1, 0x20, 0x22, 0x5c, 0x7f, 0x80, 0xc0, 0xff];

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
	function flipBit(input, random) {
		const copy = input.slice();
		const at = random(copy.length);
		if (copy.length > 0) copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
		return copy;
	},
	function setOctet(input, random) {
		const copy = input.slice();
		if (copy.length > 0) {
			copy[random(copy.length)] = random(2) === 0 ? random(256) : pick(EDGES, random);
		}
		return copy;
	},
	function insertWord(input, random, { words }) {
		const at = random(input.length + 1);
		return replace(input, at, at, any(words, random));
	},
	function exchangeForWord(input, random, { words }) {
		const [from, to] = piece(input, random);
		return replace(input, from, to, any(words, random));
	},
	function leaveOut(input, random) {
		const [from, to] = piece(input, random);
		return replace(input, from, to, new Uint8Array(0));
	},
	function cutOff(input, random) {
		return input.subarray(0, random(input.length + 1));
	},
	function splice(input, random, { corpus }) {
		const other = any(corpus, random);
		const [from, to] = piece(other, random);
		const at = random(input.length + 1);
		return replace(input, at, at, other.subarray(from, to));
	},
	function cross(input, random, { corpus }) {
		const other = any(corpus, random);
		const head = input.subarray(0, random(input.length + 1));
		return joined(head, other.subarray(random(other.length + 1)));
	},
	function repeat(input, random) {
		const [from, to] = piece(input, random);
		const part = input.subarray(from, to);
		const times = random(20) === 0 ? random(4_000) : random(8);
		const most = Math.max(0, Math.floor(MAX_INPUT / Math.max(1, part.length)));
		const repeated = joined(...Array.from({ length: Math.min(times, most) }, () => part));
		return replace(input, to, to, repeated);
	},
	function swapPieces(input, random) {
		const [from, to] = piece(input, random);
		const at = random(from + 1);
		return joined(
			input.subarray(0, at),
			input.subarray(from, to),
			input.subarray(at, from),
			input.subarray(to),
		);
	},
];

/** A corpus input with a few changes. */
export function mutated(material: Material, random: Random): Uint8Array {
	let input = any(material.corpus, random);
	for (let changes = 1 + random(5); changes > 0; changes--) {
		input = pick(MUTATIONS, random)(input, random, material).subarray(0, MAX_INPUT);
	}
	return input;
}
