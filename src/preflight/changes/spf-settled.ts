/**
 * The terms of a damaged SPF record for certain: what its text alone does not tell, DNS does.
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import type { Span } from '../../findings/finding.ts';
import { lowerAscii } from '../../names/domain-name.ts';
import { spfTexts } from '../../spf/find-record.ts';
import { nameOf, termOf } from '../../spf/mend/grammar.ts';
import type { MeantTerm } from '../../spf/mend/mend.ts';
import type { Mend } from '../../text/mend.ts';

/** Whether a name has an SPF record; `null` where DNS does not say. */
export async function hasRecord(name: string, dns: DnsSession): Promise<boolean | null> {
	const answer = await dns.ask(name, 'TXT');
	if (answer.outcome === 'failure') return null;
	return answer.outcome === 'records' && spfTexts(answer).length > 0;
}

async function hasAddress(name: string, dns: DnsSession): Promise<boolean | null> {
	const answers = await Promise.all([dns.ask(name, 'A'), dns.ask(name, 'AAAA')]);
	if (answers.some(({ outcome }) => outcome === 'records')) return true;
	return answers.some(({ outcome }) => outcome === 'failure') ? null : false;
}

/** Whether what a term names is there. */
async function resolves(text: string, name: string, dns: DnsSession): Promise<boolean | null> {
	const term = termOf(text);
	const isReference =
		term?.kind === 'modifier' || (term?.kind === 'directive' && term.mechanism === 'include');
	if (isReference) return hasRecord(name, dns);
	const type = term?.kind === 'directive' && term.mechanism === 'mx' ? 'MX' : 'A';
	const answer = await dns.ask(name, type);
	return answer.outcome === 'failure' ? null : answer.outcome !== 'nxdomain';
}

/** Terms as text, and what is not among them; `null` where DNS does not say. */
interface Settled {
	readonly terms: readonly string[];
	/** Places of what nobody can read. */
	readonly lost: readonly Span[];
	readonly mends: readonly Mend[];
	/** Something is read otherwise than it stands there. */
	readonly isMended: boolean;
	/** Those of the terms that receivers ignored so far. */
	readonly ignored: readonly string[];
}

/** Terms that are read as they stand there. */
function asWritten(terms: readonly string[]): Settled {
	return { terms, lost: [], mends: [], isMended: false, ignored: [] };
}

/** Terms that are read for something else that stands there. */
function readAs(terms: readonly string[], found: string, reason: Mend['reason']): Settled {
	const mends = [{ found, meant: terms.join(' '), reason }];
	return { terms, lost: [], mends, isMended: true, ignored: [] };
}

/** What nobody can read. */
function unread({ span }: MeantTerm): Settled {
	return { terms: [], lost: [span], mends: [], isMended: true, ignored: [] };
}

/** Questions for one record that only mending takes. */
const MAX_OPEN = 20;

async function settleGlued(
	term: Extract<MeantTerm, { kind: 'glued' }>,
	dns: DnsSession,
): Promise<Settled | null> {
	const { text, written, reason } = term;
	const asItIs = reason === null ? asWritten([text]) : readAs([text], written, reason);
	const isThere = await resolves(term.text, term.name, dns);
	if (isThere === null) return null;
	if (isThere) return asItIs;
	if (term.certain !== null) {
		const settled = await settleAll(term.certain, dns);
		return settled === null ? null : { ...settled, isMended: true };
	}
	for (const { terms, name, isCertain } of term.pairs) {
		const isShorterThere = await resolves(terms[0] ?? '', name, dns);
		if (isShorterThere === null) return null;
		if (!isShorterThere) continue;
		return isCertain ? readAs(terms, term.written, 'lost-blank') : unread(term);
	}
	return reason !== null && isShaped(term) ? unread(term) : asItIs;
}

/** A term with its reading. */
type ReadTerm = Extract<MeantTerm, { kind: 'term' | 'glued' }>;

/** A name that was cut out of a word, or put together from what stands apart. */
function isShaped({ text, written, reason, isJoined }: ReadTerm): boolean {
	const name = nameOf(text);
	const isCut = reason === 'lost-blank' || reason === 'seam';
	const isWhole = isJoined !== true && lowerAscii(written).includes(name ?? '');
	return name !== null && (isCut || !isWhole);
}

/** Whether DNS has to tell what is meant. */
function isAsked(term: MeantTerm): boolean {
	if (term.kind !== 'term') return term.kind !== 'unreadable';
	return isShaped(term);
}

async function settleTerm(
	term: Extract<MeantTerm, { kind: 'term' }>,
	dns: DnsSession,
): Promise<Settled | null> {
	const { text, written, reason } = term;
	const name = nameOf(text);
	if (name !== null && isAsked(term)) {
		const isThere = await resolves(text, name, dns);
		if (isThere === null) return null;
		if (!isThere) return unread(term);
	}
	if (reason === 'comma') return { ...asWritten([text]), isMended: true };
	return reason === null ? asWritten([text]) : readAs(text.split(' '), written, reason);
}

async function settle(term: MeantTerm, dns: DnsSession): Promise<Settled | null> {
	switch (term.kind) {
		case 'term':
			return settleTerm(term, dns);
		case 'unreadable':
			return unread(term);
		case 'glued':
			return settleGlued(term, dns);
		case 'host-name': {
			const { qualifier, name, written } = term;
			const asked = lowerAscii(name);
			const isRecord = await hasRecord(asked, dns);
			if (isRecord === null) return null;
			if (isRecord) return readAs([`${qualifier}include:${name}`], written, 'host-name');
			const isHost = await hasAddress(asked, dns);
			if (isHost === null) return null;
			return isHost ? readAs([`${qualifier}a:${name}`], written, 'host-name') : unread(term);
		}
	}
}

/** Several terms that one word was read as are one mend. */
function joinedMends(mends: readonly Mend[]): readonly Mend[] {
	const joined: Mend[] = [];
	for (const mend of mends) {
		const last = joined[joined.length - 1];
		const isSame = last?.found === mend.found && last.reason === mend.reason;
		if (isSame) joined[joined.length - 1] = { ...last, meant: `${last.meant} ${mend.meant}` };
		else joined.push(mend);
	}
	return joined;
}

/** Meant terms as terms; `null` where DNS does not say, or too much would have to be asked. */
export async function settleAll(
	terms: readonly MeantTerm[],
	dns: DnsSession,
): Promise<Settled | null> {
	if (terms.filter(isAsked).length > MAX_OPEN) return null;
	const settled: Settled[] = [];
	for (const term of terms) {
		const each = await settle(term, dns);
		if (each === null) return null;
		settled.push(term.isIgnored === true ? { ...each, isMended: true, ignored: each.terms } : each);
	}
	return {
		terms: settled.flatMap(({ terms: texts }) => texts),
		lost: settled.flatMap(({ lost }) => lost),
		mends: joinedMends(settled.flatMap(({ mends }) => mends)),
		isMended: settled.some(({ isMended }) => isMended),
		ignored: settled.flatMap(({ ignored }) => ignored),
	};
}
