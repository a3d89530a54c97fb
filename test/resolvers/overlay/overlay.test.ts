import { describe, expect, it } from 'vitest';
import type { RecordChange } from '../../../src/dns/record-change.ts';
import type { DnsAnswer, RecordType, Resolver } from '../../../src/dns/resolver.ts';
import { overlayResolver } from '../../../src/resolvers/overlay/overlay-resolver.ts';
import { recordResolver } from '../../../src/resolvers/transcript.ts';
import { zoneResolver } from '../../../src/resolvers/zone/zone-resolver.ts';

const zone = `
$ORIGIN shop.example.
$TTL 600
@        SOA  ns hostmaster 1 2 3 4 300
@        NS   ns
@   60   TXT  "v=spf1 mx -all"
@   60   TXT  "site-verification=1"
@        MX   10 mail
mail     A    192.0.2.25
only     TXT  "the only record"
www      CNAME mail
deep     CNAME www
far      CNAME elsewhere.other.
alias    CNAME target
target   TXT  "there"
*.wild   TXT  "wild"
*.wild   A    192.0.2.80
a.b.c    A    192.0.2.1
;! SERVFAIL TXT broken.shop.example.
;! TIMEOUT * slow.shop.example.
`;

const spf = 'v=spf1 mx -all';

function change(
	action: RecordChange['action'],
	name: string,
	type: RecordType,
	before: readonly string[],
	after: readonly string[],
	ttl?: number,
): RecordChange {
	return { action, name, type, before, after, ...(ttl === undefined ? {} : { ttl }) };
}

const add = (name: string, type: RecordType, ...after: string[]): RecordChange =>
	change('add', name, type, [], after);
const remove = (name: string, type: RecordType, ...before: string[]): RecordChange =>
	change('remove', name, type, before, []);

function ask(
	changes: readonly RecordChange[],
	name: string,
	type: RecordType,
	resolver: Resolver = zoneResolver(zone),
): Promise<DnsAnswer> {
	return overlayResolver(resolver, changes).resolve(name, type);
}

/** What an answer says: its records as text, or its outcome; behind `via` for each alias. */
async function said(
	changes: readonly RecordChange[],
	name: string,
	type: RecordType,
): Promise<string> {
	const answer = await ask(changes, name, type);
	if (answer.outcome === 'failure') return answer.reason;
	const via = answer.aliases.map((alias) => `via ${alias} `).join('');
	if (answer.outcome !== 'records') return via + answer.outcome;
	const texts = answer.records.map((record) =>
		Array.isArray(record)
			? record.join('')
			: typeof record === 'string'
				? record
				: JSON.stringify(record),
	);
	return via + texts.join(' | ');
}

describe('an added record', () => {
	it.each<[string, RecordChange, string, RecordType, string]>([
		[
			'joins those of its name and type',
			add('shop.example', 'TXT', 'x'),
			'shop.example',
			'TXT',
			`${spf} | site-verification=1 | x`,
		],
		[
			'is not there twice',
			add('shop.example', 'TXT', spf),
			'shop.example',
			'TXT',
			`${spf} | site-verification=1`,
		],
		[
			'makes its name exist',
			add('_dmarc.shop.example', 'TXT', 'v=DMARC1'),
			'_dmarc.shop.example',
			'TXT',
			'v=DMARC1',
		],
		[
			'gives its name no other type',
			add('_dmarc.shop.example', 'TXT', 'v=DMARC1'),
			'_dmarc.shop.example',
			'A',
			'nodata',
		],
		[
			'makes the names above it exist',
			add('s._domainkey.shop.example', 'TXT', 'p='),
			'_domainkey.shop.example',
			'TXT',
			'nodata',
		],
		[
			'makes nothing below it exist',
			add('_dmarc.shop.example', 'TXT', 'v=DMARC1'),
			'x._dmarc.shop.example',
			'TXT',
			'nxdomain',
		],
		[
			'leaves names beside it alone',
			add('_dmarc.shop.example', 'TXT', 'v=DMARC1'),
			'x.shop.example',
			'TXT',
			'nxdomain',
		],
		[
			'may be an exchanger',
			add('mail.shop.example', 'MX', '5 Mail.Shop.Example.'),
			'mail.shop.example',
			'MX',
			'{"preference":5,"exchange":"mail.shop.example"}',
		],
		[
			'may be no exchanger at all',
			add('mail.shop.example', 'MX', '0 .'),
			'mail.shop.example',
			'MX',
			'{"preference":0,"exchange":""}',
		],
		[
			'may be an address',
			add('mail.shop.example', 'AAAA', '2001:DB8:0::1'),
			'mail.shop.example',
			'AAAA',
			'2001:db8::1',
		],
		[
			'is reached through an alias',
			add('mail.shop.example', 'TXT', 'x'),
			'deep.shop.example',
			'TXT',
			'via www.shop.example via mail.shop.example x',
		],
		[
			'is unseen beside an alias',
			add('alias.shop.example', 'TXT', 'x'),
			'alias.shop.example',
			'TXT',
			'via target.shop.example there',
		],
		[
			'mends an alias that led nowhere',
			add('elsewhere.other', 'TXT', 'x'),
			'far.shop.example',
			'TXT',
			'via elsewhere.other x',
		],
	])('%s', async (_, one, name, type, answer) => {
		expect(await said([one], name, type)).toBe(answer);
	});

	it('of over 255 octets is cut into strings', async () => {
		const answer = await ask(
			[add('x.shop.example', 'TXT', 'k'.repeat(600))],
			'x.shop.example',
			'TXT',
		);
		expect(answer).toMatchObject({
			records: [['k'.repeat(255), 'k'.repeat(255), 'k'.repeat(90)]],
		});
	});

	it('has the TTL stated, else that of the records it joins', async () => {
		const name = 'shop.example';
		expect(await ask([add(name, 'TXT', 'x')], name, 'TXT')).toMatchObject({ ttl: 60 });
		const stated = change('add', name, 'TXT', [], ['x'], 5);
		expect(await ask([stated], name, 'TXT')).toMatchObject({ ttl: 5 });
		expect(await ask([add('new.shop.example', 'TXT', 'x')], 'new.shop.example', 'TXT')).toEqual({
			outcome: 'records',
			records: [['x']],
			aliases: [],
		});
	});
});

describe('wildcards above an added name (RFC 4592 §2.2.1)', () => {
	const changes = [add('a.b.wild.shop.example', 'TXT', 'x')];
	it.each<[string, RecordType, string]>([
		['a.b.wild.shop.example', 'TXT', 'x'],
		['a.b.wild.shop.example', 'A', 'nodata'],
		['b.wild.shop.example', 'TXT', 'nodata'],
		['c.b.wild.shop.example', 'TXT', 'nxdomain'],
		['c.a.b.wild.shop.example', 'A', 'nxdomain'],
		['c.wild.shop.example', 'TXT', 'wild'],
		['*.wild.shop.example', 'A', '192.0.2.80'],
	])('%s %s: %s', async (name, type, answer) => {
		expect(await said(changes, name, type)).toBe(answer);
	});

	it('do not lend it their records', async () => {
		expect(await said([add('x.wild.shop.example', 'TXT', 'y')], 'x.wild.shop.example', 'TXT')).toBe(
			'y',
		);
	});
});

describe('an added wildcard', () => {
	const changes = [add('*.shop.example', 'TXT', 'all')];
	it.each<[string, RecordType, string]>([
		['new.shop.example', 'TXT', 'all'],
		['new.shop.example', 'A', 'nodata'],
		['x.y.shop.example', 'TXT', 'all'],
		['mail.shop.example', 'TXT', 'nodata'],
		['b.c.shop.example', 'TXT', 'nodata'],
		['x.b.c.shop.example', 'TXT', 'nxdomain'],
		['x.wild.shop.example', 'TXT', 'wild'],
		['x.other', 'TXT', 'nxdomain'],
	])('%s %s: %s', async (name, type, answer) => {
		expect(await said(changes, name, type)).toBe(answer);
	});

	it('may be an alias', async () => {
		const alias = [add('*.shop.example', 'CNAME', 'target.shop.example')];
		expect(await said(alias, 'new.shop.example', 'TXT')).toBe('via target.shop.example there');
	});
});

describe('an exchanged record', () => {
	const exchange = change('replace', 'shop.example', 'TXT', [spf], ['v=spf1 -all'], 30);

	it('takes the place of the one before; the others stay', async () => {
		expect(await ask([exchange], 'shop.example', 'TXT')).toEqual({
			outcome: 'records',
			records: [['v=spf1 -all'], ['site-verification=1']],
			aliases: [],
			ttl: 30,
		});
	});

	it('may be an alias that leads elsewhere', async () => {
		const moved = change(
			'replace',
			'www.shop.example',
			'CNAME',
			['mail.shop.example'],
			['target.shop.example.'],
			9,
		);
		const answer = await ask([moved], 'deep.shop.example', 'TXT');
		expect(answer).toEqual({
			outcome: 'records',
			records: [['there']],
			aliases: ['www.shop.example', 'target.shop.example'],
			ttl: 9,
		});
		expect(await said([moved], 'www.shop.example', 'CNAME')).toBe('target.shop.example');
	});

	it('may be an alias that leads to itself', async () => {
		const circle = change(
			'replace',
			'www.shop.example',
			'CNAME',
			['mail.shop.example'],
			['deep.shop.example'],
		);
		expect(await ask([circle], 'deep.shop.example', 'A')).toEqual({
			outcome: 'failure',
			reason: 'servfail',
			detail: 'CNAME loop',
		});
	});

	it('leaves a chain too long to follow', async () => {
		const links = Array.from({ length: 17 }, (_, at) =>
			add(`n${at}.other`, 'CNAME', `n${at + 1}.other`),
		);
		expect(await ask(links, 'n0.other', 'A')).toMatchObject({ detail: 'CNAME chain too long' });
		expect(await said(links, 'n1.other', 'A')).toMatch(/nxdomain$/);
	});

	it('with itself changes nothing', async () => {
		const base = zoneResolver(zone);
		const same = change('replace', 'shop.example', 'TXT', [spf], [spf]);
		expect(await ask([same], 'shop.example', 'TXT', base)).toEqual(
			await base.resolve('shop.example', 'TXT'),
		);
	});
});

describe('a removed record', () => {
	it.each<[string, RecordChange, string, RecordType, string]>([
		[
			'leaves the others',
			remove('shop.example', 'TXT', spf),
			'shop.example',
			'TXT',
			'site-verification=1',
		],
		[
			'that is not there changes nothing',
			remove('shop.example', 'TXT', 'x'),
			'shop.example',
			'TXT',
			`${spf} | site-verification=1`,
		],
		[
			'leaves a name that has other types',
			remove('shop.example', 'MX', '10 mail.shop.example'),
			'shop.example',
			'MX',
			'nodata',
		],
		[
			'takes its name along when it was the last',
			remove('only.shop.example', 'TXT', 'the only record'),
			'only.shop.example',
			'TXT',
			'nxdomain',
		],
		[
			'takes its name along for every type',
			remove('only.shop.example', 'TXT', 'the only record'),
			'only.shop.example',
			'A',
			'nxdomain',
		],
		[
			'may be an alias',
			remove('www.shop.example', 'CNAME', 'mail.shop.example'),
			'deep.shop.example',
			'A',
			'via www.shop.example nxdomain',
		],
		[
			'of a wildcard leaves its other types',
			remove('*.wild.shop.example', 'TXT', 'wild'),
			'x.wild.shop.example',
			'TXT',
			'nodata',
		],
		[
			'of a name that only a wildcard answers for changes nothing',
			remove('x.wild.shop.example', 'TXT', 'wild'),
			'x.wild.shop.example',
			'TXT',
			'wild',
		],
		[
			'of a name that is not there changes nothing',
			remove('x.shop.example', 'TXT', 'x'),
			'x.shop.example',
			'TXT',
			'nxdomain',
		],
		[
			'of a name without any changes nothing',
			remove('b.c.shop.example', 'TXT', 'x'),
			'b.c.shop.example',
			'TXT',
			'nodata',
		],
	])('%s', async (_, one, name, type, answer) => {
		expect(await said([one], name, type)).toBe(answer);
	});

	it('leaves a name that other changes fill, or below which they put one', async () => {
		const gone = remove('only.shop.example', 'TXT', 'the only record');
		expect(
			await said([gone, add('only.shop.example', 'A', '192.0.2.9')], 'only.shop.example', 'TXT'),
		).toBe('nodata');
		expect(
			await said([gone, add('x.only.shop.example', 'A', '192.0.2.9')], 'only.shop.example', 'TXT'),
		).toBe('nodata');
	});

	it('hands its name and those below to the wildcard above', async () => {
		const name = 'n.wild.shop.example';
		const base = zoneResolver(`${zone}\n${name}. TXT own`);
		const changes = [remove(name, 'TXT', 'own')];
		const wild = { outcome: 'records', records: ['192.0.2.80'] };
		expect(await ask([], name, 'A', base)).toMatchObject({ outcome: 'nodata' });
		expect(await ask(changes, name, 'A', base)).toMatchObject(wild);
		expect(await ask(changes, `x.${name}`, 'A', base)).toMatchObject(wild);
	});

	it('makes room for data beside what was an alias', async () => {
		const changes = [
			remove('www.shop.example', 'CNAME', 'mail.shop.example'),
			add('www.shop.example', 'A', '192.0.2.9'),
		];
		expect(await said(changes, 'www.shop.example', 'A')).toBe('192.0.2.9');
		expect(await said(changes, 'www.shop.example', 'TXT')).toBe('nodata');
		expect(await said(changes, 'www.shop.example', 'CNAME')).toBe('nodata');
	});
});

describe('failures behind an overlay', () => {
	it.each<[string, RecordChange, string, RecordType, string]>([
		[
			'hide what was there before',
			change('replace', 'broken.shop.example', 'TXT', ['x'], ['y']),
			'broken.shop.example',
			'TXT',
			'servfail',
		],
		[
			'hide what an added record joins',
			add('broken.shop.example', 'TXT', 'y'),
			'broken.shop.example',
			'TXT',
			'servfail',
		],
		[
			'leave other types alone',
			add('broken.shop.example', 'A', '192.0.2.1'),
			'broken.shop.example',
			'A',
			'192.0.2.1',
		],
		[
			'hide whether there is an alias',
			change('replace', 'slow.shop.example', 'CNAME', ['a.shop.example'], ['b.shop.example']),
			'slow.shop.example',
			'TXT',
			'timeout',
		],
		[
			'above a name do not hide it',
			add('x.slow.shop.example', 'TXT', 'y'),
			'x.slow.shop.example',
			'TXT',
			'y',
		],
		[
			'between a name and a new wildcard hide who answers',
			add('*.shop.example', 'TXT', 'y'),
			'x.slow.shop.example',
			'TXT',
			'timeout',
		],
	])('%s', async (_, one, name, type, answer) => {
		expect(await said([one], name, type)).toBe(answer);
	});

	it('hide whether a name still exists', async () => {
		const base = zoneResolver('a.x.example. TXT t\n;! TIMEOUT AAAA a.x.example.');
		const answer = await ask([remove('a.x.example', 'TXT', 't')], 'a.x.example', 'TXT', base);
		expect(answer).toMatchObject({ outcome: 'failure', reason: 'timeout' });
	});

	it('hide whether a wildcard answers', async () => {
		const base = zoneResolver(
			'*.x.example. A 192.0.2.1\na.x.example. A 192.0.2.1\n;! TIMEOUT * *.a.x.example.',
		);
		const answer = await ask([add('a.x.example', 'TXT', 't')], 'a.x.example', 'A', base);
		expect(answer).toMatchObject({ outcome: 'failure', reason: 'timeout' });
	});

	it('come back as values even from a resolver that throws', async () => {
		const broken: Resolver = {
			resolve: () => {
				throw new Error('no socket');
			},
		};
		expect(await ask([add('a.example', 'TXT', 't')], 'a.example', 'TXT', broken)).toEqual({
			outcome: 'failure',
			reason: 'network',
			detail: 'no socket',
		});
	});
});

describe('the questions an overlay asks', () => {
	/** The questions that reach the zone when one is asked of the overlay. */
	async function asked(
		changes: readonly RecordChange[],
		name: string,
		type: RecordType,
	): Promise<string[]> {
		const { resolver, transcript } = recordResolver(zoneResolver(zone));
		await ask(changes, name, type, resolver);
		return transcript().entries.map((entry) => `${entry.name} ${entry.type}`);
	}

	it('are none but the one asked where no change is near', async () => {
		const changes = [add('_dmarc.shop.example', 'TXT', 'v=DMARC1')];
		expect(await asked(changes, 'any.other.example', 'A')).toEqual(['any.other.example A']);
		expect(await asked([], 'shop.example', 'TXT')).toEqual(['shop.example TXT']);
	});

	it('are one where a record set is exchanged whole', async () => {
		const changes = [change('replace', 'only.shop.example', 'TXT', ['the only record'], ['x'])];
		expect(await asked(changes, 'only.shop.example', 'TXT')).toEqual(['only.shop.example TXT']);
	});

	it('are few where other records stay', async () => {
		const changes = [change('replace', 'shop.example', 'TXT', [spf], ['x'])];
		expect(await asked(changes, 'shop.example', 'TXT')).toEqual([
			'*.shop.example TXT',
			'shop.example TXT',
		]);
	});

	it('carry the signal', async () => {
		const overlay = overlayResolver(zoneResolver(zone), [add('shop.example', 'TXT', 'x')]);
		const answer = await overlay.resolve('shop.example', 'TXT', { signal: AbortSignal.abort() });
		expect(answer).toEqual({ outcome: 'failure', reason: 'cancelled' });
	});
});

describe('a change that is none', () => {
	const good = add('a.example', 'TXT', 'x');
	it.each<[string, unknown]>([
		['changes', null],
		['changes.0.action', [null]],
		['changes.0.action', [{ ...good, action: 'delete' }]],
		['changes.1.type', [good, { ...good, type: 'SRV' }]],
		['changes.0.name', [{ ...good, name: 'a..example' }]],
		['changes.0.name', [{ ...good, name: 7 }]],
		['changes.0.before', [{ ...good, before: undefined }]],
		['changes.0.after', [{ ...good, after: 'x' }]],
		['changes.0.after.1', [{ ...good, after: ['x', 5] }]],
		['changes.0.after.0', [{ ...good, type: 'A', after: ['mail'] }]],
		// A hole, not a string.
		['changes.0.after.0', [{ ...good, after: Object.assign([], { 1: 'x' }) }]],
		['changes.0.before.0', [{ ...good, type: 'MX', before: ['mail'] }]],
		['changes.0.ttl', [{ ...good, ttl: -1 }]],
		['changes.0.ttl', [{ ...good, ttl: 1.5 }]],
	])('is the caller\u2019s mistake at %s', (path, changes) => {
		expect(() => overlayResolver(zoneResolver(''), changes as RecordChange[])).toThrow(
			expect.objectContaining({ name: 'InputError', code: 'input.change-invalid', path }),
		);
	});
});
