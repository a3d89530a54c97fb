/**
 * `preflight` by the outgoing server, and by a relay with several ways to be set up.
 */

import { describe, expect, it } from 'vitest';
import { preflight } from '../../src/preflight/preflight.ts';
import type { AnyPreflightRequest } from '../../src/preflight/request.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { recordResolver, replayResolver } from '../../src/resolvers/transcript.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { expectRefusal } from './handed-in.ts';
import { judgeBy, MX, RSA_KEY, txt } from './judged.ts';

const from = 'info@shop.example';
const REJECT = txt('_dmarc.shop.example', 'v=DMARC1; p=reject; rua=mailto:d@shop.example');
const GOOGLE = txt('_spf.google.com', 'v=spf1 ip4:198.51.100.0/24 ~all');
const WORKSPACE = `${MX}${REJECT}${GOOGLE}${txt('shop.example', 'v=spf1 include:_spf.google.com ~all')}${txt('google._domainkey.shop.example', RSA_KEY)}`;

/** The verdict, which its own evidence must give again. */
async function judged(zone: string, request: Partial<AnyPreflightRequest>): Promise<Verdict> {
	const whole = { from, ...request } as AnyPreflightRequest;
	const verdict = await preflight(whole, { resolver: zoneResolver(zone) });
	const again = await preflight(whole, { resolver: replayResolver(verdict.evidence) });
	expect(again).toStrictEqual(verdict);
	return verdict;
}

describe('preflight by the outgoing server', () => {
	it('is the same as by the relay where the server is in the catalogue', async () => {
		const smtp = { host: 'smtp.gmail.com:587', user: from };
		const verdict = await judged(WORKSPACE, { smtp });
		expect(verdict).toStrictEqual(await judged(WORKSPACE, { relay: 'google-workspace' }));
		expect(verdict.decision).toBe('save');
	});

	it('reads the region of Amazon SES in the name of the server', async () => {
		const ses = `${MX}${REJECT}${txt('amazonses.com', 'v=spf1 ip4:198.51.100.0/24 -all')}${txt('mail.shop.example', 'v=spf1 include:amazonses.com ~all')}`;
		const smtp = { host: 'email-smtp.eu-central-1.amazonaws.com', user: 'AKIA' };
		const { relay, changes } = await judged(ses, { smtp });
		expect(relay.id).toBe('amazon-ses-mail-from');
		expect(changes.find(({ type }) => type === 'MX')).toMatchObject({
			action: 'add',
			name: 'mail.shop.example',
			after: ['10 feedback-smtp.eu-central-1.amazonses.com'],
		});
		const elsewhere = `${ses}mail.shop.example. MX 10 feedback-smtp.us-east-1.amazonses.com.\n`;
		const { setup } = await judged(elsewhere, { smtp });
		expect(setup).toContainEqual(
			expect.objectContaining({ name: 'mail.shop.example', type: 'MX', state: 'different' }),
		);
		const byRelay = await judged(ses, { relay: 'amazon-ses' });
		expect(byRelay.changes.filter(({ type }) => type === 'MX')).toEqual([]);
	});

	it('never says yes to what is inferred from the form', async () => {
		const verdict = await judged(WORKSPACE, { smtp: { host: 'smtp.gmail.com' } });
		expect(verdict).toMatchObject({
			decision: 'warn',
			because: ['relay.addresses-assumed'],
			authorized: 'unknown',
			relay: { id: 'google-workspace' },
		});
	});

	it.each([
		['lets it in', 'v=spf1 mx -all'],
		['turns it away', 'v=spf1 -all'],
	])('never says yes or no to an own server, whether the record %s', async (_, record) => {
		const zone = `${MX}${REJECT}mail.shop.example. A 192.0.2.25\n${txt('shop.example', record)}`;
		const verdict = await judged(zone, { smtp: { host: 'mail.shop.example' } });
		expect(verdict).toMatchObject({
			decision: 'warn',
			authorized: 'unknown',
			relay: { id: 'own-server', name: 'mail.shop.example' },
		});
		expect(verdict.because[0]).toBe('relay.addresses-assumed');
		expect(verdict.findings.filter(({ code }) => code === 'relay.addresses-assumed')).toHaveLength(
			1,
		);
	});

	it.each(['localhost', '192.168.0.10', 'exchange.firma.local'])(
		'warns of %s, which only the inside can see',
		async (host) => {
			const verdict = await judged(WORKSPACE, { smtp: { host } });
			expect(verdict).toMatchObject({
				decision: 'warn',
				authorized: 'unknown',
				relay: { id: 'unknown', name: host },
			});
			expect(verdict.because[0]).toBe('relay.host-private');
		},
	);

	it('says that a server is not there, and which one may be meant', async () => {
		const verdict = await judged(WORKSPACE, { smtp: { host: 'smtp.ofice365.com' } });
		expect(verdict.because[0]).toBe('relay.host-unknown');
		expect(verdict.findings).toContainEqual(
			expect.objectContaining({
				code: 'relay.host-unknown',
				data: { host: 'smtp.ofice365.com', meant: 'smtp.office365.com' },
			}),
		);
	});

	it('is to be asked again where DNS hides the server, and keeps the question', async () => {
		const resolver = zoneResolver(WORKSPACE, {
			failures: [{ name: 'mail.other.example', type: 'A', reason: 'timeout' }],
		});
		const verdict = await preflight({ from, smtp: { host: 'mail.other.example' } }, { resolver });
		expect(verdict).toMatchObject({ decision: 'retry', because: ['dns.timeout'] });
		expect(verdict.evidence.entries.map(({ name }) => name)).toContain('mail.other.example');
	});

	it('tells of a login of another domain without minding it', async () => {
		const smtp = { host: 'smtp-relay.gmail.com', user: 'bob@other.example' };
		const { decision, findings } = await judged(WORKSPACE, { smtp });
		expect(decision).toBe('save');
		expect(findings.map(({ code }) => code)).toContain('relay.login-differs');
	});

	it('refuses a mailbox domain, whatever the server', async () => {
		const zone = 'yahoo.com. MX 1 mx.yahoo.example.';
		const smtp = { host: 'smtp.office365.com' };
		expect(await judged(zone, { from: 'a@yahoo.com', smtp })).toMatchObject({
			decision: 'block',
			because: ['from.freemail'],
		});
	});

	it.each<[string, string, unknown]>([
		['input.request-invalid', 'relay', { from }],
		['input.request-invalid', 'smtp', { from, relay: 'gmail', smtp: { host: 'a.example' } }],
		['input.request-invalid', 'smtp.host', { from, smtp: {} }],
		['input.request-invalid', 'smtp.user', { from, smtp: { host: 'a.example', user: 1 } }],
		['input.domain-invalid', 'smtp.host', { from, smtp: { host: 'a..b' } }],
		['input.unknown-option', 'smtp.port', { from, smtp: { host: 'a.example', port: 25 } }],
	])('refuses with %s at %s', async (code, path, request) => {
		await expectRefusal(code, path, request);
	});
});

describe('a relay with several ways to be set up', () => {
	const base = `${MX}${REJECT}${txt('spf.smtp.net', 'v=spf1 ip4:198.51.100.0/24 -all')}${txt('return-cname.emailsys.net', 'v=spf1 include:spf.smtp.net -all')}`;

	it('is taken as the domain shows it, and named', async () => {
		const zone = `${base}rm01.shop.example. CNAME return-cname.emailsys.net.`;
		const verdict = await judged(zone, { relay: 'rapidmail' });
		expect(verdict.relay).toEqual({
			id: 'rapidmail-return-path',
			name: 'rapidmail with own return path (rm01)',
			variantOf: 'rapidmail',
		});
		expect(verdict.spf).toMatchObject({
			state: 'authorized',
			identity: { domain: 'rm01.shop.example', aligned: true },
		});
	});

	it('is taken as it is where the domain shows nothing, or something else', async () => {
		for (const more of ['', 'rm01.shop.example. CNAME other.example.']) {
			expect((await judged(base + more, { relay: 'rapidmail' })).relay.id).toBe('rapidmail');
		}
	});

	it('is taken as it is where it is described or asked for by that way', async () => {
		const zone = `${base}rm01.shop.example. CNAME return-cname.emailsys.net.`;
		expect((await judged(zone, { relay: 'rapidmail-return-path' })).relay.id).toBe(
			'rapidmail-return-path',
		);
	});

	it('needs the exchanger beside the record, as a wildcard may give the record', async () => {
		const ses = `${MX}${REJECT}${txt('amazonses.com', 'v=spf1 ip4:198.51.100.0/24 -all')}`;
		const wild = `${ses}${txt('*.shop.example', 'v=spf1 include:amazonses.com -all')}`;
		expect((await judged(wild, { relay: 'amazon-ses' })).relay.id).toBe('amazon-ses');
		const zone = `${ses}${txt('mail.shop.example', 'v=spf1 include:amazonses.com -all')}mail.shop.example. MX 10 feedback-smtp.eu-west-1.amazonses.com.`;
		const verdict = await judged(zone, { relay: 'amazon-ses' });
		expect(verdict.relay.id).toBe('amazon-ses-mail-from');
		expect(verdict.spf.identity.domain).toBe('mail.shop.example');
	});

	it('leaves the return path open where DNS hides it', async () => {
		const zone = zoneResolver(base, {
			failures: [{ name: 'rm01.shop.example', type: 'TXT', reason: 'servfail' }],
		});
		const recording = recordResolver(zone);
		const verdict = await judgeBy(recording.resolver, 'rapidmail');
		expect(verdict).toMatchObject({ authorized: 'unknown', relay: { id: 'rapidmail' } });
		expect(['warn', 'retry']).toContain(verdict.decision);
	});
});
