/**
 * The DMARC record: a first one that only watches, what stands there mended, strict alignment loosened.
 *
 * @module
 */

import { isMeantAsDmarc, type MeantDmarc, writeMeantDmarc } from '../../dmarc/mend.ts';
import { parseDmarc } from '../../dmarc/parse.ts';
import { listedOrganizationalDomain } from '../../dmarc/psl-discovery.ts';
import type { DmarcRecord, Policy } from '../../dmarc/record.ts';
import { joinedTexts } from '../../dns/character-string.ts';
import { withoutAppended } from '../../names/domain-name.ts';
import type { Mend } from '../../text/mend.ts';
import { mistakenPolicyNames } from '../mistaken-names.ts';
import { type Candidate, type Draft, isProven } from './attempt.ts';
import { isBorrowed } from './borrowed.ts';
import { isWhole, mendDmarc, writeDmarc } from './mend-dmarc.ts';
import { isOwn, ownEdit, publishTargetsOf, publishText } from './publish-target.ts';
import { type Edit, misplacedAt, type ZoneState } from './zone-state.ts';

/** A first record: it watches and changes nothing for anybody (RFC 9989 §4.7). */
const FIRST = 'v=DMARC1; p=none';

/** Reports need a reader, and only the owner knows who that is. */
function asking(text: string): Pick<Edit, 'asks'> {
	return /;\s*rua\s*=/i.test(text) ? {} : { asks: ['report-address'] };
}

/** The edits that publish a policy for a domain instead of what was meant to be one. */
async function policyEdits(
	domain: string,
	text: string,
	before: readonly string[],
	state: ZoneState,
	about: Pick<Edit, 'loses' | 'mends'> = {},
): Promise<readonly (readonly Edit[])[]> {
	const targets = await publishTargetsOf(
		`_dmarc.${domain}`,
		state,
		(each) => !isMeantAsDmarc(each),
	);
	return targets.map((target) =>
		publishText(target, { before, after: text }, about).map((edit) =>
			edit.type === 'TXT' && edit.after.includes(text) ? { ...edit, ...asking(text) } : edit,
		),
	);
}

/** Texts at names where people put a policy by mistake. */
function displaced(domain: string, state: ZoneState): readonly string[] {
	const { suffixes } = state.judgement.assessment.request;
	const names = [...mistakenPolicyNames(domain, suffixes), domain];
	const answers = names.map((name) => misplacedAt(name, state));
	return answers
		.flatMap((answer) => (answer === null ? [] : joinedTexts(answer).sort()))
		.filter(isMeantAsDmarc);
}

/** A policy to try, the texts it replaces, and what of them it has not. */
interface FirstPolicy {
	/** `dmarc`: what is in force, or a first record that watches; `dmarc-meant`: what the owner wrote. */
	readonly kind: 'dmarc' | 'dmarc-meant';
	readonly text: string;
	readonly before: readonly string[];
	readonly loses: readonly string[];
	readonly mends: readonly Mend[];
}

/** What of a domain's own record receivers go by today; `null` where they read none. */
interface InForce {
	readonly mode: DmarcRecord['mode'];
	readonly policy: Policy;
	readonly tags: DmarcRecord['tags'];
}

function inForce(domain: string, { judgement }: ZoneState): InForce | null {
	const { policyDomain, parsed } = judgement.assessment.dmarc.discovery;
	if (policyDomain !== domain || parsed === undefined) return null;
	const { mode, tags } = parsed;
	// RFC 9989 §4.10.1: with a policy tag that is none, p counts as `none`, and sp and np are not heeded.
	if (mode !== 'as-published')
		return { mode, policy: 'none', tags: { ...tags, sp: null, np: null } };
	return { mode, policy: tags.p ?? 'none', tags };
}

type MeantTag = MeantDmarc['tags'][number];

/** A tag would reject mail that it does not reject today. */
function isNewlyStrict({ name, value }: MeantTag, force: InForce | null): boolean {
	if (name === 'sp' || name === 'np') return value !== 'none' && force?.tags[name] !== value;
	if (name === 'psd') return value !== 'u' && force?.tags.psd !== value;
	// While the policy only watches, strict alignment hits nothing.
	if (name !== 'adkim' && name !== 'aspf') return false;
	return value === 's' && force !== null && force.policy !== 'none' && force.tags[name] !== 's';
}

/** The texts to try as a first policy of a domain: what only watches, and what its owner wrote. */
async function firstPolicies(domain: string, state: ZoneState): Promise<readonly FirstPolicy[]> {
	const answer = await state.dns.ask(`_dmarc.${domain}`, 'TXT');
	if (answer.outcome === 'failure') return [];
	const before = joinedTexts(answer).sort().filter(isMeantAsDmarc);
	const meant = mendDmarc(before.length > 0 ? before : displaced(domain, state));
	if (meant === null) return [{ kind: 'dmarc', text: FIRST, before, loses: [], mends: [] }];
	const { tags, policy, loses, mends } = meant;
	const asMeant: FirstPolicy = {
		kind: 'dmarc-meant',
		text: writeMeantDmarc(policy, tags),
		before,
		loses,
		mends,
	};
	const force = inForce(domain, state);
	// Of a policy that is in force, nothing is gained by leaving out what cannot be read.
	if (force?.mode === 'as-published' && loses.length > 0) return [];
	const now = force?.policy ?? 'none';
	// A policy that was never in force may hit unknown senders, so it starts with p=none.
	const mild = tags.filter((tag) => !isNewlyStrict(tag, force));
	const left = tags.filter((tag) => !mild.includes(tag));
	if (policy === now && left.length === 0) return [{ ...asMeant, kind: 'dmarc' }];
	const later = [
		...(policy === now ? [] : [`p=${policy}`]),
		...left.map(({ name, value }) => `${name}=${value}`),
	];
	const watching: FirstPolicy = {
		kind: 'dmarc',
		text: writeMeantDmarc(now, mild),
		before,
		loses: [...later, ...loses],
		// What a correction makes and the record has not would only confuse.
		mends: mends.filter((mend) => !later.some((tag) => mend.meant.includes(tag))),
	};
	return [watching, asMeant];
}

/** The names a first policy can be published for: where something was meant to be one, else the organization. */
async function policyDomains(state: ZoneState): Promise<readonly string[]> {
	const { from, suffixes } = state.judgement.assessment.request;
	const { domain } = from;
	const organization = listedOrganizationalDomain(domain, suffixes);
	const answer = await state.dns.ask(`_dmarc.${domain}`, 'TXT');
	const isThere = joinedTexts(answer).sort().some(isMeantAsDmarc);
	return isThere ? [domain] : [...new Set([organization, domain])];
}

/** An alias to which a panel appended the zone: its target without, where a record is (RFC 1035 §5.1). */
async function unappended(state: ZoneState): Promise<readonly Edit[]> {
	const { domain } = state.judgement.assessment.request.from;
	const name = `_dmarc.${domain}`;
	const answer = await state.dns.ask(name, 'TXT');
	const [alias] = answer.outcome === 'failure' ? [] : answer.aliases;
	if (alias === undefined || (await isBorrowed(name, state)) !== false) return [];
	for (const target of withoutAppended(alias, domain)) {
		if (!target.includes('.')) continue;
		const found = await state.base.askExtra(target, 'TXT');
		if (joinedTexts(found).some(isMeantAsDmarc)) {
			return [ownEdit('replace', name, 'CNAME', [alias], [target])];
		}
	}
	return [];
}

async function firstWays(
	state: ZoneState,
	attempt: (draft: Draft) => Promise<Candidate | null>,
): Promise<readonly Candidate[]> {
	const candidates: Candidate[] = [];
	const corrected = await unappended(state);
	if (corrected.length > 0) {
		const candidate = await attempt({ kind: 'dmarc-alias', edits: corrected, effort: 1 });
		if (isProven(candidate)) return [candidate];
	}
	for (const domain of await policyDomains(state)) {
		for (const { kind, text, before, loses, mends } of await firstPolicies(domain, state)) {
			for (const edits of await policyEdits(domain, text, before, state, { loses, mends })) {
				const isLater = kind === 'dmarc-meant';
				const candidate = await attempt({ kind, edits, effort: edits.length, isLater });
				if (candidate !== null) candidates.push(candidate);
			}
		}
		if (candidates.some(isProven)) break;
	}
	return candidates;
}

/** A policy of the From domain's own, the same as the one that applies: then both methods find it. */
async function ownPolicyWays(
	state: ZoneState,
	attempt: (draft: Draft) => Promise<Candidate | null>,
): Promise<readonly Candidate[]> {
	const { request, dmarc } = state.judgement.assessment;
	const { parsed, effectivePolicy, policyDomain } = dmarc.discovery;
	const { domain } = request.from;
	if (parsed === undefined || effectivePolicy === null || policyDomain === domain) return [];
	// What the operator of a suffix demands, and where its reports go, only the operator can change.
	if (policyDomain === null || !isOwn(policyDomain, state)) return [];
	const text = writeDmarc(
		{ ...parsed, tags: { ...parsed.tags, sp: null, np: null } },
		effectivePolicy,
	);
	const candidates: Candidate[] = [];
	for (const edits of await policyEdits(domain, text, [], state)) {
		const candidate = await attempt({ kind: 'dmarc', edits, effort: edits.length });
		if (candidate !== null) candidates.push(candidate);
	}
	return candidates;
}

/** The From domain's own record is in force, but not as it was meant. */
function isOwnDamaged({ judgement }: ZoneState): boolean {
	const { request, dmarc } = judgement.assessment;
	const { policyDomain, parsed } = dmarc.discovery;
	return policyDomain === request.from.domain && parsed !== undefined && !isWhole(parsed);
}

/** Ways to a policy that both methods find. */
export async function dmarcWays(
	state: ZoneState,
	attempt: (draft: Draft) => Promise<Candidate | null>,
): Promise<readonly Candidate[]> {
	const { facts, conclusions } = state.judgement;
	// A policy does not help mail that is not aligned: alignment is repaired first.
	if (conclusions.authorized !== 'yes') return [];
	if (facts.policy === null || isOwnDamaged(state)) return firstWays(state, attempt);
	return facts.methodsAgree === false ? ownPolicyWays(state, attempt) : [];
}

function loosened(record: DmarcRecord): DmarcRecord {
	return { ...record, tags: { ...record.tags, adkim: 'r', aspf: 'r' } };
}

/**
 * Strict alignment loosened, where nothing else keeps the relay's mail from aligning. The owner wished for
 * it, so this is never more than an alternative.
 */
export async function looserWays(
	state: ZoneState,
	attempt: (draft: Draft) => Promise<Candidate | null>,
): Promise<readonly Candidate[]> {
	const { own, assessment } = state.judgement;
	if (!own.some(({ code }) => code === 'dmarc.strict-blocks')) return [];
	const { policyDomain, record } = assessment.dmarc.discovery;
	if (policyDomain === null || record === undefined || !isOwn(policyDomain, state)) return [];
	const parsed = parseDmarc(record);
	if (parsed.tags.p === null) return [];
	const text = writeDmarc(loosened(parsed), parsed.tags.p);
	const candidates: Candidate[] = [];
	for (const edits of await policyEdits(policyDomain, text, [record], state)) {
		const candidate = await attempt({ kind: 'loosen', edits, effort: edits.length });
		if (candidate !== null) candidates.push(candidate);
	}
	return candidates;
}
