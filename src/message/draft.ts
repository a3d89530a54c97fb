/**
 * What several mails say together, as a relay.
 *
 * @module
 */

import { isAtOrBelow } from '../names/domain-name.ts';
import { registrableDomain } from '../names/organizational-domain.ts';
import { defineRelay } from '../relays/define.ts';
import type { Relay, RelayDkim, RelaySelector, ReturnPath } from '../relays/relay.ts';
import { mayHaveLabel } from '../relays/return-path.ts';
import {
	isSameOrganization,
	type MailFacts,
	type MailSignature,
	type ReadFact,
} from './mail-facts.ts';

/** One value for all mails; `null` where they differ, or none says it. */
function agreed<T>(values: readonly T[]): T | null {
	const [first] = values;
	if (first === undefined) return null;
	const text = JSON.stringify(first);
	return values.every((value) => JSON.stringify(value) === text) ? first : null;
}

function isSeen<T>(fact: ReadFact<T> | null): fact is ReadFact<T> {
	return fact?.certainty === 'seen';
}

/** Whose domain the return path is, next to From. */
function pathKind(domain: string, from: string): ReturnPath {
	if (domain === from) return { kind: 'from-domain' };
	if (isAtOrBelow(domain, from)) {
		return { kind: 'subdomain', label: domain.slice(0, -from.length - 1) };
	}
	return isSameOrganization(from, domain)
		? { kind: 'own-domain', domain }
		: { kind: 'relay', domain };
}

/** The return path of all mails; of a relay that uses several of its own names no name is given. */
function returnPathOf(mails: readonly MailFacts[]): ReturnPath {
	const paths = mails.flatMap(({ returnPath, fromDomain }) =>
		isSeen(returnPath) && fromDomain !== null ? [pathKind(returnPath.value, fromDomain)] : [],
	);
	const one = agreed(paths);
	if (one !== null) return one;
	const isRelay = paths.length > 0 && paths.every(({ kind }) => kind === 'relay');
	return isRelay ? { kind: 'relay' } : { kind: 'unknown' };
}

function signaturesOf({ signatures }: MailFacts): readonly MailSignature[] {
	return signatures.filter(isSeen).map(({ value }) => value);
}

/** Names of selectors where all mails have the same; those that change from mail to mail are no fact. */
function selectorsOf(mails: readonly (readonly MailSignature[])[]): readonly string[] | null {
	const names = mails.map((signatures) => [
		...new Set(signatures.map(({ selector }) => selector ?? '')),
	]);
	const same = agreed(names.map((each) => each.sort()));
	return same === null || same.includes('') ? null : same;
}

function dkimOf(mails: readonly MailFacts[]): RelayDkim {
	if (mails.length > 0 && mails.every(({ isUnsigned }) => isUnsigned)) return { signs: 'no' };
	// With no From domain, or several, nothing is aligned, and nobody knows with what it should be.
	if (mails.some(({ fromDomain }) => fromDomain === null)) return { signs: 'unknown' };
	const aligned = mails.map((mail) =>
		signaturesOf(mail).filter(
			({ domain }) => mail.fromDomain !== null && isSameOrganization(mail.fromDomain, domain),
		),
	);
	const others = mails.map((mail, i) =>
		signaturesOf(mail).filter((signature) => !aligned[i]?.includes(signature)),
	);
	const isAligned = aligned.every((signatures) => signatures.length > 0);
	const own = isAligned ? aligned : others;
	// A mail that carries no such signature shows that the relay does not always sign.
	if (mails.length === 0 || own.some((signatures) => signatures.length === 0)) {
		return { signs: 'unknown' };
	}
	const domains = new Set(own.flat().map(({ domain }) => domain));
	const isOwnDomain = mails.every((mail, i) =>
		own[i]?.every(({ domain }) => domain === mail.fromDomain),
	);
	if (!isOwnDomain && domains.size > 1) return { signs: 'unknown' };
	const [domain = ''] = domains;
	const selectors = selectorsOf(own)?.map((name): RelaySelector => ({ name }));
	const second = agreed(
		others.flatMap((signatures) => signatures.slice(0, 1).map((s) => s.domain)),
	);
	return {
		signs: isAligned ? 'from-domain' : 'relay',
		...(isOwnDomain ? {} : { domain }),
		...(selectors === undefined ? {} : { selectors }),
		...(isAligned && second !== null ? { secondSignature: second } : {}),
	};
}

/** Where it sends from: the SPF record of its own return path, else the addresses that were seen. */
function sourcesOf(mails: readonly MailFacts[], returnPath: ReturnPath): Relay['sources'] {
	const hasPass = mails.every((mail) => mail.hasSpfPass);
	if (returnPath.kind === 'relay' && returnPath.domain !== undefined && hasPass) {
		return { spf: [returnPath.domain] };
	}
	const addresses = mails.flatMap(({ address }) => (isSeen(address) ? [address.value] : []));
	return addresses.length === 0 ? {} : { ranges: [...new Set(addresses)].sort() };
}

/** What is known of the relay's signatures already, with what was seen. */
function mergedDkim(known: RelayDkim, seen: RelayDkim): RelayDkim {
	if (seen.signs === 'unknown') return known;
	if (seen.signs === 'no' || known.signs === 'no' || known.signs === 'unknown') return seen;
	if (known.signs !== seen.signs) return seen;
	const { patterns: _, targets: __, optional: ___, ...rest } = known;
	if (seen.selectors === undefined) return { ...known, ...seen };
	const selectors = seen.selectors.map(
		(selector) => known.selectors?.find(({ name }) => name === selector.name) ?? selector,
	);
	return { ...rest, ...seen, selectors: selectors.map(({ usual: ____, ...selector }) => selector) };
}

function mergedPath(known: ReturnPath, seen: ReturnPath): ReturnPath {
	if (seen.kind === 'unknown') return known;
	if (known.kind !== 'subdomain' || seen.kind !== 'subdomain') return seen;
	// A label that the relay gives nobody is of another set-up, of which no record is known.
	return mayHaveLabel(known, seen.label) ? { ...known, ...seen } : seen;
}

/** What a relay is called of which only its mail is known. */
function nameOf(mails: readonly MailFacts[], dkim: RelayDkim, path: ReturnPath): string {
	const second = 'secondSignature' in dkim ? dkim.secondSignature : undefined;
	const own = dkim.signs === 'relay' ? dkim.domain : undefined;
	const named = second ?? own ?? (path.kind === 'relay' ? path.domain : undefined);
	if (named !== undefined) return registrableDomain(named) ?? named;
	const address = mails.flatMap((mail) => (isSeen(mail.address) ? [mail.address.value] : []))[0];
	return address ?? 'learned';
}

/** The relay that the mails show; `known` with what they add to it. */
export function draft(mails: readonly MailFacts[], known: Relay | undefined): Relay {
	const returnPath = returnPathOf(mails);
	const dkim = dkimOf(mails);
	const sources = sourcesOf(mails, returnPath);
	if (known === undefined) {
		const name = nameOf(mails, dkim, returnPath);
		const slug = name.replace(/[^a-z0-9]+/g, '-');
		const id = name === 'learned' ? name : `learned-${slug}`.slice(0, 60).replace(/-$/, '');
		return defineRelay({ id, name, sources, returnPath, dkim });
	}
	const { certainty = {}, ...rest } = known;
	const hasSources = (known.sources.spf ?? []).length + (known.sources.ranges ?? []).length > 0;
	const left = Object.entries(certainty).filter(
		([fact]) =>
			(fact === 'sources' && hasSources) ||
			(fact === 'returnPath' && returnPath.kind === 'unknown') ||
			(fact === 'dkim' && dkim.signs === 'unknown'),
	);
	return defineRelay({
		...rest,
		sources: hasSources ? known.sources : sources,
		returnPath: mergedPath(known.returnPath, returnPath),
		dkim: mergedDkim(known.dkim, dkim),
		...(left.length === 0 ? {} : { certainty: Object.fromEntries(left) }),
	});
}
