/**
 * English words for what an SPF record says of a relay.
 *
 * @module
 */

import type { SpfCode } from '../../../findings/spf.ts';
import { at, type Messages, withFact } from '../message.ts';

/** The words of every `spf.relay-*` code. */
export const spfRelayMessages: Messages<Extract<SpfCode, `spf.relay-${string}`>> = {
	'spf.relay-authorized': {
		title: 'Relay authorized',
		text: (f) => `The SPF record of ${at(f)} lets every address of the relay send.`,
	},
	'spf.relay-not-authorized': {
		title: 'Relay not authorized',
		text: (f) => {
			if (f.data['state'] === 'no-record') {
				return `${at(f)} has no SPF record that could authorize the relay.`;
			}
			return f.data['state'] === 'broken'
				? `The SPF record of ${at(f)} is broken, so it authorizes nobody.`
				: `The SPF record of ${at(f)} does not authorize the relay's addresses.`;
		},
	},
	'spf.relay-partial': {
		title: 'Relay partly authorized',
		text: (f) => `The SPF record of ${at(f)} authorizes only some of the relay's addresses.`,
	},
	'spf.relay-v6-missing': {
		title: 'IPv6 not authorized',
		text: (f) => `The SPF record of ${at(f)} authorizes the relay over IPv4 but not over IPv6.`,
	},
	'spf.relay-pinned': {
		title: 'Addresses written out',
		text: (f) =>
			`The SPF record of ${at(f)} lists the relay's addresses one by one${withFact(f, ['reference'], '; "include:', '" would follow them when they change') || '; the relay offers a name that follows them when they change'}.`,
	},
	'spf.relay-incidental': {
		title: 'Authorized by accident',
		text: (f) =>
			`The relay passes the SPF record of ${at(f)} only because that record lets nearly anyone pass.`,
	},
	'spf.relay-dynamic': {
		title: 'Provable per address only',
		text: (f) =>
			`Whether the SPF record of ${at(f)} lets the relay send is decided anew for each address.`,
	},
	'spf.relay-shadowed': {
		title: 'An earlier term decides',
		text: (f) =>
			`The SPF record of ${at(f)} lists the relay, but a term before it decides against it.`,
	},
	'spf.relay-neutral': {
		title: 'Neither allowed nor forbidden',
		text: (f) =>
			`The SPF record of ${at(f)} reaches the relay only through a term that does not pass.`,
	},
};
