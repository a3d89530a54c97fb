/**
 * What one mail says about the relay that sent it.
 *
 * @module
 */

import { canonicalDomain } from '../dmarc/domain.ts';
import { isAtOrBelow } from '../names/domain-name.ts';
import { registrableDomain } from '../names/organizational-domain.ts';
import { readTagList } from '../text/tag-list.ts';
import { domainProperty, type MethodResult } from './authentication-results.ts';
import { type HeaderField, headerFields } from './header-fields.ts';
import { rewrittenSender } from './rewritten-sender.ts';
import { domainOf, fromDomain, withoutComments } from './structured-text.ts';
import { type MessageTrust, trustedPart } from './trusted-part.ts';

/** `seen`: a trusted receiver says so; `claimed`: the mail itself does. */
export type FactCertainty = 'seen' | 'claimed';

/** A domain and where it was read. */
export interface ReadFact<T> {
	readonly value: T;
	/** The field. */
	readonly from: string;
	readonly certainty: FactCertainty;
}

/** A signature (RFC 6376 §3.5). */
export interface MailSignature {
	readonly domain: string;
	/** `null`: the receiver does not say which of several it was. */
	readonly selector: string | null;
}

/** What one mail says. */
export interface MailFacts {
	readonly fromDomain: string | null;
	/** Who has sent the mail on in its own name; the rest of what the receiver saw is about it then. */
	readonly forwarder: ReadFact<string> | null;
	/** The domain of MAIL FROM. */
	readonly returnPath: ReadFact<string> | null;
	/** Whether SPF passed for it. */
	readonly hasSpfPass: boolean;
	readonly signatures: readonly ReadFact<MailSignature>[];
	/** A trusted receiver saw no signature at all. */
	readonly isUnsigned: boolean;
	/** Where it was sent from. */
	readonly address: ReadFact<string> | null;
}

const AR = 'Authentication-Results';
/** Signatures that are examined. */
const MAX_SIGNATURES = 10;

/** A signature as it stands in the mail. */
interface Written extends MailSignature {
	readonly selector: string;
	/** The beginning of its value tells it from others (RFC 8601 §2.7.1, `header.b`). */
	readonly value: string;
}

function writtenSignatures(fields: readonly HeaderField[]): readonly Written[] {
	return fields
		.filter(({ name }) => name === 'dkim-signature')
		.slice(0, MAX_SIGNATURES)
		.flatMap(({ value }) => {
			const list = readTagList(value, { whiteSpace: 'fws', names: 'alnum' });
			const tags = new Map(list.tags.map((tag) => [tag.name, tag.value]));
			const domain = canonicalDomain(tags.get('d') ?? '');
			const selector = canonicalDomain(tags.get('s') ?? '');
			if (domain === null || selector === null) return [];
			return [{ domain, selector, value: (tags.get('b') ?? '').replace(/\s/g, '') }];
		});
}

/** The signatures of the mail that a result can be about: by the beginning of their value, by their selector. */
function candidates(result: MethodResult, written: readonly Written[]): readonly Written[] {
	const beginning = result.properties.get('header.b') ?? '';
	const selector = canonicalDomain(result.properties.get('header.s') ?? '');
	// What the signer says of the user stands at or below d=, and is no more than that (RFC 6376 §3.5).
	const user = domainProperty(result, 'header.i');
	return written.filter(
		({ domain, selector: own, value }) =>
			(beginning.length < 4 || value.startsWith(beginning)) &&
			(selector === null || own === selector) &&
			(user === null || isAtOrBelow(user, domain)),
	);
}

/**
 * The signature that a result is about. Where the receiver names no `header.d`, as Gmail does not, it is the
 * one signature of the mail that fits; never the domain of `header.i`.
 */
function signatureOf(result: MethodResult, written: readonly Written[]): MailSignature | null {
	const named = domainProperty(result, 'header.d');
	const fitting = candidates(result, written);
	if (named === null) {
		const [only, ...others] = fitting;
		// A receiver that names the user alone may mean a signature that stands there no more.
		const isTold =
			(result.properties.get('header.b') ?? '').length >= 4 || result.properties.has('header.s');
		if (only === undefined || others.length > 0 || !isTold) return null;
		return { domain: only.domain, selector: only.selector };
	}
	const selector = canonicalDomain(result.properties.get('header.s') ?? '');
	if (selector !== null) return { domain: named, selector };
	const own = fitting.filter(({ domain }) => domain === named);
	return { domain: named, selector: own.length === 1 ? (own[0]?.selector ?? null) : null };
}

/** MAIL FROM: its domain, and the address as it is written. */
interface MailFrom extends ReadFact<string> {
	readonly written: string;
}

function mailFromOf(
	results: readonly MethodResult[],
	above: readonly HeaderField[],
	all: readonly HeaderField[],
): MailFrom | null {
	for (const result of results.filter(({ method }) => method === 'spf')) {
		for (const property of ['smtp.mailfrom', 'smtp.mail']) {
			const value = domainProperty(result, property);
			const written = result.properties.get(property) ?? '';
			if (value !== null) return { value, written, from: AR, certainty: 'seen' };
		}
	}
	const read = (fields: readonly HeaderField[], certainty: FactCertainty): MailFrom | null => {
		const written = fields.find(({ name }) => name === 'return-path')?.value ?? '';
		const value = domainOf(withoutComments(written, () => 'x').replace(/[<>]/g, ''));
		return value === null ? null : { value, written, from: 'Return-Path', certainty };
	};
	return read(above, 'seen') ?? read(all, 'claimed');
}

/** Whose the return path is: of one that a forwarder has rewritten, as the forwarder tells it. */
function returnPathOf(mailFrom: MailFrom | null): Pick<MailFacts, 'forwarder' | 'returnPath'> {
	if (mailFrom === null) return { forwarder: null, returnPath: null };
	const { written, ...fact } = mailFrom;
	const rewritten = rewrittenSender(written);
	if (rewritten === null) return { forwarder: null, returnPath: fact };
	const { domain } = rewritten;
	const { from } = fact;
	const returnPath =
		domain === null ? null : ({ value: domain, from, certainty: 'claimed' } as const);
	return { forwarder: fact, returnPath };
}

/** Private addresses say nothing (RFC 6890). */
function isPublic(address: string): boolean {
	return !/^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.|^(?:::1?$|f[cd]|fe[89ab])/.test(
		address,
	);
}

/** Reads one mail. */
export function mailFacts(message: string | Uint8Array, trust: MessageTrust): MailFacts {
	const fields = headerFields(message);
	const { above, hop, results: said } = trustedPart(fields, trust);
	const written = writtenSignatures(fields);
	const passed = said.filter(({ method, result }) => method === 'dkim' && result === 'pass');
	const seen = passed.flatMap((result): ReadFact<MailSignature>[] => {
		const value = signatureOf(result, written);
		return value === null ? [] : [{ value, from: AR, certainty: 'seen' }];
	});
	const claimed = written
		.filter(({ domain }) => !seen.some(({ value }) => value.domain === domain))
		.map(({ domain, selector }): ReadFact<MailSignature> => {
			return { value: { domain, selector }, from: 'DKIM-Signature', certainty: 'claimed' };
		});
	const froms = fields.filter(({ name }) => name === 'from');
	const isTold = said.some(({ method, result }) => method === 'dkim' && result === 'none');
	const { forwarder, returnPath } = returnPathOf(mailFromOf(said, above, fields));
	const isForwarded = forwarder !== null;
	return {
		forwarder,
		fromDomain: froms.length === 1 ? fromDomain(froms[0]?.value ?? '') : null,
		returnPath,
		hasSpfPass:
			!isForwarded && said.some(({ method, result }) => method === 'spf' && result === 'pass'),
		signatures: [...seen, ...claimed],
		isUnsigned: isTold && written.length === 0,
		address:
			!isForwarded && hop?.address != null && isPublic(hop.address)
				? { value: hop.address, from: 'Received', certainty: 'seen' }
				: null,
	};
}

/** Whether two domains are of one organization (RFC 9989 §3.2.10, by the public suffix list). */
export function isSameOrganization(left: string, right: string): boolean {
	const organization = registrableDomain(left);
	return left === right || (organization !== null && isAtOrBelow(right, organization));
}
