/**
 * English words for every finding; a code without words does not compile.
 *
 * @module
 */

import type { FindingCode } from '../../findings/catalogue.ts';
import { dkimMessages } from './en/dkim.ts';
import { dmarcMessages } from './en/dmarc.ts';
import { preflightMessages } from './en/preflight.ts';
import { spfMessages } from './en/spf.ts';
import { spfRelayMessages } from './en/spf-relay.ts';
import type { Messages } from './message.ts';

/** The words of every code. */
export const english: Messages<FindingCode> = {
	...spfMessages,
	...spfRelayMessages,
	...dkimMessages,
	...dmarcMessages,
	...preflightMessages,
};
