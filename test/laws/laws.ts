/**
 * The laws, in the order of the design.
 *
 * @module
 */

import { anyOrder } from './any-order.ts';
import { boundedAlways } from './bounded.ts';
import { failedAnswers } from './failed-answers.ts';
import type { Law } from './law.ts';
import { mapAgrees } from './map-agrees.ts';
import { provenChanges } from './proven-changes.ts';
import { rangesPartition } from './ranges-partition.ts';
import { rechecked } from './rechecked.ts';
import { replayed } from './replayed.ts';
import { sameOverlay } from './same-overlay.ts';

export const laws: readonly Law[] = [
	mapAgrees,
	rangesPartition,
	sameOverlay,
	provenChanges,
	failedAnswers,
	anyOrder,
	replayed,
	boundedAlways,
	rechecked,
];
