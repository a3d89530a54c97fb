/**
 * Findings as they may come back from storage: without facts that this version has, or with others.
 *
 * @module
 */

import { catalogue, type FindingCode } from '../../src/findings/catalogue.ts';
import type { Finding, Json, Subject } from '../../src/findings/finding.ts';

/** A finding of a code with any facts; typed as one of this version, as a caller's cast would. */
export function storedFinding(
	code: FindingCode,
	subject: Subject,
	data: { readonly [fact: string]: Json } = {},
): Finding {
	return { code, ...catalogue[code], subject, data } as Finding;
}
