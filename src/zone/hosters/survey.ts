/**
 * The form in which a survey of hosters is written down, and the sources that many of its facts share.
 *
 * @module
 */

import type { Hoster, HosterReference } from '../hoster.ts';

/** Where a fact was read: a page, or a provider's file in one of three collections. */
export type SurveySource =
	/** The Domain Connect census of DNS provider stacks. */
	| 'census'
	/** The provider of this name in go-acme/lego. */
	| { readonly lego: string }
	/** The name servers of the provider of this name in dns-lexicon. */
	| { readonly lexicon: string }
	| { readonly title: string; readonly url?: string };

/** A hoster as the survey found it. */
export interface SurveyedHoster extends Omit<Hoster, 'references'> {
	readonly references: readonly SurveySource[];
}

/** The day of the survey. */
const SEEN = '2026-11-30';

function referenceTo(source: SurveySource): HosterReference {
	if (source === 'census') {
		return {
			title:
				'Domain Connect census, DNS provider stacks, generated 2026-10-07 (190,619,029 .com/.net/.org domains)',
			url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData/blob/main/statsdata/providers/stacks.json',
			seen: SEEN,
		};
	}
	if ('lego' in source) {
		const { lego } = source;
		return {
			title: `lego provider ${lego} (a0e15c2da, 2026-07-21)`,
			url: `https://github.com/go-acme/lego/blob/master/providers/dns/${lego}/${lego}.toml`,
			seen: SEEN,
		};
	}
	if ('lexicon' in source) {
		const { lexicon } = source;
		return {
			title: `dns-lexicon provider ${lexicon}, get_nameservers (e23b58aa, 2026-04-27)`,
			url: `https://github.com/dns-lexicon/dns-lexicon/blob/main/src/lexicon/_private/providers/${lexicon}.py`,
			seen: SEEN,
		};
	}
	return { ...source, seen: SEEN };
}

/** A hoster with its references written out. */
export function hosterOf({ references, ...facts }: SurveyedHoster): Hoster {
	return { ...facts, references: references.map(referenceTo) };
}
