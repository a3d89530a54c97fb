/**
 * European newsletter and marketing services.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { alias, fromDomain, including, signing, usual } from './entry.ts';
import {
	collection,
	copiedAnswers,
	file,
	from,
	header,
	inferred,
	known,
	nodemailer,
	observed,
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
export const espEurope: readonly KnownRelay[] = [
	{
		id: 'rapidmail',
		name: 'rapidmail',
		...including('spf.smtp.net', 'spf.emailsys.net', 'return-cname.emailsys.net'),
		returnPath: { kind: 'relay' },
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
			from(
				page(
					'https://www.rapidmail.de/hilfe/spf-verfahren-newsletter-versand',
					'rapidmail help, SPF',
					'2026-11-30',
				),
				'return path default, MAIL FROM is a rapidmail address, the customer address is only in From; SPF is checked on the rapidmail domain and passes',
			),
			from(
				page(
					'https://www.rapidmail.de/hilfe/dkim-key-mit-rapidmail-erstellen',
					'rapidmail help, DKIM key',
					'2026-11-30',
				),
				'DKIM key is created in the account and put into the own DNS, signs as the From domain',
			),
		],
	},
	{
		id: 'rapidmail-return-path',
		name: 'rapidmail with own return path (rm01)',
		variantOf: 'rapidmail',
		...including('spf.smtp.net', 'spf.emailsys.net', 'return-cname.emailsys.net'),
		returnPath: {
			kind: 'subdomain',
			label: 'rm01',
			target: 'return-cname.emailsys.net',
			fallback: 'relay',
		},
		dkim: { signs: 'from-domain' },
		references: [
			observed(
				page(
					'https://github.com/codello/terraform-cloudflare-domain/blob/HEAD/rapidmail.tf',
					'Terraform module terraform-cloudflare-domain',
					'2025-01-29',
				),
				'return path CNAME rm01.{domain} to return-cname.emailsys.net, called the SPF configuration for rapidmail; README, rapidmail sends from a subdomain, the module adds the CNAME; tracking the tracking host is a CNAME of its own in the same module',
			),
			observed(
				page(
					'https://github.com/mxmap/esorics2026/blob/HEAD/output/export.xlsx',
					'survey of municipal mail in DE, AT and CH',
					'2026-04-12',
				),
				'returnPath.label burghausen.de has include rm01.burghausen.de in its SPF record',
			),
		],
	},
	{
		id: 'mailjet',
		name: 'Mailjet',
		...including('spf.mailjet.com'),
		returnPath: { kind: 'relay', domain: 'bnc3.mailjet.com' },
		dkim: signing({ name: 'mailjet' }),
		smtpHosts: ['in.mailjet.com', 'in-v3.mailjet.com'],
		references: [
			from(template('mailjet.com.domain-auth.json', '2019-03-06'), 'SPF include, DKIM selector'),
			from(copiedAnswers, 'SPF record'),
			from(survey, 'SPF include'),
			from(mailjetHelp, 'return path below a Mailjet domain unless one is set per API key'),
			known('some submission hosts'),
			from(nodemailer, 'submission host'),
			observed(
				header('Mailjet customer', '2025-02-27'),
				'return path MAIL FROM *@a{account}.bnc3.mailjet.com',
			),
			from(template('mailjet.com.domain-auth.json', '2019-03-06'), 'DKIM selectors mailjet, TXT'),
			observed(file('barzahlen.de, Route 53'), 'DKIM selectors mailjet TXT'),
		],
	},
	{
		id: 'mailjet-return-path',
		name: 'Mailjet with own return path',
		variantOf: 'mailjet',
		...including('spf.mailjet.com'),
		returnPath: { kind: 'subdomain', label: 'bnc3', target: 'bnc3.mailjet.com', fallback: 'relay' },
		dkim: signing({ name: 'mailjet' }),
		references: [
			observed(file('zone of verimo.fr'), 'return path bnc3.{domain} as CNAME to bnc3.mailjet.com'),
			observed(
				file('vendor map of an audit tool', '2026-10-07'),
				'return path label bnc3 means a Mailjet return path',
			),
		],
	},
	{
		id: 'brevo',
		name: 'Brevo',
		...including('spf.brevo.com', 'spf.sendinblue.com', 'spf.nl2go.com'),
		returnPath: { kind: 'relay', domain: 'sender-sib.com' },
		dkim: {
			signs: 'from-domain',
			selectors: [
				usual('brevo1', 'b1.{domain-dashed}.dkim.brevo.com'),
				usual('brevo2', 'b2.{domain-dashed}.dkim.brevo.com'),
			],
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
			known('some submission hosts'),
			from(nodemailer, 'submission host'),
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/brevo.svelte.md',
					'dmarc.wiki provider page brevo',
					'2024-10-05',
				),
				'return path without dedicated IP, MAIL FROM is a subdomain of sender-sib.com, SPF cannot align',
			),
			observed(
				file('reading of DMARC reports', '2026-09-07'),
				'return path gg.d.sender-sib.com in MAIL FROM, DMARC passes by DKIM only',
			),
			from(file('setup guide'), 'return path is the own domain of Brevo; DKIM by CNAME'),
			from(
				template('brevo.com.domain-authentication.json', '2026-04-03'),
				'DKIM selectors one TXT or two CNAMEs, selectors variable',
			),
			observed(
				file('note on Brevo'),
				'from rewriting free-mail From without authentication is rewritten to @{id}.t-sender-sib.com',
			),
		],
	},
	{
		id: 'brevo-dedicated-ip',
		name: 'Brevo with dedicated IP (branded subdomain)',
		variantOf: 'brevo',
		...including('spf.brevo.com', 'spf.sendinblue.com', 'spf.nl2go.com'),
		returnPath: { kind: 'subdomain', label: '{chosen}', otherLabels: ['r.mail'] },
		dkim: {
			signs: 'from-domain',
			selectors: [
				usual('brevo1', 'b1.{domain-dashed}.dkim.brevo.com'),
				usual('brevo2', 'b2.{domain-dashed}.dkim.brevo.com'),
			],
			otherSelectors: [{ name: 'mail' }],
		},
		references: [
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/brevo.svelte.md',
					'dmarc.wiki provider page brevo',
					'2024-10-05',
				),
				'return path with dedicated IP, MAIL FROM is a subdomain of the own domain',
			),
			from(
				template('brevo.com.domain-authentication.json', '2026-04-03'),
				'returnPath.labelPattern r_host is called the return path, example r.mail; other hosts brand, img, ns',
			),
			observed(
				file('cotiza.cloud'),
				'returnPath.target mail to a host below brand.brevosend.com offered',
			),
		],
	},
	{
		id: 'cleverreach',
		name: 'CleverReach',
		...including('spf.crsend.com', 'spfhard.crsend.com', '_spf.cleverreach.com'),
		returnPath: { kind: 'unknown' },
		dkim: signing(usual('crsend')),
		references: [
			from(survey, 'SPF includes'),
			from(publicZone('iesasport.ch', '2026-10-07'), 'SPF include, DKIM selector'),
			observed(
				file('zone table of iesasport.ch', '2026-10-07'),
				'DKIM selectors crsend TXT and include spf.crsend.com',
			),
			from(
				page(
					'https://support.cleverreach.com/hc/de/articles/360016467539-DKIM-einrichten',
					'CleverReach help, DKIM',
					'2026-11-30',
				),
				'DKIM selectors TXT record with the public key at the sender domain; mandatory for sending',
			),
			from(
				page(
					'https://support.cleverreach.com/hc/de/articles/202372691-SPF-Eintrag-f%C3%BCr-Ihr-Mailing-setzen',
					'CleverReach help, SPF',
					'2026-11-30',
				),
				'SPF v=spf1 a mx include spf.crsend.com ~all at the sender domain; spfhard.crsend.com for -all',
			),
			observed(
				file('DNS helper form'),
				'DKIM selectors crsend as prefix of CleverReach in a DNS helper',
			),
		],
	},
	{
		id: 'klicktipp',
		name: 'KlickTipp',
		...including('spf.strold.io'),
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
			from(
				page(
					'https://klicktipp.com/de/support/wissensdatenbank/spf-definition-in-klicktipp',
					'KlickTipp help',
					'2026-11-30',
				),
				'SPF include spf.strold.io at the From domain; KlickTipp refuses to send from an address whose domain lacks it',
			),
			from(
				page(
					'https://support.klicktipp.com/article/25-spf-definition-in-klick-tipp',
					'KlickTipp help (older)',
					'2026-11-30',
				),
				'SPF the same, older help',
			),
		],
	},
	{
		id: 'mailerlite',
		name: 'MailerLite',
		...including('_spf.mlsend.com'),
		returnPath: { kind: 'relay' },
		dkim: signing(usual('litesrv', 'litesrv._domainkey.mlsend.com')),
		certainty: { returnPath: 'inferred' },
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
			observed(file('zone'), 'DKIM selectors litesrv as CNAME to litesrv._domainkey.mlsend.com'),
			from(
				template('mailerlite.com.domain-authentication.json', '2023-10-24'),
				'DKIM selectors host and target variable',
			),
			inferred(
				page(
					'https://www.mailerlite.com/video-tutorials/email-domain-alignment',
					'MailerLite, email domain alignment',
					'2026-11-30',
				),
				'return path return-path is the own domain only after "domain alignment" was set up; without it not',
			),
		],
	},
	{
		id: 'mailerlite-domain-alignment',
		name: 'MailerLite with domain alignment',
		variantOf: 'mailerlite',
		...including('_spf.mlsend.com'),
		returnPath: { kind: 'subdomain', label: '{chosen}', fallback: 'relay' },
		dkim: signing(usual('litesrv', 'litesrv._domainkey.mlsend.com')),
		references: [
			from(
				page(
					'https://www.mailerlite.com/video-tutorials/email-domain-alignment',
					'MailerLite, email domain alignment',
					'2026-11-30',
				),
				'return path prefix such as "mail" is chosen; A, MX and TXT record; return-path and link domain become the own one',
			),
			from(
				template('mailerlite.com.domain-alignment.json', '2023-10-24'),
				'return path A, MX and SPFM at the host',
			),
		],
	},
	{
		id: 'sender-net',
		name: 'Sender.net',
		...including('sendersrv.com'),
		returnPath: { kind: 'unknown' },
		dkim: signing(alias('sender', 'dkim.sendersrv.com')),
		references: [
			from(
				template('sender.net.domain-authentication.json', '2024-02-09'),
				'SPF include, DKIM selector and target',
			),
			observed(
				file('comunidadtriba.com', '2026-08'),
				'DKIM selectors sender as CNAME to dkim.sendersrv.com; include sendersrv.com; verified',
			),
			from(
				template('sender.net.domain-authentication.json', '2024-02-09'),
				'DKIM selectors the same',
			),
		],
	},
	{
		id: 'maileon',
		name: 'Maileon',
		sources: { spf: ['_spf.xqueue.com'] },
		returnPath: fromDomain,
		dkim: signing(alias('xq', 'xq._domainkey.cname.maileon.com')),
		setUpOn: 'subdomain',
		certainty: { returnPath: 'inferred' },
		mx: ['mta.pf.xqueue.de'],
		references: [
			from(
				template('maileon.com.hosting_and_email_ionos.json', '2023-07-28'),
				'DKIM selector and target',
			),
			from(
				page(
					'https://support.maileon.nl/en/support/solutions/articles/80001175530-dns-settings-explained',
					'Maileon support, DNS settings explained',
					'2026-11-30',
				),
				'DKIM selectors, SPF source, MX xq is the selector Maileon uses; record on subdomain; behind the CNAME, A 185.154.150.15, MX mta.pf.xqueue.de, v=spf1 include _spf.xqueue.com ~all, DKIM TXT, DMARC p=quarantine',
			),
			from(
				template('maileon.com.hosting_and_email.json', '2023-07-11'),
				'set-up host, _dmarc and xq._domainkey as CNAME; template needs a host (subdomain)',
			),
			from(
				template('maileon.com.hosting_and_email_ionos.json', '2023-07-28'),
				'set-up the same for IONOS',
			),
			observed(
				file('site notes'),
				'set-up newsletter.beatingskincancer.com is a CNAME to cname.maileon.com',
			),
			inferred(
				page(
					'https://support.maileon.nl/en/support/solutions/articles/80001175530-dns-settings-explained',
					'Maileon support, DNS settings explained',
					'2026-11-30',
				),
				'return path sending subdomain has SPF for _spf.xqueue.com and MX of xqueue',
			),
		],
	},
	{
		id: 'newsletter2go',
		name: 'Newsletter2Go (now Brevo)',
		...including('spf.nl2go.com'),
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'unknown', otherSelectors: [{ name: 'newsletter2go' }] },
		references: [
			observed(file('SPF vendor test'), 'SPF include spf.nl2go.com'),
			observed(
				file('header analyser made in Germany'),
				'DKIM selector newsletter2go in a list of selectors by vendor',
			),
		],
	},
	{
		id: 'inxmail',
		name: 'Inxmail',
		sources: {},
		returnPath: { kind: 'relay', domain: 'inxserver.com', otherDomains: ['inxserver.de'] },
		dkim: { signs: 'relay', domain: 'inxserver.com' },
		references: [
			from(
				page(
					'https://help.inxmail.com/en/content/xnew/account-verwaltung/versand-domains_faq.htm',
					'Inxmail help, sending domains FAQ',
					'2026-11-30',
				),
				'DKIM all mail is signed by inxserver.com unless an own domain is authenticated; without correct DKIM no sending',
			),
			from(
				page(
					'https://help.inxmail.com/en/content/xcom/einstellungen/brand_identity_szenario_3.htm',
					'Inxmail help, scenario 3',
					'2026-11-30',
				),
				'return path inxserver.com or inxserver.de is in the technical header unless an own bounce domain is set',
			),
		],
	},
	{
		id: 'inxmail-subdomain',
		name: 'Inxmail, From on a subdomain',
		variantOf: 'inxmail',
		sources: {},
		returnPath: fromDomain,
		dkim: { signs: 'from-domain' },
		setUpOn: 'subdomain',
		references: [
			from(
				page(
					'https://help.inxmail.com/en/content/xcom/einstellungen/brand_identity_szenario_1.htm',
					'Inxmail help, scenario 1',
					'2026-11-30',
				),
				'return path scenario 1, one subdomain as sender and bounce domain, delegated to Inxmail',
			),
			from(
				page(
					'https://help.inxmail.com/en/content/xnew/account-verwaltung/versand-domains_anlegen.htm',
					'Inxmail help, set up',
					'2026-11-30',
				),
				'DKIM, set-up own DKIM by DNS records; three ways, subdomain with delegation, subdomain via alias, main domain or subdomain via alias',
			),
			from(
				page(
					'https://help.inxmail.com/en/content/xnew/account-verwaltung/versand-domains_verwenden.htm',
					'Inxmail help, use',
					'2026-11-30',
				),
				'From sender address must lie on the authenticated domain',
			),
		],
	},
	{
		id: 'inxmail-main-domain',
		name: 'Inxmail, From on the main domain',
		variantOf: 'inxmail',
		sources: {},
		returnPath: {
			kind: 'subdomain',
			label: '{chosen}',
			fallback: 'relay',
			fallbackDomain: 'inxserver.com',
		},
		dkim: { signs: 'from-domain' },
		references: [
			from(
				page(
					'https://help.inxmail.com/de/content/xpro/brand_identity_szenario_3.htm',
					'Inxmail help, scenario 3',
					'2026-11-30',
				),
				'return path bounce domain is a subdomain of the main domain, recommended; else inxserver.com/.de',
			),
			observed(
				file('header analyser made in Germany'),
				'DKIM selectors inx, inxdeka, abc in a list of selectors by vendor',
			),
		],
	},
	{
		id: 'mailingwork',
		name: 'MAILINGWORK',
		sources: {},
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'from-domain', patterns: [{ name: '{chosen}' }] },
		references: [
			from(
				page(
					'https://news.mailingwork.de/-lp/hf9pW1354/8V6w9313',
					'MAILINGWORK step by step',
					'2026-11-30',
				),
				'DKIM only for an own subdomain, not for main domains; selector and key length are chosen by the customer; TXT',
			),
		],
	},
	{
		id: 'mailing-point',
		name: 'mailing-point',
		sources: {},
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'from-domain' },
		references: [
			from(
				page(
					'https://doku.mailing-point.de/index.php?id=492',
					'mailing-point manual',
					'2026-11-30',
				),
				'DKIM, set-up sender domains carry DKIM, SPF and MX records; DKIM optional',
			),
		],
	},
	{
		id: 'emailoctopus',
		name: 'EmailOctopus',
		sources: {},
		returnPath: { kind: 'subdomain', label: 'eom' },
		dkim: signing({ name: 'eo' }),
		references: [
			from(
				page(
					'https://github.com/dmarcwise/dmarc-wiki/blob/HEAD/src/lib/providers/emailoctopus.svelte.md',
					'dmarc.wiki provider page emailoctopus',
					'2024-10-05',
				),
				'return path eom.{domain} in MAIL FROM, CNAME, no SPF at the From domain needed',
			),
			from(
				template('emailoctopus.com.domain-verification.json', '2026-03-30'),
				'return path, DKIM eom and eo as CNAME below one proxy domain',
			),
		],
	},
	{
		id: 'mailpoet',
		name: 'MailPoet Sending Service',
		sources: {},
		ask: { alternatives: ['spf.sendingservice.net'] },
		returnPath: { kind: 'unknown' },
		dkim: signing(
			alias('mailpoet1', 'dkim1.sendingservice.net'),
			alias('mailpoet2', 'dkim2.sendingservice.net'),
		),
		inferredSmtpHosts: ['smtp.sendingservice.net'],
		references: [
			inferred(collection, 'submission hosts'),
			from(
				file('source of the MailPoet plugin, tests'),
				'DKIM selectors mailpoet1/2 as CNAME to dkim1/2.sendingservice.net',
			),
			observed(file('catholique.fr guide'), 'DKIM selectors the same in zones'),
			from(
				file('source of the MailPoet plugin'),
				'SPF older, include spf.sendingservice.net; from rewriting unauthenticated From is rewritten to {local}={domain}@replies.sendingservice.net',
			),
		],
	},
	{
		id: 'mailrelay',
		name: 'Mailrelay (ipzmarketing)',
		sources: {},
		returnPath: { kind: 'unknown' },
		dkim: signing({ name: 'ipz1' }, { name: 'ipz2' }),
		references: [
			from(
				template('mailrelay.com.email.json', '2026-01-27'),
				'DKIM selectors ipz1, ipz2 as CNAME, targets variable',
			),
		],
	},
	{
		id: 'acymailing',
		name: 'AcyMailer',
		sources: {},
		returnPath: { kind: 'unknown' },
		dkim: {
			signs: 'from-domain',
			patterns: [{ name: '{account}', target: '*.dkim.acymailer.com', count: 3 }],
		},
		references: [
			from(
				template('acymailing.com.acymailer.json', '2023-06-06'),
				'dkim.targets three CNAMEs below dkim.acymailer.com, both parts variable',
			),
		],
	},
	{
		id: 'maildesigner365',
		name: 'Mail Designer 365',
		...including('spf.welovemails.com'),
		returnPath: {
			kind: 'subdomain',
			label: '{chosen}',
			mx: ['mail-transfer-reports.welovemails.com'],
			include: 'spf.welovemails.com',
		},
		dkim: { signs: 'from-domain', patterns: [{ name: '{account}' }] },
		references: [
			from(
				template('maildesigner365.com.domain-authentication.json', '2026-03-09'),
				'return path, DKIM, SPF MX mail-transfer-reports.welovemails.com and SPF at a MAIL FROM host; TXT at a variable selector',
			),
		],
	},
	{
		id: 'tipimail',
		name: 'Tipimail',
		...including('spf.tipimail.com'),
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'unknown' },
		references: [observed(file('SPF record of mondialrelay.fr'), 'SPF include spf.tipimail.com')],
	},
];
