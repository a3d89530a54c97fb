/**
 * Shapes of a relay and of a request: what the library takes, checked as it checks it.
 *
 * @module
 */

import { findingCodes } from '../findings/codes.ts';
import * as z from '../input/schema.ts';
import type { PreflightRequest } from '../preflight/request.ts';
import type { GatePolicy } from '../preflight/verdict.ts';
import type { ReceiverId } from '../receivers/receiver.ts';
import { receiverIds } from '../receivers/receiver-id.ts';
import type { Relay } from '../relays/relay.ts';
import { relayIds } from '../relays/relay-id.ts';
import { relaySchema as door } from '../relays/schema.ts';
import { described, shapeOf } from './shape.ts';

/** A relay as `defineRelay` takes it, by its very schema. */
export const relay: z.ZodMiniType<Relay> = shapeOf<Relay>()(door, {
	id: 'relay',
	description:
		'A service that sends mail for others. What is not known of it is "unknown" or left out. Names may be written with U-labels and a final dot; targets may hold {domain}, {domain-dashed}, * and, in the first label, {domain-token} (the domain as the service writes it).',
});

/** The id of a receiver. */
export const receiverId: z.ZodMiniType<ReceiverId> = shapeOf<ReceiverId>()(z.enum(receiverIds), {
	id: 'receiverId',
	description: 'A receiver and, where it makes a difference, the volume class.',
});

const gate: z.ZodMiniType<GatePolicy> = shapeOf<GatePolicy>()(
	z.partialRecord(z.enum(findingCodes), z.enum(['warn', 'block', 'retry', 'ignore'])),
);

/** A request of `preflight`. */
export const request: z.ZodMiniType<PreflightRequest> = shapeOf<PreflightRequest>()(
	z.strictObject({
		from: described(z.string(), 'The From address; U-labels and a final dot are fine.'),
		relay: described(
			z.union([z.enum(relayIds), relay]),
			'An id of the catalogue, or the relay itself.',
		),
		receivers: z.exactOptional(
			described(z.array(receiverId), 'Receivers whose demands are to be met.'),
		),
		gate: z.exactOptional(
			described(gate, 'What finding codes are to lead to; ignore: no part in the decision.'),
		),
	}),
);
