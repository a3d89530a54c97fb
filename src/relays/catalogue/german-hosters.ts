/**
 * German hosting companies as outgoing servers of their customers' domains.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { alias, fromDomain, including, signing, usual } from './entry.ts';
import {
	austriaSignatures,
	collection,
	copiedAnswers,
	file,
	from,
	header,
	includeTable,
	inferred,
	known,
	mailboxReturnPath,
	nodemailer,
	observed,
	page,
	publicZone,
	survey,
	vendorMap,
} from './sources.ts';

const discoverize = page(
	'https://discoverize.com/dokumentation/branchenportal-verwalten/e-mail-einstellungen/spf-einstellungen/',
	'discoverize guide on SPF',
);

/** Relays of this family. */
export const germanHosters: readonly KnownRelay[] = [
	{
		id: 'ionos',
		name: 'IONOS',
		...including(
			'_spf-eu.ionos.com',
			'_spf.kundenserver.de',
			'_spf.perfora.net',
			'_spf-us.ionos.com',
		),
		returnPath: fromDomain,
		dkim: {
			signs: 'from-domain',
			selectors: [alias('s1-ionos', 's1.dkim.ionos.com'), alias('s2-ionos', 's2.dkim.ionos.com')],
			otherSelectors: [alias('s42582890', 's42582890.dkim.ionos.com')],
		},
		smtpHosts: ['smtp.1und1.de', 'smtp.ionos.de', 'smtp.ionos.com'],
		inferredSmtpHosts: [
			'smtp.ionos.at',
			'smtp.ionos.fr',
			'smtp.ionos.co.uk',
			'smtp.ionos.es',
			'smtp.ionos.it',
			'smtp.1and1.com',
			'smtp.1and1.fr',
			'smtp.1and1.co.uk',
			'smtp.kundenserver.de',
		],
		mx: [
			'mx00.ionos.de',
			'mx01.ionos.de',
			'mx00.ionos.com',
			'mx01.ionos.com',
			'mx00.kundenserver.de',
			'mx01.kundenserver.de',
		],
		references: [
			from(survey, 'SPF includes, MX'),
			from(publicZone('dav-neuland.de', '2026-09-28'), 'SPF includes, DKIM selectors and targets'),
			from(publicZone('precisionbrass.info', '2026-05-28'), 'SPF includes'),
			from(copiedAnswers, 'SPF record'),
			from(vendorMap, 'SPF include'),

			known('some submission hosts'),
			from(nodemailer, 'submission host'),
			from(
				page(
					'https://ionos.de/hilfe/domains/mailserver-und-verwandte-records-konfigurieren/e-mail-authentifizierung-mit-dkim',
					'IONOS Hilfe, E-Mail-Authentifizierung mit DKIM',
					'2026-11-30',
				),
				'DKIM selectors three CNAMEs to set again when DKIM was removed; on by default with IONOS name servers',
			),
			observed(
				file('zone with IONOS mail'),
				'other DKIM selectors third CNAME s42582890 to s42582890.dkim.ionos.com',
			),
			observed(file('zone note'), 'other DKIM selectors calls s42582890 an orphan'),
			observed(
				header('IONOS customer', '2025-09'),
				'return path smtp.mailfrom = From domain; s=s1-ionos d = From domain',
			),
		],
	},
	{
		id: 'strato',
		name: 'STRATO',
		...including('_spf.strato.com'),
		returnPath: fromDomain,
		dkim: signing(usual('strato-dkim-0002'), usual('strato-dkim-0003')),
		smtpHosts: ['smtp.strato.de', 'smtp.strato.com'],
		mx: ['smtpin.rzone.de', 'smtp.rzone.de'],
		references: [
			from(collection, 'submission hosts'),
			from(survey, 'SPF include or redirect, MX'),
			from({ name: 'project note, undated', seen: '2026-11-21' }, 'DKIM selectors'),

			known('submission hosts'),
			observed(
				header('STRATO customer', '2025-09'),
				'DKIM selectors strato-dkim-0002 (rsa) and strato-dkim-0003 (ed25519), both on each message, d = From domain',
			),
			observed(
				header('hartkopp.net', '2026-01'),
				'return path spf=pass smtp.mailfrom = own domain',
			),
		],
	},
	{
		id: 'all-inkl',
		name: 'ALL-INKL.COM',
		...including('spf.kasserver.com'),
		returnPath: fromDomain,
		dkim: { signs: 'from-domain', patterns: [{ name: 'kas{yyyymmddhhmm}' }], optional: true },
		smtpHosts: ['w*.kasserver.com'],
		mx: ['w*.kasserver.com'],
		references: [
			from(
				survey,
				'the servers are known by name as exchangers; each is the submission host of its customers',
			),
			from(survey, 'SPF include, MX'),
			from(austriaSignatures, 'SPF names'),
			from(
				page(
					'https://all-inkl.com/wichtig/anleitungen/kas/tools/dns-werkzeuge/spf_482.html',
					'ALL-INKL help on SPF',
				),
				'default record names mx and a instead of the include',
			),

			known('submission host is the server itself'),
			observed(
				header('kas selector, From on a subdomain', '2025-12'),
				'DKIM selector kas + time stamp of 12 digits, d = organizational domain (From jf.hanne.name has d=hanne.name)',
			),
			observed(
				file('project note', '2026-06-06'),
				'DKIM signing is opt-in, domain with mail at All-Inkl without DKIM',
			),
			observed(header('kas selector', '2023-11'), 'DKIM selector kas selector'),
			observed(
				header('kas selector, spf=pass', '2025-08'),
				'return path MAIL FROM is the sender address, spf=pass',
			),
			observed(
				file('DNS findings'),
				'SPF kasserver.com itself has an SPF record with ip4 85.13.128.0/18; _spf.kasserver.com does not exist',
			),
			from(
				page(
					'https://all-inkl.com/wichtig/anleitungen/providerwechsel/einrichtung/dns/dkim-bei-versand-ueber-externe-mailserver_444.html',
					'All-Inkl guide',
					'2026-11-30',
				),
				'dkim for external senders record name is {selector}._domainkey, TXT, no priority',
			),
		],
	},
	{
		id: 'hetzner',
		name: 'Hetzner web hosting',
		sources: {},
		ask: { alternatives: ['spf.your-server.de', '_spf.your-server.de'], terms: ['a', 'mx'] },
		returnPath: fromDomain,
		dkim: {
			signs: 'from-domain',
			patterns: [{ name: 'default{yymm}', between: ['1801', '3012'] }],
		},
		smtpHosts: [
			'mail.your-server.de',
			'www*.your-server.de',
			'dedi*.your-server.de',
			'smtp.hetzner.com',
		],
		mx: ['mail.your-server.de', 'www*.your-server.de', 'dedi*.your-server.de'],
		references: [
			from(survey, 'MX; customers authorize the host itself'),
			from(
				{ name: 'two undated guides, neither confirmed', seen: '2026-11-21' },
				'two spellings of an include',
			),

			known('submission hosts'),
			observed(
				header('default2302, www62.your-server.de'),
				'DKIM selector default + yymm, TXT, d = From domain',
			),
			observed(file('zone note', '2026-07'), 'DKIM selector default2602'),
			observed(
				page(
					'https://github.com/peterablehmann/dnscontrol',
					'public zone repository peterablehmann/dnscontrol, zones/xnee.net.js',
					'2026-11-30',
				),
				'DKIM selector default2307 TXT, MX www208.your-server.de',
			),
			observed(header('iogearbox.net'), 'return path smtp.mailfrom=iogearbox.net, spf=pass'),
		],
	},
	{
		id: 'host-europe',
		name: 'Host Europe',
		...including('spf.server-he.de'),
		returnPath: fromDomain,
		dkim: { signs: 'from-domain', patterns: [{ name: 'he{number}' }] },
		references: [
			from(survey, 'SPF include'),
			from(discoverize, 'SPF include'),
			mailboxReturnPath,
			observed(
				header('leemhuis.info', '2024-10-21'),
				'DKIM selector he214686, d=leemhuis.info, smtp.mailfrom = own domain',
			),
		],
	},
	{
		id: 'united-domains',
		name: 'united-domains',
		...including('_smtp.udag.de'),
		returnPath: fromDomain,
		dkim: signing(usual('uddkim-202310')),
		smtpHosts: ['smtp*-ext.udag.de', 'smtp.udag.de'],
		inferredSmtpHosts: ['smtps.udag.de'],
		mx: ['mx00.udag.de', 'mx01.udag.de', 'smx00.udag.de', 'smx01.udag.de'],
		references: [
			from(survey, 'SPF include, MX'),
			from(discoverize, 'SPF include'),
			mailboxReturnPath,
			observed(file('zone with udag mail'), 'DKIM selectors uddkim-202310, TXT'),
			observed(header('udag customer', '2026-01'), 'DKIM selectors uddkim-202310, d = From domain'),
			observed(header('udag customer', '2024-10'), 'hosts smtpXX-ext.udag.de'),
			known('some submission hosts'),
		],
	},
	{
		id: 'ispgateway',
		name: 'domainFactory (ispgateway.de)',
		...including('ispgateway.de'),
		returnPath: fromDomain,
		dkim: { signs: 'unknown' },
		smtpHosts: ['sslout.df.eu'],
		inferredSmtpHosts: ['smtprelaypool.ispgateway.de'],
		mx: ['mxlb.ispgateway.de', 'mxlbpu.ispgateway.de'],
		references: [
			from(survey, 'SPF include, MX; the operator is not named'),
			from(includeTable, 'SPF include'),
			observed(
				header('ispgateway host', '2023-10'),
				'operator X-Df-Sender header (domainFactory) on mail from smtprelay*.ispgateway.de; return path envelope-from is the sender address',
			),
			observed(header('ispgateway host'), 'DKIM no signature of the host (2021, 2023-10)'),
			known('submission hosts'),
		],
	},
	{
		id: 'agenturserver',
		name: 'Mittwald (agenturserver.de)',
		...including('agenturserver.de'),
		returnPath: fromDomain,
		dkim: signing(usual('agenturserver'), usual('agenturserver2048')),
		inferredSmtpHosts: ['mail.agenturserver.de'],
		mx: [
			'mx1.agenturserver.de',
			'mx2.agenturserver.de',
			'mx3.agenturserver.de',
			'mx4.agenturserver.de',
		],
		references: [
			from(survey, 'SPF include, MX; the operator is not named'),
			from(includeTable, 'SPF include'),
			observed(
				header('two signatures', '2024-11-14'),
				'DKIM selectors agenturserver (1024 bit) and agenturserver2048, TXT, both signatures on each message, d = From domain',
			),
			observed(
				file('dnscontrol zone with both keys'),
				'DKIM keys the same two public keys in zones of different customers',
			),
			from(
				file('Mittwald SDK, getDkimHostname'),
				'DKIM selectors host name of the DKIM record is taken from the product, selectors as above',
			),
			observed(
				header('sender mittwald.de'),
				'operator mittwald, own mail of mittwald.de leaves through agenturserver.de hosts (ac02.mittwald.de)',
			),
			observed(
				header('spf=pass for the From domain', '2024-11-14'),
				'return path MAIL FROM is the sender address',
			),
			known('submission hosts'),
		],
	},
	{
		id: 'telekom-business',
		name: 'Telekom mail for own domains',
		...including('_spf.hier-im-netz.de'),
		returnPath: fromDomain,
		dkim: { signs: 'unknown' },
		mx: ['smtp-01.tld.t-online.de', 'smtp-02.tld.t-online.de'],
		references: [
			from(survey, 'SPF include, MX'),
			mailboxReturnPath,
			from(
				page(
					'https://homepagecenter.telekom.de/hilfe/e-mail-benutzer/grundlagen-zum-thema-e-mail/wird-ein-spf-record-verwendet',
					'Telekom Homepagecenter help',
					'2026-11-30',
				),
				'SPF default record v=spf1 include _spf.hier-im-netz.de ~all; all own mail servers covered',
			),
			from(
				page(
					'https://homepagecenter.telekom.de/index.php?id=spf',
					'Telekom Homepagecenter help, older page',
					'2023-04-27',
				),
				'SPF source default SPF since 2023-04-27; ip4 194.25.134.16/29, ip4 194.25.134.80/29 (mail), ip4 80.150.6.137, ip4 80.150.6.143 (web)',
			),
		],
	},
	{
		id: 'netcup',
		name: 'netcup',
		...including('_spf.webhosting.systems'),
		returnPath: fromDomain,
		dkim: signing(
			alias('key1', 'key1._domainkey.webhosting.systems'),
			alias('key2', 'key2._domainkey.webhosting.systems'),
		),
		smtpHosts: ['*.netcup.net'],
		mx: ['mx*.netcup.net'],
		references: [
			observed(
				file('zone checked', '2026-07-07'),
				'DKIM selectors key1 and key2 as CNAME to the same name below webhosting.systems; SPF include _spf.webhosting.systems',
			),
			observed(
				header('netcup customer', '2026-06'),
				'return path smtp.mailfrom = From domain, spf=pass; DKIM selectors s=key2, d = From domain',
			),
			observed(header('netcup customer'), 'mx*.netcup.net'),
			observed(file('zone note', '2026-08-20'), 'DKIM selectors key1'),
			known('submission hosts'),
		],
	},
	{
		id: '1blu',
		name: '1blu',
		sources: { spf: ['_spf.1blu.de'] },
		ask: { include: '_spf.1blu.de', terms: ['mx'] },
		returnPath: fromDomain,
		dkim: { signs: 'from-domain', patterns: [{ name: 'blu{number}' }] },
		inferredSmtpHosts: ['smtp.1blu.de'],
		references: [
			observed(
				file('zone with 1blu mail'),
				'DKIM selector blu2553516 TXT; SPF v=spf1 mx include _spf.1blu.de ~all; MX mail.{domain}; SPF include _spf.1blu.de',
			),
			observed(
				header('1blu customer', '2026-01'),
				'return path smtp.mailfrom = own domain; DKIM selector s=blu0479712',
			),
			known('submission hosts'),
		],
	},
	{
		id: 'dogado',
		name: 'dogado group (dogado, Alfahosting, checkdomain)',
		sources: { spf: ['secure-mailgate.com'] },
		ask: { include: 'secure-mailgate.com', terms: ['a', 'mx'] },
		returnPath: fromDomain,
		dkim: signing(usual('cloudpit')),
		smtpHosts: ['host*.alfahosting-server.de', 'alfa*.alfahosting-server.de'],
		mx: ['mx*.secure-mailgate.com'],
		references: [
			from(
				page('https://help.dogado.de/hc/de/articles/22165612172945', 'dogado help', '2026-11-30'),
				'SPF v=spf1 a mx include secure-mailgate.com -all',
			),
			observed(
				header('bodenbinder.de, web263.dogado.net', '2024-10-24'),
				'DKIM selectors s=cloudpit, d = From domain, MAIL FROM = sender (dogado)',
			),
			observed(
				header('bodenbinder.de', '2024-10-24'),
				'return path envelope-from = sender address',
			),
			observed(header('neukum.org', '2025-11-17'), 'DKIM selectors s=cloudpit (dogado)'),
			observed(
				file('n-cards.de', '2026-09-06'),
				'DKIM selectors cloudpit TXT, RSA 1024; MX mx03/mx04.secure-mailgate.com; zone asked with dig',
			),
			observed(
				file('knoedelstube.de'),
				'DKIM selectors cloudpit at checkdomain; SPF v=spf1 include secure-mailgate.com ?all',
			),
			observed(
				file('dealpilot.immo'),
				'DKIM selectors cloudpit at Alfahosting, host160.alfahosting-server.de 587; dkim, spf and dmarc pass',
			),
		],
	},
	{
		id: 'manitu',
		name: 'manitu',
		sources: {},
		returnPath: fromDomain,
		dkim: { signs: 'unknown' },
		inferredSmtpHosts: ['mailproxy*.manitu.net'],
		references: [
			inferred(collection, 'submission hosts'),
			observed(
				header('mailproxy06.manitu.net', '2025-07-30'),
				'return path envelope-from is the sender address, SPF_PASS',
			),
			observed(
				header('mailproxy06.manitu.net', '2025-02-25'),
				'DKIM no signature in any message, 2020 to 2025-07',
			),
		],
	},
	{
		id: 'webgo',
		name: 'webgo',
		sources: {},
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'unknown' },
		smtpHosts: ['s*.goserver.host'],
		references: [observed(file('hosting settings'), 'hosts hosting servers s{n}.goserver.host')],
	},
	{
		id: 'datev',
		name: 'DATEV (mail domain of DATEVnet)',
		...including('maildomain._spf.datev.de', 'datevnet._spf.datev.de'),
		returnPath: { kind: 'unknown' },
		dkim: { signs: 'unknown' },
		mx: ['maildomain.datevnet.de'],
		references: [
			observed(
				file('DNS findings'),
				'SPF include maildomain._spf.datev.de, include datevnet._spf.datev.de',
			),
			observed(file('zone with DATEV mail'), 'MX maildomain.datevnet.de'),
		],
	},
];
