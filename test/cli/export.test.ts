import { describe, expect, it } from 'vitest';
import { run } from './command.ts';

const relay = JSON.stringify({
	id: 'saas',
	name: 'SaaS',
	sources: { spf: ['spf.saas.example'] },
	ask: { include: 'spf.saas.example' },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'from-domain', selectors: [{ name: 's1', target: 's1.dkim.saas.example' }] },
});
const shop = `$ORIGIN shop.example.
@       IN MX  10 mail
mail    IN A   192.0.2.7
@       IN TXT "v=spf1 mx -all"
@       IN TXT "site-verification=abc"
_dmarc  IN TXT "v=DMARC1; p=reject"
spf.saas.example.     IN TXT "v=spf1 ip4:198.51.100.0/24 -all"
s1.dkim.saas.example. IN TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
`;
const line = 'check info@shop.example --relay saas.json --zone shop.zone';

describe('maysend check --export', () => {
	it('prints the changes for a DNS tool, and keeps the exit status', async () => {
		const zone = `${shop}shop.example. IN NS ns1.hoster.example.\n`;
		const files = { 'saas.json': relay, 'shop.zone': zone };
		const { status, stdout, stderr } = await run(`${line} --export bind`, files);
		expect(status).toBe(2);
		expect(stderr).toBe('');
		expect(stdout.split('\n').slice(0, 3)).toEqual([
			';- shop.example. IN TXT "v=spf1 mx -all"',
			'shop.example. IN TXT "v=spf1 mx include:spf.saas.example -all"',
			's1._domainkey.shop.example. IN CNAME s1.dkim.saas.example.',
		]);
	});

	it('says which zone it took where no NS record tells it', async () => {
		const files = { 'saas.json': relay, 'shop.zone': shop };
		const { stdout, stderr } = await run(`${line} --export route53`, files);
		expect(stderr).toContain(
			'no NS record tells the zone of shop.example: shop.example is assumed',
		);
		expect(stdout).toContain('site-verification=abc');
	});

	it('says on a terminal that there is nothing to export', async () => {
		const text = `${shop.replace('v=spf1 mx', 'v=spf1 mx include:spf.saas.example')}s1._domainkey.shop.example. CNAME s1.dkim.saas.example.\n`;
		const files = { 'saas.json': relay, 'shop.zone': text };
		const { stdout, stderr } = await run(`${line} --export nsupdate`, files, {
			errorColumns: 80,
		});
		expect([stdout, stderr]).toEqual(['', 'maysend: there is nothing to export\n']);
	});

	it.each([
		['a format that is not known', '--export zonefile', 'Allowed choices are bind'],
		['a report besides', '--export bind --format json', 'cannot be used with'],
	])('refuses %s', async (_, more, words) => {
		const files = { 'saas.json': relay, 'shop.zone': shop };
		const { status, stderr } = await run(`${line} ${more}`, files);
		expect(status).toBe(64);
		expect(stderr).toContain(words);
	});
});
