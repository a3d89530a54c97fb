/**
 * A relay: where it sends from, what it asks domain owners to publish, whose return path and whose
 * signature its mail carries.
 *
 * Types only. A fact that is not known says so (`"unknown"`) or is absent; nothing is guessed.
 *
 * Two notations leave something open. `*` in a target is one or more labels, or any run of characters
 * inside a label, that the service assigns. `{placeholder}` in a selector or a label is what only the
 * relay's user knows: `customizeRelay` fills it in, `placeholder.ts` says what fits.
 *
 * The folder is what is known of services that send for others: `catalogue/` has the facts,
 * `detect.ts` recognizes them in DNS, `define.ts` takes one from a caller.
 *
 * @module
 */

/** A subdomain of the From domain, `label.<from domain>`, as return path. */
export interface SubdomainReturnPath {
	readonly kind: 'subdomain';
	/** One or more labels; with `{placeholders}` where it differs per account. */
	readonly label: string;
	/** Labels that other accounts or regions use. */
	readonly otherLabels?: readonly string[];
	/** The label is a default that the customer may have changed. */
	readonly usual?: true;
	/** The CNAME target the relay asks for at that name; may hold `{domain}`, `{domain-dashed}` and `*`. */
	readonly target?: string;
	/** Targets that other regions or accounts are given. */
	readonly otherTargets?: readonly string[];
	/** The exchangers it asks for at that name, where it is no alias; may hold `*`. */
	readonly mx?: readonly string[];
	/** The domain to include in the SPF record at that name, where it is no alias. */
	readonly include?: string;
	/** The name is handed over to the relay's name servers (NS). */
	readonly delegated?: true;
	/** `relay`: mail carries the relay's own return path while the owner has not set the name up. */
	readonly fallback?: 'relay';
	/** The relay's domain that it falls back to. */
	readonly fallbackDomain?: string;
}

/** Whose domain stands in MAIL FROM (RFC 5321 §4.1.1.2) of mail sent through a relay. */
export type ReturnPath =
	| { readonly kind: 'from-domain' }
	| SubdomainReturnPath
	| {
			readonly kind: 'relay';
			readonly domain?: string;
			/** Further domains of the relay that its mail carries. */
			readonly otherDomains?: readonly string[];
	  }
	| {
			/** Another domain of the same owner, such as the primary domain of the account. */
			readonly kind: 'own-domain';
			readonly domain?: string;
	  }
	| { readonly kind: 'unknown' };

/** A DKIM selector a relay signs with (RFC 6376 §3.1). */
export interface RelaySelector {
	readonly name: string;
	/**
	 * The CNAME target(s) the relay asks for; may hold `{domain}`, `{domain-dashed}`, `*` (one or more labels), and
	 * in the first label `{domain-token}`: the domain as the relay writes it, which is the first label of its MX there.
	 */
	readonly target?: string | readonly string[];
	/** What stands in `p=` (base64). */
	readonly publicKey?: string;
	/** A default that the customer may have changed: a miss is unknown, not missing. */
	readonly usual?: true;
	/** One of several that the relay signs with in turn: a usable one of them is enough. */
	readonly rotating?: true;
}

/** A kind of selector names, of which a customer has some. */
export interface SelectorPattern {
	/** With `{placeholders}`: `kas{yyyymmddhhmm}`. */
	readonly name: string;
	/** The CNAME target(s); `{selector}` is the selector's own name. */
	readonly target?: string | readonly string[];
	/** How many selectors of this kind a customer has, 1 where absent. */
	readonly count?: number;
	/** The first and last value of the one placeholder, where the names between are few enough to be tried. */
	readonly between?: readonly [string, string];
}

/** Whether and as whom a relay signs. */
export type RelayDkim =
	| {
			readonly signs: 'no' | 'unknown';
			readonly otherSelectors?: readonly RelaySelector[];
	  }
	| {
			readonly signs: 'from-domain' | 'relay';
			/** The `d=` it signs with; `from-domain` without it means the From domain. */
			readonly domain?: string;
			readonly selectors?: readonly RelaySelector[];
			/** Selectors of older or rarer setups: where one holds a key the relay is recognized, none is expected. */
			readonly otherSelectors?: readonly RelaySelector[];
			/** Selectors that differ per customer, by the form of their names. */
			readonly patterns?: readonly SelectorPattern[];
			/** CNAME targets of selectors it names per customer; patterns as in {@link RelaySelector}. */
			readonly targets?: readonly string[];
			/** It signs as the From domain only once the customer has switched that on. */
			readonly optional?: true;
			/** The domain of a second signature that it adds as itself. */
			readonly secondSignature?: string;
	  };

/** A record that proves ownership to the relay, before or while it sends. */
export interface RelayChallenge {
	/** Below the set-up domain; `@` is the domain itself. */
	readonly name: string;
	readonly type: 'TXT' | 'CNAME';
	/** With `{placeholders}` for what the relay assigns. */
	readonly value: string;
	readonly need: 'required' | 'recommended';
}

/** What a relay asks domain owners to publish. */
export interface RelayAsk {
	/** The domain to include; all of several are needed. */
	readonly include?: string | readonly string[];
	/** Older names that still work. */
	readonly alternatives?: readonly string[];
	/** The domain it asks to redirect to (RFC 7208 §6.1); its record may be included as well. */
	readonly redirect?: string;
	/** Terms of the customer's own record that it asks for besides, such as `a` and `mx`. */
	readonly terms?: readonly string[];
	readonly challenges?: readonly RelayChallenge[];
}

/** A part of a relay that can rest on less than a statement or an observation. */
export type RelayFact = 'sources' | 'returnPath' | 'dkim';

/**
 * How certain a fact is that was neither stated nor observed: `inferred` follows from other facts, `assumed` is
 * what is likely where nothing is known. Neither makes a verdict certain.
 */
export type RelayCertainty = 'inferred' | 'assumed';

/** Where a fact comes from; `seen` is a day or a month, `2026-04-12` or `2026-04`. */
export interface RelayReference {
	readonly title: string;
	readonly url?: string;
	readonly seen?: string;
	/** How the source knows; absent where the fact is stated. */
	readonly certainty?: 'observed' | 'inferred';
}

/** A service that sends mail for others. */
export interface Relay {
	readonly id: string;
	readonly name: string;
	/** The id of the relay of which this is another way to set it up. */
	readonly variantOf?: string;
	/** The id of the relay whose servers it sends through: names in SPF speak for that one. */
	readonly runsOn?: string;
	/** `spf`: domains whose SPF pass set is where it sends from; `ranges`: literal addresses or CIDR blocks. */
	readonly sources: { readonly spf?: readonly string[]; readonly ranges?: readonly string[] };
	readonly ask?: RelayAsk;
	readonly returnPath: ReturnPath;
	readonly dkim: RelayDkim;
	/**
	 * Where it is set up, if not on the From domain as it is: `subdomain` of its own, on which From stands,
	 * or `either`, the From domain or a subdomain of it, where From may stand on the parent.
	 */
	readonly setUpOn?: 'subdomain' | 'either';
	/** Facts that are neither stated nor observed; one that is not named here is. */
	readonly certainty?: { readonly [fact in RelayFact]?: RelayCertainty };
	/** Mailbox domains it alone may send for, being their owner. */
	readonly ownDomains?: readonly string[];
	/** Host name patterns of its submission servers; `*` is one or more labels. */
	readonly smtpHosts?: readonly string[];
	/** The same where no source states them: they lead to this relay, and never for certain. */
	readonly inferredSmtpHosts?: readonly string[];
	/** Host name patterns of its mail exchangers. */
	readonly mx?: readonly string[];
	/**
	 * Name patterns of what customers refer to in SPF where each has a name of its own, or the name is no
	 * record to include. They recognize the relay and authorize nothing.
	 */
	readonly spfNames?: readonly string[];
	readonly references?: readonly RelayReference[];
}

/** A relay as a caller describes it: where it sends from may be left out where `ask` says what to include. */
export type RelayInput = Omit<Relay, 'sources'> & Partial<Pick<Relay, 'sources'>>;
