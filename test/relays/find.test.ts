import { describe, expect, it } from 'vitest';
import { relays } from '../../src/relays/catalogue.ts';
import { findRelay, relayForSmtpHost } from '../../src/relays/find.ts';

describe('findRelay', () => {
	it('finds every relay of the catalogue by its id', () => {
		for (const relay of relays) expect(findRelay(relay.id)).toBe(relay);
	});

	it.each(['', 'no-such-relay', 'Rapidmail', '__proto__', 'toString'])('knows no %j', (id) => {
		expect(findRelay(id)).toBeNull();
	});
});

describe('relayForSmtpHost', () => {
	it.each([undefined, null, 25, {}])('refuses %j, which is no host name', (host) => {
		expect(() => relayForSmtpHost(host as never)).toThrow(
			expect.objectContaining({ name: 'InputError', code: 'input.request-invalid', path: 'host' }),
		);
	});

	it.each([
		['smtp.office365.com', 'microsoft-365'],
		['SMTP.Office365.com.', 'microsoft-365'],
		[' smtp.office365.com ', 'microsoft-365'],
		['shop-example.mail.protection.outlook.com', 'microsoft-365'],
		['smtp-mail.outlook.com', 'outlook-com'],
		['smtp.gmail.com', 'gmail'],
		['smtp-relay.gmail.com', 'google-workspace'],
		['mail.gmx.net', 'gmx'],
		['smtp.ionos.de', 'ionos'],
		['w0123abc.kasserver.com', 'all-inkl'],
		['email-smtp.eu-central-1.amazonaws.com', 'amazon-ses'],
		['smtp.sendgrid.net', 'sendgrid'],
		['mail.your-server.de', 'hetzner'],
	])('takes %s for %s', (host, id) => {
		expect(relayForSmtpHost(host)?.id).toBe(id);
	});

	it.each([
		'',
		'.',
		'..',
		'mail.shop.example',
		'smtp.office365.com.shop.example',
		'email-smtp.amazonaws.com',
		'kasserver.com',
		'a'.repeat(300),
		'smtp@office365.com',
	])('does not know %j', (host) => {
		expect(relayForSmtpHost(host)).toBeNull();
	});

	it('finds each relay by the hosts it is known by', () => {
		for (const relay of relays) {
			for (const pattern of relay.smtpHosts ?? []) {
				expect(relayForSmtpHost(pattern.replaceAll('*', 'x1'))?.id).toBe(relay.id);
			}
		}
	});
});
