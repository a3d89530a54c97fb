/**
 * Runs a command: asks its question, prints the answer, and returns its exit status.
 *
 * @module
 */

import type { RecordChange } from '../dns/record-change.ts';
import type { Resolver } from '../dns/resolver.ts';
import { relays } from '../relays/catalogue.ts';
import { renderRelay, renderRelays } from '../report/engine-reports.ts';
import { escapeControls, safeJson } from '../report/escape.ts';
import { recordResolver } from '../resolvers/transcript.ts';
import { bulk } from './bulk.ts';
import { check } from './check.ts';
import type { CommandLine, DnsLine, RelaysLine } from './command-line.ts';
import { checkDomain } from './domain-argument.ts';
import { detect, dkim, dmarc, spf } from './engines.ts';
import { STATUS_OK } from './exit-status.ts';
import { explainCode } from './explain-code.ts';
import { resolverFor, writeRecording } from './files.ts';
import type { Io } from './io.ts';
import { learn } from './learn.ts';
import { layoutFor, localeOf } from './locale.ts';
import type { Outcome } from './outcome.ts';
import { knownRelay } from './relay-argument.ts';
import { wait } from './wait.ts';
import { assume, readAssumption } from './what-if.ts';

function listRelays({ id }: RelaysLine): Outcome {
	if (id === undefined) {
		return { value: relays, text: (options) => renderRelays(relays, options), status: STATUS_OK };
	}
	const relay = knownRelay(id, 'id');
	return { value: relay, text: (options) => renderRelay(relay, options), status: STATUS_OK };
}

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
		case 'detect':
			return detect(line, resolver);
	}
}

/** A report on assumed records has to say so, in every format. */
function tellAssumed(changes: readonly RecordChange[], io: Io): void {
	for (const { action, name, type, before, after } of changes) {
		const values = [before, after].map((texts) => texts.map((text) => `"${text}"`).join(', '));
		const shown = values.filter((text) => text !== '').join(' -> ');
		io.stderr(
			`maysend: as if published: ${escapeControls(`${action} ${type} ${name} ${shown}`)}\n`,
		);
	}
}

/** Asks DNS, as if records were published, and writes its answers down where that is wanted. */
async function askDns(line: DnsLine, io: Io): Promise<Outcome> {
	// A mistake is reported before DNS is asked.
	for (const text of line.whatIf) readAssumption(text);
	if ('domain' in line) checkDomain(line.domain);
	const recorder = recordResolver(await resolverFor(line, io));
	const assumed = await assume(line.whatIf, recorder.resolver);
	tellAssumed(assumed.changes, io);
	const outcome = await ask(line, assumed.resolver, io);
	if (line.record === undefined) return outcome;
	const comments = outcome.comments ?? ['What DNS said.'];
	await writeRecording(line.record, recorder.transcript(), comments, io);
	return outcome;
}

function outcomeOf(
	line: Exclude<CommandLine, { command: 'bulk' | 'wait' | 'learn' }>,
	io: Io,
): Promise<Outcome> {
	if (line.command === 'relays') return Promise.resolve(listRelays(line));
	if (line.command === 'explain') return Promise.resolve(explainCode(line, io));
	return askDns(line, io);
}

/** Runs a command and prints its answer; returns the exit status. */
export async function runCommand(line: CommandLine, io: Io): Promise<number> {
	if (line.command === 'bulk') return bulk(line, io);
	if (line.command === 'wait') return wait(line, io);
	if (line.command === 'learn') return learn(line, io);
	const { value, text, formats, status } = await outcomeOf(line, io);
	const other = formats?.[line.format];
	if (other !== undefined) io.stdout(other(localeOf(line, io)));
	else if (line.format === 'json') io.stdout(`${safeJson(value)}\n`);
	else io.stdout(text(layoutFor(line, io)));
	return status;
}
