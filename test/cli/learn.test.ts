import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from './command.ts';

const mail = readFileSync(
	new URL('../../fixtures/messages/esp-return-path-below-from.eml', import.meta.url),
	'utf8',
);
const files = { 'mail.eml': mail };

describe('maysend learn', () => {
	it('writes a relay file that --relay takes, and says where each fact is from', async () => {
		const line = 'learn mail.eml --trust mx.mail.example --relay rapidmail';
		const { status, stdout, stderr } = await run(line, files);
		expect(status).toBe(0);
		expect(stderr).toContain('returnPath: bounce.shop.example (seen, Authentication-Results)');
		const live = 'shop.example. MX 10 mail.shop.example.';
		const check = 'check info@shop.example --relay relay.json --format json';
		const checked = await run(check, { 'relay.json': stdout }, { live });
		const { spf, dkim } = JSON.parse(checked.stdout);
		expect(spf.identity.domain).toBe('bounce.shop.example');
		expect(dkim.selectors[0].selector).toBe('esp1');
	});

	it('says that nothing is certain where nobody is trusted', async () => {
		const { status, stdout, stderr } = await run('learn mail.eml --locale de', files);
		expect(status).toBe(3);
		expect(stderr).toContain('nur behauptet, weggelassen');
		expect(stderr).toContain('--trust HOST');
		expect(JSON.parse(stdout).returnPath).toEqual({ kind: 'unknown' });
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
