/**
 * German hosting companies as outgoing servers of their customers' domains.
 *
 * @module
 */

import type { KnownRelay } from '../relay-id.ts';
import { alias, fromDomain, including, signing, usual } from './entry.ts';
import { inferred, known, mailboxReturnPath, observed, stated } from './reference.ts';
import {
	austriaSignatures,
	collection,
	copiedAnswers,
	file,
	header,
	includeTable,
	nodemailer,
	publicZone,
	survey,
	vendorMap,
} from './sources.ts';

const discoverize = {
	name: 'discoverize guide on SPF',
	url: 'https://discoverize.com/dokumentation/branchenportal-verwalten/e-mail-einstellungen/spf-einstellungen/',
};

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
			stated('SPF includes, MX', survey),
			stated(
				'SPF includes, DKIM selectors and targets',
				publicZone('dav-neuland.de', '2026-09-28'),
			),
			stated('SPF includes', publicZone('precisionbrass.info', '2026-05-28')),
			stated('SPF record', copiedAnswers),
			stated('SPF include', vendorMap),
			known('some submission hosts'),
			stated('submission host', nodemailer),
			stated(
				'DKIM selectors three CNAMEs to set again when DKIM was removed; on by default with IONOS name servers',
				{
					name: 'IONOS Hilfe, E-Mail-Authentifizierung mit DKIM',
					url: 'https://ionos.de/hilfe/domains/mailserver-und-verwandte-records-konfigurieren/e-mail-authentifizierung-mit-dkim',
					seen: '2026-11-30',
				},
			),
			observed(
				'other DKIM selectors third CNAME s42582890 to s42582890.dkim.ionos.com',
				file('zone with IONOS mail'),
			),
			observed('other DKIM selectors calls s42582890 an orphan', file('zone note')),
			observed(
				'return path smtp.mailfrom = From domain; s=s1-ionos d = From domain',
				header('IONOS customer', '2025-09'),
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
			stated('submission hosts', collection),
			stated('SPF include or redirect, MX', survey),
			stated('DKIM selectors', { name: 'project note, undated', seen: '2026-11-21' }),
			known('submission hosts'),
			observed(
				'DKIM selectors strato-dkim-0002 (rsa) and strato-dkim-0003 (ed25519), both on each message, d = From domain',
				header('STRATO customer', '2025-09'),
			),
			observed(
				'return path spf=pass smtp.mailfrom = own domain',
				header('hartkopp.net', '2026-01'),
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
			stated(
				'the servers are known by name as exchangers; each is the submission host of its customers',
				survey,
			),
			stated('SPF include, MX', survey),
			stated('SPF names', austriaSignatures),
			stated('default record names mx and a instead of the include', {
				name: 'ALL-INKL help on SPF',
				url: 'https://all-inkl.com/wichtig/anleitungen/kas/tools/dns-werkzeuge/spf_482.html',
			}),
			known('submission host is the server itself'),
			observed(
				'DKIM selector kas + time stamp of 12 digits, d = organizational domain (From jf.hanne.name has d=hanne.name)',
				header('kas selector, From on a subdomain', '2025-12'),
			),
			observed(
				'DKIM signing is opt-in, domain with mail at All-Inkl without DKIM',
				file('project note', '2026-06-06'),
			),
			observed('DKIM selector kas selector', header('kas selector', '2023-11')),
			observed(
				'return path MAIL FROM is the sender address, spf=pass',
				header('kas selector, spf=pass', '2025-08'),
			),
			observed(
				'SPF kasserver.com itself has an SPF record with ip4 85.13.128.0/18; _spf.kasserver.com does not exist',
				file('DNS findings'),
			),
			stated('dkim for external senders record name is {selector}._domainkey, TXT, no priority', {
				name: 'All-Inkl guide',
				url: 'https://all-inkl.com/wichtig/anleitungen/providerwechsel/einrichtung/dns/dkim-bei-versand-ueber-externe-mailserver_444.html',
				seen: '2026-11-30',
			}),
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
			stated('MX; customers authorize the host itself', survey),
			stated('two spellings of an include', {
				name: 'two undated guides, neither confirmed',
				seen: '2026-11-21',
			}),
			known('submission hosts'),
			observed(
				'DKIM selector default + yymm, TXT, d = From domain',
				header('default2302, www62.your-server.de'),
			),
			observed('DKIM selector default2602', file('zone note', '2026-07')),
			observed('DKIM selector default2307 TXT, MX www208.your-server.de', {
				name: 'public zone repository peterablehmann/dnscontrol, zones/xnee.net.js',
				url: 'https://github.com/peterablehmann/dnscontrol',
				seen: '2026-11-30',
			}),
			observed('return path smtp.mailfrom=iogearbox.net, spf=pass', header('iogearbox.net')),
		],
	},
	{
		id: 'host-europe',
		name: 'Host Europe',
		...including('spf.server-he.de'),
		returnPath: fromDomain,
		dkim: { signs: 'from-domain', patterns: [{ name: 'he{number}' }] },
		references: [
			stated('SPF include', survey),
			stated('SPF include', discoverize),
			mailboxReturnPath,
			observed(
				'DKIM selector he214686, d=leemhuis.info, smtp.mailfrom = own domain',
				header('leemhuis.info', '2024-10-21'),
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
			stated('SPF include, MX', survey),
			stated('SPF include', discoverize),
			mailboxReturnPath,
			observed('DKIM selectors uddkim-202310, TXT', file('zone with udag mail')),
			observed('DKIM selectors uddkim-202310, d = From domain', header('udag customer', '2026-01')),
			observed('hosts smtpXX-ext.udag.de', header('udag customer', '2024-10')),
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
			stated('SPF include, MX; the operator is not named', survey),
			stated('SPF include', includeTable),
			observed(
				'operator X-Df-Sender header (domainFactory) on mail from smtprelay*.ispgateway.de; return path envelope-from is the sender address',
				header('ispgateway host', '2023-10'),
			),
			observed('DKIM no signature of the host (2021, 2023-10)', header('ispgateway host')),
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
			stated('SPF include, MX; the operator is not named', survey),
			stated('SPF include', includeTable),
			observed(
				'DKIM selectors agenturserver (1024 bit) and agenturserver2048, TXT, both signatures on each message, d = From domain',
				header('two signatures', '2024-11-14'),
			),
			observed(
				'DKIM keys the same two public keys in zones of different customers',
				file('dnscontrol zone with both keys'),
			),
			stated(
				'DKIM selectors host name of the DKIM record is taken from the product, selectors as above',
				file('Mittwald SDK, getDkimHostname'),
			),
			observed(
				'operator mittwald, own mail of mittwald.de leaves through agenturserver.de hosts (ac02.mittwald.de)',
				header('sender mittwald.de'),
			),
			observed(
				'return path MAIL FROM is the sender address',
				header('spf=pass for the From domain', '2024-11-14'),
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
			stated('SPF include, MX', survey),
			mailboxReturnPath,
			stated(
				'SPF default record v=spf1 include _spf.hier-im-netz.de ~all; all own mail servers covered',
				{
					name: 'Telekom Homepagecenter help',
					url: 'https://homepagecenter.telekom.de/hilfe/e-mail-benutzer/grundlagen-zum-thema-e-mail/wird-ein-spf-record-verwendet',
					seen: '2026-11-30',
				},
			),
			stated(
				'SPF source default SPF since 2023-04-27; ip4 194.25.134.16/29, ip4 194.25.134.80/29 (mail), ip4 80.150.6.137, ip4 80.150.6.143 (web)',
				{
					name: 'Telekom Homepagecenter help, older page',
					url: 'https://homepagecenter.telekom.de/index.php?id=spf',
					seen: '2023-04-27',
				},
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
				'DKIM selectors key1 and key2 as CNAME to the same name below webhosting.systems; SPF include _spf.webhosting.systems',
				file('zone checked', '2026-07-07'),
			),
			observed(
				'return path smtp.mailfrom = From domain, spf=pass; DKIM selectors s=key2, d = From domain',
				header('netcup customer', '2026-06'),
			),
			observed('mx*.netcup.net', header('netcup customer')),
			observed('DKIM selectors key1', file('zone note', '2026-08-20')),
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
				'DKIM selector blu2553516 TXT; SPF v=spf1 mx include _spf.1blu.de ~all; MX mail.{domain}; SPF include _spf.1blu.de',
				file('zone with 1blu mail'),
			),
			observed(
				'return path smtp.mailfrom = own domain; DKIM selector s=blu0479712',
				header('1blu customer', '2026-01'),
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
			stated('SPF v=spf1 a mx include secure-mailgate.com -all', {
				name: 'dogado help',
				url: 'https://help.dogado.de/hc/de/articles/22165612172945',
				seen: '2026-11-30',
			}),
			observed(
				'DKIM selectors s=cloudpit, d = From domain, MAIL FROM = sender (dogado)',
				header('bodenbinder.de, web263.dogado.net', '2024-10-24'),
			),
			observed(
				'return path envelope-from = sender address',
				header('bodenbinder.de', '2024-10-24'),
			),
			observed('DKIM selectors s=cloudpit (dogado)', header('neukum.org', '2025-11-17')),
			observed(
				'DKIM selectors cloudpit TXT, RSA 1024; MX mx03/mx04.secure-mailgate.com; zone asked with dig',
				file('n-cards.de', '2026-09-06'),
			),
			observed(
				'DKIM selectors cloudpit at checkdomain; SPF v=spf1 include secure-mailgate.com ?all',
				file('knoedelstube.de'),
			),
			observed(
				'DKIM selectors cloudpit at Alfahosting, host160.alfahosting-server.de 587; dkim, spf and dmarc pass',
				file('dealpilot.immo'),
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
			inferred('submission hosts', collection),
			observed(
				'return path envelope-from is the sender address, SPF_PASS',
				header('mailproxy06.manitu.net', '2025-07-30'),
			),
			observed(
				'DKIM no signature in any message, 2020 to 2025-07',
				header('mailproxy06.manitu.net', '2025-02-25'),
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
		references: [observed('hosts hosting servers s{n}.goserver.host', file('hosting settings'))],
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
				'SPF include maildomain._spf.datev.de, include datevnet._spf.datev.de',
				file('DNS findings'),
			),
			observed('MX maildomain.datevnet.de', file('zone with DATEV mail')),
		],
	},
];
