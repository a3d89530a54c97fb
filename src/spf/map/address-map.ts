/**
 * A map of all addresses before it is put into text.
 *
 * @module
 */

import type { Finding } from '../../findings/finding.ts';
import type { AddressRange } from '../../ip/range.ts';
import type { SpfResult } from '../evaluation.ts';
import type { TermNode, TermTree } from '../term-node.ts';
import type { FamilyIndex } from './interval-index.ts';

/** Addresses of one family with the same result, for the same reason. */
export interface MapSegment extends AddressRange {
	readonly result: SpfResult | 'dynamic';
	readonly via: TermNode | null;
	/** They pass, but with the hosts of `mx` counted, too, there are too many void look-ups (RFC 7208 §4.6.4). */
	readonly isVoidDisputed: boolean;
}

/** A map before it is put into text. */
export interface AddressMap {
	readonly segments: readonly MapSegment[];
	readonly tree: TermTree;
	/** The address space as it was cut, for what else is evaluated on it; none where nothing was. */
	readonly families: readonly FamilyIndex[];
	/** The terms that stayed open. */
	readonly dynamic: readonly TermNode[];
	readonly worst: number;
	readonly voids: number;
	readonly problems: readonly Finding[];
	readonly resultAt: (ip: string) => SpfResult | 'dynamic';
}
