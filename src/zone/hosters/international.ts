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
		references: [],
		listedIn: { census: true, lego: 'plesk' },
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
		references: [{ help: 'Wix help, TXT records (leave blank where an @ is asked for)' }],
		listedIn: { census: true, registry: 'wix' },
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
			{ help: 'OVHcloud guide, TXT record (Subdomain empty at the apex)' },
			{
				title: 'OVHcloud guide, edit the zone',
				url: 'https://docs.ovhcloud.com/en/guides/web-cloud/domains/dns-zone-edit',
			},
		],
		listedIn: { census: true, lego: 'ovh', lexicon: 'ovh', registry: 'ovh', pattern: 'N.ovh.net' },
	},
	{
		id: 'gandi',
		name: 'Gandi',
		nameServers: ['*.gandi.net'],
		references: [{ dnscontrol: 'providers/gandiv5', says: 'ALIAS on the bare domain' }],
		listedIn: { census: true, lego: 'gandiv5', lexicon: 'gandi' },
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
			{ help: 'Hostinger help 1583664, TXT records (host @)' },
			{ guide: 'hostinger', says: '@, TTL 14400' },
		],
		listedIn: { census: true, registry: 'hostinger' },
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
			{ help: 'one.com help 360000825478, TXT record (leave the hostname empty)' },
			{ guide: 'group-one', says: 'TTL 600-86400' },
		],
		listedIn: { census: true, registry: 'group-one' },
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
			{ dnscontrol: 'providers/bunnydns', says: 'flattens CNAME' },
		],
		listedIn: { census: true, lego: 'bunny' },
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
			{ help: 'Aruba guide, TXT, DMARC, DKIM, SPF (Nome host empty at the apex)' },
			{
				title: 'Aruba guide, name servers',
				url: 'https://guide.aruba.it/hosting-e-domini/gestione-dns/gestione-name-server-e-record/gestire-name-server',
			},
			{ guide: 'aruba', says: 'both quoted' },
		],
		listedIn: { census: true },
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
				dnscontrol: 'providers/transip/auditrecords.go',
				says: 'TXT up to 1024, 2024-01-11; MX null rejected; ALIAS at the apex',
			},
		],
		listedIn: { census: true, registry: 'team-blue' },
	},
	{
		id: 'hostnet',
		name: 'Hostnet',
		nameServers: [],
		helpUrl: 'https://helpdesk.hostnet.nl/hc/nl-nl/articles/360015159138-Aan-de-slag-met-SPF',
		nameField: 'full',
		references: [
			{ help: 'Hostnet helpdesk 360015159138 (leave the record name unchanged)' },
			{ guide: 'group-one', says: 'quoted' },
		],
		listedIn: { census: true },
	},
	{
		id: 'siteground',
		name: 'SiteGround',
		nameServers: ['ns1.siteground.net', 'ns2.siteground.net'],
		panelUrl: 'https://my.siteground.com/',
		helpUrl: 'https://www.siteground.com/kb/manage-dns-records-site-tools',
		references: [{ help: 'SiteGround knowledge base, DNS Zone Editor' }],
		listedIn: { census: true, registry: 'siteground' },
	},
	{
		id: 'eurodns',
		name: 'EuroDNS',
		nameServers: [],
		references: [],
		listedIn: { census: true },
	},
];
