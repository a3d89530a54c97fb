/**
 * Hosters elsewhere, and panels of many hosters.
 *
 * @module
 */

import type { SurveyedHoster } from './survey.ts';

/** Hosters of this family. */
export const internationalHosters: readonly SurveyedHoster[] = [
	{
		id: 'plesk',
		name: 'Plesk (panel of many hosters)',
		nameServers: [],
		references: ['census', { lego: 'plesk' }],
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
			},
			{
				title: 'mitchvac/citefleet DNS provider registry, wix.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/wix.ts',
			},
			'census',
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
			},
			{
				title: 'OVHcloud guide, edit the zone',
				url: 'https://docs.ovhcloud.com/en/guides/web-cloud/domains/dns-zone-edit',
			},
			{ lexicon: 'ovh' },
			{
				title: 'enthec/webappanalyzer NS pattern N.ovh.net (2026-08-17)',
				url: 'https://github.com/enthec/webappanalyzer/tree/main/src/technologies',
			},
			{
				title: 'mitchvac/citefleet DNS provider registry, ovh.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/ovh.ts',
			},
			{ lego: 'ovh' },
			'census',
		],
	},
	{
		id: 'gandi',
		name: 'Gandi',
		nameServers: ['*.gandi.net'],
		references: [
			{ lexicon: 'gandi' },
			{
				title: 'dnscontrol providers/gandiv5: ALIAS on the bare domain (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/gandiv5',
			},
			{ lego: 'gandiv5' },
			'census',
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
			},
			{
				title: 'mitchvac/citefleet DNS provider registry, hostinger.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/hostinger.ts',
			},
			{
				title:
					"mitchvac/citefleet docs/providers/hostinger.md, citing the vendor's help (fetched 2026-09-11): @, TTL 14400",
				url: 'https://github.com/mitchvac/citefleet/blob/main/docs/providers/hostinger.md',
			},
			'census',
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
			},
			{
				title: 'mitchvac/citefleet DNS provider registry, group-one.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/group-one.ts',
			},
			{
				title:
					"mitchvac/citefleet docs/providers/group-one.md, citing the vendor's help (fetched 2026-09-11): TTL 600-86400",
				url: 'https://github.com/mitchvac/citefleet/blob/main/docs/providers/group-one.md',
			},
			'census',
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
			},
			{
				title: 'dnscontrol providers/bunnydns: flattens CNAME (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/bunnydns',
			},
			{ lego: 'bunny' },
			'census',
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
			},
			{
				title: 'Aruba guide, name servers',
				url: 'https://guide.aruba.it/hosting-e-domini/gestione-dns/gestione-name-server-e-record/gestire-name-server',
			},
			{
				title:
					"mitchvac/citefleet docs/providers/aruba.md, citing the vendor's help (fetched 2026-09-11): both quoted",
				url: 'https://github.com/mitchvac/citefleet/blob/main/docs/providers/aruba.md',
			},
			'census',
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
			},
			{
				title:
					'dnscontrol providers/transip/auditrecords.go: TXT up to 1024, 2024-01-11; MX null rejected; ALIAS at the apex (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/transip/auditrecords.go',
			},
			'census',
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
			},
			{
				title:
					"mitchvac/citefleet docs/providers/group-one.md, citing the vendor's help (fetched 2026-09-11): quoted",
				url: 'https://github.com/mitchvac/citefleet/blob/main/docs/providers/group-one.md',
			},
			'census',
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
			},
			{
				title: 'SiteGround knowledge base, DNS Zone Editor',
				url: 'https://www.siteground.com/kb/manage-dns-records-site-tools',
			},
			'census',
		],
	},
	{
		id: 'eurodns',
		name: 'EuroDNS',
		nameServers: [],
		references: ['census'],
	},
];
