import { readFileSync } from 'node:fs';
import { replayResolver, zoneResolver } from 'maysend/testing';
import { describe, expect, it } from 'vitest';
import { senderStatus } from './sender-status.ts';

/** What DNS said when `record.ts` was run. */
function recorded(name: string): ReturnType<typeof replayResolver> {
	const file = new URL(`recorded/${name}.json`, import.meta.url);
	return replayResolver(JSON.parse(readFileSync(file, 'utf8')));
}

describe('the status of a sender', () => {
	it('names the record to publish, for the shop as it was recorded', async () => {
		expect(await senderStatus('info@shop.example', recorded('shop'))).toBe(
			'Please publish at shop.example: v=spf1 mx ip4:192.0.2.25 -all',
		);
	});

	it('does not blame the customer when DNS is down', async () => {
		const resolver = zoneResolver(';! SERVFAIL * shop.example.');
		expect(await senderStatus('info@shop.example', resolver)).toContain('try again later');
	});

	it('lets an authorized address through', async () => {
		const resolver = zoneResolver(`
shop.example.         MX   10 mail.shop.example.
shop.example.         TXT  "v=spf1 ip4:192.0.2.25 -all"
_dmarc.shop.example.  TXT  "v=DMARC1; p=reject"
`);
		expect(await senderStatus('info@shop.example', resolver)).toBe(
			'You can send from this address.',
		);
	});
});
