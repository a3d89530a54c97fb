/**
 * The version in front of a text that was meant as an SPF record (RFC 7208 §4.5), as people write it.
 *
 * @module
 */

import { rowLength } from '../../text/row.ts';

/** Marks of lists, replies, JSON and emphasis in front of a text; no mark of a comment. */
const MARKS = /^(?:[ \u200b()[\]{}<>"'*_|,.:+•·‣▪◦●○■□-]{1,16}|\d{1,2}[.)] ?){0,3}/;
/** What zone files, forms and mails have in front of the value, pasted along with it. */
const LABEL =
	/^(?:@ )?(?:(?!(?:TXT|SPF)\b)[\w.-]{1,253}\.? )?(?:\d{1,9} )?(?:IN )?(?:(?:(?:SPF|TXT|DNS)[- ]?)?(?:record|eintrag|value|wert|content|inhalt|data|daten|text|string|txt|spf)["']? ?[:=](?! ?1[ ;,]) ?|(?:TXT|SPF)\b(?: ?[:=])? ?)/i;
/** `v=spf1` and its slips: other signs, blanks, a letter or a digit too few or many. */
const VERSION =
	/^(?:v|) ?[=:-]{0,2}(?:3D)? ?["'(]?(?:spf+|s+pf|sfp|psf|sp|pf|sf|sp[dtrg]|[adw]pf|spv)[ _=-]?v?(?:1|l(?![a-z])|l(?=(?:include|ip[46]|exists|redirect|mx|a)[:=]))0?["')]?(?:[.,;:]0?){0,2}|^v ?[=:-]{1,2} ?s(?:pf|fp)(?:2(?!\.0\/)|(?=[ ,;+]|(?:include|ipv?[46]|exists|redirect) ?[:=]|(?:a|mx)[:/]|$))/i;
/** The version without a doubt: its name and its digit. */
const PROPER = /^v.*(?:spf|sfp).*[1l]/i;
/** The version as it should be, where words stand in front of it. */
const EXACT_START = /^[("']?v ?= ?spf1/i;
/** No text of another kind begins with it, whatever follows. */
const EXACT = /^v ?= ?spf1$/i;
/** What a version ends at: a blank, the end, or a term that was glued to it. */
const END =
	/^(?:[ \u200b]|$|(?:[+?~-]?(?:a|mx|ptr))*(?:[+?~-]{0,2}(?:include|ipv?4|ipv?6|exists|ptr)[:=.; ]|[+?~-]{0,2}(?:a|mx|ptr)(?:[+:/ ,;]|$)|[+?~-]{1,2}all|(?:redirect|exp)=)|[+?~-]?(?:\d{1,3}\.\d{1,3}\.|[0-9a-f]{1,4}:[0-9a-f:]))/i;

/** A word that only stands in a list of SPF terms. */
const TERM =
	/(?:^|[ ,;])[+?~-]*(?:all|a|mx|ptr|(?:include|ipv?4|ipv?6|a|mx|ptr|exists|redirect|exp)[:=/].*)(?=$|[ ,;.])/i;
/** What only a list of SPF terms shows, however it is parted: a mechanism with its value, an end. */
const SHOWN =
	/(?:include|ip[46]|exists|redirect) ?[:=] ?[^ ]*[.:]|[+?~-]{1,2}all\W*$|ip[46]?[:=]?\d{1,3}(?:\.\d{1,3}){3}/i;
/** A list of terms without any version: it begins with one that nothing else has, and ends as records do. */
const UNVERSIONED =
	/^(?:[+?]?(?:include|ip4|ip6):[^ ]|(?:a|mx)(?::[^ ]{1,253})? (?:a|mx|ip4:|ip6:|include:|[~-]all))/i;
const ENDING = /[ ,;][-~?]all[ "'.;>)}\]]{0,8}$/i;

/**
 * Where the terms begin in a text that was meant as an SPF record; `null` for a text of another kind, such as
 * `spf2.0/pra` or `v=spf-verification=1`. `seams` are places where two strings of the record meet.
 */
export function termsStart(text: string, seams: ReadonlySet<number>): number | null {
	if (/^[^a-z0-9]*spf2\.0/i.test(text)) return null;
	const [marks = ''] = MARKS.exec(text) ?? [];
	for (const start of startsOf(text, marks.length)) {
		const rest = text.slice(start);
		const [seam] = [...seams].filter((place) => place > start);
		// What a string of its own ends at is the end of a word.
		const [version = ''] = VERSION.exec(text.slice(start, seam)) ?? VERSION.exec(rest) ?? [];
		if (version === '') continue;
		const behind = rest.slice(version.length);
		const end = start + version.length;
		const isParted = /[,;]$/.test(version) || seams.has(end);
		const isOver = isParted || END.test(behind) || SHOWN.test(behind);
		const isExact = EXACT.test(version) && !/^\d/.test(behind);
		if (!isOver && !isExact && !(PROPER.test(version) && /^[^a-z0-9]/i.test(behind))) continue;
		// A word or two about SPF is no record; a bare version is one.
		if (PROPER.test(version) || TERM.test(behind) || SHOWN.test(behind)) return end;
	}
	const isList = UNVERSIONED.test(text.slice(marks.length)) && ENDING.test(text.slice(-16));
	return isList ? marks.length : null;
}

/** Labels and marks, one behind the other, that are looked over. */
const MAX_LAYERS = 3;

/** Where a version can stand: at the start, behind marks, behind labels and the marks behind them. */
function startsOf(text: string, marks: number): readonly number[] {
	const starts = [0, marks, marks + rowLength(text.slice(marks), EXACT_START)];
	let at = marks;
	for (let layer = 0; layer < MAX_LAYERS; layer++) {
		const [label = ''] = LABEL.exec(text.slice(at)) ?? [];
		const behind = at + label.length;
		const [more = ''] = MARKS.exec(text.slice(behind)) ?? [];
		at = behind + more.length;
		starts.push(behind, at);
	}
	return starts;
}

/** Prose in front of a record that nobody reads as one; no mark of a comment. */
const BEHIND_PROSE = /^(?![#;/]).{1,400}?\bv ?= ?spf1[ ,;]/is;

/** A version that nobody makes out for certain. */
const LIKE_VERSION = /^[^a-z0-9#;/]{0,16}(?:v ?[=:-]{0,2} ?)?spf(?!2\.0)/i;

/** Whether a text that is no record holds one, so that senders may be meant by it. */
export function holdsRecord(text: string): boolean {
	const begun = text.trimStart();
	const [prose = ''] = BEHIND_PROSE.exec(begun) ?? LIKE_VERSION.exec(begun) ?? [];
	return prose !== '' && SHOWN.test(begun.slice(prose.length));
}
