/**
 * A change to a zone as a domain owner would make it, in presentation form.
 *
 * @module
 */

import type { RecordType } from './resolver.ts';

/**
 * One edit of the records of one name and type. `before` and `after` hold one string per record: a TXT
 * record's strings joined, an MX as `10 mail.example.com`, addresses and names as text. `replace`
 * exchanges exactly the records in `before`; other records of the name and type stay.
 */
export interface RecordChange {
	readonly action: 'add' | 'replace' | 'remove';
	readonly name: string;
	readonly type: RecordType;
	readonly before: readonly string[];
	readonly after: readonly string[];
	/** Seconds. */
	readonly ttl?: number;
}
