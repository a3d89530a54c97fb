/**
 * SPF, DKIM, DMARC, receivers and DNS in detail, for the reader who runs mail servers.
 *
 * @module
 */

import type { DkimCheck } from '../../dkim/key.ts';
import type { Verdict } from '../../preflight/verdict.ts';
import { shortened } from '../../text/shorten.ts';
import { answerInWords } from '../answer.ts';
import {
	type Block,
	type Content,
	cut,
	MAX_RECORD,
	type Section,
	section,
} from '../document/document.ts';
import { dkimGrades, forecastGrades, selectorGrades, spfGrades } from '../grade.ts';
import type { Wording } from '../options.ts';
import { alignmentInWords, consequenceInWords, keyInWords } from '../state.ts';
import { addressBlocks } from './addresses.ts';
import { spfTree } from './spf-tree.ts';

/** Most selectors, questions, and text of an answer or a record. */
const MAX_SELECTORS = 16;
const MAX_QUESTIONS = 100;
const MAX_ANSWER = 250;

/** What a document without folds leaves out. */
function detail(id: string, heading: string, glance: Content, blocks: readonly Block[]): Section[] {
	return [
		{ block: 'section', id, heading, blocks, fold: { glance, isOpen: false, isDetail: true } },
	];
}

function moreOf(rest: number, { labels }: Wording): string | null {
	return rest > 0 ? labels.page.more(rest) : null;
}

function lookupBlocks({ spf }: Verdict, { labels }: Wording): Block[] {
	if (spf.record === null) return [];
	const { worst, limit, void: empty } = spf.lookups;
	const words = labels.page;
	const over =
		worst > limit ? [{ grade: 'bad', word: words.budgetOver(worst - limit) } as const] : [];
	const said = words.budgetUsed(worst, limit, empty);
	return section('lookups', words.budget, [
		{
			block: 'picture',
			picture: { picture: 'lookups', id: 'budget', title: words.budget, said, used: worst, limit },
		},
		...over.map((badge): Block => ({ block: 'paragraph', content: badge })),
	]);
}

function spfDetail(verdict: Verdict, wording: Wording): Section[] {
	const { labels } = wording;
	const { spf } = verdict;
	const words = labels.page;
	const { domain, source, aligned } = spf.identity;
	const identity: Content = domain === '' ? labels.state.domainUnknown : { code: domain };
	const record: Content =
		spf.record === null ? words.noRecord : { code: spf.record, max: MAX_RECORD };
	const glance = { grade: spfGrades[spf.state], word: labels.state.spf[spf.state] };
	return detail('spf', words.spf, glance, [
		{
			block: 'facts',
			rows: [
				[words.identity, [identity, `(${source === 'mailfrom' ? 'MAIL FROM' : 'HELO'})`]],
				[words.alignment, alignmentInWords(aligned, spf.state, labels.state)],
				[words.record, record],
			],
		},
		...lookupBlocks(verdict, wording),
		...spfTree(verdict, wording),
		...addressBlocks(verdict, wording),
	]);
}

function selectorRow(check: DkimCheck, { labels }: Wording): Content[] {
	const { queryName, status, aliases, matchesExpected } = check;
	const expected = matchesExpected === null ? 'unknown' : matchesExpected ? 'yes' : 'no';
	return [
		{ code: queryName },
		{ grade: selectorGrades[status], word: labels.state.selector[status] },
		keyInWords(check, labels.state),
		aliases.length === 0 ? '' : { code: aliases.join(' → ') },
		labels.page.asExpected[expected],
	];
}

function dkimDetail({ dkim }: Verdict, wording: Wording): Section[] {
	const { labels } = wording;
	const { state, aligned, selectors } = dkim;
	const words = labels.page;
	const { shown, rest } = cut(selectors, MAX_SELECTORS);
	const isImpossible = state === 'impossible';
	const alignment: Block = {
		block: 'facts',
		rows: [[words.alignment, alignmentInWords(aligned, state, labels.state)]],
	};
	const table: Block = {
		block: 'table',
		caption: words.dkim,
		heads: [words.selector, words.state, words.key, words.aliases, words.expected],
		rows: shown.map((check) => selectorRow(check, wording)),
		more: moreOf(rest, wording),
	};
	const none: Block = {
		block: 'paragraph',
		content: isImpossible ? words.signsNothing : words.noSelectors,
	};
	const glance = { grade: dkimGrades[state], word: labels.state.dkim[state] };
	const blocks = [...(isImpossible ? [] : [alignment]), shown.length === 0 ? none : table];
	return detail('dkim', words.dkim, glance, blocks);
}

function dmarcDetail(verdict: Verdict, wording: Wording): Section[] {
	const { labels } = wording;
	const { policy, domain, record, methodsAgree, forecast, paths } = verdict.dmarc;
	const words = labels.page;
	const none = forecast === 'none' ? labels.state.noPolicy : labels.state.unknown;
	const agree = methodsAgree === null ? 'unknown' : methodsAgree ? 'yes' : 'no';
	const publisher: [string, Content][] =
		domain === null ? [] : [[words.policyDomain, { code: domain }]];
	const glance = { grade: forecastGrades[forecast], word: labels.state.forecast[forecast] };
	return detail('dmarc', words.dmarc, glance, [
		{
			block: 'facts',
			rows: [
				[words.policy, policy === null ? none : labels.state.policy[policy]],
				...publisher,
				[words.record, record === null ? words.noRecord : { code: record, max: MAX_RECORD }],
				[words.path('SPF'), labels.state.path[paths.spf]],
				[words.path('DKIM'), labels.state.path[paths.dkim]],
				[words.forecast, labels.state.forecast[forecast]],
				[words.consequence, consequenceInWords(verdict, labels.state)],
				[words.methods, words.methodsAgree[agree]],
			],
		},
	]);
}

function dnsDetail({ evidence }: Verdict, wording: Wording): Section[] {
	const { page, state } = wording.labels;
	const { shown, rest } = cut(evidence.entries, MAX_QUESTIONS);
	const rows = shown.map(({ name, type, answer }): Content[] => [
		[type, name === '' ? page.root : { code: name }],
		{ code: shortened(answerInWords(answer, state), MAX_ANSWER) },
	]);
	if (rows.length === 0) return [];
	return detail('dns', page.evidence, String(evidence.entries.length), [
		{
			block: 'table',
			caption: page.evidence,
			heads: [page.question, page.answer],
			rows,
			more: moreOf(rest, wording),
		},
	]);
}

/** The details, protocol by protocol. */
export function detailSections(verdict: Verdict, wording: Wording, isOpen: boolean): Section[] {
	return [
		...spfDetail(verdict, wording),
		...dkimDetail(verdict, wording),
		...dmarcDetail(verdict, wording),
		...dnsDetail(verdict, wording),
	].map(({ fold, ...rest }) =>
		fold === undefined ? rest : { ...rest, fold: { ...fold, isOpen } },
	);
}
