/**
 * `relayFromMessage`: a description of a relay out of mails that it sent.
 *
 * The folder reads received mails: `trusted-part.ts` says which fields are believed, `mail-facts.ts` what one
 * mail tells.
 *
 * @module
 */

import { canonicalDomain } from '../dmarc/domain.ts';
import { invalid, knownFields, object, optional, type Read, text } from '../input/fields.ts';
import { defineRelay } from '../relays/define.ts';
import type { Relay } from '../relays/relay.ts';
import { draft } from './draft.ts';
import { type FactCertainty, isSameOrganization, type MailFacts, mailFacts } from './mail-facts.ts';
import type { MessageTrust } from './trusted-part.ts';

/** A fact out of a mail. */
export interface MessageFact {
	/**
	 * Of the relay: `returnPath`, `dkim`, `dkim.selectors`, `dkim.secondSignature`, `sources`. `forwarder`: who
	 * sent the mail on under a return path of its own (SRS), so that neither path nor address is the relay's.
	 */
	readonly field: string;
	readonly value: string;
	/** The header field it was read in. */
	readonly from: string;
	/** `seen`: a trusted receiver wrote it; `claimed`: anybody could have, and the relay does not hold it. */
	readonly certainty: FactCertainty;
}

/** A relay drafted from mails. */
export interface LearnedRelay {
	/** As `preflight` takes it; what was only claimed is not in it. */
	readonly relay: Relay;
	readonly facts: readonly MessageFact[];
	/** Fields of the relay that stay unknown. */
	readonly unknown: readonly string[];
}

/** Whom to believe, and what is known already. */
export interface MessageOptions {
	/** The receiver the mails were fetched from; with neither field everything is only claimed. */
	readonly trust: MessageTrust;
	/** A relay whose unknown facts are to be filled in. */
	readonly relay?: Relay;
}

const MAX_MESSAGES = 100;

function factsOf(mails: readonly MailFacts[]): readonly MessageFact[] {
	const facts = mails.flatMap((mail): MessageFact[] => {
		const { forwarder, returnPath, signatures, address, fromDomain, isUnsigned } = mail;
		return [
			...(forwarder === null ? [] : [{ ...forwarder, field: 'forwarder' }]),
			...(returnPath === null ? [] : [{ ...returnPath, field: 'returnPath' }]),
			...signatures.flatMap(({ value: { domain, selector }, from, certainty }): MessageFact[] => {
				const isAligned = fromDomain !== null && isSameOrganization(fromDomain, domain);
				const field = isAligned ? 'dkim' : 'dkim.secondSignature';
				const name: MessageFact[] =
					selector === null ? [] : [{ field: 'dkim.selectors', value: selector, from, certainty }];
				return [{ field, value: domain, from, certainty }, ...(isAligned ? name : [])];
			}),
			...(isUnsigned
				? [
						{
							field: 'dkim',
							value: 'no',
							from: 'Authentication-Results',
							certainty: 'seen',
						} as const,
					]
				: []),
			...(address === null ? [] : [{ ...address, field: 'sources' }]),
		];
	});
	const texts = new Set<string>();
	return facts
		.map(({ field, value, from, certainty }) => ({ field, value, from, certainty }))
		.filter((fact) => !texts.has(JSON.stringify(fact)) && texts.add(JSON.stringify(fact)));
}

/** What stays open: addresses that were seen are seldom all. */
function unknownOf({ returnPath, dkim, sources, sources: { spf = [] } }: Relay): readonly string[] {
	const isSigning = dkim.signs === 'from-domain' || dkim.signs === 'relay';
	const hasSources = spf.length > 0 || (sources.ranges ?? []).some((range) => range.includes('/'));
	return [
		...(hasSources ? [] : ['sources']),
		...(returnPath.kind === 'unknown' ? ['returnPath'] : []),
		...(dkim.signs === 'unknown' ? ['dkim'] : []),
		...(isSigning && (dkim.selectors ?? []).length === 0 ? ['dkim.selectors'] : []),
	];
}

const domainName: Read<string> = (value, path) => {
	const name = canonicalDomain(text(value, path));
	if (name !== null) return name;
	throw invalid(path, "must be a host name, for example 'mx.google.com'");
};

function readTrust(value: unknown): MessageTrust {
	const fields = knownFields(
		object(value, 'options.trust'),
		['authservId', 'receivedBy'],
		'options.trust',
	);
	const authservId = optional(text)(fields['authservId'], 'options.trust.authservId');
	const receivedBy = optional(domainName)(fields['receivedBy'], 'options.trust.receivedBy');
	return {
		...(authservId === undefined ? {} : { authservId }),
		...(receivedBy === undefined ? {} : { receivedBy }),
	};
}

function readMessages(given: unknown): readonly (string | Uint8Array)[] {
	const messages = Array.isArray(given) ? given : [given];
	if (messages.length === 0 || messages.length > MAX_MESSAGES) {
		throw invalid('messages', `must be 1 to ${MAX_MESSAGES} mails`);
	}
	return messages.map((message: unknown, i) => {
		if (typeof message === 'string' || message instanceof Uint8Array) return message;
		throw invalid(`messages.${i}`, 'must be the mail as a string or as bytes');
	});
}

/**
 * Drafts a relay from mails that it sent and somebody received.
 *
 * Believes only what the trusted receiver wrote: its Authentication-Results (RFC 8601 §5), its Return-Path,
 * the address in its own Received field. What stands further down anybody could have written; it is
 * `claimed`, and no part of the relay. Several mails are merged: selectors that change from one to the
 * next are no fact. No signature is verified here, and nothing is asked; only header sections are read, at most 256 KB
 * of each.
 *
 * @param message - One mail or up to 100, with their header sections as they were received.
 * @param options - The receiver that is trusted, and a relay to complete.
 * @throws {InputError} `input.request-invalid`, `input.option-invalid`, `input.unknown-option`,
 * `input.relay-invalid`.
 *
 * @example
 * ```ts
 * import { relayFromMessage } from 'maysend/message';
 *
 * const mail = [
 * 	'Authentication-Results: mx.mail.example; spf=pass smtp.mailfrom=b@bounce.shop.example;',
 * 	' dkim=pass header.d=shop.example header.s=inv1',
 * 	'Received: from out.saas.example (out.saas.example [198.51.100.7]) by mx.mail.example',
 * 	'From: Shop <info@shop.example>',
 * ].join('\r\n');
 * const { relay } = relayFromMessage(mail, { trust: { authservId: 'mx.mail.example' } });
 * relay.returnPath; // { kind: 'subdomain', label: 'bounce' }
 * relay.dkim; // { signs: 'from-domain', selectors: [{ name: 'inv1' }] }
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8601.html#section-5 RFC 8601 §5}
 */
export function relayFromMessage(
	message: string | Uint8Array | readonly (string | Uint8Array)[],
	options: MessageOptions,
): LearnedRelay {
	const fields = knownFields(options, ['trust', 'relay'], 'options');
	const messages = readMessages(message);
	const trust = readTrust(fields['trust']);
	const known = fields['relay'] === undefined ? undefined : defineRelay(fields['relay'] as Relay);
	const mails = messages.map((each) => mailFacts(each, trust));
	const relay = draft(mails, known);
	return { relay, facts: factsOf(mails), unknown: unknownOf(relay) };
}
