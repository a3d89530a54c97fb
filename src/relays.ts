/**
 * `maysend/relays`: the catalogue of services that send mail for others, and descriptions of one's own.
 *
 * Loads the catalogue at once; `maysend` alone loads it with the first preflight.
 *
 * @module
 */

export type { InputError } from './input/input-error.ts';
export { relays } from './relays/catalogue.ts';
export { customizeRelay, type RelayCustomization } from './relays/customize.ts';
export { defineRelay } from './relays/define.ts';
export { detectRelays } from './relays/detect.ts';
export type * from './relays/detection.ts';
export { findRelay, relayForSmtpHost } from './relays/find.ts';
export type * from './relays/relay.ts';
export { type RelayForSmtp, relayForSmtp, type SmtpServer } from './relays/relay-for-smtp.ts';
export type { KnownRelay, RelayId } from './relays/relay-id.ts';
