/**
 * A verdict in words: the decision, what it means for the mail, and the steps in order.
 *
 * @module
 */

import type { StoredFinding } from '../findings/finding.ts';
import type { Verdict } from '../preflight/verdict.ts';
import { type Explanation, firstRecordWarning, stepsOfChanges } from './explain-change.ts';
import { type CodeGroup, groupsByCode, named } from './findings.ts';
import { addressOf, headlineOf } from './headline.ts';
import type { Language } from './language.ts';
import type { Tone } from './locale.ts';
import type { Labels } from './messages/labels.ts';
import { outermostName } from './messages/spf-place.ts';
import { consequenceOf } from './messages/verdict-words.ts';
import { planOfFinding } from './plan/finding-plan.ts';
import type { Step } from './plan/step.ts';
import { again, SAVED } from './plan/steps.ts';
import { unrepeated } from './said-by.ts';
import { outcomeInWords } from './state.ts';
import { adminSentence, factSentence, planInWords, sentenceOf, titleOf } from './words.ts';

/**
 * Codes that sum up other findings, or name something as missing that is there in another form. To repair it,
 * the first of these that was found is needed instead. What only the operator can repair stands first: steps
 * for anything else would not help.
 */
const CAUSES: ReadonlyMap<string, readonly string[]> = new Map([
	[
		'dmarc.no-aligned-path',
		[
			'relay.own-domains-only',
			'relay.cannot-align',
			'dmarc.strict-blocks',
			'from.parked',
			'spf.multiple',
			'spf.relay-shadowed',
			'spf.relay-not-authorized',
			'dkim.wrong-name',
			'dkim.cname-wrong',
			'dkim.cname-dangling',
			'dkim.selector-missing',
			'dkim.key-mismatch',
			'dkim.revoked',
			'dkim.unaligned',
		],
	],
	['dkim.selector-missing', ['dkim.wrong-name']],
	['spf.relay-not-authorized', ['spf.relay-partial']],
	['relay.unauthenticated', ['relay.cannot-align']],
	[
		'dmarc.missing',
		[
			'dmarc.multiple',
			'dmarc.wrong-location',
			'dmarc.at-root',
			'dmarc.leading-space',
			'dmarc.version-first',
			'dmarc.version-value',
			'dmarc.tag-duplicate',
			'dmarc.p-invalid',
			'dmarc.p-missing',
		],
	],
]);

/** Findings whose steps are reported, where a verdict has no changes. */
const MAX_FINDINGS = 6;

/** The first finding with one of some codes, in the order of the codes. */
function firstOf(
	codes: readonly string[],
	findings: readonly StoredFinding[],
): StoredFinding | undefined {
	return codes
		.map((code) => findings.find((finding) => finding.code === code))
		.find((finding) => finding !== undefined);
}

/** What voids a record as a whole, where nothing in it is written wrong. */
const LIMITS: readonly string[] = [
	'spf.multiple',
	'spf.lookup-limit',
	'spf.void-limit',
	'spf.mx-too-many',
];

/** What voids a record says more than that the relay is not permitted by it. */
function voidedBy(cause: StoredFinding, { findings }: Verdict): StoredFinding {
	const refused = firstOf(['spf.relay-not-authorized'], findings);
	const isAbout = cause === refused || cause.code === 'relay.unauthenticated';
	if (!isAbout || refused?.data['state'] !== 'broken') return cause;
	const ofRecord = findings.filter((each) => outermostName(each) === refused.subject.name);
	return firstOf(LIMITS, ofRecord) ?? cause;
}

/** A cause with those that say the same of other selectors: a record of SPF is one, keys are several. */
function withAlike(
	cause: StoredFinding | undefined,
	findings: readonly StoredFinding[],
): readonly StoredFinding[] {
	if (cause === undefined) return [];
	if (!cause.code.startsWith('dkim.')) return [cause];
	return findings.filter(({ code }) => code === cause.code);
}

/** What a code is made of: the first cause, and where it is one of SPF the first of DKIM too. */
function causesOf(code: string, findings: readonly StoredFinding[]): readonly StoredFinding[] {
	const known = CAUSES.get(code) ?? [];
	const first = firstOf(known, findings);
	if (first === undefined) return [];
	const isSpf = first.code.startsWith('spf.');
	const second = isSpf ? known.filter((each) => each.startsWith('dkim.')) : [];
	return [first, firstOf(second, findings)].flatMap((each) => withAlike(each, findings));
}

/** The findings that led to the decision, sums replaced by what they are made of. */
function reasons(verdict: Verdict): readonly StoredFinding[] {
	const { because, findings } = verdict;
	const found = because.flatMap((code) => {
		const known = causesOf(code, findings);
		const causes = known.length === 0 ? findings.filter((each) => each.code === code) : known;
		return causes.map((each) => voidedBy(each, verdict));
	});
	return unrepeated([...new Set(found)]);
}

/** Codes whose steps are about a signature. */
const NEED_SIGNATURE: readonly string[] = [
	'dmarc.single-path-spf',
	'dmarc.no-aligned-path',
	'relay.unauthenticated',
];

/** It is about the SPF record of a name that is an alias: there is no record at that name to be mended. */
function isAlias({ code, subject }: StoredFinding, { findings }: Verdict): boolean {
	const isOfSpf = code.startsWith('spf.');
	return (
		isOfSpf &&
		findings.some((each) => each.code === 'spf.alias' && each.subject.name === subject.name)
	);
}

/** What tells that the name is to be an alias of the relay's: a record of SPF beside it would be refused. */
function openAlias(
	{ code, subject }: StoredFinding,
	{ findings }: Verdict,
): StoredFinding | undefined {
	if (code !== 'spf.relay-not-authorized') return undefined;
	return findings.find(
		({ code, data }) => code === 'relay.facts-unknown' && data.alias === subject.name,
	);
}

/** The findings whose steps help: a service that cannot sign is not told to sign. */
function advised(verdict: Verdict): readonly StoredFinding[] {
	const unsigned = firstOf(['dkim.impossible'], verdict.findings);
	const found = reasons(verdict).map((finding) => {
		if (NEED_SIGNATURE.includes(finding.code)) return unsigned ?? finding;
		return openAlias(finding, verdict) ?? finding;
	});
	return [...new Set(found)].filter((each) => !isAlias(each, verdict)).slice(0, MAX_FINDINGS);
}

/** Each step once: the first of its kind, but saving and checking last. */
function once(steps: readonly Step[]): readonly Step[] {
	const names = steps.flatMap((step) => (step.step === 'add-shown-records' ? step.names : []));
	const merged = steps.map((step) =>
		step.step === 'add-shown-records' ? { ...step, names: [...new Set(names)] } : step,
	);
	const distinct = new Map(merged.map((step) => [JSON.stringify(step), step]));
	const body = [...distinct.values()].filter((step) => step !== SAVED);
	if (body.length === distinct.size) return body;
	// What was saved is checked again anyway; whom to write to where DNS stays silent comes after that.
	const isReport = ({ step }: Step): boolean => step === 'report-to-dns-provider';
	const isSoon = (step: Step): boolean => step.step === 'check-again' && step.when === 'soon';
	return [
		...body.filter((step) => !isReport(step) && !isSoon(step)),
		SAVED,
		...body.filter(isReport),
	];
}

/** The steps where no change of DNS is offered; that changes go first would send the reader nowhere. */
function advice(verdict: Verdict): readonly Step[] {
	const { decision, recheckAfter } = verdict;
	if (decision === 'save') return [];
	const steps = once(advised(verdict).flatMap(planOfFinding));
	const useful = steps.filter(({ step }) => step !== 'changes-first');
	if (decision !== 'retry') return useful;
	const isSoon = (step: Step) => step.step === 'check-again' && step.when === 'soon';
	return [again('soon', recheckAfter ?? null), ...useful.filter((step) => !isSoon(step))];
}

function stepsOfVerdict(verdict: Verdict, language: Language, tone: Tone) {
	if (verdict.changes.length > 0) return stepsOfChanges(verdict.changes, language, tone);
	const plan = advice(verdict);
	return { steps: planInWords(plan, language), plan: [...plan] };
}

/** Reasons that say better than anything else what is the matter. */
const TELLING: readonly string[] = [
	'from.nxdomain',
	'from.public-suffix',
	'from.own-domain',
	'from.freemail',
];

/** Reasons that say all there is to say, in the reader's words; empty where the decision has others. */
export function telling(verdict: Verdict, language: Language): string {
	const [code] = verdict.because;
	const [first] = reasons(verdict);
	if (code === undefined || first === undefined || !TELLING.includes(code)) return '';
	return sentenceOf(first, language, 'owner');
}

/** The reasons that are shown to an owner, as groups of findings. */
export function ownerReasons(verdict: Verdict): CodeGroup[] {
	const found = groupsByCode(reasons({ ...verdict, findings: named(verdict) }));
	const isTold = (code: string) => found.some((group) => group.code === code) || CAUSES.has(code);
	const bare = verdict.because.filter(
		(code) => !isTold(code) && !verdict.findings.some((each) => each.code === code),
	);
	return [...found, ...bare.map((code) => ({ code, findings: [] }))];
}

function ownerText(verdict: Verdict, language: Language): string {
	const { decision, authorized, because } = verdict;
	const told = telling(verdict, language);
	const consequence = consequenceOf(verdict, language.verdict);
	// Mail from a domain that is none meets no policy; that of a mailbox provider's domain does.
	if (told !== '') return because[0] === 'from.freemail' ? `${told} ${consequence}`.trim() : told;
	const [first] = reasons(verdict);
	const [code] = because;
	const bare = code === undefined ? '' : `${titleOf(code, language)}.`;
	const reason =
		first === undefined
			? bare
			: consequence === ''
				? sentenceOf(first, language, 'owner')
				: factSentence(first, language, 'owner');
	const { sentence } = language.verdict.pairs[decision][authorized];
	return [sentence(addressOf(verdict)), consequence, reason]
		.filter((each) => each !== '')
		.join(' ');
}

/** The policy and how DMARC ends; what DNS did not say is not said to be missing. */
function dmarcInWords(verdict: Verdict, words: Labels['state']): string {
	const { policy, forecast } = verdict.dmarc;
	if (forecast === 'none') return words.noPolicy;
	const outcome = outcomeInWords(verdict, words);
	if (policy !== null) return `p=${words.policy[policy]} ${outcome}`;
	return forecast === 'unknown' ? words.policyUnknown : `${words.policyUnknown}, ${outcome}`;
}

function adminText(verdict: Verdict, language: Language): string {
	const { decision, because, findings, spf, dkim } = verdict;
	const { verdict: labels, state } = language.labels;
	const states = [
		`SPF ${state.spf[spf.state]}`,
		`DKIM ${state.dkim[dkim.state]}`,
		`DMARC ${dmarcInWords(verdict, state)}`,
	].join(', ');
	const told = because.flatMap((code) => {
		const finding = firstOf([code], findings);
		return finding === undefined
			? [`${titleOf(code, language)}.`]
			: [adminSentence(finding, language)];
	});
	const causes = reasons(verdict)
		.filter(({ code }) => !because.some((each) => each === code))
		.map((finding) => adminSentence(finding, language));
	const opening = `${language.verdict.decided(labels.decided[decision])}; ${states}.`;
	const warning = firstRecordWarning(verdict.changes, language);
	return [opening, ...new Set([...told, ...causes]), ...warning].join(' ');
}

/** A verdict in words. */
export function explainVerdict(verdict: Verdict, language: Language, tone: Tone): Explanation {
	return {
		title: headlineOf(verdict, language),
		text:
			tone === 'admin'
				? adminText({ ...verdict, findings: named(verdict) }, language)
				: ownerText(verdict, language),
		...stepsOfVerdict(verdict, language, tone),
	};
}
