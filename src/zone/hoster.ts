/**
 * A DNS hoster: the name servers by which its zones are known, and what its panel wants in its fields.
 *
 * The folder is about the zone behind a name: `locate-zone.ts` finds it, `hosters/` has the facts,
 * `panel-fields.ts` writes a change as a panel wants it typed.
 *
 * @module
 */

/** Where a fact was read, and when. */
export interface HosterReference {
	readonly title: string;
	readonly url?: string;
	/** The day it was read, `2026-11-30`. */
	readonly seen: string;
}

/** What a hoster's panel calls its fields. */
export interface PanelLabels {
	readonly name?: string;
	readonly type?: string;
	/** The field of a TXT value. */
	readonly value?: string;
	/** The field of a CNAME or MX target, where it has another name. */
	readonly target?: string;
	readonly priority?: string;
}

/** What a hoster's users stumble over, where a change comes near it. */
export type HosterTrap =
	| 'spf-present'
	| 'spf-redirect-present'
	| 'spf-rule'
	| 'spf-type'
	| 'spf-wildcard'
	| 'text-templates'
	| 'text-one-string'
	| 'text-limit'
	| 'text-set'
	| 'target-dot'
	| 'alias-proxy'
	| 'null-mx'
	| 'apply'
	| 'save-zone';

/** A DNS hoster or panel. A fact that is not known is absent; nothing is guessed. */
export interface Hoster {
	readonly id: string;
	readonly name: string;
	/** Patterns of its name servers' host names; `*` as in a relay's `smtpHosts`. Empty: not to be told by name servers. */
	readonly nameServers: readonly string[];
	readonly panelUrl?: string;
	readonly helpUrl?: string;
	/** What the field for the name takes: the part before the zone, or the whole name. */
	readonly nameField?: 'relative' | 'full';
	/** What is typed for the zone itself; `''`: the field is left empty. */
	readonly apex?: '@' | '';
	/** Quotation marks around the strings of a TXT value. */
	readonly quotes?: 'none' | 'required' | 'accepted';
	/** The longest TXT value it takes, in characters, quotation marks included. */
	readonly maxText?: number;
	/** `MX 0 .` is refused (RFC 7505). */
	readonly refusesNullMx?: true;
	/** The final dot of the target of a CNAME or MX. `required`: without it the zone is appended. */
	readonly targetDot?: 'required' | 'refused';
	/** The word chosen for a TXT record, where it is not `TXT`. */
	readonly textType?: string;
	/** The word chosen for an SPF record, which then has the priority 0. */
	readonly spfType?: string;
	/** What its users stumble over. */
	readonly traps?: readonly HosterTrap[];
	readonly labels?: PanelLabels;
	/** The host its zones name at `_domainconnect`. */
	readonly domainConnect?: string;
	readonly references: readonly HosterReference[];
}
