/**
 * A whole row of a panel or a zone file, pasted along with the value in it: `Name: @ Type: TXT Value: … TTL: 3600`.
 *
 * @module
 */

/** A column of a row, its heading, or the name it is for, with what parts it from the next. */
const COLUMN =
	/(?:@|\*|(?:host|domain)?name|host|domain|type|typ|record|eintrag|txt|spf|dmarc|dkim|in|class|ttl|prio(?:rity)?|value|wert|data|daten|inhalt|content|text|string|target|ziel|\d{1,9}|[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){1,10}\.?|[a-z0-9_-]{1,63}\._domainkey|_dmarc)(?=[\s:=,;|"'([]|$)[\s:=,;|"'([]{0,8}/iy;
/** No row has more columns and headings. */
const MAX_COLUMNS = 16;
/** What stands behind the value: how long it may be kept. */
const TAIL =
	/(?<![=:]) (?:ttl ?[:=]? ?\d{1,9}|\[\d{1,9}\]|\d{3,9})(?: ?s(?:ec\w{0,5})?)?["'.,;]{0,2}$/i;

/** The length of the row in front of a version; 0 where there is none, or something else stands there. */
export function rowLength(text: string, version: RegExp): number {
	let at = 0;
	for (let column = 0; column < MAX_COLUMNS; column++) {
		if (version.test(text.slice(at, at + 16))) return at;
		COLUMN.lastIndex = at;
		const [found] = COLUMN.exec(text) ?? [];
		if (found === undefined) return 0;
		at += found.length;
	}
	return 0;
}

/** Where the columns behind a value begin; the length of the text where there are none. */
export function rowTail(text: string): number {
	return TAIL.exec(text)?.index ?? text.length;
}
