/**
 * Hosters in Germany.
 *
 * @module
 */

import type { SurveyedHoster } from './survey.ts';

/** Hosters of this family. */
export const germanHosters: readonly SurveyedHoster[] = [
	{
		id: 'ionos',
		name: 'IONOS',
		nameServers: ['ns*.ui-dns.com', 'ns*.ui-dns.org', 'ns*.ui-dns.de', 'ns*.ui-dns.biz'],
		panelUrl: 'https://login.ionos.com/',
		helpUrl:
			'https://www.ionos.com/help/domains/configuring-txt-and-srv-records/managing-txt-records/',
		nameField: 'relative',
		apex: '@',
		traps: ['spf-present'],
		labels: { name: 'Host name', target: 'Points to' },
		references: [
			{ help: 'IONOS help, Managing TXT Records (host name e.g. @)' },
			{
				title: 'IONOS Hilfe, TXT-Record kurz erklaert',
				url: 'https://www.ionos.de/hilfe/domains/glossar-domain-fachbegriffe-verstaendlich-erklaert/txt-record',
			},
			{ guide: 'ionos', says: 'host name (e.g. @)' },
			{ title: 'public zone file: ns1121.ui-dns.com and its three siblings' },
			{
				title:
					'thunderbird/dns-scripts records.json: IONOS (unverified there): relative names, merge the existing SPF',
				url: 'https://github.com/thunderbird/dns-scripts',
			},
		],
		listedIn: { census: true, lego: 'ionos', lexicon: 'ionos', registry: 'united-internet' },
	},
	{
		id: 'strato',
		name: 'STRATO',
		nameServers: ['docks*.rzone.de', 'shades*.rzone.de'],
		panelUrl: 'https://www.strato.de/apps/CustomerService',
		helpUrl:
			'https://www.strato.de/faq/domains/was-ist-der-txt-record-und-wie-kann-ich-ihn-verwenden/',
		nameField: 'relative',
		traps: ['spf-rule'],
		labels: { name: 'Präfix', value: 'Wert' },
		references: [
			{
				help: 'STRATO FAQ 2328, Was ist der TXT-Record und wie kann ich ihn verwenden? (the value in Präfix is completed with the domain; predefined SPF rules or an own one)',
			},
			{ title: 'public zone file: docks15.rzone.de, shades07.rzone.de (STRATO)' },
			{ title: 'public zone file: docks09.rzone.de, shades16.rzone.de (STRATO)' },
			{ title: 'public zone file: shades18.rzone.de, docks02.rzone.de (STRATO)' },
			{ title: 'public zone file: panel URL' },
		],
		listedIn: { census: true, registry: 'united-internet' },
	},
	{
		id: 'hetzner',
		name: 'Hetzner (Console DNS)',
		nameServers: ['hydrogen.ns.hetzner.com', 'oxygen.ns.hetzner.com', 'helium.ns.hetzner.de'],
		panelUrl: 'https://console.hetzner.com/',
		helpUrl: 'https://docs.hetzner.com/networking/dns/record-types/txt-record/',
		nameField: 'relative',
		apex: '@',
		quotes: 'required',
		targetDot: 'required',
		traps: ['target-dot'],
		references: [
			{ help: 'Hetzner Docs, TXT record ("The value has to be quoted"; @ for the apex)' },
			{
				title:
					'Hetzner Docs, DNS FAQ: records (@; no trailing dot means the zone is appended), 2025-10-07',
				url: 'https://docs.hetzner.com/de/networking/dns/faq/records',
			},
			{
				title: 'Hetzner Docs, migration to Hetzner Console (three name server sets)',
				url: 'https://docs.hetzner.com/de/networking/dns/migration-to-hetzner-console/process',
			},
			{ dnscontrol: 'providers/hetznerv2', says: 'no ALIAS' },
		],
		listedIn: {
			census: true,
			lego: 'hetzner',
			lexicon: 'hetzner',
			registry: 'hetzner',
			pattern: '.ns.hetzner.com',
		},
	},
	{
		id: 'hetzner-robot',
		name: 'Hetzner (Robot name servers)',
		nameServers: ['ns1.first-ns.de', 'robotns2.second-ns.de', 'robotns3.second-ns.com'],
		helpUrl: 'https://docs.hetzner.com/de/networking/dns/migration-to-hetzner-console/process',
		references: [{ help: 'Hetzner Docs, migration to Hetzner Console (three name server sets)' }],
		listedIn: { census: true, registry: 'hetzner' },
	},
	{
		id: 'hetzner-konsoleh',
		name: 'Hetzner konsoleH (web hosting)',
		nameServers: ['ns1.your-server.de', 'ns.second-ns.com', 'ns3.second-ns.de'],
		helpUrl: 'https://docs.hetzner.com/de/networking/dns/migration-to-hetzner-console/process',
		targetDot: 'required',
		traps: ['target-dot'],
		references: [
			{
				help: 'Hetzner Docs, migration to Hetzner Console (three name server sets; this one is konsoleH)',
			},
			{ title: 'Hetzner Wiki, KonsoleH:DNS-Verwaltung (old page)' },
		],
		listedIn: { census: true },
	},
	{
		id: 'all-inkl',
		name: 'ALL-INKL.COM',
		nameServers: ['ns*.kasserver.com'],
		panelUrl: 'https://kas.all-inkl.com/',
		helpUrl:
			'https://all-inkl.com/wichtig/anleitungen/providerwechsel/einrichtung/dns/dkim-bei-versand-ueber-externe-mailserver_444.html',
		nameField: 'relative',
		spfType: 'TXT (SPF)',
		traps: ['spf-type'],
		labels: { name: 'Name', type: 'Typ', value: 'Data', priority: 'Prio' },
		references: [
			{ help: 'ALL-INKL Anleitung 444, DKIM bei Versand ueber externe Mailserver' },
			{
				title: 'ALL-INKL Anleitung 482, SPF',
				url: 'https://all-inkl.com/wichtig/anleitungen/kas/tools/dns-werkzeuge/spf_482.html',
			},
			{ title: 'public zone file: ns5/ns6.kasserver.com' },
			{ title: 'public zone file: ns5/ns6.kasserver.com' },
			{
				title: 'Entri Connect provider list (automatic), as read 2026-09-12',
				url: 'https://developers.entri.com/connect/provider-list',
			},
		],
		listedIn: { census: true, lego: 'allinkl', registry: 'all-inkl' },
	},
	{
		id: 'netcup',
		name: 'netcup',
		nameServers: ['root-dns.netcup.net', 'second-dns.netcup.net', 'third-dns.netcup.net'],
		helpUrl: 'https://www.netcup.com/en/helpcenter/documentation/web-hosting/webhosting-dns',
		nameField: 'relative',
		apex: '@',
		refusesNullMx: true,
		labels: { name: 'Host', value: 'Destination' },
		references: [
			{ help: 'netcup help center, Webhosting DNS (Host @ is the root; Destination)' },
			{ dnscontrol: 'providers/netcup/netcupProvider.go', says: 'name servers' },
			{ dnscontrol: 'providers/netcup/auditrecords.go', says: 'MX null rejected' },
		],
		listedIn: { census: true, lego: 'netcup', lexicon: 'netcup' },
	},
	{
		id: 'host-europe',
		name: 'Host Europe',
		nameServers: ['ns*.domaincontrol.com', 'ns1.hans.hosteurope.de', 'ns2.hans.hosteurope.de'],
		helpUrl: 'https://www.hosteurope.de/faq/domains/verwaltung/nameserver-eintraege',
		domainConnect: 'domainconnect.hosteurope.de',
		references: [
			{ help: 'Host Europe FAQ, Nameserver-Eintraege' },
			{
				title:
					'Domain Connect settings of hosteurope.de as kept by the census (nameServers ns59/ns60.domaincontrol.com, 2026-09-20)',
				url: 'https://github.com/pawel-kow/DomainConnectSupportStatsData',
			},
			{ title: 'public zone file: ns1/ns2.hans.hosteurope.de' },
			{ title: 'public zone file: ns1/ns2.hans.hosteurope.de' },
			{
				title:
					'public zone file: a zone moved to Hetzner that still carries _domainconnect TXT domainconnect.hosteurope.de',
			},
		],
		listedIn: { census: true },
	},
	{
		id: 'domainfactory',
		name: 'DomainFactory',
		nameServers: ['ns.namespace4you.de', 'ns2.namespace4you.de'],
		helpUrl:
			'https://www.df.eu/de/support/df-faq/e-mail/spf-sender-policy-framework/spf-eintraege/',
		traps: ['spf-wildcard'],
		labels: { name: 'Hostname' },
		domainConnect: 'dc.ispgateway.de',
		references: [
			{ help: 'DomainFactory FAQ, SPF-Eintraege' },
			{
				title: 'DomainFactory FAQ, Nameserver',
				url: 'https://www.df.eu/de/support/df-faq/domains/nameserver/',
			},
			{ title: 'public zone file: whois: ns.namespace4you.de, ns2.namespace4you.de' },
			{ title: 'public zone file: 80.67.16.124 ns.namespace4you.de DOMAINFACTORY' },
		],
		listedIn: { census: true },
	},
	{
		id: 'united-domains',
		name: 'united-domains',
		nameServers: ['ns.udag.de', 'ns.udag.net', 'ns.udag.org'],
		references: [
			{ title: 'public zone file: ns.udag.de, ns.udag.net, ns.udag.org' },
			{ title: 'public zone file: same set' },
			{ title: 'public zone file: same set' },
		],
		listedIn: { census: true, lego: 'uniteddomains', registry: 'united-internet' },
	},
	{
		id: 'inwx',
		name: 'INWX',
		nameServers: [
			'ns*.inwx.de',
			'ns*.inwx.eu',
			'ns*.inwx.com',
			'ns*.inwx.net',
			'ns.domrobot.com',
			'ns.domrobot.net',
			'ns.domrobot.org',
			'ns.domrobot.info',
			'ns.domrobot.biz',
		],
		panelUrl: 'https://www.inwx.de/en/customer/login',
		helpUrl:
			'https://kb.inwx.com/de-de/3-nameserver/121-how-can-i-adapt-the-soa-entry-in-the-inwx-name-server',
		references: [
			{ dnscontrol: 'providers/inwx', says: 'name servers, ALIAS, login page' },
			{ help: 'INWX knowledge base 121 (zone editor; ns.inwx.de)' },
		],
		listedIn: { census: true, lego: 'inwx', lexicon: 'inwx' },
	},
	{
		id: '1blu',
		name: '1blu',
		nameServers: [],
		helpUrl: 'https://faq.1blu.de/content/437/987/de/wie-erstelle-ich-einen-spf_record-&quest.html',
		nameField: 'relative',
		apex: '@',
		textType: 'TXT-Record',
		traps: ['apply'],
		labels: { name: 'Host', value: 'Text' },
		references: [{ help: '1blu FAQ 987, SPF-Record (Host @)' }],
		listedIn: { census: true },
	},
	{
		id: 'alfahosting',
		name: 'Alfahosting',
		nameServers: [],
		helpUrl: 'https://hilfe.alfahosting.de/hc/de/articles/48718252723601',
		nameField: 'relative',
		apex: '',
		traps: ['text-templates'],
		labels: { name: 'Name' },
		references: [
			{
				help: 'Alfahosting Hilfe 48718252723601 (oneHome: leave the field empty for the main domain)',
			},
			{
				title: 'Alfahosting Hilfe 31095446130321 (TXT by template on the older platform)',
				url: 'https://hilfe.alfahosting.de/hc/de/articles/31095446130321',
			},
			{ guide: 'group-one', says: 'both quoted' },
		],
		listedIn: { census: true },
	},
	{
		id: 'dogado',
		name: 'dogado',
		nameServers: ['cns1.cloudpit.de', 'cns2.cloudpit.com', 'cns3.cloudpit.io'],
		helpUrl:
			'https://help.dogado.de/hc/de/articles/23450744909969-DNS-Einträge-in-oneHome-verwalten',
		nameField: 'relative',
		apex: '',
		labels: { name: 'Name' },
		references: [
			{
				title: 'dogado help 23450744909969 (oneHome appends the domain; empty for the main domain)',
				url: 'https://help.dogado.de/hc/de/articles/23450744909969',
			},
			{
				title: 'dogado help 26004248540177 (name servers)',
				url: 'https://help.dogado.de/hc/de/articles/26004248540177',
			},
			{ guide: 'group-one', says: 'both quoted' },
		],
		listedIn: { census: true },
	},
	{
		id: 'checkdomain',
		name: 'Checkdomain',
		nameServers: ['ns.checkdomain.de', 'ns2.checkdomain.de'],
		references: [
			{
				title:
					'lego providers/dns/checkdomain/internal/client.go (ns.checkdomain.de, ns2.checkdomain.de)',
				url: 'https://github.com/go-acme/lego/blob/master/providers/dns/checkdomain/internal/client.go',
			},
		],
		listedIn: { census: true, lego: 'checkdomain' },
	},
	{
		id: 'mittwald',
		name: 'Mittwald',
		nameServers: ['ns*.agenturserver.de', 'ns*.agenturserver.it', 'ns*.agenturserver.co'],
		helpUrl: 'https://www.mittwald.de/faq/e-mail/grundeinstellungen/spf-records',
		references: [
			{ help: 'Mittwald FAQ, SPF-Records' },
			{ title: 'public zone file: ns01.agenturserver.de, .it, .co' },
		],
		listedIn: { census: true, lego: 'mittwald' },
	},
	{
		id: 'webgo',
		name: 'webgo',
		nameServers: ['ns1.webgo.de', 'ns2.webgo.de', 'ns3.webgo.de', 'ns4.webgo.de'],
		references: [{ title: 'public zone file: webgo name servers and zone overview, 2026-09-13' }],
		listedIn: { census: true },
	},
	{
		id: 'manitu',
		name: 'manitu',
		nameServers: [],
		references: [],
		listedIn: { census: true },
	},
	{
		id: 'telekom-homepagecenter',
		name: 'Telekom Homepagecenter',
		nameServers: ['ns*.telekom-domains.de'],
		helpUrl:
			'https://homepagecenter.telekom.de/hilfe/e-mail-benutzer/grundlagen-zum-thema-e-mail/wird-ein-spf-record-verwendet',
		nameField: 'relative',
		apex: '',
		textType: 'TXT - Text',
		traps: ['spf-present'],
		labels: { name: 'Name Prefix', value: 'Text' },
		references: [
			{
				help: 'Telekom Homepagecenter help, SPF-Record (Name Prefix stays empty; TXT - Text; Text)',
			},
			{ title: 'public zone file: ns1.telekom-domains.de (Deutsche Telekom)' },
		],
		listedIn: { census: true },
	},
	{
		id: 'autodns',
		name: 'InterNetX AutoDNS and its resellers',
		nameServers: ['a.ns14.net', 'b.ns14.net', 'c.ns14.net', 'd.ns14.net'],
		helpUrl: 'https://faq.iwelt.de/wie-fuege-ich-einen-dns-eintrag-hinzu-premium-dns',
		nameField: 'relative',
		apex: '',
		refusesNullMx: true,
		labels: { name: 'Name', value: 'Wert', priority: 'Pref' },
		references: [
			{
				help: 'iWelt FAQ, DNS-Eintrag in AutoDNS (Name without the domain, empty for the domain itself)',
			},
			{ dnscontrol: 'providers/autodns/autoDnsProvider.go', says: 'a-d.ns14.net' },
			{ dnscontrol: 'providers/autodns/auditrecords.go', says: 'MX null rejected, 2022-03-25' },
		],
		listedIn: { census: true, lego: 'autodns' },
	},
	{
		id: 'hosting-de',
		name: 'hosting.de',
		nameServers: ['ns1.hosting.de', 'ns2.hosting.de', 'ns3.hosting.de'],
		panelUrl: 'https://secure.hosting.de/',
		references: [
			{
				dnscontrol: 'providers/hostingde/hostingdeProvider.go',
				says: 'default name servers, portal, ALIAS',
			},
		],
		listedIn: { census: true, lego: 'hostingde', lexicon: 'hostingde' },
	},
	{
		id: 'http-net',
		name: 'http.net',
		nameServers: ['*.routing.net'],
		references: [],
		listedIn: { census: true, lego: 'httpnet', lexicon: 'httpnet' },
	},
	{
		id: 'regfish',
		name: 'regfish',
		nameServers: ['*.regfish-ns.net'],
		references: [],
		listedIn: { census: true, lego: 'regfish', lexicon: 'regfish' },
	},
	{
		id: 'joker',
		name: 'Joker.com',
		nameServers: ['*.ns.joker.com'],
		references: [{ dnscontrol: 'providers/joker', says: 'no ALIAS' }],
		listedIn: { census: true, lego: 'joker', lexicon: 'joker' },
	},
	{
		id: 'variomedia',
		name: 'Variomedia',
		nameServers: ['ns*.variomedia.de'],
		references: [{ title: 'public zone file: dig @ns1.variomedia.de' }],
		listedIn: { census: true, lego: 'variomedia' },
	},
	{
		id: 'goneo',
		name: 'goneo',
		nameServers: ['ns1.goneo.de', 'ns2.goneo.de'],
		references: [{ title: 'public zone file: ns1.goneo.de, ns2.goneo.de (parking)' }],
		listedIn: { census: true },
	},
	{
		id: 'hostsharing',
		name: 'Hostsharing',
		nameServers: ['dns1.hostsharing.net', 'dns2.hostsharing.net', 'dns3.hostsharing.net'],
		helpUrl: 'https://www.hostsharing.net/doc/managed-operations-platform/zonefile/',
		references: [
			{
				title: 'Hostsharing wiki, Verwalten der Zonendaten',
				url: 'https://wiki.hostsharing.net/index.php?title=Verwalten_der_Zonendaten',
			},
		],
		listedIn: { census: true },
	},
	{
		id: 'kontent',
		name: 'KONTENT',
		nameServers: [],
		helpUrl:
			'https://helpcenter.kontent.com/kontent-technik/cat/287-dns-statische-eintraege-wie-mx-a-cname-spf-srv-etc',
		nameField: 'relative',
		labels: { name: 'Neue Subdomain' },
		references: [{ help: 'KONTENT help centre, DNS' }],
		listedIn: { census: true },
	},
	{
		id: 'pd-admin',
		name: 'pd-admin Domainrobot (several small German hosters)',
		nameServers: [],
		helpUrl: 'https://kb.providerdienste.de/domains/domainroboter/dns-verwaltung/dkim/index.html',
		nameField: 'relative',
		quotes: 'none',
		traps: ['text-one-string'],
		labels: { name: 'Name', type: 'Resource Record Typ', value: 'Wert' },
		references: [{ help: 'providerdienste knowledge base, DKIM' }],
	},
	{
		id: 'desec',
		name: 'deSEC',
		nameServers: ['ns1.desec.io', 'ns2.desec.org'],
		panelUrl: 'https://desec.io/',
		helpUrl: 'https://desec.readthedocs.io/en/latest/',
		quotes: 'required',
		references: [
			{ dnscontrol: 'providers/desec/desecProvider.go', says: 'name servers' },
			{ help: 'deSEC documentation' },
		],
		listedIn: { census: true, lego: 'desec', lexicon: 'desec' },
	},
	{
		id: 'united-domains-reselling',
		name: 'united-domains Reselling',
		nameServers: [],
		references: [],
		listedIn: { census: true },
	},
];
