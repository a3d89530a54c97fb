/**
 * An owner reads everything once, in every scenario: what a term means, why, and what to do.
 *
 * @module
 */

import { beforeAll, describe, expect, it } from 'vitest';
import { preflight } from '../../src/preflight/preflight.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { untoldChanges } from '../../src/report/change-kind.ts';
import { languageOf } from '../../src/report/languages.ts';
import { explain, renderText } from '../../src/report/reports.ts';
import { isSaid, unrepeated } from '../../src/report/said-by.ts';
import { loadScenarios, requestOf } from '../scenarios/scenario-files.ts';

const locales = ['en', 'de'] as const;
const verdicts = new Map<string, Verdict>();

beforeAll(async () => {
	for (const { file, questions, resolver } of loadScenarios()) {
		for (const [i, question] of questions.entries()) {
			if (question.kind !== 'preflight') continue;
			verdicts.set(`${file} ${i + 1}`, await preflight(requestOf(question), { resolver }));
		}
	}
});

/** The scenarios of which something is not so. */
function offenders(isWrong: (verdict: Verdict) => boolean): string[] {
	return [...verdicts].filter(([, verdict]) => isWrong(verdict)).map(([name]) => name);
}

function verdictOf(name: string): Verdict {
	const found = [...verdicts].find(([file]) => file.startsWith(name));
	if (found === undefined) throw new Error(`no scenario ${name}`);
	return found[1];
}

/** The report of an owner, with a line for every paragraph. */
function report(verdict: Verdict, locale: 'en' | 'de'): string {
	return renderText(verdict, { locale, tone: 'owner', width: 10_000 });
}

function stepKinds(verdict: Verdict): string[] {
	return explain(verdict).plan.map(({ step }) => step);
}

describe.each(locales)('the report of an owner (%s)', (locale) => {
	it('says once what a term means', () => {
		const { meanings } = languageOf(locale).values;
		const isRepeated = (verdict: Verdict): boolean => {
			const text = report(verdict, locale);
			return meanings.some(({ phrases }) => {
				const count = phrases.reduce((sum, each) => sum + text.split(each).length - 1, 0);
				return count > 1;
			});
		};
		expect(offenders(isRepeated)).toEqual([]);
		expect(report(verdictOf('demo-03'), locale)).toContain(meanings[0]?.phrases[0]?.trim() ?? '?');
	});

	it('has no alarm beside OK', () => {
		const alarm = { en: /may be rejected or land/, de: /können abgelehnt werden/ }[locale];
		expect(
			offenders((verdict) => verdict.decision === 'save' && alarm.test(report(verdict, locale))),
		).toEqual([]);
	});

	it('has no title twice', () => {
		const isRepeated = (verdict: Verdict): boolean => {
			const titles = Object.values(languageOf(locale).messages).map(({ title }) => title);
			const lines = report(verdict, locale).split('\n');
			return titles.some(
				(title) => lines.filter((line) => line.startsWith(`  ${title}  `)).length > 1,
			);
		};
		expect(offenders(isRepeated)).toEqual([]);
	});
});

describe('repetitions', () => {
	it('are left out, but never all of those that repeat one another', () => {
		const all = [...verdicts.values()].map(({ findings }) => findings);
		for (const findings of all) {
			const kept = unrepeated(findings);
			const codes = new Set<string>(kept.map(({ code }) => code));
			for (const finding of findings) {
				expect(codes.has(finding.code) || isSaid(finding, codes)).toBe(true);
			}
		}
	});

	it('tell of no part as added or removed that is told as a correction or a loss', () => {
		const { changes } = verdictOf('spf-blank-after-include');
		const [change] = changes;
		if (change === undefined) throw new Error('no change');
		expect(untoldChanges(change)).toMatchObject({ added: [], removed: [], isTold: true });
		const text = explain(change, { locale: 'de' }).text;
		expect(text).toContain('Korrektur: „include: spf.newsletter.example“ wird zu');
		expect(text).not.toMatch(/Hinzugefügt|Entfernt/);
	});

	it('name a loss of everybody for what it is, and advise nobody to bring it back', () => {
		const verdict = verdictOf('spf-plus-all-lets-everyone-in');
		const text = report(verdict, 'en');
		expect(text).toContain('"+all" let every server in the world send');
		expect(text).not.toContain('add it again');
	});
});

describe('steps', () => {
	it('ask for no record where the relay is a mailbox of somebody else', () => {
		expect(
			offenders(
				(verdict) =>
					verdict.because.includes('relay.own-domains-only') &&
					/(?:add|show|part)/.test(stepKinds(verdict).join()),
			),
		).toEqual([]);
		expect(stepKinds(verdictOf('relay-mailbox-provider'))).toContain('use-domain-smtp');
	});

	it('ask for no key of a service that does not sign', () => {
		const never = (verdict: Verdict): boolean =>
			verdict.findings.some(({ code }) => code === 'dkim.impossible') &&
			stepKinds(verdict).includes('add-shown-records');
		expect(offenders(never)).toEqual([]);
	});

	it('end with a check, and after it whom to write to where DNS stays silent', () => {
		const steps = explain(verdictOf('dns-timeout-at-the-selector-does-not')).plan;
		expect(steps.slice(-2)).toMatchObject([
			{ step: 'check-again', when: 'saved' },
			{ step: 'report-to-dns-provider' },
		]);
		expect(steps.filter((step) => step.step === 'check-again')).toHaveLength(1);
	});

	it('ask the person who runs a server of one’s own, not a mail service', () => {
		for (const name of ['smtp-own-server', 'smtp-private-host']) {
			expect(stepKinds(verdictOf(name))).toEqual(['ask-server-operator', 'send-test-mail']);
		}
	});
});

describe('states', () => {
	it('do not say that DMARC passes where its policy could not be read', () => {
		const text = report(verdictOf('dns-timeout-at-dmarc.zone'), 'de');
		expect(text).toMatch(/DMARC +Richtlinie nicht bekannt/);
		expect(text).not.toContain('bestanden');
	});

	it('do not say that none of a relay’s addresses pass where none is known', () => {
		const wrong = offenders(
			(verdict) =>
				verdict.spf.state === 'authorized' &&
				renderText(verdict, { tone: 'admin', width: 10_000 }).includes("none of the relay's"),
		);
		expect(wrong).toEqual([]);
	});

	it('say of two records that there are several, and of none that it has another value', () => {
		const text = report(verdictOf('demo-04'), 'de');
		expect(text).toMatch(/mehrere SPF-Einträge +SPF, erforderlich/);
		expect(text).not.toContain('anderer Wert');
	});
});
