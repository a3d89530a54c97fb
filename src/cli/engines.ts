/**
 * The commands that ask DNS one thing of a domain: SPF, DKIM, DMARC, who sends for it.
 *
 * @module
 */

import { checkDkimSelector } from '../dkim/check-selector.ts';
import { findDkimSelectors } from '../dkim/find-selectors.ts';
import { discoverDmarc } from '../dmarc/discover.ts';
import type { Resolver } from '../dns/resolver.ts';
import { detectRelays } from '../relays/detect.ts';
import {
	renderDetected,
	renderDkim,
	renderDkimSearch,
	renderDmarc,
	renderSpfEvaluation,
	renderSpfMap,
} from '../report/engine-reports.ts';
import { checkHost } from '../spf/check-host.ts';
import { mapSpf } from '../spf/map/map-spf.ts';
import type { DetectLine, DkimLine, DmarcLine, SpfLine } from './command-line.ts';
import { STATUS_NO_ANSWER, STATUS_OK } from './exit-status.ts';
import type { Outcome } from './outcome.ts';

function statusOf(isUnanswered: boolean): number {
	return isUnanswered ? STATUS_NO_ANSWER : STATUS_OK;
}

async function spfOfAddress(line: SpfLine, ip: string, resolver: Resolver): Promise<Outcome> {
	const { domain, helo } = line;
	const sender = line.sender ?? (helo === undefined ? `postmaster@${domain}` : undefined);
	const evaluation = await checkHost(
		{
			ip,
			domain,
			...(sender === undefined ? {} : { sender }),
			...(helo === undefined ? {} : { helo }),
		},
		{ resolver },
	);
	return {
		value: evaluation,
		text: (options) => renderSpfEvaluation(ip, evaluation, options),
		status: statusOf(evaluation.result === 'temperror'),
	};
}

/** `maysend spf`. */
export async function spf(line: SpfLine, resolver: Resolver): Promise<Outcome> {
	if (line.ip !== undefined) return spfOfAddress(line, line.ip, resolver);
	const map = await mapSpf(line.domain, { resolver });
	return {
		value: map,
		text: (options) => renderSpfMap(line.domain, map, options),
		status: statusOf(map.ranges.some(({ result }) => result === 'temperror')),
	};
}

async function dkimSearch(domain: string, resolver: Resolver): Promise<Outcome> {
	const search = await findDkimSelectors(domain, { resolver });
	return {
		value: search,
		text: (options) => renderDkimSearch(search, options),
		status: statusOf(search.outcome === 'temperror'),
	};
}

/** `maysend dkim`. */
export async function dkim({ domain, selectors }: DkimLine, resolver: Resolver): Promise<Outcome> {
	if (selectors.length === 0) return dkimSearch(domain, resolver);
	const checks = await Promise.all(
		selectors.map((selector) => checkDkimSelector({ domain, selector }, { resolver })),
	);
	return {
		value: checks,
		text: (options) => renderDkim(checks, options),
		status: statusOf(checks.some(({ status }) => status === 'temperror')),
	};
}

/** `maysend dmarc`. */
export async function dmarc({ domain, method }: DmarcLine, resolver: Resolver): Promise<Outcome> {
	const discovery = await discoverDmarc(domain, { resolver, method });
	return {
		value: discovery,
		text: (options) => renderDmarc(discovery, options),
		status: statusOf(discovery.outcome === 'temperror'),
	};
}

/** `maysend detect`. */
export async function detect({ domain }: DetectLine, resolver: Resolver): Promise<Outcome> {
	const detected = await detectRelays(domain, { resolver });
	return {
		value: detected,
		text: (options) => renderDetected(detected, options),
		// What was not answered matters only where nothing was found.
		status: statusOf(detected.relays.length === 0 && detected.unanswered.length > 0),
	};
}
