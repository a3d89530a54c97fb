/**
 * Hosters in Austria and Switzerland.
 *
 * @module
 */

import type { Hoster } from '../hoster.ts';

/** Hosters of this family. */
export const alpineHosters: readonly Hoster[] = [
	{
		id: 'world4you',
		name: 'World4You',
		nameServers: ['ns1.world4you.at', 'ns2.world4you.at'],
		references: [
			{ title: 'public zone file: whois: ns1/ns2.world4you.at', seen: '2026-11-30' },
			{ title: 'public zone file: ns1/ns2.world4you.at (2026-10-06)', seen: '2026-11-30' },
			{
				title:
					'Domain Connect census, DNS provider stacks, generated 2026-10-07 (190,619,029 .com/.net/.org domains)',
				url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData/blob/main/statsdata/providers/stacks.json',
				seen: '2026-11-30',
			},
		],
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
			{
				title: 'easyname help 184, SPF (Name left empty)',
				url: 'https://www.easyname.com/de/support/email/184',
				seen: '2026-11-30',
			},
			{
				title: 'dns-lexicon provider easyname, get_nameservers (e23b58aa, 2026-04-27)',
				url: 'https://github.com/dns-lexicon/dns-lexicon/blob/main/src/lexicon/_private/providers/easyname.py',
				seen: '2026-11-30',
			},
			{ title: 'public zone file: ns1/ns2.easyname.eu', seen: '2026-11-30' },
			{ title: 'public zone file: ns1/ns2.easyname.eu', seen: '2026-11-30' },
			{
				title:
					'Domain Connect census, DNS provider stacks, generated 2026-10-07 (190,619,029 .com/.net/.org domains)',
				url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData/blob/main/statsdata/providers/stacks.json',
				seen: '2026-11-30',
			},
		],
	},
	{
		id: 'rcodezero',
		name: 'RcodeZero (nic.at)',
		nameServers: ['*.rcode0.net'],
		references: [
			{
				title: 'dns-lexicon provider rcodezero, get_nameservers (e23b58aa, 2026-04-27)',
				url: 'https://github.com/dns-lexicon/dns-lexicon/blob/main/src/lexicon/_private/providers/rcodezero.py',
				seen: '2026-11-30',
			},
			{
				title: 'lego provider rcodezero (a0e15c2da, 2026-07-21)',
				url: 'https://github.com/go-acme/lego/blob/master/providers/dns/rcodezero/rcodezero.toml',
				seen: '2026-11-30',
			},
			{
				title:
					'Domain Connect census, DNS provider stacks, generated 2026-10-07 (190,619,029 .com/.net/.org domains)',
				url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData/blob/main/statsdata/providers/stacks.json',
				seen: '2026-11-30',
			},
		],
	},
	{
		id: 'anexia',
		name: 'ANEXIA CloudDNS',
		nameServers: [],
		references: [
			{
				title: 'lego provider anexia (a0e15c2da, 2026-07-21)',
				url: 'https://github.com/go-acme/lego/blob/master/providers/dns/anexia/anexia.toml',
				seen: '2026-11-30',
			},
			{
				title:
					'Domain Connect census, DNS provider stacks, generated 2026-10-07 (190,619,029 .com/.net/.org domains)',
				url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData/blob/main/statsdata/providers/stacks.json',
				seen: '2026-11-30',
			},
		],
	},
	{
		id: 'a1',
		name: 'A1 Telekom Austria',
		nameServers: [],
		references: [
			{
				title:
					'Domain Connect census, DNS provider stacks, generated 2026-10-07 (190,619,029 .com/.net/.org domains)',
				url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData/blob/main/statsdata/providers/stacks.json',
				seen: '2026-11-30',
			},
		],
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
			{
				title: 'Hostpoint, SPF-Record fuer meine Domain',
				url: 'https://support.hostpoint.ch/de/technisches/e-mail/e-mail-sicherheit/wie-setze-ich-einen-spf-record-fuer-meine-domain',
				seen: '2026-11-30',
			},
			{
				title: 'Hostpoint, permitted records',
				url: 'https://support.hostpoint.ch/en/technical/dns/general-questions-about-dns/permitted-records',
				seen: '2026-11-30',
			},
			{ title: 'public zone file: ns/ns2/ns3.hostpoint.ch', seen: '2026-11-30' },
			{ title: 'public zone file: ns/ns2/ns3.hostpoint.ch', seen: '2026-11-30' },
			{
				title:
					'Domain Connect census, DNS provider stacks, generated 2026-10-07 (190,619,029 .com/.net/.org domains)',
				url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData/blob/main/statsdata/providers/stacks.json',
				seen: '2026-11-30',
			},
		],
	},
	{
		id: 'cyon',
		name: 'cyon',
		nameServers: ['ns1.cyon.ch', 'ns2.cyon.ch'],
		helpUrl: 'https://www.cyon.ch/support/a/dns-zone-von-einem-anderen-dienst-ubertragen',
		references: [
			{
				title: 'cyon support, DNS-Zone von einem anderen Dienst uebertragen (2024-10-22)',
				url: 'https://www.cyon.ch/support/a/dns-zone-von-einem-anderen-dienst-ubertragen',
				seen: '2026-11-30',
			},
			{ title: 'public zone file: ns1/ns2.cyon.ch (2026-09-25)', seen: '2026-11-30' },
			{ title: 'public zone file: ns1/ns2.cyon.ch', seen: '2026-11-30' },
			{
				title:
					'Domain Connect census, DNS provider stacks, generated 2026-10-07 (190,619,029 .com/.net/.org domains)',
				url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData/blob/main/statsdata/providers/stacks.json',
				seen: '2026-11-30',
			},
		],
	},
	{
		id: 'infomaniak',
		name: 'Infomaniak',
		nameServers: ['ns*.infomaniak.com'],
		panelUrl: 'https://manager.infomaniak.com/',
		helpUrl: 'https://www.infomaniak.com/de/support/faq/2199',
		references: [
			{
				title: 'Infomaniak FAQ 2199 (name servers nsXX.infomaniak.com)',
				url: 'https://www.infomaniak.com/de/support/faq/2199',
				seen: '2026-11-30',
			},
			{
				title: 'Infomaniak FAQ 841, DKIM-Eintraege verwalten',
				url: 'https://www.infomaniak.com/de/support/faq/841/dkim-eintrage-verwalten',
				seen: '2026-11-30',
			},
			{
				title: 'dns-lexicon provider infomaniak, get_nameservers (e23b58aa, 2026-04-27)',
				url: 'https://github.com/dns-lexicon/dns-lexicon/blob/main/src/lexicon/_private/providers/infomaniak.py',
				seen: '2026-11-30',
			},
			{
				title: 'lego provider infomaniak (a0e15c2da, 2026-07-21)',
				url: 'https://github.com/go-acme/lego/blob/master/providers/dns/infomaniak/infomaniak.toml',
				seen: '2026-11-30',
			},
			{
				title:
					'Domain Connect census, DNS provider stacks, generated 2026-10-07 (190,619,029 .com/.net/.org domains)',
				url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData/blob/main/statsdata/providers/stacks.json',
				seen: '2026-11-30',
			},
		],
	},
	{
		id: 'hosttech',
		name: 'hosttech',
		nameServers: ['ns*.hostserv.eu', 'ns1.hosttech.ch', 'ns2.hosttech.ch', 'ns3.hosttech.ch'],
		references: [
			{
				title: 'public zone file: ansible community.dns tests: ns1-4.hostserv.eu',
				seen: '2026-11-30',
			},
			{
				title: 'public zone file: ansible community.dns tests: ns1-4.hostserv.eu',
				seen: '2026-11-30',
			},
			{ title: 'public zone file: ns1-3.hosttech.ch', seen: '2026-11-30' },
			{
				title: 'lego provider hosttech (a0e15c2da, 2026-07-21)',
				url: 'https://github.com/go-acme/lego/blob/master/providers/dns/hosttech/hosttech.toml',
				seen: '2026-11-30',
			},
			{
				title:
					'Domain Connect census, DNS provider stacks, generated 2026-10-07 (190,619,029 .com/.net/.org domains)',
				url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData/blob/main/statsdata/providers/stacks.json',
				seen: '2026-11-30',
			},
		],
	},
	{
		id: 'metanet',
		name: 'METANET (customer portal DNS)',
		nameServers: ['*.ch-meta.net'],
		panelUrl: 'https://my.metanet.ch/',
		helpUrl: 'https://support.metanet.ch/780',
		traps: ['save-zone'],
		references: [
			{
				title: 'METANET support 780, DNS-Verwaltung',
				url: 'https://support.metanet.ch/780',
				seen: '2026-11-30',
			},
			{
				title:
					'Domain Connect census, DNS provider stacks, generated 2026-10-07 (190,619,029 .com/.net/.org domains)',
				url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData/blob/main/statsdata/providers/stacks.json',
				seen: '2026-11-30',
			},
		],
	},
	{
		id: 'metanet-dns-cloud',
		name: 'METANET DNS Cloud',
		nameServers: ['ch.ch-inter.net', 'de.ch-inter.net', 'nl.ch-inter.net'],
		panelUrl: 'https://dns.sui-inter.net/',
		helpUrl: 'https://www.metanet.ch/de/support/dns-nameserver/dns/dns-cloud-einfuehrung',
		references: [
			{
				title: 'METANET, DNS Cloud Einfuehrung',
				url: 'https://www.metanet.ch/de/support/dns-nameserver/dns/dns-cloud-einfuehrung',
				seen: '2026-11-30',
			},
			{ title: 'public zone file: ch/de/nl.ch-inter.net', seen: '2026-11-30' },
			{
				title:
					'Domain Connect census, DNS provider stacks, generated 2026-10-07 (190,619,029 .com/.net/.org domains)',
				url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData/blob/main/statsdata/providers/stacks.json',
				seen: '2026-11-30',
			},
		],
	},
	{
		id: 'metanet-managed',
		name: 'METANET managed name servers',
		nameServers: ['ns.sui-inter.net', 'ns2.sui-inter.net'],
		helpUrl:
			'https://www.metanet.ch/de/support/dns-nameserver/dns/reseller-domain-aktivierung-probleme-mit-bestehender-dns-zone',
		references: [
			{
				title: 'METANET, reseller and DNS zone (ns.sui-inter.net, ns2.sui-inter.net)',
				url: 'https://www.metanet.ch/de/support/dns-nameserver/dns/reseller-domain-aktivierung-probleme-mit-bestehender-dns-zone',
				seen: '2026-11-30',
			},
			{
				title:
					'Domain Connect census, DNS provider stacks, generated 2026-10-07 (190,619,029 .com/.net/.org domains)',
				url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData/blob/main/statsdata/providers/stacks.json',
				seen: '2026-11-30',
			},
		],
	},
	{
		id: 'webland',
		name: 'Webland',
		nameServers: ['ns1.webland.ch', 'ns2.webland.ch', 'ns3.webland.ch', 'ns4.webland.ch'],
		helpUrl: 'https://www.webland.ch/de-ch/Support/Technische-Infos/NameServer-IPs',
		references: [
			{
				title: 'Webland, NameServer-IPs',
				url: 'https://www.webland.ch/de-ch/Support/Technische-Infos/NameServer-IPs',
				seen: '2026-11-30',
			},
			{
				title:
					'Domain Connect census, DNS provider stacks, generated 2026-10-07 (190,619,029 .com/.net/.org domains)',
				url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData/blob/main/statsdata/providers/stacks.json',
				seen: '2026-11-30',
			},
		],
	},
	{
		id: 'swisscom',
		name: 'Swisscom',
		nameServers: [],
		references: [
			{
				title:
					'Domain Connect census, DNS provider stacks, generated 2026-10-07 (190,619,029 .com/.net/.org domains)',
				url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData/blob/main/statsdata/providers/stacks.json',
				seen: '2026-11-30',
			},
		],
	},
	{
		id: 'exoscale',
		name: 'Exoscale',
		nameServers: ['*.exoscale.ch'],
		quotes: 'none',
		refusesNullMx: true,
		references: [
			{
				title: 'dns-lexicon provider exoscale, get_nameservers (e23b58aa, 2026-04-27)',
				url: 'https://github.com/dns-lexicon/dns-lexicon/blob/main/src/lexicon/_private/providers/exoscale.py',
				seen: '2026-11-30',
			},
			{
				title:
					'dnscontrol providers/exoscale/auditrecords.go: MX null and TXT with double quotes rejected, 2026-05-04 (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/exoscale/auditrecords.go',
				seen: '2026-11-30',
			},
			{
				title: 'lego provider exoscale (a0e15c2da, 2026-07-21)',
				url: 'https://github.com/go-acme/lego/blob/master/providers/dns/exoscale/exoscale.toml',
				seen: '2026-11-30',
			},
			{
				title:
					'Domain Connect census, DNS provider stacks, generated 2026-10-07 (190,619,029 .com/.net/.org domains)',
				url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData/blob/main/statsdata/providers/stacks.json',
				seen: '2026-11-30',
			},
		],
	},
];
