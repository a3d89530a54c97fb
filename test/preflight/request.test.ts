/**
 * Requests that a caller got wrong: one kind of error, and nothing asked.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { expectRefusal, outcomeOf, sound } from './handed-in.ts';
import { service } from './judged.ts';

const withRelay = (part: object) => ({ ...sound, relay: { ...service, ...part } });

describe('a request', () => {
	it.each([
		['null', null, 'input.request-invalid', ''],
		['nothing', undefined, 'input.request-invalid', ''],
		['a text', 'info@shop.example', 'input.request-invalid', ''],
		['a list', [sound], 'input.request-invalid', ''],
		['a function', () => sound, 'input.request-invalid', ''],
		['without From', { relay: service }, 'input.request-invalid', 'from'],
		['with a number for From', { ...sound, from: 7 }, 'input.request-invalid', 'from'],
		[
			'with a String object for From',
			{ ...sound, from: Object('a@b.example') },
			'input.request-invalid',
			'from',
		],
		['with a list for From', { ...sound, from: ['a@b.example'] }, 'input.request-invalid', 'from'],
		['with a bad From', { ...sound, from: 'x' }, 'input.from-invalid', 'from'],
		['with a key too many', { ...sound, relays: [] }, 'input.unknown-option', 'relays'],
		['with options in it', { ...sound, resolver: {} }, 'input.unknown-option', 'resolver'],
		[
			'with an unknown relay id',
			{ ...sound, relay: 'no-such-relay' },
			'input.relay-unknown',
			'relay',
		],
		[
			'with the relay id of a property',
			{ ...sound, relay: 'constructor' },
			'input.relay-unknown',
			'relay',
		],
		['with an empty relay id', { ...sound, relay: '' }, 'input.relay-unknown', 'relay'],
		['without a relay', { from: 'a@b.example' }, 'input.request-invalid', 'relay'],
		['with null for the relay', { ...sound, relay: null }, 'input.relay-invalid', 'relay'],
		['with a list for the relay', { ...sound, relay: [service] }, 'input.relay-invalid', 'relay'],
		[
			'with an unknown receiver',
			{ ...sound, receivers: ['google', 'nobody'] },
			'input.request-invalid',
			'receivers.1',
		],
		[
			'with the receiver __proto__',
			{ ...sound, receivers: ['__proto__'] },
			'input.request-invalid',
			'receivers.0',
		],
		[
			'with a text for receivers',
			{ ...sound, receivers: 'google' },
			'input.request-invalid',
			'receivers',
		],
		[
			'with null for receivers',
			{ ...sound, receivers: null },
			'input.request-invalid',
			'receivers',
		],
		[
			'with a bad gate action',
			{ ...sound, gate: { 'dmarc.missing': 'save' } },
			'input.request-invalid',
			'gate.dmarc.missing',
		],
		[
			'with a gate action in capitals',
			{ ...sound, gate: { 'dmarc.missing': 'BLOCK' } },
			'input.request-invalid',
			'gate.dmarc.missing',
		],
		['with a list for gate', { ...sound, gate: ['block'] }, 'input.request-invalid', 'gate'],
	])('is refused: %s', (_, request, code, path) => expectRefusal(code, path, request));

	it.each([
		[
			'a bad CIDR block',
			{ sources: { ranges: ['192.0.2.0/33'] } },
			'input.range-invalid',
			'sources.ranges.0',
		],
		[
			'host bits',
			{ sources: { ranges: ['192.0.2.0/24', '192.0.2.1/24'] } },
			'input.range-invalid',
			'sources.ranges.1',
		],
		[
			'a name for a range',
			{ sources: { ranges: ['mail.example'] } },
			'input.range-invalid',
			'sources.ranges.0',
		],
		[
			'a zone id',
			{ sources: { ranges: ['fe80::1%eth0'] } },
			'input.range-invalid',
			'sources.ranges.0',
		],
		[
			'an octal address',
			{ sources: { ranges: ['010.0.0.1'] } },
			'input.range-invalid',
			'sources.ranges.0',
		],
		[
			'a number for a range',
			{ sources: { ranges: [1] } },
			'input.relay-invalid',
			'sources.ranges.0',
		],
		['a text for sources', { sources: 'spf.relay.example' }, 'input.relay-invalid', 'sources'],
		['a bad source', { sources: { spf: ['a b'] } }, 'input.relay-invalid', 'sources.spf.0'],
		['a source key too many', { sources: { ip: [] } }, 'input.unknown-option', 'sources.ip'],
		['a key too many', { color: 'red' }, 'input.unknown-option', 'color'],
		['no return path', { returnPath: undefined }, 'input.relay-invalid', 'returnPath'],
		[
			'an unknown return path',
			{ returnPath: { kind: 'other' } },
			'input.relay-invalid',
			'returnPath.kind',
		],
		[
			'a label that is none',
			{ returnPath: { kind: 'subdomain', label: 'a..b' } },
			'input.relay-invalid',
			'returnPath.label',
		],
		['an unknown way to sign', { dkim: { signs: 'yes' } }, 'input.relay-invalid', 'dkim.signs'],
		[
			'a selector without a name',
			{ dkim: { signs: 'from-domain', selectors: [{}] } },
			'input.relay-invalid',
			'dkim.selectors.0.name',
		],
		[
			'a key that is no base64',
			{ dkim: { signs: 'from-domain', selectors: [{ name: 's1', publicKey: 'ä' }] } },
			'input.relay-invalid',
			'dkim.selectors.0.publicKey',
		],
		['an id that is empty', { id: '' }, 'input.relay-invalid', 'id'],
		['a name that is null', { name: null }, 'input.relay-invalid', 'name'],
	])('is refused with a relay of %s', (_, part, code, path) =>
		expectRefusal(code, `relay.${path}`, withRelay(part)),
	);

	// Today the key is looked at in the middle of the check, with questions asked and another path.
	it.each(['A', '====', ' ', 'AAAA=AAA'])(
		'is refused at the key of a relay that does not decode: %j',
		(publicKey) => {
			const dkim = { signs: 'from-domain', selectors: [{ name: 's1', publicKey }] };
			const path = 'relay.dkim.selectors.0.publicKey';
			return expectRefusal('input.relay-invalid', path, withRelay({ dkim }));
		},
	);

	it.each([
		['mailgn', 'relay: no relay has the id "mailgn": did you mean mailgun?'],
		['office365', 'relay: no relay has the id "office365": did you mean microsoft-365?'],
		['Google', 'relay: no relay has the id "Google": did you mean google-workspace?'],
		['no-such-relay', 'relay: no relay has the id "no-such-relay"'],
	])('is told which relay was probably meant: %s', async (relay, message) => {
		expect((await outcomeOf({ ...sound, relay })).error).toMatchObject({ message });
	});

	it('names codes in its gate that there are, or hears which one was meant', async () => {
		for (const code of ['dmarc.mising', 'toString', 'constructor', '']) {
			const gate: unknown = JSON.parse(`{"${code}":"block"}`);
			await expectRefusal('input.code-unknown', `gate.${code}`, { ...sound, gate });
		}
		const gate = { 'dmarc.mising': 'block' };
		const { error } = await outcomeOf({ ...sound, gate });
		expect(error).toMatchObject({
			message:
				'gate.dmarc.mising: no finding has the code "dmarc.mising"; did you mean "dmarc.missing"?',
		});
	});

	it('may carry keys named as properties of objects, which mean nothing', async () => {
		const relay: unknown = JSON.parse(`{"__proto__":{"id":"x"},"name":"x"}`);
		await expectRefusal('input.relay-invalid', 'relay.id', { ...sound, relay });
	});
});
