/**
 * Codes of the field's vocabulary that are not raised, and why. What is here and what is in the catalogue
 * are the whole of it.
 *
 * @module
 */

/** Why a code is not raised. */
const WHY = {
	authoritative: 'needs the answers of each authoritative server; a resolver gives one',
	history: 'needs to know what stood there before, or which keys a relay uses today',
	smtp: 'needs a connection to a mail server, or its TLS policy; no part of a question to DNS about a relay',
	input: 'is a mistake of the caller, who gets an `InputError`: [input-errors.md](input-errors.md)',
	opinion: 'is a matter of taste on which standards are silent',
	unknowable: 'what the domain owner meant to have there is not known here',
	gone: 'is about a mechanism that no receiver reads any more (RFC 5617 was withdrawn, RFC 7208 §3.1)',
} as const;

/** The codes, each with a reason, or with the code that tells of it under another name. */
export const notRaised: Readonly<Record<string, string>> = {
	'spf.undecodable':
		'told of as `spf.non-ascii`: a TXT record is octets, and octets need no decoding',
	'spf.legacy-rrtype': WHY.gone,
	'spf.ns-inconsistent': WHY.authoritative,
	'spf.non-mail-domain': 'told of as `from.parked`, where it matters',
	'spf.mx-discouraged': WHY.opinion,
	'spf.helo-none': 'the HELO name of a relay is its own, and no description of a relay holds it',
	'dkim.adsp': WHY.gone,
	'dkim.key-old': WHY.history,
	'dkim.selector-unused': WHY.history,
	'dmarc.public-suffix': 'told of as `from.public-suffix` and `dmarc.psd`',
	'dmarc.parked': 'told of as `from.parked`',
	'dmarc.rf-invalid': 'told of as `dmarc.tag-removed`: nobody reads the value (RFC 9989 §9.3)',
	'dmarc.ri-invalid': 'told of as `dmarc.tag-removed`: nobody reads the value (RFC 9989 §9.3)',
	'from.invalid': WHY.input,
	'from.idn-invalid': WHY.input,
	'mx.null-without-address': 'a null MX needs no address (RFC 7505 §3)',
	'mx.verification-leftover': WHY.unknowable,
	'mx.unexpected': WHY.unknowable,
	'mx.not-ours': WHY.unknowable,
	'mx.parked': WHY.unknowable,
	'mx.ns-inconsistent': WHY.authoritative,
	'mx.single': WHY.opinion,
	'mx.no-ipv6': WHY.opinion,
	'mx.starttls': WHY.smtp,
	'mx.dane': WHY.smtp,
	'mta-sts.*': WHY.smtp,
	'tls-rpt.*': WHY.smtp,
	'bimi.*': 'is about a picture beside the mail, not about whether it arrives',
	'ptr.name-mismatch': WHY.smtp,
	'ptr.generic': WHY.opinion,
	'ptr.v6-missing': 'told of as `ptr.missing`, for the address that lacks it',
	'ptr.dns-error': 'a reverse name that DNS hides decides nothing, and is left out',
	'smtp.banner-mismatch': WHY.smtp,
	'dns.stale': WHY.authoritative,
	'dns.unsigned': 'most zones are unsigned, and no receiver of mail demands it',
	'profile.gmail.*': 'told of as `profile.*-unmet`, with the receiver as a fact',
	'profile.yahoo.*': 'told of as `profile.*-unmet`, with the receiver as a fact',
	'profile.microsoft.*': 'told of as `profile.*-unmet`, with the receiver as a fact',
	'input.*': WHY.input,
};
