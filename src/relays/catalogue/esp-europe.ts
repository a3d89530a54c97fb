/**
 * European newsletter and marketing services.
 *
 * @module
 */

import type { Relay } from '../relay.ts';
import {
	copiedAnswers,
	from,
	known,
	page,
	publicZone,
	survey,
	template,
	vendorMap,
} from './sources.ts';

const mailjetHelp = page(
	'https://documentation.mailjet.com/hc/de/articles/360043050493-Wie-viele-Absender-k%C3%B6nnen-meinem-Konto-hinzugef%C3%BCgt-werden',
	'Mailjet help on senders',
);

/** Relays of this family. */
export const espEurope: readonly Relay[] = [
	{
		id: 'rapidmail',
		name: 'rapidmail',
		sources: { spf: ['spf.smtp.net'] },
		ask: {
			include: 'spf.smtp.net',
			alternatives: ['spf.emailsys.net', 'return-cname.emailsys.net'],
		},
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'from-domain' },
		references: [
			from(
				{ name: 'FreeFinance help on sending mail, undated', seen: '2026-11-21' },
				'SPF include',
			),
			from(survey, 'SPF include and both older names'),
			from(
				page('https://www.rapidmail.de/hilfe/spf-verfahren-newsletter-versand', 'rapidmail help'),
				'return path of the newsletter product is an address of rapidmail; nothing on other products',
			),
			from(
				page(
					'https://www.rapidmail.at/hilfe/spf-eintrag-mit-rapidmail-erstellen',
					'rapidmail help (Austria)',
				),
				'SPF include',
			),
			from(
				page('https://www.rapidmail.de/hilfe/dkim-key-mit-rapidmail-erstellen', 'rapidmail help'),
				'DKIM key per account for the sender domain; selectors not named',
			),
			from(
				page('https://de.rapidmail.wiki/faq/spf-verfahren/', 'older rapidmail wiki'),
				'no change to SPF needed; the current help strongly recommends one',
			),
			from(
				{ name: 'public Terraform module, undated', seen: '2026-11-21' },
				'optional return path rm01 as CNAME to return-cname.emailsys.net',
			),
		],
	},
	{
		id: 'mailjet',
		name: 'Mailjet',
		sources: { spf: ['spf.mailjet.com'] },
		ask: { include: 'spf.mailjet.com' },
		returnPath: { kind: 'relay' },
		dkim: { signs: 'from-domain', selectors: [{ name: 'mailjet' }] },
		smtpHosts: ['in-v3.mailjet.com', 'in.mailjet.com'],
		references: [
			from(template('mailjet.com.domain-auth.json', '2019-03-06'), 'SPF include, DKIM selector'),
			from(copiedAnswers, 'SPF record'),
			from(survey, 'SPF include'),
			from(mailjetHelp, 'return path below a Mailjet domain unless one is set per API key'),
			known('submission hosts'),
		],
	},
	{
		id: 'brevo',
		name: 'Brevo',
		sources: { spf: ['spf.brevo.com'] },
		ask: { include: 'spf.brevo.com', alternatives: ['spf.sendinblue.com', 'spf.nl2go.com'] },
		returnPath: { kind: 'unknown' },
		dkim: {
			signs: 'from-domain',
			selectors: [
				{ name: 'brevo1', target: 'b1.{domain-dashed}.dkim.brevo.com', usual: true },
				{ name: 'brevo2', target: 'b2.{domain-dashed}.dkim.brevo.com', usual: true },
			],
			// The one TXT record of domains set up long ago.
			otherSelectors: [{ name: 'mail' }],
		},
		smtpHosts: ['smtp-relay.brevo.com', 'smtp-relay.sendinblue.com'],
		references: [
			from(survey, 'SPF includes'),
			from(publicZone('emmasedit.com, researchtwin.net'), 'DKIM selectors and targets'),
			from(
				template('brevo.com.domain-authentication.json', '2026-04-03'),
				'two DKIM CNAMEs or one TXT',
			),
			from(copiedAnswers, 'SPF record of the former name'),
			from(
				page('https://pastebin.com/dc2CxSXa', 'paste with records of Sendinblue'),
				'DKIM selector of older domains',
			),
			known('submission hosts'),
		],
	},
	{
		id: 'cleverreach',
		name: 'CleverReach',
		sources: { spf: ['spf.crsend.com'] },
		ask: {
			include: 'spf.crsend.com',
			alternatives: ['spfhard.crsend.com', '_spf.cleverreach.com'],
		},
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'from-domain', selectors: [{ name: 'crsend', usual: true }] },
		references: [
			from(survey, 'SPF includes'),
			from(publicZone('iesasport.ch', '2026-10-07'), 'SPF include, DKIM selector'),
		],
	},
	{
		id: 'klicktipp',
		name: 'KlickTipp',
		sources: { spf: ['spf.strold.io'] },
		ask: { include: 'spf.strold.io' },
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'unknown' },
		references: [
			from(
				page(
					'https://support.klicktipp.com/article/25-spf-definition-in-klick-tipp',
					'KlickTipp help on SPF',
				),
				'SPF include',
			),
		],
	},
	{
		id: 'mailerlite',
		name: 'MailerLite',
		sources: { spf: ['_spf.mlsend.com'] },
		ask: { include: '_spf.mlsend.com' },
		returnPath: { kind: 'unknown' },
		dkim: {
			signs: 'from-domain',
			selectors: [{ name: 'litesrv', usual: true }],
		},
		references: [
			from(survey, 'SPF include'),
			from(vendorMap, 'SPF include, DKIM selector'),
			from(
				template('mailerlite.com.domain-authentication.json', '2023-10-24'),
				'DKIM by CNAME, its target not named',
			),
			from(
				template('mailerlite.com.domain-alignment.json', '2023-10-24'),
				'an own return path is a choice',
			),
		],
	},
	{
		id: 'sender-net',
		name: 'Sender.net',
		sources: { spf: ['sendersrv.com'] },
		ask: { include: 'sendersrv.com' },
		returnPath: { kind: 'unknown' },
		dkim: {
			signs: 'from-domain',
			selectors: [{ name: 'sender', target: 'dkim.sendersrv.com' }],
		},
		references: [
			from(
				template('sender.net.domain-authentication.json', '2024-02-09'),
				'SPF include, DKIM selector and target',
			),
		],
	},
	{
		id: 'maileon',
		name: 'Maileon',
		// No source names what stands in SPF, or that anything has to.
		sources: {},
		returnPath: { kind: 'unknown' },
		dkim: {
			signs: 'from-domain',
			selectors: [{ name: 'xq', target: 'xq._domainkey.cname.maileon.com' }],
		},
		references: [
			from(
				template('maileon.com.hosting_and_email_ionos.json', '2023-07-28'),
				'DKIM selector and target',
			),
		],
	},
];
