/**
 * The further questions of a preflight, all in one place. They are asked side by side with those that
 * decide, tell of mistakes beside the mail's path, and decide nothing: what DNS fails to say of them is
 * left out, or said to be open, and no decision waits for it.
 *
 * The folder has a file for each thing that is asked in the advisory view.
 *
 * @module
 */

import type { DnsSession } from '../../dns/session.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Underway } from '../assess/assessment.ts';
import type { Request } from '../request.ts';
import { probeKeyAddresses } from './key-addresses.ts';
import { probeMailHosts } from './mail-hosts.ts';
import { probePolicyNames } from './policy-names.ts';
import { probeReportDestinations } from './report-destinations.ts';
import { probeReverseNames } from './reverse-names.ts';
import { probeSpf } from './spf-probes.ts';
import { probeWrongNames } from './wrong-names.ts';

/**
 * With fewer questions left, those that decide go first: more than all probes send together (15 for mail
 * hosts, 24 for reverse names, 36 for report addresses, 24 for records at wrong names, and one
 * for an explanation), and as many as a large tree of SPF records takes.
 */
const AMPLE = 300;

/** Whether the caller's user could change the records of the domain. */
function isMendable({ from: { domain }, relay, mailboxDomains, suffixes }: Request): boolean {
	const isOwn = relay.ownDomains?.includes(domain) === true;
	return !isOwn && !mailboxDomains.has(domain) && !suffixes.isIcannSuffix(domain);
}

/** Asks all that only informs. The order of the findings does not depend on that of the answers. */
export async function probe(underway: Underway, dns: DnsSession): Promise<readonly Finding[]> {
	const { request, addresses, from, spf, dkim, dmarc } = underway;
	if (!isMendable(request)) return [];
	if (dns.left < AMPLE) await Promise.all([from, spf, dkim, dmarc]);
	const { domain } = request.from;
	// What is asked for a wrong or missing record depends on answers, and must not on their order.
	const settled = Promise.all([spf, dkim, dmarc]);
	const elsewhere = settled.then(([ofSpf, ofDkim, ofDmarc]) =>
		probeWrongNames({ spf: ofSpf, dkim: ofDkim, dmarc: ofDmarc }, request, dns),
	);
	const found = await Promise.all([
		spf.then((assessment) => probeSpf(assessment, dns)),
		elsewhere.then((places) => places.spf),
		probeMailHosts(domain, dns),
		settled.then(([, , ofDmarc]) => probePolicyNames(domain, ofDmarc.discovery, dns)),
		elsewhere.then((places) => places.policy),
		dmarc.then((assessment) => probeReportDestinations(assessment.discovery, dns)),
		elsewhere.then((places) => places.keys),
		settled.then(([, ofDkim]) => probeKeyAddresses(ofDkim, dns)),
		addresses.then((set) => probeReverseNames(request.relay.id, set, dns)),
	]);
	return found.flat();
}
