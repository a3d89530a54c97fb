/**
 * German lists within a sentence.
 *
 * @module
 */

/** `a, b und c` */
export function listed(items: readonly string[]): string {
	const last = items[items.length - 1];
	if (last === undefined || items.length < 2) return last ?? '';
	return `${items.slice(0, -1).join(', ')} und ${last}`;
}
