/**
 * Outgoing servers as people type them who copy from a help page, take the server for incoming mail, or
 * have something else in mind.
 */

import { describe, expect, it } from 'vitest';
import { relayForSmtp } from '../../src/relays/relay-for-smtp.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

const resolver = zoneResolver(`
shop.example.                                     A     198.51.100.80
mail.shop.example.                                A     198.51.100.25
25.100.51.198.in-addr.arpa.                       PTR   mail.shop.example.
imap.ionos.de.                                    A     192.0.2.170
mx00.ionos.de.                                    A     192.0.2.41
smtp.netcologne.de.                               A     192.0.2.1
smtp.chello.at.                                   A     192.0.2.2
smtp.sunrise.ch.                                  A     192.0.2.3
smtp.hosting.example.                             A     192.0.2.4
static.8.2.0.192.clients.your-server.de.          A     192.0.2.8
8.2.0.192.in-addr.arpa.                           PTR   static.8.2.0.192.clients.your-server.de.
ec2-192-0-2-9.eu-central-1.compute.amazonaws.com. A     192.0.2.9
vps-1234.vps.ovh.net.                             A     192.0.2.10
ns12345.ovh.net.                                  A     192.0.2.11
h2345678.stratoserver.net.                        A     192.0.2.12
v12345.goserver.host.                             A     192.0.2.13
smtp.sendgrid.com.                                A     192.0.2.14
mail.eins.example.                                CNAME shop-example.mail.protection.outlook.com.
shop-example.mail.protection.outlook.com.         A     192.0.2.20
smtp.zwei.example.                                CNAME smtp.ionos.de.
smtp.ionos.de.                                    A     192.0.2.21
mail.drei.example.                                A     192.0.2.21
21.2.0.192.in-addr.arpa.                          PTR   smtp.ionos.de.
cgn.shop.example.                                 A     100.64.0.7
both.shop.example.                                A     10.0.0.1
both.shop.example.                                A     198.51.100.99
mail.xn--mller-kva.example.                       A     198.51.100.77
`);

type Row = readonly [typed: string, relay: string, certainty: string, meant?: string];

const OWN = 'own-server';

/** With From info@shop.example and no user; `meant` is what the finding offers in place of what was typed. */
const TABLE: { readonly [kind: string]: readonly Row[] } = {
	'with what stands around it on a help page': [
		['smtp.ionos.de, 587', 'ionos', 'catalogue'],
		['smtp.ionos.de;465', 'ionos', 'catalogue'],
		['smtp.ionos.de (465)', 'ionos', 'catalogue'],
		['smtp.ionos.de Port 587', 'ionos', 'catalogue'],
		['smtp.ionos.de, Port: 465 (SSL/TLS)', 'ionos', 'catalogue'],
		['smtp.ionos.de  587', 'ionos', 'catalogue'],
		['smtp.ionos.de:587 STARTTLS', 'ionos', 'catalogue'],
		['smtp.ionos.de/587', 'ionos', 'catalogue'],
		['smtp.ionos.de:465/ssl', 'ionos', 'catalogue'],
		['smtp.ionos.de:smtp', 'ionos', 'catalogue'],
		['smtp.ionos.de:', 'ionos', 'catalogue'],
		['smtp.ionos.de,', 'ionos', 'catalogue'],
		['"smtp.ionos.de"', 'ionos', 'catalogue'],
		["'smtp.ionos.de'", 'ionos', 'catalogue'],
		['„smtp.ionos.de“', 'ionos', 'catalogue'],
		['<smtp.ionos.de>', 'ionos', 'catalogue'],
		['Postausgangsserver: smtp.ionos.de', 'ionos', 'catalogue'],
		['SMTP-Server: smtp.ionos.de', 'ionos', 'catalogue'],
		['SMTP: smtp.ionos.de', 'ionos', 'catalogue'],
		['smtp.ionos.de\u00a0', 'ionos', 'catalogue'],
		['\u200bsmtp.ionos.de', 'ionos', 'catalogue'],
		['\ufeffsmtp.ionos.de', 'ionos', 'catalogue'],
		['\tsmtp.ionos.de\n', 'ionos', 'catalogue'],
		['ｓｍｔｐ.ionos.de', 'ionos', 'catalogue'],
		['tls://smtp.ionos.de:587', 'ionos', 'catalogue'],
		['ssl://smtp.ionos.de:465', 'ionos', 'catalogue'],
		['smtps://user:pass%40word@smtp.ionos.de:465', 'ionos', 'catalogue'],
		['https://mail.shop.example:465/', OWN, 'assumed'],
		['http://mail.shop.example', OWN, 'assumed'],
		['mail.shop.example/', OWN, 'assumed'],
		['mail.shop.example\\', OWN, 'assumed'],
		['mail.shop.example:587 (TLS)', OWN, 'assumed'],
		['MAIL.SHOP.EXAMPLE.', OWN, 'assumed'],
		['mail.müller.example', OWN, 'assumed'],
		['MAIL.MÜLLER.EXAMPLE:465', OWN, 'assumed'],
	],
	'the server for incoming mail, the web mail, the service itself': [
		['imap.ionos.de', 'ionos', 'inferred', 'smtp.ionos.de'],
		['imap.ionos.de:993', 'ionos', 'inferred', 'smtp.ionos.de'],
		['pop.ionos.de', 'ionos', 'inferred', 'smtp.ionos.de'],
		['webmail.ionos.de', 'ionos', 'inferred', 'smtp.ionos.de'],
		['https://email.ionos.de/appsuite/?tl=y', 'ionos', 'inferred', 'smtp.ionos.de'],
		['ionos.de', 'ionos', 'inferred', 'smtp.ionos.de'],
		['mx00.ionos.de', 'ionos', 'inferred', 'smtp.ionos.de'],
		['imap.1und1.de', 'ionos', 'inferred', 'smtp.1und1.de'],
		['pop3.strato.de', 'strato', 'inferred', 'smtp.strato.de'],
		['imap.strato.de', 'strato', 'inferred', 'smtp.strato.de'],
		['www.strato.de', 'strato', 'inferred', 'smtp.strato.de'],
		['https://webmail.strato.de/login?x=1', 'strato', 'inferred', 'smtp.strato.de'],
		['pop.udag.de', 'united-domains', 'inferred', 'smtp.udag.de'],
		['smtp.df.eu', 'ispgateway', 'inferred', 'sslout.df.eu'],
		['smtp.your-server.de', 'hetzner', 'inferred', 'mail.your-server.de'],
		['imap.hostpoint.ch', 'hostpoint', 'inferred', 'asmtp.mail.hostpoint.ch'],
		['smtp.infomaniak.com', 'infomaniak', 'inferred', 'mail.infomaniak.com'],
		['smtp.easyname.eu', 'easyname', 'inferred', 'smtp.easyname.com'],
		['outlook.office365.com', 'microsoft-365', 'inferred', 'smtp.office365.com'],
		['office365.com', 'microsoft-365', 'inferred', 'smtp.office365.com'],
		['outlook.com', 'microsoft-365', 'inferred'],
		['imap.gmail.com', 'google-workspace', 'inferred', 'smtp.gmail.com'],
		['pop.gmail.com:995', 'google-workspace', 'inferred', 'smtp.gmail.com'],
		['aspmx.l.google.com', 'google-workspace', 'inferred'],
		['mail.google.com', 'google-workspace', 'inferred'],
		['imap.gmx.net', 'gmx', 'inferred', 'mail.gmx.net'],
		['pop.gmx.net:995', 'gmx', 'inferred', 'mail.gmx.net'],
		['gmx.de', 'gmx', 'inferred'],
		['mail.gmx.de', 'gmx', 'inferred'],
		['smtp.gmx.at', 'gmx', 'inferred'],
		['imap.web.de', 'web-de', 'inferred', 'smtp.web.de'],
		['smtp.freenet.de', 'freenet', 'inferred', 'mx.freenet.de'],
		['smtp.t-online.de', 'telekom-business', 'inferred', 'securesmtp.t-online.de'],
		['smtp.posteo.de', 'posteo', 'inferred', 'posteo.de'],
		['smtp.vodafone.de', 'vodafone-de', 'inferred'],
		['smtp.kabelmail.de', 'vodafone-de', 'inferred'],
		['smtp.bluewin.ch', 'bluewin', 'inferred', 'smtpauths.bluewin.ch'],
		['smtp.yahoo.com', 'yahoo', 'inferred', 'smtp.mail.yahoo.com'],
		['smtp.me.com', 'icloud-custom-domain', 'inferred', 'smtp.mail.me.com'],
		['smtp.brevo.com', 'brevo', 'inferred', 'smtp-relay.brevo.com'],
		['smtp.mailjet.com', 'mailjet', 'inferred', 'in.mailjet.com'],
		['smtp-broadcasts.postmarkapp.com', 'postmark', 'inferred', 'smtp.postmarkapp.com'],
	],
	'an e-mail address': [
		['info@shop.example', 'none', 'none'],
		['@shop.example', 'none', 'none'],
		['mailto:info@shop.example', 'none', 'none'],
		['info@gmx.de', 'gmx', 'inferred'],
		['info@gmail.com', 'google-workspace', 'inferred'],
		// A customer's address at a host says nothing of its relay.
		['info@ionos.de', 'none', 'none'],
	],
	'a slip, or the right name below another suffix': [
		['smtp.ionos.dee', 'none', 'none', 'smtp.ionos.de'],
		['stmp.ionos.de', 'none', 'none', 'smtp.ionos.de'],
		['smtp.stratos.de', 'none', 'none', 'smtp.strato.de'],
		['smtp.webde.de', 'none', 'none', 'smtp.web.de'],
		['smtp.office365.con', 'none', 'none', 'smtp.office365.com'],
		['smtp.office365.de', 'none', 'none', 'smtp.office365.com'],
		['smtp.gmail.de', 'none', 'none', 'smtp.gmail.com'],
		['smtp.mailgun.com', 'none', 'none', 'smtp.mailgun.org'],
		['smtp.world4you.at', 'none', 'none', 'smtp.world4you.com'],
		// It is there, in whose hands does not matter.
		['smtp.sendgrid.com', OWN, 'assumed'],
	],
	'a machine in the network of somebody who rents machines out': [
		['static.8.2.0.192.clients.your-server.de', OWN, 'assumed'],
		['192.0.2.8', OWN, 'assumed'],
		['ec2-192-0-2-9.eu-central-1.compute.amazonaws.com', OWN, 'assumed'],
		['vps-1234.vps.ovh.net', OWN, 'assumed'],
		['ns12345.ovh.net', OWN, 'assumed'],
		['h2345678.stratoserver.net', OWN, 'assumed'],
		['v12345.goserver.host', OWN, 'assumed'],
	],
	'a provider that nothing is known of': [
		['smtp.netcologne.de', OWN, 'assumed'],
		['smtp.chello.at:587', OWN, 'assumed'],
		['smtp.sunrise.ch', OWN, 'assumed'],
		['smtp.hosting.example', OWN, 'assumed'],
	],
	'a name that leads elsewhere': [
		['mail.eins.example', 'microsoft-365', 'catalogue'],
		['smtp.zwei.example', 'ionos', 'catalogue'],
		['mail.drei.example', 'ionos', 'inferred'],
		['both.shop.example', OWN, 'assumed'],
	],
	'an address of a machine': [
		['198.51.100.25:587', OWN, 'assumed'],
		['[198.51.100.25]', OWN, 'assumed'],
		['::ffff:198.51.100.25', OWN, 'assumed'],
		['2a01:4f8::1', OWN, 'assumed'],
		['[2a01:4f8::1]:465', OWN, 'assumed'],
	],
	'nothing that can be seen from outside': [
		['::ffff:10.0.0.1', 'none', 'none'],
		['fe80::1%eth0', 'none', 'none'],
		['fd00::1', 'none', 'none'],
		['0.0.0.0', 'none', 'none'],
		['169.254.1.1', 'none', 'none'],
		['100.64.1.1', 'none', 'none'],
		['cgn.shop.example', 'none', 'none'],
		['smtp', 'none', 'none'],
		['mail:25', 'none', 'none'],
		['postfix', 'none', 'none'],
		['office365', 'none', 'none'],
		['host.docker.internal', 'none', 'none'],
		['exchange.intern', 'none', 'none'],
		['ex01.firma.lan', 'none', 'none'],
		['fritz.box', 'none', 'none'],
		['nas.fritz.box', 'none', 'none'],
		['localhost.localdomain', 'none', 'none'],
	],
};

const ROWS = Object.entries(TABLE).flatMap(([kind, rows]) =>
	rows.map(([typed, relay, certainty, meant]) => [kind, typed, relay, certainty, meant] as const),
);

describe('an outgoing server, typed as', () => {
	it('is one of at least 100 spellings', () => {
		expect(new Set(ROWS.map(([, typed]) => typed)).size).toBeGreaterThanOrEqual(100);
	});

	it.each(ROWS)('%s: %s is %s (%s)', async (_kind, host, id, certainty, meant) => {
		const found = await relayForSmtp({ host, from: 'info@shop.example' }, { resolver });
		expect([found.relay?.id ?? 'none', found.certainty]).toEqual([id, certainty]);
		const offered = found.evidence.flatMap(({ data }) =>
			'meant' in data && data.meant !== undefined ? [data.meant] : [],
		);
		if (meant !== undefined) expect(offered).toEqual([meant]);
		// What is not certain is never without a word.
		if (certainty !== 'catalogue') expect(found.evidence).not.toEqual([]);
	});

	it.each([
		...['', ' ', '.', '-', '..', 'a..b', 'http://', '://', ':25', '@'],
		...['smtp server', 'mein mailserver', 'keine Ahnung', '-mail.shop.example', 'smtp. ionos.de'],
		...['smtp,ionos.de', 'smtp..ionos.de', 'smtp:ionos.de', 'mail.shop.example:abc'],
		...['mail.shop.example:99999', 'mail.shop.example:0', '[2001:db8::1]:65536', '192.0.2.7:70000'],
		...['1.2.3', '1.2.3.4.5', '256.1.1.1', '192.168.1', '2130706433', '255.255.255.255', 'ff02::1'],
	])('nothing that could be one: "%s"', async (host) => {
		await expect(relayForSmtp({ host }, { resolver })).rejects.toMatchObject({
			code: 'input.domain-invalid',
			path: 'host',
		});
	});

	it('an address is told to be one, not a server that does not exist', async () => {
		const { evidence } = await relayForSmtp({ host: 'info@shop.example' }, { resolver });
		expect(evidence).toMatchObject([
			{ code: 'relay.host-unknown', data: { host: 'info@shop.example' } },
		]);
	});

	it('the mailbox service of a vendor: its service for own domains is named', async () => {
		const typed = { host: 'smtp.gmail.com', from: 'info@shop.example', user: 'max@gmail.com' };
		const { evidence } = await relayForSmtp(typed, { resolver });
		const told = evidence.find(({ code }) => code === 'relay.own-domains-only');
		expect(told?.data).toMatchObject({
			business: 'google-workspace',
			businessName: 'Google Workspace',
		});
	});
});
