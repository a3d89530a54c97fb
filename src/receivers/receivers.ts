/**
 * The demands of large mailbox providers, with source and date.
 *
 * @module
 */

import type { Receiver, ReceiverId, ReceiverReference } from './receiver.ts';

const SNAPSHOTS = 'https://github.com/azumakuniyuki/feb-2024-no-auth-no-entry/blob/HEAD';

function snapshot(title: string, folder: string, seen: string): ReceiverReference {
	return { title, url: `${SNAPSHOTS}/${folder}/text/${folder}-${seen}.txt`, seen };
}

const googleGuidelines = snapshot(
	'Google sender guidelines',
	'google-81126-email-sender-guidelines',
	'2026-03-21',
);
const googleCodes = snapshot(
	'Google SMTP error codes',
	'google-3726730-smtp-errors-and-codes',
	'2026-02-15',
);
const yahooPractices = snapshot(
	'Yahoo sender requirements',
	'yahoo-senders-best-practices',
	'2025-04-10',
);

const gmxPractices: ReceiverReference = {
	title: 'GMX postmaster: best practices, undated',
	url: 'https://postmaster.gmx.net/de/best-practices',
	seen: '2026-11-21',
};

/** WEB.DE and GMX: a record that says fail is enough to be refused, and policies are acted on since May 2026. */
const unitedInternet: readonly ReceiverReference[] = [
	{ title: 'smtp.codes on "550 Reject due to SPF policy"', seen: '2026-11-30' },
	{ title: 'Spam Resource of 2026-05-06 on DMARC at GMX, WEB.DE and mail.com', seen: '2026-11-30' },
	{
		title: 'mail.com postmaster on "Reject due to domain\'s DMARC policy"',
		url: 'https://postmaster.mail.com/en/case?c=r2001',
		seen: '2026-11-30',
	},
];

/** They act on the From domain's policy since then. */
const policySince = { 'dmarc-honoured': '2026-05' } as const;

const unitedInternetRefusals: readonly string[] = [
	'550 Reject due to SPF policy',
	"554 Reject due to domain's DMARC policy",
];

/** By id. */
export const receivers: { readonly [id in ReceiverId]: Receiver } = {
	google: {
		id: 'google',
		name: 'Gmail',
		volume: 'any',
		since: '2024-02-01',
		refusesSince: '2025-11',
		checked: '2026-11-30',
		demands: ['spf-or-dkim'],
		refusals: ['421 or 550 5.7.26: not authenticated', '5.7.27: SPF', '5.7.30: DKIM'],
		references: [googleGuidelines, googleCodes],
	},
	'google-bulk': {
		id: 'google-bulk',
		name: 'Gmail, about 5,000 a day or more',
		volume: 'bulk',
		since: '2024-02-01',
		refusesSince: '2025-11',
		checked: '2026-11-30',
		demands: ['spf-pass', 'dkim-pass', 'dmarc-record', 'dmarc-aligned'],
		refusals: [
			'421 or 550 5.7.32: From not aligned',
			'550 5.7.27: SPF',
			'550 5.7.30: DKIM',
			'550 5.7.40: no DMARC record',
		],
		references: [
			googleGuidelines,
			snapshot(
				'Google sender guidelines, questions and answers',
				'google-14229414-email-sender-guidelines-faq',
				'2026-03-11',
			),
			googleCodes,
		],
	},
	yahoo: {
		id: 'yahoo',
		name: 'Yahoo and AOL',
		volume: 'any',
		since: '2024-02',
		checked: '2026-02-15',
		demands: ['spf-or-dkim'],
		refusals: ['553 or 554: authentication failure', '451 or 554: a domain does not resolve'],
		references: [
			yahooPractices,
			snapshot('Yahoo SMTP error codes', 'yahoo-senders-smtp-error-codes', '2026-02-15'),
		],
	},
	'yahoo-bulk': {
		id: 'yahoo-bulk',
		name: 'Yahoo and AOL, bulk mail',
		volume: 'bulk',
		since: '2024-02',
		checked: '2025-08-02',
		demands: ['spf-pass', 'dkim-pass', 'dmarc-record', 'dmarc-aligned'],
		refusals: ['553 or 554: authentication failure', '451 or 554: a domain does not resolve'],
		references: [
			yahooPractices,
			snapshot('Yahoo sender questions and answers', 'yahoo-senders-faq', '2025-08-02'),
		],
	},
	'microsoft-bulk': {
		id: 'microsoft-bulk',
		name: 'Outlook.com, more than 5,000 a day',
		volume: 'bulk',
		since: '2025-05-05',
		checked: '2026-11-30',
		demands: ['spf-pass', 'dkim-pass', 'dmarc-record', 'dmarc-aligned'],
		refusals: ['550 5.7.515: the sending domain does not meet the required authentication level'],
		references: [
			snapshot(
				'Microsoft requirements for high-volume senders',
				'microsoft-new-requirements-for-high-volume-senders',
				'2025-08-02',
			),
			{
				title: 'Microsoft requirements: mail to consumers is refused with 550 5.7.515',
				seen: '2026-06-15',
			},
		],
	},
	'web-de': {
		id: 'web-de',
		name: 'WEB.DE',
		volume: 'any',
		checked: '2026-11-30',
		demands: ['dkim-aligned', 'mx', 'spf-no-fail', 'dmarc-honoured'],
		demandsSince: policySince,
		refusals: unitedInternetRefusals,
		references: [
			...unitedInternet,
			{
				title: 'WEB.DE postmaster: error messages, undated',
				url: 'https://postmaster.web.de/de/fehlermeldungen',
				seen: '2026-11-30',
			},
			{
				title: 'WEB.DE postmaster: requirements and recommendations, undated',
				url: 'https://postmaster.web.de/de/anforderungen-und-empfehlungen',
				seen: '2026-11-21',
			},
		],
	},
	gmx: {
		id: 'gmx',
		name: 'GMX',
		volume: 'any',
		checked: '2026-11-30',
		// That GMX wants a signature of every sender is reported (2026-06-22), and not said by GMX itself.
		demands: ['spf-no-fail', 'dmarc-honoured'],
		demandsSince: policySince,
		refusals: unitedInternetRefusals,
		references: [...unitedInternet, gmxPractices],
	},
	'gmx-bulk': {
		id: 'gmx-bulk',
		name: 'GMX, bulk mail',
		volume: 'bulk',
		checked: '2026-11-30',
		demands: ['dkim-aligned', 'spf-no-fail', 'dmarc-honoured'],
		demandsSince: policySince,
		refusals: unitedInternetRefusals,
		references: [...unitedInternet, gmxPractices],
	},
	't-online': {
		id: 't-online',
		name: 'T-Online',
		volume: 'any',
		checked: '2026-11-21',
		// In force in May 2024 by a field report; it judges the sending address and its host name; no duty to authenticate was found.
		demands: [],
		refusals: [
			'554 … None/bad reputation … (NOWL)',
			'554 … (BL)',
			'554 Dialup/transient IP not allowed (DIAL)',
		],
		references: [
			{
				title: 'T-Online postmaster page, undated',
				url: 'https://postmaster.t-online.de/index.en.html',
				seen: '2026-11-21',
			},
		],
	},
	'apple-bulk': {
		id: 'apple-bulk',
		name: 'iCloud Mail, bulk mail',
		volume: 'bulk',
		checked: '2025-02-26',
		demands: ['spf-pass', 'dkim-pass', 'dmarc-record'],
		references: [
			snapshot('iCloud postmaster page', 'apple-102322-icloud-postmaster', '2025-02-26'),
		],
	},
	'la-poste': {
		id: 'la-poste',
		name: 'laposte.net',
		volume: 'any',
		since: '2025-09-09',
		checked: '2026-11-21',
		// A record that says fail is enough to be refused, even where DKIM passes.
		demands: ['dmarc-aligned', 'spf-no-fail', 'dmarc-reports'],
		references: [
			{
				title: 'laposte.net technical specification, undated',
				url: 'https://postmaster.laposte.net/contents/quelles-sont-les-specifications-techniques-a-respecter-pour-emettre-des-emails-vers-laposte-net?t=p',
				seen: '2026-11-21',
			},
			{
				title: 'DMARCwise on the dates and on alignment',
				url: 'https://dmarcwise.io/blog/laposte-new-requirements-2025',
				seen: '2025-09-09',
			},
		],
	},
};
