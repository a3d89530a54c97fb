/**
 * The From domain itself: does it exist, does it take mail, and whose is it?
 *
 * @module
 */

import type { DnsAnswer } from '../../dns/resolver.ts';
import type { DnsSession } from '../../dns/session.ts';
import { selectRecord } from '../../spf/find-record.ts';
import type { SpfRecord } from '../../spf/record.ts';
import type { Request } from '../request.ts';

/** How a domain takes mail: by MX or address, by a null MX not at all (RFC 7505), or with neither. */
export type MailState = 'takes-mail' | 'null-mx' | 'no-mx';

/** The From part of an assessment; `null` where DNS did not say. */
export interface FromAssessment {
	readonly exists: boolean | null;
	readonly mail: MailState | null;
	readonly isOwn: boolean;
	readonly isFreemail: boolean;
	readonly isPublicSuffix: boolean;
	/** The From domain's own SPF record, where there is exactly one. */
	readonly record: SpfRecord | null;
	/** DNS did not say what stands there. */
	readonly isRecordHidden: boolean;
}

/** NXDOMAIN behind a CNAME belongs to the target, not to the name (RFC 6604 §3). */
function existsBy(answer: DnsAnswer): boolean | null {
	if (answer.outcome === 'failure') return null;
	return answer.outcome !== 'nxdomain' || answer.aliases.length > 0;
}

async function mailState(
	domain: string,
	mx: DnsAnswer<'MX'>,
	dns: DnsSession,
): Promise<MailState | null> {
	if (mx.outcome === 'failure') return null;
	if (mx.outcome === 'records') {
		return mx.records.every(({ exchange }) => exchange === '') ? 'null-mx' : 'takes-mail';
	}
	if (mx.outcome === 'nxdomain') return 'no-mx';
	// RFC 5321 §5.1: without MX the address itself is the exchanger.
	const hosts = await Promise.all([dns.ask(domain, 'A'), dns.ask(domain, 'AAAA')]);
	if (hosts.some(({ outcome }) => outcome === 'records')) return 'takes-mail';
	return hosts.some(({ outcome }) => outcome === 'failure') ? null : 'no-mx';
}

function spfRecord(txt: DnsAnswer<'TXT'>): SpfRecord | null {
	const selection = txt.outcome === 'records' ? selectRecord(txt) : null;
	return selection?.kind === 'one' ? selection.record : null;
}

/** Assesses the From domain. */
export async function assessFrom(
	{ from: { domain }, relay, mailboxDomains, suffixes }: Request,
	dns: DnsSession,
): Promise<FromAssessment> {
	const [mx, txt] = await Promise.all([dns.ask(domain, 'MX'), dns.ask(domain, 'TXT')]);
	const isOwn = relay.ownDomains?.includes(domain) === true;
	return {
		exists: existsBy(mx) ?? existsBy(txt),
		mail: await mailState(domain, mx, dns),
		isOwn,
		isFreemail: !isOwn && mailboxDomains.has(domain),
		isPublicSuffix: suffixes.isIcannSuffix(domain),
		record: spfRecord(txt),
		isRecordHidden: txt.outcome === 'failure',
	};
}
