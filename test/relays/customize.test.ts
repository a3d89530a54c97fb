import { describe, expect, it } from 'vitest';
import { relays } from '../../src/relays/catalogue.ts';
import { customizeRelay, type RelayCustomization } from '../../src/relays/customize.ts';
import { isOpen, namesBetween, placeholdersOf } from '../../src/relays/placeholder.ts';
import type { RelayId } from '../../src/relays/relay-id.ts';

const TOKEN = 'a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p7';

describe('a selector as a panel shows it', () => {
	it.each([
		'k1._domainkey',
		'K1._domainkey.their-shop.example',
		'k1._domainkey.their-shop.example.',
	])('%s is the name before _domainkey', (shown) => {
		const { dkim } = customizeRelay('rapidmail', { selectors: [shown] });
		expect(dkim).toMatchObject({ selectors: [{ name: 'k1' }] });
	});
});

describe('customizeRelay', () => {
	it('asks for the selectors of the account, and for no default', () => {
		const { returnPath, dkim } = customizeRelay('sendgrid', {
			returnPath: 'em1234',
			selectors: ['acme', 'acme2'],
		});
		expect(returnPath).toMatchObject({ kind: 'subdomain', label: 'em1234' });
		expect(dkim).toMatchObject({
			selectors: [
				{ name: 'acme', target: 'acme.domainkey.u*.wl*.sendgrid.net' },
				{ name: 'acme2', target: 'acme2.domainkey.u*.wl*.sendgrid.net' },
			],
		});
	});

	it('takes a default for certain once it is named', () => {
		const { dkim } = customizeRelay('google-workspace', { selectors: ['google'] });
		expect(dkim).toMatchObject({ selectors: [{ name: 'google' }] });
		const other = customizeRelay('google-workspace', { selectors: ['k2024'] });
		expect(other.dkim).toMatchObject({ selectors: [{ name: 'k2024' }] });
	});

	it('takes tokens, each the first label of its target', () => {
		const { dkim } = customizeRelay('amazon-ses', { selectors: [TOKEN] });
		expect(dkim).toMatchObject({
			selectors: [
				{
					name: TOKEN,
					target: [`${TOKEN}.dkim.amazonses.com`, `${TOKEN}.dkim.*.amazonses.com`],
				},
			],
		});
	});

	it('fills what stands in several names at once', () => {
		const relay = customizeRelay('smtp2go', { parameters: { n: '123456' } });
		expect(relay.returnPath).toMatchObject({ label: 'em123456' });
		expect(relay.dkim).toMatchObject({
			selectors: [{ name: 's123456', target: 'dkim.smtp2go.net' }],
		});
	});

	it('compares a key that is given', () => {
		const { dkim } = customizeRelay('rapidmail', {
			selectors: [{ name: 'RM', publicKey: 'MIGf' }],
		});
		expect(dkim).toEqual({ signs: 'from-domain', selectors: [{ name: 'rm', publicKey: 'MIGf' }] });
	});

	it.each<[RelayId, string, string, unknown]>([
		['rapidmail', 'rm01', 'rapidmail-return-path', { label: 'rm01' }],
		[
			'rapidmail',
			'rm',
			'rapidmail-return-path',
			{ label: 'rm', target: 'return-cname.emailsys.net' },
		],
		['rapidmail', 'bounce.rapidmail.example', 'rapidmail', { kind: 'relay' }],
		['amazon-ses', 'mail', 'amazon-ses-mail-from', { label: 'mail' }],
		['salesforce', '@', 'salesforce-own-return-path', { kind: 'from-domain' }],
		[
			'mailjet',
			'a12.bnc3.mailjet.com',
			'mailjet',
			{ kind: 'relay', domain: 'a12.bnc3.mailjet.com' },
		],
		[
			'google-workspace-alias-domain',
			'group.example',
			'google-workspace-alias-domain',
			{ domain: 'group.example' },
		],
		['postmark', 'bounces', 'postmark', { label: 'bounces', target: 'pm.mtasv.net' }],
		['cleverreach', '@', 'cleverreach', { kind: 'from-domain' }],
		['cleverreach', 'news', 'cleverreach', { kind: 'subdomain', label: 'news' }],
		['mailgun', '@', 'mailgun', { kind: 'from-domain' }],
		['mailgun', 'mg', 'mailgun', { kind: 'subdomain', label: 'mg', include: 'mailgun.org' }],
		['mailgun', 'mg', 'mailgun', { mx: expect.arrayContaining(['mxa.eu.mailgun.org']) }],
	])('%s with the return path %s is %s', (id, returnPath, chosen, expected) => {
		const relay = customizeRelay(id, { returnPath });
		expect(relay.id).toBe(chosen);
		expect(relay.returnPath).toMatchObject(expected as object);
		expect(relay.returnPath).not.toHaveProperty('usual');
		expect(relay.setUpOn).toBeUndefined();
		expect(relay.certainty).toBeUndefined();
	});

	it('looks for the keys where the mail is set up', () => {
		expect(customizeRelay('mailgun', { returnPath: 'mg' }).dkim).toMatchObject({
			domain: 'mg.{domain}',
		});
	});

	it.each<[string, RelayId, RelayCustomization, string, RegExp]>([
		['a token too short', 'amazon-ses', { selectors: ['abc'] }, 'selectors.0', /look like/],
		['a foreign selector', 'gandi', { selectors: ['gm1', 'x'] }, 'selectors.1', /"gm1"/],
		[
			'more tokens than there are',
			'amazon-ses',
			{ selectors: ['a', 'b', 'c', 'd'].map((each) => each + TOKEN.slice(1)) },
			'selectors',
			/has 3/,
		],
		[
			'selectors of one that does not sign',
			'mailchannels',
			{ selectors: ['x'] },
			'selectors',
			/does not sign/,
		],
		[
			'a label of another form',
			'jetemail',
			{ returnPath: 'bounce' },
			'returnPath',
			/em\{account\}/,
		],
		['a label where there is none', 'gandi', { returnPath: 'bounce' }, 'returnPath', /takes none/],
		[
			'an unknown placeholder',
			'smtp2go',
			{ parameters: { m: '1' } },
			'parameters.m',
			/known are "n"/,
		],
		['a value that does not fit', 'smtp2go', { parameters: { n: 'x' } }, 'parameters.n', /\{n\}/],
		[
			'a placeholder of one that has none',
			'gandi',
			{ parameters: { n: '1' } },
			'parameters.n',
			/has none/,
		],
		['a name that is none', 'cleverreach', { returnPath: 'a..b' }, 'relay.returnPath.label', /./],
		[
			'a selector that is none',
			'rapidmail',
			{ selectors: ['a b'] },
			'relay.dkim.selectors.0.name',
			/./,
		],
		[
			'a selector without a name',
			'rapidmail',
			{ selectors: [{} as never] },
			'selectors.0.name',
			/text/,
		],
	])('refuses %s', (_, id, facts, path, words) => {
		expect(() => customizeRelay(id, facts)).toThrow(
			expect.objectContaining({
				name: 'InputError',
				code: 'input.relay-invalid',
				path,
				message: expect.stringMatching(words),
			}),
		);
	});

	it('says which field was meant, and that there are none', () => {
		const mistaken = { selector: ['k1'] } as never;
		expect(() => customizeRelay('rapidmail', mistaken)).toThrow(
			expect.objectContaining({
				code: 'input.unknown-option',
				path: 'selector',
				message: expect.stringContaining('did you mean selectors?'),
			}),
		);
		expect(() => customizeRelay('rapidmail', undefined as never)).toThrow(
			expect.objectContaining({ code: 'input.relay-invalid', path: 'facts' }),
		);
	});

	it('says which relay was meant', () => {
		expect(() => customizeRelay('rapidmial' as RelayId, {})).toThrow(
			expect.objectContaining({
				code: 'input.relay-unknown',
				path: 'id',
				message: expect.stringContaining('"rapidmail"'),
			}),
		);
	});

	it('takes nothing for nothing, and leaves the catalogue alone', () => {
		const before = JSON.stringify(relays);
		for (const relay of relays) expect(customizeRelay(relay.id, {})).toEqual(relay);
		customizeRelay('sendgrid', { returnPath: 'em1', selectors: ['x', 'x2'] });
		expect(JSON.stringify(relays)).toBe(before);
	});

	it('has patterns of which every name that is tried is one', () => {
		for (const { id, dkim } of relays) {
			for (const { name, between } of 'patterns' in dkim ? (dkim.patterns ?? []) : []) {
				expect(isOpen(name)).toBe(true);
				if (between === undefined) continue;
				expect(placeholdersOf(name)).toHaveLength(1);
				const names = namesBetween(name, between);
				expect(names.length).toBeGreaterThan(1);
				for (const each of names) customizeRelay(id, { selectors: [each] });
			}
		}
	});
});
