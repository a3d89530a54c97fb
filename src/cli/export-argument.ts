/**
 * `--export FORMAT`: the changes of a check for a DNS tool, zone by zone.
 *
 * @module
 */

import type { Resolver, Transcript } from '../dns/resolver.ts';
import { type ExportFormat, exportChanges } from '../export/export-changes.ts';
import { registrableDomain } from '../names/organizational-domain.ts';
import type { Change, Verdict } from '../preflight/verdict.ts';
import { escapeControls } from '../report/escape.ts';
import { locateZone } from '../zone/locate-zone.ts';
import type { Io } from './io.ts';

/** The zone of a name; where DNS does not tell, the registered domain, and that is said. */
async function zoneOf(name: string, resolver: Resolver, io: Io): Promise<string> {
	const { zone } = await locateZone(name, { resolver });
	if (zone !== null) return zone.name;
	const assumed = registrableDomain(name) ?? name;
	io.stderr(
		`maysend: no NS record tells the zone of ${escapeControls(name)}: ${escapeControls(assumed)} is assumed\n`,
	);
	return assumed;
}

/** Changes of the owner's zones by zone; what another party has to publish is reported. */
async function byZone(
	changes: readonly Change[],
	resolver: Resolver,
	io: Io,
): Promise<ReadonlyMap<string, readonly Change[]>> {
	const zones = new Map<string, Change[]>();
	const names = new Map<string, string>();
	for (const change of changes) {
		const { name, type, who, owner } = change;
		if (who === 'relay-operator' || owner !== undefined) {
			const whose = owner ?? 'the relay';
			io.stderr(
				`maysend: not exported, since it is for ${escapeControls(whose)} to publish: ${type} ${escapeControls(name)}\n`,
			);
			continue;
		}
		const zone = names.get(name) ?? (await zoneOf(name, resolver, io));
		names.set(name, zone);
		zones.set(zone, [...(zones.get(zone) ?? []), change]);
	}
	return zones;
}

/** The answers of several verdicts as those of one. */
function allEvidence(verdicts: readonly Verdict[]): Transcript {
	const entries = verdicts.flatMap(({ evidence }) => evidence.entries);
	const byQuestion = new Map(entries.map((entry) => [`${entry.name} ${entry.type}`, entry]));
	return { version: 1, entries: [...byQuestion.values()] };
}

/**
 * Writes changes for a DNS tool.
 *
 * @throws {InputError} `input.export-refused`.
 */
export async function exported(
	changes: readonly Change[],
	verdicts: readonly Verdict[],
	format: ExportFormat,
	resolver: Resolver,
	io: Io,
): Promise<string> {
	const evidence = allEvidence(verdicts);
	const zones = await byZone(changes, resolver, io);
	const isOnTerminal = io.errorColumns !== undefined;
	if (zones.size === 0 && isOnTerminal) io.stderr('maysend: there is nothing to export\n');
	return [...zones].map(([zone, own]) => exportChanges(own, { format, zone, evidence })).join('\n');
}
