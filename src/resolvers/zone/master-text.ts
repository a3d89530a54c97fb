/**
 * Records as master files write them (RFC 1035 §5.1): strings in quotes, names with their final dot.
 *
 * @module
 */

import { formatRecord } from '../../dns/record-text.ts';
import type { MxData, RecordData, RecordType } from '../../dns/resolver.ts';

/** An octet as `\DDD`, in the base in which it is read: 10 in master files. */
function escaped(octet: string, base: number): string {
	return `\\${(octet.charCodeAt(0) & 255).toString(base).padStart(3, '0')}`;
}

/** One character-string: octets outside printable ASCII as `\DDD`. */
export function quotedString(octets: string, base: 8 | 10 = 10): string {
	const written = Array.from(octets, (octet) => {
		if (octet === '"' || octet === '\\') return `\\${octet}`;
		const code = octet.charCodeAt(0);
		return code >= 0x20 && code <= 0x7e ? octet : escaped(octet, base);
	});
	return `"${written.join('')}"`;
}

/** A name as an absolute one; characters that mean something to a master file are escaped. */
export function absoluteName(name: string, base: 8 | 10 = 10): string {
	return `${name.replace(/[^a-z0-9_.*-]/gi, (unit) => escaped(unit, base))}.`;
}

const NAME_TYPES: ReadonlySet<RecordType> = new Set(['CNAME', 'NS', 'PTR']);

/** The data of one record. */
export function dataText<T extends RecordType>(
	type: T,
	data: RecordData[T],
	base: 8 | 10 = 10,
): string {
	// The type says which data it is.
	if (type === 'TXT') {
		const strings = data as readonly string[];
		return strings.map((each) => quotedString(each, base)).join(' ') || '""';
	}
	if (NAME_TYPES.has(type)) return absoluteName(data as string, base);
	if (type === 'MX') {
		const { preference, exchange } = data as MxData;
		return `${preference} ${absoluteName(exchange, base)}`;
	}
	return formatRecord(type, data);
}
