/**
 * Who seems to send for a domain today, from what it publishes.
 *
 * @module
 */

import { DNS_KEYS, openDns } from '../dns/options.ts';
import { type Fields, invalid, knownFields, listOf, oneOf, type Read } from '../input/fields.ts';
import { parseInput } from '../input/schema.ts';
import { domainField } from '../names/domain-field.ts';
import { toALabels } from '../names/domain-name.ts';
import { relays as catalogue } from './catalogue.ts';
import { basesOf, claimsOf } from './claims.ts';
import { completed } from './complete.ts';
import { detectInDkim, detectInReturnPath } from './detect-delegations.ts';
import { detectInSpf } from './detect-spf.ts';
import type { DetectedRelays, DetectionReference, DetectOptions } from './detection.ts';
import { type Collected, collectEvidence } from './evidence.ts';
import type { Relay } from './relay.ts';
import { relaySchema } from './schema.ts';

/**
 * Questions one detection may send by default: 40 for SPF, the rest for delegations, of which
 * the whole catalogue needs 170, and twice as many where a wildcard answers.
 */
const MAX_QUESTIONS = 400;

/** Relays that a caller may pass. */
const MAX_RELAYS = 1000;

/** Mail exchangers that are examined. */
const MAX_EXCHANGERS = 20;

/** The relays that most domains of the surveys refer to, or that are found by nothing but a selector. */
const COMMON: readonly string[] = [
	'amazon-ses',
	'brevo',
	'cleverreach',
	'google-workspace',
	'ionos',
	'mailchimp',
	'mailgun',
	'mailjet',
	'mandrill',
	'microsoft-365',
	'postmark',
	'resend',
	'sendgrid',
	'zendesk',
];

function readRelays(value: unknown): readonly Relay[] {
	if (value === undefined) return catalogue;
	const read: Read<Relay> = (relay, path) =>
		parseInput(relaySchema, relay, path, 'input.relay-invalid');
	const relays = listOf(read, MAX_RELAYS)(value, 'options.relays');
	const ids = new Set(relays.map(({ id }) => id));
	if (ids.size < relays.length) throw invalid('options.relays', 'must have each id once');
	return relays;
}

/** The relays that are looked for without being suggested by anything. */
function readProbe(value: unknown, relays: readonly Relay[]): readonly Relay[] {
	if (value === undefined) return relays.filter(({ id }) => COMMON.includes(id));
	if (value === 'all') return relays;
	if (!Array.isArray(value))
		throw invalid('options.probe', 'must be "all" or an array of relay ids');
	const probed = listOf(oneOf(relays.map(({ id }) => id)))(value, 'options.probe');
	return relays.filter(({ id }) => probed.includes(id));
}

/** The hosts that receive mail, sorted; none for a null MX (RFC 7505 §3). */
async function exchangersOf(domain: string, found: Collected): Promise<readonly string[]> {
	const answer = await found.ask(domain, 'MX');
	if (answer?.outcome !== 'records') return [];
	const names = answer.records.map(({ exchange }) => toALabels(exchange) ?? '');
	return [...new Set(names.filter((name) => name !== ''))].sort().slice(0, MAX_EXCHANGERS);
}

async function detect(
	domain: string,
	relays: readonly Relay[],
	probe: readonly Relay[],
	fields: Fields,
): Promise<DetectedRelays> {
	const dns = openDns(fields, MAX_QUESTIONS);
	const baseOf = basesOf(relays);
	const complete = (base: Relay, evidence: readonly DetectionReference[]): Relay => {
		const variants = relays.filter((relay) => relay !== base && baseOf(relay) === base);
		return completed([base, ...variants], evidence, domain) ?? base;
	};
	const found = collectEvidence(dns, baseOf, complete);
	const claims = claimsOf(relays, domain);
	// Asked at once with the MX; later steps find the answer there.
	void dns.prefetch(domain, 'TXT');
	const exchangers = await exchangersOf(domain, found);
	for (const value of exchangers) {
		found.add(claims.exchanger(value), { by: 'mx', name: domain, type: 'MX', value }, 'certain');
	}
	await detectInSpf(domain, exchangers, claims, found);
	// Where MX or SPF gave no answer, whom they would have suggested is not known: all are tried.
	const isOpen = found.unanswered().length > 0;
	const bases = new Set(probe.map(baseOf));
	const isFound = (relay: Relay): boolean => found.ids.has(baseOf(relay).id);
	const isProbed = (relay: Relay): boolean => isFound(relay) || bases.has(baseOf(relay));
	const enumerated = relays.filter(isFound);
	const probed = isOpen ? relays : relays.filter(isProbed);
	await Promise.all([
		detectInDkim(domain, probed, enumerated, claims, found),
		detectInReturnPath(domain, probed, claims, found),
	]);
	dns.close();
	return {
		domain,
		relays: found.relays(),
		unknown: found.unknown(),
		unanswered: found.unanswered(),
		questions: dns.asked,
	};
}

/**
 * Tells who seems to send for a domain, or to receive its mail, by the MX, the SPF record with all it
 * refers to, the DKIM selectors and the bounce subdomains of known relays.
 *
 * Published records show who was set up, not who sends. What DNS does not answer is in `unanswered` and
 * never taken for absence, and a relay that nothing points to may send all the same. Selectors are asked
 * for those relays that MX or SPF suggest and for a few of the commonest.
 *
 * @param domain - The domain of From addresses; U-labels and a final dot are fine.
 * @param options - The resolver, and which relays to look for.
 * @throws {InputError} `input.domain-invalid`, `input.unknown-option`,
 * `input.option-invalid`, and for `options.relays` those of `defineRelay`, before anything is asked.
 *
 * @example
 * ```ts
 * import { detectRelays } from 'maysend/relays';
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver('shop.example. MX 0 shop-example.mail.protection.outlook.com.');
 * const { relays } = await detectRelays('shop.example', { resolver });
 * relays[0]?.name; // 'Microsoft 365 (Exchange Online)'
 * ```
 */
export async function detectRelays(
	domain: string,
	options: DetectOptions,
): Promise<DetectedRelays> {
	const fields = knownFields(options, [...DNS_KEYS, 'relays', 'probe'], 'options');
	const relays = readRelays(fields['relays']);
	return detect(domainField(domain, 'domain'), relays, readProbe(fields['probe'], relays), fields);
}
