/**
 * Mailbox services for own domains; where the same provider also gives out addresses below its own
 * domain, that is a second relay, since only the owner may send for it.
 *
 * @module
 */

import { mailboxDomainsOf } from '../mailbox-domains.ts';
import type { KnownRelay } from '../relay-id.ts';
import { alias, fromDomain, including, signing, usual } from './entry.ts';
import { inferred, known, mailboxReturnPath, observed, stated } from './reference.ts';
import {
	checkerGuide,
	deltaChat,
	dmarcWiki,
	file,
	header,
	includeTable,
	nodemailer,
	policiesAugust,
	publicZone,
	repository,
	survey,
	template,
	vendorMap,
} from './sources.ts';

const proton = repository(
	'domainaware/checkdmarc',
	'docs/source/cli.md',
	'checkdmarc sample output for proton.me',
	'2025-09-02',
);

const applePostmaster = repository(
	'azumakuniyuki/feb-2024-no-auth-no-entry',
	'apple-102322-icloud-postmaster/text/apple-102322-icloud-postmaster-2025-02-26.txt',
	'iCloud postmaster page',
	'2025-02-26',
);

const mailboxOrg = {
	name: 'mailbox.org knowledge base',
	url: 'https://kb.mailbox.org/de/privat/e-mail-mit-eigener-domain/spam-reputation-der-eigenen-domain-verbessern-mit-spf-dkim-und-dmarc',
};

const fastmailZone = {
	name: 'dig output for fastmail.com',
	url: 'https://gist.github.com/robn/a3d90aa8f7c0b4ef2c13f3ec60324585',
	seen: '2017-08-10',
};

/** Relays of this family. */
export const mailboxHosting: readonly KnownRelay[] = [
	{
		id: 'icloud',
		name: 'iCloud Mail',
		sources: { spf: ['icloud.com'] },
		returnPath: fromDomain,
		dkim: signing(usual('1a1hai')),
		ownDomains: mailboxDomainsOf('icloud'),
		smtpHosts: ['smtp.mail.me.com'],
		mx: [
			'mx1.mail.icloud.com',
			'mx2.mail.icloud.com',
			'mx3.mail.icloud.com',
			'mx4.mail.icloud.com',
			'mx5.mail.icloud.com',
			'mx6.mail.icloud.com',
		],
		references: [
			stated('MX', {
				name: 'note on iOS 13 with dig output for icloud.com, undated',
				seen: '2026-11-21',
			}),
			stated('SPF of icloud.com', { name: 'console log with the TXT records', seen: '2025-09-09' }),
			stated('mailbox domains and their DMARC policy', applePostmaster),
			mailboxReturnPath,
			stated('submission host', nodemailer),
			observed('DKIM selectors 1a1hai, d=icloud.com', header('mail from icloud.com', '2026-09')),
		],
	},
	{
		id: 'icloud-custom-domain',
		name: 'iCloud Mail with an own domain',
		...including('icloud.com'),
		returnPath: fromDomain,
		dkim: signing(alias('sig1', 'sig1.dkim.{domain}.at.icloudmailadmin.com')),
		mx: ['mx01.mail.icloud.com', 'mx02.mail.icloud.com'],
		references: [
			stated('SPF include, DKIM selector and target, MX', publicZone('suskins.co.uk')),
			stated('SPF and MX are asked for', template('icloud.com.custom_email_domain', '2022-02-02')),
			mailboxReturnPath,
		],
	},
	{
		id: 'proton',
		name: 'Proton Mail',
		sources: { spf: ['proton.me'] },
		returnPath: fromDomain,
		dkim: {
			signs: 'from-domain',
			domain: 'proton.me',
			patterns: [{ name: '{26 letters and digits}.protonmail' }],
		},
		ownDomains: mailboxDomainsOf('proton'),
		smtpHosts: ['smtp.protonmail.ch'],
		references: [
			stated('SPF of proton.me', proton),
			mailboxReturnPath,
			known('mailbox domains'),
			stated('submission host', nodemailer),
			observed(
				'DKIM selector per-user selector of two labels, {26}.protonmail',
				header('mail from proton.me', '2024-10'),
			),
		],
	},
	{
		id: 'proton-custom-domain',
		name: 'Proton Mail with an own domain',
		...including('_spf.protonmail.ch'),
		returnPath: fromDomain,
		dkim: signing(
			alias('protonmail', 'protonmail.domainkey.*.domains.proton.ch'),
			alias('protonmail2', 'protonmail2.domainkey.*.domains.proton.ch'),
			alias('protonmail3', 'protonmail3.domainkey.*.domains.proton.ch'),
		),
		mx: ['mail.protonmail.ch', 'mailsec.protonmail.ch'],
		references: [
			stated('SPF include, MX', proton),
			stated('DKIM selectors and targets', publicZone('george.dev and another')),
			mailboxReturnPath,
		],
	},
	{
		id: 'mailbox-org',
		name: 'mailbox.org',
		sources: { spf: ['mailbox.org'] },
		returnPath: fromDomain,
		dkim: signing(usual('mail20150812')),
		ownDomains: mailboxDomainsOf('mailbox-org'),
		smtpHosts: ['smtp.mailbox.org'],
		references: [
			stated('submission host', deltaChat),
			stated('SPF of mailbox.org, DKIM', mailboxOrg),
			stated('mailbox.org as mailbox domain', policiesAugust),
			mailboxReturnPath,
			known('submission host'),
			observed(
				'DKIM selectors mail20150812, d=mailbox.org',
				header('mail from mailbox.org', '2026-06'),
			),
		],
	},
	{
		id: 'mailbox-org-custom-domain',
		name: 'mailbox.org with an own domain',
		...including('mailbox.org'),
		returnPath: fromDomain,
		dkim: signing(
			alias('mbo0001', 'mbo0001._domainkey.mailbox.org'),
			alias('mbo0002', 'mbo0002._domainkey.mailbox.org'),
			alias('mbo0003', 'mbo0003._domainkey.mailbox.org'),
			alias('mbo0004', 'mbo0004._domainkey.mailbox.org'),
		),
		mx: ['mxext1.mailbox.org', 'mxext2.mailbox.org', 'mxext3.mailbox.org'],
		references: [
			stated('SPF include, DKIM selectors and targets', mailboxOrg),
			stated('SPF include, MX', survey),
			mailboxReturnPath,
		],
	},
	{
		id: 'fastmail',
		name: 'Fastmail',
		...including('spf.messagingengine.com'),
		returnPath: fromDomain,
		dkim: {
			signs: 'from-domain',
			selectors: [
				usual('fm1', 'fm1.{domain}.dkim.fmhosted.com'),
				usual('fm2', 'fm2.{domain}.dkim.fmhosted.com'),
				usual('fm3', 'fm3.{domain}.dkim.fmhosted.com'),
			],
			otherSelectors: [{ name: 'mesmtp' }],
		},
		ownDomains: mailboxDomainsOf('fastmail'),
		smtpHosts: ['smtp.fastmail.com'],
		mx: ['in1-smtp.messagingengine.com', 'in2-smtp.messagingengine.com'],
		references: [
			stated('SPF include, DKIM target, fastmail.com as mailbox domain', fastmailZone),
			stated('SPF include, DKIM, MX', {
				name: 'DNS settings of a domain at OVH for Fastmail',
				url: 'https://gist.github.com/karolzlot/2e5addbd6aafb91a28e2e3b871875ace',
				seen: '2023-03-06',
			}),
			stated('DKIM selectors, and that of older domains', checkerGuide),
			mailboxReturnPath,
			known('fastmail.fm'),
			stated('submission host', nodemailer),
			stated(
				'SPF one guide names _spf.fastmail.com, one map spf.fastmail.com; spf.messagingengine.com in zones',
				dmarcWiki('fastmail', '2024-10-05'),
			),
		],
	},
	{
		id: 'zoho',
		name: 'Zoho Mail',
		...including('zohomail.com', 'zoho.com', 'zoho.eu', 'zohomail.eu', 'one.zoho.com'),
		returnPath: fromDomain,
		dkim: { signs: 'from-domain', selectors: [usual('zmail')], otherSelectors: [{ name: 'zoho' }] },
		smtpHosts: ['smtp.zoho.com', 'smtp.zoho.eu', 'smtppro.zoho.com', 'smtppro.zoho.eu'],
		mx: [
			'mx.zoho.com',
			'mx2.zoho.com',
			'mx3.zoho.com',
			'mx.zoho.eu',
			'mx2.zoho.eu',
			'mx.zoho.in',
			'mx2.zoho.in',
		],
		references: [
			stated('SPF include, DKIM selectors, MX', publicZone('scottsmitelli.com and another')),
			stated('SPF includes', vendorMap),
			stated('the selector is a choice', template('zoho.com.zmail_hosting', '2024-03-07')),
			mailboxReturnPath,
			known('some submission hosts'),
			stated('submission host', nodemailer),
			stated(
				'DKIM selectors up to three TXT selectors, all variable',
				template('zoho.com.zmail_hosting', '2024-03-07'),
			),
		],
	},
	{
		id: 'startmail',
		name: 'StartMail',
		...including('spf.startmail.com'),
		returnPath: fromDomain,
		dkim: signing(
			alias('startmail1', 'startmail1._domainkey.startmail.com'),
			alias('startmail2', 'startmail2._domainkey.startmail.com'),
		),
		inferredSmtpHosts: ['smtp.startmail.com'],
		mx: ['mx1.startmail.com', 'mx2.startmail.com'],
		references: [
			stated('SPF include, DKIM selectors and targets, MX', {
				name: 'StartMail help on DNS records',
				url: 'https://support.startmail.com/hc/de/articles/360006558278-DNS-Eintr%C3%A4ge',
			}),
			mailboxReturnPath,
			known('submission hosts'),
		],
	},
	{
		id: 'titan',
		name: 'Titan Email',
		...including('spf.titan.email', 'spf.flockmail.com'),
		returnPath: fromDomain,
		dkim: signing(usual('titan1')),
		inferredSmtpHosts: ['smtp.titan.email'],
		mx: ['mx1.titan.email', 'mx2.titan.email', 'mx1.flockmail.com', 'mx2.flockmail.com'],
		references: [
			stated('SPF include, MX', template('titan.email.titan-mail-hosting', '2020-05-13')),
			stated('former names', template('flockmail.com.flock-mail-hosting', '2020-05-13')),
			stated('SPF includes', includeTable),
			mailboxReturnPath,
			observed('DKIM selectors titan1, TXT, key per domain', file('zone with Titan mail')),
			stated(
				'mx1/mx2.titan.email, include spf.titan.email',
				template('titan.email.titan-mail-hosting', '2020-05-13'),
			),
			known('submission hosts'),
		],
	},
	{
		id: 'namecheap',
		name: 'Namecheap Private Email',
		...including('spf.privateemail.com', '_spf.privateemail.com'),
		returnPath: fromDomain,
		dkim: signing(usual('default')),
		inferredSmtpHosts: ['mail.privateemail.com'],
		mx: ['mx1.privateemail.com', 'mx2.privateemail.com'],
		references: [
			stated('SPF include, MX', publicZone('ww.cx')),
			stated('DKIM selector', { name: 'deployment guide, undated', seen: '2026-11-21' }),
			stated('other SPF name', {
				name: 'one script, undated and confirmed by nothing',
				seen: '2026-11-21',
			}),
			mailboxReturnPath,
			known('submission hosts'),
		],
	},
	{
		id: 'tuta-custom-domain',
		name: 'Tuta, custom domain',
		...including('spf.tutanota.de'),
		returnPath: fromDomain,
		dkim: signing(alias('s1', 's1.domainkey.tutanota.de'), alias('s2', 's2.domainkey.tutanota.de')),
		certainty: { returnPath: 'inferred' },
		mx: ['mail.tutanota.de'],
		references: [
			observed(
				'DKIM selectors, SPF, MX s1, s2 as CNAME to s{n}.domainkey.tutanota.de; SPF include spf.tutanota.de; MX mail.tutanota.de',
				file('dnscontrol zone'),
			),
			observed('DKIM selectors the same', file('zone of prismlauncher.org')),
			inferred(
				'return path mailbox sends with its own address',
				file('SPF include asked at the From domain'),
			),
		],
	},
	{
		id: 'hostinger',
		name: 'Hostinger Email',
		...including('_spf.mail.hostinger.com'),
		returnPath: fromDomain,
		dkim: signing(
			alias('hostingermail-a', 'hostingermail-a.dkim.mail.hostinger.com'),
			alias('hostingermail-b', 'hostingermail-b.dkim.mail.hostinger.com'),
			alias('hostingermail-c', 'hostingermail-c.dkim.mail.hostinger.com'),
		),
		certainty: { returnPath: 'inferred' },
		inferredSmtpHosts: ['smtp.hostinger.com'],
		mx: ['mx1.hostinger.com', 'mx2.hostinger.com'],
		references: [
			observed(
				'DKIM selectors, SPF, MX hostingermail-a/b/c CNAMEs, include _spf.mail.hostinger.com, MX mx1/mx2.hostinger.com',
				file('zone file'),
			),
			observed(
				'DKIM selectors hostingermail-a with a live key, checked with dig',
				file('elgremioapp.com'),
			),
			inferred(
				'return path mailbox sends with its own address',
				file('SPF of the From domain checked as passing'),
			),
			known('submission hosts'),
		],
	},
	{
		id: 'migadu',
		name: 'Migadu',
		...including('spf.migadu.com'),
		returnPath: fromDomain,
		dkim: signing(
			alias('key1', 'key1.{domain}._domainkey.migadu.com'),
			alias('key2', 'key2.{domain}._domainkey.migadu.com'),
			alias('key3', 'key3.{domain}._domainkey.migadu.com'),
		),
		certainty: { returnPath: 'inferred' },
		smtpHosts: ['smtp.migadu.com'],
		mx: ['aspmx1.migadu.com', 'aspmx2.migadu.com'],
		references: [
			observed(
				'DKIM selectors key1-3 as CNAME to key{n}.{domain}._domainkey.migadu.com',
				file('Terraform module'),
			),
			observed('SPF, MX include spf.migadu.com, MX aspmx1/aspmx2.migadu.com', file('zone table')),
			inferred(
				'return path mailbox sends with its own address',
				file('SPF asked at the From domain'),
			),
			stated('submission host', deltaChat),
		],
	},
	{
		id: 'purelymail',
		name: 'Purelymail',
		...including('_spf.purelymail.com'),
		returnPath: fromDomain,
		dkim: signing(
			alias('purelymail1', 'key1.dkimroot.purelymail.com'),
			alias('purelymail2', 'key2.dkimroot.purelymail.com'),
			alias('purelymail3', 'key3.dkimroot.purelymail.com'),
		),
		certainty: { returnPath: 'inferred' },
		smtpHosts: ['smtp.purelymail.com'],
		mx: ['mailserver.purelymail.com'],
		references: [
			observed('SPF include _spf.purelymail.com', file('zone table')),
			stated('DKIM selectors three CNAMEs; keys rotate, all three needed', file('guide')),
			observed(
				'DKIM selectors the same, _dmarc as CNAME to dmarcroot.purelymail.com',
				file('Terraform zone'),
			),
			inferred(
				'return path mailbox sends with its own address',
				file('SPF asked at the From domain'),
			),
			stated('submission host', deltaChat),
		],
	},
	{
		id: 'transip',
		name: 'TransIP',
		...including('_spf.transip.email'),
		returnPath: fromDomain,
		dkim: signing(
			alias('transip-a', '_dkim-a.transip.email'),
			alias('transip-b', '_dkim-b.transip.email'),
			alias('transip-c', '_dkim-c.transip.email'),
		),
		certainty: { returnPath: 'inferred' },
		inferredSmtpHosts: ['smtp.transip.email'],
		mx: ['mx.transip.email'],
		references: [
			observed(
				'DKIM selectors transip-A/B/C as CNAME to _dkim-A/B/C.transip.email',
				file('dnscontrol zone'),
			),
			stated(
				'SPF, MX include _spf.transip.email, MX mx.transip.email',
				file('test data of a client'),
			),
			inferred(
				'return path mailbox sends with its own address',
				file('SPF asked at the From domain'),
			),
			known('submission hosts'),
		],
	},
	{
		id: 'one-com',
		name: 'one.com',
		...including('_custspf.one.com'),
		returnPath: fromDomain,
		dkim: signing(
			alias('rsa1', 'rsa1.dkim.*.service.one'),
			alias('rsa2', 'rsa2.dkim.*.service.one'),
			alias('ed1', 'ed1.dkim.*.service.one'),
			alias('ed2', 'ed2.dkim.*.service.one'),
		),
		certainty: { returnPath: 'inferred' },
		smtpHosts: ['send.one.com'],
		mx: ['mx*.*.one.com'],
		references: [
			stated(
				'DKIM selectors ed1, ed2, rsa1, rsa2 as CNAME to {selector}.dkim.{cluster}.service.one',
				file('support cheat sheet'),
			),
			observed('SPF include _custspf.one.com', file('zone table')),
			inferred(
				'return path mailbox sends with its own address',
				file('SPF asked at the From domain'),
			),
			stated('submission host', nodemailer),
		],
	},
];
