import { expect, it } from 'vitest';
import { letterFor } from '../../examples/customer-report/report.ts';
import { zoneResolver } from '../../src/testing.ts';

const resolver = zoneResolver(`
shop.example.         MX   10 mail.shop.example.
mail.shop.example.    A    198.51.100.7
shop.example.         TXT  "v=spf1 mx -all"
shop.example.         TXT  "<script>alert(1)</script>"
_dmarc.shop.example.  TXT  "v=DMARC1; p=reject"
`);

it('tells the customer in German which record to publish', async () => {
	const { subject, text, html } = await letterFor('info@shop.example', resolver);
	expect(subject).toBe('Workbench darf nicht für info@shop.example senden');
	expect(text).toContain('v=spf1 mx ip4:192.0.2.25 ip6:2001:db8::25 -all');
	expect(html).toContain('<html lang="de">');
	// As it reads and is copied: a span keeps "-all" on one line.
	const read = html.replaceAll(/<\/?span[^>]*>/g, '');
	expect(read).toContain('v=spf1 mx ip4:192.0.2.25 ip6:2001:db8::25 -all');
	expect(html).not.toContain('<script');
});
