/**
 * Where everything stands in a DNS message: header, question, records and names (RFC 1035 §4.1).
 *
 * The first reader of octets that anybody may have sent. What it lets pass has its records inside the
 * message and its names finite, so that a codec can be pointed at one record at a time. Every name costs
 * at most 255 octets and 127 pointers, so the work is linear in the length of the message.
 *
 * @module
 */

const MAX_MESSAGE = 65535;
const MAX_NAME = 255;
const MAX_LABEL = 63;
const MAX_POINTERS = 127;
const HEADER = 12;
const DOT = 0x2e;
const BACKSLASH = 0x5c;

/** A record; its data stand in `[start, end)`. */
export interface RecordSpan {
	readonly name: string;
	readonly type: number;
	readonly class: number;
	readonly ttl: number;
	readonly start: number;
	readonly end: number;
}

/** The fixed part of a message, with the question if there is one. */
export interface MessageHead {
	readonly id: number;
	/** The second word of the header as it is (RFC 1035 §4.1.1). */
	readonly flags: number;
	readonly question: {
		readonly name: string;
		readonly type: number;
		readonly class: number;
	} | null;
	/** How many records the answer, authority and additional sections announce. */
	readonly counts: readonly [number, number, number];
	/** Where the records begin. */
	readonly end: number;
}

/** A whole message. */
export interface MessageLayout extends MessageHead {
	/** Records of the answer, authority and additional sections. */
	readonly sections: readonly [readonly RecordSpan[], readonly RecordSpan[], readonly RecordSpan[]];
}

function word(bytes: Uint8Array, at: number): number {
	return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** One octet of a label as text, in lower case; a dot inside a label stays escaped. */
function octetText(octet: number): string {
	if (octet === DOT) return '\\.';
	return String.fromCharCode(octet >= 0x41 && octet <= 0x5a ? octet + 0x20 : octet);
}

/**
 * Reads the name at an offset: labels in lower case without final dot, one UTF-16 unit per octet, a dot
 * inside a label as `\.`. `null` where there is none: labels beyond the message, unknown label types, too
 * long, or a pointer that does not point back (RFC 1035 §4.1.4), which also rules out loops. A label that
 * ends in a backslash is none either, since it would look like such a dot: different names never read
 * the same.
 */
export function readName(bytes: Uint8Array, start: number): { name: string; end: number } | null {
	const labels: string[] = [];
	let length = 1;
	let pointers = 0;
	let end = -1;
	let earliest = start;
	for (let at = start; ; ) {
		const size = bytes[at];
		if (size === undefined) return null;
		if (size === 0) return { name: labels.join('.'), end: end < 0 ? at + 1 : end };
		if (size > MAX_LABEL) {
			const target = word(bytes, at) & 0x3fff;
			if (size < 0xc0 || at + 1 >= bytes.length || target >= earliest) return null;
			if (++pointers > MAX_POINTERS) return null;
			if (end < 0) end = at + 2;
			at = target;
			earliest = target;
			continue;
		}
		length += size + 1;
		if (length > MAX_NAME || at + size >= bytes.length) return null;
		let label = '';
		for (let i = 1; i <= size; i++) label += octetText(bytes[at + i] ?? 0);
		if (bytes[at + size] === BACKSLASH) return null;
		labels.push(label);
		at += size + 1;
	}
}

/** Reads header and question, or returns `null`. More than one question is none (RFC 9619 §4). */
export function readHead(bytes: Uint8Array): MessageHead | null {
	if (bytes.length < HEADER || bytes.length > MAX_MESSAGE) return null;
	const fixed = {
		id: word(bytes, 0),
		flags: word(bytes, 2),
		counts: [word(bytes, 6), word(bytes, 8), word(bytes, 10)],
	} as const;
	if (word(bytes, 4) === 0) return { ...fixed, question: null, end: HEADER };
	const named = word(bytes, 4) === 1 ? readName(bytes, HEADER) : null;
	if (named === null || named.end + 4 > bytes.length) return null;
	const { name, end } = named;
	const question = { name, type: word(bytes, end), class: word(bytes, end + 2) };
	return { ...fixed, question, end: end + 4 };
}

function readRecord(bytes: Uint8Array, at: number): RecordSpan | null {
	const named = readName(bytes, at);
	if (named === null || named.end + 10 > bytes.length) return null;
	const fixed = named.end;
	const start = fixed + 10;
	const end = start + word(bytes, fixed + 8);
	if (end > bytes.length) return null;
	return {
		name: named.name,
		type: word(bytes, fixed),
		class: word(bytes, fixed + 2),
		ttl: word(bytes, fixed + 4) * 65536 + word(bytes, fixed + 6),
		start,
		end,
	};
}

/**
 * Reads a whole message, or returns `null`. One that says it is truncated may end anywhere (RFC 2181 §9):
 * of it there is what came whole.
 */
export function readLayout(bytes: Uint8Array): MessageLayout | null {
	const head = readHead(bytes);
	if (head === null) return null;
	const isTruncated = (head.flags & 0x0200) !== 0;
	const sections: [RecordSpan[], RecordSpan[], RecordSpan[]] = [[], [], []];
	let at = head.end;
	for (const [index, section] of sections.entries()) {
		for (let left = head.counts[index] ?? 0; left > 0; left--) {
			const record = readRecord(bytes, at);
			if (record === null) return isTruncated ? { ...head, sections } : null;
			section.push(record);
			at = record.end;
		}
	}
	return { ...head, sections };
}

/** Writes a name, `\.` as a dot inside a label, or returns `null` where it cannot stand in a message. */
export function writeName(name: string): Uint8Array | null {
	const octets: number[] = [0];
	let size = 0;
	for (let at = 0; at < name.length && octets.length <= MAX_NAME; ) {
		const unit = name.charCodeAt(at);
		if (unit > 0xff) return null;
		if (unit === DOT) {
			if (octets[size] === 0) return null;
			size = octets.length;
			octets.push(0);
			at++;
			continue;
		}
		const isDot = unit === BACKSLASH && name.charCodeAt(at + 1) === DOT;
		octets.push(isDot ? DOT : unit);
		octets[size] = octets.length - size - 1;
		if ((octets[size] ?? 0) > MAX_LABEL) return null;
		at += isDot ? 2 : 1;
	}
	if (name !== '') {
		if (octets[size] === 0) return null;
		octets.push(0);
	}
	return octets.length > MAX_NAME ? null : Uint8Array.from(octets);
}
