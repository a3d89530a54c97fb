/**
 * The header section of a mail as fields (RFC 5322 §2.2), unfolded, from the top.
 *
 * @module
 */

/** One field; the name in lower case, the value on one line. */
export interface HeaderField {
	readonly name: string;
	readonly value: string;
}

/** Text of a header section; what follows is not examined. */
const MAX_TEXT = 256 * 1024;
const MAX_FIELDS = 1000;
/** Far more than any field that is read here needs. */
const MAX_VALUE = 16 * 1024;

/** Octets as UTF-16 units. */
function textOf(message: string | Uint8Array): string {
	if (typeof message === 'string') return message.slice(0, MAX_TEXT);
	const octets = message.subarray(0, MAX_TEXT);
	let text = '';
	for (let at = 0; at < octets.length; at += 4096) {
		text += String.fromCharCode(...octets.subarray(at, at + 4096));
	}
	return text;
}

/** Units that stand for the octets of UTF-8 as what they mean (RFC 6532 §3); others as they are. */
function inUnicode(value: string): string {
	if (!/[\u0080-\u00ff]/.test(value) || /[\u0100-\uffff]/.test(value)) return value;
	const escaped = value.replace(
		/[%\u0080-\u00ff]/g,
		(unit) => `%${unit.charCodeAt(0).toString(16).padStart(2, '0')}`,
	);
	try {
		return decodeURIComponent(escaped);
	} catch {
		return value;
	}
}

/** The fields up to the empty line; what is no field is passed over, as is the line in front of a mailbox file's mail. */
export function headerFields(message: string | Uint8Array): readonly HeaderField[] {
	const fields: { name: string; parts: string[]; length: number }[] = [];
	for (const line of textOf(message).split(/\r\n|\n|\r/)) {
		if (line === '') {
			if (fields.length === 0) continue;
			break;
		}
		const last = fields.at(-1);
		if (/^[ \t]/.test(line)) {
			if (last === undefined || last.length > MAX_VALUE) continue;
			last.parts.push(line.trim());
			last.length += line.length;
			continue;
		}
		const name = /^([!-9;-~]{1,80})[ \t]*:/.exec(line);
		if (name === null) continue;
		if (fields.length === MAX_FIELDS) break;
		const value = line.slice(name[0].length).trim();
		fields.push({ name: (name[1] ?? '').toLowerCase(), parts: [value], length: value.length });
	}
	return fields.map(({ name, parts }) => ({
		name,
		value: inUnicode(parts.join(' ').slice(0, MAX_VALUE)),
	}));
}
