/**
 * Relays as text for a terminal.
 *
 * @module
 */

import { listOf, shaped, text } from '../input/fields.ts';
import type { Relay } from '../relays/relay.ts';
import { includesOf } from '../relays/spf-names.ts';
import { checkRelay } from './checked.ts';
import { paragraph, sections, table } from './layout.ts';
import type { RelayLabels } from './messages/labels.ts';
import { layoutOf, type TextOptions } from './options.ts';

/**
 * Returns ids and names, one relay a line.
 *
 * @throws {InputError} `input.relay-invalid`, and of the options `input.option-invalid`,
 * `input.option-invalid`, `input.unknown-option`.
 *
 * @example
 * ```ts
 * import { relays } from 'maysend/relays';
 * import { renderRelays } from 'maysend/report';
 *
 * renderRelays(relays).includes('rapidmail'); // true
 * ```
 */
export function renderRelays(relays: readonly Relay[], options: TextOptions = {}): string {
	listOf(shaped({ id: text, name: text }))(relays, 'relays', 'input.relay-invalid');
	const { width, paint } = layoutOf(options);
	const rows = relays.map(({ id, name }) => [id, name]);
	const bold = (cell: string, column: number) => (column === 0 ? paint(cell, 'bold') : cell);
	return sections([table(rows, width, { indent: 0, paint: bold })]);
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

/**
 * Returns what is known of one relay, with its sources.
 *
 * @throws {InputError} `input.relay-invalid`, and of the options `input.option-invalid`,
 * `input.option-invalid`, `input.unknown-option`.
 *
 * @example
 * ```ts
 * import { defineRelay } from 'maysend/relays';
 * import { renderRelay } from 'maysend/report';
 *
 * const relay = defineRelay({
 * 	id: 'own', name: 'Own server', sources: { ranges: ['192.0.2.25'] },
 * 	returnPath: { kind: 'from-domain' }, dkim: { signs: 'no' },
 * });
 * renderRelay(relay).split('\n')[0]; // 'own  Own server'
 * ```
 */
export function renderRelay(relay: Relay, options: TextOptions = {}): string {
	checkRelay(relay);
	const { width, paint, labels } = layoutOf(options);
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
		values.map((value, i) => [i === 0 ? label : '', value]),
	);
	const bold = (cell: string, column: number) => (column === 0 ? paint(cell, 'bold') : cell);
	return sections([paragraph(`${id}  ${name}`, width), table(rows, width, { paint: bold })]);
}
