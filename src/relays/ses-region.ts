/**
 * The region of Amazon SES that an outgoing server is in. An identity is of one region, and so are the
 * exchangers of its "custom MAIL FROM domain".
 *
 * @module
 */

import type { Relay } from './relay.ts';

const SERVER = /^email-smtp(?:-fips)?\.([a-z]{2}(?:-[a-z]+){1,2}-\d{1,2})\.amazonaws\.com$/;
const EXCHANGER = 'feedback-smtp.*.amazonses.com';

/** The relay with exchangers of the region that the server's name tells; any other relay as it is. */
export function inRegionOf(server: string, relay: Relay): Relay {
	const region = SERVER.exec(server)?.[1];
	const { returnPath } = relay;
	if (region === undefined || returnPath.kind !== 'subdomain') return relay;
	const mx = returnPath.mx?.map((each) => (each === EXCHANGER ? each.replace('*', region) : each));
	return mx === undefined ? relay : { ...relay, returnPath: { ...returnPath, mx } };
}
