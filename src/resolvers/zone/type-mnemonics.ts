/**
 * The names of record types that can stand in zone files. A name that is none of them is a slip of the pen: a record
 * that was left out in silence would make a check of the zone wrong.
 *
 * @see {@link https://www.iana.org/assignments/dns-parameters/ Resource Record (RR) TYPEs}
 * @module
 */

/** Of the registry (RFC 6895 §3.1), without those of questions alone. */
const REGISTERED = `
	A NS MD MF CNAME SOA MB MG MR NULL WKS PTR HINFO MINFO MX TXT RP AFSDB X25 ISDN RT NSAP NSAP-PTR SIG KEY PX GPOS
	AAAA LOC NXT EID NIMLOC SRV ATMA NAPTR KX CERT A6 DNAME SINK APL DS SSHFP IPSECKEY RRSIG NSEC DNSKEY DHCID NSEC3
	NSEC3PARAM TLSA SMIMEA HIP NINFO RKEY TALINK CDS CDNSKEY OPENPGPKEY CSYNC ZONEMD SVCB HTTPS DSYNC HHIT BRID SPF
	UINFO UID GID UNSPEC NID L32 L64 LP EUI48 EUI64 URI CAA AVC DOA AMTRELAY RESINFO WALLET CLA IPN TA DLV
`;
/** Of name servers and panels, which answer something else for them. */
const OF_SERVERS = 'ALIAS ANAME LUA';

const MNEMONICS: ReadonlySet<string> = /* @__PURE__ */ new Set(
	`${REGISTERED} ${OF_SERVERS}`.trim().split(/\s+/),
);
/** A type by its number (RFC 3597 §5). */
const GENERIC = /^TYPE\d{1,5}$/;

/** Tells whether a word in upper case names a record type. */
export function isTypeName(word: string): boolean {
	return MNEMONICS.has(word) || GENERIC.test(word);
}
