/**
 * What the words about a finding may speak of, besides its facts: the same for every language.
 *
 * @module
 */

import type { StoredFinding } from '../../findings/finding.ts';
import { fact, inWords } from './fact.ts';
import { characterOf, isAppended, outermostName, termText } from './spf-place.ts';
import { type Phrases, type ValueOf, withPhrases } from './template.ts';

/** The facts that may hold the term that a finding of a code is about. */
function termKeys({ code }: StoredFinding): readonly string[] {
	return code.startsWith('spf.unknown-') ? ['name'] : ['mechanism', 'modifier'];
}

/** What words may speak of besides the facts of a code. */
export type ValueName =
	| 'subject.name'
	| 'subject.type'
	| 'subject.isAppended'
	| 'subject.policyDomain'
	| 'subject.outermost'
	| 'term.text'
	| 'term.written'
	| 'subject.character'
	| 'name.misspelled'
	| 'code.tag'
	| 'uri.mailbox'
	| 'host.isMailbox'
	| 'aliases.last'
	| 'blocks.unlisted'
	| 'methods.find'
	| 'methods.agree';

const VALUES: { readonly [name in ValueName]: (finding: StoredFinding) => string } = {
	'subject.name': ({ subject }) => subject.name,
	'subject.type': ({ subject }) => subject.type,
	/** The name a panel made has the domain in it twice. */
	'subject.isAppended': (finding) => String(isAppended(finding)),
	/** The domain whose policy a finding at `_dmarc.<domain>` is about. */
	'subject.policyDomain': ({ subject }) => subject.name.replace(/^_dmarc\./, ''),
	/** The domain whose record leads to the place. */
	'subject.outermost': outermostName,
	/** The term as it was written. */
	'term.text': (finding) => termText(finding, termKeys(finding)),
	'term.written': (finding) => termText(finding, []),
	/** The place in the record, from 1. */
	'subject.character': (finding) => String(characterOf(finding) ?? ''),
	/** A misspelled name, where it is not what was meant. */
	'name.misspelled': (finding) => {
		const name = fact(finding, 'name');
		return name === fact(finding, 'meant') ? '' : name;
	},
	/** The tag that a code such as `dmarc.sp-invalid` is about. */
	'code.tag': ({ code }) => /\.(\w+)-/.exec(code)?.[1] ?? '',
	'uri.mailbox': (finding) => fact(finding, 'uri').replace(/^mailto:/i, ''),
	'host.isMailbox': (finding) => String(fact(finding, 'host').includes('@')),
	/** Where a chain of aliases ends. */
	'aliases.last': ({ data: { aliases } }) =>
		inWords(Array.isArray(aliases) ? aliases[aliases.length - 1] : aliases),
	/** Stands for the blocks that are counted but not listed. */
	'blocks.unlisted': ({ data: { blocks, count } }) =>
		Array.isArray(blocks) && typeof count === 'number' && count > blocks.length ? ', …' : '',
	/** Whether the Tree Walk and the public suffix list find any record, and whether the same. */
	'methods.find': (finding) => fact(finding, 'policyDomain') || fact(finding, 'listedPolicyDomain'),
	'methods.agree': (finding) =>
		String(
			fact(finding, 'policyDomain') === fact(finding, 'listedPolicyDomain') &&
				fact(finding, 'policy') === fact(finding, 'listedPolicy'),
		),
};

/** The values of a finding, by the names of its facts, of what follows from them, and of the phrases of a language. */
export function valuesOf(finding: StoredFinding, phrases: Phrases): ValueOf {
	const derived: { readonly [name: string]: (each: StoredFinding) => string } = VALUES;
	return withPhrases(
		(name) =>
			Object.hasOwn(finding.data, name)
				? fact(finding, name)
				: Object.hasOwn(derived, name)
					? derived[name]?.(finding)
					: undefined,
		phrases,
	);
}

/** The words for those facts about a relay that nobody knows. */
export function openFacts(
	value: ValueOf,
	words: { readonly [fact in 'returnPath' | 'dkim' | 'selectors']: string },
): string[] {
	return Object.entries(words).flatMap(([name, said]) => (value(name) === 'unknown' ? [said] : []));
}

/** The name of an id; the id itself where a later version has given it. */
export function nameIn(names: { readonly [id: string]: string }, id: string): string {
	return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}
