/**
 * The state of SPF, DKIM and DMARC as rows of three columns.
 *
 * @module
 */

import type { DkimCheck } from '../dkim/key.ts';
import type { Consequence, Verdict } from '../preflight/verdict.ts';
import { counted } from './layout.ts';
import { basisWords, percent } from './words.ts';

function alignment(aligned: boolean | null): string {
	if (aligned === null) return 'alignment with From not known';
	return aligned ? 'aligned with From' : 'not aligned with From';
}

/** Rows under a protocol: the first carries its name and state. */
function rows(name: string, state: string, details: readonly string[]): string[][] {
	const [first = '', ...rest] = details.filter((detail) => detail !== '');
	return [[name, state, first], ...rest.map((detail) => ['', '', detail])];
}

function coverage({ state, covered: { ipv4, ipv6 } }: Verdict['spf']): string {
	if (state !== 'authorized' && state !== 'partial' && state !== 'denied') return '';
	if (!ipv4 && !ipv6) return 'passes for none of its addresses';
	const shares = [
		ipv4 === null ? '' : `${percent(ipv4)} of its IPv4`,
		ipv6 === null ? '' : `${percent(ipv6)} of its IPv6`,
	].filter((share) => share !== '');
	return shares.length === 0 ? '' : `passes for ${shares.join(' and ')} addresses`;
}

/** What SPF says of the relay. */
export function spfRows({ spf }: Verdict): string[][] {
	const { domain, source, aligned } = spf.identity;
	const checked = `${domain === '' ? 'domain not known' : domain} (${source === 'mailfrom' ? 'MAIL FROM' : 'HELO'}), ${alignment(aligned)}`;
	const basis = spf.basis === null ? '' : basisWords[spf.basis];
	const reached = coverage(spf);
	const { worst, limit, void: empty } = spf.lookups;
	const cost = `${worst} of ${limit} look-ups${empty > 0 ? `, ${empty} of them empty` : ''}`;
	return rows('SPF', spf.state, [
		checked,
		[reached, basis].filter((part) => part !== '').join(', '),
		spf.record === null ? '' : spf.record,
		spf.record === null ? '' : cost,
	]);
}

/** `s1._domainkey.shop.example: ok, RSA 2048` */
export function selectorInWords({ queryName, status, key, aliases }: DkimCheck): string {
	const type = key?.keyType === undefined ? '' : `, ${key.keyType}`;
	const bits = key?.bits === undefined ? '' : ` ${key.bits} bits`;
	const via = aliases.length === 0 ? '' : ` (alias of ${aliases[aliases.length - 1]})`;
	return `${queryName}: ${status}${type}${bits}${via}`;
}

/** What the relay's keys come to. */
export function dkimRows({ dkim }: Verdict): string[][] {
	const aligned = dkim.state === 'impossible' ? '' : alignment(dkim.aligned);
	return rows('DKIM', dkim.state, [aligned, ...dkim.selectors.map(selectorInWords)]);
}

const CONSEQUENCES: { readonly [consequence in Consequence]: string } = {
	delivered: 'this mail is delivered',
	quarantined: 'this mail goes to the junk folder',
	rejected: 'this mail is rejected',
	unknown: 'what becomes of this mail is not known',
};

/** What the DMARC policy does to the relay's mail. */
export function dmarcRows({ dmarc }: Verdict): string[][] {
	const paths = `SPF path ${dmarc.paths.spf}, DKIM path ${dmarc.paths.dkim}`;
	const policy = dmarc.policy ?? (dmarc.forecast === 'none' ? 'no policy' : 'unknown');
	return rows('DMARC', policy, [
		dmarc.forecast === 'none'
			? CONSEQUENCES[dmarc.consequence]
			: `${dmarc.forecast}: ${CONSEQUENCES[dmarc.consequence]}`,
		paths,
		dmarc.domain === null ? '' : `policy of ${dmarc.domain}`,
		dmarc.record ?? '',
		dmarc.methodsAgree === false ? 'RFC 7489 and RFC 9989 judge it differently' : '',
	]);
}

/** What the requested receivers make of it. */
export function receiverRows({ receivers }: Verdict): string[][] {
	return receivers.map(({ id, met, unmet }) => {
		if (met === null) return [id, 'unknown', unmet.join(', ')];
		return [
			id,
			met ? 'met' : 'unmet',
			met ? '' : `${counted(unmet.length, 'demand')}: ${unmet.join(', ')}`,
		];
	});
}
