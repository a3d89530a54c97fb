/**
 * A verdict in words: the decision, what it means for the mail, and the steps in order.
 *
 * @module
 */

import type { StoredFinding } from '../findings/finding.ts';
import type { Verdict } from '../preflight/verdict.ts';
import { type Explanation, firstRecordWarning, stepsOfChanges } from './explain-change.ts';
import { named } from './findings.ts';
import { labelsOf } from './labels.ts';
import type { Locale, Tone } from './locale.ts';
import { verdictWords as german } from './messages/de/verdict.ts';
import { verdictWords as english } from './messages/en/verdict.ts';
import type { VerdictWords } from './messages/explanation.ts';
import type { StateLabels } from './messages/labels.ts';
import { outermostName } from './messages/spf-place.ts';
import { planOfFinding } from './plan/finding-plan.ts';
import type { Step } from './plan/step.ts';
import { again, SAVED } from './plan/steps.ts';
import { consequenceInWords } from './state.ts';
import { adminSentence, factSentence, planInWords, sentenceOf, titleOf } from './words.ts';

const WORDS: { readonly [locale in Locale]: VerdictWords } = { en: english, de: german };

/**
 * Codes that are a sum of other things, or tell of something missing that is there in another form. Whoever
 * is to mend it needs the first of these instead that was found. What nobody but the operator can mend
 * comes first: steps for anything else would be in vain.
 */
const CAUSES: ReadonlyMap<string, readonly string[]> = new Map([
	[
		'dmarc.no-aligned-path',
		[
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

/** Findings whose steps are told, where a verdict has no changes. */
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

/** Limits that void a record as a whole, where nothing in it is written wrong. */
const LIMITS: readonly string[] = ['spf.lookup-limit', 'spf.void-limit', 'spf.mx-too-many'];

/** The limit that a record is over, which says more than that the relay is not permitted by it. */
function limitOf(cause: StoredFinding, { findings }: Verdict): StoredFinding {
	const refused = firstOf(['spf.relay-not-authorized'], findings);
	const isAbout = cause === refused || cause.code === 'relay.unauthenticated';
	if (!isAbout || refused?.data['state'] !== 'broken') return cause;
	const ofRecord = findings.filter((each) => outermostName(each) === refused.subject.name);
	return firstOf(LIMITS, ofRecord) ?? cause;
}

/** The findings that led to the decision, sums replaced by what they are made of. */
function reasons(verdict: Verdict): readonly StoredFinding[] {
	const { because, findings } = verdict;
	const found = because.flatMap((code) => {
		const cause = firstOf(CAUSES.get(code) ?? [], findings);
		const causes = cause === undefined ? findings.filter((each) => each.code === code) : [cause];
		return causes.map((each) => limitOf(each, verdict));
	});
	return [...new Set(found)];
}

/** The findings whose steps help: a service that cannot sign is not to be told to. */
function advised(verdict: Verdict): readonly StoredFinding[] {
	const unsigned = firstOf(['dkim.impossible'], verdict.findings);
	const found = reasons(verdict).map((finding) =>
		finding.code === 'dmarc.single-path-spf' ? (unsigned ?? finding) : finding,
	);
	return [...new Set(found)].slice(0, MAX_FINDINGS);
}

/** The address as its owner knows it. */
function addressOf({ from }: Verdict): string {
	const { address, domain, unicodeDomain } = from;
	return `${address.slice(0, Math.max(0, address.length - domain.length))}${unicodeDomain}`;
}

/** Each step once: the first of its kind, but saving and checking last. */
function once(steps: readonly Step[]): readonly Step[] {
	const distinct = new Map(steps.map((step) => [JSON.stringify(step), step]));
	const body = [...distinct.values()].filter((step) => step !== SAVED);
	return [...body, ...(distinct.size > body.length ? [SAVED] : [])];
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

function stepsOfVerdict(verdict: Verdict, locale: Locale, tone: Tone) {
	if (verdict.changes.length > 0) return stepsOfChanges(verdict.changes, locale, tone);
	const plan = advice(verdict);
	return { steps: planInWords(plan, locale), plan: [...plan] };
}

/** Reasons that say better than anything else what is the matter. */
const TELLING: readonly string[] = [
	'from.nxdomain',
	'from.public-suffix',
	'from.own-domain',
	'from.freemail',
];

function ownerText(verdict: Verdict, locale: Locale): string {
	const words = WORDS[locale];
	const [first] = reasons(verdict);
	const [code] = verdict.because;
	const reason =
		first === undefined
			? code === undefined
				? ''
				: `${titleOf(code, locale)}.`
			: sentenceOf(first, locale, 'owner');
	const isTelling = code !== undefined && TELLING.includes(code) && reason !== '';
	const isMailbox = code === 'from.freemail';
	// Mail from a domain that is none meets no policy; that of a mailbox provider's domain does.
	if (isTelling && !isMailbox) return reason;
	const consequence = words.consequence(verdict);
	if (isTelling) return [reason, consequence].filter((sentence) => sentence !== '').join(' ');
	const rest =
		consequence === '' || first === undefined ? reason : factSentence(first, locale, 'owner');
	return [words.authorized(verdict, addressOf(verdict)), consequence, rest]
		.filter((sentence) => sentence !== '')
		.join(' ');
}

/** The policy; what DNS did not say is not said to be missing. */
function policyInWords({ dmarc }: Verdict, { unknown, noPolicy, policy }: StateLabels): string {
	if (dmarc.policy !== null) return `p=${policy[dmarc.policy]}`;
	return dmarc.forecast === 'none' ? noPolicy : unknown;
}

function adminText(verdict: Verdict, locale: Locale): string {
	const { decision, because, findings, spf, dkim, dmarc } = verdict;
	const { verdict: labels, state } = labelsOf(locale);
	const states = [
		`SPF ${state.spf[spf.state]}`,
		`DKIM ${state.dkim[dkim.state]}`,
		`DMARC ${policyInWords(verdict, state)}: ${state.forecast[dmarc.forecast]}`,
		...(dmarc.consequence === 'unknown' ? [] : [consequenceInWords(verdict, state)]),
	].join(', ');
	const told = because.flatMap((code) => {
		const finding = firstOf([code], findings);
		return finding === undefined ? [`${titleOf(code, locale)}.`] : [adminSentence(finding, locale)];
	});
	const causes = reasons(verdict)
		.filter(({ code }) => !because.some((each) => each === code))
		.map((finding) => adminSentence(finding, locale));
	const opening = `${WORDS[locale].decided(labels.decided[decision])}; ${states}.`;
	const warning = firstRecordWarning(verdict.changes, locale);
	return [opening, ...new Set([...told, ...causes]), ...warning].join(' ');
}

/** A verdict in words. */
export function explainVerdict(verdict: Verdict, locale: Locale, tone: Tone): Explanation {
	return {
		title: WORDS[locale].title(verdict, addressOf(verdict)),
		text:
			tone === 'admin'
				? adminText({ ...verdict, findings: named(verdict) }, locale)
				: ownerText(verdict, locale),
		...stepsOfVerdict(verdict, locale, tone),
	};
}
