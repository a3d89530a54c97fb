/**
 * DMARC for one message (RFC 9989 §5.3): policy discovery, alignment of what passed, and the result.
 *
 * The folder is DMARC: `parse.ts` reads a record, `discover.ts` finds the one that applies,
 * `alignment.ts` compares domains, `report-destination.ts` asks for consent to reports.
 *
 * @module
 */

import type { DnsSession } from '../dns/session.ts';
import { suffixList } from '../names/suffix-list.ts';
import { type Identifier, type KnownAlignment, knownAlignment } from './alignment.ts';
import { discoverPolicy } from './discover.ts';
import type { DmarcDiscovery } from './discovery.ts';
import type {
	AuthenticationResult,
	DmarcEvaluation,
	DmarcMessage,
	SpfOutcome,
} from './evaluation.ts';
import { checkedMessage } from './message.ts';
import { type DmarcOptions, startWork } from './options.ts';
import { settleWalk } from './organization.ts';

/**
 * The most domains that are walked from for one message. The sender chooses how many signatures it has;
 * domains beyond the limit count as not aligned, as if unsigned.
 */
const MAX_WALKS = 10;

/** An identifier with the result of the check that it comes from. */
interface Checked extends Identifier {
	readonly result: AuthenticationResult;
}

/** Alignment of one check: only `pass` authenticates, and `temperror` might have passed. */
function countedAlignment(result: AuthenticationResult, alignment: boolean | null): boolean | null {
	if (result === 'pass') return alignment;
	// Where nothing aligned, RFC 9989 §5.3 leaves the result open for SPF or DKIM temperror; a domain
	// that cannot be aligned would not have helped.
	return result === 'temperror' && alignment !== false ? null : false;
}

/** Alignment of all identifiers, each domain walked from once at most, all walks side by side. */
async function alignments(
	identifiers: readonly Checked[],
	discovery: DmarcDiscovery,
	dns: DnsSession,
): Promise<(boolean | null)[]> {
	const suffixes = await suffixList();
	const walked = new Set<string>();
	const settled = identifiers.map(async (identifier): Promise<boolean | null> => {
		const { result } = identifier;
		if (result !== 'pass' && result !== 'temperror') return false;
		const known: KnownAlignment = knownAlignment(identifier, discovery, suffixes);
		if (known !== null && typeof known === 'object') {
			if (!walked.has(known.domain) && walked.size === MAX_WALKS) return false;
			walked.add(known.domain);
		}
		return countedAlignment(result, await settleWalk(known, dns));
	});
	return Promise.all(settled);
}

function resultOf(
	{ outcome, effectivePolicy }: DmarcDiscovery,
	aligned: readonly (boolean | null)[],
): DmarcEvaluation['result'] {
	if (outcome !== 'found') return outcome;
	if (aligned.includes(true)) return 'pass';
	// Without the policy a failing message cannot be dealt with; a passing one needs none.
	return aligned.includes(null) || effectivePolicy === null ? 'temperror' : 'fail';
}

/** The identifier of SPF: MAIL FROM alone, which with a null reverse path is the HELO name. */
function spfIdentifier(spf: SpfOutcome | undefined): Checked[] {
	if (spf === undefined) return [];
	const counts = spf.identity === 'mailfrom' || spf.nullReversePath === true;
	return counts ? [{ by: 'spf', domain: spf.domain, result: spf.result }] : [];
}

/**
 * Evaluates DMARC for one message from the results of SPF and DKIM.
 *
 * One aligned identifier suffices. A failure of DNS matters only where the answer was needed: `pass`
 * stands whatever else is hidden.
 *
 * @param message - The author domain, and what SPF and DKIM said.
 * @param options - The resolver, and the method to follow.
 * @returns The result, the alignment of each identifier, and the discovery behind it.
 * @throws {InputError} `input.domain-invalid`, `input.request-invalid`, `input.unknown-option` and others
 * for a malformed message or option, before any DNS question.
 *
 * @example
 * ```ts
 * import { evaluateDmarc } from 'maysend';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('_dmarc.shop.example. TXT "v=DMARC1; p=reject"');
 * const dkim = [{ domain: 'relay.example', result: 'pass' }] as const;
 * const { result, dkimAligned } = await evaluateDmarc({ from: 'shop.example', dkim }, { resolver });
 * result; // 'fail'
 * dkimAligned; // [false]
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9989.html#section-5.3 RFC 9989 §5.3}
 */
export async function evaluateDmarc(
	message: DmarcMessage,
	options: DmarcOptions,
): Promise<DmarcEvaluation> {
	const { from, spf, dkim } = checkedMessage(message);
	const { dns, method } = startWork(options);
	const discovery = await discoverPolicy(from, dns, method);
	const bySpf = spfIdentifier(spf);
	const byDkim = dkim.map((signature): Checked => ({ ...signature, by: 'dkim' }));
	const aligned = await alignments([...bySpf, ...byDkim], discovery, dns);
	const result = resultOf(discovery, aligned);
	return {
		discovery,
		spfAligned: bySpf.length > 0 ? (aligned[0] ?? null) : false,
		dkimAligned: aligned.slice(bySpf.length),
		result,
		policy: result === 'fail' ? discovery.effectivePolicy : null,
	};
}
