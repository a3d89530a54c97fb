/** A text as the strings of a TXT record. @module */

/** Cuts a text into strings of at most 255 octets (RFC 1035 §3.3). */
export function cutText(text: string): string[] {
	return text.match(/[\s\S]{1,255}/g) ?? [''];
}
