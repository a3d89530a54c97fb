/**
 * Plans for what an SPF record says of a relay.
 *
 * @module
 */

import type { StoredFinding } from '../../findings/finding.ts';
import type { SpfCode } from '../../findings/spf.ts';
import { inWords } from '../messages/fact.ts';
import { editSpf } from './spf-steps.ts';
import type { Plans, Step } from './step.ts';
import { again, factOf, newRecord, openDns, SAVED } from './steps.ts';

/** Most blocks that somebody types. */
const MAX_TYPED = 10;

/** The addresses that a record leaves out as its terms; empty where not all are told, or too many. */
function addressTerms({ data }: StoredFinding): string {
	const blocks = Object.hasOwn(data, 'blocks') ? data['blocks'] : undefined;
	if (!Array.isArray(blocks) || blocks.length > MAX_TYPED || data['count'] !== blocks.length)
		return '';
	return blocks
		.map(inWords)
		.map((block) =>
			block.includes(':')
				? `ip6:${block.replace(/\/128$/, '')}`
				: `ip4:${block.replace(/\/32$/, '')}`,
		)
		.join(' ');
}

/** The term that names the relay; `null` where only the relay can tell it. */
function relayPart(finding: StoredFinding): string | null {
	const reference = factOf(finding, 'reference');
	if (reference !== null) return `include:${reference}`;
	return addressTerms(finding) || null;
}

/** The record is there and is to name the relay. */
function addRelay(finding: StoredFinding): readonly Step[] {
	return editSpf(finding, { step: 'add-part', part: relayPart(finding) }, { step: 'leave-rest' });
}

function authorize(finding: StoredFinding): readonly Step[] {
	const { name } = finding.subject;
	switch (finding.data['state']) {
		case 'no-record':
			return [
				openDns(name),
				newRecord(name, 'TXT', null),
				{ step: 'write-spf', part: relayPart(finding) },
				SAVED,
			];
		case 'broken':
			return [{ step: 'mend-record-first' }, again('record-mended')];
		default:
			return addRelay(finding);
	}
}

/** The relay's own term comes before the others. */
function moveFirst(finding: StoredFinding): readonly Step[] {
	const reference = factOf(finding, 'reference');
	const part = reference === null ? null : `include:${reference}`;
	return editSpf(finding, { step: 'move-part-first', part });
}

/** Plans by code; a code without a plan needs none. */
export const spfRelayPlans: Plans<SpfCode> = {
	'spf.relay-not-authorized': authorize,
	'spf.relay-partial': addRelay,
	'spf.relay-v6-missing': addRelay,
	'spf.relay-pinned': (f) =>
		editSpf(f, { step: 'add-part', part: relayPart(f) }, { step: 'delete-addresses' }),
	'spf.relay-incidental': addRelay,
	'spf.relay-shadowed': moveFirst,
	'spf.relay-void-disputed': moveFirst,
	'spf.relay-neutral': (f) =>
		editSpf(
			f,
			{ step: 'add-part', part: relayPart(f) },
			{ step: 'leave-rest' },
			{ step: 'delete-sign' },
		),
};
