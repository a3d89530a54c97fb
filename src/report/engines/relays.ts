/**
 * Relays, and what is known of one.
 *
 * @module
 */

import { listOf, object, oneOf, type Shape, shaped, text } from '../../input/fields.ts';
import { hostsOf } from '../../relays/host-names.ts';
import { isOpen } from '../../relays/placeholder.ts';
import type { Relay } from '../../relays/relay.ts';
import { includesOf } from '../../relays/spf-names.ts';
import { section } from '../document/document.ts';
import type { Languages } from '../language-choice.ts';
import type { EngineLabels } from '../messages/labels.ts';
import { layoutOf, type TextOptions } from '../options.ts';
import { textOf } from '../render.ts';

/** Ids and names, one relay a line. */
export function relaysText(
	relays: readonly Relay[],
	options: TextOptions,
	among: Languages,
): string {
	listOf(shaped({ id: text, name: text }))(relays, 'relays', 'input.relay-invalid');
	const layout = layoutOf(options, among);
	return textOf(
		{ banner: null, blocks: [{ block: 'facts', rows: relays.map(({ id, name }) => [id, name]) }] },
		layout,
	);
}

const RELAY: Shape = {
	id: text,
	name: text,
	sources: object,
	'returnPath.kind': /* @__PURE__ */ oneOf([
		'from-domain',
		'subdomain',
		'relay',
		'own-domain',
		'unknown',
	]),
	'dkim.signs': /* @__PURE__ */ oneOf(['from-domain', 'relay', 'no', 'unknown']),
};

function returnPathInWords(
	{ returnPath }: Relay,
	words: EngineLabels['relay'],
	unknown: string,
): string {
	switch (returnPath.kind) {
		case 'from-domain':
			return words.fromDomain;
		case 'subdomain': {
			const target = returnPath.target === undefined ? '' : words.anAlias(returnPath.target);
			const fallback = returnPath.fallback === undefined ? '' : words.elseOwn;
			return `${returnPath.label}.${words.fromDomainPart}${target}${fallback}`;
		}
		case 'relay':
			return [words.relaysOwn, returnPath.domain].filter((part) => part !== undefined).join(', ');
		case 'own-domain':
			return returnPath.domain ?? unknown;
		case 'unknown':
			return unknown;
	}
}

function dkimInWords({ dkim }: Relay, words: EngineLabels['relay']): string[] {
	if (dkim.signs !== 'from-domain' && dkim.signs !== 'relay') return [words.signs[dkim.signs]];
	const domain = dkim.domain ?? (dkim.signs === 'relay' ? words.relaysOwn : words.fromDomain);
	const selectors = (dkim.selectors ?? []).map(({ name, target, usual }) => {
		const targets = [target ?? []].flat().join(words.or);
		return `${name}${usual ? ` ${words.usual}` : ''}${targets === '' ? '' : words.anAlias(targets)}`;
	});
	const patterns = (dkim.patterns ?? []).map(({ name, target }) => {
		const targets = [target ?? []].flat().join(words.or);
		return `${name} ${words.perAccount}${targets === '' ? '' : words.anAlias(targets)}`;
	});
	const named = [...selectors, ...patterns];
	return [words.signsAs(domain), ...(named.length === 0 ? [words.selectorsUnknown] : named)];
}

/** Whether a relay signs as the From domain with selectors that nothing is known of. */
function hasOpenSelectors({ dkim }: Relay): boolean {
	if (dkim.signs !== 'from-domain') return false;
	return (dkim.selectors ?? []).length + (dkim.patterns ?? []).length === 0;
}

/** What the relay's user has to look up: what differs per account. */
function fromAccount({ returnPath, dkim }: Relay): readonly string[] {
	const label =
		returnPath.kind === 'subdomain' && isOpen(returnPath.label) ? [returnPath.label] : [];
	const patterns = dkim.signs === 'from-domain' ? (dkim.patterns ?? []) : [];
	return [...label, ...patterns.map(({ name }) => `${name}._domainkey`)];
}

/** What no source states, with the reason. */
function openFacts(relay: Relay, { open }: EngineLabels['relay']): readonly string[] {
	const { sources, returnPath, dkim, certainty } = relay;
	const isWithoutAddresses = [...(sources.spf ?? []), ...(sources.ranges ?? [])].length === 0;
	return [
		...(isWithoutAddresses ? [open.addresses] : []),
		...(returnPath.kind === 'unknown' ? [open['return-path']] : []),
		...(certainty?.returnPath === undefined ? [] : [open.inferred]),
		...(dkim.signs === 'unknown' ? [open.signs] : []),
		...(hasOpenSelectors(relay) ? [open.selectors] : []),
	];
}

/** What is known of one relay, with its sources. */
export function relayText(relay: Relay, options: TextOptions, among: Languages): string {
	shaped(RELAY)(relay, 'relay', 'input.relay-invalid');
	const layout = layoutOf(options, among);
	const { labels } = layout;
	const words = labels.engine.relay;
	const { unknown } = labels.state;
	const { id, name, sources, ask, ownDomains, references } = relay;
	const hosts = hostsOf(relay);
	const sendsFrom = [...(sources.spf ?? []).map(words.spfOf), ...(sources.ranges ?? [])];
	const facts: readonly (readonly [string, readonly string[]])[] = [
		[words.sendsFrom, sendsFrom.length === 0 ? [unknown] : sendsFrom],
		[
			words.asksFor,
			[
				...includesOf(relay).map((domain) => `include:${domain}`),
				...(ask?.redirect === undefined ? [] : [`redirect=${ask.redirect}`]),
			],
		],
		[words.alsoWorks, (ask?.alternatives ?? []).map((domain) => `include:${domain}`)],
		[words.returnPath, [returnPathInWords(relay, words, unknown)]],
		['DKIM', dkimInWords(relay, words)],
		[words.fromAccount, fromAccount(relay)],
		[words.notKnown, openFacts(relay, words)],
		[words.ownDomains, ownDomains === undefined ? [] : [ownDomains.join(', ')]],
		[words.smtpHosts, hosts.length === 0 ? [] : [hosts.join(', ')]],
		[
			words.sources,
			(references ?? []).map(({ title, url, seen }) =>
				[title, url, seen].filter((part) => part !== undefined).join(', '),
			),
		],
	];
	const rows = facts.flatMap(([label, values]) =>
		values.map((value, i): [string, string] => [i === 0 ? label : '', value]),
	);
	const blocks = section('relay', `${id}  ${name}`, [{ block: 'facts', rows }]);
	return textOf({ banner: null, blocks }, layout);
}
