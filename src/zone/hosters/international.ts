/**
 * Hosters elsewhere, and panels of many hosters.
 *
 * @module
 */

import type { Hoster } from '../hoster.ts';

/** Hosters of this family. */
export const internationalHosters: readonly Hoster[] = [
	{
		id: 'plesk',
		name: 'Plesk (panel of many hosters)',
		nameServers: [],
		references: [
			{
				title:
					'Domain Connect census, DNS provider stacks, generated 2026-10-07 (190,619,029 .com/.net/.org domains)',
				url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData/blob/main/statsdata/providers/stacks.json',
				seen: '2026-11-30',
			},
			{
				title: 'lego provider plesk (a0e15c2da, 2026-07-21)',
				url: 'https://github.com/go-acme/lego/blob/master/providers/dns/plesk/plesk.toml',
				seen: '2026-11-30',
			},
		],
	},
	{
		id: 'wix',
		name: 'Wix',
		nameServers: ['ns*.wixdns.net'],
		panelUrl: 'https://manage.wix.com/account/sites',
		helpUrl:
			'https://support.wix.com/en/article/adding-or-updating-txt-records-in-your-wix-account',
		nameField: 'relative',
		apex: '',
		references: [
			{
				title: 'Wix help, TXT records (leave blank where an @ is asked for)',
				url: 'https://support.wix.com/en/article/adding-or-updating-txt-records-in-your-wix-account',
				seen: '2026-11-30',
			},
			{
				title: 'mitchvac/citefleet DNS provider registry, wix.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/wix.ts',
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
		id: 'ovh',
		name: 'OVHcloud',
		nameServers: ['*.ovh.net', '*.anycast.me'],
		panelUrl: 'https://www.ovh.com/manager/',
		helpUrl: 'https://docs.ovhcloud.com/en/guides/web-cloud/domains/dns-zone-txt-record-creation',
		nameField: 'relative',
		apex: '',
		targetDot: 'required',
		traps: ['target-dot'],
		labels: { name: 'Subdomain' },
		references: [
			{
				title: 'OVHcloud guide, TXT record (Subdomain empty at the apex)',
				url: 'https://docs.ovhcloud.com/en/guides/web-cloud/domains/dns-zone-txt-record-creation',
				seen: '2026-11-30',
			},
			{
				title: 'OVHcloud guide, edit the zone',
				url: 'https://docs.ovhcloud.com/en/guides/web-cloud/domains/dns-zone-edit',
				seen: '2026-11-30',
			},
			{
				title: 'dns-lexicon provider ovh, get_nameservers (e23b58aa, 2026-04-27)',
				url: 'https://github.com/dns-lexicon/dns-lexicon/blob/main/src/lexicon/_private/providers/ovh.py',
				seen: '2026-11-30',
			},
			{
				title: 'enthec/webappanalyzer NS pattern N.ovh.net (2026-08-17)',
				url: 'https://github.com/enthec/webappanalyzer/tree/main/src/technologies',
				seen: '2026-11-30',
			},
			{
				title: 'mitchvac/citefleet DNS provider registry, ovh.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/ovh.ts',
				seen: '2026-11-30',
			},
			{
				title: 'lego provider ovh (a0e15c2da, 2026-07-21)',
				url: 'https://github.com/go-acme/lego/blob/master/providers/dns/ovh/ovh.toml',
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
		id: 'gandi',
		name: 'Gandi',
		nameServers: ['*.gandi.net'],
		references: [
			{
				title: 'dns-lexicon provider gandi, get_nameservers (e23b58aa, 2026-04-27)',
				url: 'https://github.com/dns-lexicon/dns-lexicon/blob/main/src/lexicon/_private/providers/gandi.py',
				seen: '2026-11-30',
			},
			{
				title: 'dnscontrol providers/gandiv5: ALIAS on the bare domain (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/gandiv5',
				seen: '2026-11-30',
			},
			{
				title: 'lego provider gandiv5 (a0e15c2da, 2026-07-21)',
				url: 'https://github.com/go-acme/lego/blob/master/providers/dns/gandiv5/gandiv5.toml',
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
		id: 'hostinger',
		name: 'Hostinger',
		nameServers: ['ns1.dns-parking.com', 'ns2.dns-parking.com'],
		panelUrl: 'https://hpanel.hostinger.com/',
		helpUrl: 'https://www.hostinger.com/support/1583664-how-to-manage-txt-records-at-hostinger/',
		nameField: 'relative',
		apex: '@',
		labels: { name: 'Host/Name', value: 'TXT value' },
		references: [
			{
				title: 'Hostinger help 1583664, TXT records (host @)',
				url: 'https://www.hostinger.com/support/1583664-how-to-manage-txt-records-at-hostinger/',
				seen: '2026-11-30',
			},
			{
				title: 'mitchvac/citefleet DNS provider registry, hostinger.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/hostinger.ts',
				seen: '2026-11-30',
			},
			{
				title:
					"mitchvac/citefleet docs/providers/hostinger.md, citing the vendor's help (fetched 2026-09-11): @, TTL 14400",
				url: 'https://github.com/mitchvac/citefleet/blob/main/docs/providers/hostinger.md',
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
		id: 'one-com',
		name: 'one.com',
		nameServers: ['ns01.one.com', 'ns02.one.com'],
		panelUrl: 'https://login.one.com/',
		helpUrl: 'https://help.one.com/hc/en-us/articles/360000825478-How-do-I-create-a-TXT-record',
		nameField: 'relative',
		apex: '',
		labels: { name: 'hostname' },
		references: [
			{
				title: 'one.com help 360000825478, TXT record (leave the hostname empty)',
				url: 'https://help.one.com/hc/en-us/articles/360000825478-How-do-I-create-a-TXT-record',
				seen: '2026-11-30',
			},
			{
				title: 'mitchvac/citefleet DNS provider registry, group-one.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/group-one.ts',
				seen: '2026-11-30',
			},
			{
				title:
					"mitchvac/citefleet docs/providers/group-one.md, citing the vendor's help (fetched 2026-09-11): TTL 600-86400",
				url: 'https://github.com/mitchvac/citefleet/blob/main/docs/providers/group-one.md',
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
		id: 'bunny',
		name: 'bunny.net',
		nameServers: ['kiki.bunny.net', 'coco.bunny.net'],
		nameField: 'relative',
		apex: '',
		labels: { name: 'Hostname', value: 'Value' },
		references: [
			{
				title:
					'thunderbird/dns-scripts records.json: bunny (verified there): Hostname empty at the apex, one Value field',
				url: 'https://github.com/thunderbird/dns-scripts',
				seen: '2026-11-30',
			},
			{
				title: 'dnscontrol providers/bunnydns: flattens CNAME (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/bunnydns',
				seen: '2026-11-30',
			},
			{
				title: 'lego provider bunny (a0e15c2da, 2026-07-21)',
				url: 'https://github.com/go-acme/lego/blob/master/providers/dns/bunny/bunny.toml',
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
		id: 'aruba',
		name: 'Aruba',
		nameServers: [
			'dns.technorail.com',
			'dns2.technorail.com',
			'dns3.arubadns.net',
			'dns4.arubadns.cz',
		],
		panelUrl: 'https://admin.aruba.it/',
		helpUrl:
			'https://guide.aruba.it/hosting-e-domini/gestione-dns/gestione-name-server-e-record/gestire-record-txt-dmarc-dkim-spf',
		nameField: 'relative',
		apex: '',
		labels: { name: 'Nome host', value: 'Valore' },
		references: [
			{
				title: 'Aruba guide, TXT, DMARC, DKIM, SPF (Nome host empty at the apex)',
				url: 'https://guide.aruba.it/hosting-e-domini/gestione-dns/gestione-name-server-e-record/gestire-record-txt-dmarc-dkim-spf',
				seen: '2026-11-30',
			},
			{
				title: 'Aruba guide, name servers',
				url: 'https://guide.aruba.it/hosting-e-domini/gestione-dns/gestione-name-server-e-record/gestire-name-server',
				seen: '2026-11-30',
			},
			{
				title:
					"mitchvac/citefleet docs/providers/aruba.md, citing the vendor's help (fetched 2026-09-11): both quoted",
				url: 'https://github.com/mitchvac/citefleet/blob/main/docs/providers/aruba.md',
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
		id: 'transip',
		name: 'TransIP',
		nameServers: ['ns0.transip.net', 'ns1.transip.nl', 'ns2.transip.eu'],
		helpUrl: 'https://www.transip.eu/knowledgebase/527-the-dns-settings-web-hosting',
		maxText: 1024,
		refusesNullMx: true,
		references: [
			{
				title: 'mitchvac/citefleet DNS provider registry, team-blue.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/team-blue.ts',
				seen: '2026-11-30',
			},
			{
				title:
					'dnscontrol providers/transip/auditrecords.go: TXT up to 1024, 2024-01-11; MX null rejected; ALIAS at the apex (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/transip/auditrecords.go',
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
		id: 'hostnet',
		name: 'Hostnet',
		nameServers: [],
		helpUrl: 'https://helpdesk.hostnet.nl/hc/nl-nl/articles/360015159138-Aan-de-slag-met-SPF',
		nameField: 'full',
		references: [
			{
				title: 'Hostnet helpdesk 360015159138 (leave the record name unchanged)',
				url: 'https://helpdesk.hostnet.nl/hc/nl-nl/articles/360015159138-Aan-de-slag-met-SPF',
				seen: '2026-11-30',
			},
			{
				title:
					"mitchvac/citefleet docs/providers/group-one.md, citing the vendor's help (fetched 2026-09-11): quoted",
				url: 'https://github.com/mitchvac/citefleet/blob/main/docs/providers/group-one.md',
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
		id: 'siteground',
		name: 'SiteGround',
		nameServers: ['ns1.siteground.net', 'ns2.siteground.net'],
		panelUrl: 'https://my.siteground.com/',
		helpUrl: 'https://www.siteground.com/kb/manage-dns-records-site-tools',
		references: [
			{
				title: 'mitchvac/citefleet DNS provider registry, siteground.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/siteground.ts',
				seen: '2026-11-30',
			},
			{
				title: 'SiteGround knowledge base, DNS Zone Editor',
				url: 'https://www.siteground.com/kb/manage-dns-records-site-tools',
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
		id: 'eurodns',
		name: 'EuroDNS',
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
];
