/**
 * The questions a check will probably need next, so that they can be on their way while it waits.
 *
 * Follows the order of evaluation through all records known so far. What is asked ahead only lies ready:
 * terms, voids and errors are counted when the evaluation gets there, so none of this changes a result.
 *
 * @module
 */

import type { RecordType } from '../dns/resolver.ts';
import type { DnsSession } from '../dns/session.ts';
import { isAskable } from '../names/domain-name.ts';
import type { Client } from './client.ts';
import { isCheckable } from './evaluate.ts';
import type { DnsQuestion } from './evaluation-state.ts';
import { expandName, usesLetter } from './expand.ts';
import { selectRecord } from './find-record.ts';
import { MAX_MX, MAX_TERMS } from './limits.ts';
import { indexAt, localsFor } from './local-terms.ts';
import type { MacroValues } from './macro-values.ts';
import { exchangesOf } from './mechanisms/hosts.ts';
import type { LookupTerm, MacroString, ModifierTerm, SpfRecord } from './record.ts';

type AskingTerm = LookupTerm | ModifierTerm;

/**
 * Every letter but `d` makes the name depend on the client or the sender: such a name carries them to the
 * publisher, and is asked only when it is needed.
 */
const CLIENT_LETTERS = 'slipvhcrto';

/** Asks ahead for one check: at most `window` answers lie unused at any time. */
export class LookAhead {
	private readonly client: Client;
	private readonly values: MacroValues;
	private readonly dns: DnsSession;
	private readonly window: number;
	private readonly asking = new Map<SpfRecord, readonly AskingTerm[]>();
	private unused: DnsQuestion[] = [];
	/** Terms on the way so far; no question is sent that lies beyond the limit. */
	private terms = 0;

	constructor(client: Client, values: MacroValues, dns: DnsSession, window: number) {
		this.client = client;
		this.values = values;
		this.dns = dns;
		this.window = window;
	}

	/** Sends what a check of `domain` will need while it waits. */
	askFor(domain: string): void {
		this.unused = this.unused.filter(({ name, type }) => this.dns.stateOf(name, type) === 'ahead');
		this.terms = 0;
		if (this.unused.length < this.window) this.followDomain(domain);
	}

	/** Sends a question, unless it is sent already; `false` where the window is full. */
	private send(name: string, type: RecordType): boolean {
		if (this.unused.length >= this.window) return false;
		if (isAskable(name) && this.dns.stateOf(name, type) === 'unasked') {
			this.unused.push({ name, type });
			this.dns.prefetch(name, type);
		}
		return true;
	}

	/** `false` where nothing further is to be sent; so with all that follow. */
	private followDomain(domain: string): boolean {
		if (!isCheckable(domain)) return true;
		if (!this.send(domain, 'TXT')) return false;
		const answer = this.dns.peek(domain, 'TXT');
		if (answer?.outcome !== 'records') return true;
		const selection = selectRecord(answer);
		if (selection.kind !== 'one' || !selection.record.valid) return true;
		for (const term of this.askingIn(selection.record)) {
			this.terms++;
			// RFC 7208 §4.6.4: nothing that comes later is asked.
			if (this.terms > MAX_TERMS || !this.followTerm(term, domain)) return false;
		}
		return true;
	}

	/** The terms before the first local match, and the redirect where there is none (RFC 7208 §6.1). */
	private askingIn(record: SpfRecord): readonly AskingTerm[] {
		const known = this.asking.get(record);
		if (known !== undefined) return known;
		const first = this.client.firstMatch(record);
		const stop = indexAt(localsFor(record, this.client.family), first);
		const terms: AskingTerm[] = record.lookups.filter(({ index }) => index < stop);
		if (first < 0 && record.redirect !== null) terms.push(record.redirect);
		this.asking.set(record, terms);
		return terms;
	}

	private followTerm(term: AskingTerm, domain: string): boolean {
		const name = this.nameOf(term.target, domain);
		if (name === null) return true;
		if (term.kind === 'modifier' || term.mechanism === 'include') return this.followDomain(name);
		if (term.mechanism === 'a') return this.send(name, this.client.addressType);
		return term.mechanism === 'mx' ? this.followExchanges(name) : true;
	}

	private followExchanges(name: string): boolean {
		if (!this.send(name, 'MX')) return false;
		const answer = this.dns.peek(name, 'MX');
		if (answer?.outcome !== 'records' || answer.records.length > MAX_MX) return true;
		const { addressType } = this.client;
		return exchangesOf(answer.records).every((exchange) => this.send(exchange, addressType));
	}

	private nameOf(target: MacroString | null, domain: string): string | null {
		if (target === null) return domain;
		if (usesLetter(target, CLIENT_LETTERS)) return null;
		return expandName(target, { values: this.values, domain, validatedName: null });
	}
}
