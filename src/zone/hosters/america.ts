/**
 * Hosters in the United States.
 *
 * @module
 */

import type { SurveyedHoster } from './survey.ts';

/** Hosters of this family. */
export const americanHosters: readonly SurveyedHoster[] = [
	{
		id: 'cloudflare',
		name: 'Cloudflare',
		nameServers: [
			'*.ns.cloudflare.com',
			'*.foundationdns.com',
			'*.foundationdns.net',
			'*.foundationdns.org',
			'*.secondary.cloudflare.com',
		],
		panelUrl: 'https://dash.cloudflare.com/',
		helpUrl: 'https://developers.cloudflare.com/dns/manage-dns-records/how-to/create-dns-records/',
		quotes: 'accepted',
		traps: ['alias-proxy'],
		references: [
			{
				dnscontrol: 'documentation/provider/cloudflareapi.md',
				says: 'CNAME flattening; ALIAS by flattening',
			},
			{
				title: 'cloudflare-typescript PR 1777 (TXT content as quoted strings)',
				url: 'https://github.com/cloudflare/cloudflare-typescript/pull/1777',
			},
			{
				title: 'PostHog PR 50665 (proxied or flattened CNAME)',
				url: 'https://github.com/PostHog/posthog/pull/50665',
			},
		],
		listedIn: { census: true, registry: 'cloudflare', pattern: '.ns.cloudflare.com' },
	},
	{
		id: 'route53',
		name: 'Amazon Route 53',
		nameServers: [
			'ns-*.awsdns-*.com',
			'ns-*.awsdns-*.net',
			'ns-*.awsdns-*.org',
			'ns-*.awsdns-*.co.uk',
		],
		helpUrl: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html',
		nameField: 'relative',
		quotes: 'required',
		maxText: 4000,
		traps: ['text-set'],
		references: [
			{
				help: 'Route 53 Developer Guide, record types (TXT in double quotes, 255 per string, 4,000 per value; no CNAME at the apex)',
			},
			{
				title: 'Microsoft 365, create DNS records at AWS',
				url: 'https://learn.microsoft.com/en-us/microsoft-365/admin/dns/create-dns-records-at-aws',
			},
			{ guide: 'amazon-aws', says: 'same facts' },
		],
		listedIn: { census: true, lego: 'route53', lexicon: 'route53', pattern: '.awsdns-N.' },
	},
	{
		id: 'azure-dns',
		name: 'Azure DNS',
		nameServers: [
			'ns*.azure-dns.com',
			'ns*.azure-dns.net',
			'ns*.azure-dns.org',
			'ns*.azure-dns.info',
		],
		panelUrl: 'https://portal.azure.com/',
		helpUrl: 'https://learn.microsoft.com/en-us/azure/dns/dns-operations-recordsets-portal',
		refusesNullMx: true,
		references: [
			{
				dnscontrol: 'providers/azuredns/auditrecords.go',
				says: 'MX null rejected, 2020-12-28; no generic ALIAS',
			},
			{ title: 'public zone file: ns1-01.azure-dns.com' },
		],
		listedIn: {
			census: true,
			lexicon: 'azure',
			registry: 'microsoft-azure',
			pattern: '.azure-dns.',
		},
	},
	{
		id: 'google-cloud-dns',
		name: 'Google Cloud DNS',
		nameServers: ['ns-cloud-*.googledomains.com'],
		panelUrl: 'https://console.cloud.google.com/net-services/dns/zones',
		helpUrl: 'https://docs.cloud.google.com/dns/docs/records',
		quotes: 'accepted',
		references: [
			{
				title:
					'Cloud DNS, JSON record format (TXT strings quoted or unquoted; quoted when they hold spaces)',
				url: 'https://docs.cloud.google.com/dns/docs/reference/json-record',
			},
		],
		listedIn: {
			census: true,
			lexicon: 'googleclouddns',
			registry: 'google-cloud',
			pattern: 'ns-cloud-XN.googledomains.com',
		},
	},
	{
		id: 'godaddy',
		name: 'GoDaddy',
		nameServers: ['ns*.domaincontrol.com'],
		panelUrl: 'https://dcc.godaddy.com/',
		helpUrl: 'https://www.godaddy.com/help/add-a-txt-record-19232',
		nameField: 'relative',
		apex: '@',
		labels: { name: 'Name', value: 'Value' },
		references: [{ help: 'GoDaddy help 19232, Add a TXT record (@ for the root domain)' }],
		listedIn: {
			census: true,
			lexicon: 'godaddy',
			registry: 'godaddy',
			pattern: '.domaincontrol.com',
		},
	},
	{
		id: 'namecheap',
		name: 'Namecheap',
		nameServers: ['dns1.registrar-servers.com', 'dns2.registrar-servers.com'],
		panelUrl: 'https://ap.www.namecheap.com/',
		helpUrl:
			'https://www.namecheap.com/support/knowledgebase/article.aspx/579/2237/which-record-type-option-should-i-choose-for-the-information-im-about-to-enter/',
		nameField: 'relative',
		apex: '@',
		quotes: 'none',
		refusesNullMx: true,
		targetDot: 'refused',
		labels: { name: 'Host', value: 'Value' },
		references: [
			{
				title:
					'thunderbird/dns-scripts records.json: Namecheap (verified there): Host @, no final dot',
				url: 'https://github.com/thunderbird/dns-scripts',
			},
			{
				dnscontrol: 'providers/namecheap/auditrecords.go',
				says: 'MX null and TXT with double quotes rejected; ALIAS',
			},
			{ help: 'Namecheap knowledge base 579' },
		],
		listedIn: { census: true, lexicon: 'namecheap', registry: 'namecheap' },
	},
	{
		id: 'squarespace',
		name: 'Squarespace',
		nameServers: ['*.squarespacedns.com', 'ns-cloud-*.googledomains.com'],
		panelUrl: 'https://account.squarespace.com/',
		helpUrl: 'https://support.squarespace.com/hc/en-us/articles/31120980444429-Adding-TXT-records',
		nameField: 'relative',
		apex: '@',
		labels: { name: 'Name', value: 'Data' },
		references: [
			{ help: 'Squarespace help 31120980444429, Adding TXT records (enter @ into the Name field)' },
			{
				title: 'thunderbird/dns-scripts records.json: Squarespace (verified there)',
				url: 'https://github.com/thunderbird/dns-scripts',
			},
		],
		listedIn: { census: true, registry: 'squarespace' },
	},
	{
		id: 'vercel',
		name: 'Vercel',
		nameServers: ['ns1.vercel-dns.com', 'ns2.vercel-dns.com'],
		panelUrl: 'https://vercel.com/dashboard',
		helpUrl: 'https://vercel.com/docs/domains/managing-dns-records',
		refusesNullMx: true,
		references: [
			{ dnscontrol: 'providers/vercel/auditrecords.go', says: 'MX null rejected; ALIAS' },
		],
		listedIn: { census: true, lexicon: 'vercel', registry: 'vercel' },
	},
	{
		id: 'netlify',
		name: 'Netlify',
		nameServers: ['dns*.p*.nsone.net'],
		refusesNullMx: true,
		references: [
			{
				dnscontrol: 'providers/netlify/auditrecords.go',
				says: 'MX null rejected, 2023-01-19; ALIAS',
			},
		],
		listedIn: { census: true, lego: 'netlify', lexicon: 'nsone' },
	},
	{
		id: 'ns1',
		name: 'IBM NS1',
		nameServers: ['dns*.p*.nsone.net'],
		references: [],
		listedIn: { census: true, lexicon: 'nsone' },
	},
	{
		id: 'digitalocean',
		name: 'DigitalOcean',
		nameServers: ['ns1.digitalocean.com', 'ns2.digitalocean.com', 'ns3.digitalocean.com'],
		helpUrl: 'https://docs.digitalocean.com/products/networking/dns/how-to/manage-records/',
		nameField: 'relative',
		apex: '@',
		maxText: 512,
		refusesNullMx: true,
		labels: { name: 'Hostname', value: 'Value' },
		references: [
			{ help: 'DigitalOcean docs, manage records (Hostname @ for the apex)' },
			{
				dnscontrol: 'providers/digitalocean/auditrecords.go',
				says: 'MaxLengthDO 512, 2021-03-01 ("a guess"); MX null rejected',
			},
			{ guide: 'digitalocean', says: '@' },
		],
		listedIn: { census: true, lexicon: 'digitalocean' },
	},
	{
		id: 'porkbun',
		name: 'Porkbun',
		nameServers: [
			'curitiba.ns.porkbun.com',
			'fortaleza.ns.porkbun.com',
			'maceio.ns.porkbun.com',
			'salvador.ns.porkbun.com',
		],
		helpUrl: 'https://kb.porkbun.com/article/231-how-to-add-dns-records-on-porkbun',
		references: [{ dnscontrol: 'providers/porkbun', says: 'ALIAS' }],
		listedIn: { census: true, lexicon: 'porkbun', registry: 'porkbun' },
	},
	{
		id: 'wordpress-com',
		name: 'WordPress.com',
		nameServers: ['ns1.wordpress.com', 'ns2.wordpress.com', 'ns3.wordpress.com'],
		panelUrl: 'https://wordpress.com/domains/manage',
		helpUrl: 'https://wordpress.com/support/domains/custom-dns/',
		references: [],
		listedIn: { census: true, registry: 'automattic' },
	},
	{
		id: 'namesilo',
		name: 'NameSilo',
		nameServers: ['*.dnsowl.com'],
		references: [{ title: 'public zone file: reloop.sh: dnsowl.com is NameSilo' }],
		listedIn: { census: true },
	},
	{
		id: 'spaceship',
		name: 'Spaceship',
		nameServers: ['launch1.spaceship.net', 'launch2.spaceship.net'],
		references: [
			{
				title: 'thunderbird/dns-scripts records.json: Spaceship (unverified there)',
				url: 'https://github.com/thunderbird/dns-scripts',
			},
		],
		listedIn: { census: true, lego: 'spaceship' },
	},
	{
		id: 'dnsimple',
		name: 'DNSimple',
		nameServers: ['ns*.dnsimple.com'],
		maxText: 1000,
		references: [
			{ dnscontrol: 'providers/dnsimple/auditrecords.go', says: 'TXT up to 1000, 2023-12' },
		],
		listedIn: { census: true, lexicon: 'dnsimple' },
	},
	{
		id: 'name-com',
		name: 'Name.com',
		nameServers: ['ns*.name.com'],
		quotes: 'none',
		maxText: 512,
		refusesNullMx: true,
		references: [
			{
				dnscontrol: 'providers/namedotcom/auditrecords.go',
				says: 'MaxLengthNDC; double quotes and MX null rejected, 2024-12-17',
			},
		],
		listedIn: { census: true, lexicon: 'namecom' },
	},
];
