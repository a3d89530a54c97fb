/**
 * Reads the scenarios of fixtures/scenarios: questions, answers expected, and the DNS they are asked of.
 *
 * @module
 */

import { readdirSync, readFileSync } from 'node:fs';
import {
	type PreflightQuestion,
	parseScenario,
	type Scenario,
} from '../../scripts/scenario-format.mjs';
import type { Resolver } from '../../src/dns/resolver.ts';
import type { AnyPreflightRequest } from '../../src/preflight/request.ts';
import { isReceiverId } from '../../src/receivers/receiver-id.ts';
import { defineRelay } from '../../src/relays/define.ts';
import type { Relay } from '../../src/relays/relay.ts';
import type { RelayId } from '../../src/relays/relay-id.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

const fixtures = new URL('../../fixtures/', import.meta.url);

/** A scenario with the DNS its questions are asked of. */
export interface LoadedScenario extends Scenario {
	/** File name without folder. */
	readonly file: string;
	/** Of this file alone, without the zones it takes in. */
	readonly text: string;
	readonly resolver: Resolver;
}

function read(path: string): string {
	return readFileSync(new URL(path, fixtures), 'utf8');
}

/** The files of a folder below `fixtures/` that end in `extension`, sorted. */
export function filesIn(folder: string, extension: string): readonly string[] {
	return readdirSync(new URL(`${folder}/`, fixtures))
		.filter((name) => name.endsWith(extension))
		.sort();
}

/** Makes a scenario of a file's text; the zones it names are read from below `fixtures/`. */
export function loadScenario(file: string, text: string): LoadedScenario {
	const scenario = parseScenario(text);
	if (scenario.questions.length === 0) throw new Error(`${file} asks nothing`);
	// Names in the next file are relative to the root unless it says otherwise.
	const zone = [text, ...scenario.zones.map(read)].join('\n$ORIGIN .\n');
	return { ...scenario, file, text, resolver: zoneResolver(zone) };
}

/** All scenarios, sorted by file name. */
export function loadScenarios(): readonly LoadedScenario[] {
	return filesIn('scenarios', '.zone').map((file) => loadScenario(file, read(`scenarios/${file}`)));
}

/** The relay of a question: an id stays as it is, a file of `fixtures/relays` is read. */
export function relayOf(word: string): RelayId | Relay {
	// A scenario names a relay that is there; any other is refused by the check.
	return word.endsWith('.json')
		? defineRelay(JSON.parse(read(`relays/${word}`)))
		: (word as RelayId);
}

/** What a question asks, as a caller would. */
export function requestOf({
	from,
	relay,
	smtp,
	receivers,
}: PreflightQuestion): AnyPreflightRequest {
	const asked = { from, receivers: receivers.filter(isReceiverId) };
	return smtp === undefined ? { ...asked, relay: relayOf(relay ?? '') } : { ...asked, smtp };
}
