/**
 * The parsers of DNS messages, of files, and of what callers hand in.
 *
 * @module
 */

import { readRows } from '../../src/cli/bulk-input.ts';
import { readWritten, resumeMismatch } from '../../src/cli/bulk-output.ts';
import { isAnswer } from '../../src/dns/checked-answer.ts';
import { recordTypes } from '../../src/dns/record-type.ts';
import type { Resolver, Transcript } from '../../src/dns/resolver.ts';
import { compareAddresses, parseAddress } from '../../src/ip/address.ts';
import { formatAddress, formatNetwork, parseInputNetwork } from '../../src/ip/notation.ts';
import { isAskable, toALabels, toULabels } from '../../src/names/domain-name.ts';
import { matchesNamePattern } from '../../src/names/name-pattern.ts';
import { registrableDomain } from '../../src/names/organizational-domain.ts';
import { parseFrom } from '../../src/preflight/from-address.ts';
import { readRequest } from '../../src/preflight/request.ts';
import { cachedResolver } from '../../src/resolvers/cache/cached-resolver.ts';
import { dohResolver } from '../../src/resolvers/doh/doh-resolver.ts';
import { replayResolver } from '../../src/resolvers/transcript.ts';
import { answerOf } from '../../src/resolvers/wire/answer.ts';
import { decodeHead, decodeResponse } from '../../src/resolvers/wire/wire.ts';
import { zoneFromTranscript } from '../../src/resolvers/zone/zone-from-transcript.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { latin1, must, mustBePlain, type Target, unlessRefused, utf8 } from './target.ts';

const NAMES = ['shop.example', 'a.b.shop.example', 'example', ''];
const aliases: readonly string[] = [];
const nothing: Resolver = { resolve: async () => ({ outcome: 'nodata', aliases }) };

/** Every answer a resolver gives for some names is one. */
async function mustAnswer(resolver: Resolver, names: readonly string[]): Promise<void> {
	for (const name of names) {
		for (const type of recordTypes) {
			const answer = await resolver.resolve(name, type);
			must(isAnswer(answer, type), `no answer for ${type} ${name}`);
		}
	}
}

function jsonOf(input: Uint8Array): unknown {
	try {
		return JSON.parse(utf8(input));
	} catch {
		return undefined;
	}
}

async function replayed(input: Uint8Array): Promise<void> {
	// What a file holds is anybody's guess.
	const transcript = jsonOf(input) as Transcript;
	const resolver = unlessRefused(() => replayResolver(transcript));
	if (resolver === undefined) return;
	const names = transcript.entries.map(({ name }) => name).slice(0, 5);
	await mustAnswer(resolver, names);
	const zone = unlessRefused(() => zoneFromTranscript(transcript));
	if (zone !== undefined) unlessRefused(() => zoneResolver(zone));
}

function decoded(input: Uint8Array): void {
	const response = decodeResponse(input);
	if (response === null) return;
	must(decodeHead(input)?.id === response.id, 'another head');
	mustBePlain(response, input);
	const { question } = response;
	for (const type of recordTypes) {
		const name = question?.name ?? 'shop.example';
		must(isAnswer(answerOf({ name, type }, response), type), `no answer of type ${type}`);
	}
}

async function fetched(input: Uint8Array): Promise<void> {
	const [first = 0] = input;
	const headers = new Map([
		['content-type', first % 16 === 0 ? latin1(input.subarray(0, 40)) : 'application/dns-message'],
		['age', first % 8 === 1 ? latin1(input.subarray(0, 12)) : '0'],
		['retry-after', latin1(input.subarray(0, 12))],
	]);
	const resolver = dohResolver({
		url: 'https://dns.example/dns-query',
		fetch: async () => ({
			status: first % 32 === 2 ? first * 3 : 200,
			headers: { get: (name) => headers.get(name) ?? null },
			arrayBuffer: async () => Uint8Array.from(input).buffer,
		}),
	});
	const question = decodeHead(input)?.question;
	const answer = await resolver.resolve(question?.name ?? 'shop.example', question?.type ?? 'TXT');
	must(isAnswer(answer, question?.type ?? 'TXT'), 'no answer');
}

async function stored(input: Uint8Array): Promise<void> {
	const store = { get: () => utf8(input), set: () => true };
	const resolver = cachedResolver(nothing, { now: () => 1_700_000_000_000, store });
	for (const type of ['TXT', 'MX', 'SOA'] as const) {
		must(isAnswer(await resolver.resolve('shop.example', type), type), `no answer of type ${type}`);
	}
}

function named(text: string): void {
	const name = toALabels(text);
	if (name === null || !isAskable(name)) return;
	must(toALabels(name) === name, 'A-labels that change');
	const shown = toULabels(name);
	const again = toALabels(shown);
	// With an at sign beside U-labels it is refused, being an address rather than a name.
	const isRefused = again === null && name.includes('@');
	must(again === name || isRefused, `${JSON.stringify(name)} is shown as another name`);
	must(!/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(shown), 'a name with marks of direction');
	registrableDomain(name);
	matchesNamePattern(name, text);
	matchesNamePattern(name, text.replace(/[a-m]/g, '*'));
}

function addressed(text: string): void {
	const address = parseAddress(text);
	if (address !== null) {
		const again = parseAddress(formatAddress(address));
		must(again !== null && compareAddresses(address, again) === 0, 'another address');
	}
	const network = parseInputNetwork(text);
	if (network === null) return;
	const again = parseInputNetwork(formatNetwork(network));
	must(again !== null && formatNetwork(again) === formatNetwork(network), 'another network');
}

async function readAll(rows: AsyncIterable<unknown>, input: Uint8Array): Promise<void> {
	const read: unknown[] = [];
	try {
		for await (const row of rows) read.push(row);
	} catch (error) {
		unlessRefused(() => {
			throw error;
		});
	}
	mustBePlain(read, input);
}

async function* whole(input: Uint8Array): AsyncGenerator<Uint8Array> {
	yield input;
}

const JSON_WORDS = [
	'{',
	'}',
	'[',
	']',
	'"',
	',',
	':',
	'null',
	'true',
	'-1',
	'1e999',
	'0.5',
	'{}',
	'[]',
	'""',
	'"__proto__":',
	'"constructor":',
	'"\\u0000"',
	'"\\ud800"',
	'"x":',
];
const WIRE_WORDS = [
	'\u00c0\u000c',
	'\u00c0\u00ff',
	'\u0000\u0010\u0000\u0001',
	'\u0000\u0029',
	'\u0000\u0005',
	'\u00ff\u00ff',
	'\u003f',
	'\u0004shop\u0007example\u0000',
	'\u0000',
];

/** All of them. */
export const otherTargets: readonly Target[] = [
	{
		name: 'zone',
		words: [
			'$ORIGIN ',
			'$TTL ',
			'IN ',
			'TXT ',
			'MX 10 ',
			'SOA ',
			'A 192.0.2.1',
			'AAAA ::1',
			'CNAME ',
			'*.',
			'@ ',
			'(',
			')',
			'"',
			'\\',
			'\\000',
			'\\256',
			';! TIMEOUT TXT ',
			';',
			'\n',
			'\r',
			'\t',
			'TYPE16 \\# 1 00',
			'\ufeff',
		],
		async run(input) {
			const resolver = unlessRefused(() => zoneResolver(utf8(input)));
			if (resolver !== undefined) await mustAnswer(resolver, NAMES);
		},
	},
	{
		name: 'transcript',
		words: [...JSON_WORDS, '"outcome":"records"', '"type":"TXT"', '"version":1', '"records":'],
		run: replayed,
	},
	{
		name: 'store-entry',
		words: [...JSON_WORDS, '"at":', '"until":1e308', '"answer":'],
		run: stored,
	},
	{ name: 'wire', words: WIRE_WORDS, run: decoded },
	{ name: 'doh', words: WIRE_WORDS, run: fetched },
	{
		name: 'name',
		words: [
			'xn--',
			'.',
			'..',
			'\u3002',
			'\u202e',
			'\u200d',
			'\u0430',
			'\u00df',
			'\u03c2',
			'\ud83d\ude00',
			'\u05d0',
			'*',
			'@',
			'a'.repeat(63),
			'-',
			'_',
		],
		run: (input) => named(utf8(input)),
	},
	{
		name: 'address',
		words: [
			'::',
			':',
			'.',
			'/',
			'/128',
			'/032',
			'255',
			'256',
			'01',
			'ffff',
			'::ffff:',
			'%eth0',
			'-',
		],
		run: (input) => addressed(utf8(input)),
	},
	{
		name: 'from',
		words: [
			'@',
			'"',
			'\\',
			'.',
			'[',
			'=1+1',
			'\r\n',
			'\u0000',
			'\u202e',
			'\u00fc',
			'<',
			'>',
			'xn--',
			'a'.repeat(64),
		],
		run(input) {
			const from = parseFrom(utf8(input));
			if (!from.ok) return;
			must(isAskable(from.domain) && from.domain !== '', 'a domain that cannot be asked for');
			// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
			must(!/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/.test(from.address), 'control characters');
			mustBePlain(from, input);
		},
	},
	{
		name: 'request',
		words: [
			...JSON_WORDS,
			'"from":',
			'"relay":',
			'"gate":',
			'"receivers":',
			'"ranges":',
			'"spf":',
			'"dkim":',
		],
		async run(input) {
			// What a program hands over as JSON may be anything.
			const request = jsonOf(input) as Parameters<typeof readRequest>[0];
			const reading = readRequest(request, { resolver: nothing });
			const [read] = await Promise.allSettled([reading]);
			if (read.status === 'rejected') {
				unlessRefused(() => {
					throw read.reason;
				});
				return;
			}
			const { from, relay, receivers, gate } = read.value.request;
			mustBePlain({ from, relay, receivers, gate }, input);
		},
	},
	{
		name: 'bulk-csv',
		words: [
			'from,relay',
			',',
			';',
			'\t',
			'"',
			'""',
			'\r\n',
			'\n',
			'\ufeff',
			'=1+1',
			'receivers',
			'a@b.example',
		],
		run: (input) => readAll(readRows(whole(input)), input),
	},
	{
		name: 'bulk-output',
		words: [
			...JSON_WORDS,
			'\n',
			'"line":1',
			'"input":{}',
			'"verdict":{"decision":"save"}',
			'"error":{}',
		],
		run: (input) => readAll(readWritten(whole(input), resumeMismatch), input),
	},
];
