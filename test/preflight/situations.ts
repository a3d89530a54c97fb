/**
 * Situations with the decision they lead to, as the tests of the gate have them.
 *
 * @module
 */

import { expect } from 'vitest';
import type { Verdict } from '../../src/preflight/verdict.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { type Asking, dmarc, judge, server, service, spf, unsigned } from './judged.ts';

const REPORTS = 'rua=mailto:r@shop.example';
export const NONE: string = dmarc(`p=none; ${REPORTS}`);
export const REJECT: string = dmarc(`p=reject; ${REPORTS}`);
/** A record that lets nobody in, and is not that of a parked domain. */
export const REFUSED: string = spf('v=spf1 -ip4:203.0.113.1 -all');
/** A relay of two addresses that signs: what its SPF comes to decides nothing about authorization. */
export const signing: Relay = { ...server, dkim: service.dkim };
export const own: Relay = { ...unsigned, ownDomains: ['shop.example'] };
export const assumed: Relay = { ...service, returnPath: { kind: 'unknown' } };
export const mailbox: Asking = { mailboxDomains: ['shop.example'] };

/** A plan for a question to time out. */
export const timesOut = (question: string): string => `;! TIMEOUT ${question}.\n`;

export type Situation = readonly [
	story: string,
	zone: string,
	relay: Relay,
	decision: string,
	because: readonly string[],
	asking?: Asking,
];

/** Expects decision and reasons, and a finding for each reason. */
export async function expectRuling([
	,
	zone,
	relay,
	decision,
	because,
	asking,
]: Situation): Promise<Verdict> {
	const verdict = await judge(zone, relay, asking);
	expect({ decision: verdict.decision, because: verdict.because }).toEqual({ decision, because });
	const codes = verdict.findings.map(({ code }) => code);
	for (const code of because) expect(codes).toContain(code);
	return verdict;
}
