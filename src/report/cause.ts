/**
 * Parts what is wrong from what only follows from it, so that one fault does not read as five.
 *
 * @module
 */

import type { StoredFinding } from '../findings/finding.ts';

/** What a relay lacks as a sum: each has its cause in a record or in the relay itself. */
const SUMS: ReadonlySet<string> = new Set([
	'dmarc.no-aligned-path',
	'relay.unauthenticated',
	'profile.spf-unmet',
	'profile.dkim-unmet',
	'profile.dmarc-unmet',
	'profile.alignment-unmet',
]);

/** The relay is refused since there is no usable record at all. */
function isOfRecord({ code, data }: StoredFinding, findings: readonly StoredFinding[]): boolean {
	if (code !== 'spf.relay-not-authorized') return false;
	const { state } = data;
	if (state !== 'no-record' && state !== 'broken') return false;
	return findings.some((each) => each.code.startsWith('spf.') && isFault(each));
}

function isFault({ code, severity }: StoredFinding): boolean {
	return severity === 'error' && !code.startsWith('spf.relay-');
}

/** Findings in two groups, each in its order; where nothing is a cause, nothing is a consequence. */
export function byCause(findings: readonly StoredFinding[]): {
	readonly causes: readonly StoredFinding[];
	readonly consequences: readonly StoredFinding[];
} {
	const follows = new Set(
		findings.filter((each) => SUMS.has(each.code) || isOfRecord(each, findings)),
	);
	const causes = findings.filter((each) => !follows.has(each));
	const hasCause = causes.some(({ severity }) => severity !== 'info');
	return hasCause ? { causes, consequences: [...follows] } : { causes: findings, consequences: [] };
}
