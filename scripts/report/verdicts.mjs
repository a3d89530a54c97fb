/**
 * The verdicts whose pages are looked at: the demo situations, a record over its limit, and one that is
 * full of markup.
 *
 * @module
 */

import { readdirSync, readFileSync } from 'node:fs';
import { preflight } from 'maysend';
import { defineRelay } from 'maysend/relays';
import { zoneResolver } from 'maysend/testing';
import { parseScenario } from '../scenario-format.mjs';
import { hostileVerdict } from './hostile-verdict.mjs';

const fixtures = new URL('../../fixtures/', import.meta.url);
const SCENARIO =
	/^(?:demo-\d\d-.*|spf-over-ten-lookups-before-the-relay|spf-one-of-two-sites-listed|receiver-bulk-wants-spf-as-well)\.zone$/;

/** @param {string} path below `fixtures/` */
const read = (path) => readFileSync(new URL(path, fixtures), 'utf8');

/** The verdict on the first preflight of a scenario. */
async function verdictOf(file) {
	const text = read(`scenarios/${file}`);
	const { questions, zones } = parseScenario(text);
	const question = questions.find(({ kind }) => kind === 'preflight');
	const resolver = zoneResolver([text, ...zones.map(read)].join('\n$ORIGIN .\n'));
	const { from, relay, smtp, receivers } = question;
	const given = relay?.endsWith('.json') ? defineRelay(JSON.parse(read(`relays/${relay}`))) : relay;
	const sender = smtp === undefined ? { relay: given } : { smtp };
	return preflight({ from, ...sender, receivers }, { resolver });
}

/** Names with their verdicts; the last is hostile. */
export async function reportVerdicts() {
	const files = readdirSync(new URL('scenarios/', fixtures)).filter((file) => SCENARIO.test(file));
	const verdicts = [];
	for (const file of files.sort()) {
		verdicts.push({ name: file.replace('.zone', ''), verdict: await verdictOf(file) });
	}
	const rich = verdicts.find(({ name }) => name.startsWith('spf-over-ten'));
	return [...verdicts, { name: 'hostile', verdict: hostileVerdict(rich.verdict) }];
}
