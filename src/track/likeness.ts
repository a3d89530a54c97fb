/**
 * When a published text is the one that was proposed, and when it only was meant to be.
 *
 * @module
 */

import { hasDmarcVersion } from '../dmarc/version.ts';
import type { RecordType } from '../dns/resolver.ts';
import { isSpfRecord } from '../spf/read-record.ts';
import type { Goal } from './goals.ts';

/** Records of which a name has one: a second of the same kind is in the way. */
export type TextKind = 'spf' | 'dmarc' | 'dkim' | 'other';

/** The kind of a proposed TXT record, by its text and its name. */
function kindOf(text: string, name: string): TextKind {
	if (isSpfRecord(text)) return 'spf';
	if (hasDmarcVersion(text)) return 'dmarc';
	return name.includes('._domainkey.') ? 'dkim' : 'other';
}

/** Without blanks, quotation marks and case: what is left after it was cut or mistyped. */
function letters(text: string): string {
	return text.replace(/[\s"'\\]/g, '').toLowerCase();
}

/** Whether a published text is of that kind, or was meant to be. */
function isMeantAs(kind: TextKind, text: string): boolean {
	if (kind === 'dkim') return true;
	if (kind === 'spf') return /^v=?spf1/.test(letters(text));
	return kind === 'dmarc' && /^v=?dmarc1/.test(letters(text));
}

/** Tags in one spelling: panels put blanks between them, and a semicolon behind the last. */
function tagList(text: string): string {
	return text
		.split(';')
		.map((tag) => tag.replace(/\s*=\s*/, '=').trim())
		.filter((tag) => tag !== '')
		.join(';');
}

function terms(text: string): string[] {
	return text
		.toLowerCase()
		.split(/ +/)
		.filter((term) => term !== '');
}

/** What a person was asked to add by hand. */
export interface Allowance {
	/** Other senders in a first SPF record. */
	readonly senders: boolean;
	/** An address for reports in a DMARC record. */
	readonly reports: boolean;
}

/**
 * Whether a published text says what was proposed: blanks and final semicolons may differ, and what the
 * owner was asked to add may stand there too.
 */
function says(found: string, wanted: string, kind: TextKind, allowed: Allowance): boolean {
	if (found === wanted) return true;
	switch (kind) {
		case 'spf': {
			const [have, want] = [terms(found), terms(wanted)];
			if (have.join(' ') === want.join(' ')) return true;
			const isSame = have[0] === want[0] && have.at(-1) === want.at(-1);
			return allowed.senders && isSame && want.every((term) => have.includes(term));
		}
		case 'dmarc': {
			const [have, want] = [tagList(found), tagList(wanted)];
			return have === want || (allowed.reports && have.startsWith(`${want};rua=`));
		}
		case 'dkim':
			return tagList(found) === tagList(wanted);
		case 'other':
			return false;
	}
}

/** Texts of any type, as they are compared: names without case. */
function comparable(type: RecordType, text: string): string {
	return type === 'TXT' ? text : text.toLowerCase();
}

/** What stands at the name of a change, by what is to become of it; what does not matter is in neither list. */
export interface Standing {
	/** Whether all that is wanted is there. */
	readonly isComplete: boolean;
	/** What the change takes away. */
	readonly old: readonly string[];
	/** Others that cannot stand beside what is wanted. */
	readonly others: readonly string[];
}

/** Sorts what stands at the name of a change. */
export function standingOf({ change, wanted, gone }: Goal, found: readonly string[]): Standing {
	const { type, name, action } = change;
	const allowed = {
		senders: action === 'add',
		reports: change.asks?.includes('report-address') === true,
	};
	const [first] = wanted;
	const kind = type === 'TXT' && first !== undefined ? kindOf(first, name) : 'other';
	const isSame = (text: string, each: string): boolean =>
		comparable(type, text) === comparable(type, each) || says(text, each, kind, allowed);
	// A name has one alias, and one record of each kind; other records do not matter here.
	const isAlike = (text: string): boolean =>
		type === 'CNAME' || (type === 'TXT' && wanted.length > 0 && isMeantAs(kind, text));
	return {
		isComplete: wanted.every((each) => found.some((text) => isSame(text, each))),
		old: found.filter((text) =>
			gone.some((each) => comparable(type, each) === comparable(type, text)),
		),
		others: found.filter((text) => !wanted.some((each) => isSame(text, each)) && isAlike(text)),
	};
}
