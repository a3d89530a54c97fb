import { describe, expect, it } from 'vitest';
import { rewrittenSender } from '../../src/message/rewritten-sender.ts';

describe('a return path that a forwarder has rewritten', () => {
	it.each([
		['SRS0=abcd=XY=shop.example=info@forwarder.example', 'shop.example'],
		['"SRS0=abcd=XY=shop.example=info"@forwarder.example', 'shop.example'],
		['<srs0+abcd=XY=bounce.shop.example=b@forwarder.example>', 'bounce.shop.example'],
		['SRS1=efgh=first.example==abcd=XY=shop.example=info@second.example', 'shop.example'],
		['SRS1+efgh=first.example=+abcd=XY=shop.example=info@second.example', 'shop.example'],
		['bounces+SRS=44ldt=IX=shop.example=info@tenant.example', 'shop.example'],
		['SRS0=abcd@forwarder.example', null],
	])('%s was sent with %s', (address, domain) => {
		expect(rewrittenSender(address)).toEqual({ domain });
	});

	it.each([
		'info@shop.example',
		'srs@shop.example',
		'b=SRS0=a=b=c@shop.example',
		'info@srs0=a=b=shop.example',
		'shop.example',
		'',
	])('is none at %j', (address) => {
		expect(rewrittenSender(address)).toBeNull();
	});
});
