import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import worker, { type Env } from '../../examples/cloudflare-worker/worker.ts';
import { zoneResolver } from '../../src/testing.ts';
import { answerMessage, messageOf } from '../runtimes/dns-message.mjs';

const settings = readFileSync(
	new URL('../../examples/cloudflare-worker/wrangler.toml', import.meta.url),
	'utf8',
);

/** What stands in the settings of the example. */
function setting(name: string): string {
	return new RegExp(String.raw`^${name} = (["'])(.*)\1$`, 'm').exec(settings)?.[2] ?? '';
}

const env: Env = { DOH_URL: setting('DOH_URL'), RELAY: setting('RELAY') };

/** Asks the Worker, whose `fetch` answers from a zone. */
async function ask(query: string, zone: string): Promise<Response> {
	const resolver = zoneResolver(zone);
	vi.stubGlobal('fetch', async (url: string) => {
		expect(url.startsWith(`${env.DOH_URL}?dns=`)).toBe(true);
		const headers = { 'content-type': 'application/dns-message' };
		return new Response(await answerMessage(messageOf(url), resolver), { headers });
	});
	return worker.fetch(new Request(`https://worker.example/${query}`), env);
}

afterEach(() => {
	vi.unstubAllGlobals();
});

it('lets an address through whose domain lists the server', async () => {
	const response = await ask(
		'?from=info@shop.example',
		`
shop.example.         MX   10 mail.shop.example.
shop.example.         TXT  "v=spf1 ip4:192.0.2.25 -all"
_dmarc.shop.example.  TXT  "v=DMARC1; p=none"
`,
	);
	expect(await response.json()).toMatchObject({ decision: 'warn', authorized: 'yes' });
});

it('says what to publish where the domain does not list it', async () => {
	const response = await ask(
		'?from=info@shop.example',
		`
shop.example.         MX   10 mail.shop.example.
shop.example.         TXT  "v=spf1 ip4:192.0.2.7 -all"
_dmarc.shop.example.  TXT  "v=DMARC1; p=reject"
`,
	);
	const { decision, changes } = (await response.json()) as {
		readonly decision: string;
		readonly changes: readonly { readonly after: readonly string[] }[];
	};
	expect(decision).toBe('block');
	expect(changes[0]?.after).toEqual(['v=spf1 ip4:192.0.2.7 ip4:192.0.2.25 -all']);
});

it.each([
	['', 'usage'],
	['?from=nobody', 'input.from-invalid'],
])('answers %j with status 400', async (query, text) => {
	const response = await ask(query, '');
	expect(response.status).toBe(400);
	expect(await response.text()).toContain(text);
});
