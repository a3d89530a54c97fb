/**
 * Findings under the headings of their severities, for reports that have nothing else to sort them by.
 *
 * @module
 */

import type { StoredFinding } from '../findings/finding.ts';
import { type Block, section } from './document/document.ts';
import { bySeverity } from './findings.ts';
import type { Wording } from './options.ts';
import { findingItem } from './verdict/reasons.ts';

/** Findings by severity, gravest first; one section each. */
export function findingSections(findings: readonly StoredFinding[], wording: Wording): Block[] {
	return bySeverity(findings, wording.language).flatMap(({ severity, heading, groups }) => {
		const items = groups.map((group) => findingItem(group, { wording, evidence: null }));
		return section(severity, heading, [{ block: 'findings', items, more: null }]);
	});
}
