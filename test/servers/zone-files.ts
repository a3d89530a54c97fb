/**
 * Cuts master-file text into zones that a real name server loads.
 *
 * A fixture is what several domains publish, mostly without any start of authority. A name server wants
 * zones. So the text becomes the root zone, as it stands, below a SOA and an NS record that are added:
 * every name is inside it, and what is not in the text does not exist. Where the text names zones of its
 * own (a SOA or NS record), `ldns-read-zone` writes it out one record a line, and the lines go to the zone
 * they belong to: a root zone would treat these names as delegated or as misplaced.
 *
 * @module
 */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './process.ts';

/** A zone for a name server; without `text` its file is missing, and the server answers SERVFAIL. */
export interface ServedZone {
	/** Without the final dot; the root is `""`. */
	readonly apex: string;
	readonly text?: string;
	/** The server hands it to nobody here, and answers REFUSED. */
	readonly isRefused?: boolean;
}

/**
 * The SOA and NS records that a text lacks. Its TTL holds until the text states another (RFC 1035 §5.1);
 * it is the one `zoneResolver` starts with too.
 */
function authority(apex: string, own: readonly string[]): string {
	const types = own.filter((line) => ownerOf(line) === apex).map(typeOf);
	const start = 'SOA ns.invalid. hostmaster.invalid. 1 7200 3600 1209600 900';
	const added = [
		...(types.includes('SOA') ? [] : [start]),
		...(types.includes('NS') ? [] : ['NS ns.invalid.']),
	];
	return added.map((record) => `${apex}. 3600 IN ${record}\n`).join('');
}

function ownerOf(line: string): string {
	return (line.split('\t')[0] ?? '').toLowerCase().replace(/\.$/, '');
}

function typeOf(line: string): string {
	return line.split('\t')[3] ?? '';
}

function isInside(name: string, apex: string): boolean {
	return apex === '' || name === apex || name.endsWith(`.${apex}`);
}

/** Hands every line to the deepest zone around its owner. */
function splitLines(lines: readonly string[]): readonly ServedZone[] {
	const named = lines.filter((line) => ['SOA', 'NS'].includes(typeOf(line)));
	const apexes = [...new Set(['', ...named.map(ownerOf)])].sort((a, b) => b.length - a.length);
	const taken = new Map<string, string[]>(apexes.map((apex) => [apex, []]));
	for (const line of lines) {
		const apex = apexes.find((candidate) => isInside(ownerOf(line), candidate)) ?? '';
		taken.get(apex)?.push(line);
	}
	return [...taken].map(([apex, own]) => ({
		apex,
		text: `${authority(apex, own)}${own.join('\n')}\n`,
	}));
}

/**
 * The zones of some texts, which are served together.
 *
 * @param texts - Master-file texts; each starts at the root.
 * @param folder - Where the texts are written for the server to include.
 */
export async function servedZones(
	texts: readonly string[],
	folder: string,
): Promise<readonly ServedZone[]> {
	const lines: string[] = [];
	const includes: string[] = [];
	for (const [index, text] of texts.entries()) {
		const file = join(folder, `text-${index}.zone`);
		await writeFile(file, text);
		includes.push(`$INCLUDE ${file} .\n`);
		const whole = join(folder, `whole-${index}.zone`);
		await writeFile(whole, `$TTL 3600\n$ORIGIN .\n${text}`);
		lines.push(...(await run('ldns-read-zone', [whole])).split('\n').filter((line) => line !== ''));
	}
	if (lines.some((line) => ['SOA', 'NS'].includes(typeOf(line)))) return splitLines(lines);
	return [{ apex: '', text: `$ORIGIN .\n${authority('', [])}${includes.join('')}` }];
}
