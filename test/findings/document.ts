/**
 * docs/findings.md, made of the catalogue, the English words, the facts and the gate.
 *
 * @module
 */

import { readFileSync } from 'node:fs';
import { catalogue, type FindingCode } from '../../src/findings/catalogue.ts';
import type { FactType } from '../../src/findings/fact-types.ts';
import { factLists } from '../../src/findings/facts.ts';
import { languageOf } from '../../src/report/languages.ts';
import { titleOf } from '../../src/report/words.ts';
import { notRaised } from './not-raised.ts';

const codes = Object.keys(catalogue) as FindingCode[];

/** The codes that the gate itself names. */
const gateText = readFileSync(
	new URL('../../src/preflight/decide/gate.ts', import.meta.url),
	'utf8',
);
const named = new Set([...gateText.matchAll(/'([a-z]+\.[a-z0-9-]+)'/g)].map(([, code]) => code));

/** What a code can do to a decision. */
export function gating(code: FindingCode): string {
	const { scope, severity } = catalogue[code];
	const isOfSelectors = code.startsWith('dkim.') && scope === 'relay' && severity !== 'info';
	const isFailure = code.startsWith('dns.') && code !== 'dns.negative-cached';
	if (isFailure) return 'retry';
	if (scope === 'domain') return '';
	const isDefault = named.has(code) || code.startsWith('profile.') || isOfSelectors;
	return isDefault ? 'yes' : 'by policy';
}

/** The groups of the catalogue with their headings, in order. */
const GROUPS: readonly (readonly [group: string, heading: string])[] = [
	['spf', 'SPF'],
	['dkim', 'DKIM'],
	['dmarc', 'DMARC'],
	['from', 'From address'],
	['relay', 'Relay'],
	['profile', 'Receivers'],
	['mx', 'Mail hosts'],
	['ptr', 'Reverse names'],
	['dns', 'DNS'],
];

const INTRODUCTION = `# Findings

<!-- Made by test/findings/document.test.ts; \`npx vitest run test/findings/document.test.ts -u\` writes it. -->

A finding has a code, a place and facts; \`explain\` turns it into words. Codes are stable: new ones may be added, but a code
never changes its meaning.

- **Severity**: \`unknown\` means that DNS did not answer, or that the fact is not known.
- **Scope**: what it is about: the \`from\` address, the mail of this \`relay\`, or the \`domain\` in general.
- **Gate**: \`yes\`: by default it can lead to \`warn\` or \`block\` (\`from.own-domain\` to \`save\`). \`by policy\`: only a caller's
  \`gate\` makes it a reason. \`retry\`: if the missing answer could change the decision. Findings with the scope \`domain\` only
  inform; but the code of an error in an SPF record may be in \`because\`: beside
  \`spf.relay-not-authorized\`, or alone where the records were not read to their end.
- **Facts**: the keys of \`data\`, with the type \`FindingFacts[code]\`. A fact with a question mark may be absent or \`null\`.
`;

function row(...cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}

function mayBeNull(type: FactType): boolean {
	return typeof type === 'string' ? type.endsWith('null') : type.includes(null);
}

function factList(code: FindingCode): string {
	return Object.entries<FactType>(factLists[code])
		.map(([name, type]) => {
			const isOpen = name.endsWith('?') || mayBeNull(type);
			return `\`${name.replace('?', '')}\`${isOpen ? '?' : ''}`;
		})
		.join(' ');
}

function table(group: string): string[] {
	const rows = codes
		.filter((code) => code.startsWith(`${group}.`))
		.map((code) => {
			const { severity, scope, reference } = catalogue[code];
			const title = titleOf(code, languageOf('en')).replaceAll('|', '\\|');
			return row(`\`${code}\``, title, severity, scope, gating(code), reference, factList(code));
		});
	const head = row('Code', 'Title', 'Severity', 'Scope', 'Gate', 'Reference', 'Facts');
	return [head, '|---|---|---|---|---|---|---|', ...rows];
}

/** The whole document. */
export function documentText(): string {
	const groups = GROUPS.flatMap(([group, heading]) => ['', `## ${heading}`, '', ...table(group)]);
	const others = Object.entries(notRaised).map(([code, why]) => row(`\`${code}\``, why));
	return [
		`${INTRODUCTION.trimEnd()}`,
		...groups,
		'',
		'## Not raised',
		'',
		'Codes that others use, and why there is none here.',
		'',
		row('Code', 'Why not'),
		'|---|---|',
		...others,
		'',
	].join('\n');
}
