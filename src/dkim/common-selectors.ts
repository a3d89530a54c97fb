/**
 * Selectors that many domains use, for a search without any hint.
 *
 * A selector is any name its owner likes (RFC 6376 §3.1), so a list can find keys but never show that
 * there is none.
 *
 * @module
 */

/** A selector that was seen in use, and a word on where. */
export interface CommonSelector {
	readonly name: string;
	readonly usedBy: string;
}

/** An unused selector; always the same, so that answers can be replayed. */
export const IMPROBABLE_SELECTOR = 'maysend-no-such-selector';

/**
 * Sorted by name.
 *
 * @example
 * ```ts
 * import { commonSelectors } from 'maysend';
 *
 * commonSelectors.some(({ name }) => name === 'google'); // true
 * ```
 */
export const commonSelectors: readonly CommonSelector[] = [
	{ name: '20230601', usedBy: 'Gmail' },
	{ name: 'api', usedBy: 'Elastic Email' },
	{ name: 'aweber_key_a', usedBy: 'AWeber' },
	{ name: 'brevo1', usedBy: 'Brevo' },
	{ name: 'brevo2', usedBy: 'Brevo' },
	{ name: 'cf2024-1', usedBy: 'Cloudflare Email Routing' },
	{ name: 'cm', usedBy: 'Campaign Monitor' },
	{ name: 'crsend', usedBy: 'CleverReach' },
	{ name: 'ctct1', usedBy: 'Constant Contact' },
	{ name: 'default', usedBy: 'control panels of hosting companies, Namecheap' },
	{ name: 'dkim', usedBy: 'own servers' },
	{ name: 'dkim1', usedBy: 'own servers' },
	{ name: 'dkimprovmx1', usedBy: 'ImprovMX' },
	{ name: 'fm1', usedBy: 'Fastmail' },
	{ name: 'fm2', usedBy: 'Fastmail' },
	{ name: 'fm3', usedBy: 'Fastmail' },
	{ name: 'google', usedBy: 'Google Workspace' },
	{ name: 'hs1', usedBy: 'HubSpot, older setups' },
	{ name: 'hs2', usedBy: 'HubSpot, older setups' },
	{ name: 'k1', usedBy: 'Mailchimp, older setups' },
	{ name: 'k2', usedBy: 'Mailchimp' },
	{ name: 'k3', usedBy: 'Mailchimp' },
	{ name: 'key1', usedBy: 'own servers' },
	{ name: 'krs', usedBy: 'Mailgun' },
	{ name: 'litesrv', usedBy: 'MailerLite' },
	{ name: 'mail', usedBy: 'own servers, Brevo in older setups' },
	{ name: 'mailjet', usedBy: 'Mailjet' },
	{ name: 'mandrill', usedBy: 'Mandrill, older setups' },
	{ name: 'mbo0001', usedBy: 'mailbox.org' },
	{ name: 'mbo0002', usedBy: 'mailbox.org' },
	{ name: 'mesmtp', usedBy: 'Fastmail, older setups' },
	{ name: 'mte1', usedBy: 'Mandrill' },
	{ name: 'mte2', usedBy: 'Mandrill' },
	{ name: 'pdk1', usedBy: 'Mailgun' },
	{ name: 'pdk2', usedBy: 'Mailgun' },
	{ name: 'protonmail', usedBy: 'Proton Mail' },
	{ name: 'protonmail2', usedBy: 'Proton Mail' },
	{ name: 'protonmail3', usedBy: 'Proton Mail' },
	{ name: 'resend', usedBy: 'Resend' },
	{ name: 's1', usedBy: 'SendGrid' },
	{ name: 's1-ionos', usedBy: 'IONOS' },
	{ name: 's2', usedBy: 'SendGrid' },
	{ name: 's2-ionos', usedBy: 'IONOS' },
	{ name: 's2048', usedBy: 'Yahoo Mail' },
	{ name: 'secureserver1', usedBy: 'GoDaddy' },
	{ name: 'selector1', usedBy: 'Microsoft 365' },
	{ name: 'selector2', usedBy: 'Microsoft 365' },
	{ name: 'sender', usedBy: 'Sender.net' },
	{ name: 'sig1', usedBy: 'iCloud Mail with an own domain' },
	{ name: 'smtp', usedBy: 'own servers' },
	{ name: 'startmail1', usedBy: 'StartMail' },
	{ name: 'strato-dkim-0002', usedBy: 'STRATO' },
	{ name: 'strato-dkim-0003', usedBy: 'STRATO' },
	{ name: 'unoeuro', usedBy: 'Simply.com' },
	{ name: 'xq', usedBy: 'Maileon' },
	{ name: 'zendesk1', usedBy: 'Zendesk' },
	{ name: 'zendesk2', usedBy: 'Zendesk' },
	{ name: 'zmail', usedBy: 'Zoho Mail' },
	{ name: 'zoho', usedBy: 'Zoho Mail' },
];
