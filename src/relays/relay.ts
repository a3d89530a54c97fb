/**
 * A relay: where it sends from, what it asks domain owners to publish, whose return path and whose
 * signature its mail carries.
 *
 * Types only. A fact that is not known says so (`"unknown"`) or is absent; nothing is guessed.
 *
 * The folder is what is known of services that send for others: `catalogue/` has the facts,
 * `detect.ts` recognizes them in DNS, `define.ts` takes one from a caller.
 *
 * @module
 */

/** Whose domain stands in MAIL FROM (RFC 5321 §4.1.1.2) of mail sent through a relay. */
export type ReturnPath =
	| { readonly kind: 'from-domain' }
	| {
			/** A subdomain of the From domain, `label.<from domain>`. */
			readonly kind: 'subdomain';
			readonly label: string;
			/** The CNAME target the relay asks for at that name; may hold `{domain}`, `{domain-dashed}` and `*`. */
			readonly target?: string;
			/** `relay`: mail carries the relay's own return path while the owner has not set the name up. */
			readonly fallback?: 'relay';
	  }
	| { readonly kind: 'relay'; readonly domain?: string }
	| { readonly kind: 'unknown' };

/** A DKIM selector a relay signs with (RFC 6376 §3.1). */
export interface RelaySelector {
	readonly name: string;
	/** The CNAME target(s) the relay asks for; may hold `{domain}`, `{domain-dashed}` and `*` (one or more labels). */
	readonly target?: string | readonly string[];
	/** What stands in `p=` (base64). */
	readonly publicKey?: string;
	/** A default that the customer may have changed: a miss is unknown, not missing. */
	readonly usual?: true;
}

/** Whether and as whom a relay signs. */
export type RelayDkim =
	| { readonly signs: 'no' | 'unknown' }
	| {
			readonly signs: 'from-domain' | 'relay';
			/** The `d=` it signs with; `from-domain` without it means the From domain. */
			readonly domain?: string;
			readonly selectors?: readonly RelaySelector[];
			/** Selectors of older or rarer setups: where one holds a key the relay is recognized, none is expected. */
			readonly otherSelectors?: readonly RelaySelector[];
			/** CNAME targets of selectors it names per customer; patterns as in {@link RelaySelector}. */
			readonly targets?: readonly string[];
	  };

/** Where a fact comes from; `seen` is a day or a month, `2026-04-12` or `2026-04`. */
export interface RelayReference {
	readonly title: string;
	readonly url?: string;
	readonly seen?: string;
}

/** A service that sends mail for others. */
export interface Relay {
	readonly id: string;
	readonly name: string;
	/** `spf`: domains whose SPF pass set is where it sends from; `ranges`: literal addresses or CIDR blocks. */
	readonly sources: { readonly spf?: readonly string[]; readonly ranges?: readonly string[] };
	/** What it asks domain owners to publish; `alternatives` are older names that still work. */
	readonly ask?: { readonly include?: string; readonly alternatives?: readonly string[] };
	readonly returnPath: ReturnPath;
	readonly dkim: RelayDkim;
	/** Mailbox domains it alone may send for, being their owner. */
	readonly ownDomains?: readonly string[];
	/** Host name patterns of its submission servers; `*` is one or more labels. */
	readonly smtpHosts?: readonly string[];
	/** Host name patterns of its mail exchangers. */
	readonly mx?: readonly string[];
	/**
	 * Name patterns of what customers refer to in SPF where each has a name of its own, or the name is no
	 * record to include. They recognize the relay and authorize nothing.
	 */
	readonly spfNames?: readonly string[];
	readonly references?: readonly RelayReference[];
}
