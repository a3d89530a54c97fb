/**
 * The form in which a survey of hosters is written down, and the sources that many of its facts share.
 *
 * @module
 */

import type { Hoster, HosterReference } from '../hoster.ts';

/** Where a fact was read, and what was read there. */
export type SurveySource =
	| { readonly title: string; readonly url?: string }
	/** The page at the hoster's `helpUrl`, by its title. */
	| { readonly help: string }
	/** What a file or folder of dnscontrol says. */
	| { readonly dnscontrol: string; readonly says: string }
	/** What a provider's page of citefleet says. */
	| { readonly guide: string; readonly says: string };

/** Collections that have the hoster, most of them by a name of their own. */
export interface Collections {
	/** The Domain Connect census of DNS provider stacks. */
	readonly census?: true;
	/** A provider of go-acme/lego. */
	readonly lego?: string;
	/** The name servers of a provider of dns-lexicon. */
	readonly lexicon?: string;
	/** A file of the provider registry of citefleet. */
	readonly registry?: string;
	/** A pattern of name servers in webappanalyzer. */
	readonly pattern?: string;
}

/** A hoster as the survey found it. */
export interface SurveyedHoster extends Omit<Hoster, 'references'> {
	readonly references: readonly SurveySource[];
	readonly listedIn?: Collections;
}

/** The day of the survey. */
const SEEN = '2026-11-30';

const CITEFLEET = 'https://github.com/mitchvac/citefleet/blob/main';

function referenceTo(source: SurveySource, helpUrl: string | undefined): HosterReference {
	if ('title' in source) return { ...source, seen: SEEN };
	if ('help' in source) {
		return { title: source.help, ...(helpUrl === undefined ? {} : { url: helpUrl }), seen: SEEN };
	}
	if ('guide' in source) {
		return {
			title: `mitchvac/citefleet docs/providers/${source.guide}.md, citing the vendor's help (fetched 2026-09-11): ${source.says}`,
			url: `${CITEFLEET}/docs/providers/${source.guide}.md`,
			seen: SEEN,
		};
	}
	return {
		title: `dnscontrol ${source.dnscontrol}: ${source.says} (7a079bc2a, 2026-05-31)`,
		url: `https://github.com/DNSControl/dnscontrol/blob/main/${source.dnscontrol}`,
		seen: SEEN,
	};
}

function listed({ census, lego, lexicon, registry, pattern }: Collections): SurveySource[] {
	const sources: SurveySource[] = [];
	if (census) {
		sources.push({
			title:
				'Domain Connect census, DNS provider stacks, generated 2026-10-07 (190,619,029 .com/.net/.org domains)',
			url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData/blob/main/statsdata/providers/stacks.json',
		});
	}
	if (lego !== undefined) {
		sources.push({
			title: `lego provider ${lego} (a0e15c2da, 2026-07-21)`,
			url: `https://github.com/go-acme/lego/blob/master/providers/dns/${lego}/${lego}.toml`,
		});
	}
	if (lexicon !== undefined) {
		sources.push({
			title: `dns-lexicon provider ${lexicon}, get_nameservers (e23b58aa, 2026-04-27)`,
			url: `https://github.com/dns-lexicon/dns-lexicon/blob/main/src/lexicon/_private/providers/${lexicon}.py`,
		});
	}
	if (registry !== undefined) {
		sources.push({
			title: `mitchvac/citefleet DNS provider registry, ${registry}.ts (checked 2026-09-12)`,
			url: `${CITEFLEET}/src/lib/citefleet/dns-providers/${registry}.ts`,
		});
	}
	if (pattern !== undefined) {
		sources.push({
			title: `enthec/webappanalyzer NS pattern ${pattern} (2026-08-17)`,
			url: 'https://github.com/enthec/webappanalyzer/tree/main/src/technologies',
		});
	}
	return sources;
}

/** A hoster with its references written out. */
export function hosterOf({ references, listedIn = {}, ...facts }: SurveyedHoster): Hoster {
	const sources = [...references, ...listed(listedIn)];
	return { ...facts, references: sources.map((source) => referenceTo(source, facts.helpUrl)) };
}
