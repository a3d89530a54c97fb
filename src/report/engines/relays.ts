/**
 * Relays, and what is known of one.
 *
 * @module
 */

import { listOf, shaped, text } from '../../input/fields.ts';
import type { Relay } from '../../relays/relay.ts';
import { includesOf } from '../../relays/spf-names.ts';
import { checkRelay } from '../checked.ts';
import { section } from '../document/document.ts';
import type { Languages } from '../language-choice.ts';
import type { RelayLabels } from '../messages/labels.ts';
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

function returnPathInWords({ returnPath }: Relay, words: RelayLabels, unknown: string): string {
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

function dkimInWords({ dkim }: Relay, words: RelayLabels): string[] {
	if (dkim.signs !== 'from-domain' && dkim.signs !== 'relay') return [words.signs[dkim.signs]];
	const domain = dkim.domain ?? (dkim.signs === 'relay' ? words.relaysOwn : words.fromDomain);
	const selectors = (dkim.selectors ?? []).map(({ name, target, usual }) => {
		const targets = [target ?? []].flat().join(words.or);
		return `${name}${usual ? ` ${words.usual}` : ''}${targets === '' ? '' : words.anAlias(targets)}`;
	});
	return [
		words.signsAs(domain),
		...(selectors.length === 0 ? [words.selectorsUnknown] : selectors),
	];
}

/** What is known of one relay, with its sources. */
export function relayText(relay: Relay, options: TextOptions, among: Languages): string {
	checkRelay(relay);
	const layout = layoutOf(options, among);
	const { labels } = layout;
	const words = labels.engine.relay;
	const { unknown } = labels.state;
	const { id, name, sources, ask, ownDomains, smtpHosts, references } = relay;
	const sendsFrom = [...(sources.spf ?? []).map(words.spfOf), ...(sources.ranges ?? [])];
	const facts: readonly (readonly [string, readonly string[]])[] = [
		[words.sendsFrom, sendsFrom.length === 0 ? [unknown] : sendsFrom],
		[words.asksFor, includesOf(relay).map((domain) => `include:${domain}`)],
		[words.alsoWorks, (ask?.alternatives ?? []).map((domain) => `include:${domain}`)],
		[words.returnPath, [returnPathInWords(relay, words, unknown)]],
		['DKIM', dkimInWords(relay, words)],
		[words.ownDomains, ownDomains === undefined ? [] : [ownDomains.join(', ')]],
		[words.smtpHosts, smtpHosts === undefined ? [] : [smtpHosts.join(', ')]],
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
