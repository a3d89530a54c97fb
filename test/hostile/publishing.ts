/**
 * Zones too large to be written as text.
 *
 * @module
 */

import type { RecordType, Resolver } from '../../src/dns/resolver.ts';
import { answering } from '../preflight/judged.ts';

/** So many numbers, from 0. */
export const numbers = (count: number): readonly number[] =>
	Array.from({ length: count }, (_, n) => n);

/** A resolver over records by question. */
export function publishing(
	records: (name: string, type: RecordType) => readonly unknown[] | undefined,
): Resolver {
	return answering(async (name, type) => {
		const found = records(name, type);
		return found === undefined
			? { outcome: 'nxdomain', aliases: [] }
			: { outcome: 'records', records: found, aliases: [] };
	});
}
