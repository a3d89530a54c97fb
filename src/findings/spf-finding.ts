/**
 * Findings of SPF alone: a program that only checks a host does not carry the rest of the catalogue.
 *
 * @module
 */

import { type Finding, type FindingFacts, findingOf, type Subject } from './finding.ts';
import { type SpfCode, spfFindings } from './spf.ts';

/** Makes the finding of an SPF code at a place; severity, scope and reference come from its part of the catalogue. */
export function spfFinding<Code extends SpfCode>(
	code: Code,
	subject: Subject,
	data: FindingFacts[Code],
): Finding {
	return findingOf(code, spfFindings[code], subject, data);
}
