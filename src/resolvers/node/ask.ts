/**
 * One question to a list of name servers: tries, failover, TCP after truncation (RFC 1035 §4.2,
 * RFC 5452 §9, RFC 6891 §6.2.2, RFC 7766 §5).
 *
 * @module
 */

import { randomInt } from 'node:crypto';
import type { FailureAnswer, FailureReason, RecordType } from '../../dns/resolver.ts';
import { isAnswering } from '../wire/answer.ts';
import { isBogus } from '../wire/extended-error.ts';
import type { Asked } from '../wire/follow.ts';
import { decodeHead, decodeResponse, encodeQuery, type WireResponse } from '../wire/wire.ts';
import type { Server } from './servers.ts';
import type { TcpConnections } from './tcp.ts';
import { within } from './time.ts';
import { exchangeUdp } from './udp.ts';

/** What is asked, and how. */
export interface Asking {
	readonly name: string;
	readonly type: RecordType;
	readonly recursionDesired: boolean;
	/** Whether a response without error is an answer; one that is none counts as declined. */
	readonly isUsable: (response: WireResponse) => boolean;
}

/** How {@link askServers} goes about it. */
export interface AskSettings {
	/** Milliseconds for one exchange with one server. */
	readonly timeoutMs: number;
	/** Rounds through the servers after the first. */
	readonly retries: number;
	readonly connections: TcpConnections;
	/** Told which server had an answer. */
	readonly onAnswer: (server: Server) => void;
}

const NOERROR = 0;
const NXDOMAIN = 3;
const SERVFAIL = 2;

/** What a server says that does not know EDNS (RFC 6891 §7, §6.1.3): FORMERR, NOTIMP, BADVERS. */
const WITHOUT_EDNS: ReadonlySet<number> = new Set([1, 4, 16]);

/** Failures from the least to the most telling. */
const WEIGHTS: readonly FailureReason[] = ['timeout', 'network', 'malformed'];

function isFailure(asked: Asked): asked is FailureAnswer {
	return 'outcome' in asked;
}

/** One exchange of octets with a query of its own id; a response to anything else is not accepted. */
async function exchange(
	server: Server,
	asking: Asking,
	udpSize: number,
	send: TcpConnections['exchange'],
	timeoutMs: number,
	signal: AbortSignal,
): Promise<Asked> {
	const id = randomInt(65536);
	const query = encodeQuery({ ...asking, id, udpSize });
	const accept = (bytes: Uint8Array): boolean => {
		const head = decodeHead(bytes);
		if (head === null || !head.isResponse || head.id !== id) return false;
		// Servers that cannot read a question do not repeat it either.
		return head.question === null ? head.rcode !== NOERROR : isAnswering(asking, head.question);
	};
	const said = await within(timeoutMs, signal, (inner) => send(server, query, accept, inner));
	if (said === null) {
		return { outcome: 'failure', reason: 'timeout', detail: `no response in ${timeoutMs} ms` };
	}
	if (!(said instanceof Uint8Array)) return said;
	const response = decodeResponse(said);
	return response ?? { outcome: 'failure', reason: 'malformed', detail: 'unreadable response' };
}

/** Asks one server over UDP, and over TCP where the response did not fit (RFC 2181 §9). */
async function askServer(
	server: Server,
	asking: Asking,
	udpSize: number,
	{ timeoutMs, connections }: AskSettings,
	signal: AbortSignal,
): Promise<Asked> {
	const response = await exchange(server, asking, udpSize, exchangeUdp, timeoutMs, signal);
	if (isFailure(response) || !response.isTruncated) return response;
	const whole = await exchange(server, asking, udpSize, connections.exchange, timeoutMs, signal);
	return isFailure(whole) || !whole.isTruncated
		? whole
		: { outcome: 'failure', reason: 'malformed', detail: 'truncated over TCP' };
}

/** Tells whether no other server could know better: there is an answer, or DNSSEC says it was forged. */
function isFinal(response: WireResponse, isUsable: Asking['isUsable']): boolean {
	const { rcode, extendedErrors } = response;
	if (rcode === NOERROR || rcode === NXDOMAIN) return isUsable(response);
	return rcode === SERVFAIL && isBogus(extendedErrors);
}

/** The more telling of two; what a server said in so many words tells more than any failure. */
function moreTelling(left: Asked | null, right: Asked): Asked {
	if (left === null) return right;
	const weight = (asked: Asked): number =>
		isFailure(asked) ? WEIGHTS.indexOf(asked.reason) : WEIGHTS.length;
	return weight(right) > weight(left) ? right : left;
}

/**
 * Asks servers in turn until one has an answer, in as many rounds as the settings say. A server that
 * declined (SERVFAIL, REFUSED, …) is not asked again; one that was silent is, with a new id and port.
 * Without any answer, the most specific failure is returned.
 */
export async function askServers(
	servers: readonly Server[],
	asking: Asking,
	settings: AskSettings,
	signal: AbortSignal,
): Promise<Asked> {
	const declined = new Set<Server>();
	const plain = new Set<Server>();
	let best: Asked | null = null;
	for (let round = 0; round <= settings.retries; round++) {
		for (const server of servers) {
			if (signal.aborted) break;
			if (declined.has(server)) continue;
			let said = await askServer(server, asking, plain.has(server) ? 0 : 1232, settings, signal);
			if (!isFailure(said) && WITHOUT_EDNS.has(said.rcode) && !plain.has(server)) {
				plain.add(server);
				said = await askServer(server, asking, 0, settings, signal);
			}
			best = moreTelling(best, said);
			if (isFailure(said)) continue;
			if (isFinal(said, asking.isUsable)) {
				settings.onAnswer(server);
				return said;
			}
			declined.add(server);
		}
	}
	return best ?? { outcome: 'failure', reason: 'timeout' };
}
