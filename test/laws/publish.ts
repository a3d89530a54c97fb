/**
 * A zone file with changes written into it, as the owner of the domain would.
 *
 * @module
 */

import type { RecordChange } from '../../src/dns/record-change.ts';
import { formatRecord } from '../../src/dns/record-text.ts';
import { parseZone } from '../../src/resolvers/zone/parse-zone.ts';
import { txt } from './zone-lines.ts';

/** The record of a line by name, type and text; `null` for lines that hold none. */
function keyOf(line: string): string | null {
	const [record] = line.startsWith(';') ? [] : parseZone(line).records;
	return record === undefined
		? null
		: `${record.type} ${record.name} ${formatRecord(record.type, record.data)}`;
}

/** Every record of a random zone is one line; so is every new one. */
export function publish(zone: string, changes: readonly RecordChange[]): string {
	let lines = zone.split('\n').filter((line) => line.trim() !== '');
	for (const { name, type, before, after } of changes) {
		const gone = new Set(before.map((text) => `${type} ${name} ${text}`));
		lines = lines.filter((line) => {
			const key = line.includes(name) ? keyOf(line) : null;
			return key === null || !gone.has(key);
		});
		lines.push(
			...after.map((text) =>
				type === 'TXT'
					? txt(name, text).trimEnd()
					: `${name}. ${type} ${text}${type === 'CNAME' ? '.' : ''}`,
			),
		);
	}
	return `${lines.join('\n')}\n`;
}

/**
 * Whether an overlay can tell what the changes do: not where a name loses its last record while names below
 * it stay, since nobody can ask a resolver for those.
 */
export function isKnowable(zone: string, changes: readonly RecordChange[]): boolean {
	const names = [...parseZone(publish(zone, changes)).names];
	return changes.every(
		({ name }) => names.includes(name) || !names.some((other) => other.endsWith(`.${name}`)),
	);
}
