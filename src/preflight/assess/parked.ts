/**
 * Whether the From domain's owner says that it sends no mail at all (RFC 7208 §2.6.4).
 *
 * @module
 */

import { termsOf } from '../../spf/read-record.ts';
import type { Assessment } from './assessment.ts';

/** The SPF record is `-all` alone, and DMARC asks to quarantine or reject. */
export function isParked({ request, spf, dmarc }: Assessment): boolean {
	if (spf.identity.domain !== request.from.domain || spf.record === null) return false;
	const { record } = spf;
	const terms = termsOf(record);
	const isEnforced = dmarc.policy === 'quarantine' || dmarc.policy === 'reject';
	return isEnforced && record.valid && terms.length === 1 && terms[0]?.text === '-all';
}
