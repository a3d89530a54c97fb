/**
 * The page: form, progress, report, and what can be done with it.
 *
 * Nothing is stored: the last check stands in the address, behind `#`.
 *
 * @module
 */

import { parseFrom, type Tracking, type Verdict } from 'maysend';
import { relays } from 'maysend/relays';
import { renderTracking } from 'maysend/report';
import { deadline, fieldOf, judge, look } from './check.ts';
import { type Entry, fragmentOf, readFragment } from './link.ts';
import { reportOf } from './report.ts';
import { localeOf, type PageLocale, pageWords } from './words.ts';

type Field = 'from' | 'relay' | 'smtp';

/** The choice that is none of the catalogue. */
const OTHER = '*';
/** How long a notice stays. */
const SAID_MS = 6000;
/** `renderTracking` breaks no line before; the page does. */
const WIDE = 10_000;

const ids: ReadonlySet<string> = new Set(relays.map(({ id }) => id));

function part<E extends HTMLElement = HTMLElement>(id: string): E {
	return document.getElementById(id) as E;
}

const form = part<HTMLFormElement>('form');
const fields = {
	from: part<HTMLInputElement>('from'),
	relay: part<HTMLSelectElement>('relay'),
	smtp: part<HTMLInputElement>('smtp'),
};
const localeField = part<HTMLSelectElement>('locale');

/** A check on its way. */
interface Run {
	readonly stop: () => void;
	isStopped: boolean;
}

/** What the page shows. */
interface Shown {
	readonly entry: Entry;
	readonly verdict: Verdict;
	/** Of the verdict before; `null` where none was, or it asked for no change. */
	readonly tracking: Tracking | null;
}

let locale: PageLocale = localeOf(navigator.language);
let shown: Shown | null = null;
let running: Run | null = null;
let mistakes: readonly Field[] = [];
let silence: ReturnType<typeof setTimeout> | undefined;

/** Says something in a corner, for a while; `unseen` where the page shows it already. */
function say(text: string, { unseen = false } = {}): void {
	const status = part('status');
	status.className = unseen ? 'sr' : '';
	status.textContent = text;
	clearTimeout(silence);
	silence = setTimeout(() => {
		status.textContent = '';
	}, SAID_MS);
}

function showServices(): void {
	const words = pageWords[locale];
	const chosen = fields.relay.value;
	const option = (value: string, text: string) => new Option(text, value, false, value === chosen);
	const named = relays.map(({ id, name }) => option(id, name));
	named.sort((a, b) => a.text.localeCompare(b.text, locale));
	fields.relay.replaceChildren(
		option('', words.choose),
		...named,
		option(OTHER, words.otherServer),
	);
}

function showMistakes(): void {
	const { fromMissing, relayMissing, smtpWrong } = pageWords[locale];
	const texts = { from: fromMissing, relay: relayMissing, smtp: smtpWrong };
	for (const [name, field] of Object.entries(fields) as [Field, HTMLElement][]) {
		const isWrong = mistakes.includes(name);
		field.setAttribute('aria-invalid', String(isWrong));
		part(`${name}-error`).textContent = isWrong ? texts[name] : '';
	}
}

/** Shows what is wrong, and leads to the first of it. */
function complain(found: readonly Field[]): void {
	mistakes = found;
	showMistakes();
	const [first] = mistakes;
	if (first !== undefined) fields[first].focus();
}

function showShown(): void {
	part('result').hidden = shown === null;
	if (shown === null) return;
	const { verdict, tracking } = shown;
	part('report').replaceChildren(reportOf(verdict, locale, pageWords[locale]));
	const lines = part('tracking');
	lines.hidden = tracking === null;
	if (tracking === null) return;
	(lines.querySelector('.lines') as Element).textContent =
		tracking.sum === 'all'
			? pageWords[locale].arrived
			: renderTracking(tracking, { locale, tone: 'owner', width: WIDE }).trim();
}

/** Puts everything into the language chosen. */
function translate(): void {
	const words: Readonly<Record<string, unknown>> = pageWords[locale];
	document.documentElement.lang = locale;
	document.title = pageWords[locale].title;
	localeField.value = locale;
	for (const each of document.querySelectorAll<HTMLElement>('[data-word]')) {
		each.textContent = String(words[each.dataset['word'] ?? '']);
	}
	say('');
	showServices();
	showMistakes();
	showShown();
}

function showSmtp(): void {
	part('smtp-field').hidden = fields.relay.value !== OTHER;
}

function entryOf(): Entry {
	const isOther = fields.relay.value === OTHER;
	return {
		from: fields.from.value.trim(),
		relay: isOther ? '' : fields.relay.value,
		smtp: isOther ? fields.smtp.value.trim() : '',
	};
}

/** What is wrong before anything is asked. */
function mistakesIn({ from, relay, smtp }: Entry): Field[] {
	const isOther = fields.relay.value === OTHER;
	return [
		...(parseFrom(from).ok ? [] : (['from'] as const)),
		...(isOther || relay !== '' ? [] : (['relay'] as const)),
		...(isOther && smtp === '' ? (['smtp'] as const) : []),
	];
}

function showProgress(isAsking: boolean): void {
	part('progress').hidden = !isAsking;
	part('answers').textContent = '';
	for (const button of document.querySelectorAll<HTMLButtonElement>('#check, .again')) {
		button.disabled = isAsking;
	}
	document.body.setAttribute('aria-busy', String(isAsking));
}

/** Looks for the changes that are on the page, then judges the whole anew. */
async function answerTo(entry: Entry, last: Shown | null, signal: AbortSignal): Promise<Shown> {
	const tracking = last === null ? null : await look(last.verdict, signal);
	const verdict = await judge(entry, signal, ({ answers }) => {
		part('answers').textContent = pageWords[locale].answers(answers);
	});
	return { entry, verdict, tracking };
}

/** Runs a check; one at a time, and what was stopped shows nothing. `last` stays until the answer is there. */
async function run(entry: Entry, last: Shown | null): Promise<void> {
	running?.stop();
	const { signal, stop } = deadline();
	const mine: Run = { stop, isStopped: false };
	running = mine;
	shown = last;
	showShown();
	showProgress(true);
	say(pageWords[locale].asking, { unseen: true });
	const show = await answerTo(entry, last, signal).then(
		(answer) => () => showAnswer(answer),
		(error: unknown) => () => showFailure(error),
	);
	if (running !== mine) return;
	running = null;
	showProgress(false);
	if (mine.isStopped) say(pageWords[locale].stopped);
	else show();
}

function stopRunning(): void {
	if (running === null) return;
	running.isStopped = true;
	running.stop();
}

function showFailure(error: unknown): void {
	const field = fieldOf(error);
	complain(field === null ? [] : [field]);
	if (field !== null) return;
	say(pageWords[locale].failed);
	throw error;
}

function showAnswer(answer: Shown): void {
	shown = answer;
	history.replaceState(null, '', fragmentOf(answer.entry, locale));
	showShown();
	// The heading that gets the focus is read aloud.
	say('');
	const place = answer.tracking === null ? '#report h1' : '#tracking h2';
	document.querySelector<HTMLElement>(place)?.focus();
}

function submit(): void {
	const entry = entryOf();
	complain(mistakesIn(entry));
	if (mistakes.length === 0) run(entry, null);
}

/** Fills the form from the address, and checks. */
function openLink(): void {
	const linked = readFragment(location.hash, ids);
	if (linked === null) return;
	const { from, relay, smtp } = linked.entry;
	locale = linked.locale ?? locale;
	translate();
	fields.from.value = from;
	fields.relay.value = smtp === '' ? relay : OTHER;
	fields.smtp.value = smtp;
	showSmtp();
	submit();
}

async function copy(text: string): Promise<void> {
	const words = pageWords[locale];
	say('');
	try {
		await navigator.clipboard.writeText(text);
		say(words.copied);
	} catch {
		say(words.notCopied);
	}
}

form.addEventListener('submit', (event) => {
	event.preventDefault();
	submit();
});
fields.relay.addEventListener('change', showSmtp);
localeField.addEventListener('change', () => {
	locale = localeOf(localeField.value);
	translate();
	if (shown !== null) history.replaceState(null, '', fragmentOf(shown.entry, locale));
});
part('stop').addEventListener('click', stopRunning);
part('share').addEventListener('click', () => copy(location.href));
part('print').addEventListener('click', () => window.print());
part('result').addEventListener('click', ({ target }) => {
	const button = (target as HTMLElement).closest('button');
	const value = button?.dataset['copy'];
	if (value !== undefined) copy(value);
	if (button?.classList.contains('again') && shown !== null) run(shown.entry, shown);
});
window.addEventListener('hashchange', openLink);

translate();
openLink();
