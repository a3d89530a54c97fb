/**
 * Mailbox services for own domains; where the same provider also gives out addresses below its own
 * domain, that is a second relay, since only the owner may send for it.
 *
 * @module
 */

import { mailboxDomainsOf } from '../mailbox-domains.ts';
import type { Relay } from '../relay.ts';
import {
	checkerGuide,
	from,
	includeTable,
	known,
	mailboxReturnPath,
	page,
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

const mailboxOrg = page(
	'https://kb.mailbox.org/de/privat/e-mail-mit-eigener-domain/spam-reputation-der-eigenen-domain-verbessern-mit-spf-dkim-und-dmarc',
	'mailbox.org knowledge base',
);

const fastmailZone = {
	name: 'dig output for fastmail.com',
	url: 'https://gist.github.com/robn/a3d90aa8f7c0b4ef2c13f3ec60324585',
	seen: '2017-08-10',
};

/** Relays of this family. */
export const mailboxHosting: readonly Relay[] = [
	{
		id: 'icloud',
		name: 'iCloud Mail',
		sources: { spf: ['icloud.com'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'from-domain' },
		ownDomains: mailboxDomainsOf('icloud'),
		smtpHosts: ['smtp.mail.me.com'],
		mx: ['mx1', 'mx2', 'mx3', 'mx4', 'mx5', 'mx6'].map((host) => `${host}.mail.icloud.com`),
		references: [
			from(
				{ name: 'note on iOS 13 with dig output for icloud.com, undated', seen: '2026-11-21' },
				'MX',
			),
			from({ name: 'console log with the TXT records', seen: '2025-09-09' }, 'SPF of icloud.com'),
			from(applePostmaster, 'mailbox domains and their DMARC policy'),
			mailboxReturnPath,
			known('submission host'),
		],
	},
	{
		id: 'icloud-custom-domain',
		name: 'iCloud Mail with an own domain',
		sources: { spf: ['icloud.com'] },
		ask: { include: 'icloud.com' },
		returnPath: { kind: 'from-domain' },
		dkim: {
			signs: 'from-domain',
			selectors: [{ name: 'sig1', target: 'sig1.dkim.{domain}.at.icloudmailadmin.com' }],
		},
		mx: ['mx01.mail.icloud.com', 'mx02.mail.icloud.com'],
		references: [
			from(publicZone('suskins.co.uk'), 'SPF include, DKIM selector and target, MX'),
			from(
				template('icloud.com.custom_email_domain.json', '2022-02-02'),
				'SPF and MX are asked for',
			),
			mailboxReturnPath,
		],
	},
	{
		id: 'proton',
		name: 'Proton Mail',
		sources: { spf: ['proton.me'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		ownDomains: mailboxDomainsOf('proton'),
		smtpHosts: ['smtp.protonmail.ch'],
		references: [
			from(proton, 'SPF of proton.me'),
			mailboxReturnPath,
			known('mailbox domains, submission host'),
		],
	},
	{
		id: 'proton-custom-domain',
		name: 'Proton Mail with an own domain',
		sources: { spf: ['_spf.protonmail.ch'] },
		ask: { include: '_spf.protonmail.ch' },
		returnPath: { kind: 'from-domain' },
		dkim: {
			signs: 'from-domain',
			selectors: ['protonmail', 'protonmail2', 'protonmail3'].map((name) => ({
				name,
				target: `${name}.domainkey.*.domains.proton.ch`,
			})),
		},
		mx: ['mail.protonmail.ch', 'mailsec.protonmail.ch'],
		references: [
			from(proton, 'SPF include, MX'),
			from(publicZone('george.dev and another'), 'DKIM selectors and targets'),
			mailboxReturnPath,
		],
	},
	{
		id: 'mailbox-org',
		name: 'mailbox.org',
		sources: { spf: ['mailbox.org'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'from-domain' },
		ownDomains: mailboxDomainsOf('mailbox-org'),
		smtpHosts: ['smtp.mailbox.org'],
		references: [
			from(mailboxOrg, 'SPF of mailbox.org, DKIM'),
			from(policiesAugust, 'mailbox.org as mailbox domain'),
			mailboxReturnPath,
			known('submission host'),
		],
	},
	{
		id: 'mailbox-org-custom-domain',
		name: 'mailbox.org with an own domain',
		sources: { spf: ['mailbox.org'] },
		ask: { include: 'mailbox.org' },
		returnPath: { kind: 'from-domain' },
		dkim: {
			signs: 'from-domain',
			selectors: ['mbo0001', 'mbo0002', 'mbo0003', 'mbo0004'].map((name) => ({
				name,
				target: `${name}._domainkey.mailbox.org`,
			})),
		},
		mx: ['mxext1.mailbox.org', 'mxext2.mailbox.org', 'mxext3.mailbox.org'],
		references: [
			from(mailboxOrg, 'SPF include, DKIM selectors and targets'),
			from(survey, 'SPF include, MX'),
			mailboxReturnPath,
		],
	},
	{
		id: 'fastmail',
		name: 'Fastmail',
		sources: { spf: ['spf.messagingengine.com'] },
		ask: { include: 'spf.messagingengine.com' },
		returnPath: { kind: 'from-domain' },
		dkim: {
			signs: 'from-domain',
			selectors: ['fm1', 'fm2', 'fm3'].map((name) => ({
				name,
				target: `${name}.{domain}.dkim.fmhosted.com`,
				usual: true as const,
			})),
			// Of older domains.
			otherSelectors: [{ name: 'mesmtp' }],
		},
		ownDomains: mailboxDomainsOf('fastmail'),
		smtpHosts: ['smtp.fastmail.com'],
		mx: ['in1-smtp.messagingengine.com', 'in2-smtp.messagingengine.com'],
		references: [
			from(fastmailZone, 'SPF include, DKIM target, fastmail.com as mailbox domain'),
			from(
				{
					name: 'DNS settings of a domain at OVH for Fastmail',
					url: 'https://gist.github.com/karolzlot/2e5addbd6aafb91a28e2e3b871875ace',
					seen: '2023-03-06',
				},
				'SPF include, DKIM, MX',
			),
			from(checkerGuide, 'DKIM selectors, and that of older domains'),
			mailboxReturnPath,
			known('fastmail.fm, submission host'),
		],
	},
	{
		id: 'zoho',
		name: 'Zoho Mail',
		sources: { spf: ['zohomail.com'] },
		ask: {
			include: 'zohomail.com',
			alternatives: ['zoho.com', 'zoho.eu', 'zohomail.eu', 'one.zoho.com'],
		},
		returnPath: { kind: 'from-domain' },
		dkim: {
			signs: 'from-domain',
			selectors: [{ name: 'zmail', usual: true }],
			otherSelectors: [{ name: 'zoho' }],
		},
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
			from(publicZone('scottsmitelli.com and another'), 'SPF include, DKIM selectors, MX'),
			from(vendorMap, 'SPF includes'),
			from(template('zoho.com.zmail_hosting.json', '2024-03-07'), 'the selector is a choice'),
			mailboxReturnPath,
			known('submission hosts'),
		],
	},
	{
		id: 'startmail',
		name: 'StartMail',
		sources: { spf: ['spf.startmail.com'] },
		ask: { include: 'spf.startmail.com' },
		returnPath: { kind: 'from-domain' },
		dkim: {
			signs: 'from-domain',
			selectors: ['startmail1', 'startmail2'].map((name) => ({
				name,
				target: `${name}._domainkey.startmail.com`,
			})),
		},
		mx: ['mx1.startmail.com', 'mx2.startmail.com'],
		references: [
			from(
				page(
					'https://support.startmail.com/hc/de/articles/360006558278-DNS-Eintr%C3%A4ge',
					'StartMail help on DNS records',
				),
				'SPF include, DKIM selectors and targets, MX',
			),
			mailboxReturnPath,
		],
	},
	{
		id: 'titan',
		name: 'Titan Email',
		sources: { spf: ['spf.titan.email'] },
		ask: { include: 'spf.titan.email', alternatives: ['spf.flockmail.com'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'unknown' },
		mx: ['mx1.titan.email', 'mx2.titan.email', 'mx1.flockmail.com', 'mx2.flockmail.com'],
		references: [
			from(template('titan.email.titan-mail-hosting.json', '2020-05-13'), 'SPF include, MX'),
			from(template('flockmail.com.flock-mail-hosting.json', '2020-05-13'), 'former names'),
			from(includeTable, 'SPF includes'),
			mailboxReturnPath,
		],
	},
	{
		id: 'namecheap',
		name: 'Namecheap Private Email',
		sources: { spf: ['spf.privateemail.com'] },
		ask: { include: 'spf.privateemail.com', alternatives: ['_spf.privateemail.com'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'from-domain', selectors: [{ name: 'default', usual: true }] },
		mx: ['mx1.privateemail.com', 'mx2.privateemail.com'],
		references: [
			from(publicZone('ww.cx'), 'SPF include, MX'),
			from({ name: 'deployment guide, undated', seen: '2026-11-21' }, 'DKIM selector'),
			from(
				{ name: 'one script, undated and confirmed by nothing', seen: '2026-11-21' },
				'other SPF name',
			),
			mailboxReturnPath,
		],
	},
];
