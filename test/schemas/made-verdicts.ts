/**
 * Every kind of verdict the tests make: those of all scenarios, and those of random zones.
 *
 * @module
 */

import fc from 'fast-check';
import { preflight } from '../../src/preflight/preflight.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { isReceiverId } from '../../src/receivers/receivers.ts';
import type { Relay } from '../../src/relays/relay.ts';
import {
	bouncing,
	dmarc,
	ED25519_KEY,
	key,
	MX,
	RELAY_ZONE,
	SHORT_KEY,
	server,
	service,
	spf,
	unsigned,
	WEAK_KEY,
} from '../preflight/judged.ts';
import { loadScenarios, relayOf } from '../scenarios/scenario-files.ts';

/** The verdicts of all scenarios, with the file and line of the question. */
export async function scenarioVerdicts(): Promise<readonly (readonly [string, Verdict])[]> {
	const verdicts: (readonly [string, Verdict])[] = [];
	for (const { file, questions, resolver } of loadScenarios()) {
		for (const question of questions) {
			if (question.kind !== 'preflight') continue;
			const { from, relay, receivers, line } = question;
			const request = { from, relay: relayOf(relay), receivers: receivers.filter(isReceiverId) };
			verdicts.push([`${file}:${line}`, await preflight(request, { resolver })]);
		}
	}
	return verdicts;
}

const of = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** Zones of shop.example and its relay, whole and broken. */
export const zones: fc.Arbitrary<string> = fc
	.tuple(
		of(
			'',
			spf('v=spf1 include:spf.relay.example -all'),
			spf('v=spf1 mx exists:%{i}.l.example ?all'),
			spf('v=spf1 ptr a:none.example include:gone.example ip4:192.0.2.0 ~all'),
			spf('v=spf1 moo'),
			`${spf('v=spf1 -all')}${spf('v=spf1 mx +all')}`,
			spf('v=spf1 redirect=spf.relay.example'),
		),
		of(
			'',
			key(),
			key(WEAK_KEY),
			key(SHORT_KEY),
			key(ED25519_KEY),
			key('v=DKIM1; p='),
			'*.shop.example. TXT "moo"\n',
			's1._domainkey.shop.example. CNAME s1.gone.example.\n',
		),
		of('', dmarc('p=none'), dmarc('p=reject; adkim=s; aspf=s'), dmarc('p=moo'), dmarc('sp=none')),
		of('', MX, 'shop.example. MX 0 .\n', 'shop.example. A 192.0.2.77\n'),
		of('', RELAY_ZONE),
		fc
			.subarray([
				';! TIMEOUT TXT shop.example.\n',
				';! SERVFAIL TXT spf.relay.example.\n',
				';! REFUSED MX shop.example.\n',
				';! TIMEOUT TXT _dmarc.shop.example.\n',
			])
			.map((lines) => lines.join('')),
	)
	.map((parts) => parts.join(''));

/** Relays that look at all of it. */
export const senders: fc.Arbitrary<Relay> = of<Relay>(
	service,
	unsigned,
	server,
	bouncing,
	{ ...service, returnPath: { kind: 'unknown' }, dkim: { signs: 'unknown' } },
	{ ...service, returnPath: { kind: 'subdomain', label: 'b', fallback: 'relay' } },
);
