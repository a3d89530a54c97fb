import { afterEach, expect, it } from 'vitest';
import { type LiveResolverOptions, liveResolver } from '../../src/node.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { type HostileServer, hostileServer, serving } from './hostile-server.ts';

let server: HostileServer | undefined;
afterEach(async () => {
	await server?.close();
	server = undefined;
});

it('asks each question once, and keeps the answer', async () => {
	let asked = 0;
	const serve = serving(zoneResolver('shop.example. TXT "v=spf1 -all"'));
	server = await hostileServer((query, wire) => {
		asked++;
		serve(query, wire);
	});
	const resolver = liveResolver({ servers: [server.at], cache: { maxEntries: 10 } });
	for (let i = 0; i < 3; i++) {
		expect(await resolver.resolve('shop.example', 'TXT')).toMatchObject({ outcome: 'records' });
	}
	expect(asked).toBe(1);
});

it.each<[unknown, string, string]>([
	[7, 'input.option-invalid', 'options'],
	[{ server: [] }, 'input.unknown-option', 'options.server'],
	[{ cache: 1 }, 'input.option-invalid', 'options.cache'],
	[{ retries: -1 }, 'input.option-invalid', 'options.retries'],
])('refuses %j', (options, code, path) => {
	expect(() => liveResolver(options as LiveResolverOptions)).toThrow(
		expect.objectContaining({ name: 'InputError', code, path }),
	);
});
