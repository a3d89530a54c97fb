/**
 * German words for every finding; a code without words does not compile.
 *
 * @module
 */

import type { FindingCode } from '../../findings/catalogue.ts';
import { dkimMessages } from './de/dkim.ts';
import { dmarcMessages } from './de/dmarc.ts';
import { preflightMessages } from './de/preflight.ts';
import { spfMessages } from './de/spf.ts';
import { spfRelayMessages } from './de/spf-relay.ts';
import type { Messages } from './message.ts';

/** The words of every code. */
export const german: Messages<FindingCode> = {
	...spfMessages,
	...spfRelayMessages,
	...dkimMessages,
	...dmarcMessages,
	...preflightMessages,
};
