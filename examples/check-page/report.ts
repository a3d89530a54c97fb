/**
 * The library's report in the page: its markup, its style, and a button beside each value to copy.
 *
 * @module
 */

import type { Verdict } from 'maysend';
import { renderHtml } from 'maysend/report';
import type { PageLocale, PageWords } from './words.ts';

let isStyled = false;

/** The report's own style; a sheet made here is what the page's policy allows. */
function adoptStyle(text: string): void {
	if (isStyled) return;
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(text);
	document.adoptedStyleSheets.push(sheet);
	isStyled = true;
}

/** The page has its own `main` and `h1`. */
function fitIn(report: Element): void {
	for (const main of report.querySelectorAll('main')) {
		const part = document.createElement('div');
		part.append(...main.childNodes);
		main.replaceWith(part);
	}
	for (const heading of report.querySelectorAll('h1')) {
		heading.setAttribute('aria-level', '2');
		heading.tabIndex = -1;
	}
}

/** The value that a button copies stands before it. */
function addButtons(report: Element, words: PageWords): void {
	for (const value of report.querySelectorAll('.box:not(.before) dd > code')) {
		const label = value.closest('.box')?.querySelector('dt')?.textContent ?? '';
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'copy';
		button.textContent = words.copyShort;
		button.setAttribute('aria-label', words.copy(label));
		button.dataset['copy'] = value.textContent ?? '';
		value.parentElement?.classList.add('copied-from');
		value.after(button);
	}
}

/** Below what is to be done, so that nobody has to scroll up for it. */
function addAgain(report: Element, verdict: Verdict, words: PageWords): void {
	if (verdict.changes.length === 0) return;
	const line = document.createElement('p');
	const button = document.createElement('button');
	line.className = 'entered';
	button.type = 'button';
	button.className = 'again main';
	button.textContent = words.again;
	line.append(words.entered, ' ', button);
	report.querySelector('.todo')?.append(line);
}

/**
 * A verdict as an element. `renderHtml` escapes all that came from DNS; parsed by `DOMParser` it runs
 * nothing, and the page's policy forbids whatever else might.
 */
export function reportOf(verdict: Verdict, locale: PageLocale, words: PageWords): Element {
	const html = renderHtml(verdict, { locale, fragment: true });
	// The style first, since the page's policy lets no markup bring one.
	const [, style = '', markup = html] = /^<style>(.*?)<\/style>(.*)$/s.exec(html) ?? [];
	adoptStyle(style);
	const parsed = new DOMParser().parseFromString(markup, 'text/html');
	const report = document.adoptNode(parsed.querySelector('.maysend') as Element);
	fitIn(report);
	addButtons(report, words);
	addAgain(report, verdict, words);
	return report;
}
