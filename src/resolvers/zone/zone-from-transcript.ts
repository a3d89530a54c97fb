/**
 * A transcript as a zone file: what was recorded once becomes a scenario that people can read and change.
 *
 * Answers, not servers, are written down, so a few things are lost: DNSSEC, negative TTLs, and at which
 * name below an alias a failure happened.
 *
 * @module
 */

import type { DnsAnswer, Transcript, TranscriptEntry } from '../../dns/resolver.ts';
import { texts } from '../../input/fields.ts';
import { checkedEntries } from '../transcript.ts';
import { absoluteName, dataText } from './master-text.ts';
import { parseZone } from './parse-zone.ts';

/** TTL of a record whose answer had none, in seconds. */
const DEFAULT_TTL = 300;

/** The highest time that a zone file takes (RFC 2181 §8), and a planned failure. */
const MAX_TTL = 2 ** 31 - 1;
const MAX_FAILURE_TTL = 999_999_999;

/** The lines of one answer: the aliases in order, and the records at their end. */
function answerLines({ name, type, answer }: TranscriptEntry): string[] {
	if (answer.outcome === 'failure') {
		const reason = answer.reason.toUpperCase();
		const ttl =
			answer.ttl === undefined ? '' : ` ttl=${Math.min(Math.floor(answer.ttl), MAX_FAILURE_TTL)}`;
		return [`;! ${reason} ${type} ${absoluteName(name)}${ttl}`];
	}
	const held = answer.outcome === 'records' ? (answer.ttl ?? DEFAULT_TTL) : DEFAULT_TTL;
	const ttl = Math.min(Math.floor(held), MAX_TTL);
	const owners = [name, ...answer.aliases];
	const lines = answer.aliases.map(
		(target, i) => `${absoluteName(owners[i] ?? name)} ${ttl} IN CNAME ${absoluteName(target)}`,
	);
	const last = absoluteName(owners[owners.length - 1] ?? name);
	if (answer.outcome === 'records') {
		lines.push(
			...answer.records.map((data) => `${last} ${ttl} IN ${type} ${dataText(type, data as never)}`),
		);
	} else if (answer.outcome === 'nodata') {
		// A record of a type that is never asked for makes the name exist (RFC 3597 §5).
		lines.push(`${last} ${ttl} IN TYPE65280 \\# 0`);
	}
	return lines;
}

function isReadable(lines: readonly string[]): boolean {
	try {
		parseZone(lines.join('\n'));
		return true;
	} catch {
		return false;
	}
}

/**
 * As {@link answerLines}; an answer that no zone file can hold, such as an alias to a name with an empty
 * label, is a failure there: to leave it out would say that there is none.
 */
function readableLines(entry: TranscriptEntry): string[] {
	const lines = answerLines(entry);
	if (isReadable(lines)) return lines;
	const { name, type } = entry;
	const failure = [`;! MALFORMED ${type} ${absoluteName(name)}`];
	return isReadable(failure) ? failure : [`; no zone file holds this name: ${absoluteName(name)}`];
}

function isMissing({ outcome }: DnsAnswer): boolean {
	return outcome === 'nxdomain';
}

/**
 * Returns a transcript as master-file text (RFC 1035 §5.1) that `zoneResolver` reads: failures become
 * `;!` lines, names that do not exist are reported in comments, and `TYPE65280 \# 0` marks a name that exists
 * without the recorded type. An answer that no zone file can hold becomes a failure of reason `malformed`.
 *
 * @param transcript - Of `recordResolver`, or the `evidence` of a verdict.
 * @param comments - Lines to stand in front, without the semicolon: the story, or questions and answers.
 * @throws {InputError} `input.transcript-invalid`, `input.option-invalid`.
 *
 * @example
 * ```ts
 * import { checkHost } from 'maysend';
 * import { recordResolver, zoneFromTranscript, zoneResolver } from 'maysend/testing';
 *
 * const { resolver, transcript } = recordResolver(zoneResolver('shop.example. TXT "v=spf1 -all"'));
 * await checkHost({ ip: '192.0.2.7', domain: 'shop.example' }, { resolver });
 * const zone = zoneFromTranscript(transcript(), ['The shop sends no mail.']);
 * zone.split('\n')[0]; // '; The shop sends no mail.'
 * ```
 */
export function zoneFromTranscript(
	transcript: Transcript,
	comments: readonly string[] = [],
): string {
	const entries = checkedEntries(transcript);
	texts(comments, 'comments');
	const lines = new Set(entries.flatMap(readableLines));
	const missing = entries
		.filter(({ answer }) => isMissing(answer))
		.map(({ name, type }) => `; no such name: ${type} ${absoluteName(name)}`);
	const head = comments
		.map((line) => line.replace(/[\r\n]+/g, ' '))
		.map((line) => `;${/^[?=!+]/.test(line) ? '' : ' '}${line}`);
	return `${[...head, ...(head.length > 0 ? [''] : []), ...lines, ...missing].join('\n')}\n`;
}
