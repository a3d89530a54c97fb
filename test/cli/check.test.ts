import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { run } from './command.ts';

const relay = JSON.stringify({
	id: 'saas',
	name: 'SaaS',
	sources: { spf: ['spf.saas.example'] },
	ask: { include: 'spf.saas.example' },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'from-domain', selectors: [{ name: 's1' }] },
});
const saas = 'spf.saas.example. IN TXT "v=spf1 ip4:198.51.100.0/24 -all"';
const shop = (spf: string): string => `$ORIGIN shop.example.
@      IN MX  10 mail
mail   IN A   192.0.2.7
_dmarc IN TXT "v=DMARC1; p=reject"
${spf}`;

const files = {
	'saas.json': relay,
	'dir/saas': relay,
	'saas.zone': saas,
	'listed.zone': shop('@ IN TXT "v=spf1 mx include:spf.saas.example -all"'),
	'other.zone': shop('@ IN TXT "v=spf1 mx -all"'),
	'down.zone': shop(';! SERVFAIL TXT shop.example.'),
	'broken.zone': 'shop.example. IN TXT "never closed',
	'bad.json': '{',
	'odd.json': JSON.stringify({ ...JSON.parse(relay), sources: { ranges: ['192.0.2.1/33'] } }),
};

const check = 'check info@shop.example --relay saas.json --zone';

describe('maysend check', () => {
	it.each([
		['warn', 1, 'listed.zone'],
		['block', 2, 'other.zone'],
		['retry', 3, 'down.zone'],
	])('says %s with exit status %i', async (decision, status, zone) => {
		const ran = await run(`${check} ${zone} saas.zone`, files);
		expect(ran.stderr).toBe('');
		expect(ran.stdout).toMatch(new RegExp(`^${decision.toUpperCase()} `));
		expect(ran.status).toBe(status);
	});

	it('says save with exit status 0 where the relay owns the From domain', async () => {
		const own = JSON.stringify({ ...JSON.parse(relay), ownDomains: ['shop.example'] });
		const ran = await run(`${check} listed.zone saas.zone`, { ...files, 'saas.json': own });
		expect(ran.stdout).toMatch(/^SAVE {3}SaaS may send for info@shop\.example\n/);
		expect(ran.status).toBe(0);
	});

	it('prints the verdict as JSON, with the same exit status', async () => {
		const ran = await run(`${check} other.zone saas.zone --format json`, files);
		const verdict = JSON.parse(ran.stdout) as Verdict;
		expect(verdict.decision).toBe('block');
		expect(verdict.schema).toBe(2);
		expect(ran.status).toBe(2);
	});

	it('finds the relay behind the outgoing server', async () => {
		const known = 'check info@shop.example --smtp smtp.office365.com:587 --zone other.zone';
		const ran = await run(`${known} --smtp-user info@shop.example --format json`, files);
		expect(JSON.parse(ran.stdout)).toMatchObject({ relay: { id: 'microsoft-365' } });
		const own = await run(
			`check info@shop.example --smtp mail.shop.example --zone other.zone`,
			files,
		);
		expect(own.stdout).toMatch(/^WARN /);
		expect(own.stdout).toContain('relay.addresses-assumed');
		expect(own.status).toBe(1);
	});

	it('takes a path without the ending of JSON', async () => {
		const ran = await run('check info@shop.example --relay dir/saas --zone other.zone', files);
		expect(ran.stderr).toBe('');
		expect(ran.stdout).toContain('SaaS');
	});

	it('asks live DNS where no zone is given', async () => {
		const live = `${files['other.zone']}\n${saas}`;
		const ran = await run('check info@shop.example --relay saas.json', files, { live });
		expect(ran.status).toBe(2);
	});

	it('keeps to the width of the terminal', async () => {
		const ran = await run(`${check} listed.zone saas.zone`, files, {
			columns: 60,
			environment: { NO_COLOR: '1' },
		});
		expect(ran.stdout.split('\n').filter((line) => line.length > 60)).toEqual([]);
	});

	it('writes out control characters that stand in DNS', async () => {
		const zone = shop(`@ IN TXT "v=spf1 mx exp=\\027[2J\\155 -all"`);
		for (const format of ['text', 'json']) {
			const ran = await run(`${check} x.zone --format ${format}`, { ...files, 'x.zone': zone });
			expect(ran.stdout).not.toMatch(/[^\P{Cc}\n]/u);
		}
	});

	it('writes out control characters that somebody typed', async () => {
		for (const words of [
			['check', 'a@b.example', '--format', '\x1b[2J'],
			['\x1b[2J'],
			['check', '\x1b[2J'],
		]) {
			const ran = await run([...words, '--relay', 'saas.json', '--zone', 'other.zone'], files);
			expect(ran.stderr).not.toMatch(/[^\P{Cc}\n]/u);
			expect(ran.status).toBe(64);
		}
	});

	it.each([
		[
			'an address without domain',
			'check x --relay saas.json --zone other.zone',
			/^maysend: from: .+ \(input\.[a-z-]+\)\n$/,
		],
		[
			'an unknown relay, with the nearest known one',
			'check info@shop.example --relay rapidmial --zone other.zone',
			/^maysend: --relay: unknown relay "rapidmial"; did you mean "rapidmail"\? \(input\.relay-unknown\)\n$/,
		],
		[
			'an unknown relay that resembles none',
			'check info@shop.example --relay qqqqqq --zone other.zone',
			/unknown relay "qqqqqq"; see "maysend relays" \(input\.relay-unknown\)\n$/,
		],
		[
			'an unknown receiver',
			`${check} other.zone --receiver nobody`,
			/^maysend: option '--receiver <id\.\.\.>' argument 'nobody' is invalid\. Allowed choices are .*web-de.*\.\n$/,
		],
		[
			'a missing zone file',
			`${check} no.zone`,
			/^maysend: --zone: .*no\.zone.* \(input\.file-unreadable\)\n$/,
		],
		[
			'a zone file with an error',
			`${check} broken.zone`,
			/^maysend: .+ \(input\.zone-[a-z-]+\)\n$/,
		],
		[
			'a relay file that is not JSON',
			'check info@shop.example --relay bad.json',
			/^maysend: --relay: bad\.json is not JSON \(input\.not-json\)\n$/,
		],
		[
			'a relay file with a bad CIDR block',
			'check info@shop.example --relay odd.json',
			/^maysend: .*sources\.ranges\.0: .+ \(input\.[a-z-]+\)\n$/,
		],
		[
			'a missing option',
			'check info@shop.example',
			/^maysend: which relay\? Give --relay ID \(see "maysend relays"\), --smtp HOST, or --all-relays\n$/,
		],
		[
			'a server beside a relay',
			`${check} other.zone --smtp mail.shop.example`,
			/^maysend: option '--smtp <host>' cannot be used with option '--relay <relay>'\n$/,
		],
		[
			'a user without a server',
			`${check} other.zone --smtp-user info@shop.example`,
			/^maysend: --smtp-user goes with --smtp: give --smtp HOST too\n$/,
		],
		[
			'a name server that is no address',
			'check info@shop.example --relay saas.json --server foo',
			/^maysend: --server: must be an address.* \(input\.option-invalid\)\n$/,
		],
		[
			'a DNS-over-HTTPS server that is no such URL',
			'check info@shop.example --relay saas.json --doh ftp://192.0.2.1',
			/^maysend: --doh: .+ \(input\.option-invalid\)\n$/,
		],
		[
			'a server that is none',
			'check info@shop.example --smtp 192.0.2.300 --zone other.zone',
			/^maysend: smtp\.host: .+ \(input\.domain-invalid\)\n$/,
		],
		['an unknown option', `${check} other.zone --colour`, /^maysend: unknown option '--colour'\n/],
		[
			'an unknown format',
			`${check} other.zone --format xml`,
			/^maysend: option '--format <format>' argument 'xml' is invalid\. Allowed choices are text, json, markdown, html, sarif\.\n$/,
		],
		[
			'a second address',
			'check a@b.example c@d.example --relay saas.json',
			/^maysend: too many arguments/,
		],
		[
			'an unknown command',
			'chekc info@shop.example',
			/^maysend: unknown command 'chekc'\n\(Did you mean check\?\)\n$/,
		],
	])('refuses %s with exit status 64 and one clear line', async (_, line, words) => {
		const ran = await run(line, files);
		expect(ran.stderr).toMatch(words);
		expect(ran.stdout).toBe('');
		expect(ran.status).toBe(64);
	});
});
