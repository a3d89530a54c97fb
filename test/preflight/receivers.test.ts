/**
 * What receivers demand, held against what DNS shows of a configuration: met, unmet or not known.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { ReceiverId } from '../../src/receivers/receiver.ts';
import type { Relay } from '../../src/relays/relay.ts';
import {
	bouncing,
	dmarc,
	judge,
	key,
	RSA_KEY,
	SOUND,
	server,
	service,
	spf,
	txt,
	unsigned,
} from './judged.ts';

const signing: Relay = { ...server, dkim: service.dkim };
const ownPath: Relay = { ...bouncing, dkim: service.dkim };
const signsBelow: Relay = {
	...service,
	dkim: { signs: 'from-domain', domain: 'mail.shop.example', selectors: [{ name: 's1' }] },
};
const signsElsewhere: Relay = {
	...service,
	dkim: { signs: 'relay', domain: 'relay.example', selectors: [{ name: 's1' }] },
};
const strict = `${SOUND.replace(key(), '').replace('p=reject;', 'p=reject; adkim=s;')}${txt('s1._domainkey.mail.shop.example', RSA_KEY)}`;
const refusing = (all: string): string =>
	`${SOUND.replace(spf('v=spf1 include:spf.relay.example -all'), spf(`v=spf1 ip4:203.0.113.9 ${all}`))}`;

describe('the demands of receivers', () => {
	it.each<[string, ReceiverId, string, Relay, boolean | null, readonly string[]]>([
		['mail without a signature', 'web-de', SOUND, unsigned, false, ['profile.dkim-unmet']],
		[
			"a signature of the relay's own domain",
			'gmx-bulk',
			`${SOUND}${txt('s1._domainkey.relay.example', RSA_KEY)}`,
			signsElsewhere,
			false,
			['profile.alignment-unmet'],
		],
		// The domain asks for strict alignment; the receiver does not.
		['a signature of a subdomain under adkim=s', 'web-de', strict, signsBelow, true, []],
		[
			'a record that says fail',
			'la-poste',
			refusing('-all'),
			signing,
			false,
			['profile.spf-unmet'],
		],
		['a record that says fail', 'web-de', refusing('-all'), signing, false, ['profile.spf-unmet']],
		['a record that says fail', 'gmx', refusing('-all'), signing, false, ['profile.spf-unmet']],
		['a record that says fail of no return path', 'gmx', refusing('-all'), ownPath, true, []],
		['a record that says fail of no return path', 'web-de', refusing('-all'), ownPath, true, []],
		[
			'mail that the policy acts on',
			'gmx',
			SOUND.replace(key(), ''),
			bouncing,
			false,
			['profile.alignment-unmet'],
		],
		['a record that says softfail', 'la-poste', refusing('~all'), signing, true, []],
		[
			'no policy',
			'la-poste',
			SOUND.replace(dmarc('p=reject; rua=mailto:r@shop.example'), ''),
			service,
			false,
			['profile.dmarc-unmet'],
		],
		[
			'a record that DNS hides',
			'la-poste',
			`${SOUND};! TIMEOUT TXT shop.example.\n`,
			service,
			null,
			[],
		],
		['everything', 'google-bulk', SOUND, service, true, []],
		['nothing that is asked for', 't-online', SOUND, service, true, []],
	])('%s at %s', async (_, id, zone, relay, met, unmet) => {
		const { receivers, findings } = await judge(zone, relay, { receivers: [id] });
		expect(receivers).toEqual([{ id, met, unmet }]);
		const told = findings.filter(({ code }) => code.startsWith('profile.'));
		expect(told.map(({ code, data }) => [code, data])).toEqual(
			unmet.map((code) => [code, { receiver: id }]),
		);
	});
});
