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
			{
				title: 'IONOS help, Managing TXT Records (host name e.g. @)',
				url: 'https://www.ionos.com/help/domains/configuring-txt-and-srv-records/managing-txt-records/',
			},
			{
				title: 'IONOS Hilfe, TXT-Record kurz erklaert',
				url: 'https://www.ionos.de/hilfe/domains/glossar-domain-fachbegriffe-verstaendlich-erklaert/txt-record',
			},
			{ lexicon: 'ionos' },
			{
				title: 'mitchvac/citefleet DNS provider registry, united-internet.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/united-internet.ts',
			},
			{
				title:
					"mitchvac/citefleet docs/providers/ionos.md, citing the vendor's help (fetched 2026-09-11): host name (e.g. @)",
				url: 'https://github.com/mitchvac/citefleet/blob/main/docs/providers/ionos.md',
			},
			{ title: 'public zone file: ns1121.ui-dns.com and its three siblings' },
			{
				title:
					'thunderbird/dns-scripts records.json: IONOS (unverified there): relative names, merge the existing SPF',
				url: 'https://github.com/thunderbird/dns-scripts',
			},
			'census',
			{ lego: 'ionos' },
		],
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
				title:
					'STRATO FAQ 2328, Was ist der TXT-Record und wie kann ich ihn verwenden? (the value in Präfix is completed with the domain; predefined SPF rules or an own one)',
				url: 'https://www.strato.de/faq/domains/was-ist-der-txt-record-und-wie-kann-ich-ihn-verwenden/',
			},
			{ title: 'public zone file: docks15.rzone.de, shades07.rzone.de (STRATO)' },
			{ title: 'public zone file: docks09.rzone.de, shades16.rzone.de (STRATO)' },
			{ title: 'public zone file: shades18.rzone.de, docks02.rzone.de (STRATO)' },
			{ title: 'public zone file: panel URL' },
			{
				title: 'mitchvac/citefleet DNS provider registry, united-internet.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/united-internet.ts',
			},
			'census',
		],
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
			{
				title: 'Hetzner Docs, TXT record ("The value has to be quoted"; @ for the apex)',
				url: 'https://docs.hetzner.com/networking/dns/record-types/txt-record/',
			},
			{
				title:
					'Hetzner Docs, DNS FAQ: records (@; no trailing dot means the zone is appended), 2025-10-07',
				url: 'https://docs.hetzner.com/de/networking/dns/faq/records',
			},
			{
				title: 'Hetzner Docs, migration to Hetzner Console (three name server sets)',
				url: 'https://docs.hetzner.com/de/networking/dns/migration-to-hetzner-console/process',
			},
			{ lexicon: 'hetzner' },
			{
				title: 'mitchvac/citefleet DNS provider registry, hetzner.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/hetzner.ts',
			},
			{
				title: 'enthec/webappanalyzer NS pattern .ns.hetzner.com (2026-08-17)',
				url: 'https://github.com/enthec/webappanalyzer/tree/main/src/technologies',
			},
			{
				title: 'dnscontrol providers/hetznerv2: no ALIAS (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/hetznerv2',
			},
			{ lego: 'hetzner' },
			'census',
		],
	},
	{
		id: 'hetzner-robot',
		name: 'Hetzner (Robot name servers)',
		nameServers: ['ns1.first-ns.de', 'robotns2.second-ns.de', 'robotns3.second-ns.com'],
		helpUrl: 'https://docs.hetzner.com/de/networking/dns/migration-to-hetzner-console/process',
		references: [
			{
				title: 'Hetzner Docs, migration to Hetzner Console (three name server sets)',
				url: 'https://docs.hetzner.com/de/networking/dns/migration-to-hetzner-console/process',
			},
			{
				title: 'mitchvac/citefleet DNS provider registry, hetzner.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/hetzner.ts',
			},
			'census',
		],
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
				title:
					'Hetzner Docs, migration to Hetzner Console (three name server sets; this one is konsoleH)',
				url: 'https://docs.hetzner.com/de/networking/dns/migration-to-hetzner-console/process',
			},
			{ title: 'Hetzner Wiki, KonsoleH:DNS-Verwaltung (old page)' },
			'census',
		],
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
			{
				title: 'ALL-INKL Anleitung 444, DKIM bei Versand ueber externe Mailserver',
				url: 'https://all-inkl.com/wichtig/anleitungen/providerwechsel/einrichtung/dns/dkim-bei-versand-ueber-externe-mailserver_444.html',
			},
			{
				title: 'ALL-INKL Anleitung 482, SPF',
				url: 'https://all-inkl.com/wichtig/anleitungen/kas/tools/dns-werkzeuge/spf_482.html',
			},
			{ title: 'public zone file: ns5/ns6.kasserver.com' },
			{ title: 'public zone file: ns5/ns6.kasserver.com' },
			{
				title: 'mitchvac/citefleet DNS provider registry, all-inkl.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/all-inkl.ts',
			},
			{
				title: 'Entri Connect provider list (automatic), as read 2026-09-12',
				url: 'https://developers.entri.com/connect/provider-list',
			},
			{ lego: 'allinkl' },
			'census',
		],
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
			{
				title: 'netcup help center, Webhosting DNS (Host @ is the root; Destination)',
				url: 'https://www.netcup.com/en/helpcenter/documentation/web-hosting/webhosting-dns',
			},
			{
				title:
					'dnscontrol providers/netcup/netcupProvider.go: name servers (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/netcup/netcupProvider.go',
			},
			{
				title:
					'dnscontrol providers/netcup/auditrecords.go: MX null rejected (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/netcup/auditrecords.go',
			},
			{ lexicon: 'netcup' },
			{ lego: 'netcup' },
			'census',
		],
	},
	{
		id: 'host-europe',
		name: 'Host Europe',
		nameServers: ['ns*.domaincontrol.com', 'ns1.hans.hosteurope.de', 'ns2.hans.hosteurope.de'],
		helpUrl: 'https://www.hosteurope.de/faq/domains/verwaltung/nameserver-eintraege',
		domainConnect: 'domainconnect.hosteurope.de',
		references: [
			{
				title: 'Host Europe FAQ, Nameserver-Eintraege',
				url: 'https://www.hosteurope.de/faq/domains/verwaltung/nameserver-eintraege',
			},
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
			'census',
		],
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
			{
				title: 'DomainFactory FAQ, SPF-Eintraege',
				url: 'https://www.df.eu/de/support/df-faq/e-mail/spf-sender-policy-framework/spf-eintraege/',
			},
			{
				title: 'DomainFactory FAQ, Nameserver',
				url: 'https://www.df.eu/de/support/df-faq/domains/nameserver/',
			},
			{ title: 'public zone file: whois: ns.namespace4you.de, ns2.namespace4you.de' },
			{ title: 'public zone file: 80.67.16.124 ns.namespace4you.de DOMAINFACTORY' },
			'census',
		],
	},
	{
		id: 'united-domains',
		name: 'united-domains',
		nameServers: ['ns.udag.de', 'ns.udag.net', 'ns.udag.org'],
		references: [
			{ title: 'public zone file: ns.udag.de, ns.udag.net, ns.udag.org' },
			{ title: 'public zone file: same set' },
			{ title: 'public zone file: same set' },
			{ lego: 'uniteddomains' },
			{
				title: 'mitchvac/citefleet DNS provider registry, united-internet.ts (checked 2026-09-12)',
				url: 'https://github.com/mitchvac/citefleet/blob/main/src/lib/citefleet/dns-providers/united-internet.ts',
			},
			'census',
		],
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
			{ lexicon: 'inwx' },
			{
				title: 'dnscontrol providers/inwx: name servers, ALIAS, login page (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/inwx',
			},
			{
				title: 'INWX knowledge base 121 (zone editor; ns.inwx.de)',
				url: 'https://kb.inwx.com/de-de/3-nameserver/121-how-can-i-adapt-the-soa-entry-in-the-inwx-name-server',
			},
			{ lego: 'inwx' },
			'census',
		],
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
		references: [
			{
				title: '1blu FAQ 987, SPF-Record (Host @)',
				url: 'https://faq.1blu.de/content/437/987/de/wie-erstelle-ich-einen-spf_record-&quest.html',
			},
			'census',
		],
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
				title:
					'Alfahosting Hilfe 48718252723601 (oneHome: leave the field empty for the main domain)',
				url: 'https://hilfe.alfahosting.de/hc/de/articles/48718252723601',
			},
			{
				title: 'Alfahosting Hilfe 31095446130321 (TXT by template on the older platform)',
				url: 'https://hilfe.alfahosting.de/hc/de/articles/31095446130321',
			},
			{
				title:
					"mitchvac/citefleet docs/providers/group-one.md, citing the vendor's help (fetched 2026-09-11): both quoted",
				url: 'https://github.com/mitchvac/citefleet/blob/main/docs/providers/group-one.md',
			},
			'census',
		],
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
			{
				title:
					"mitchvac/citefleet docs/providers/group-one.md, citing the vendor's help (fetched 2026-09-11): both quoted",
				url: 'https://github.com/mitchvac/citefleet/blob/main/docs/providers/group-one.md',
			},
			'census',
		],
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
			{ lego: 'checkdomain' },
			'census',
		],
	},
	{
		id: 'mittwald',
		name: 'Mittwald',
		nameServers: ['ns*.agenturserver.de', 'ns*.agenturserver.it', 'ns*.agenturserver.co'],
		helpUrl: 'https://www.mittwald.de/faq/e-mail/grundeinstellungen/spf-records',
		references: [
			{
				title: 'Mittwald FAQ, SPF-Records',
				url: 'https://www.mittwald.de/faq/e-mail/grundeinstellungen/spf-records',
			},
			{ title: 'public zone file: ns01.agenturserver.de, .it, .co' },
			{ lego: 'mittwald' },
			'census',
		],
	},
	{
		id: 'webgo',
		name: 'webgo',
		nameServers: ['ns1.webgo.de', 'ns2.webgo.de', 'ns3.webgo.de', 'ns4.webgo.de'],
		references: [
			{ title: 'public zone file: webgo name servers and zone overview, 2026-09-13' },
			'census',
		],
	},
	{
		id: 'manitu',
		name: 'manitu',
		nameServers: [],
		references: ['census'],
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
				title:
					'Telekom Homepagecenter help, SPF-Record (Name Prefix stays empty; TXT - Text; Text)',
				url: 'https://homepagecenter.telekom.de/hilfe/e-mail-benutzer/grundlagen-zum-thema-e-mail/wird-ein-spf-record-verwendet',
			},
			{ title: 'public zone file: ns1.telekom-domains.de (Deutsche Telekom)' },
			'census',
		],
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
				title:
					'iWelt FAQ, DNS-Eintrag in AutoDNS (Name without the domain, empty for the domain itself)',
				url: 'https://faq.iwelt.de/wie-fuege-ich-einen-dns-eintrag-hinzu-premium-dns',
			},
			{
				title:
					'dnscontrol providers/autodns/autoDnsProvider.go: a-d.ns14.net (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/autodns/autoDnsProvider.go',
			},
			{
				title:
					'dnscontrol providers/autodns/auditrecords.go: MX null rejected, 2022-03-25 (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/autodns/auditrecords.go',
			},
			{ lego: 'autodns' },
			'census',
		],
	},
	{
		id: 'hosting-de',
		name: 'hosting.de',
		nameServers: ['ns1.hosting.de', 'ns2.hosting.de', 'ns3.hosting.de'],
		panelUrl: 'https://secure.hosting.de/',
		references: [
			{
				title:
					'dnscontrol providers/hostingde/hostingdeProvider.go: default name servers, portal, ALIAS (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/hostingde/hostingdeProvider.go',
			},
			{ lexicon: 'hostingde' },
			{ lego: 'hostingde' },
			'census',
		],
	},
	{
		id: 'http-net',
		name: 'http.net',
		nameServers: ['*.routing.net'],
		references: [{ lexicon: 'httpnet' }, { lego: 'httpnet' }, 'census'],
	},
	{
		id: 'regfish',
		name: 'regfish',
		nameServers: ['*.regfish-ns.net'],
		references: [{ lexicon: 'regfish' }, { lego: 'regfish' }, 'census'],
	},
	{
		id: 'joker',
		name: 'Joker.com',
		nameServers: ['*.ns.joker.com'],
		references: [
			{ lexicon: 'joker' },
			{
				title: 'dnscontrol providers/joker: no ALIAS (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/joker',
			},
			{ lego: 'joker' },
			'census',
		],
	},
	{
		id: 'variomedia',
		name: 'Variomedia',
		nameServers: ['ns*.variomedia.de'],
		references: [
			{ title: 'public zone file: dig @ns1.variomedia.de' },
			{ lego: 'variomedia' },
			'census',
		],
	},
	{
		id: 'goneo',
		name: 'goneo',
		nameServers: ['ns1.goneo.de', 'ns2.goneo.de'],
		references: [{ title: 'public zone file: ns1.goneo.de, ns2.goneo.de (parking)' }, 'census'],
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
			'census',
		],
	},
	{
		id: 'kontent',
		name: 'KONTENT',
		nameServers: [],
		helpUrl:
			'https://helpcenter.kontent.com/kontent-technik/cat/287-dns-statische-eintraege-wie-mx-a-cname-spf-srv-etc',
		nameField: 'relative',
		labels: { name: 'Neue Subdomain' },
		references: [
			{
				title: 'KONTENT help centre, DNS',
				url: 'https://helpcenter.kontent.com/kontent-technik/cat/287-dns-statische-eintraege-wie-mx-a-cname-spf-srv-etc',
			},
			'census',
		],
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
		references: [
			{
				title: 'providerdienste knowledge base, DKIM',
				url: 'https://kb.providerdienste.de/domains/domainroboter/dns-verwaltung/dkim/index.html',
			},
		],
	},
	{
		id: 'desec',
		name: 'deSEC',
		nameServers: ['ns1.desec.io', 'ns2.desec.org'],
		panelUrl: 'https://desec.io/',
		helpUrl: 'https://desec.readthedocs.io/en/latest/',
		quotes: 'required',
		references: [
			{ lexicon: 'desec' },
			{
				title: 'dnscontrol providers/desec/desecProvider.go: name servers (7a079bc2a, 2026-05-31)',
				url: 'https://github.com/DNSControl/dnscontrol/blob/main/providers/desec/desecProvider.go',
			},
			{ title: 'deSEC documentation', url: 'https://desec.readthedocs.io/en/latest/' },
			{ lego: 'desec' },
			'census',
		],
	},
	{
		id: 'united-domains-reselling',
		name: 'united-domains Reselling',
		nameServers: [],
		references: ['census'],
	},
];
