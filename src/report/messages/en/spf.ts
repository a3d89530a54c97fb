/**
 * English words for findings about SPF records. What they say of a relay stands in `spf-relay.ts`.
 *
 * @module
 */

import type { SpfCode } from '../../../findings/spf.ts';
import type { SpfRelayCode } from '../code-groups.ts';
import type { Messages } from '../message.ts';
import { spfLimitMessages } from './spf-limits.ts';
import { spfRecordMessages } from './spf-record.ts';
import { spfReferenceMessages } from './spf-references.ts';
import { spfSyntaxMessages } from './spf-syntax.ts';
import { spfTermMessages } from './spf-terms.ts';

/** The words of every `spf.*` code about a record. */
export const spfMessages: Messages<Exclude<SpfCode, SpfRelayCode>> = {
	...spfRecordMessages,
	...spfSyntaxMessages,
	...spfTermMessages,
	...spfReferenceMessages,
	...spfLimitMessages,
};
