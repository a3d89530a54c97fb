/**
 * English words for verdicts.
 *
 * @module
 */

import type { Verdict } from '../../../preflight/verdict.ts';
import type { VerdictWords } from '../explanation.ts';

function title({ decision, authorized, relay }: Verdict, address: string): string {
	if (decision === 'retry') return `${address} cannot be checked at the moment`;
	if (decision === 'save' && authorized === 'yes') {
		return `${relay.name} may send mail for ${address}`;
	}
	if (decision === 'block') return `${relay.name} cannot send for ${address} as it is`;
	switch (authorized) {
		case 'yes':
			return `${relay.name} may send for ${address}, but something is left to do`;
		case 'partial':
			return `${relay.name} may send for ${address} only in part`;
		case 'no':
			return `${relay.name} is not permitted for ${address}`;
		case 'unknown':
			return `It is not certain that ${relay.name} may send for ${address}`;
	}
}

function authorizedWords({ decision, authorized, relay }: Verdict, address: string): string {
	if (decision === 'retry') {
		return `Whether ${relay.name} may send mail for ${address} is not known at the moment.`;
	}
	switch (authorized) {
		case 'yes':
			return `When you send mail from ${address} through this service, receivers can verify that it really comes from you.`;
		case 'partial':
			return `Only some of the servers of this service may send mail from ${address}.`;
		case 'no':
			return `When you send mail from ${address} through this service, receivers cannot verify that it really comes from you.`;
		case 'unknown':
			return `When you send mail from ${address} through this service, it is not certain that receivers recognize it as yours.`;
	}
}

function consequence({ decision, authorized, dmarc }: Verdict): string {
	if (authorized === 'yes' || decision === 'retry') return '';
	const isEnforced = dmarc.consequence === 'rejected' || dmarc.consequence === 'quarantined';
	if (isEnforced) {
		return authorized === 'partial'
			? 'Mail from the other servers is rejected or lands in the spam folder.'
			: 'Such mail is rejected or lands in the spam folder.';
	}
	if (authorized === 'unknown') return '';
	return 'The domain does not ask receivers to reject such mail so far. It may be rejected or land in the spam folder all the same.';
}

/** The words for verdicts. */
export const verdictWords: VerdictWords = {
	title,
	authorized: authorizedWords,
	consequence,
	decided: (decision) => `Decision: ${decision}`,
};
