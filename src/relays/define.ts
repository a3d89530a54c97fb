/**
 * Takes a relay from a caller: checked, bounded, with names in the form DNS compares.
 *
 * @module
 */

import { parseInput } from '../input/schema.ts';
import type { Relay, RelayInput } from './relay.ts';
import { relaySchema } from './schema.ts';

/**
 * Returns the relay as plain data, its domains as lower-case A-labels without final dot. `sources.spf` and
 * `ask.include` follow from one another: one is enough. A relay without addresses is legal: its facts are
 * unknown.
 *
 * @param input - The relay; anything else is an error, not a surprise later.
 * @throws {InputError} `input.range-invalid` for a range that is no address and no CIDR block (host bits
 * must be zero), `input.unknown-option` for a key that means nothing, else `input.relay-invalid`; `path`
 * names the field, for example `relay.sources.ranges.0`.
 *
 * @example
 * ```ts
 * import { defineRelay } from 'maysend/relays';
 *
 * const relay = defineRelay({
 * 	id: 'invoices',
 * 	name: 'Invoices',
 * 	sources: { spf: ['SPF.invoices.example.'] },
 * 	returnPath: { kind: 'from-domain' },
 * 	dkim: { signs: 'from-domain', selectors: [{ name: 'inv1' }] },
 * });
 * relay.sources.spf; // ['spf.invoices.example']
 * ```
 */
export function defineRelay(input: RelayInput): Relay {
	return parseInput(relaySchema, input, 'relay', 'input.relay-invalid');
}
