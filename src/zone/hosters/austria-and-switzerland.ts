/**
 * Hosters in Austria and Switzerland.
 *
 * @module
 */

import type { SurveyedHoster } from './survey.ts';

/** Hosters of this family. */
export const alpineHosters: readonly SurveyedHoster[] = [
	{
		id: 'world4you',
		name: 'World4You',
		nameServers: ['ns1.world4you.at', 'ns2.world4you.at'],
		references: [
			{ title: 'public zone file: whois: ns1/ns2.world4you.at' },
			{ title: 'public zone file: ns1/ns2.world4you.at (2026-10-06)' },
		],
		listedIn: { census: true },
	},
	{
		id: 'easyname',
		name: 'easyname',
		nameServers: ['ns1.easyname.eu', 'ns2.easyname.eu'],
		helpUrl: 'https://www.easyname.com/de/support/email/184',
		nameField: 'relative',
		apex: '',
		quotes: 'accepted',
		labels: { name: 'Name' },
		references: [
			{ help: 'easyname help 184, SPF (Name left empty)' },
			{ title: 'public zone file: ns1/ns2.easyname.eu' },
			{ title: 'public zone file: ns1/ns2.easyname.eu' },
		],
		listedIn: { census: true, lexicon: 'easyname' },
	},
	{
		id: 'rcodezero',
		name: 'RcodeZero (nic.at)',
		nameServers: ['*.rcode0.net'],
		references: [],
		listedIn: { census: true, lego: 'rcodezero', lexicon: 'rcodezero' },
	},
	{
		id: 'anexia',
		name: 'ANEXIA CloudDNS',
		nameServers: [],
		references: [],
		listedIn: { census: true, lego: 'anexia' },
	},
	{
		id: 'a1',
		name: 'A1 Telekom Austria',
		nameServers: [],
		references: [],
		listedIn: { census: true },
	},
	{
		id: 'hostpoint',
		name: 'Hostpoint',
		nameServers: ['ns.hostpoint.ch', 'ns2.hostpoint.ch', 'ns3.hostpoint.ch'],
		helpUrl:
			'https://support.hostpoint.ch/de/technisches/e-mail/e-mail-sicherheit/wie-setze-ich-einen-spf-record-fuer-meine-domain',
		traps: ['spf-present', 'spf-redirect-present', 'apply'],
		labels: { value: 'Text' },
		references: [
			{ help: 'Hostpoint, SPF-Record fuer meine Domain' },
			{
				title: 'Hostpoint, permitted records',
				url: 'https://support.hostpoint.ch/en/technical/dns/general-questions-about-dns/permitted-records',
			},
			{ title: 'public zone file: ns/ns2/ns3.hostpoint.ch' },
			{ title: 'public zone file: ns/ns2/ns3.hostpoint.ch' },
		],
		listedIn: { census: true },
	},
	{
		id: 'cyon',
		name: 'cyon',
		nameServers: ['ns1.cyon.ch', 'ns2.cyon.ch'],
		helpUrl: 'https://www.cyon.ch/support/a/dns-zone-von-einem-anderen-dienst-ubertragen',
		references: [
			{ help: 'cyon support, DNS-Zone von einem anderen Dienst uebertragen (2024-10-22)' },
			{ title: 'public zone file: ns1/ns2.cyon.ch (2026-09-25)' },
			{ title: 'public zone file: ns1/ns2.cyon.ch' },
		],
		listedIn: { census: true },
	},
	{
		id: 'infomaniak',
		name: 'Infomaniak',
		nameServers: ['ns*.infomaniak.com'],
		panelUrl: 'https://manager.infomaniak.com/',
		helpUrl: 'https://www.infomaniak.com/de/support/faq/2199',
		references: [
			{ help: 'Infomaniak FAQ 2199 (name servers nsXX.infomaniak.com)' },
			{
				title: 'Infomaniak FAQ 841, DKIM-Eintraege verwalten',
				url: 'https://www.infomaniak.com/de/support/faq/841/dkim-eintrage-verwalten',
			},
		],
		listedIn: { census: true, lego: 'infomaniak', lexicon: 'infomaniak' },
	},
	{
		id: 'hosttech',
		name: 'hosttech',
		nameServers: ['ns*.hostserv.eu', 'ns1.hosttech.ch', 'ns2.hosttech.ch', 'ns3.hosttech.ch'],
		references: [
			{ title: 'public zone file: ansible community.dns tests: ns1-4.hostserv.eu' },
			{ title: 'public zone file: ansible community.dns tests: ns1-4.hostserv.eu' },
			{ title: 'public zone file: ns1-3.hosttech.ch' },
		],
		listedIn: { census: true, lego: 'hosttech' },
	},
	{
		id: 'metanet',
		name: 'METANET (customer portal DNS)',
		nameServers: ['*.ch-meta.net'],
		panelUrl: 'https://my.metanet.ch/',
		helpUrl: 'https://support.metanet.ch/780',
		traps: ['save-zone'],
		references: [{ help: 'METANET support 780, DNS-Verwaltung' }],
		listedIn: { census: true },
	},
	{
		id: 'metanet-dns-cloud',
		name: 'METANET DNS Cloud',
		nameServers: ['ch.ch-inter.net', 'de.ch-inter.net', 'nl.ch-inter.net'],
		panelUrl: 'https://dns.sui-inter.net/',
		helpUrl: 'https://www.metanet.ch/de/support/dns-nameserver/dns/dns-cloud-einfuehrung',
		references: [
			{ help: 'METANET, DNS Cloud Einfuehrung' },
			{ title: 'public zone file: ch/de/nl.ch-inter.net' },
		],
		listedIn: { census: true },
	},
	{
		id: 'metanet-managed',
		name: 'METANET managed name servers',
		nameServers: ['ns.sui-inter.net', 'ns2.sui-inter.net'],
		helpUrl:
			'https://www.metanet.ch/de/support/dns-nameserver/dns/reseller-domain-aktivierung-probleme-mit-bestehender-dns-zone',
		references: [{ help: 'METANET, reseller and DNS zone (ns.sui-inter.net, ns2.sui-inter.net)' }],
		listedIn: { census: true },
	},
	{
		id: 'webland',
		name: 'Webland',
		nameServers: ['ns1.webland.ch', 'ns2.webland.ch', 'ns3.webland.ch', 'ns4.webland.ch'],
		helpUrl: 'https://www.webland.ch/de-ch/Support/Technische-Infos/NameServer-IPs',
		references: [{ help: 'Webland, NameServer-IPs' }],
		listedIn: { census: true },
	},
	{
		id: 'swisscom',
		name: 'Swisscom',
		nameServers: [],
		references: [],
		listedIn: { census: true },
	},
	{
		id: 'exoscale',
		name: 'Exoscale',
		nameServers: ['*.exoscale.ch'],
		quotes: 'none',
		refusesNullMx: true,
		references: [
			{
				dnscontrol: 'providers/exoscale/auditrecords.go',
				says: 'MX null and TXT with double quotes rejected, 2026-05-04',
			},
		],
		listedIn: { census: true, lego: 'exoscale', lexicon: 'exoscale' },
	},
];
