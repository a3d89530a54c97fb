/**
 * Law 9.
 *
 * @module
 */

import { preflight } from '../../src/preflight/preflight.ts';
import { digestOf } from '../../src/preflight/recheck/digest.ts';
import { recheck } from '../../src/preflight/recheck/recheck.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { expectSame, type Law } from './law.ts';

/** The zone with a line or two at some names left out or changed, or with all lines in another order. */
function changed(zone: string, names: ReadonlySet<string>, picks: readonly number[]): string {
	const lines = zone.split('\n').filter((line) => line.trim() !== '');
	const isAsked = (line: string): boolean => names.has(line.split('. ')[0]?.toLowerCase() ?? '');
	for (const pick of picks) {
		const asked = [...lines.keys()].filter((at) => isAsked(lines[at] ?? ''));
		const at = asked[(pick >>> 2) % Math.max(1, asked.length)] ?? 0;
		const line = lines[at] ?? '';
		if (pick % 4 === 0) lines.splice(at, 1);
		else if (pick % 4 === 1) lines.reverse();
		else if (pick % 4 === 2) lines[at] = line.replace('192.0.2.', '203.0.113.');
		else
			lines[at] = line.replace(/-all|~all|p=reject|p=none/, (text) =>
				text === '-all' ? '~all' : 'p=none',
			);
	}
	return `${lines.join('\n')}\n`;
}

/** A digest against the zone as it was and against others that came of it. */
export const rechecked: Law = {
	number: 9,
	sentence: 'where recheck says same, a fresh preflight gives the same fingerprint',
	async check({ zone, request, picks }) {
		const verdict = await preflight(request, { resolver: zoneResolver(zone) });
		const digest = digestOf(JSON.parse(JSON.stringify(verdict)), request);
		// A change at any other name is none to the verdict.
		const names = new Set(verdict.evidence.entries.map(({ name }) => name));
		const classes: string[] = [];
		for (const count of [0, 1, 2]) {
			let resolver: ReturnType<typeof zoneResolver>;
			try {
				resolver = zoneResolver(changed(zone, names, picks.slice(count, 2 * count)));
			} catch {
				continue;
			}
			const outcome = await recheck(digest, request, { resolver });
			classes.push(`${count} ${outcome}`);
			if (outcome !== 'same') continue;
			const fresh = await preflight(request, { resolver });
			expectSame(fresh.fingerprint, verdict.fingerprint, 'the fingerprint');
		}
		return classes;
	},
};
