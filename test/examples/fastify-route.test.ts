import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildApp, type Sender } from '../../examples/fastify-route/app.ts';
import type { Resolver } from '../../src/index.ts';
import { zoneResolver } from '../../src/testing.ts';

/** The relay of the example, and what a customer may have published. */
const relayZone = `
spf.ledgerline.example.       TXT  "v=spf1 ip4:192.0.2.0/28 -all"
ll1.dkim.ledgerline.example.  TXT  ( "v=DKIM1; k=rsa; p="
	"MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAvQek5Y8LkyqRGpYkGrJFxKUu9YuDULw2/rkrrw/4F3pP"
	"G6sdVWblXE/eOlIG6i5ob25CmzapIl8PUywpHWHWZclVoyf6eymEDFyK2TqPIqhnX0SN9vvnQFb9FIyb0BOUSKVv"
	"V9zyI2Y31rFHMwDF9cHjrZRkqdd9TFKSTa0VfMa27zZ3GDJJEL/0ZCEJOeWpbzMLJwMp+IC4nf3wyAqgusLgCqo3"
	"CP2hHAAlFscPyX89MrxOuSNR5EA+UYIgIrKsVYlPmsxLYnvQwZlojwCi4uy5UZO94M8ruOw+dEFLYjYGmsrJpIrT"
	"qXFXU9nStJmR9rXlvlOW9uPpfHj4DVjIJwIDAQAB" )
`;
const customerZones = {
	ready: `
shop.example.                 MX     10 mail.shop.example.
shop.example.                 TXT    "v=spf1 include:spf.ledgerline.example ~all"
ll1._domainkey.shop.example.  CNAME  ll1.dkim.ledgerline.example.
_dmarc.shop.example.          TXT    "v=DMARC1; p=reject"
`,
	withoutDmarc: `
shop.example.                 MX     10 mail.shop.example.
shop.example.                 TXT    "v=spf1 include:spf.ledgerline.example ~all"
ll1._domainkey.shop.example.  CNAME  ll1.dkim.ledgerline.example.
`,
	missing: `
shop.example.                 MX     10 mail.shop.example.
mail.shop.example.            A      198.51.100.7
shop.example.                 TXT    "v=spf1 mx -all"
_dmarc.shop.example.          TXT    "v=DMARC1; p=reject"
`,
	down: `
shop.example.                 MX     10 mail.shop.example.
;! SERVFAIL TXT shop.example. ttl=30
`,
};

async function put(zone: keyof typeof customerZones, payload: object) {
	const saved: [string, Sender][] = [];
	const app = buildApp({
		resolver: zoneResolver(relayZone + customerZones[zone]),
		customers: {
			async saveSender(id, sender) {
				saved.push([id, sender]);
			},
		},
	});
	const response = await app.inject({ method: 'PUT', url: '/customers/7/sender', payload });
	await app.close();
	return { response, saved };
}

it('saves a sender that everything is published for', async () => {
	const { response, saved } = await put('ready', { from: 'info@shop.example' });
	expect(response.statusCode).toBe(200);
	expect(response.json()).toMatchObject({ decision: 'save', records: [] });
	expect(saved).toEqual([
		['7', { from: 'info@shop.example', fingerprint: expect.stringMatching(/./) }],
	]);
});

it('saves with a warning where DMARC is missing', async () => {
	const { response, saved } = await put('withoutDmarc', { from: 'info@shop.example' });
	expect([response.statusCode, response.json().decision]).toEqual([200, 'warn']);
	expect(saved).toHaveLength(1);
});

it('saves nothing where mail would be rejected, and says in German what to publish', async () => {
	const { response, saved } = await put('missing', { from: 'info@shop.example', locale: 'de' });
	expect([response.statusCode, saved]).toEqual([422, []]);
	const { title, records } = response.json();
	expect(title).toContain('darf nicht');
	expect(records).toContainEqual(
		expect.objectContaining({
			name: 'shop.example',
			type: 'TXT',
			values: ['v=spf1 mx include:spf.ledgerline.example -all'],
		}),
	);
});

it('answers 503 with Retry-After while DNS is down', async () => {
	const { response, saved } = await put('down', { from: 'info@shop.example' });
	expect([response.statusCode, saved]).toEqual([503, []]);
	expect(response.headers['retry-after']).toBe('30');
});

it('names the field of what was mistyped', async () => {
	const { response } = await put('ready', { from: 'info at shop' });
	expect(response.statusCode).toBe(400);
	expect(response.json()).toEqual({ code: 'input.from-invalid', path: 'from' });
});

it('refuses a body of another shape', async () => {
	const { response } = await put('ready', { sender: 'info@shop.example' });
	expect(response.statusCode).toBe(400);
});

it('is one of the examples that have a test or a run of their own', () => {
	const folder = new URL('../../examples/', import.meta.url);
	// The nightly re-check is run by `npm run test:fleet`, the page by `npm run test:page` too.
	expect(readdirSync(folder).sort()).toEqual([
		'check-page',
		'cloudflare-worker',
		'customer-report',
		'fastify-route',
		'nightly-recheck',
		'unit-test',
		'zone-repository',
	]);
});

it('does not blame the user for a mistake of the program', async () => {
	const customers = { saveSender: async () => {} };
	const app = buildApp({ resolver: {} as Resolver, customers });
	const payload = { from: 'info@shop.example' };
	const response = await app.inject({ method: 'PUT', url: '/customers/7/sender', payload });
	await app.close();
	expect(response.statusCode).toBe(500);
});
