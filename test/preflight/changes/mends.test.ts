/**
 * A change of a damaged record says what was wrong with it, place by place, and what comes into force.
 */

import { describe, expect, it } from 'vitest';
import type { Relay } from '../../../src/relays/relay.ts';
import { explain } from '../../../src/report.ts';
import {
	dmarc,
	ED25519_KEY,
	judge,
	MX,
	RELAY_ZONE,
	RSA_KEY,
	service,
	spf,
	txt,
} from '../judged.ts';

const KEY = RSA_KEY.split('p=')[1] ?? '';
const PERMIT = spf('v=spf1 include:spf.relay.example -all');
const POLICY = dmarc('p=none; rua=mailto:r@shop.example');
const SIGNED = txt('s1._domainkey.shop.example', RSA_KEY);

async function mendsOf(zone: string) {
	const { changes } = await judge(`${MX}${RELAY_ZONE}${zone}`, service);
	return changes.flatMap(({ mends = [] }) =>
		mends.map(({ found, meant, reason }) => [found, meant, reason]),
	);
}

describe('the change of a damaged SPF record says', () => {
	it.each([
		['v=spf1 ip4:192.0.2.25~all', 'ip4:192.0.2.25~all', 'ip4:192.0.2.25 ~all', 'lost-blank'],
		['v=spf1mx ~all', 'v=spf1mx', 'v=spf1 mx', 'lost-blank'],
		['spf1 mx ~all', 'spf1', 'v=spf1', 'version'],
		[
			'v=spf1 mx a: mail.shop.example ~all',
			'a: mail.shop.example',
			'a:mail.shop.example',
			'colon-blank',
		],
		['v=spf1 mx,a ~all', 'mx,a', 'mx a', 'comma'],
		['v=spf1 mx --all', '--all', '-all', 'doubled-sign'],
		[
			'v=spf1 ip4:192.0.2.0/255.255.255.0 -all',
			'ip4:192.0.2.0/255.255.255.0',
			'ip4:192.0.2.0/24',
			'netmask',
		],
		['v=spf1 192.0.2.7 -all', '192.0.2.7', 'ip4:192.0.2.7', 'address'],
		['v=spf1 mx all-', 'all-', '-all', 'sign-behind'],
		['v=spf1 mx ~all v=spf1 a ~all', 'v=spf1', '', 'second-record'],
		['"v=spf1 mx ~all"', '"v=spf1 mx ~a', 'v=spf1 mx ~a', 'quotes'],
		[
			'v=spf1 mx incldue:spf.relay.example -all',
			'incldue:spf.relay.example',
			'include:spf.relay.example',
			'name',
		],
	])('%s', async (text, ...mend) => {
		expect(await mendsOf(`${POLICY}${SIGNED}${txt('shop.example', text)}`)).toEqual([mend]);
	});

	it('nothing of a record that only lacks the relay', async () => {
		expect(await mendsOf(`${POLICY}${SIGNED}${spf('v=spf1 mx -all')}`)).toEqual([]);
	});
});

describe('the change of a damaged DMARC record says', () => {
	it.each([
		['v=DMARC1 p=none', 'v=DMARC1 p=none', 'v=DMARC1; p=none', 'lost-semicolon'],
		['v=DMARC1; p:none', 'p:none', 'p=none', 'equals'],
		['v=DMARC1; p=keine', 'p=keine', 'p=none', 'value'],
		['v=DMARC1; p=none, adkim=r', 'p=none, adkim=r', 'p=none; adkim=r', 'tag-comma'],
		['DMARC1; p=none', 'DMARC1', 'v=DMARC1', 'version'],
		['p=none; adkim=r', 'p=none; adkim=r', 'v=DMARC1; p=none; adkim=r', 'version'],
		['TXT v=DMARC1; p=none', 'TXT', '', 'label'],
	])('%s', async (text, ...mend) => {
		const zone = `${PERMIT}${SIGNED}${txt('_dmarc.shop.example', text)}`;
		expect(await mendsOf(zone)).toEqual([mend]);
	});
});

describe('the change of a damaged key says', () => {
	const start = KEY.slice(0, 16);
	const plus = KEY.indexOf('+');
	const around = (text: string): string => text.slice(plus - 16, plus + 16);
	const spoiled = KEY.replaceAll('+', ' ');
	it.each([
		['quotes', `"v=DKIM1; k=rsa; p=${KEY}"`, '"v=DKIM1; k=r', 'v=DKIM1; k=r'],
		['plus', `v=DKIM1; k=rsa; p=${spoiled}`, around(spoiled), around(KEY)],
		['tag-lost', KEY, `${start}…`, `p=${start}…`],
		['value', `v=DKIM1; k=rsa-sha256; p=${KEY}`, 'k=rsa-sha256', 'k=rsa'],
		['hindering-tag', `v=DKIM1; k=rsa; t=y; p=${KEY}`, 't=y', ''],
	])('%s', async (reason, text, found, meant) => {
		const zone = `${PERMIT}${POLICY}${txt('s1._domainkey.shop.example', text)}`;
		expect(await mendsOf(zone)).toEqual([[found, meant, reason]]);
	});

	it('to the owner, too, in either language', async () => {
		const zone = `${PERMIT}${POLICY}${txt('s1._domainkey.shop.example', `v=DKIM1; k=rsa; p=${spoiled}`)}`;
		const [change] = (await judge(`${MX}${RELAY_ZONE}${zone}`, service)).changes;
		if (change === undefined) throw new Error('no change');
		expect(explain(change, { tone: 'owner' }).text).toContain('(spaces instead of "+")');
		expect(explain(change, { locale: 'de', tone: 'owner' }).text).toContain(
			'(Leerzeichen statt „+“)',
		);
	});
});

describe('a text beside a valid SPF record', () => {
	const zone = `${POLICY}${SIGNED}${spf('v=spf1 mx -all')}${txt('shop.example', 'v=spf1;include:spf.relay.example')}`;

	it('adds its senders and leaves the end of the record as it is', async () => {
		const { changes } = await judge(`${MX}${RELAY_ZONE}${zone}`, service);
		expect(changes.map(({ after }) => after)).toEqual([
			['v=spf1 mx include:spf.relay.example -all'],
		]);
	});

	it('leaves a redirect as it is', async () => {
		const redirect = `${POLICY}${SIGNED}${spf('v=spf1 redirect=own.shop.example')}${txt('own.shop.example', 'v=spf1 mx -all')}${txt('shop.example', 'v=spf1;include:spf.relay.example')}`;
		const { changes } = await judge(`${MX}${RELAY_ZONE}${redirect}`, service);
		expect(changes.map(({ after }) => after)).toEqual([
			['v=spf1 include:spf.relay.example redirect=own.shop.example'],
		]);
	});

	it('is told to have been ignored so far', async () => {
		const [change] = (await judge(`${MX}${RELAY_ZONE}${zone}`, service)).changes;
		if (change === undefined) throw new Error('no change');
		const { text } = explain(change, { tone: 'owner' });
		expect(text).toContain('have ignored this text so far: "v=spf1;include:spf.relay.example"');
		expect(text).not.toContain('none of them counts');
	});
});

it('two DMARC records are named, with the one that is proposed and why', async () => {
	const zone = `${PERMIT}${SIGNED}${POLICY}${dmarc('p=reject')}`;
	const [change] = (await judge(`${MX}${RELAY_ZONE}${zone}`, service)).changes;
	if (change === undefined) throw new Error('no change');
	const { text } = explain(change, { tone: 'owner' });
	expect(text).toContain('"v=DMARC1; p=none; rua=mailto:r@shop.example" and "v=DMARC1; p=reject"');
	expect(text).toContain('the mildest, "p=none", so that no mail is rejected');
	expect(text).not.toContain('not every server');
});

it('a policy that is left for later is no correction of the new record', async () => {
	const zone = `${PERMIT}${SIGNED}${txt('_dmarc.shop.example', 'v=DMARC1 p=reject')}`;
	const [change] = (await judge(`${MX}${RELAY_ZONE}${zone}`, service)).changes;
	expect(change).toMatchObject({ after: ['v=DMARC1; p=none'], loses: ['p=reject'] });
	expect(JSON.stringify(change?.mends ?? [])).not.toContain('p=reject');
});

describe('the key of another service at the selector', () => {
	const other: Relay = {
		...service,
		dkim: { signs: 'from-domain', selectors: [{ name: 's1', publicKey: KEY }] },
	};
	const theirs = txt('s1._domainkey.shop.example', ED25519_KEY);

	it('is told, and another selector is advised first', async () => {
		const { changes } = await judge(`${MX}${RELAY_ZONE}${PERMIT}${POLICY}${theirs}`, other);
		const change = changes.find(({ name }) => name.startsWith('s1.'));
		if (change === undefined) throw new Error('no change');
		expect(change.loses).toEqual([ED25519_KEY]);
		expect(change.proof.keepsSenders).toBe(false);
		const { text, plan, steps } = explain(change, { tone: 'owner' });
		expect(text).toContain('A key of another service works under this name today');
		expect(plan[0]).toEqual({ step: 'ask-relay', question: 'other-selector' });
		expect(steps[0]).toContain('another DKIM selector');
	});
});
