/**
 * DMARC discovery as text for a terminal.
 *
 * @module
 */

import type { DmarcDiscovery } from '../dmarc/discovery.ts';
import { findingSections } from './findings.ts';
import { DEFAULT_WIDTH, paragraph, sections, table } from './layout.ts';
import type { TextOptions } from './text.ts';

const SOURCES: { readonly [source in NonNullable<DmarcDiscovery['source']>]: string } = {
	author: 'its own record',
	org: 'the record of its organizational domain',
	psd: 'the record of its public suffix',
};

function headline({ outcome, domain, effectivePolicy }: DmarcDiscovery): string {
	if (outcome === 'temperror') return `The policy for ${domain} is not known: DNS did not answer.`;
	if (outcome === 'none') return `No DMARC policy applies to ${domain}.`;
	return `Mail of ${domain} that fails DMARC: ${effectivePolicy ?? 'policy not known'}.`;
}

function policyInWords({ publishedPolicy, effectivePolicy, tag, pct }: DmarcDiscovery): string {
	if (publishedPolicy === null) return '';
	const share = pct === undefined || pct === 100 ? '' : `, for ${pct} % of it`;
	const applied = effectivePolicy === publishedPolicy ? '' : `, applied as ${effectivePolicy}`;
	return `${tag ?? 'p'}=${publishedPolicy}${applied}${share}`;
}

/** Returns the policy that applies to a domain, where it comes from, and the names asked. */
export function renderDmarc(discovery: DmarcDiscovery, options: TextOptions = {}): string {
	const width = options.width ?? DEFAULT_WIDTH;
	const { policyDomain, source, record, organizationalDomain, method, walk, problems } = discovery;
	const lead = `${(discovery.effectivePolicy ?? discovery.outcome).toUpperCase()}  `;
	const rows = [
		['Policy', policyInWords(discovery)],
		[
			'Found at',
			policyDomain === null || source === null ? '' : `${policyDomain}, ${SOURCES[source]}`,
		],
		['Record', record ?? ''],
		['Organization', organizationalDomain ?? 'not known'],
		['Method', method === 'rfc9989' ? 'Tree Walk (RFC 9989)' : 'public suffix list (RFC 7489)'],
		...walk.map((name, i) => [i === 0 ? 'Asked' : '', name]),
	].filter(([, value]) => value !== '');
	return sections([
		paragraph(headline(discovery), width, lead),
		table(rows, width),
		...findingSections(problems, width),
	]);
}
