import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { record } from '../../examples/unit-test/record.ts';
import { zoneResolver } from '../../src/testing.ts';

// Its own tests, which are registered here.
await import('../../examples/unit-test/sender-status.test.ts');

it('plays back what record.ts writes', async () => {
	const live = zoneResolver(`
shop.example.         300  MX   10 mail.shop.example.
mail.shop.example.    300  A    198.51.100.7
shop.example.         300  TXT  "v=spf1 mx -all"
_dmarc.shop.example.  300  TXT  "v=DMARC1; p=reject"
`);
	const file = new URL('../../examples/unit-test/recorded/shop.json', import.meta.url);
	const written = await record('info@shop.example', live);
	expect(JSON.parse(written)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
