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
				title: 'mitchvac/citefleet DNS provider registry, cloudflare.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/cloudflare.ts',
			},
			{
				title: 'enthec/webappanalyzer NS pattern .ns.cloudflare.com (2026-08-17)',
				url: 'https://github.com/enthec/webappanalyzer/tree/main/src/technologies',
			},
			{
				title:
					'dnscontrol documentation/provider/cloudflareapi.md: CNAME flattening; ALIAS by flattening (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/documentation/provider/cloudflareapi.md',
			},
			{
				title: 'cloudflare-typescript PR 1777 (TXT content as quoted strings)',
				url: 'https://github.com/cloudflare/cloudflare-typescript/pull/1777',
			},
			{
				title: 'PostHog PR 50665 (proxied or flattened CNAME)',
				url: 'https://github.com/PostHog/posthog/pull/50665',
			},
			'census',
		],
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
				title:
					'Route 53 Developer Guide, record types (TXT in double quotes, 255 per string, 4,000 per value; no CNAME at the apex)',
				url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html',
			},
			{
				title: 'Microsoft 365, create DNS records at AWS',
				url: 'https://learn.microsoft.com/en-us/microsoft-365/admin/dns/create-dns-records-at-aws',
			},
			{
				title: 'enthec/webappanalyzer NS pattern .awsdns-N. (2026-08-17)',
				url: 'https://github.com/enthec/webappanalyzer/tree/main/src/technologies',
			},
			{ lexicon: 'route53' },
			{ lego: 'route53' },
			{
				title:
					"mitchvac/citefleet docs/providers/amazon-aws.md, citing the vendor's help (fetched 2026-09-11): same facts",
				url: 'https://github.com/mitchvac/citefleet/blob/main/docs/providers/amazon-aws.md',
			},
			'census',
		],
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
				title: 'mitchvac/citefleet DNS provider registry, microsoft-azure.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/microsoft-azure.ts',
			},
			{
				title: 'enthec/webappanalyzer NS pattern .azure-dns. (2026-08-17)',
				url: 'https://github.com/enthec/webappanalyzer/tree/main/src/technologies',
			},
			{ lexicon: 'azure' },
			{
				title:
					'dnscontrol providers/azuredns/auditrecords.go: MX null rejected, 2020-12-28; no generic ALIAS (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/azuredns/auditrecords.go',
			},
			{ title: 'public zone file: ns1-01.azure-dns.com' },
			'census',
		],
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
				title: 'mitchvac/citefleet DNS provider registry, google-cloud.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/google-cloud.ts',
			},
			{
				title: 'enthec/webappanalyzer NS pattern ns-cloud-XN.googledomains.com (2026-08-17)',
				url: 'https://github.com/enthec/webappanalyzer/tree/main/src/technologies',
			},
			{
				title:
					'Cloud DNS, JSON record format (TXT strings quoted or unquoted; quoted when they hold spaces)',
				url: 'https://docs.cloud.google.com/dns/docs/reference/json-record',
			},
			{ lexicon: 'googleclouddns' },
			'census',
		],
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
		references: [
			{
				title: 'GoDaddy help 19232, Add a TXT record (@ for the root domain)',
				url: 'https://www.godaddy.com/help/add-a-txt-record-19232',
			},
			{
				title: 'mitchvac/citefleet DNS provider registry, godaddy.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/godaddy.ts',
			},
			{
				title: 'enthec/webappanalyzer NS pattern .domaincontrol.com (2026-08-17)',
				url: 'https://github.com/enthec/webappanalyzer/tree/main/src/technologies',
			},
			{ lexicon: 'godaddy' },
			'census',
		],
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
				title: 'mitchvac/citefleet DNS provider registry, namecheap.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/namecheap.ts',
			},
			{
				title:
					'dnscontrol providers/namecheap/auditrecords.go: MX null and TXT with double quotes rejected; ALIAS (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/namecheap/auditrecords.go',
			},
			{ lexicon: 'namecheap' },
			{
				title: 'Namecheap knowledge base 579',
				url: 'https://www.namecheap.com/support/knowledgebase/article.aspx/579/2237/which-record-type-option-should-i-choose-for-the-information-im-about-to-enter/',
			},
			'census',
		],
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
			{
				title: 'Squarespace help 31120980444429, Adding TXT records (enter @ into the Name field)',
				url: 'https://support.squarespace.com/hc/en-us/articles/31120980444429-Adding-TXT-records',
			},
			{
				title: 'mitchvac/citefleet DNS provider registry, squarespace.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/squarespace.ts',
			},
			{
				title: 'thunderbird/dns-scripts records.json: Squarespace (verified there)',
				url: 'https://github.com/thunderbird/dns-scripts',
			},
			'census',
		],
	},
	{
		id: 'vercel',
		name: 'Vercel',
		nameServers: ['ns1.vercel-dns.com', 'ns2.vercel-dns.com'],
		panelUrl: 'https://vercel.com/dashboard',
		helpUrl: 'https://vercel.com/docs/domains/managing-dns-records',
		refusesNullMx: true,
		references: [
			{
				title: 'mitchvac/citefleet DNS provider registry, vercel.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/vercel.ts',
			},
			{ lexicon: 'vercel' },
			{
				title:
					'dnscontrol providers/vercel/auditrecords.go: MX null rejected; ALIAS (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/vercel/auditrecords.go',
			},
			'census',
		],
	},
	{
		id: 'netlify',
		name: 'Netlify',
		nameServers: ['dns*.p*.nsone.net'],
		refusesNullMx: true,
		references: [
			{
				title:
					'dnscontrol providers/netlify/auditrecords.go: MX null rejected, 2023-01-19; ALIAS (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/netlify/auditrecords.go',
			},
			{ lexicon: 'nsone' },
			{ lego: 'netlify' },
			'census',
		],
	},
	{
		id: 'ns1',
		name: 'IBM NS1',
		nameServers: ['dns*.p*.nsone.net'],
		references: [{ lexicon: 'nsone' }, 'census'],
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
			{
				title: 'DigitalOcean docs, manage records (Hostname @ for the apex)',
				url: 'https://docs.digitalocean.com/products/networking/dns/how-to/manage-records/',
			},
			{
				title:
					'dnscontrol providers/digitalocean/auditrecords.go: MaxLengthDO 512, 2021-03-01 ("a guess"); MX null rejected (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/digitalocean/auditrecords.go',
			},
			{
				title:
					"mitchvac/citefleet docs/providers/digitalocean.md, citing the vendor's help (fetched 2026-09-11): @",
				url: 'https://github.com/mitchvac/citefleet/blob/main/docs/providers/digitalocean.md',
			},
			{ lexicon: 'digitalocean' },
			'census',
		],
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
		references: [
			{
				title: 'mitchvac/citefleet DNS provider registry, porkbun.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/porkbun.ts',
			},
			{ lexicon: 'porkbun' },
			{
				title: 'dnscontrol providers/porkbun: ALIAS (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/porkbun',
			},
			'census',
		],
	},
	{
		id: 'wordpress-com',
		name: 'WordPress.com',
		nameServers: ['ns1.wordpress.com', 'ns2.wordpress.com', 'ns3.wordpress.com'],
		panelUrl: 'https://wordpress.com/domains/manage',
		helpUrl: 'https://wordpress.com/support/domains/custom-dns/',
		references: [
			{
				title: 'mitchvac/citefleet DNS provider registry, automattic.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/automattic.ts',
			},
			'census',
		],
	},
	{
		id: 'namesilo',
		name: 'NameSilo',
		nameServers: ['*.dnsowl.com'],
		references: ['census', { title: 'public zone file: reloop.sh: dnsowl.com is NameSilo' }],
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
			{ lego: 'spaceship' },
			'census',
		],
	},
	{
		id: 'dnsimple',
		name: 'DNSimple',
		nameServers: ['ns*.dnsimple.com'],
		maxText: 1000,
		references: [
			{ lexicon: 'dnsimple' },
			{
				title:
					'dnscontrol providers/dnsimple/auditrecords.go: TXT up to 1000, 2023-12 (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/dnsimple/auditrecords.go',
			},
			'census',
		],
	},
	{
		id: 'name-com',
		name: 'Name.com',
		nameServers: ['ns*.name.com'],
		quotes: 'none',
		maxText: 512,
		refusesNullMx: true,
		references: [
			{ lexicon: 'namecom' },
			{
				title:
					'dnscontrol providers/namedotcom/auditrecords.go: MaxLengthNDC; double quotes and MX null rejected, 2024-12-17 (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/namedotcom/auditrecords.go',
			},
			'census',
		],
	},
];
