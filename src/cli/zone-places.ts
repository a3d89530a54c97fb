/**
 * Where records stand in the files of `--zone`, for tools that show findings beside lines.
 *
 * @module
 */

import { formatRecord } from '../dns/record-text.ts';
import type { Subject } from '../findings/finding.ts';
import { isAtOrBelow, parentOf } from '../names/domain-name.ts';
import { parseZone } from '../resolvers/zone/parse-zone.ts';
import type { Io } from './io.ts';

/** A line of a file; counts from 1. */
export interface FilePlace {
	readonly path: string;
	readonly line: number;
}

interface Placed extends FilePlace {
	readonly name: string;
	readonly type: string;
	readonly text: string;
}

/** Finds the line of a finding's place; `null` for a name of which the files hold nothing. */
export type PlaceInFiles = (code: string, subject: Subject) => FilePlace | null;

/** A record of its own kind comes before others of the type. */
function isOfKind(code: string, text: string): boolean {
	if (code.startsWith('spf.')) return /^v=spf1/i.test(text);
	return code.startsWith('dmarc.') && /^v=dmarc1/i.test(text);
}

/** The last name above registered domains; from there up no line says anything of a name. */
const MIN_LABELS = 2;

function nearest(records: readonly Placed[], name: string): Placed | undefined {
	for (let at = name; at.split('.').length >= MIN_LABELS; at = parentOf(at)) {
		const found = records.find((record) => isAtOrBelow(record.name, at));
		const own = records.find((record) => record.name === at);
		if (own !== undefined || found !== undefined) return own ?? found;
	}
	return undefined;
}

/** Reads the files once more; that they are zone files is known by then. */
export async function placesIn(paths: readonly string[], io: Io): Promise<PlaceInFiles> {
	const files = await Promise.all(
		paths.map(async (path) =>
			parseZone(await io.readFile(path)).records.map(({ name, type, data, line }): Placed => {
				return { path, line, name, type, text: formatRecord(type, data as never) };
			}),
		),
	);
	const records = files.flat();
	return (code, { name, type }) => {
		const here = records.filter((record) => record.name === name);
		const own = here.filter((record) => record.type === type);
		const found = own.find(({ text }) => isOfKind(code, text)) ?? own[0] ?? here[0];
		// What is missing is reported beside the line nearest to its place.
		const place = found ?? nearest(records, name);
		return place === undefined ? null : { path: place.path, line: place.line };
	};
}
