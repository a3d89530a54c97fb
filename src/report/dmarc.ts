/**
 * DMARC discovery as text for a terminal.
 *
 * @module
 */

import type { DmarcDiscovery } from '../dmarc/discovery.ts';
import { checkDiscovery } from './checked.ts';
import { findingSections } from './findings.ts';
import { paragraph, sections, table } from './layout.ts';
import type { EngineLabels } from './messages/labels.ts';
import { type Layout, layoutOf, type TextOptions } from './options.ts';

function headline(discovery: DmarcDiscovery, { engine, state }: Layout['labels']): string {
	const { outcome, domain, effectivePolicy } = discovery;
	if (outcome !== 'found') return engine.dmarcHeadline[outcome](domain);
	return engine.dmarcHeadline.found(
		domain,
		effectivePolicy === null ? engine.policyUnknown : state.policy[effectivePolicy],
	);
}

function policyInWords(discovery: DmarcDiscovery, words: EngineLabels): string {
	const { publishedPolicy, effectivePolicy, tag, pct } = discovery;
	if (publishedPolicy === null) return '';
	const isApplied = effectivePolicy === null || effectivePolicy === publishedPolicy;
	const parts = [
		`${tag ?? 'p'}=${publishedPolicy}`,
		isApplied ? '' : words.appliedAs(effectivePolicy),
		pct === undefined || pct === 100 ? '' : words.share(pct),
	];
	return parts.filter((part) => part !== '').join(', ');
}

/**
 * Returns the policy that applies to a domain, where it comes from, and the names asked.
 *
 * @throws {InputError} `input.request-invalid`, and of the options `input.option-invalid`,
 * `input.option-invalid`, `input.unknown-option`.
 *
 * @example
 * ```ts
 * import { discoverDmarc } from 'maysend';
 * import { renderDmarc } from 'maysend/report';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('_dmarc.shop.example. TXT "v=DMARC1; p=reject"');
 * renderDmarc(await discoverDmarc('shop.example', { resolver })).includes('reject'); // true
 * ```
 */
export function renderDmarc(discovery: DmarcDiscovery, options: TextOptions = {}): string {
	checkDiscovery(discovery);
	const layout = layoutOf(options);
	const { paint, width, labels } = layout;
	const words = labels.engine;
	const { policyDomain, source, record, organizationalDomain, method, walk, problems } = discovery;
	const word = (discovery.effectivePolicy ?? discovery.outcome).toUpperCase();
	const isNowhere = policyDomain === null || source === null;
	const rows = [
		[words.policy, policyInWords(discovery, words)],
		[words.foundAt, isNowhere ? '' : `${policyDomain}, ${words.source[source]}`],
		[words.record, record ?? ''],
		[words.organization, organizationalDomain ?? words.notKnown],
		[words.method, words.methods[method]],
		...walk.map((name, i) => [i === 0 ? words.asked : '', name]),
	].filter(([, value]) => value !== '');
	const [first = '', ...rest] = paragraph(headline(discovery, labels), width, `${word}  `);
	return sections([
		[paint(word, 'bold') + first.slice(word.length), ...rest],
		table(rows, width),
		...findingSections(problems, layout),
	]);
}
