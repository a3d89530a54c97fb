/**
 * SPF, DKIM, DMARC and receivers in detail, for the reader who runs mail servers.
 *
 * @module
 */

import type { DkimCheck } from '../../dkim/key.ts';
import { dkimGrades, forecastGrades, selectorGrades, spfGrades } from '../grade.ts';
import { alignmentInWords, consequenceInWords, keyInWords, receiverStates } from '../state.ts';
import { titleOf } from '../words.ts';
import { relayAddresses } from './addresses.ts';
import { type Html, html, nothing } from './escape.ts';
import { badge } from './icons.ts';
import { lookupBudget, spfTree } from './tree.ts';
import { andMore, code, cut, facts, fold, tableOf, type View } from './view.ts';

/** Most selectors that are shown. */
const MAX_SELECTORS = 16;

/** Most of a record. */
const MAX_RECORD = 2500;

/** The SPF part: identity, record, look-ups, tree, addresses. */
export function spfPart(view: View): Html {
	const { verdict, labels, tone } = view;
	const { spf } = verdict;
	const words = labels.page;
	const { domain, source, aligned } = spf.identity;
	const identity = domain === '' ? labels.state.domainUnknown : code(domain);
	const content = html`${facts([
		[words.identity, html`${identity} (${source === 'mailfrom' ? 'MAIL FROM' : 'HELO'})`],
		[words.alignment, alignmentInWords(aligned, spf.state, labels.state)],
		[words.record, spf.record === null ? words.noRecord : code(spf.record, MAX_RECORD)],
	])}${spf.record === null ? nothing : lookupBudget(view)}${spfTree(view)}${relayAddresses(view)}`;
	const glance = badge(spfGrades[spf.state], labels.state.spf[spf.state]);
	return fold(words.spf, glance, content, tone === 'admin');
}

function selectorRow(check: DkimCheck, { labels }: View) {
	const { queryName, status, aliases, matchesExpected } = check;
	const words = labels.page;
	const expected = matchesExpected === null ? 'unknown' : matchesExpected ? 'yes' : 'no';
	return [
		code(queryName),
		badge(selectorGrades[status], labels.state.selector[status]),
		keyInWords(check, labels.state),
		aliases.length === 0 ? '' : code(aliases.join(' → ')),
		words.asExpected[expected],
	];
}

/** The DKIM part: a row for each selector. */
export function dkimPart(view: View): Html {
	const { verdict, labels, tone } = view;
	const { state, aligned, selectors } = verdict.dkim;
	const words = labels.page;
	const { shown, rest } = cut(selectors, MAX_SELECTORS);
	const heads = [words.selector, words.state, words.key, words.aliases, words.expected];
	const rows = shown.map((check) => selectorRow(check, view));
	const isImpossible = state === 'impossible';
	const none = html`<p>${isImpossible ? words.signsNothing : words.noSelectors}</p>`;
	const content = html`${
		isImpossible
			? nothing
			: facts([[words.alignment, alignmentInWords(aligned, state, labels.state)]])
	}${rows.length === 0 ? none : tableOf(words.dkim, heads, rows)}${andMore(rest, view)}`;
	const glance = badge(dkimGrades[state], labels.state.dkim[state]);
	return fold(words.dkim, glance, content, tone === 'admin');
}

/** The DMARC part: policy, paths, forecast. */
export function dmarcPart(view: View): Html {
	const { verdict, labels, tone } = view;
	const { policy, domain, record, methodsAgree, forecast, paths } = verdict.dmarc;
	const words = labels.page;
	const none = forecast === 'none' ? labels.state.noPolicy : labels.state.unknown;
	const agree = methodsAgree === null ? 'unknown' : methodsAgree ? 'yes' : 'no';
	const content = facts([
		[words.policy, policy === null ? none : labels.state.policy[policy]],
		[words.policyDomain, domain === null ? null : code(domain)],
		[words.record, record === null ? words.noRecord : code(record, MAX_RECORD)],
		[words.path('SPF'), labels.state.path[paths.spf]],
		[words.path('DKIM'), labels.state.path[paths.dkim]],
		[words.forecast, labels.state.forecast[forecast]],
		[words.consequence, consequenceInWords(verdict, labels.state)],
		[words.methods, words.methodsAgree[agree]],
	]);
	const glance = badge(forecastGrades[forecast], labels.state.forecast[forecast]);
	return fold(words.dmarc, glance, content, tone === 'admin');
}

/** What requested receivers demand; nothing where none was asked about. */
export function receiversPart(view: View): Html {
	const { labels, locale, tone, verdict } = view;
	const words = labels.page;
	const states = receiverStates(verdict, view);
	if (states.length === 0) return nothing;
	const rows = states.map(({ id, state, grade, unmet }) => [
		words.receiverNames[id],
		badge(grade, state),
		unmet.map((each) => titleOf(each, locale)).join(', '),
	]);
	const met = states.filter(({ grade }) => grade === 'good').length;
	const content = tableOf(words.receivers, [words.receiver, words.state, words.lacks], rows);
	const glance = `${labels.state.met}: ${met} / ${states.length}`;
	return fold(words.receivers, glance, content, tone === 'admin');
}
