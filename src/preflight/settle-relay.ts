/**
 * Which relay a request means, as far as DNS has a say in it: the one behind an outgoing server, and of
 * several ways to set a relay up the one that the domain shows.
 *
 * @module
 */

import type { DnsSession } from '../dns/session.ts';
import type { Relay } from '../relays/relay.ts';
import { relayOfServer } from '../relays/relay-for-smtp.ts';
import { inRegionOf } from '../relays/ses-region.ts';
import { settleVariant, variantsOf } from '../relays/settle-variant.ts';
import type { Request } from './request.ts';

/** A server of which nothing can be said. */
function unknownRelay(name: string): Relay {
	return {
		id: 'unknown',
		name,
		sources: {},
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'unknown' },
	};
}

/** The request with its relay; asks nothing where the relay is given and has one way to be set up. */
export async function settleRelay(request: Request, dns: DnsSession): Promise<Request> {
	const { smtp, from } = request;
	if (smtp === null) {
		const { relay, variants } = request;
		const settled = await settleVariant(relay, variants, from.domain, dns);
		return { ...request, relay: settled.relay };
	}
	const found = await relayOfServer(smtp, from.domain, dns);
	const { evidence, failure } = found;
	const isRelayHidden = failure !== null;
	if (found.relay === null) {
		return { ...request, relay: unknownRelay(smtp.typed), told: evidence, isRelayHidden };
	}
	const variants = variantsOf(found.relay.id);
	const settled = await settleVariant(found.relay, variants, from.domain, dns);
	const relay = inRegionOf(smtp.host.name, settled.relay);
	return { ...request, relay, told: evidence, isRelayHidden };
}
