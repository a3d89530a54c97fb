/**
 * Law 5.
 *
 * @module
 */

import { checkDkimSelector } from '../../src/dkim/check-selector.ts';
import { discoverDmarc } from '../../src/dmarc/discover.ts';
import type { FailureReason, Resolver, Transcript } from '../../src/dns/resolver.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { recordResolver } from '../../src/resolvers/transcript.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { failing } from './answers.ts';
import { expect, type Law } from './law.ts';
import type { Situation } from './situations.ts';

const REASONS: readonly FailureReason[] = ['timeout', 'servfail', 'cancelled', 'bogus', 'network'];
/** Answers tried of one verdict; of more the picks choose. */
const TRIED = 14;

/** A statement: what it is about, what it says, and what it may say when DNS hides something. */
type Statement = readonly [about: string, says: unknown, open: unknown];

/** The statements of a verdict. */
export function statementsOf({
	decision,
	authorized,
	spf,
	dkim,
	dmarc,
	receivers,
}: Verdict): Statement[] {
	return [
		['decision', decision, 'retry'],
		['authorized', authorized, 'unknown'],
		['spf', spf.state, 'unknown'],
		['spf path', dmarc.paths.spf, 'unknown'],
		['dkim path', dmarc.paths.dkim, 'unknown'],
		['consequence', dmarc.consequence, 'unknown'],
		['spf aligned', spf.identity.aligned, null],
		['dkim', dkim.state, 'unknown'],
		['dkim aligned', dkim.aligned, null],
		['methods', dmarc.methodsAgree, null],
		['policy', dmarc.policy, null],
		['forecast', dmarc.forecast, 'unknown'],
		...receivers.map(({ id, met }): Statement => [id, met, null]),
	];
}

/** The statements that become something else than they were or "not known". */
export function mismatches(before: Verdict, after: Verdict): string[] {
	const now = statementsOf(after);
	return statementsOf(before).flatMap(([about, was], i) => {
		const [, is, open] = now[i] ?? [];
		// A path that is aligned settles the forecast while the record itself is hidden.
		if (about === 'forecast' && was === 'none' && is === 'pass') return [];
		// The state is that of the best selector that is known: a weak key is, while a sound one is hidden.
		if (about === 'dkim' && was === 'ok' && is === 'weak') return [];
		return was === is || is === open ? [] : [`${about}: ${was} becomes ${is}`];
	});
}

/** The questions that DNS answered, as `TYPE name`. */
function answered({ entries }: Transcript): string[] {
	// RFC 7208 §5.5: what fails of a PTR question, or of the addresses of its names, is no match, not an error.
	const validated = new Set(
		entries.flatMap(({ type, answer }) =>
			type === 'PTR' && answer.outcome === 'records' ? (answer.records as readonly string[]) : [],
		),
	);
	return entries.flatMap(({ name, type, answer }) => {
		const isExempt = type === 'PTR' || ((type === 'A' || type === 'AAAA') && validated.has(name));
		return answer.outcome === 'failure' || isExempt ? [] : [`${type} ${name}`];
	});
}

/** Breaks each of some answers, and says what became of one statement. */
async function expectHidden(
	resolver: Resolver,
	{ picks }: Situation,
	what: string,
	say: (dns: Resolver) => Promise<string | null>,
	open: string,
): Promise<void> {
	const recorder = recordResolver(resolver);
	const before = await say(recorder.resolver);
	const questions = answered(recorder.transcript());
	const question = questions[(picks[0] ?? 0) % Math.max(1, questions.length)];
	if (question === undefined) return;
	const after = await say(failing(resolver, question, 'timeout'));
	expect(
		after === before || after === open,
		`${what}: ${before} becomes ${after} without ${question}`,
	);
}

async function expectPartsHidden(situation: Situation): Promise<void> {
	const { zone, home } = situation;
	const resolver = zoneResolver(zone);
	for (const ip of ['192.0.2.0', '192.0.2.1', '2001:db8::1']) {
		const check = async (dns: Resolver): Promise<string> =>
			(await checkHost({ ip, domain: home }, { resolver: dns })).result;
		await expectHidden(resolver, situation, `checkHost of ${ip}`, check, 'temperror');
	}
	const key = async (dns: Resolver): Promise<string> =>
		(await checkDkimSelector({ domain: home, selector: 's1' }, { resolver: dns })).status;
	await expectHidden(resolver, situation, 'selector', key, 'temperror');
	const policy = async (dns: Resolver): Promise<string> => {
		const { outcome, effectivePolicy, policyDomain } = await discoverDmarc(home, { resolver: dns });
		return outcome === 'temperror' ? outcome : `${effectivePolicy} of ${policyDomain}`;
	};
	await expectHidden(resolver, situation, 'policy', policy, 'temperror');
}

/** Every answer of the verdict's evidence in turn, and one of each protocol alone. */
export const failedAnswers: Law = {
	number: 5,
	sentence:
		'an answer that DNS fails to give leads to what was said with it, to unknown or to retry',
	async check(situation) {
		const { zone, request, picks } = situation;
		const resolver = zoneResolver(zone);
		const before = await preflight(request, { resolver });
		const reason = REASONS[(picks[1] ?? 0) % REASONS.length] ?? 'timeout';
		const questions = answered(before.evidence);
		const chosen = new Set(
			questions.length <= TRIED
				? questions
				: Array.from({ length: TRIED }, (_, i) => {
						const pick = (picks[i % picks.length] ?? 0) + i * 7;
						return questions[pick % questions.length] ?? '';
					}),
		);
		const seen: string[] = [];
		for (const question of chosen) {
			const after = await preflight(request, { resolver: failing(resolver, question, reason) });
			const wrong = mismatches(before, after);
			expect(wrong.length === 0, `without ${question}: ${wrong.join(', ')}`);
			seen.push(after.decision === before.decision ? 'same' : after.decision);
		}
		await expectPartsHidden(situation);
		return seen;
	},
};
