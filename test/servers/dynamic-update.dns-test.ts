/**
 * What `exportChanges` writes for nsupdate, run by BIND and by Knot: once, not twice, and not after the zone
 * has moved on.
 *
 * @module
 */

import { beforeAll, describe, expect, it } from 'vitest';
import { formatRecord } from '../../src/dns/record-text.ts';
import { exportChanges } from '../../src/export/export-changes.ts';
import { isAtOrBelow } from '../../src/names/domain-name.ts';
import { nodeResolver } from '../../src/resolvers/node/node-resolver.ts';
import { absoluteName, dataText } from '../../src/resolvers/zone/master-text.ts';
import { parseZone, type ZoneRecord } from '../../src/resolvers/zone/parse-zone.ts';
import { type Proposal, proposals } from '../export/proposals.ts';
import { contentOf, type Held, held, published, zoneText } from '../export/zone-model.ts';
import { missing } from './installed.ts';
import {
	bindKind,
	knotKind,
	startUpdatable,
	type UpdatableKind,
	type UpdatableServer,
} from './updatable.ts';

/** The records of the zone; the server puts its own at the apex. */
function zoneRecords({ text, zone }: Proposal): readonly ZoneRecord[] {
	return parseZone(text).records.filter(
		({ name, type }) =>
			isAtOrBelow(name, zone) && type !== 'SOA' && !(type === 'NS' && name === zone),
	);
}

function ownRecords(proposal: Proposal): Held[] {
	return zoneRecords(proposal).map(held);
}

/** With the strings of TXT records as they are: to a server they are part of the record. */
function linesOf(proposal: Proposal): string {
	return zoneRecords(proposal)
		.map(
			({ name, type, data }) => `${absoluteName(name)} ${type} ${dataText(type, data as never)}\n`,
		)
		.join('');
}

/** Not what a name server holds: an alias with something beside it (RFC 2181 §10.1), at the apex the SOA at least. */
function isServable(records: readonly Held[], zone: string): boolean {
	return records.every(
		({ name, type }) =>
			type !== 'CNAME' ||
			(name !== zone && records.filter((each) => each.name === name).length === 1),
	);
}

function serve(kind: UpdatableKind, proposal: Proposal, more = ''): Promise<UpdatableServer> {
	const { zone } = proposal;
	const head = `${zone}. 300 SOA ns.${zone}. admin.${zone}. 1 7200 3600 1209600 300\n${zone}. 300 NS ns.invalid.\n$TTL 300\n`;
	return startUpdatable(kind, zone, head + linesOf(proposal) + more);
}

/** The records of the names that the changes touch, as the server has them. */
async function servedAt({ address }: UpdatableServer, { changes }: Proposal): Promise<string[]> {
	const resolver = nodeResolver({ servers: [address] });
	const found: Held[] = [];
	for (const { name, type } of changes) {
		const answer = await resolver.resolve(name, type);
		if (answer.outcome !== 'records' || answer.aliases.length > 0) continue;
		for (const data of answer.records)
			found.push({ name, type, text: formatRecord(type, data as never) });
	}
	return contentOf(found);
}

function expectedAt(records: readonly Held[], { changes }: Proposal): string[] {
	const touched = changes.map(({ name, type }) => `${name} ${type}`);
	return contentOf(records.filter(({ name, type }) => touched.includes(`${name} ${type}`)));
}

describe.each([
	['BIND', bindKind],
	['Knot', knotKind],
])('%s', (_, kind) => {
	const absent = missing([kind.server, kind.client]);
	let all: readonly Proposal[] = [];
	beforeAll(async () => {
		const texts = new Set<string>();
		all = (await proposals()).filter((proposal) => {
			const text = JSON.stringify([
				ownRecords(proposal),
				proposal.changes.map(({ after }) => after),
			]);
			return isServable(ownRecords(proposal), proposal.zone) && !texts.has(text) && texts.add(text);
		});
	});

	it('is installed', () => {
		expect(absent).toBeNull();
	});

	it.skipIf(absent !== null)(
		'publishes every way out of every scenario once, and nothing when the zone is another',
		{ timeout: 300_000 },
		async () => {
			expect(all.length).toBeGreaterThan(40);
			for (const proposal of all) {
				const { zone, changes, verdict, file } = proposal;
				const records = ownRecords(proposal);
				const update = exportChanges(changes, {
					format: 'nsupdate',
					zone,
					evidence: verdict.evidence,
				});
				const server = await serve(kind, proposal);
				try {
					await server.update(update);
					const wanted = expectedAt(published(records, changes), proposal);
					expect(await servedAt(server, proposal), file).toEqual(wanted);
					await expect(server.update(update), file).rejects.toThrow();
					expect(await servedAt(server, proposal), file).toEqual(wanted);
				} finally {
					await server.stop();
				}
			}
		},
	);

	it.skipIf(absent !== null)('refuses the update after any drift of the zone', async () => {
		const proposal = all.find(({ changes }) => changes.some(({ action }) => action === 'replace'));
		if (proposal === undefined) throw new Error('no scenario replaces a record');
		const { zone, changes, verdict } = proposal;
		const [change] = changes.filter(({ action }) => action === 'replace');
		const drifts: readonly Held[] = [
			{ name: change?.name ?? '', type: 'TXT', text: 'site-verification=new' },
			{ name: change?.name ?? '', type: 'TXT', text: 'v=spf1 a -all' },
		];
		const update = exportChanges(changes, { format: 'nsupdate', zone, evidence: verdict.evidence });
		for (const drift of drifts) {
			const records = [...ownRecords(proposal), drift];
			const server = await serve(kind, proposal, zoneText('', [drift]));
			try {
				await expect(server.update(update)).rejects.toThrow();
				expect(await servedAt(server, proposal)).toEqual(expectedAt(records, proposal));
			} finally {
				await server.stop();
			}
		}
	});
});
