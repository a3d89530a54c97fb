/**
 * `maysend explain`, `maysend detect`, and the help of every command.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/findings/catalogue.ts';
import { run } from './command.ts';

const codes = Object.keys(catalogue);

describe('maysend explain', () => {
	it('says what a code means, for the owner and for the admin', async () => {
		const ran = await run('explain spf.relay-not-authorized');
		expect(ran.stdout).toMatch(/^\S.*\n\n/);
		expect(ran.stdout).toContain('spf.relay-not-authorized: an error, about');
		expect(ran.stdout).toContain('RFC 7208');
		expect(ran).toMatchObject({ status: 0, stderr: '' });
		const owner = await run('explain spf.relay-not-authorized --tone owner');
		const admin = await run('explain spf.relay-not-authorized --tone admin');
		expect(owner.stdout.length).toBeLessThan(ran.stdout.length);
		expect(admin.stdout).not.toBe(owner.stdout);
	});

	it.each(['en', 'de'])('has words for every code: %s', async (locale) => {
		for (const code of codes) {
			const ran = await run(`explain ${code} --locale ${locale} --format json`);
			expect(ran.status, code).toBe(0);
			const { title, owner, admin, reference, steps } = JSON.parse(ran.stdout) as Record<
				string,
				string
			>;
			expect(reference, code).toMatch(/^RFC \d/);
			expect(`${steps}`, code).not.toMatch(/undefined|NaN|\[object/);
			for (const words of [title, owner, admin]) {
				expect(words, code).toMatch(/\S/);
				// A code alone has no facts; its words must not name what is missing.
				expect(words, code).not.toMatch(/undefined|\bnull\b(?! MX|-MX)|NaN|\[object/);
			}
		}
	});

	it('says what to do, to whomever it speaks', async () => {
		for (const tone of ['', ' --tone owner', ' --tone admin']) {
			const ran = await run(`explain spf.missing${tone}`);
			expect(ran.stdout).toMatch(/\n\n1\. Open the DNS settings .*\n/);
			expect(ran.stdout).toMatch(/\n2\. Add a new TXT record/);
		}
		const german = await run('explain spf.missing --locale de --format json');
		expect((JSON.parse(german.stdout) as { steps: string[] }).steps[0]).toMatch(/^Öffnen Sie/);
	});

	it('does not say that what breaks an SPF record never matters', async () => {
		const { stdout } = await run('explain spf.lookup-limit');
		expect(stdout.replace(/\s+/g, ' ')).toContain('may be why the relay is not authorized');
	});

	it('follows the environment', async () => {
		const english = await run('explain dmarc.missing');
		const german = await run('explain dmarc.missing', {}, { environment: { LANG: 'de_DE.UTF-8' } });
		expect(german.stdout).not.toBe(english.stdout);
	});

	it.each([
		['dmarc.mising', 'did you mean "dmarc.missing"?'],
		['spf.relay-not-authorised', 'did you mean "spf.relay-not-authorized"?'],
		['qqqqqqqq', 'codes begin with spf, dkim, dmarc, '],
		['input.from-invalid', 'is the code of an error, not of a finding'],
		['__proto__', 'no finding has the code "__proto__"'],
		['x\x1b', '"x\\x1b"'],
	])('has a hint for %j', async (code, hint) => {
		const ran = await run(['explain', code]);
		expect(ran.stderr).toContain(hint);
		expect(ran.stderr).toMatch(/\(input\.code-unknown\)\n$/);
		expect(ran).toMatchObject({ status: 64, stdout: '' });
	});
});

const files = {
	'shop.zone': `
shop.example. IN MX 10 shop-example.mail.protection.outlook.com.
shop.example. IN TXT "v=spf1 include:spf.protection.outlook.com ip4:192.0.2.7 include:spf.unheard-of.example -all"
;! TIMEOUT TXT spf.unheard-of.example.
`,
	'bare.zone': 'bare.example. IN TXT "nothing"\n',
	'down.zone': ';! TIMEOUT MX down.example.\n;! TIMEOUT TXT down.example.\n',
};

describe('maysend detect', () => {
	it('says who seems to send, on which evidence, and whom nobody knows', async () => {
		const ran = await run('detect shop.example --zone shop.zone', files);
		expect(ran.stdout).toContain('microsoft-365');
		expect(ran.stdout).toContain('include:spf.protection.outlook.com');
		expect(ran.stdout).toContain('include:spf.unheard-of.example');
		expect(ran.stdout).toContain('DNS gave no answer');
		expect(ran.status).toBe(0);
	});

	it('says it in German', async () => {
		const ran = await run('detect shop.example --zone shop.zone --locale de', files);
		expect(ran.stdout).toContain('Dienste, die für shop.example arbeiten');
	});

	it('prints JSON', async () => {
		const ran = await run('detect shop.example --zone shop.zone --format json', files);
		expect(JSON.parse(ran.stdout)).toMatchObject({
			domain: 'shop.example',
			relays: expect.arrayContaining([expect.objectContaining({ id: 'microsoft-365' })]),
		});
	});

	it('says that nobody shows, and ends with 3 where DNS did not say', async () => {
		const bare = await run('detect bare.example --zone bare.zone', files);
		expect(bare.stdout).toContain('No known mail service was found for bare.example.');
		expect(bare.status).toBe(0);
		expect(await run('detect down.example --zone down.zone', files)).toMatchObject({ status: 3 });
	});

	it('prints nothing that a terminal would obey', async () => {
		const zone = 'odd.example. IN TXT "v=spf1 include:\\027[2J.example -all"\n';
		const ran = await run('detect odd.example --zone odd.zone', { 'odd.zone': zone });
		expect(ran.stdout).not.toMatch(/[^\P{Cc}\n]/u);
	});

	it('refuses what is no domain', async () => {
		const ran = await run('detect info@shop.example --zone shop.zone', files);
		expect(ran).toMatchObject({ status: 64, stdout: '' });
		expect(ran.stderr).toMatch(/\(input\.[a-z-]+\)\n$/);
	});
});

describe('--help', () => {
	it.each(['check', 'spf', 'dkim', 'dmarc', 'detect', 'relays', 'explain', 'bulk'])(
		'of %s ends in examples that it takes itself',
		async (command) => {
			const { stdout, status } = await run(`${command} --help`);
			expect(status).toBe(0);
			const examples = stdout.split('\n').filter((line) => line.startsWith('  $ '));
			expect(examples.length).toBeGreaterThanOrEqual(2);
			for (const example of examples) {
				expect(example).toMatch(new RegExp(`maysend ${command}\\b`));
				const words = example.replace(/^.*?maysend /, '').replace(/ [|>] .*$/, '');
				const argv = [...words.matchAll(/'([^']*)'|(\S+)/g)].map(
					(match) => match[1] ?? match[2] ?? '',
				);
				const ran = await run(argv, EXAMPLE_FILES, { live: '', stdin: 'from,relay\n' });
				expect(ran.stderr.replace(/^maysend: as if published.*\n/gm, ''), example).toBe('');
				expect(ran.status, example).toBeLessThan(4);
			}
		},
	);

	it('of the program tells the exit statuses', async () => {
		const { stdout } = await run('--help');
		for (const words of ['0 save, 1 warn, 2 block, 3 retry', '64', '65', '130', 'Examples:']) {
			expect(stdout).toContain(words);
		}
	});
});

const EXAMPLE_FILES = {
	'own.json': JSON.stringify({
		id: 'own',
		name: 'Own server',
		sources: { ranges: ['192.0.2.25'] },
		returnPath: { kind: 'from-domain' },
		dkim: { signs: 'no' },
	}),
	'senders.csv': 'from,relay\n',
};
