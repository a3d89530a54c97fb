/**
 * What becomes of a record by its text alone.
 *
 * @module
 */

import { expect } from 'vitest';
import { checkedRecord } from './checked.ts';

/** Records of x.example that must be refused as they stand, for every client. */
export async function expectSyntaxError(record: string): Promise<void> {
	const evaluation = await checkedRecord(record, 'x.example. A 192.0.2.1\n');
	expect(evaluation.result).toBe('permerror');
	expect(evaluation.asked).toEqual(['TXT x.example']);
	expect(evaluation.lookups).toEqual({ terms: 0, void: 0 });
	expect(evaluation.match).toBeUndefined();
	expect(evaluation.problems.some(({ severity }) => severity === 'error')).toBe(true);
}

/** Records that are fine and pass the client 192.0.2.1 in their last term. */
export async function expectValid(terms: string): Promise<void> {
	const { result } = await checkedRecord(`v=spf1 ${terms} ip4:192.0.2.1 -all`);
	expect(result).toBe('pass');
}
