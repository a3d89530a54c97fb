/**
 * Relays as text for a terminal.
 *
 * @module
 */

import type { Relay } from '../relays/relay.ts';
import { DEFAULT_WIDTH, paragraph, sections, table } from './layout.ts';
import type { TextOptions } from './text.ts';

/** Returns ids and names, one relay a line. */
export function renderRelays(relays: readonly Relay[], options: TextOptions = {}): string {
	const rows = relays.map(({ id, name }) => [id, name]);
	return sections([table(rows, options.width ?? DEFAULT_WIDTH, { indent: 0 })]);
}

function returnPathInWords({ returnPath }: Relay): string {
	switch (returnPath.kind) {
		case 'from-domain':
			return 'the From domain';
		case 'subdomain': {
			const target = returnPath.target === undefined ? '' : `, an alias of ${returnPath.target}`;
			const fallback = returnPath.fallback === undefined ? '' : "; else the relay's own";
			return `${returnPath.label}.<From domain>${target}${fallback}`;
		}
		case 'relay':
			return `the relay's own${returnPath.domain === undefined ? '' : `, ${returnPath.domain}`}`;
		case 'unknown':
			return 'unknown';
	}
}

function dkimInWords({ dkim }: Relay): string[] {
	if (dkim.signs !== 'from-domain' && dkim.signs !== 'relay') {
		return [dkim.signs === 'no' ? 'does not sign' : 'unknown'];
	}
	const domain = dkim.domain ?? (dkim.signs === 'relay' ? "the relay's own" : 'the From domain');
	const selectors = (dkim.selectors ?? []).map(({ name, target, usual }) => {
		const targets = [target ?? []].flat().join(' or ');
		return `${name}${usual ? ' (usual)' : ''}${targets === '' ? '' : `, an alias of ${targets}`}`;
	});
	return [`signs as ${domain}`, ...(selectors.length === 0 ? ['selectors unknown'] : selectors)];
}

/** Returns what is known of one relay, with its sources. */
export function renderRelay(relay: Relay, options: TextOptions = {}): string {
	const width = options.width ?? DEFAULT_WIDTH;
	const { id, name, sources, ask, ownDomains, smtpHosts, references } = relay;
	const facts: readonly (readonly [string, readonly string[]])[] = [
		[
			'Sends from',
			[...(sources.spf ?? []).map((domain) => `SPF of ${domain}`), ...(sources.ranges ?? [])],
		],
		['Asks for', ask?.include === undefined ? [] : [`include:${ask.include}`]],
		['Also works', (ask?.alternatives ?? []).map((domain) => `include:${domain}`)],
		['Return path', [returnPathInWords(relay)]],
		['DKIM', dkimInWords(relay)],
		['Own domains', ownDomains === undefined ? [] : [ownDomains.join(', ')]],
		['SMTP hosts', smtpHosts === undefined ? [] : [smtpHosts.join(', ')]],
		[
			'Sources',
			(references ?? []).map(({ title, url, seen }) =>
				[title, url, seen].filter((part) => part !== undefined).join(', '),
			),
		],
	];
	const rows = facts.flatMap(([label, values]) => {
		const shown = values.length === 0 && label === 'Sends from' ? ['unknown'] : values;
		return shown.map((value, i) => [i === 0 ? label : '', value]);
	});
	return sections([paragraph(`${id}  ${name}`, width), table(rows, width)]);
}
