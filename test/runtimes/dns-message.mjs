/**
 * Answers DNS messages out of a resolver (RFC 1035 §4.1), with nothing but what every runtime has.
 *
 * @module
 */

const TYPES = { 1: 'A', 2: 'NS', 5: 'CNAME', 6: 'SOA', 12: 'PTR', 15: 'MX', 16: 'TXT', 28: 'AAAA' };
const CODES = Object.fromEntries(Object.entries(TYPES).map(([code, type]) => [type, Number(code)]));
const RCODES = { records: 0, nodata: 0, nxdomain: 3, failure: 2 };
const TTL = 300;

const short = (number) => [number >> 8, number & 0xff];
const long = (number) => [...short(number >>> 16), ...short(number & 0xffff)];
const octets = (text) => [...text].map((character) => character.charCodeAt(0));

/** A name without compression. */
function name(text) {
	const labels = text.split('.').filter((label) => label !== '');
	return [...labels.flatMap((label) => [label.length, ...octets(label)]), 0];
}

/** Data of the types that the smoke suite's zone holds. */
function data(type, value) {
	if (type === 'TXT') return value.flatMap((text) => [text.length, ...octets(text)]);
	if (type === 'A') return value.split('.').map(Number);
	if (type === 'MX') return [...short(value.preference), ...name(value.exchange)];
	if (type === 'CNAME' || type === 'NS' || type === 'PTR') return name(value);
	if (type === 'SOA')
		return [...name(value.mname), ...name(value.rname), ...value.times.flatMap(long)];
	throw new Error(`the smoke suite's zone has no ${type}`);
}

function record(owner, type, value) {
	const rdata = data(type, value);
	return [
		...name(owner),
		...short(CODES[type]),
		...short(1),
		...long(TTL),
		...short(rdata.length),
		...rdata,
	];
}

/** Without it nobody may remember a "no" (RFC 2308 §5). */
const authority = record('', 'SOA', {
	mname: 'ns.example',
	rname: 'hostmaster.example',
	times: [1, 7200, 3600, 1209600, TTL],
});

/** The question of a message, and where it ends. */
function readQuestion(message) {
	const labels = [];
	let at = 12;
	while (message[at] !== 0) {
		const length = message[at];
		labels.push(String.fromCharCode(...message.subarray(at + 1, at + 1 + length)));
		at += 1 + length;
	}
	const type = TYPES[(message[at + 1] << 8) | message[at + 2]];
	return { name: labels.join('.').toLowerCase(), type, end: at + 5 };
}

/** The response to a query, as bytes. */
export async function answerMessage(message, resolver) {
	const question = readQuestion(message);
	const answer = await resolver.resolve(question.name, question.type);
	const records = [];
	let owner = question.name;
	for (const alias of answer.aliases ?? []) {
		records.push(record(owner, 'CNAME', alias));
		owner = alias;
	}
	for (const value of answer.records ?? []) records.push(record(owner, question.type, value));
	const flags = [0x81, 0x80 | RCODES[answer.outcome]];
	const authorities = answer.outcome === 'records' ? [] : [authority];
	const counts = [0, 1, ...short(records.length), 0, authorities.length, 0, 0];
	const asked = message.subarray(12, question.end);
	return Uint8Array.from([
		message[0],
		message[1],
		...flags,
		...counts,
		...asked,
		...records.flat(),
		...authorities.flat(),
	]);
}

/** The message in the `dns` parameter of a GET request (RFC 8484 §4.1). */
export function messageOf(url) {
	const text = new URL(url).searchParams.get('dns') ?? '';
	const base64 = text.replaceAll('-', '+').replaceAll('_', '/');
	return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
