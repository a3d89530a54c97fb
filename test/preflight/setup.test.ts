/**
 * The table of what a relay needs in DNS.
 */

import { describe, expect, it } from 'vitest';
import { preflight } from '../../src/preflight/preflight.ts';
import type { SetupRow } from '../../src/preflight/setup/row.ts';
import { relays } from '../../src/relays/catalogue.ts';
import { customizeRelay } from '../../src/relays/customize.ts';
import type { Relay } from '../../src/relays/relay.ts';
import type { RelayId } from '../../src/relays/relay-id.ts';
import { explain } from '../../src/report.ts';
import { recordResolver } from '../../src/resolvers/transcript.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { judge, MX, RELAY_ZONE, RSA_KEY, service, txt } from './judged.ts';

const SPF = txt('shop.example', 'v=spf1 include:spf.relay.example -all');
const DMARC = txt('_dmarc.shop.example', 'v=DMARC1; p=reject; rua=mailto:d@shop.example');

/** `purpose host type expected: state, need`, and the finding. */
function lines(setup: readonly SetupRow[]): string[] {
	return setup.map(
		({ purpose, host, type, expected, state, need, finding }) =>
			`${purpose} ${host} ${type} ${expected.join(' | ')}: ${state}, ${need}${finding === undefined ? '' : `, ${finding}`}`,
	);
}

async function setupOf(zone: string, relay: Relay | RelayId, from?: string): Promise<string[]> {
	return lines((await judge(zone, relay, from === undefined ? {} : { from })).setup);
}

describe('the set-up of rapidmail, by what its help tells', () => {
	it('has the include without effect and the key that nobody can look for', async () => {
		const zone = MX + DMARC + txt('shop.example', 'v=spf1 include:spf.smtp.net ~all');
		expect(await setupOf(zone, 'rapidmail')).toEqual([
			'spf @ TXT include:spf.smtp.net: published, no-effect',
			'dkim {selector}._domainkey TXT v=DKIM1; k=rsa; p={key}: unknown, required, dkim.selectors-unknown',
			'dmarc _dmarc TXT v=DMARC1; p={policy}: published, recommended',
			'mail @ MX {mail server}: published, recommended',
		]);
	});

	it('says so where the include is missing, and finds the key once its selector is told', async () => {
		const relay = customizeRelay('rapidmail', { selectors: ['rm1'] });
		const zone = MX + txt('rm1._domainkey.shop.example', RSA_KEY);
		expect(await setupOf(zone, relay)).toEqual([
			'spf @ TXT include:spf.smtp.net: missing, no-effect',
			'dkim rm1._domainkey TXT v=DKIM1; k=rsa; p={key}: published, required',
			'dmarc _dmarc TXT v=DMARC1; p={policy}: missing, recommended, dmarc.missing',
			'mail @ MX {mail server}: published, recommended',
		]);
	});
});

describe('what cannot be checked', () => {
	const ZONE = MX + DMARC + txt('shop.example', 'v=spf1 mx -all');
	/** The rows that are not known, with the reason and the finding that tells more. */
	async function unknownOf(relay: Relay | RelayId): Promise<string[]> {
		const { setup } = await judge(ZONE, relay);
		return setup
			.filter(({ state }) => state === 'unknown')
			.map(({ host, why, finding }) => `${host}: ${why}, ${finding}`);
	}

	it('is a name that only the customer of the relay knows', async () => {
		expect(await unknownOf('rapidmail')).toEqual([
			'{selector}._domainkey: name-not-given, dkim.selectors-unknown',
		]);
		expect(await unknownOf('jetemail')).toEqual([
			'em{account}: name-not-given, relay.facts-unknown',
		]);
		expect(await unknownOf('sendgrid')).toContain('em{n}: name-not-given, relay.facts-unknown');
	});

	it('is a value that only the relay shows', async () => {
		const { setup } = await judge(ZONE, {
			...service,
			returnPath: { kind: 'subdomain', label: 'bounce' },
		});
		expect(setup.find(({ purpose }) => purpose === 'return-path')).toMatchObject({
			state: 'unknown',
			why: 'value-not-given',
		});
	});

	it('is no reason for a record beside the alias, but to ask for its target', async () => {
		const verdict = await judge(ZONE + RELAY_ZONE, {
			...service,
			returnPath: { kind: 'subdomain', label: 'bounce' },
			dkim: { signs: 'no' },
		});
		expect(verdict.changes.filter(({ name }) => name.startsWith('bounce.'))).toEqual([]);
		expect(verdict.findings).toContainEqual(
			expect.objectContaining({
				code: 'relay.facts-unknown',
				data: expect.objectContaining({ alias: 'bounce.shop.example' }),
			}),
		);
		const { plan } = explain(verdict);
		expect(plan).toContainEqual({ step: 'add-shown-records', names: ['bounce.shop.example'] });
		expect(plan.filter(({ step }) => step === 'add-record')).toEqual([]);
	});

	it.each([
		['pieces without blanks', '"v=spf1" "include:spf.relay.example" "~all"'],
		['a record of somebody else', '"v=spf1 ip4:203.0.113.9 -all"'],
	])('mends what stands there already: %s', async (_, strings) => {
		const verdict = await judge(`${ZONE}${RELAY_ZONE}bounce.shop.example. TXT ${strings}\n`, {
			...service,
			returnPath: { kind: 'subdomain', label: 'bounce' },
			dkim: { signs: 'no' },
		});
		expect(verdict.changes).toContainEqual(
			expect.objectContaining({ name: 'bounce.shop.example', type: 'TXT', action: 'replace' }),
		);
		const unknown = verdict.findings.filter(({ code }) => code === 'relay.facts-unknown');
		expect(unknown.filter(({ data }) => 'alias' in data)).toEqual([]);
	});

	it('asks at a subdomain for exchangers, of which region only the account tells', async () => {
		const verdict = await judge(ZONE, customizeRelay('mailgun', { returnPath: 'mg' }));
		expect(verdict.setup).toContainEqual(
			expect.objectContaining({ name: 'mg.shop.example', type: 'MX', state: 'missing' }),
		);
		expect(verdict.changes.filter(({ type }) => type === 'MX')).toEqual([]);
	});

	it('is what DNS does not answer', async () => {
		const failing = zoneResolver(ZONE, {
			failures: [{ name: 'shop.example', type: 'TXT', reason: 'servfail' }],
		});
		const { setup } = await preflight(
			{ from: 'info@shop.example', relay: service },
			{ resolver: failing },
		);
		expect(setup[0]).toMatchObject({ purpose: 'spf', state: 'unknown', why: 'not-answered' });
	});

	it('is never without a reason, whichever relay it is', async () => {
		for (const { id } of relays) {
			const { setup } = await judge(ZONE, id);
			const bare = setup.filter(({ state, why }) => state === 'unknown' && why === undefined);
			expect(bare, id).toEqual([]);
		}
	});
});

describe('one line of a set-up', () => {
	const base = MX + RELAY_ZONE + DMARC;
	const first = async (zone: string, relay: Relay = service): Promise<SetupRow | undefined> =>
		(await judge(zone, relay)).setup[0];

	it.each([
		['published', 'v=spf1 include:spf.relay.example -all'],
		['published', 'v=spf1 INCLUDE:SPF.Relay.Example. -all'],
		['published', 'v=spf1 redirect=spf.relay.example'],
		['missing', 'v=spf1 ip4:192.0.2.0/31 -all'],
		['missing', 'v=spf1 -include:spf.relay.example ~all'],
		['different', 'v=spf1 include:spf.relay.example ip4:nonsense -all'],
	])('is %s with %s', async (state, text) => {
		expect(await first(base + txt('shop.example', text))).toMatchObject({ state, found: [text] });
	});

	it('is different with two records, of which none counts', async () => {
		const zone = base + SPF + txt('shop.example', 'v=spf1 mx -all');
		expect(await first(zone)).toMatchObject({ state: 'different', why: 'several-records' });
	});

	it('is different with a record that has an error', async () => {
		const text = 'v=spf1 include:spf.relay.example ip4:nonsense -all';
		const row = await first(base + txt('shop.example', text));
		expect(row).toMatchObject({ state: 'different', why: 'invalid-record' });
	});

	it('is missing where there is no record', async () => {
		expect(await first(base)).toMatchObject({ state: 'missing', found: [] });
	});

	it('is unknown where DNS did not say', async () => {
		const zone = zoneResolver(base, {
			failures: [{ name: 'shop.example', type: 'TXT', reason: 'servfail' }],
		});
		const verdict = await preflight({ from: 'a@shop.example', relay: service }, { resolver: zone });
		expect(verdict.setup[0]).toMatchObject({ state: 'unknown', found: null });
	});

	const aliased: Relay = {
		...service,
		returnPath: { kind: 'subdomain', label: 'b', target: 'rp.relay.example', fallback: 'relay' },
		dkim: { signs: 'from-domain', selectors: [{ name: 's1', target: 'k.relay.example' }] },
	};

	it.each([
		['published', 's1._domainkey.shop.example. CNAME k.relay.example.'],
		['different', 's1._domainkey.shop.example. CNAME k.other.example.'],
		['missing', ''],
	])('of a key that is an alias is %s', async (state, record) => {
		const zone = `${base}${txt('k.relay.example', RSA_KEY)}${record}`;
		const { setup } = await judge(zone, aliased);
		expect(setup.find(({ purpose }) => purpose === 'dkim')).toMatchObject({
			type: 'CNAME',
			expected: ['k.relay.example'],
			state,
		});
	});

	it.each(['k.relay.example', '*.relay.example', ['x.relay.example', 'k.relay.example']])(
		'of a key whose alias leads to nothing is different, with the reason (%s)',
		async (target) => {
			const relay: Relay = {
				...aliased,
				dkim: { signs: 'from-domain', selectors: [{ name: 's1', target }] },
			};
			const { setup } = await judge(
				`${base}s1._domainkey.shop.example. CNAME k.relay.example.`,
				relay,
			);
			expect(setup.find(({ purpose }) => purpose === 'dkim')).toMatchObject({
				found: ['k.relay.example'],
				state: 'different',
				why: 'empty-target',
				finding: 'dkim.cname-dangling',
			});
		},
	);

	it.each([
		['published', 'b.shop.example. CNAME rp.relay.example.'],
		['different', 'b.shop.example. CNAME rp.other.example.'],
		['different', 'b.shop.example. TXT "v=spf1 -all"'],
		['missing', ''],
	])('of a return path is %s with %s', async (state, record) => {
		const zone = `${base}${txt('rp.relay.example', 'v=spf1 -all')}${record}`;
		const { setup } = await judge(zone, aliased);
		expect(setup.find(({ purpose }) => purpose === 'return-path')).toMatchObject({
			host: 'b',
			need: 'recommended',
			state,
		});
	});

	it('is a wildcard where every name answers', async () => {
		const zone = `${base}*._domainkey.shop.example. TXT "v=DKIM1; p=${RSA_KEY.split('p=')[1]?.slice(0, 200)}"`;
		const { setup } = await judge(zone, service);
		expect(setup.find(({ purpose }) => purpose === 'dkim')?.state).toBe('wildcard');
	});

	it('has the host relative to the organizational domain', async () => {
		const { setup } = await judge(MX, service, { from: 'info@news.shop.example' });
		expect(setup.map(({ host }) => host)).toEqual([
			'news',
			's1._domainkey.news',
			'_dmarc.news',
			'news',
		]);
	});

	it('asks for each of two includes, and for what the account must prove', async () => {
		const relay: Relay = {
			...service,
			ask: {
				include: ['spf.relay.example', 'more.relay.example'],
				challenges: [
					{ name: '@', type: 'TXT', value: 'relay-proof={uuid}', need: 'required' },
					{ name: '_relay', type: 'TXT', value: '{code}', need: 'recommended' },
				],
			},
		};
		const zone = `${base}${SPF}shop.example. TXT "relay-proof=0b1cc9b2-5a3e-4a5c-9d0e-6f1f2a3b4c5d"`;
		expect(await setupOf(zone, relay)).toEqual(
			expect.arrayContaining([
				'spf @ TXT include:spf.relay.example: published, required',
				expect.stringMatching(/^spf @ TXT include:more\.relay\.example: missing, required/),
				'challenge @ TXT relay-proof={uuid}: published, required',
				'challenge _relay TXT {code}: unknown, recommended',
			]),
		);
	});

	it('is left out for a mailbox domain, whose owner alone could publish anything', async () => {
		expect(await setupOf('gmail.com. MX 5 x.example.', 'rapidmail', 'a@gmail.com')).toEqual([]);
	});
});

describe('the set-up of every relay of the catalogue', () => {
	it('asks DNS nothing, and shows what was seen alone', async () => {
		for (const relay of relays) {
			const recording = recordResolver(zoneResolver(MX + DMARC + SPF));
			const request = { from: 'info@shop.example', relay };
			const verdict = await preflight(request, { resolver: recording.resolver });
			const kept = new Set(verdict.evidence.entries.map(({ name, type }) => `${name} ${type}`));
			for (const { name, type, found, state } of verdict.setup) {
				if (found === null) expect(state, `${relay.id} ${name}`).toBe('unknown');
				else expect(kept.has(`${name} ${type}`) || kept.has(`${name} TXT`), name).toBe(true);
			}
			// Nothing was published for it, so no record of its own is there.
			const own = verdict.setup.filter(({ purpose }) => purpose === 'dkim');
			expect(own.filter(({ state }) => state === 'published')).toEqual([]);
		}
	});
});
