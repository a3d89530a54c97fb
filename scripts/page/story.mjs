/**
 * A person at the page: keys, waiting, reading, pictures.
 *
 * @module
 */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { accessibility, evaluate, overflow, show } from '../report/page-checks.mjs';

const LIMIT_MS = 20_000;
const KEYS = {
	Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
	Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
};

/** What a person does at the keyboard. */
function handsAt(tab, faults) {
	const hands = {
		async press(name) {
			await tab.run('Input.dispatchKeyEvent', { type: 'keyDown', ...KEYS[name] });
			await tab.run('Input.dispatchKeyEvent', { type: 'keyUp', ...KEYS[name] });
		},
		type: (text) => tab.run('Input.insertText', { text }),
		/** Letters one by one, as a list takes them. */
		async letters(text) {
			for (const letter of text) {
				await tab.run('Input.dispatchKeyEvent', { type: 'char', text: letter, key: letter });
			}
		},
		/** Goes on with the tabulator until an element has the focus. */
		async tabTo(selector) {
			for (let i = 0; i < 60; i++) {
				const isThere = `document.activeElement?.matches(${JSON.stringify(selector)})`;
				if (await evaluate(tab, isThere)) return;
				await hands.press('Tab');
			}
			faults.push(`the tabulator does not lead to ${selector}`);
		},
	};
	return hands;
}

/** What a person does with a tab, and what is noted of it. */
export function personAt(tab, axe, folder) {
	const faults = [];
	const steps = [];
	const person = {
		faults,
		steps,
		/** Notes whether something is as it should be. */
		expect(what, isTrue, seen = '') {
			steps.push(what);
			if (!isTrue)
				faults.push(`${what}${seen === '' ? '' : ` (seen: ${String(seen).slice(0, 300)})`}`);
		},
		read: (expression) => evaluate(tab, expression),
		text: (selector) =>
			evaluate(tab, `document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`),
		...handsAt(tab, faults),
		/** Waits until an expression is true. */
		async until(what, expression) {
			const end = Date.now() + LIMIT_MS;
			while (Date.now() < end) {
				if (await evaluate(tab, expression)) return person.expect(what, true);
				await sleep(20);
			}
			return person.expect(what, false, await person.text('body'));
		},
		/** Looks at the page in light, dark and on a phone. */
		async look(name) {
			for (const [scheme, width] of [
				['light', 1100],
				['dark', 1100],
				['light', 390],
				['dark', 390],
			]) {
				await show(tab, scheme, width);
				const found = [...(await accessibility(tab, axe)), ...(await overflow(tab))];
				person.expect(`${name}: ${scheme}, ${width} px`, found.length === 0, found.join('; '));
				if (folder !== undefined)
					await photograph(tab, width, join(folder, `${name}-${scheme}-${width}.png`));
			}
			await show(tab, 'light', 1100);
		},
		/** Looks at the page on paper. */
		async lookAtPaper(name) {
			await show(tab, 'light', 794, 'print');
			const shown = await evaluate(
				tab,
				`[...document.querySelectorAll('input, select, button')].filter((each) => each.checkVisibility()).length`,
			);
			person.expect(`${name}: no control on paper`, shown === 0, shown);
			const cut = await overflow(tab);
			person.expect(`${name}: nothing is cut off on paper`, cut.length === 0, cut.join('; '));
			if (folder !== undefined) await photograph(tab, 794, join(folder, `${name}-paper.png`));
			await show(tab, 'light', 1100);
		},
	};
	return person;
}

async function photograph(tab, width, file) {
	const { cssContentSize } = await tab.run('Page.getLayoutMetrics');
	const clip = { x: 0, y: 0, width, height: Math.min(cssContentSize.height, 6000), scale: 1 };
	const { data } = await tab.run('Page.captureScreenshot', { captureBeyondViewport: true, clip });
	await writeFile(file, Buffer.from(data, 'base64'));
}
