/**
 * Which findings say again what another has said, so that an owner reads everything once.
 *
 * @module
 */

import type { StoredFinding } from '../findings/finding.ts';
import type { Change } from '../preflight/verdict.ts';
import { changeKind } from './change-kind.ts';
import { outermostName } from './messages/spf-place.ts';

/** Codes with those that say the same, or say it better; one that ends in a dot stands for its family. */
const SAID_BY: ReadonlyMap<string, readonly string[]> = new Map([
	['spf.missing', ['spf.relay-not-authorized']],
	[
		'spf.relay-not-authorized',
		[
			'spf.relay-partial',
			'spf.relay-shadowed',
			'spf.multiple',
			'spf.lookup-limit',
			'spf.void-limit',
			'spf.mx-too-many',
			'from.parked',
			'relay.own-domains-only',
		],
	],
	['spf.relay-partial', ['relay.own-domains-only']],
	['spf.relay-v6-missing', ['spf.relay-partial', 'relay.own-domains-only']],
	['spf.relay-pinned', ['relay.own-domains-only']],
	['spf.relay-neutral', ['spf.relay-not-authorized', 'spf.relay-shadowed', 'from.parked']],
	['spf.terms-after-all', ['spf.relay-shadowed']],
	['spf.lookup-order-dependent', ['spf.lookup-limit']],
	['spf.a-void', ['spf.void-limit']],
	['spf.mx-void', ['spf.void-limit']],
	['spf.exists-void', ['spf.void-limit']],
	[
		'spf.nxdomain',
		[
			'spf.relay-not-authorized',
			'spf.include-missing',
			'spf.redirect-missing',
			'profile.spf-unmet',
		],
	],
	['dkim.cname-dangling', ['dkim.cname-wrong']],
	['dkim.selector-missing', ['dkim.wrong-name']],
	['dkim.unaligned', ['relay.cannot-align', 'dmarc.strict-blocks']],
	[
		'dkim.impossible',
		[
			'relay.cannot-align',
			'relay.own-domains-only',
			'relay.unauthenticated',
			'dmarc.single-path-spf',
		],
	],
	['dmarc.single-path-spf', ['dkim.']],
	['relay.facts-unknown', ['relay.host-private']],
	['relay.no-addresses', ['relay.host-private']],
	['profile.dmarc-unmet', ['dmarc.missing']],
]);

/** Whether one of some codes has said what a finding says. */
export function isSaid({ code }: { readonly code: string }, told: Iterable<string>): boolean {
	const said = SAID_BY.get(code) ?? [];
	return [...told].some((each) =>
		said.some((other) => (other.endsWith('.') ? each.startsWith(other) : each === other)),
	);
}

/** The findings without those that only repeat others of them; what was left out says nothing any more. */
export function unrepeated(findings: readonly StoredFinding[]): readonly StoredFinding[] {
	const codes = new Set<string>(findings.map(({ code }) => code));
	for (const code of SAID_BY.keys()) {
		if (codes.has(code) && isSaid({ code }, codes)) codes.delete(code);
	}
	return findings.filter(({ code }) => codes.has(code));
}

/** A change adds the record that a finding says is missing. */
function isAdded({ code, subject }: StoredFinding, { action, name }: Change): boolean {
	if (action === 'remove' || !/missing$|nxdomain$/.test(code)) return false;
	return name === subject.name || name === `_dmarc.${subject.name}`;
}

/** The record of a finding gives way to one that was proven to work. */
export function isCorrected(finding: StoredFinding, change: Change): boolean {
	const { action, name, mends = [], proof } = change;
	if (action !== 'replace' || outermostName(finding) !== name) return false;
	if (mends.length > 0) return true;
	const [protocol = ''] = changeKind(change).split('-');
	// What an SPF record or a policy makes of the relay is no fault of its own.
	const isFault = finding.scope === 'domain' || protocol === 'dkim';
	const isOfRecord = finding.code.startsWith(`${protocol}.`) && finding.severity === 'error';
	return isFault && isOfRecord && proof.spfState !== 'broken';
}

/** Whether the changes that are offered tell of a finding and mend it. */
export function isMended(finding: StoredFinding, changes: readonly Change[]): boolean {
	return changes.some((change) => isAdded(finding, change) || isCorrected(finding, change));
}
