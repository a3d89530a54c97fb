/**
 * Asks a zone's own name servers, past all caches (RFC 1034 §5.3.3 without what others remember).
 *
 * For the moment after publishing, when resolvers still hold the old answer. The servers are found
 * through the resolvers at hand; what they say is believed about their own zone only.
 *
 * @module
 */

import type { FailureAnswer, RecordType } from '../../dns/resolver.ts';
import { isAtOrBelow, parentOf } from '../../names/domain-name.ts';
import { answerOf, isReferral } from '../wire/answer.ts';
import type { Asked } from '../wire/follow.ts';
import { follow } from '../wire/follow.ts';
import type { WireRecord, WireResponse } from '../wire/wire.ts';
import { type Server, serverAt } from './servers.ts';

const MAX_STEPS = 40;
const MAX_REFERRALS = 8;
const MAX_NAME_SERVERS = 8;
const MAX_ADDRESSES = 16;

/** The ways to ask that the search needs. */
export interface AuthorityAccess {
	/** Asks the resolvers at hand. */
	recursive(name: string, type: RecordType): Promise<Asked>;
	/** Asks name servers themselves, without recursion. */
	direct(
		servers: readonly Server[],
		name: string,
		type: RecordType,
		isUsable: (response: WireResponse) => boolean,
	): Promise<Asked>;
	/** Where name servers listen. */
	readonly port: number;
}

/** A zone and the names of its servers. */
interface Zone {
	readonly apex: string;
	readonly names: readonly string[];
}

function failure(detail: string): FailureAnswer {
	return { outcome: 'failure', reason: 'servfail', detail };
}

/** The owner of the start of authority in a negative response, which is where the zone begins. */
function apexIn(response: WireResponse, name: string): string | null {
	const soa = response.authorities.find(({ type }) => type === 'SOA');
	return soa !== undefined && soa.name !== name && isAtOrBelow(name, soa.name) ? soa.name : null;
}

/** The closest zone at or above a name, walking up. */
async function findZone(access: AuthorityAccess, name: string): Promise<Zone | FailureAnswer> {
	let at = name;
	for (let step = 0; step < MAX_STEPS; step++) {
		const response = await access.recursive(at, 'NS');
		if ('outcome' in response) return response;
		const answer = answerOf({ name: at, type: 'NS' }, response);
		if (answer.outcome === 'records' && answer.aliases.length === 0) {
			return { apex: at, names: answer.records };
		}
		// Some servers know no NS but at the apex and say so in strange ways: one level up they answer.
		if (at === '') return answer.outcome === 'failure' ? answer : failure('no name servers found');
		at = apexIn(response, at) ?? parentOf(at);
	}
	return failure('no name servers found');
}

/** The addresses of name servers; a failure only where none has any. */
async function addressesOf(
	access: AuthorityAccess,
	names: readonly string[],
): Promise<readonly Server[] | FailureAnswer> {
	const asked = names
		.slice(0, MAX_NAME_SERVERS)
		.flatMap((name) =>
			(['A', 'AAAA'] as const).map((type) => follow(name, type, access.recursive)),
		);
	const servers: Server[] = [];
	let failed: FailureAnswer = failure('the name servers have no address');
	for (const answer of await Promise.all(asked)) {
		if (answer.outcome === 'failure') failed = answer;
		if (answer.outcome !== 'records') continue;
		servers.push(...answer.records.map((address) => serverAt(address, access.port)));
	}
	// IPv4 first: machines without IPv6 are many, without IPv4 few.
	servers.sort((left, right) => left.family - right.family);
	return servers.length === 0 ? failed : servers.slice(0, MAX_ADDRESSES);
}

/** The zone that a referral leads to, below the one that was asked; `null` for any other. */
function referredZone(response: WireResponse, apex: string, name: string): Zone | null {
	const ns = response.authorities.flatMap((record) => (record.type === 'NS' ? [record] : []));
	const owner = ns[0]?.name ?? apex;
	if (owner === apex || !isAtOrBelow(owner, apex) || !isAtOrBelow(name, owner)) return null;
	return {
		apex: owner,
		names: ns.filter((record) => record.name === owner).map(({ data }) => data),
	};
}

/** The response without what it says about other zones. */
function ownPart(response: WireResponse, apex: string): WireResponse {
	const isOwn = ({ name }: WireRecord): boolean => isAtOrBelow(name, apex);
	const answers = response.answers.filter(isOwn);
	const leavesZone = answers.some(
		(record) => record.type === 'CNAME' && !isAtOrBelow(record.data, apex),
	);
	return {
		...response,
		// RFC 6604 §3: the code is about the last name, which is not of this zone then.
		rcode: leavesZone && response.rcode === 3 ? 0 : response.rcode,
		answers,
		authorities: response.authorities.filter(isOwn),
	};
}

/** Asks the servers of the zone that a name is in; referrals to zones below are followed. */
export async function askAuthority(
	access: AuthorityAccess,
	name: string,
	type: RecordType,
): Promise<Asked> {
	let zone = await findZone(access, name);
	for (let step = 0; step < MAX_REFERRALS; step++) {
		if ('outcome' in zone) return zone;
		const { apex, names } = zone;
		const servers = await addressesOf(access, names);
		if ('outcome' in servers) return servers;
		const isUsable = (response: WireResponse): boolean =>
			response.isAuthoritative || referredZone(response, apex, name) !== null;
		const response = await access.direct(servers, name, type, isUsable);
		if ('outcome' in response) return response;
		if (!isReferral(response)) {
			const { rcode, isAuthoritative } = response;
			const isAnswer = isAuthoritative || (rcode !== 0 && rcode !== 3);
			return isAnswer ? ownPart(response, apex) : failure('the name servers are not authoritative');
		}
		zone = referredZone(response, apex, name) ?? failure('the name servers refer to others');
	}
	return failure('too many referrals');
}
