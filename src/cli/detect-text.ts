/**
 * Who seems to send for a domain, and which selectors were found, as text for a terminal.
 *
 * @module
 */

import type { SelectorSearch } from '../dkim/selector-search.ts';
import type {
	DetectedRelay,
	DetectedRelays,
	DetectionConfidence,
	DetectionKind,
	DetectionReference,
} from '../relays/detection.ts';
import { renderDkim } from '../report/dkim.ts';
import { findingSections } from '../report/findings.ts';
import { paragraph, sections, table } from '../report/layout.ts';
import type { Locale } from '../report/locale.ts';
import { layoutOf, type TextOptions } from '../report/options.ts';

/** What stands of each list; the rest is counted. */
const MAX_LISTED = 12;

interface DetectWords {
	readonly nobody: (domain: string) => string;
	readonly heading: (domain: string) => string;
	readonly confidence: { readonly [each in DetectionConfidence]: string };
	readonly role: { readonly [each in DetectedRelay['role']]: string };
	readonly by: { readonly [each in DetectionKind]: string };
	readonly unclaimed: string;
	readonly unanswered: string;
	readonly notAsked: string;
	readonly more: (count: number) => string;
	readonly tried: (count: number) => string;
	readonly silent: (count: number) => string;
}

const WORDS: { readonly [locale in Locale]: DetectWords } = {
	en: {
		nobody: (domain) => `No known relay shows itself at ${domain}.`,
		heading: (domain) => `Who works for ${domain}, by what is published`,
		confidence: { certain: 'certain', likely: 'likely', hint: 'a hint' },
		role: { inbox: 'takes mail', sends: 'sends', both: 'takes mail and sends' },
		by: { mx: 'MX', spf: 'SPF', dkim: 'DKIM', 'return-path': 'return path' },
		unclaimed: 'Of no known relay: own servers, or services not in the catalogue',
		unanswered: 'DNS gave no answer; somebody may be missing above',
		notAsked: 'not asked',
		more: (count) => `and ${count} more`,
		tried: (count) => `${count} usual selectors were tried; others may be in use.`,
		silent: (count) => `DNS gave no answer for ${count} of them.`,
	},
	de: {
		nobody: (domain) => `Bei ${domain} zeigt sich kein bekannter Versanddienst.`,
		heading: (domain) => `Wer für ${domain} arbeitet, nach den DNS-Einträgen`,
		confidence: { certain: 'sicher', likely: 'wahrscheinlich', hint: 'ein Hinweis' },
		role: { inbox: 'nimmt Mails an', sends: 'versendet', both: 'nimmt Mails an und versendet' },
		by: { mx: 'MX', spf: 'SPF', dkim: 'DKIM', 'return-path': 'Rückweg' },
		unclaimed: 'Zu keinem bekannten Versanddienst: eigene Server oder andere Dienste',
		unanswered: 'Das DNS hat nicht geantwortet; oben kann jemand fehlen',
		notAsked: 'nicht gefragt',
		more: (count) => `und ${count} weitere`,
		tried: (count) =>
			`${count} übliche Selektoren wurden probiert; andere können in Gebrauch sein.`,
		silent: (count) => `Zu ${count} davon hat das DNS nicht geantwortet.`,
	},
};

function referenceRow({ by, name, type, value }: DetectionReference, words: DetectWords): string[] {
	return [words.by[by], `${name} ${type} ${value}`];
}

function listed(rows: readonly string[][], width: number, words: DetectWords): string[] {
	const rest = rows.length - MAX_LISTED;
	const lines = table(rows.slice(0, MAX_LISTED), width);
	return rest > 0 ? [...lines, `  ${words.more(rest)}`] : lines;
}

/** Returns who seems to send for a domain, and on which evidence. */
export function renderDetected(detected: DetectedRelays, options: TextOptions): string {
	const { locale, width, paint } = layoutOf(options);
	const words = WORDS[locale];
	const { domain, relays, unknown, unanswered } = detected;
	const found = relays.map(({ id, name, confidence, role, evidence }) => [
		...paragraph(
			`${name} (${id}), ${words.confidence[confidence]}: ${words.role[role]}`,
			width,
		).map((line) => paint(line, 'bold')),
		...listed(
			evidence.map((each) => referenceRow(each, words)),
			width,
			words,
		),
	]);
	const silent = unanswered.map(({ name, type, reason }) => [
		type,
		`${name}: ${reason === 'limit' ? words.notAsked : reason}`,
	]);
	const unclaimed = unknown.map((each) => referenceRow(each, words));
	const part = (heading: string, rows: readonly string[][]): string[] =>
		rows.length === 0 ? [] : [...paragraph(heading, width), ...listed(rows, width, words)];
	return sections([
		paragraph(relays.length === 0 ? words.nobody(domain) : words.heading(domain), width),
		...found,
		part(words.unclaimed, unclaimed),
		part(words.unanswered, silent),
	]);
}

/** Returns the selectors that were found, and that there may be others. */
export function renderSearch(search: SelectorSearch, options: TextOptions): string {
	const layout = layoutOf(options);
	const words = WORDS[layout.locale];
	const { selectors, problems, tried, unanswered, outcome } = search;
	const caveat = [
		...(outcome === 'none' ? [] : [words.tried(tried.length)]),
		...(unanswered.length === 0 ? [] : [words.silent(unanswered.length)]),
	].join(' ');
	const rest = sections([
		caveat === '' ? [] : paragraph(caveat, layout.width),
		...findingSections(problems, layout),
	]);
	const found = selectors.length === 0 ? '' : renderDkim(selectors, options);
	return [found, rest].filter((part) => part.trim() !== '').join('\n');
}
