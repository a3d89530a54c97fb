/**
 * What can be said about who sends for a domain today, and on which evidence.
 *
 * Types only. Evidence is what is published; nothing here says that mail was seen.
 *
 * @module
 */

import type { DnsOptions } from '../dns/options.ts';
import type { FailureReason, RecordType } from '../dns/resolver.ts';
import type { TermPath } from '../findings/finding.ts';
import type { Relay } from './relay.ts';

/** What kind of record speaks for a relay. */
export type DetectionKind = 'mx' | 'spf' | 'dkim' | 'return-path';

/**
 * One published record that names a service: `name` is where it stands, `value` what it says: the exchange
 * of an MX, an SPF term as written, the target of a CNAME, or the text of a TXT record cut at 255
 * characters. `path` leads to the SPF term, outermost record first.
 */
export interface DetectionReference {
	readonly by: DetectionKind;
	readonly name: string;
	readonly type: RecordType;
	readonly value: string;
	readonly path?: TermPath;
}

/**
 * - `certain`: a record of the domain refers to the relay by a name that no other known relay uses, but for
 *   services that send through its servers
 * - `likely`: a third party's record refers to it, somebody lists its addresses, several known relays use
 *   the name, or a key stands at a selector that only this relay is known to use
 * - `hint`: a key at a selector that many use, or the SPF record lets its mail exchangers send
 */
export type DetectionConfidence = 'certain' | 'likely' | 'hint';

/** `inbox`: mail for the domain arrives there; `sends`: it may send or sign for the domain. */
export type DetectedRole = 'inbox' | 'sends' | 'both';

/** One piece of evidence and how much it says alone. */
export interface DetectionEvidence extends DetectionReference {
	readonly confidence: DetectionConfidence;
}

/** A relay that seems to work for the domain; `confidence` is that of its strongest evidence. */
export interface DetectedRelay {
	readonly id: string;
	readonly name: string;
	/**
	 * The relay, or the variant of it that the records show, with the selectors and the return path found
	 * there: what `preflight` takes.
	 */
	readonly relay: Relay;
	readonly evidence: readonly DetectionEvidence[];
	readonly confidence: DetectionConfidence;
	readonly role: DetectedRole;
}

/** A question that got no answer; `limit`: it was not sent, the questions had run out. */
export interface UnansweredQuestion {
	readonly name: string;
	readonly type: RecordType;
	readonly reason: FailureReason | 'limit';
}

/** Who seems to send for a domain; plain data, the same for the same answers. */
export interface DetectedRelays {
	/** As asked: lower-case A-labels without final dot. */
	readonly domain: string;
	/** Strongest first: by confidence, then by the number of kinds of evidence, then by id. */
	readonly relays: readonly DetectedRelay[];
	/** References and hosts that no known relay claims: own servers, or services not in the catalogue. */
	readonly unknown: readonly DetectionReference[];
	/** Where something is unanswered, a relay that is not listed may be there all the same. */
	readonly unanswered: readonly UnansweredQuestion[];
	/** Questions sent. */
	readonly questions: number;
}

/** How `detectRelays` asks; `maxQuestions` is 400 by default. */
export interface DetectOptions extends DnsOptions {
	/** The relays to look for instead of the catalogue. */
	readonly relays?: readonly Relay[];
	/**
	 * Ids of relays whose selectors and return path are asked for though neither MX nor SPF suggests them:
	 * a small set of the commonest by default, `all` for every one, `[]` for none. Where MX or SPF questions
	 * stay unanswered, every relay is tried.
	 */
	readonly probe?: 'all' | readonly string[];
}
