/**
 * A record is parsed once for an answer that is handed out again; nobody sees what is kept on the answer.
 *
 * @module
 */

import { expect, it } from 'vitest';
import type { RecordsAnswer } from '../../src/dns/resolver.ts';
import { selectRecord } from '../../src/spf/find-record.ts';

function answer(text: string): RecordsAnswer<'TXT'> {
	return { outcome: 'records', aliases: [], records: [[text]] };
}

it('parses the record of an answer once', () => {
	const once = answer('v=spf1 ip4:192.0.2.0/24 -all');
	expect(selectRecord(once)).toBe(selectRecord(once));
	expect(selectRecord(once)).not.toBe(selectRecord(answer('v=spf1 ip4:192.0.2.0/24 -all')));
});

it('leaves the answer as it is for everybody else', () => {
	const once = answer('v=spf1 -all');
	selectRecord(once);
	expect(Reflect.ownKeys(once.records)).toEqual(['0', 'length']);
	expect(JSON.stringify(once.records)).toBe('[["v=spf1 -all"]]');
	expect(structuredClone(once)).toStrictEqual(answer('v=spf1 -all'));
});

it('reads a frozen answer, kept or not', () => {
	const frozen = answer('v=spf1 ip4:192.0.2.0/24 -all');
	Object.freeze(frozen.records);
	expect(selectRecord(frozen)).toStrictEqual(selectRecord(frozen));
	expect(selectRecord(frozen).kind).toBe('one');
});
