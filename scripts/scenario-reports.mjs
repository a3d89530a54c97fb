/**
 * Writes the reports of all scenarios into a folder: text, Markdown and HTML in every language and tone.
 *
 * `npm run reports -- before`, change words, `npm run reports -- after`, `diff -r before after`: what changed is
 * what was meant. No test stores this, since every better word would change it.
 */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { preflight } from 'maysend';
import { renderHtml, renderMarkdown, renderText } from 'maysend/report';
import { zoneResolver } from 'maysend/testing';
import { parseScenario } from './scenario-format.mjs';

const out = process.argv[2];
if (out === undefined) throw new Error('name the folder to write to');
mkdirSync(out, { recursive: true });

const fixtures = new URL('../fixtures/', import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, fixtures), 'utf8');
const forms = { txt: renderText, md: renderMarkdown, html: renderHtml };

for (const file of readdirSync(new URL('scenarios/', fixtures)).sort()) {
	const text = read(`scenarios/${file}`);
	const { zones, questions } = parseScenario(text);
	const resolver = zoneResolver([text, ...zones.map(read)].join('\n$ORIGIN .\n'));
	for (const [i, question] of questions.entries()) {
		if (question.kind !== 'preflight') continue;
		const { from, relay, smtp, receivers } = question;
		const described = relay?.endsWith('.json') ? JSON.parse(read(`relays/${relay}`)) : relay;
		const sender = smtp === undefined ? { relay: described } : { smtp };
		const verdict = await preflight({ from, ...sender, receivers }, { resolver });
		for (const locale of ['en', 'de']) {
			for (const tone of ['owner', 'admin']) {
				for (const [ending, render] of Object.entries(forms)) {
					const name = `${file.replace(/\.zone$/, '')}-${i + 1}.${locale}.${tone}.${ending}`;
					writeFileSync(`${out}/${name}`, render(verdict, { locale, tone }));
				}
			}
		}
	}
}
