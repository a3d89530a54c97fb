/**
 * Findings of SPF alone: whoever only checks a host does not carry the rest of the catalogue.
 *
 * @module
 */

import { type Finding, findingOf, type Json, type Subject } from './finding.ts';
import { type SpfCode, spfFindings } from './spf.ts';

/** Makes the finding of an SPF code at a place; severity, scope and reference come from its part of the catalogue. */
export function spfFinding(
	code: SpfCode,
	subject: Subject,
	data?: { readonly [fact: string]: Json },
): Finding {
	return findingOf(code, spfFindings[code], subject, data);
}
