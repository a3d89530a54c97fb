/**
 * Outgoing servers as people type them.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { defineRelay } from '../../src/relays/define.ts';
import { relayForSmtp } from '../../src/relays/relay-for-smtp.ts';
import { readSmtpHost } from '../../src/relays/smtp-host.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

/** Servers that are in no catalogue, and names that lead to one that is. */
const ZONE = `
mail.shop.example.            A     192.0.2.25
mail.shop.example.            AAAA  2001:db8::25
smtp.firma.example.           A     192.0.2.40
web.kunde.example.            CNAME w0123abc.kasserver.com.
w0123abc.kasserver.com.       A     198.51.100.9
mail.verein.example.          A     198.51.100.20
20.100.51.198.in-addr.arpa.   PTR   dedi1234.your-server.de.
dedi1234.your-server.de.      A     198.51.100.20
mail.luege.example.           A     203.0.113.66
66.113.0.203.in-addr.arpa.    PTR   dedi9.your-server.de.
dedi9.your-server.de.         A     203.0.113.67
vpn.shop.example.             A     10.0.0.5
xn--mller-kva.example.        A     192.0.2.41
smtp.office356.com.           A     192.0.2.99
relay.hoster.example.         A     192.0.2.50
hoster.example.               TXT   "v=spf1 ip4:192.0.2.48/29 -all"
`;
const resolver = zoneResolver(ZONE);
const FROM = 'info@shop.example';

type Typed = readonly [typed: string, relay: string | null, certainty: string, codes?: string];

const none = (typed: string, codes: string): Typed => [typed, null, 'none', codes];
const known = (typed: string, relay: string): Typed => [typed, relay, 'catalogue'];
const assumed = (typed: string): Typed => [
	typed,
	'own-server',
	'assumed',
	'relay.addresses-assumed',
];
const inferred = (typed: string, relay: string): Typed => [
	typed,
	relay,
	'inferred',
	'relay.addresses-assumed',
];
const mailbox = (typed: string, relay: string): Typed => [
	typed,
	relay,
	'catalogue',
	'relay.own-domains-only',
];

/** With From info@shop.example and no user. */
const TYPED: readonly Typed[] = [
	// German hosters
	known('smtp.ionos.de', 'ionos'),
	known('smtp.ionos.de:587', 'ionos'),
	known('smtp.1und1.de', 'ionos'),
	known('smtp.ionos.com', 'ionos'),
	inferred('smtp.ionos.at', 'ionos'),
	known('smtp.strato.de', 'strato'),
	known('smtp.strato.de:465', 'strato'),
	known('SMTP.STRATO.DE', 'strato'),
	known('w0123abc.kasserver.com', 'all-inkl'),
	known('w00a1b2c.kasserver.com.', 'all-inkl'),
	known('mail.your-server.de', 'hetzner'),
	known('www123.your-server.de', 'hetzner'),
	known('dedi1234.your-server.de', 'hetzner'),
	known('smtp.hetzner.com', 'hetzner'),
	known('smtp.udag.de', 'united-domains'),
	inferred('smtps.udag.de', 'united-domains'),
	known('smtp01-ext.udag.de', 'united-domains'),
	known('sslout.df.eu', 'ispgateway'),
	inferred('smtprelaypool.ispgateway.de', 'ispgateway'),
	known('mx2e42.netcup.net', 'netcup'),
	known('mxe8a1.netcup.net:465', 'netcup'),
	inferred('mail.agenturserver.de', 'agenturserver'),
	inferred('smtp.1blu.de', '1blu'),
	known('host160.alfahosting-server.de:587', 'dogado'),
	inferred('mailproxy06.manitu.net', 'manitu'),
	known('s123.goserver.host', 'webgo'),
	known('mfs1.handwerk.org', 'handwerk-org'),
	known('handwerk.org', 'handwerk-org'),
	// Austria and Switzerland
	inferred('smtp.world4you.com', 'world4you'),
	inferred('smtp.easyname.com', 'easyname'),
	known('mail.mymagenta.business', 'magenta-business'),
	known('asmtp.mail.hostpoint.ch', 'hostpoint'),
	known('mail.hostpoint.ch', 'hostpoint'),
	known('mail.infomaniak.com', 'infomaniak'),
	known('mail.infomaniak.ch:465', 'infomaniak'),
	inferred('mail.cyon.ch', 'cyon'),
	mailbox('smtpauths.bluewin.ch', 'bluewin'),
	inferred('smtp.a1.net', 'a1-business'),
	// Mailbox providers, with a sender of one's own
	mailbox('mail.gmx.net', 'gmx'),
	mailbox('mail.gmx.net:587', 'gmx'),
	mailbox('smtp.gmx.com', 'gmx'),
	mailbox('smtp.web.de', 'web-de'),
	mailbox('ssl://smtp.web.de:465', 'web-de'),
	mailbox('mx.freenet.de', 'freenet'),
	mailbox('posteo.de', 'posteo'),
	mailbox('smtp.vodafonemail.de', 'vodafone-de'),
	mailbox('smtp.mail.yahoo.com', 'yahoo'),
	mailbox('smtp.aol.com', 'yahoo'),
	inferred('securesmtp.t-online.de', 'telekom-business'),
	inferred('smtp.gmail.com', 'google-workspace'),
	inferred('smtp.gmail.com:587', 'google-workspace'),
	inferred('smtp.googlemail.com', 'google-workspace'),
	inferred('smtp-mail.outlook.com', 'microsoft-365'),
	inferred('smtp.mail.me.com', 'icloud-custom-domain'),
	inferred('smtp.mailbox.org', 'mailbox-org-custom-domain'),
	inferred('smtp.protonmail.ch', 'proton-custom-domain'),
	// Hosts for own domains
	known('smtp.office365.com', 'microsoft-365'),
	known('smtp.office365.com:587', 'microsoft-365'),
	known('Smtp.Office365.Com.', 'microsoft-365'),
	known('smtp://smtp.office365.com:587', 'microsoft-365'),
	known('https://smtp.office365.com/', 'microsoft-365'),
	known(' smtp.office365.com ', 'microsoft-365'),
	known('shop-example.mail.protection.outlook.com', 'microsoft-365'),
	known('smtp-relay.gmail.com', 'google-workspace'),
	known('smtp.zoho.eu', 'zoho'),
	known('smtppro.zoho.com', 'zoho'),
	known('smtp.fastmail.com', 'fastmail'),
	known('mail.gandi.net', 'gandi'),
	inferred('ssl0.ovh.net', 'ovh'),
	inferred('pro1.mail.ovh.net', 'ovh'),
	inferred('smtp.hostinger.com', 'hostinger'),
	inferred('smtp.titan.email', 'titan'),
	inferred('mail.privateemail.com', 'namecheap'),
	known('smtpout.secureserver.net', 'godaddy'),
	known('smtp.migadu.com', 'migadu'),
	known('smtp.purelymail.com', 'purelymail'),
	inferred('smtp.transip.email', 'transip'),
	known('send.one.com', 'one-com'),
	inferred('smtp.startmail.com', 'startmail'),
	inferred('smtp.simply.com', 'simply'),
	// Services for mail that programs send
	known('smtp-relay.brevo.com', 'brevo'),
	known('smtp-relay.sendinblue.com:587', 'brevo'),
	known('in-v3.mailjet.com', 'mailjet'),
	known('smtp.sendgrid.net', 'sendgrid'),
	known('smtps://apikey@smtp.sendgrid.net:465', 'sendgrid'),
	known('smtp.mailgun.org', 'mailgun'),
	known('smtp.eu.mailgun.org:2525', 'mailgun'),
	known('email-smtp.eu-central-1.amazonaws.com', 'amazon-ses'),
	known('email-smtp.us-east-1.amazonaws.com:587', 'amazon-ses'),
	known('smtp.postmarkapp.com', 'postmark'),
	known('smtp.mandrillapp.com', 'mandrill'),
	known('smtp.sparkpostmail.com', 'sparkpost'),
	known('mail.smtp2go.com:2525', 'smtp2go'),
	known('smtp.elasticemail.com', 'elastic-email'),
	known('smtp.resend.com', 'resend'),
	known('smtp.mailersend.net', 'mailersend'),
	known('live.smtp.mailtrap.io', 'mailtrap'),
	inferred('smtp.zeptomail.eu', 'zeptomail'),
	inferred('smtp.tem.scaleway.com', 'scaleway-tem'),
	inferred('smtp.azurecomm.net', 'azure-communication'),
	// What a name leads to
	known('web.kunde.example', 'all-inkl'),
	inferred('mail.verein.example', 'hetzner'),
	assumed('mail.luege.example'),
	['smtp.gmx.de', 'gmx', 'inferred', 'relay.addresses-assumed relay.own-domains-only'],
	// Own servers
	assumed('mail.shop.example'),
	assumed('mail.shop.example:587'),
	assumed('smtp://info@mail.shop.example:25'),
	assumed('Mail.Shop.Example.'),
	assumed('müller.example'),
	assumed('192.0.2.25'),
	assumed('192.0.2.25:587'),
	assumed('[2001:db8::25]:587'),
	assumed('2001:db8::25'),
	assumed('relay.hoster.example'),
	// Slips of the finger
	none('smtp.ofice365.com', 'relay.host-unknown'),
	none('smtp.offce365.com', 'relay.host-unknown'),
	none('smpt.strato.de', 'relay.host-unknown'),
	none('smtp.gmial.com', 'relay.host-unknown'),
	none('smtp.inos.de', 'relay.host-unknown'),
	none('nothing.example', 'relay.host-unknown'),
	assumed('smtp.office356.com'),
	// Not to be seen from outside
	none('localhost', 'relay.host-private'),
	none('localhost:1025', 'relay.host-private'),
	none('127.0.0.1', 'relay.host-private'),
	none('[::1]:25', 'relay.host-private'),
	none('192.168.1.10', 'relay.host-private'),
	none('10.0.0.25:587', 'relay.host-private'),
	none('fritz.box.lan', 'relay.host-private'),
	none('exchange.firma.local', 'relay.host-private'),
	none('mailserver', 'relay.host-private'),
	none('vpn.shop.example', 'relay.host-private'),
];

function codesOf(evidence: readonly Finding[]): string {
	return evidence.map(({ code }) => code).join(' ');
}

describe('a server as somebody typed it', () => {
	it('is one of at least 120', () => {
		expect(TYPED.length).toBeGreaterThanOrEqual(120);
		expect(new Set(TYPED.map(([typed]) => typed)).size).toBe(TYPED.length);
	});

	const rows = TYPED.map(
		([typed, id, certainty, codes = '']) => [typed, id, certainty, codes] as const,
	);

	it.each(rows)('%s is %s (%s)', async (host, id, certainty, codes) => {
		const found = await relayForSmtp({ host, from: FROM }, { resolver });
		expect(found.relay?.id ?? null).toBe(id);
		expect(found.certainty).toBe(certainty);
		expect(codesOf(found.evidence)).toBe(codes);
		if (found.relay !== null) expect(defineRelay(found.relay)).toEqual(found.relay);
		const isSure = certainty === 'catalogue' || certainty === 'none';
		expect(found.relay?.certainty?.sources).toBe(isSure ? undefined : certainty);
	});

	it.each([
		['smtp.ofice365.com', 'smtp.office365.com'],
		['smtp.office356.com', 'smtp.office365.com'],
		['smpt.strato.de', 'smtp.strato.de'],
		['smtp.gmial.com', 'smtp.gmail.com'],
		['smtp.inos.de', 'smtp.ionos.de'],
		['mail.gxm.net', 'mail.gmx.net'],
	])('%s may have meant %s, which is said and not taken', async (host, meant) => {
		const { relay, evidence } = await relayForSmtp({ host, from: FROM }, { resolver });
		expect(evidence[0]?.data).toMatchObject({ meant });
		expect(relay?.id ?? 'own-server').toBe('own-server');
	});
});

describe('From and user', () => {
	it.each([
		['smtp.gmail.com', 'info@shop.example', FROM, 'google-workspace', 'catalogue', ''],
		['smtp.gmail.com', 'bob', FROM, 'google-workspace', 'inferred', 'relay.addresses-assumed'],
		['smtp.gmail.com', 'bob@gmail.com', 'bob@gmail.com', 'gmail', 'catalogue', ''],
		[
			'smtp.gmail.com',
			'bob@gmail.com',
			FROM,
			'gmail',
			'catalogue',
			'relay.login-differs relay.own-domains-only',
		],
		['smtp.gmail.com', 'bob@gmail.com', undefined, 'gmail', 'catalogue', ''],
		['smtp.office365.com', 'bob@outlook.com', 'bob@outlook.com', 'outlook-com', 'catalogue', ''],
		[
			'smtp.office365.com',
			'bob@outlook.com',
			FROM,
			'outlook-com',
			'catalogue',
			'relay.login-differs relay.own-domains-only',
		],
		['smtp.office365.com', 'info@shop.example', FROM, 'microsoft-365', 'catalogue', ''],
		['smtp-mail.outlook.com', 'info@shop.example', FROM, 'microsoft-365', 'catalogue', ''],
		[
			'smtp.mail.me.com',
			'bob@icloud.com',
			FROM,
			'icloud-custom-domain',
			'inferred',
			'relay.addresses-assumed relay.login-differs',
		],
		['smtp.web.de', 'bob@web.de', 'bob@web.de', 'web-de', 'catalogue', ''],
		['smtp.strato.de', 'post@other.example', FROM, 'strato', 'catalogue', 'relay.login-differs'],
		['smtp.strato.de', 'post@news.shop.example', FROM, 'strato', 'catalogue', ''],
		['smtp.strato.de', 'MASTER', FROM, 'strato', 'catalogue', ''],
		['smtp.sendgrid.net', 'apikey', FROM, 'sendgrid', 'catalogue', ''],
	])('%s, %s for %s is %s (%s)', async (host, user, from, id, certainty, codes) => {
		const typed = { host, user, ...(from === undefined ? {} : { from }) };
		const found = await relayForSmtp(typed, { resolver });
		expect([found.relay?.id, found.certainty, codesOf(found.evidence)]).toEqual([
			id,
			certainty,
			codes,
		]);
	});
});

describe('an own server', () => {
	it('sends from its addresses, and from those of its hoster', async () => {
		const own = await relayForSmtp({ host: 'mail.shop.example', from: FROM }, { resolver });
		expect(own.relay?.sources).toEqual({ ranges: ['192.0.2.25', '2001:db8::25'] });
		const hosted = await relayForSmtp({ host: 'relay.hoster.example', from: FROM }, { resolver });
		expect(hosted.relay?.sources).toEqual({ ranges: ['192.0.2.50'], spf: ['hoster.example'] });
	});

	it.each(['192.0.2.99', '192.0.2.99:587', '[2001:db8::5]'])(
		'has no hoster where the address %s was typed',
		async (host) => {
			const { relay } = await relayForSmtp({ host, from: FROM }, { resolver });
			expect(relay?.sources).toEqual({ ranges: [expect.any(String)] });
		},
	);

	it('is left open where DNS does not answer', async () => {
		const failing = zoneResolver('', {
			failures: [{ name: 'mail.shop.example', type: 'A', reason: 'timeout' }],
		});
		const found = await relayForSmtp({ host: 'mail.shop.example' }, { resolver: failing });
		expect(found).toMatchObject({ relay: null, certainty: 'none' });
		expect(codesOf(found.evidence)).toBe('dns.timeout');
	});
});

describe('what cannot be a server', () => {
	it.each(['', ' ', 'a..b', '-', 'a b c', '300.1.2.3', 'x'.repeat(2000), 'smtp://', '@', 'ä ö'])(
		'%j is told as such',
		async (host) => {
			await expect(relayForSmtp({ host }, { resolver })).rejects.toMatchObject({
				name: 'InputError',
				code: 'input.domain-invalid',
				path: 'host',
			});
		},
	);

	it('throws nothing but that, whatever is typed, and asks little', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string(), async (host, user) => {
				readSmtpHost(host);
				try {
					await relayForSmtp({ host, user, from: host }, { resolver });
				} catch (error) {
					expect(error).toMatchObject({ name: 'InputError', code: 'input.domain-invalid' });
				}
			}),
			{ numRuns: 500 },
		);
	});
});
