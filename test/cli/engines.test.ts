import { describe, expect, it } from 'vitest';
import { relays } from '../../src/relays/catalogue.ts';
import { run } from './command.ts';

const files = {
	'shop.zone': `$ORIGIN shop.example.
@             IN TXT "v=spf1 ip4:192.0.2.7 -all"
_dmarc        IN TXT "v=DMARC1; p=reject; pct=20"
s1._domainkey IN TXT "v=DKIM1; p="
;! TIMEOUT TXT slow.example.
;! TIMEOUT TXT _dmarc.slow.example.
;! TIMEOUT TXT s1._domainkey.slow.example.
`,
	'relative.zone': 'www IN TXT "v=spf1 ip4:198.51.100.1 -all"\n',
};

describe('the domain of a command', () => {
	it.each(['spf', 'dkim', 'dmarc', 'detect'])(
		'is refused by %s where it is none',
		async (command) => {
			for (const text of [
				'1.2.3',
				'192.0.2.7',
				'2001:db8::1',
				'shop.123',
				'a..b',
				'sh op.example',
				'a@shop.example',
			]) {
				const ran = await run([command, text, '--zone', 'shop.zone'], files);
				expect([text, ran.status, ran.stdout]).toEqual([text, 64, '']);
				expect(ran.stderr).toContain('(input.domain-invalid)');
			}
		},
	);

	it('may have U-labels, a final dot, and labels that only DNS has', async () => {
		for (const text of ['bücher.example', 'shop.example.', '_spf.shop.example', '1.shop.example']) {
			const ran = await run(['spf', text, '--zone', 'shop.zone'], files);
			expect([text, ran.status]).toEqual([text, 0]);
		}
	});
});

describe('maysend spf', () => {
	it('says who may send for a domain', async () => {
		const ran = await run('spf shop.example --zone shop.zone', files);
		expect(ran.stdout).toMatch(
			/^May send for shop\.example\n {2}192\.0\.2\.7\/32 {2}ip4:192\.0\.2\.7\n/,
		);
		expect(ran.status).toBe(0);
	});

	it('says whether one address may, as MAIL FROM', async () => {
		const ran = await run('spf shop.example --ip 192.0.2.8 --zone shop.zone', files);
		expect(ran.stdout).toMatch(
			/^FAIL {2}192\.0\.2\.8 may not send for shop\.example\.\n {6}MAIL FROM; decided by -all;/,
		);
		expect(ran.status).toBe(0);
	});

	it('checks the HELO name where no sender is given', async () => {
		const ran = await run(
			'spf shop.example --ip 192.0.2.7 --helo shop.example --zone shop.zone',
			files,
		);
		expect(ran.stdout).toMatch(/^PASS .*\n {6}HELO;/);
	});

	it('prints JSON', async () => {
		const one = await run(
			'spf shop.example --ip 192.0.2.7 --sender a@shop.example --format json --zone shop.zone',
			files,
		);
		expect(JSON.parse(one.stdout)).toMatchObject({ result: 'pass', identity: 'mailfrom' });
		const all = await run('spf shop.example --format json --zone shop.zone', files);
		expect(JSON.parse(all.stdout).ranges).toContainEqual(
			expect.objectContaining({ range: '192.0.2.7/32', result: 'pass' }),
		);
	});

	it('refuses what is no address', async () => {
		const ran = await run('spf shop.example --ip 192.0.2.300 --zone shop.zone', files);
		expect(ran).toMatchObject({ status: 64, stdout: '' });
		expect(ran.stderr).toMatch(/^maysend: ip: .+ \(input\.[a-z-]+\)\n$/);
	});
});

describe('maysend dkim', () => {
	it('judges the keys of selectors', async () => {
		const ran = await run('dkim shop.example s1 s2 --zone shop.zone', files);
		expect(ran.stdout).toMatch(
			/^REVOKED {2}s1\._domainkey\.shop\.example.*\nMISSING {2}s2\._domainkey\.shop\.example\n/,
		);
		expect(ran.status).toBe(0);
	});

	it('looks for selectors where none is given, and says that there may be others', async () => {
		const ran = await run('dkim shop.example --zone shop.zone', files);
		expect(ran.stdout).toMatch(/^REVOKED {2}s1\._domainkey\.shop\.example/);
		expect(ran.stdout).toMatch(/\d+ usual selectors were tried; others may be in use\./);
		expect(ran.status).toBe(0);
		const json = await run('dkim shop.example --zone shop.zone --format json', files);
		expect(JSON.parse(json.stdout)).toMatchObject({ outcome: 'found', domain: 'shop.example' });
	});

	it('says so where no selector can be', async () => {
		const zone = { 'bare.zone': 'bare.example. IN TXT "nothing"\n' };
		const ran = await run('dkim bare.example --zone bare.zone --locale de', zone);
		expect(ran.stdout).not.toContain('probiert');
		expect(ran.stdout).toContain('dkim.domainkey-nxdomain');
	});
});

describe('maysend dmarc', () => {
	it('finds the policy', async () => {
		const ran = await run('dmarc shop.example --zone shop.zone', files);
		expect(ran.stdout).toMatch(/^REJECT {2}Mail of shop\.example that fails DMARC: reject\.\n/);
		expect(ran.stdout).toContain('Tree Walk');
		expect(ran.status).toBe(0);
	});

	it('finds it as receivers do that follow RFC 7489', async () => {
		const ran = await run('dmarc shop.example --method rfc7489 --zone shop.zone', files);
		expect(ran.stdout).toContain('p=reject, for 20 % of it');
		expect(ran.stdout).toContain('public suffix list');
	});
});

describe('the single engines', () => {
	it.each([
		'spf slow.example',
		'spf slow.example --ip 192.0.2.7',
		'dkim slow.example s1',
		'dmarc slow.example',
	])('end with exit status 3 where DNS gives no answer: %s', async (line) => {
		const ran = await run(`${line} --zone shop.zone`, files);
		expect(ran.status).toBe(3);
	});

	it('read every zone file from the root on', async () => {
		const ran = await run('spf www --zone shop.zone relative.zone', files);
		expect(ran.stderr + ran.stdout).not.toContain('198.51.100.1');
	});
});

describe('maysend relays', () => {
	it('lists all of them', async () => {
		const ran = await run('relays');
		expect(ran.stdout.trimEnd().split('\n')).toHaveLength(relays.length);
		expect(ran.status).toBe(0);
	});

	it('tells what the user has to look up, and what no source states', async () => {
		const { stdout } = await run('relays smtp2go');
		expect(stdout).toMatch(/From the account +em\{n\}\n +s\{n\}\._domainkey\n/);
		expect((await run('relays rapidmail')).stdout).toMatch(/Not known +the selectors: they differ/);
		const german = await run('relays klicktipp --locale de');
		expect(german.stdout).toMatch(/Nicht bekannt +die Rücksendeadresse: Keine Quelle nennt sie/);
	});

	it('tells what is known of one', async () => {
		const ran = await run('relays rapidmail');
		expect(ran.stdout).toMatch(/^rapidmail {2}rapidmail\n/);
		const json = await run('relays rapidmail --format json');
		expect(JSON.parse(json.stdout)).toEqual(relays.find(({ id }) => id === 'rapidmail'));
	});

	it.each([
		['google', 'did you mean "google-'],
		['microsoft365', 'did you mean "microsoft-365"?'],
		['zzzzzz', 'see "maysend relays"'],
		['x\x1b', 'unknown relay "x\\x1b"'],
	])('has a hint for the unknown id %j', async (id, hint) => {
		const ran = await run(`relays ${id}`);
		expect(ran.stderr).toContain(hint);
		expect(ran.status).toBe(64);
	});
});

describe('maysend', () => {
	it('prints help and version', async () => {
		const help = await run('--help');
		expect(help.stdout).toMatch(/^Usage: maysend \[options\] \[command\]\n/);
		expect(help.stdout).toContain('Exit status of check: 0 save, 1 warn, 2 block, 3 retry');
		expect(help.status).toBe(0);
		expect(await run('--version')).toMatchObject({
			status: 0,
			stdout: '1.2.3\npublic suffix list: tldts 7.0.0\n',
			stderr: '',
		});
		expect(await run('check --help')).toMatchObject({ status: 0, stderr: '' });
	});

	it('wants a command', async () => {
		const { status, stderr, stdout } = await run([]);
		expect(stdout).toBe('');
		expect(stderr).toMatch(/^Usage: maysend/);
		expect(status).toBe(64);
	});
});

describe('--zone', () => {
	it.each([
		[['good.zone', 'bad.zone'], 'bad.zone:2: an opening parenthesis without its closing one'],
		[['bad.zone', 'good.zone'], 'bad.zone:2: an opening parenthesis without its closing one'],
	])('names the file that cannot be read, and the line in it: %s', async (paths, message) => {
		const zones = { 'good.zone': 'a.example. A 192.0.2.1\n', 'bad.zone': '\nb.example. TXT ("x"' };
		const ran = await run(['spf', 'a.example', '--zone', ...paths], zones);
		expect(ran).toMatchObject({ status: 64, stdout: '' });
		expect(ran.stderr).toBe(`maysend: ${message} (input.zone-syntax)\n`);
	});
});
