/**
 * The best reason for which a relay passes.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import type { SpfBasis } from '../../src/preflight/verdict.ts';
import type { Relay } from '../../src/relays/relay.ts';
import { judge, MX, RELAY_ZONE, server, spf, txt } from './judged.ts';

/** A relay of one network that both publishes and names its addresses. */
const relay: Relay = {
	...server,
	sources: { spf: ['spf.relay.example'] },
	ask: { include: 'go.relay.example', alternatives: ['old.relay.example'] },
};
const ZONE = `${MX}${RELAY_ZONE}mail.shop.example. A 192.0.2.0
mail.shop.example. A 192.0.2.1
mail.shop.example. AAAA 2001:db8::1
near.example. A 192.0.2.9
near.example. AAAA 2001:db8::9
many.example. MX 1 mail.shop.example.
fixed.example. A 127.0.0.2
${txt('go.relay.example', 'v=spf1 include:spf.relay.example -all')}
${txt('old.relay.example', 'v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/48 -all')}
${txt('half.relay.example', 'v=spf1 ip4:192.0.2.0/31 -all')}
${txt('agency.example', 'v=spf1 ip4:203.0.113.1 include:spf.relay.example ~all')}
${txt('group.example', 'v=spf1 include:agency.example -all')}
${txt('list.example', 'v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 -all')}
${txt('open.example', 'v=spf1 ?all')}
${txt('wide.example', 'v=spf1 ip4:192.0.0.0/8 ip6:2001::/16 -all')}
${txt('all.example', 'v=spf1 +all')}`;

const OWN = 'ip4:192.0.2.0/31 ip6:2001:db8::/64';

async function basisOf(record: string, by: Relay = relay, zone = ''): Promise<SpfBasis | null> {
	return (await judge(`${ZONE}${zone}${spf(record)}`, by)).spf.basis;
}

describe('the basis', () => {
	it.each<readonly [string, SpfBasis]>([
		// A reference at any depth
		['include:spf.relay.example -all', 'delegated'],
		['include:SPF.Relay.Example. -all', 'delegated'],
		['include:go.relay.example -all', 'delegated'],
		['include:old.relay.example -all', 'delegated'],
		['include:agency.example -all', 'delegated'],
		['include:group.example -all', 'delegated'],
		['redirect=spf.relay.example', 'delegated'],
		['redirect=group.example', 'delegated'],
		['include:%{d2}.cut.example -all', 'delegated'],
		// The best reason, not the first
		[`${OWN} include:spf.relay.example -all`, 'delegated'],
		['include:spf.relay.example +all', 'delegated'],
		['include:list.example include:group.example -all', 'delegated'],
		[`ip4:192.0.0.0/8 ip6:::/0 ${OWN} -all`, 'pinned'],
		[`exists:fixed.example ${OWN} -all`, 'pinned'],
		// Addresses that somebody lists
		[`${OWN} -all`, 'pinned'],
		['include:list.example -all', 'pinned'],
		['redirect=list.example', 'pinned'],
		['a:near.example/31//64 a:near.example/28 -all', 'pinned'],
		['a:mail.shop.example//64 -all', 'pinned'],
		['mx//64 -all', 'pinned'],
		['mx:many.example//64 -all', 'pinned'],
		['ip4:192.0.0.0/16 ip6:2001:db8::/32 -all', 'pinned'],
		['include:list.example -include:spf.relay.example -all', 'pinned'],
		[`${OWN} ?include:spf.relay.example -all`, 'pinned'],
		// Not meant for this relay
		['all', 'incidental'],
		['+all include:spf.relay.example', 'incidental'],
		['+all', 'incidental'],
		['include:all.example -all', 'incidental'],
		['ip4:192.0.0.0/15 ip6:2001:da0::/27 ip6:2001:db8::/31 -all', 'incidental'],
		['include:wide.example -all', 'incidental'],
		['a:near.example/8//16 -all', 'incidental'],
		['exists:fixed.example -all', 'incidental'],
		['exists:fixed.%{d1} -all', 'incidental'],
		// Of several kinds
		['ip4:192.0.2.0/31 +all', 'mixed'],
		['include:half.relay.example ip6:::/0 -all', 'mixed'],
		['ip4:192.0.2.0 all', 'mixed'],
		['ip4:192.0.2.0/31 exists:fixed.example -all', 'mixed'],
	])('of v=spf1 %s is %s', async (terms, basis) => {
		const zone = txt('shop.example.cut.example', 'v=spf1 include:spf.relay.example -all');
		expect(await basisOf(`v=spf1 ${terms}`, relay, zone)).toBe(basis);
	});

	it('is mixed where a reference lets in one part and a list another', async () => {
		const by: Relay = { ...relay, sources: { spf: ['spf.relay.example', 'half.relay.example'] } };
		expect(await basisOf('v=spf1 include:half.relay.example ip6:2001:db8::/64 -all', by)).toBe(
			'mixed',
		);
	});

	it('of a part that passes is that part’s', async () => {
		const by: Relay = {
			...relay,
			sources: { spf: ['spf.relay.example'], ranges: ['203.0.113.7'] },
		};
		const { spf: verdict } = await judge(
			`${ZONE}${spf('v=spf1 include:spf.relay.example -all')}`,
			by,
		);
		expect(verdict).toMatchObject({
			state: 'partial',
			basis: 'delegated',
			missing: ['203.0.113.7/32'],
		});
	});

	it('is delegated where the identity is itself one of the sources', async () => {
		const by: Relay = { ...relay, sources: { spf: ['shop.example'] } };
		expect(await basisOf(`v=spf1 ${OWN} -all`, by)).toBe('delegated');
		expect(await basisOf('v=spf1 ip4:192.0.0.0/8 -all', by)).toBe('delegated');
	});

	it('is delegated through a relay’s own dynamic terms', async () => {
		const by: Relay = {
			...relay,
			sources: { spf: ['dyn.relay.example'], ranges: ['192.0.2.0/31'] },
		};
		const zone = `${txt('dyn.relay.example', 'v=spf1 exists:%{i}.l.example -all')}*.l.example. A 127.0.0.2\n`;
		expect(await basisOf('v=spf1 include:dyn.relay.example -all', by, zone)).toBe('delegated');
	});

	it('is pinned by a wide network that is the relay’s alone', async () => {
		const by: Relay = { ...server, sources: { ranges: ['192.0.0.0/8'] } };
		expect(await basisOf('v=spf1 ip4:192.0.0.0/8 -all', by)).toBe('pinned');
		expect(await basisOf('v=spf1 ip4:192.0.0.0/7 -all', by)).toBe('incidental');
	});

	it('is null where nothing passes or nothing is known', async () => {
		expect(await basisOf('v=spf1 -all')).toBeNull();
		expect(await basisOf('v=spf1 moo')).toBeNull();
		expect(
			await basisOf(
				'v=spf1 include:spf.relay.example include:down.example -all',
				{ ...relay, sources: { ranges: ['203.0.113.7'] } },
				';! SERVFAIL TXT down.example.\n',
			),
		).toBeNull();
	});
});

const LISTED = `192.0.2.0.l.example. A 127.0.0.2
192.0.2.1.l.example. A 127.0.0.2
0.2.0.192.in-addr.arpa. PTR mail.shop.example.
1.2.0.192.in-addr.arpa. PTR mail.shop.example.
${txt('dyn.example', 'v=spf1 exists:%{i}.l.example -all')}
${txt('*.per.example', 'v=spf1 ip4:192.0.2.0/24 -all')}
${txt('*.every.example', 'v=spf1 +all')}
%{i}.lit.example. A 127.0.0.2
info.l.example. A 127.0.0.2
`;

describe('the basis through terms evaluated per address', () => {
	it.each<readonly [string, SpfBasis]>([
		['exists:%{i}.l.example -all', 'dynamic'],
		['ptr -all', 'dynamic'],
		['ptr:shop.example -all', 'dynamic'],
		['exists:%{l}.l.example -all', 'dynamic'],
		['include:dyn.example -all', 'dynamic'],
		['redirect=dyn.example', 'dynamic'],
		['ip4:192.0.2.0 exists:%{i}.l.example -all', 'mixed'],
		['exists:%{i}.l.example ip4:192.0.2.0/31 -all', 'pinned'],
		['exists:%{i}.none.example +all', 'incidental'],
	])('of v=spf1 %s is %s', async (terms, basis) => {
		expect(await basisOf(`v=spf1 ${terms}`, server, LISTED)).toBe(basis);
	});

	// Neither `all`, nor an exists of a fixed name, nor a wide network: it hangs on the address asked for.
	it('is not incidental where the record that is included hangs on the address', async () => {
		expect(await basisOf('v=spf1 include:%{i}.per.example -all', server, LISTED)).not.toBe(
			'incidental',
		);
	});

	it('is dynamic where the record that is included hangs on the address, and lets in all', async () => {
		expect(await basisOf('v=spf1 include:%{i}.every.example -all', server, LISTED)).toBe('dynamic');
	});

	it('is incidental where a percent sign is escaped: the name is fixed (RFC 7208 §7.1)', async () => {
		expect(await basisOf('v=spf1 exists:%%{i}.lit.example -all', server, LISTED)).toBe(
			'incidental',
		);
	});
});

describe('a reference that lets nobody in', () => {
	// An earlier term of the agency's record refuses the relay: the reference behind it passes no address.
	it('is no delegation', async () => {
		const zone = txt(
			'shadow.example',
			'v=spf1 -ip4:192.0.2.0/24 -ip6:2001:db8::/32 include:spf.relay.example -all',
		);
		expect(await basisOf(`v=spf1 include:shadow.example ${OWN} -all`, relay, zone)).toBe('pinned');
	});

	it('does not count when the record that names it is never asked for', async () => {
		expect(await basisOf(`v=spf1 ${OWN} -all redirect=spf.relay.example`)).toBe('pinned');
	});
});
