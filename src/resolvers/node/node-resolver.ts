/**
 * A resolver over UDP and TCP for Node (RFC 1035 §4.2, RFC 6891, RFC 7766).
 *
 * Sends questions to recursive name servers as they are asked: no search list, no hosts file, no cache.
 *
 * The folder `resolvers/` has what answers questions: `node/` and `doh/` ask servers, `wire/` reads and writes the
 * messages of both; `cache/`, `overlay/`, `zone/` and `transcript.ts` need no network.
 *
 * @module
 */

import type {
	DnsAnswer,
	FailureAnswer,
	RecordType,
	ResolveOptions,
	Resolver,
} from '../../dns/resolver.ts';
import { CANCELLED, detailOf } from '../../dns/send.ts';
import { flag, knownFields, optional, whole } from '../../input/fields.ts';
import { isAskable, toALabels } from '../../names/domain-name.ts';
import { isReferral } from '../wire/answer.ts';
import { type Asked, type AskName, follow } from '../wire/follow.ts';
import type { WireResponse } from '../wire/wire.ts';
import { type Asking, askServers } from './ask.ts';
import { type AuthorityAccess, askAuthority } from './authority.ts';
import { type Server, serversOf } from './servers.ts';
import { tcpConnections } from './tcp.ts';
import { slots, within } from './time.ts';

/** How {@link nodeResolver} asks. */
export interface NodeResolverOptions {
	/** Recursive servers as `address`, `address:port` or `[address]:port`; by default the system's. */
	readonly servers?: readonly string[];
	/** Milliseconds to wait for one server each time it is asked; 2000 by default. */
	readonly timeoutMs?: number;
	/** How often all servers are tried again after the first time; 2 by default. */
	readonly retries?: number;
	/** Milliseconds for a whole question from its turn on, retries and aliases included; 10000 by default. */
	readonly deadlineMs?: number;
	/** Exchanges that go on side by side, and so the number of sockets; 256 by default. */
	readonly maxSockets?: number;
	/** Milliseconds that a question waits for its turn where all sockets are taken; 60000 by default. */
	readonly queueMs?: number;
	/**
	 * Asks the name servers of the zone itself, past all caches; false by default. Questions then go to
	 * any address that a zone names as its server, of the own network, too.
	 */
	readonly authoritative?: boolean;
	/** Where name servers listen that `authoritative` finds; 53 by default. */
	readonly nameServerPort?: number;
}

/** The options that are numbers, as they are without the caller's wish, and their bounds. */
const NUMBERS = {
	timeoutMs: [2000, 1, 600_000],
	retries: [2, 0, 100],
	deadlineMs: [10_000, 1, 3_600_000],
	maxSockets: [256, 1, 10_000],
	queueMs: [60_000, 0, 3_600_000],
	nameServerPort: [53, 1, 65_535],
} as const;

const OTHERS: readonly string[] = ['servers', 'authoritative'];

/**
 * Sockets that one question to a zone's own servers is reckoned to take: it asks for the addresses of
 * several servers at once.
 */
const SOCKETS_OF_AUTHORITY = 4;

/** What one question may lead to, with aliases and the search for name servers. */
const MAX_QUESTIONS = 200;

const TOO_MANY_QUESTIONS: FailureAnswer = {
	outcome: 'failure',
	reason: 'servfail',
	detail: `needs more than ${MAX_QUESTIONS} questions`,
};

type Numbers = { readonly [Option in keyof typeof NUMBERS]: number };

/** Reads what the caller passed, which may come from plain JavaScript. */
function readNumbers(options: NodeResolverOptions): Numbers {
	const fields = knownFields(options, [...Object.keys(NUMBERS), ...OTHERS], 'options');
	optional(flag)(fields['authoritative'], 'options.authoritative');
	const numberOf = (option: keyof Numbers): number => {
		const [byDefault, least, most] = NUMBERS[option];
		return whole(least, most)(fields[option] ?? byDefault, `options.${option}`);
	};
	return {
		timeoutMs: numberOf('timeoutMs'),
		retries: numberOf('retries'),
		deadlineMs: numberOf('deadlineMs'),
		maxSockets: numberOf('maxSockets'),
		queueMs: numberOf('queueMs'),
		nameServerPort: numberOf('nameServerPort'),
	};
}

/** Asks a list of servers one question; every call holds one place while it lasts. */
type AskList = (
	servers: readonly Server[],
	asking: Asking,
	signal: AbortSignal,
	onAnswer: (server: Server) => void,
) => Promise<Asked>;

function listAsker({ timeoutMs, retries, maxSockets }: Numbers): AskList {
	const connections = tcpConnections();
	const places = slots(maxSockets);
	return async (servers, asking, signal, onAnswer) => {
		if (!(await places.take(signal))) return { outcome: 'failure', reason: 'timeout' };
		try {
			const settings = { timeoutMs, retries, connections, onAnswer };
			return await askServers(servers, asking, settings, signal);
		} finally {
			places.free();
		}
	};
}

/** How one question finds its response: through recursive servers, or at the zone's own. */
function nameAsker(
	askList: AskList,
	recursiveServers: readonly Server[],
	authorityPort: number | null,
): (signal: AbortSignal) => AskName {
	let inOrder = recursiveServers;
	const prefer = (server: Server): void => {
		if (inOrder[0] !== server) inOrder = [server, ...inOrder.filter((other) => other !== server)];
	};
	return (signal) => {
		let left = MAX_QUESTIONS;
		const bounded: AskList = async (...asking) =>
			left-- > 0 ? askList(...asking) : TOO_MANY_QUESTIONS;
		const recursive: AskName = (name, type) => {
			const isUsable = (response: WireResponse): boolean => !isReferral(response);
			return bounded(inOrder, { name, type, recursionDesired: true, isUsable }, signal, prefer);
		};
		if (authorityPort === null) return recursive;
		const access: AuthorityAccess = {
			port: authorityPort,
			recursive,
			direct: (servers, name, type, isUsable) =>
				bounded(servers, { name, type, recursionDesired: false, isUsable }, signal, () => {}),
		};
		return (name, type) => askAuthority(access, name, type);
	};
}

/**
 * Makes a resolver that asks name servers over UDP, and over TCP where a response does not fit.
 *
 * Answers carry their TTL, the negative TTL of RFC 2308 §5, the AD bit as `authenticated` (trust it as far
 * as the way to the server) and all aliases. A failure says in `detail` what the server gave as reason
 * (RFC 8914); `bogus` is one that DNSSEC validation failed for. Only a response from the server asked, with
 * the id and question of the query, is taken. Never rejects; a signal ends a question at once. No socket
 * and no timer outlives its question.
 *
 * A name may hold U-labels or upper case, and is asked as lower-case A-labels; one that cannot be asked
 * is `nxdomain`.
 *
 * @throws {InputError} `input.option-invalid` or `input.unknown-option` with the path of the option.
 *
 * @example
 * ```ts
 * import { preflight } from 'maysend';
 * import { nodeResolver } from 'maysend/node';
 *
 * const resolver = nodeResolver({ servers: ['192.0.2.53', '[2001:db8::53]:5353'], timeoutMs: 2_000 });
 * const isAllowed = async (from: string): Promise<boolean> => {
 * 	const { decision } = await preflight({ from, relay: 'rapidmail' }, { resolver });
 * 	return decision === 'save' || decision === 'warn';
 * };
 * ```
 */
export function nodeResolver(options: NodeResolverOptions = {}): Resolver {
	const numbers = readNumbers(options);
	const { deadlineMs, nameServerPort, maxSockets, queueMs } = numbers;
	const servers = serversOf(options.servers);
	const port = options.authoritative === true ? nameServerPort : null;
	const askerUnder = nameAsker(listAsker(numbers), servers, port);
	// A question takes its turn before its time begins: others that are slow must not use it up.
	const turns = slots(
		port === null ? maxSockets : Math.max(1, Math.floor(maxSockets / SOCKETS_OF_AUTHORITY)),
	);

	async function ask<T extends RecordType>(
		name: string,
		type: T,
		signal: AbortSignal,
	): Promise<DnsAnswer<T>> {
		const answer = await follow(name, type, askerUnder(signal));
		const isLate = signal.aborted && answer.outcome === 'failure' && answer.reason === 'timeout';
		return isLate ? { ...answer, detail: `no answer in ${deadlineMs} ms` } : answer;
	}

	return {
		async resolve<T extends RecordType>(
			name: string,
			type: T,
			{ signal }: ResolveOptions = {},
		): Promise<DnsAnswer<T>> {
			if (signal?.aborted) return CANCELLED;
			const asked = toALabels(name);
			if (asked === null || !isAskable(asked)) return { outcome: 'nxdomain', aliases: [] };
			if (!turns.tryTake() && !(await turns.takeWithin(queueMs, signal))) {
				const detail = `no free socket in ${queueMs} ms`;
				return signal?.aborted ? CANCELLED : { outcome: 'failure', reason: 'timeout', detail };
			}
			try {
				const answer = await within(deadlineMs, signal, (inner) => ask(asked, type, inner));
				return signal?.aborted ? CANCELLED : answer;
			} catch (error) {
				return { outcome: 'failure', reason: 'network', detail: detailOf(error) };
			} finally {
				turns.free();
			}
		},
	};
}
