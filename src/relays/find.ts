/**
 * Finds a relay by its id, or by the host name typed as outgoing server.
 *
 * @module
 */

import { text } from '../input/fields.ts';
import { isAskable, toALabels } from '../names/domain-name.ts';
import { type Matcher, matcherOf } from './best-match.ts';
import { relays } from './catalogue.ts';
import { hostsOf } from './host-names.ts';
import type { KnownRelay } from './relay-id.ts';

/** Variants share the hosts of their base and name none. */
const byHost: Matcher<KnownRelay> = /* @__PURE__ */ matcherOf(relays, hostsOf);

/**
 * The known relay of an id, or `null`.
 *
 * @throws {InputError} `input.request-invalid` for what is no text.
 *
 * @example
 * ```ts
 * import { findRelay } from 'maysend/relays';
 *
 * findRelay('rapidmail')?.ask?.include; // 'spf.smtp.net'
 * findRelay('nobody'); // null
 * ```
 */
export function findRelay(id: string): KnownRelay | null {
	text(id, 'id');
	return relays.find((relay) => relay.id === id) ?? null;
}

/**
 * The known relay that a submission server belongs to, or `null`; the pattern that spells out most of
 * the name wins. Case, a final dot and U-labels make no difference.
 *
 * @throws {InputError} `input.request-invalid` for what is no text.
 *
 * @example
 * ```ts
 * import { relayForSmtpHost } from 'maysend/relays';
 *
 * relayForSmtpHost('smtp.office365.com')?.id; // 'microsoft-365'
 * relayForSmtpHost('mail.shop.example'); // null
 * ```
 */
export function relayForSmtpHost(host: string): KnownRelay | null {
	text(host, 'host');
	const name = toALabels(host.trim());
	if (name === null || name === '' || !isAskable(name)) return null;
	return byHost(name)[0] ?? null;
}
