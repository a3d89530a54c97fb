import { describe, expect, it } from 'vitest';
import { matcherOf } from '../../src/relays/best-match.ts';
import type { Relay } from '../../src/relays/relay.ts';

const relay = (id: string, ...mx: string[]): Relay => ({
	id,
	name: id,
	sources: {},
	returnPath: { kind: 'unknown' },
	dkim: { signs: 'unknown' },
	mx,
});

describe('the relays that a host name belongs to', () => {
	const relays = [
		relay('wide', '*.relay.example'),
		relay('narrow', '*.mail.relay.example', 'mx*.relay.example'),
		relay('exact', 'mx1.mail.relay.example', 'shared.relay.example'),
		relay('other', 'shared.relay.example', '*.mail.relay.example'),
	];
	const matches = matcherOf(relays, ({ mx }) => mx ?? []);

	it.each([
		['a.relay.example', ['wide']],
		['mx7.relay.example', ['narrow']],
		['a.b.mail.relay.example', ['narrow', 'other']],
		['mx1.mail.relay.example', ['exact']],
		['MX1.Mail.Relay.example.', ['exact']],
		['shared.relay.example', ['exact', 'other']],
		['relay.example', []],
		['relay.example.shop.example', []],
		['', []],
		['__proto__', []],
	])('%s: %j', (name, ids) => {
		expect(matches(name).map(({ id }) => id)).toEqual(ids);
	});
});
