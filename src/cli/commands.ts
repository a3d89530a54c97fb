/**
 * The commands: each asks one question, prints the answer, and returns its exit status.
 *
 * @module
 */

import { checkDkimSelector } from '../dkim/check-selector.ts';
import { discoverDmarc } from '../dmarc/discover.ts';
import type { Resolver } from '../dns/resolver.ts';
import { recordResolver } from '../dns/transcript.ts';
import { preflight } from '../preflight/preflight.ts';
import type { ReceiverId } from '../receivers/receiver.ts';
import { relays } from '../relays/catalogue.ts';
import { renderDkim } from '../report/dkim.ts';
import { renderDmarc } from '../report/dmarc.ts';
import { safeJson } from '../report/escape.ts';
import { renderRelay, renderRelays } from '../report/relays.ts';
import { renderSpfEvaluation, renderSpfMap } from '../report/spf.ts';
import { renderText, type TextOptions } from '../report/text.ts';
import { checkHost } from '../spf/check-host.ts';
import { mapSpf } from '../spf/map-spf.ts';
import type { CommandLine } from './arguments.ts';
import { decisionStatus, STATUS_NO_ANSWER, STATUS_OK } from './exit-status.ts';
import { resolverFor, writeRecording } from './files.ts';
import type { Io } from './io.ts';
import { knownRelay, relayArgument } from './relay-argument.ts';

/** What a command prints and returns. */
interface Outcome {
	/** Printed with `--format json`. */
	readonly value: unknown;
	readonly text: (options: TextOptions) => string;
	readonly status: number;
	/** Lines to stand in front of a recorded zone file. */
	readonly comments?: readonly string[];
}

type Line<Name extends CommandLine['command']> = Extract<CommandLine, { command: Name }>;

/** Lines longer than this are hard to read, however wide the terminal is. */
const MAX_WIDTH = 110;

async function check(line: Line<'check'>, resolver: Resolver, io: Io): Promise<Outcome> {
	const relay = await relayArgument(line.relay, io);
	// Whether these are known receivers is for preflight to check.
	const receivers = line.receiver as readonly ReceiverId[];
	const verdict = await preflight({ from: line.from, relay, receivers }, { resolver });
	return {
		value: verdict,
		text: (options) => renderText(verdict, options),
		status: decisionStatus[verdict.decision],
		comments: [
			`What DNS said of ${verdict.from.domain}.`,
			`? from ${verdict.from.address} relay ${line.relay}`,
			`= decision ${verdict.decision}`,
		],
	};
}

async function spfOfAddress(line: Line<'spf'>, ip: string, resolver: Resolver): Promise<Outcome> {
	const { domain, helo } = line;
	const sender = line.sender ?? (helo === undefined ? `postmaster@${domain}` : undefined);
	const evaluation = await checkHost(
		{
			ip,
			domain,
			...(sender === undefined ? {} : { sender }),
			...(helo === undefined ? {} : { helo }),
		},
		{ resolver },
	);
	return {
		value: evaluation,
		text: (options) => renderSpfEvaluation(ip, evaluation, options),
		status: evaluation.result === 'temperror' ? STATUS_NO_ANSWER : STATUS_OK,
	};
}

async function spf(line: Line<'spf'>, resolver: Resolver): Promise<Outcome> {
	if (line.ip !== undefined) return spfOfAddress(line, line.ip, resolver);
	const map = await mapSpf(line.domain, { resolver });
	const isUnanswered = map.ranges.some(({ result }) => result === 'temperror');
	return {
		value: map,
		text: (options) => renderSpfMap(line.domain, map, options),
		status: isUnanswered ? STATUS_NO_ANSWER : STATUS_OK,
	};
}

async function dkim({ domain, selectors }: Line<'dkim'>, resolver: Resolver): Promise<Outcome> {
	const checks = await Promise.all(
		selectors.map((selector) => checkDkimSelector({ domain, selector }, { resolver })),
	);
	return {
		value: checks,
		text: (options) => renderDkim(checks, options),
		status: checks.some(({ status }) => status === 'temperror') ? STATUS_NO_ANSWER : STATUS_OK,
	};
}

async function dmarc({ domain, method }: Line<'dmarc'>, resolver: Resolver): Promise<Outcome> {
	const discovery = await discoverDmarc(domain, { resolver, method });
	return {
		value: discovery,
		text: (options) => renderDmarc(discovery, options),
		status: discovery.outcome === 'temperror' ? STATUS_NO_ANSWER : STATUS_OK,
	};
}

function listRelays({ id }: Line<'relays'>): Outcome {
	if (id === undefined) {
		return { value: relays, text: (options) => renderRelays(relays, options), status: STATUS_OK };
	}
	const relay = knownRelay(id, 'id');
	return { value: relay, text: (options) => renderRelay(relay, options), status: STATUS_OK };
}

type DnsLine = Exclude<CommandLine, { command: 'relays' }>;

function ask(line: DnsLine, resolver: Resolver, io: Io): Promise<Outcome> {
	switch (line.command) {
		case 'check':
			return check(line, resolver, io);
		case 'spf':
			return spf(line, resolver);
		case 'dkim':
			return dkim(line, resolver);
		case 'dmarc':
			return dmarc(line, resolver);
	}
}

/** Asks DNS, and writes its answers down where that is wanted. */
async function askDns(line: DnsLine, io: Io): Promise<Outcome> {
	const resolver = await resolverFor(line, io);
	if (line.record === undefined) return ask(line, resolver, io);
	const recorder = recordResolver(resolver);
	const outcome = await ask(line, recorder.resolver, io);
	const comments = outcome.comments ?? ['What DNS said.'];
	await writeRecording(line.record, recorder.transcript(), comments, io);
	return outcome;
}

/** Runs a command and prints its answer; returns the exit status. */
export async function runCommand(line: CommandLine, io: Io): Promise<number> {
	const { value, text, status } =
		line.command === 'relays' ? listRelays(line) : await askDns(line, io);
	const width = io.columns === undefined ? {} : { width: Math.min(io.columns, MAX_WIDTH) };
	io.stdout(line.format === 'json' ? `${safeJson(value)}\n` : text(width));
	return status;
}
