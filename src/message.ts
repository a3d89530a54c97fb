/**
 * `maysend/message`: a relay's description out of mails that it sent.
 *
 * @module
 */

export type { InputError } from './input/input-error.ts';
export type { FactCertainty } from './message/mail-facts.ts';
export {
	type LearnedRelay,
	type MessageFact,
	type MessageOptions,
	relayFromMessage,
} from './message/relay-from-message.ts';
export type { MessageTrust } from './message/trusted-part.ts';
export type { Relay } from './relays/relay.ts';
