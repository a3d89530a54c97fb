/**
 * DMARC discovery: the policy, and where it comes from.
 *
 * @module
 */

import type { DmarcDiscovery } from '../../dmarc/discovery.ts';
import { list, oneOf, type Shape, shaped, text, texts } from '../../input/fields.ts';
import { findingSections } from '../finding-sections.ts';
import type { Languages } from '../language-choice.ts';
import type { EngineLabels } from '../messages/labels.ts';
import { type Layout, layoutOf, type TextOptions } from '../options.ts';
import { textOf } from '../render.ts';

const DISCOVERY: Shape = {
	domain: text,
	method: text,
	outcome: /* @__PURE__ */ oneOf(['found', 'none', 'temperror']),
	walk: texts,
	problems: list,
};

function headlineOf(discovery: DmarcDiscovery, { engine, state }: Layout['labels']): string {
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

/** The policy that applies to a domain, where it comes from, and the names asked. */
export function dmarcText(
	discovery: DmarcDiscovery,
	options: TextOptions,
	among: Languages,
): string {
	shaped(DISCOVERY)(discovery, 'discovery');
	const layout = layoutOf(options, among);
	const { labels } = layout;
	const words = labels.engine;
	const { policyDomain, source, record, organizationalDomain, method, walk, problems } = discovery;
	const label = (discovery.effectivePolicy ?? discovery.outcome).toUpperCase();
	const isNowhere = policyDomain === null || source === null;
	const rows: [string, string][] = [
		[words.policy, policyInWords(discovery, words)],
		[words.foundAt, isNowhere ? '' : `${policyDomain}, ${words.source[source]}`],
		[words.record, record ?? ''],
		[words.organization, organizationalDomain ?? words.notKnown],
		[words.method, words.methods[method]],
		...walk.map((name, i): [string, string] => [i === 0 ? words.asked : '', name]),
	];
	const headline = headlineOf(discovery, labels);
	const grade = discovery.outcome === 'temperror' ? 'open' : 'note';
	return textOf(
		{
			banner: { label, grade, headline, forms: [], paragraphs: [], room: label.length },
			blocks: [
				{ block: 'facts', rows: rows.filter(([, value]) => value !== '') },
				...findingSections(problems, layout),
			],
		},
		layout,
	);
}
