/**
 * Zones with DNSSEC signatures, good and broken ones (RFC 4035 §2).
 *
 * @module
 */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './process.ts';
import type { ServedZone } from './zone-files.ts';

/** A signed zone with the DS record that a validator has to trust. */
export interface SignedZone extends ServedZone {
	readonly anchor: string;
}

/** Signs a zone; `args` are those of `ldns-signzone`, such as `-e` with a date that has gone by. */
export async function signZone(
	apex: string,
	text: string,
	args: readonly string[] = [],
): Promise<SignedZone> {
	const folder = await mkdtemp(join(tmpdir(), 'maysend-signed-'));
	await writeFile(join(folder, 'zone'), text);
	const making = ['-a', 'ECDSAP256SHA256', '-k', apex];
	const key = (await run('ldns-keygen', making, folder)).trim();
	await run('ldns-signzone', [...args, '-o', apex, '-f', 'signed', 'zone', key], folder);
	const signed = await readFile(join(folder, 'signed'), 'utf8');
	const anchor = (await readFile(join(folder, `${key}.ds`), 'utf8')).trim().replace(/\s+/g, ' ');
	await rm(folder, { recursive: true });
	return { apex, text: signed, anchor };
}

/** The zone after somebody changed a record without signing it again. */
export function tamperWith(zone: SignedZone, before: string, after: string): SignedZone {
	const text = zone.text ?? '';
	const lines = text.split('\n');
	// The text of a signature never holds what a record says.
	if (lines.filter((line) => line.includes(before)).length !== 1) {
		throw new Error(`${before} stands in no or several records`);
	}
	return { ...zone, text: lines.map((line) => line.replace(before, after)).join('\n') };
}
