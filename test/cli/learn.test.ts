import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RSA_KEY } from '../preflight/judged.ts';
import { run } from './command.ts';

const mail = readFileSync(
	new URL('../../fixtures/messages/esp-return-path-below-from.eml', import.meta.url),
	'utf8',
);
/** What Gmail writes on an invoice that came through rapidmail. */
const INVOICE = [
	'Delivered-To: me@gmail.com',
	'Received: by 2002:a05:6a20:1234 with SMTP id 1; Mon, 30 Nov 2026 01:00:02 -0800 (PST)',
	'Return-Path: <b-1-2@mta.emailsys1a.net>',
	'Received: from m1.emailsys1a.net (m1.emailsys1a.net. [192.0.2.77])',
	'        by mx.google.com with ESMTPS id x for <me@gmail.com>; Mon, 30 Nov 2026 01:00:01 -0800 (PST)',
	'Authentication-Results: mx.google.com;',
	'       dkim=pass header.i=@saas.example header.s=rm1 header.b=abcd1234;',
	'       spf=pass smtp.mailfrom=b-1-2@mta.emailsys1a.net;',
	'       dmarc=pass (p=REJECT) header.from=saas.example',
	'DKIM-Signature: v=1; a=rsa-sha256; d=saas.example; s=rm1; h=from; bh=x; b=abcd1234zz',
	'From: SaaS <rechnung@saas.example>',
	'',
	'Invoice 1',
].join('\r\n');
const files = { 'mail.eml': mail };

describe('maysend learn', () => {
	it('writes a relay file that --relay takes, and says where each fact is from', async () => {
		const line = 'learn mail.eml --trust mx.mail.example --relay rapidmail';
		const { status, stdout, stderr } = await run(line, files);
		expect(status).toBe(0);
		expect(stderr).toContain('returnPath: bounce.shop.example (seen, Authentication-Results)');
		const live = `shop.example. MX 10 mail.shop.example.
bounce.shop.example. CNAME return-cname.emailsys.net.
return-cname.emailsys.net. TXT "v=spf1 ip4:198.51.100.0/24 -all"`;
		const check = 'check info@shop.example --relay relay.json --format json';
		const checked = await run(check, { 'relay.json': stdout }, { live });
		const { spf, dkim } = JSON.parse(checked.stdout);
		expect(spf.identity.domain).toBe('bounce.shop.example');
		expect(dkim.selectors[0].selector).toBe('esp1');
	});

	it('takes the name under which the receiver says most, as the help has it', async () => {
		const name = 'exchange-online-inner-hops';
		const help = (await run('learn --help')).stdout;
		expect(help).toContain('--trust protection.outlook.com');
		const { stdout } = await run('learn mail.eml --trust protection.outlook.com', {
			'mail.eml': readFileSync(
				new URL(`../../fixtures/messages/${name}.eml`, import.meta.url),
				'utf8',
			),
		});
		expect(JSON.parse(stdout)).toMatchObject({
			returnPath: { kind: 'subdomain', label: 'mail' },
			dkim: { signs: 'from-domain' },
		});
	});

	it('takes the variant of the relay whose return path the mail shows', async () => {
		const below = INVOICE.replaceAll('b-1-2@mta.emailsys1a.net', 'b-1-2@rm.saas.example');
		const line = 'learn mail.eml --trust mx.google.com --relay rapidmail';
		const { stdout } = await run(line, { 'mail.eml': below });
		expect(JSON.parse(stdout)).toMatchObject({
			id: 'rapidmail-return-path',
			returnPath: { kind: 'subdomain', label: 'rm', target: 'return-cname.emailsys.net' },
			dkim: { selectors: [{ name: 'rm1' }] },
		});
		const live = `
their-shop.example.                MX   10 mail.their-shop.example.
their-shop.example.                TXT  "v=spf1 mx -all"
mail.their-shop.example.           A    192.0.2.25
_dmarc.their-shop.example.         TXT  "v=DMARC1; p=reject"
rm1._domainkey.their-shop.example. TXT  "${RSA_KEY}"
`;
		const check = 'check info@their-shop.example --relay relay.json --format json';
		const { changes } = JSON.parse((await run(check, { 'relay.json': stdout }, { live })).stdout);
		const types = changes.map(
			({ name, type }: { name: string; type: string }) => `${type} ${name}`,
		);
		expect(types).not.toContain('TXT rm.their-shop.example');
	});

	it('takes rapidmail from warn to save by the two commands of the README', async () => {
		const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
		const commands = [...readme.matchAll(/^npx maysend ((?:learn|check) .*)$/gm)].map(
			([, command = '']) => command,
		);
		const [first = '', second = ''] = commands.slice(
			commands.findIndex((command) => command.startsWith('learn ')),
		);
		const [learning = '', file = ''] = first.split(' > ');
		const learned = await run(learning, { 'invoice.eml': INVOICE });
		expect(learned.stderr).toContain('dkim.selectors: rm1 (seen, Authentication-Results)');
		const live = `
their-shop.example.                MX   10 mail.their-shop.example.
mail.their-shop.example.           A    192.0.2.25
their-shop.example.                TXT  "v=spf1 mx -all"
_dmarc.their-shop.example.         TXT  "v=DMARC1; p=reject"
rm1._domainkey.their-shop.example. TXT  "${RSA_KEY}"
`;
		const before = await run('check info@their-shop.example --relay rapidmail', {}, { live });
		expect(before.status).toBe(1);
		const after = await run(second, { [file]: learned.stdout }, { live });
		expect(after.stdout).toContain('SAVE');
		expect(after.status).toBe(0);
	});

	it('says that nothing is certain where nobody is trusted', async () => {
		const { status, stdout, stderr } = await run('learn mail.eml --locale de', files);
		expect(status).toBe(3);
		expect(stderr).toContain('nur behauptet, weggelassen');
		expect(stderr).toContain('--trust HOST');
		expect(stdout).toBe('');
	});

	it('takes both names of a receiver', async () => {
		const line = 'learn mail.eml --trust mail.example --authserv-id mx.mail.example';
		expect((await run(line, files)).status).toBe(0);
	});

	it.each([
		['a file that is not there', 'learn none.eml', 'none.eml'],
		['a relay that is not known', 'learn mail.eml --relay rapidmial', 'did you mean'],
		['no file', 'learn', 'missing required argument'],
	])('refuses %s', async (_, line, words) => {
		const { status, stderr } = await run(line, files);
		expect(status).toBe(64);
		expect(stderr).toContain(words);
	});
});
