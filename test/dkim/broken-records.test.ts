import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDkimSelector } from '../../src/dkim/check-selector.ts';
import { parseDkimKey } from '../../src/dkim/parse.ts';
import { zoneResolver } from '../../src/testing.ts';
import { base64, record, rsaSpki, strings } from './keys.ts';

const KEY = record(rsaSpki(2048));
const WEAK = record(rsaSpki(1024));
const KEY_AT_RELAY = `selector1-town-example._domainkey.tenant.relay.example. TXT ${strings(KEY)}`;

async function check(zone: string, selector = 'selector1', domain = 'town.example') {
	const request = {
		domain,
		selector,
		expect: { target: `${selector}-{domain-dashed}._domainkey.*.relay.example` },
	};
	const found = await checkDkimSelector(request, { resolver: zoneResolver(zone) });
	return { ...found, codes: found.problems.map(({ code }) => code) };
}

describe('mistakes towns and shops really made', () => {
	it('finds no key behind a target whose first letter was lost', async () => {
		const found = await check(`
selector1._domainkey.town.example. CNAME elector1-town-example._domainkey.tenant.relay.example.
${KEY_AT_RELAY}`);
		expect(found).toMatchObject({
			status: 'missing',
			matchesExpected: false,
			codes: ['dkim.cname-dangling', 'dkim.cname-wrong'],
		});
		expect(found.problems[1]?.data).toMatchObject({ isZoneAppended: false });
	});

	it.each([
		['town.example', 'selector1-town-example', 'town.example'],
		['mail.town.example', 'selector1-mail-town-example', 'town.example'],
	])(
		'sees that a target without its final dot had the zone appended, at %s',
		async (domain, label, zone) => {
			const target = `${label}._domainkey.tenant.relay.example`;
			const found = await check(
				`selector1._domainkey.${domain}. CNAME ${target}.${zone}.\n${KEY_AT_RELAY}`,
				'selector1',
				domain,
			);
			expect(found).toMatchObject({ status: 'missing', matchesExpected: false });
			expect(found.problems[0]?.data).toMatchObject({ target: `${target}.${zone}` });
			expect(found.problems[1]?.data).toMatchObject({ isZoneAppended: true });
		},
	);

	it("sees a target copied from another town's instructions", async () => {
		const found = await check(
			'selector1._domainkey.town.example. CNAME selector1-other-example._domainkey.other.relay.example.',
		);
		expect(found).toMatchObject({ status: 'missing', matchesExpected: false });
		expect(found.codes).toContain('dkim.cname-wrong');
	});

	it('sees a CNAME target entered as text', async () => {
		const found = await check(
			'selector1._domainkey.town.example. TXT "selector1-town-example._domainkey.tenant.relay.example"',
		);
		expect(found).toMatchObject({
			status: 'not-dkim',
			matchesExpected: false,
			codes: ['dkim.not-a-key', 'dkim.cname-wrong'],
		});
		expect(found.problems[0]?.data).toMatchObject({ looksLike: 'name' });
	});

	it('finds nothing at the selector when the record was put at a doubled name', async () => {
		const zone = `selector1._domainkey.town.example.town.example. TXT ${strings(KEY)}`;
		expect(await check(zone)).toMatchObject({ status: 'missing', matchesExpected: null });
	});

	it('finds no key while a proxy answers with its own addresses', async () => {
		const zone = 'selector1._domainkey.town.example. A 192.0.2.80';
		expect(await check(zone)).toMatchObject({
			status: 'missing',
			codes: ['dkim.selector-missing'],
		});
	});

	it('reads a key with blanks in its base64', () => {
		const spaced = WEAK.replace(/(.{100})(.{80})/, '$1 $2 ');
		expect(spaced).not.toBe(WEAK);
		expect(parseDkimKey(spaced)).toMatchObject({ status: 'weak', usable: true, bits: 1024 });
	});

	it('sees that a registrar cut the record at 255 characters, and that a short key fits', async () => {
		const found = await check(`selector1._domainkey.town.example. TXT "${KEY.slice(0, 255)}"`);
		expect(found).toMatchObject({ status: 'invalid', usable: false });
		expect(found.problems[0]).toMatchObject({
			code: 'dkim.key-truncated',
			data: { expected: 294, isCutAtLimit: true },
		});
		expect(parseDkimKey(WEAK.slice(0, 255)).usable).toBe(true);
	});

	it('sees the quotes of a zone file inside a key', async () => {
		const text = `${KEY.slice(0, 200)}" "${KEY.slice(200)}`;
		const found = await check(`selector1._domainkey.town.example. TXT ${strings(text)}`);
		expect(found).toMatchObject({ status: 'invalid' });
		expect(found.problems[0]).toMatchObject({
			code: 'dkim.key-corrupt',
			data: { reason: 'quotes' },
		});
	});

	it('sees two records where a line break parted the strings of one', async () => {
		const found = await check(`
selector1._domainkey.town.example. TXT "${KEY.slice(0, 250)}"
selector1._domainkey.town.example. TXT "${KEY.slice(250)}"`);
		expect(found).toMatchObject({ status: 'ambiguous' });
		expect(found.problems[0]?.data).toEqual({ count: 2, statuses: ['invalid', 'not-dkim'] });
	});

	it('sees that a key made up by repeating a piece is too short for its own length', () => {
		const octets = rsaSpki(1024).slice(0, 139);
		const key = parseDkimKey(`k=rsa; p=${base64(octets).replace(/=+$/, '')}`);
		expect(key.status).toBe('invalid');
		expect(key.problems[0]).toMatchObject({
			code: 'dkim.key-truncated',
			data: { expected: 162, actual: 139, isCutAtLimit: false },
		});
	});

	it('sees a delegation that is right while the relay has not published the key yet', async () => {
		const zone =
			'selector1._domainkey.town.example. CNAME selector1-town-example._domainkey.tenant.relay.example.';
		expect(await check(zone)).toMatchObject({
			status: 'missing',
			matchesExpected: true,
			codes: ['dkim.cname-dangling'],
		});
	});
});

interface PublicRecord {
	readonly name: string;
	readonly type: string;
	readonly data?: string;
	readonly records?: readonly string[];
}

/** Records other people collected; the file lies beside the project, not in it. */
function collected(file: string, key: 'records' | 'cases'): readonly PublicRecord[] {
	const path = new URL(`../../../shared/data/${file}`, import.meta.url);
	return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8'))[key] : [];
}

const isKeyName = ({ name, type }: PublicRecord): boolean =>
	type === 'TXT' && (name.includes('._domainkey.') || name.includes('.dkim.'));

describe('published DKIM keys are usable, and broken ones have the fault that was seen', () => {
	const real = collected('real-records.json', 'records').filter(isKeyName);
	const broken = collected('broken-records.json', 'cases');

	it.skipIf(real.length === 0)('keys of well-known domains', () => {
		for (const { name, data = '' } of real) {
			expect({ name, usable: parseDkimKey(data).usable }).toEqual({ name, usable: true });
		}
	});

	it.skipIf(broken.length === 0)('broken ones', () => {
		const seen = broken
			.filter(isKeyName)
			.map(
				({ name, records }) => `${name.split('.')[0]} ${parseDkimKey(records?.[0] ?? '').status}`,
			);
		expect(seen).toEqual(['selector1 not-dkim', 'one weak', 'krs invalid']);
	});
});
