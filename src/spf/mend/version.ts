/**
 * The version in front of a text that was meant as an SPF record (RFC 7208 §4.5), as people write it.
 *
 * @module
 */

/** What zone files and mails have in front of the value, pasted along with it. */
const LABEL =
	/^(?:@ )?(?:[\w.-]{1,253}\. )?(?:\d{1,9} )?(?:IN )?(?:(?:TXT|SPF)(?: ?[:=])? |(?:SPF|TXT)[- ]?(?:record|eintrag|value)? ?[:=] ?)/i;
/** `v=spf1` and its slips: other signs, blanks, a digit too few or many. */
const VERSION = /^[( ]*v ?[=:-]{0,2} ?s(?:pf|fp) ?v?(?:(?:1|l)0?)?(?:[.,;:]0?){0,2}/i;
/** `spf1` alone, where terms follow. */
const BARE = /^[( ]*spf ?1(?:[.,;:]0?){0,2}/i;
/** What a version ends at: a blank, the end, or a term that was glued to it. */
const END =
	/^(?: |$|(?:[+?~-]?(?:a|mx|ptr))*(?:[+?~-]?(?:include|ipv?4|ipv?6|exists|ptr)[:=.;]|[+?~-]?(?:a|mx|ptr)(?:[:/ ,;]|$)|[+?~-]all|(?:redirect|exp)=)|[+?~-]?(?:\d{1,3}\.\d{1,3}\.|[0-9a-f]{1,4}:[0-9a-f:]))/i;

/** A word that only stands in a list of SPF terms. */
const TERM =
	/(?:^|[ ,;])[+?~-]*(?:all|a|mx|ptr|(?:include|ipv?4|ipv?6|a|mx|ptr|exists|redirect|exp)[:=/].*)(?=$|[ ,;.])/i;

/**
 * Where the terms begin in a text that was meant as an SPF record; `null` for a text of another kind, such as
 * `spf2.0/pra` or `v=spf-verification=1`. `seams` are places where two strings of the record meet.
 */
export function termsStart(text: string, seams: ReadonlySet<number>): number | null {
	const [label = ''] = LABEL.exec(text) ?? [];
	for (const [start, form] of [
		[0, VERSION],
		[label.length, VERSION],
		[0, BARE],
		[label.length, BARE],
	] as const) {
		const rest = text.slice(start);
		const [version] = form.exec(rest) ?? [];
		if (version === undefined) continue;
		const behind = rest.slice(version.length);
		const end = start + version.length;
		const isParted = /[,;]$/.test(version) || seams.has(end);
		if (!isParted && !END.test(behind)) continue;
		// A word or two about SPF is no record; a bare version is one.
		const isProper = form === VERSION && /s(?:pf|fp) ?[1l]/i.test(version);
		if (isProper || TERM.test(behind)) return end;
	}
	return null;
}
