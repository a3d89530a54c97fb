/**
 * Domains whose SPF records do harm.
 *
 * @module
 */

import { DOMAIN, relay } from './base.mjs';
import { filled, network, strings, times } from './texts.mjs';

/** @typedef {import('./domains.d.mts').Published} Published */
/** @typedef {import('./domains.d.mts').Case} Case */

/** @param {string} text */
const txt = (text) => [strings(text)];

/** One record at the domain. @param {() => string} text @returns {Published} */
const spf = (text) => (name, type) => (type === 'TXT' && name === DOMAIN ? txt(text()) : undefined);

/** The domain includes the first; a record of them includes what `next` says. @param {string} first @param {(name: string) => string} next @returns {Published} */
const chained = (first, next) => (name, type) => {
	if (type !== 'TXT') return undefined;
	if (name === DOMAIN) return txt(`v=spf1 include:${first} -all`);
	return name === first || name.endsWith('.chain.example') ? txt(next(name)) : undefined;
};

/** Ten includes on each level. @param {(name: string, n: number) => string} label @returns {Published} */
const tenfold = (label) =>
	chained('l10.chain.example', (name) => {
		// The first label tells how many levels are left.
		const left = Number(/^l(\d+)/.exec(name)?.[1] ?? 0);
		if (left === 0) return 'v=spf1 -all';
		return `v=spf1 ${times(10, (n) => `include:l${left - 1}${label(name, n)}`).join(' ')} -all`;
	});

/** Includes of records that are all full of networks. @param {number} count @returns {Published} */
const fullIncludes = (count) => (name, type) => {
	if (type !== 'TXT') return undefined;
	if (name === DOMAIN) {
		return txt(`v=spf1 ${times(count, (n) => `include:f${n}.full.example`).join(' ')} -all`);
	}
	const found = /^f(\d+)\.full\.example$/.exec(name);
	return found === null
		? undefined
		: txt(`v=spf1 ${filled((n) => `ip4:${network(n, Number(found[1]))}`)} -all`);
};

/** A record of 64,000 empty strings, the same at every name. */
const EMPTY = [
	[
		...new Array(64_000).fill(''),
		`v=spf1 ${times(10, (n) => `include:e${n}.%{d3}`).join(' ')} -all`,
	],
];

/** Three full records of IPv6 networks, which a map just takes. @type {Published} */
const threeFull = (name, type) => {
	if (type !== 'TXT') return undefined;
	if (name === DOMAIN) {
		return txt(`v=spf1 ${times(3, (n) => `include:f${n}.full.example`).join(' ')} -all`);
	}
	const found = /^f(\d+)\.full\.example$/.exec(name);
	if (found === null) return undefined;
	return txt(`v=spf1 ${filled((n) => `ip6:${(n + 16).toString(16)}:${found[1]}::`)} -all`);
};

/** A record, and beside it what all other names answer to other types. @param {string} text @param {Published} others @returns {Published} */
const beside = (text, others) => (name, type) =>
	type === 'TXT' && name === DOMAIN ? txt(text) : others(name, type);

/** @param {number} count @param {string} under */
const exchangers = (count, under) =>
	times(count, (n) => ({ preference: n, exchange: `h${n}.${under}` }));

/** So many MX lists of ten hosts each; no address touches another. @param {number} lists @param {number} count @returns {Published} */
const manyHosts = (lists, count) =>
	beside(`v=spf1 ${times(lists, (n) => `mx:m${n}.many.example`).join(' ')} -all`, (name, type) => {
		if (!name.endsWith('.many.example')) return undefined;
		if (type === 'MX') return exchangers(10, name);
		const [, host, list] = /^h(\d)\.m(\d+)\./.exec(name) ?? [];
		if (type !== 'A' || host === undefined) return undefined;
		const at = Number(host) + 10 * Number(list);
		return times(count, (n) => `${1 + (at >> 3)}.${n >> 5}.${(n & 31) * 8 + (at & 7)}.9`);
	});

const NETWORKS = times(1_000, (n) => `198.18.${n >> 3}.${(n & 7) * 32}/28`);
const FULL_RELAY = { ...relay, sources: { ...relay.sources, ranges: NETWORKS } };
const MACROS = '%{i}.%{l}.%{o}.%{h}.%{v}';

/** @type {readonly Case[]} */
export const spfDomains = [
	[
		'include bomb: ten levels, ten new names in each record',
		tenfold((name, n) => `-${n}${name.slice(name.search(/[-.]/))}`),
		{ isLarge: true },
	],
	[
		'include bomb: ten levels, the same ten names on each',
		tenfold((_, n) => `-${n}.chain.example`),
	],
	[
		'two records that include each other',
		chained(
			'a.chain.example',
			(name) => `v=spf1 include:${name.startsWith('a') ? 'b' : 'a'}.chain.example -all`,
		),
	],
	[
		'a record that includes itself ten times',
		spf(() => `v=spf1 ${`include:${DOMAIN} `.repeat(10)}-all`),
	],
	[
		'redirect to redirect, without end',
		chained('r.chain.example', (name) => `v=spf1 redirect=r.${name.slice(-180)}`),
	],
	['redirect to itself', spf(() => `v=spf1 redirect=${DOMAIN}`)],
	[
		'names that grow: include:x.%{d} without end',
		chained('x.chain.example', () => 'v=spf1 include:x.%{d} include:y.%{d} -all'),
	],
	[
		'macro bomb: 64 KB of %{d}. in one term',
		spf(() => `v=spf1 exists:${filled(() => '%{d}', '.')}.example -all`),
	],
	[
		'macro bomb: 64 KB of %{L255r.-+,/_=}',
		spf(() => `v=spf1 exists:${filled(() => '%{L255r.-+,/_=}', '.')}.example -all`),
	],
	['macro bomb: 5,000 terms of %{d}', spf(() => `v=spf1 ${filled((n) => `a:%{d}.n${n}`)} -all`)],
	[
		'eight macro terms and ptr, settled for each of 64 addresses',
		beside(
			`v=spf1 ${times(8, (n) => `exists:${MACROS}.n${n}.example`).join(' ')} ptr ?all`,
			(name, type) => (type === 'A' && /\.n[0-7]\.example$/.test(name) ? [] : undefined),
		),
		{ relay: { ...relay, sources: { ranges: ['192.0.2.0/26'] } } },
	],
	['64 KB of networks', spf(() => `v=spf1 ${filled((n) => `ip4:${network(n)}`)} -all`)],
	['64 KB of one-letter terms', spf(() => `v=spf1 ${filled(() => 'x')} -all`)],
	['64 KB without a blank', spf(() => `v=spf1 ${'x'.repeat(65_000)}`)],
	['64 KB of blanks', spf(() => `v=spf1${' '.repeat(65_000)}-all`)],
	['64 KB of modifiers of new names', spf(() => `v=spf1 ${filled((n) => `m${n}=x`)} -all`)],
	[
		'64 KB of __proto__= and constructor=',
		spf(() => `v=spf1 ${filled((n) => (n % 2 === 0 ? '__proto__=x' : 'constructor=%{d}'))} -all`),
	],
	['64 KB of a: terms', spf(() => `v=spf1 ${filled((n) => `a:n${n}.example`)} -all`)],
	['64 KB of ptr', spf(() => `v=spf1 ${filled(() => 'ptr')} -all`)],
	['40 includes with 64 KB of networks in each', fullIncludes(40), { isLarge: true }],
	['ten includes with 64 KB of networks in each', fullIncludes(10)],
	['three includes with 64 KB of IPv6 networks in each', threeFull, { isLarge: true }],
	[
		'records of 64,000 empty strings at every name',
		(_, type) => (type === 'TXT' ? EMPTY : undefined),
	],
	[
		'1,000 MX',
		beside('v=spf1 mx mx:many.example -all', (_, type) =>
			type === 'MX' ? exchangers(1_000, 'hosts.example') : undefined,
		),
	],
	[
		'40 MX lists of ten hosts, 250 scattered addresses at each host',
		manyHosts(40, 250),
		{ isLarge: true },
	],
	['40 MX lists of ten hosts, 4,000 scattered addresses at each host', manyHosts(40, 4_000)],
	[
		'1,000 reverse names',
		beside('v=spf1 ptr ptr:%{p}.example exists:%{p}.example -all', (_, type) => {
			if (type === 'PTR') return times(1_000, (n) => `p${n}.names.example`);
			return type === 'A' ? ['192.0.2.99'] : undefined;
		}),
		{ relay: { ...relay, sources: { ranges: ['192.0.2.0/30'] } } },
	],
	[
		'exp= of 64 KB',
		(name, type) => {
			if (type !== 'TXT') return undefined;
			if (name === DOMAIN) return txt('v=spf1 -all exp=why.example');
			return name === 'why.example' ? txt('x'.repeat(65_000)) : undefined;
		},
	],
	[
		'exp= with 64 KB of macros',
		(name, type) => {
			if (type !== 'TXT') return undefined;
			if (name === DOMAIN) return txt('v=spf1 -all exp=why.example');
			return name === 'why.example' ? txt(filled(() => '%{S}%{p}', '')) : undefined;
		},
	],
	[
		'1,000 TXT records, none of them SPF',
		(name, type) =>
			type === 'TXT' && name === DOMAIN ? times(1_000, (n) => [`verification-${n}`]) : undefined,
	],
	[
		'1,000 SPF records',
		(name, type) =>
			type === 'TXT' && name === DOMAIN
				? times(1_000, (n) => [`v=spf1 ip4:${network(n)} include:i${n}.example -all`])
				: undefined,
	],
	[
		'two SPF records of 32 KB',
		(name, type) =>
			type === 'TXT' && name === DOMAIN
				? times(2, (of) =>
						strings(`v=spf1 ${filled((n) => `ip4:${network(n, of)}`, ' ', 32_000)} -all`),
					)
				: undefined,
	],
	[
		'1,000 ranges of the relay against 64 KB of other networks',
		spf(() => `v=spf1 ${filled((n) => `ip4:198.18.${(n >> 4) & 255}.${(n & 15) * 16}/29`)} -all`),
		{ relay: FULL_RELAY },
	],
	[
		'the relay publishes an include bomb',
		(name, type) => {
			if (type !== 'TXT') return undefined;
			return name === 'spf.relay.example' || name.endsWith('.spf.relay.example')
				? txt(
						`v=spf1 ${times(10, (n) => `include:${n}.${name.slice(-200)}`).join(' ')} ip4:192.0.2.0/24 -all`,
					)
				: undefined;
		},
	],
	[
		'the relay publishes 40 includes with 64 KB of networks in each',
		(name, type) => {
			const found = fullIncludes(40)(name === 'spf.relay.example' ? DOMAIN : name, type);
			return name === DOMAIN ? undefined : found;
		},
		{ isLarge: true },
	],
	[
		'three includes with 64 KB of networks in each, at the domain and at the relay',
		(name, type) =>
			name === 'spf.relay.example' ? fullIncludes(3)(DOMAIN, type) : threeFull(name, type),
		{ isLarge: true },
	],
];
