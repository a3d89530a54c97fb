/**
 * Maps of x.example, and the ranges of every map.
 *
 * @module
 */

import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import type { SpfMap } from '../../src/spf/evaluation.ts';
import { type MapOptions, mapSpf } from '../../src/spf/map/map-spf.ts';
import { txt } from './checked.ts';

/** All of IPv4. */
export const ALL4: string = '0.0.0.0/0';
/** IPv6 without the mapped addresses. */
export const LOW6: string = '::-::fffe:ffff:ffff';
export const HIGH6: string = '::1:0:0:0-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff';

/** The map of x.example with this record. */
export async function mapOf(
	record: string,
	rest = '',
	options: Partial<MapOptions> = {},
): Promise<SpfMap> {
	return mapSpf('x.example', {
		resolver: zoneResolver(txt('x.example', record) + rest),
		...options,
	});
}

/** The ranges as `range result`. */
export const rangesOf: (map: SpfMap) => string[] = ({ ranges }: SpfMap): string[] =>
	ranges.map(({ range, result }) => `${range} ${result}`);
