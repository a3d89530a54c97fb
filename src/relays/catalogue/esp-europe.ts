/**
 * European newsletter and marketing services.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { alias, fromDomain, including, signing, usual } from './entry.ts';
import { inferred, known, observed, stated } from './reference.ts';
import {
	collection,
	copiedAnswers,
	dmarcWiki,
	file,
	header,
	nodemailer,
	publicZone,
	survey,
	template,
	vendorMap,
} from './sources.ts';

const mailjetHelp = {
	name: 'Mailjet help on senders',
	url: 'https://documentation.mailjet.com/hc/de/articles/360043050493-Wie-viele-Absender-k%C3%B6nnen-meinem-Konto-hinzugef%C3%BCgt-werden',
};

/** Relays of this family. */
export const espEurope: readonly KnownRelay[] = [
	{
		id: 'rapidmail',
		name: 'rapidmail',
		...including('spf.smtp.net', 'spf.emailsys.net', 'return-cname.emailsys.net'),
		returnPath: { kind: 'relay' },
		dkim: { signs: 'from-domain' },
		references: [
			stated('SPF include', {
				name: 'FreeFinance help on sending mail, undated',
				seen: '2026-11-21',
			}),
			stated('SPF include and both older names', survey),
			stated(
				'return path of the newsletter product is an address of rapidmail; nothing on other products',
				{
					name: 'rapidmail help',
					url: 'https://www.rapidmail.de/hilfe/spf-verfahren-newsletter-versand',
				},
			),
			stated('SPF include', {
				name: 'rapidmail help (Austria)',
				url: 'https://www.rapidmail.at/hilfe/spf-eintrag-mit-rapidmail-erstellen',
			}),
			stated('DKIM key per account for the sender domain; selectors not named', {
				name: 'rapidmail help',
				url: 'https://www.rapidmail.de/hilfe/dkim-key-mit-rapidmail-erstellen',
			}),
			stated('no change to SPF needed; the current help strongly recommends one', {
				name: 'older rapidmail wiki',
				url: 'https://de.rapidmail.wiki/faq/spf-verfahren/',
			}),
			stated('optional return path rm01 as CNAME to return-cname.emailsys.net', {
				name: 'public Terraform module, undated',
				seen: '2026-11-21',
			}),
			stated(
				'return path default, MAIL FROM is a rapidmail address, the customer address is only in From; SPF is checked on the rapidmail domain and passes',
				{
					name: 'rapidmail help, SPF',
					url: 'https://www.rapidmail.de/hilfe/spf-verfahren-newsletter-versand',
					seen: '2026-11-30',
				},
			),
			stated(
				'DKIM key is created in the account and put into the own DNS, signs as the From domain',
				{
					name: 'rapidmail help, DKIM key',
					url: 'https://www.rapidmail.de/hilfe/dkim-key-mit-rapidmail-erstellen',
					seen: '2026-11-30',
				},
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
				'return path CNAME rm01.{domain} to return-cname.emailsys.net, called the SPF configuration for rapidmail; README, rapidmail sends from a subdomain, the module adds the CNAME; tracking the tracking host is a CNAME of its own in the same module',
				{
					name: 'Terraform module terraform-cloudflare-domain',
					url: 'https://github.com/codello/terraform-cloudflare-domain/blob/HEAD/rapidmail.tf',
					seen: '2025-01-29',
				},
			),
			observed('returnPath.label burghausen.de has include rm01.burghausen.de in its SPF record', {
				name: 'survey of municipal mail in DE, AT and CH',
				url: 'https://github.com/mxmap/esorics2026/blob/HEAD/output/export.xlsx',
				seen: '2026-04-12',
			}),
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
			stated('SPF include, DKIM selector', template('mailjet.com.domain-auth', '2019-03-06')),
			stated('SPF record', copiedAnswers),
			stated('SPF include', survey),
			stated('return path below a Mailjet domain unless one is set per API key', mailjetHelp),
			known('some submission hosts'),
			stated('submission host', nodemailer),
			observed(
				'return path MAIL FROM *@a{account}.bnc3.mailjet.com',
				header('Mailjet customer', '2025-02-27'),
			),
			stated('DKIM selectors mailjet, TXT', template('mailjet.com.domain-auth', '2019-03-06')),
			observed('DKIM selectors mailjet TXT', file('barzahlen.de, Route 53')),
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
			observed('return path bnc3.{domain} as CNAME to bnc3.mailjet.com', file('zone of verimo.fr')),
			observed(
				'return path label bnc3 means a Mailjet return path',
				file('vendor map of an audit tool', '2026-10-07'),
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
			stated('SPF includes', survey),
			stated('DKIM selectors and targets', publicZone('emmasedit.com, researchtwin.net')),
			stated(
				'two DKIM CNAMEs or one TXT',
				template('brevo.com.domain-authentication', '2026-04-03'),
			),
			stated('SPF record of the former name', copiedAnswers),
			stated('DKIM selector of older domains', {
				name: 'paste with records of Sendinblue',
				url: 'https://pastebin.com/dc2CxSXa',
			}),
			known('some submission hosts'),
			stated('submission host', nodemailer),
			stated(
				'return path without dedicated IP, MAIL FROM is a subdomain of sender-sib.com, SPF cannot align',
				dmarcWiki('brevo', '2024-10-05'),
			),
			observed(
				'return path gg.d.sender-sib.com in MAIL FROM, DMARC passes by DKIM only',
				file('reading of DMARC reports', '2026-09-07'),
			),
			stated('return path is the own domain of Brevo; DKIM by CNAME', file('setup guide')),
			stated(
				'DKIM selectors one TXT or two CNAMEs, selectors variable',
				template('brevo.com.domain-authentication', '2026-04-03'),
			),
			observed(
				'from rewriting free-mail From without authentication is rewritten to @{id}.t-sender-sib.com',
				file('note on Brevo'),
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
			stated(
				'return path with dedicated IP, MAIL FROM is a subdomain of the own domain',
				dmarcWiki('brevo', '2024-10-05'),
			),
			stated(
				'returnPath.labelPattern r_host is called the return path, example r.mail; other hosts brand, img, ns',
				template('brevo.com.domain-authentication', '2026-04-03'),
			),
			observed(
				'returnPath.target mail to a host below brand.brevosend.com offered',
				file('cotiza.cloud'),
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
			stated('SPF includes', survey),
			stated('SPF include, DKIM selector', publicZone('iesasport.ch', '2026-10-07')),
			observed(
				'DKIM selectors crsend TXT and include spf.crsend.com',
				file('zone table of iesasport.ch', '2026-10-07'),
			),
			stated(
				'DKIM selectors TXT record with the public key at the sender domain; mandatory for sending',
				{
					name: 'CleverReach help, DKIM',
					url: 'https://support.cleverreach.com/hc/de/articles/360016467539-DKIM-einrichten',
					seen: '2026-11-30',
				},
			),
			stated(
				'SPF v=spf1 a mx include spf.crsend.com ~all at the sender domain; spfhard.crsend.com for -all',
				{
					name: 'CleverReach help, SPF',
					url: 'https://support.cleverreach.com/hc/de/articles/202372691-SPF-Eintrag-f%C3%BCr-Ihr-Mailing-setzen',
					seen: '2026-11-30',
				},
			),
			observed(
				'DKIM selectors crsend as prefix of CleverReach in a DNS helper',
				file('DNS helper form'),
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
			stated('SPF include', {
				name: 'KlickTipp help on SPF',
				url: 'https://support.klicktipp.com/article/25-spf-definition-in-klick-tipp',
			}),
			stated(
				'SPF include spf.strold.io at the From domain; KlickTipp refuses to send from an address whose domain lacks it',
				{
					name: 'KlickTipp help',
					url: 'https://klicktipp.com/de/support/wissensdatenbank/spf-definition-in-klicktipp',
					seen: '2026-11-30',
				},
			),
			stated('SPF the same, older help', {
				name: 'KlickTipp help (older)',
				url: 'https://support.klicktipp.com/article/25-spf-definition-in-klick-tipp',
				seen: '2026-11-30',
			}),
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
			stated('SPF include', survey),
			stated('SPF include, DKIM selector', vendorMap),
			stated(
				'DKIM by CNAME, its target not named',
				template('mailerlite.com.domain-authentication', '2023-10-24'),
			),
			stated(
				'an own return path is a choice',
				template('mailerlite.com.domain-alignment', '2023-10-24'),
			),
			observed('DKIM selectors litesrv as CNAME to litesrv._domainkey.mlsend.com', file('zone')),
			stated(
				'DKIM selectors host and target variable',
				template('mailerlite.com.domain-authentication', '2023-10-24'),
			),
			inferred(
				'return path return-path is the own domain only after "domain alignment" was set up; without it not',
				{
					name: 'MailerLite, email domain alignment',
					url: 'https://www.mailerlite.com/video-tutorials/email-domain-alignment',
					seen: '2026-11-30',
				},
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
			stated(
				'return path prefix such as "mail" is chosen; A, MX and TXT record; return-path and link domain become the own one',
				{
					name: 'MailerLite, email domain alignment',
					url: 'https://www.mailerlite.com/video-tutorials/email-domain-alignment',
					seen: '2026-11-30',
				},
			),
			stated(
				'return path A, MX and SPFM at the host',
				template('mailerlite.com.domain-alignment', '2023-10-24'),
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
			stated(
				'SPF include, DKIM selector and target',
				template('sender.net.domain-authentication', '2024-02-09'),
			),
			observed(
				'DKIM selectors sender as CNAME to dkim.sendersrv.com; include sendersrv.com; verified',
				file('comunidadtriba.com', '2026-08'),
			),
			stated('DKIM selectors the same', template('sender.net.domain-authentication', '2024-02-09')),
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
			stated(
				'DKIM selector and target',
				template('maileon.com.hosting_and_email_ionos', '2023-07-28'),
			),
			stated(
				'DKIM selectors, SPF source, MX xq is the selector Maileon uses; record on subdomain; behind the CNAME, A 185.154.150.15, MX mta.pf.xqueue.de, v=spf1 include _spf.xqueue.com ~all, DKIM TXT, DMARC p=quarantine',
				{
					name: 'Maileon support, DNS settings explained',
					url: 'https://support.maileon.nl/en/support/solutions/articles/80001175530-dns-settings-explained',
					seen: '2026-11-30',
				},
			),
			stated(
				'set-up host, _dmarc and xq._domainkey as CNAME; template needs a host (subdomain)',
				template('maileon.com.hosting_and_email', '2023-07-11'),
			),
			stated(
				'set-up the same for IONOS',
				template('maileon.com.hosting_and_email_ionos', '2023-07-28'),
			),
			observed(
				'set-up newsletter.beatingskincancer.com is a CNAME to cname.maileon.com',
				file('site notes'),
			),
			inferred('return path sending subdomain has SPF for _spf.xqueue.com and MX of xqueue', {
				name: 'Maileon support, DNS settings explained',
				url: 'https://support.maileon.nl/en/support/solutions/articles/80001175530-dns-settings-explained',
				seen: '2026-11-30',
			}),
		],
	},
	{
		id: 'newsletter2go',
		name: 'Newsletter2Go (now Brevo)',
		...including('spf.nl2go.com'),
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'unknown', otherSelectors: [{ name: 'newsletter2go' }] },
		references: [
			observed('SPF include spf.nl2go.com', file('SPF vendor test')),
			observed(
				'DKIM selector newsletter2go in a list of selectors by vendor',
				file('header analyser made in Germany'),
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
			stated(
				'DKIM all mail is signed by inxserver.com unless an own domain is authenticated; without correct DKIM no sending',
				{
					name: 'Inxmail help, sending domains FAQ',
					url: 'https://help.inxmail.com/en/content/xnew/account-verwaltung/versand-domains_faq.htm',
					seen: '2026-11-30',
				},
			),
			stated(
				'return path inxserver.com or inxserver.de is in the technical header unless an own bounce domain is set',
				{
					name: 'Inxmail help, scenario 3',
					url: 'https://help.inxmail.com/en/content/xcom/einstellungen/brand_identity_szenario_3.htm',
					seen: '2026-11-30',
				},
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
			stated(
				'return path scenario 1, one subdomain as sender and bounce domain, delegated to Inxmail',
				{
					name: 'Inxmail help, scenario 1',
					url: 'https://help.inxmail.com/en/content/xcom/einstellungen/brand_identity_szenario_1.htm',
					seen: '2026-11-30',
				},
			),
			stated(
				'DKIM, set-up own DKIM by DNS records; three ways, subdomain with delegation, subdomain via alias, main domain or subdomain via alias',
				{
					name: 'Inxmail help, set up',
					url: 'https://help.inxmail.com/en/content/xnew/account-verwaltung/versand-domains_anlegen.htm',
					seen: '2026-11-30',
				},
			),
			stated('From sender address must lie on the authenticated domain', {
				name: 'Inxmail help, use',
				url: 'https://help.inxmail.com/en/content/xnew/account-verwaltung/versand-domains_verwenden.htm',
				seen: '2026-11-30',
			}),
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
			stated(
				'return path bounce domain is a subdomain of the main domain, recommended; else inxserver.com/.de',
				{
					name: 'Inxmail help, scenario 3',
					url: 'https://help.inxmail.com/de/content/xpro/brand_identity_szenario_3.htm',
					seen: '2026-11-30',
				},
			),
			observed(
				'DKIM selectors inx, inxdeka, abc in a list of selectors by vendor',
				file('header analyser made in Germany'),
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
			stated(
				'DKIM only for an own subdomain, not for main domains; selector and key length are chosen by the customer; TXT',
				{
					name: 'MAILINGWORK step by step',
					url: 'https://news.mailingwork.de/-lp/hf9pW1354/8V6w9313',
					seen: '2026-11-30',
				},
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
			stated('DKIM, set-up sender domains carry DKIM, SPF and MX records; DKIM optional', {
				name: 'mailing-point manual',
				url: 'https://doku.mailing-point.de/index.php?id=492',
				seen: '2026-11-30',
			}),
		],
	},
	{
		id: 'emailoctopus',
		name: 'EmailOctopus',
		sources: {},
		returnPath: { kind: 'subdomain', label: 'eom' },
		dkim: signing({ name: 'eo' }),
		references: [
			stated(
				'return path eom.{domain} in MAIL FROM, CNAME, no SPF at the From domain needed',
				dmarcWiki('emailoctopus', '2024-10-05'),
			),
			stated(
				'return path, DKIM eom and eo as CNAME below one proxy domain',
				template('emailoctopus.com.domain-verification', '2026-03-30'),
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
			inferred('submission hosts', collection),
			stated(
				'DKIM selectors mailpoet1/2 as CNAME to dkim1/2.sendingservice.net',
				file('source of the MailPoet plugin, tests'),
			),
			observed('DKIM selectors the same in zones', file('catholique.fr guide')),
			stated(
				'SPF older, include spf.sendingservice.net; from rewriting unauthenticated From is rewritten to {local}={domain}@replies.sendingservice.net',
				file('source of the MailPoet plugin'),
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
			stated(
				'DKIM selectors ipz1, ipz2 as CNAME, targets variable',
				template('mailrelay.com.email', '2026-01-27'),
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
			stated(
				'dkim.targets three CNAMEs below dkim.acymailer.com, both parts variable',
				template('acymailing.com.acymailer', '2023-06-06'),
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
			stated(
				'return path, DKIM, SPF MX mail-transfer-reports.welovemails.com and SPF at a MAIL FROM host; TXT at a variable selector',
				template('maildesigner365.com.domain-authentication', '2026-03-09'),
			),
		],
	},
	{
		id: 'tipimail',
		name: 'Tipimail',
		...including('spf.tipimail.com'),
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'unknown' },
		references: [observed('SPF include spf.tipimail.com', file('SPF record of mondialrelay.fr'))],
	},
];
