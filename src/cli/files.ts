/**
 * Zone files and relay files of the command line.
 *
 * @module
 */

import type { Resolver, Transcript } from '../dns/resolver.ts';
import { InputError } from '../input/input-error.ts';
import { replayResolver } from '../resolvers/transcript.ts';
import { zoneFromTranscript } from '../resolvers/zone/zone-from-transcript.ts';
import { zoneResolver } from '../resolvers/zone/zone-resolver.ts';
import { CommandError } from './command-error.ts';
import type { DnsArguments } from './command-line.ts';
import type { Io } from './io.ts';

async function textOf(path: string, option: string, io: Io): Promise<string> {
	try {
		return await io.readFile(path);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new CommandError('input.file-unreadable', option, why);
	}
}

/** Live DNS. A server that is no address is a mistake of the command line, before anything is asked. */
function live({ server, doh }: DnsArguments, io: Io): Resolver {
	try {
		return io.liveResolver({ servers: server, doh });
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		const { code, path, message } = error;
		const option = path.startsWith('options.servers') ? '--server' : '--doh';
		throw new InputError(code, option, message.replace(`${path}: `, ''));
	}
}

/** The mistake in a zone file with the file it is in: all of them were read as one text. */
function zoneError(texts: readonly string[], paths: readonly string[]): Error | null {
	for (const [index, text] of texts.entries()) {
		try {
			zoneResolver(text);
		} catch (error) {
			if (!(error instanceof InputError)) throw error;
			const { code, path, message } = error;
			const place = path.replace(/^zone/, paths[index] ?? path);
			return new InputError(code, place, message.replace(`${path}: `, ''));
		}
	}
	return null;
}

/** Returns a resolver over zone files or a transcript, or over live DNS where there are none. */
export async function resolverFor(dns: DnsArguments, io: Io): Promise<Resolver> {
	const { zone, replay } = dns;
	if (replay !== undefined) {
		// What is no transcript is refused by the resolver itself.
		return replayResolver((await jsonFile(replay, '--replay', io)) as Transcript);
	}
	if (zone.length === 0) return live(dns, io);
	const texts = await Promise.all(zone.map((path) => textOf(path, '--zone', io)));
	try {
		// Each file starts with the root as origin, not with that of the file before.
		return zoneResolver(texts.join('\n$ORIGIN .\n'));
	} catch (error) {
		throw zoneError(texts, zone) ?? error;
	}
}

/** Writes the answers of a command down, as JSON or, for a file named `*.zone`, as a zone file. */
export async function writeRecording(
	path: string,
	transcript: Transcript,
	comments: readonly string[],
	io: Io,
): Promise<void> {
	const text = path.endsWith('.zone')
		? zoneFromTranscript(transcript, comments)
		: `${JSON.stringify(transcript, null, '\t')}\n`;
	try {
		await io.writeFile(path, text);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new CommandError('input.file-unwritable', '--record', why);
	}
}

/** Returns the value in a JSON file. */
export async function jsonFile(path: string, option: string, io: Io): Promise<unknown> {
	const text = await textOf(path, option, io);
	try {
		return JSON.parse(text);
	} catch {
		throw new CommandError('input.not-json', option, `${path} is not JSON`);
	}
}
