/**
 * A domain that is perfectly set up for a relay: every record it asks for, as far as the catalogue knows it.
 *
 * @module
 */

import { fillPattern } from '../../src/names/name-pattern.ts';
import type { RelayCustomization } from '../../src/relays/customize.ts';
import { fillPlaceholders, isOpen, placeholdersOf } from '../../src/relays/placeholder.ts';
import type { Relay, RelaySelector, SelectorPattern } from '../../src/relays/relay.ts';
import { spfNamesOf } from '../../src/relays/spf-names.ts';
import { RSA_KEY, txt } from '../preflight/judged.ts';

/** What stands for a placeholder of each form. */
const VALUES: Readonly<Record<string, string>> = {
	n: '1234',
	number: '214686',
	yymm: '2302',
	mmyy: '0320',
	yyyymmdd: '20231125',
	yyyymmddhhmm: '202311271134',
	yyyymmddhhmmss: '20231127113455',
	uuid: '0b1cc9b2-5a3e-4a5c-9d0e-6f1f2a3b4c5d',
	chosen: 'acme',
};

function exampleOf(placeholder: string, i: number): string {
	const counted = /^(\d+) (.*)$/.exec(placeholder);
	if (counted === null) return VALUES[placeholder] ?? `acct${i}`;
	const digits = String(11 + i);
	return `${'0'.repeat(Number(counted[1]))}${digits}`.slice(-Number(counted[1]));
}

/** A name with something in place of what differs per account; `i` counts several of one form. */
export function example(name: string, i = 0): string {
	const values = placeholdersOf(name).map((each) => [each, exampleOf(each, i)] as const);
	return fillPlaceholders(name, Object.fromEntries(values));
}

function named(pattern: string, domain: string): string {
	return fillPattern(pattern, domain).replaceAll('*', 'x1');
}

/** The selectors of the account: those that every customer has, else as many as the forms say. */
export function accountSelectors({ dkim }: Relay): readonly RelaySelector[] {
	if (dkim.signs !== 'from-domain') return [];
	const patterns: readonly SelectorPattern[] = dkim.patterns ?? [];
	if ((dkim.selectors ?? []).length > 0) return dkim.selectors ?? [];
	if (patterns.length === 0) return [{ name: 'account1' }];
	return patterns.flatMap(({ name, target, count = 1 }) =>
		Array.from({ length: count }, (_, i) => {
			const selector = example(name, i);
			const [first] = [target ?? []].flat();
			return first === undefined
				? { name: selector }
				: { name: selector, target: first.replaceAll('{selector}', selector) };
		}),
	);
}

/** What the relay's user could tell of the account. */
export function toldBy(relay: Relay): RelayCustomization {
	const { returnPath, dkim } = relay;
	const label =
		returnPath.kind === 'subdomain' && isOpen(returnPath.label) ? example(returnPath.label) : null;
	// Of a relay without addresses nobody could authorize any: its return path is its own.
	const isOwn = (relay.sources.spf ?? []).length === 0;
	const unknown = isOwn ? ({ kind: 'relay', domain: 'bounces.relay.example' } as const) : '@';
	const either = relay.setUpOn === 'either' ? '@' : null;
	const open = label ?? (returnPath.kind === 'unknown' ? unknown : either);
	const selectors = accountSelectors(relay).map(({ name }) => name);
	return {
		...(open === null ? {} : { returnPath: open }),
		...(returnPath.kind === 'own-domain' ? { returnPath: 'group.example' } : {}),
		...(dkim.signs === 'from-domain' ? { selectors } : {}),
	};
}

/** The zone text, once each owner has one record of a kind. */
export function perfectZone(relay: Relay, domain: string): string {
	const { returnPath, dkim, sources, ask } = relay;
	const lines = new Map<string, string>();
	const put = (name: string, line: string): void => void lines.set(name, line);
	const record = 'v=spf1 ip4:198.51.100.0/24 ip6:2001:db8::/64 -all';
	put(`${domain} MX`, `${domain}. MX 10 mail.${domain}.`);
	put('dmarc', txt(`_dmarc.${domain}`, `v=DMARC1; p=reject; rua=mailto:d@${domain}`));
	for (const name of spfNamesOf(relay)) put(name, txt(name, record));
	const includes = [ask?.include ?? []].flat().map((name) => `include:${name}`);
	const source = sources.spf?.[0];
	const own = source === undefined ? [] : [`include:${source}`];
	const asked = ask?.redirect === undefined ? includes : [`redirect=${ask.redirect}`];
	const terms = asked.length > 0 ? asked : own;
	const isRedirect = terms[0]?.startsWith('redirect') === true;
	if (terms.length > 0 && !lines.has(domain)) {
		put(domain, txt(domain, `v=spf1 ${terms.join(' ')}${isRedirect ? '' : ' -all'}`));
	}
	if (returnPath.kind === 'own-domain') {
		put('group.example', txt('group.example', `v=spf1 ${terms.join(' ')} -all`));
	}
	if (returnPath.kind === 'subdomain') {
		const name = `${example(returnPath.label)}.${domain}`;
		const { target, include, mx } = returnPath;
		if (target !== undefined) {
			const to = named(target, domain);
			put(`${name} CNAME`, `${name}. CNAME ${to}.`);
			if (!lines.has(to)) put(to, txt(to, record));
		}
		if (include !== undefined) put(name, txt(name, `v=spf1 include:${include} -all`));
		for (const host of mx ?? []) put(`${name} MX`, `${name}. MX 10 ${named(host, domain)}.`);
		// What stands there is shown in the account; it refers to where the relay sends from.
		if (target === undefined && include === undefined) {
			put(name, txt(name, source === undefined ? record : `v=spf1 include:${source} -all`));
		}
	}
	const signer = 'domain' in dkim ? (dkim.domain ?? domain) : domain;
	for (const { name, target } of accountSelectors(relay)) {
		const at = `${name}._domainkey.${named(signer, domain)}`;
		const [first] = [target ?? []].flat();
		if (first === undefined) put(at, txt(at, RSA_KEY));
		else {
			const to = named(first, domain);
			put(at, `${at}. CNAME ${to}.`);
			put(to, txt(to, RSA_KEY));
		}
	}
	return [...lines.values()].join('\n');
}
