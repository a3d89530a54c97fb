/**
 * An object shaped like `node:dns/promises` over a zone: the names, errors and silences of Node.
 */

import type { FailureReason, RecordData, RecordType } from '../../src/dns/resolver.ts';
import type { NodeDnsLike } from '../../src/resolvers/node-dns.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

const codes: { readonly [reason in FailureReason]: string } = {
	timeout: 'ETIMEOUT',
	servfail: 'ESERVFAIL',
	refused: 'EREFUSED',
	bogus: 'ESERVFAIL',
	malformed: 'EBADRESP',
	network: 'ECONNREFUSED',
	cancelled: 'ECANCELLED',
};

/** An error as Node rejects with. */
export function nodeError(code: string): Error {
	return Object.assign(new Error(`query ${code}`), { code });
}

/** Node's view of a zone; every name asked is written to `asked`. */
export function fakeNodeDns(zone: string, asked: string[] = []): NodeDnsLike {
	const resolver = zoneResolver(zone);
	async function ask<T extends RecordType>(
		name: string,
		type: T,
	): Promise<{ records: readonly RecordData[T][]; ttl: number }> {
		asked.push(`${type} ${name}`);
		const answer = await resolver.resolve(name, type);
		if (answer.outcome === 'records') return { records: answer.records, ttl: answer.ttl ?? 0 };
		if (answer.outcome === 'failure') throw nodeError(codes[answer.reason]);
		throw nodeError(answer.outcome === 'nodata' ? 'ENODATA' : 'ENOTFOUND');
	}
	const addresses = async (name: string, type: 'A' | 'AAAA') => {
		const { records, ttl } = await ask(name, type);
		return records.map((address) => ({ address, ttl }));
	};
	return {
		resolve4: (name) => addresses(name, 'A'),
		resolve6: (name) => addresses(name, 'AAAA'),
		resolveCname: async (name) => (await ask(name, 'CNAME')).records,
		resolveMx: async (name) =>
			(await ask(name, 'MX')).records.map(({ preference, exchange }) => ({
				exchange,
				priority: preference,
			})),
		resolveNs: async (name) => (await ask(name, 'NS')).records,
		resolvePtr: async (name) => (await ask(name, 'PTR')).records,
		resolveSoa: async (name) => {
			const [soa] = (await ask(name, 'SOA')).records;
			if (soa === undefined) throw nodeError('ENODATA');
			const { mname, rname, minimum, ...times } = soa;
			return { nsname: mname, hostmaster: rname, minttl: minimum, ...times };
		},
		resolveTxt: async (name) => (await ask(name, 'TXT')).records,
	};
}
