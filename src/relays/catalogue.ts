/**
 * Every relay the library knows; the facts stand in `catalogue/`, one file per family.
 *
 * The catalogue saves typing and decides nothing: a relay given by hand gets the same verdict.
 *
 * @module
 */

import { alpineHosters } from './catalogue/alpine-hosters.ts';
import { businessApps } from './catalogue/business-apps.ts';
import { craft } from './catalogue/craft.ts';
import { espAmerica } from './catalogue/esp-america.ts';
import { espEurope } from './catalogue/esp-europe.ts';
import { forwarders } from './catalogue/forwarders.ts';
import { gateways } from './catalogue/gateways.ts';
import { germanHosters } from './catalogue/german-hosters.ts';
import { google } from './catalogue/google.ts';
import { hostersAbroad } from './catalogue/hosters-abroad.ts';
import { mailboxHosting } from './catalogue/mailbox-hosting.ts';
import { mailboxProviders } from './catalogue/mailbox-providers.ts';
import { microsoft } from './catalogue/microsoft.ts';
import { transactional } from './catalogue/transactional.ts';
import { yahoo } from './catalogue/yahoo.ts';
import type { KnownRelay } from './relay-id.ts';

function sorted(...families: readonly (readonly KnownRelay[])[]): readonly KnownRelay[] {
	return families.flat().sort((left, right) => (left.id < right.id ? -1 : 1));
}

/**
 * The known relays, sorted by id.
 *
 * @example
 * ```ts
 * import { relays } from 'maysend/relays';
 *
 * relays.some(({ id }) => id === 'microsoft-365'); // true
 * ```
 */
export const relays: readonly KnownRelay[] = /* @__PURE__ */ sorted(
	alpineHosters,
	businessApps,
	craft,
	espAmerica,
	espEurope,
	forwarders,
	gateways,
	germanHosters,
	google,
	hostersAbroad,
	mailboxHosting,
	mailboxProviders,
	microsoft,
	transactional,
	yahoo,
);
