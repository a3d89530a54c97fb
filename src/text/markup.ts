/**
 * What web pages, chats and mail programs put into a text: entities, tags, links.
 *
 * @module
 */

import { INVISIBLE } from './folded.ts';

/** What stands for a piece of markup, and the number of characters that it takes. */
interface Markup {
	readonly text: string;
	readonly length: number;
}

/** Characters of a piece of markup that are read. */
export const MAX_MARKUP = 256;

const ENTITIES: ReadonlyMap<string, string> = new Map(
	Object.entries({
		nbsp: ' ',
		ensp: ' ',
		emsp: ' ',
		thinsp: ' ',
		tab: ' ',
		newline: ' ',
		zwsp: INVISIBLE,
		zwnj: INVISIBLE,
		zwj: INVISIBLE,
		shy: INVISIBLE,
		quot: '"',
		apos: '"',
		ldquo: '"',
		rdquo: '"',
		bdquo: '"',
		lsquo: '"',
		rsquo: '"',
		sbquo: '"',
		laquo: '"',
		raquo: '"',
		grave: '"',
		lt: '<',
		gt: '>',
		amp: '&',
		ndash: '-',
		mdash: '-',
		hyphen: '-',
		dash: '-',
		minus: '-',
		horbar: '-',
		tilde: '~',
		sim: '~',
		colon: ':',
		equals: '=',
		period: '.',
		comma: ',',
		semi: ';',
		sol: '/',
		lowbar: '_',
		commat: '@',
		plus: '+',
		quest: '?',
		percnt: '%',
		lcub: '{',
		rcub: '}',
		bsol: '\\',
	}),
);

/** `&nbsp;`, `&#45;`, `&#x2013;`, and what was encoded twice: `&amp;nbsp;`. */
const ENTITY = /^&(?:amp;){0,3}(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}));/i;
/** Tags between whose contents there is a blank, and those within a line. */
const BLOCK =
	/^<\/?(?:p|br|hr|div|t[dhr]|table|tbody|[uod]l|li|d[dt]|pre|h[1-6])(?:\s[^<>]*)?\s?\/?>/i;
const INLINE =
	/^<\/?(?:span|b|i|u|em|strong|code|tt|kbd|samp|var|font|mark|small|wbr|nobr|o:p)(?:\s[^<>]*)?\s?\/?>|^<a\s(?:"[^"]*"|'[^']*'|[^<>"'])*>|^<\/a>/i;
/** `<http://a.example|`: a link as chats write it, the name behind. */
const CHAT_LINK = /^<(?:https?:\/\/|mailto:)[^|<>\s]*\|/i;
/** `a.example<http://a.example>`: a link as mail programs write it, behind the name. */
const MAIL_LINK = /^<(?:https?:\/\/|mailto:)[^|<>\s]*>/i;
/** `](http://a.example)`: the end of a link in Markdown, `[a.example` in front of it. */
const MARKDOWN_LINK = /^\]\((?:https?:\/\/|mailto:)[^()\s]*\)/i;

/** The character of a number; a control character is a blank, a straight quotation mark one as any other. */
function numbered(point: number): string {
	if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return INVISIBLE;
	if (point === 0x27) return '"';
	return point < 0x20 ? ' ' : String.fromCodePoint(point);
}

function entityAt(ahead: string): Markup | null {
	const [all = '', decimal, hexadecimal, name = ''] = ENTITY.exec(ahead) ?? [];
	if (all === '') return null;
	const { length } = all;
	if (decimal !== undefined) return { text: numbered(Number(decimal)), length };
	if (hexadecimal !== undefined) {
		return { text: numbered(Number.parseInt(hexadecimal, 16)), length };
	}
	const text = ENTITIES.get(name.toLowerCase());
	return text === undefined ? null : { text, length };
}

/** The markup that a text begins with; `before` is the character in front of it. */
export function markupAt(ahead: string, before: string): Markup | null {
	if (ahead.startsWith('&')) return entityAt(ahead);
	if (ahead.startsWith('**')) return { text: '"', length: 2 };
	if (ahead.startsWith(']')) {
		const [link] = MARKDOWN_LINK.exec(ahead) ?? [];
		return link === undefined ? null : { text: '"', length: link.length };
	}
	const [block] = BLOCK.exec(ahead) ?? [];
	if (block !== undefined) return { text: ' ', length: block.length };
	const [inline] = INLINE.exec(ahead) ?? [];
	if (inline !== undefined) return { text: INVISIBLE, length: inline.length };
	const [chat] = CHAT_LINK.exec(ahead) ?? [];
	if (chat !== undefined) return { text: '<', length: chat.length };
	const [mail] = /[a-z0-9]/i.test(before) ? (MAIL_LINK.exec(ahead) ?? []) : [];
	return mail === undefined ? null : { text: '"', length: mail.length };
}
