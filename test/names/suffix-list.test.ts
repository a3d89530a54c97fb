import { describe, expect, it, vi } from 'vitest';
import { isIcannSuffix, registrableDomain } from '../../src/names/organizational-domain.ts';
import { suffixList } from '../../src/names/suffix-list.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';

describe('suffixList', () => {
	it('answers as the list itself', async () => {
		const suffixes = await suffixList();
		for (const name of ['www.shop.co.uk', 'co.uk', 'shop.github.io', 'github.io', 'example']) {
			expect(suffixes.registrableDomain(name)).toBe(registrableDomain(name));
			expect(suffixes.isIcannSuffix(name)).toBe(isIcannSuffix(name));
		}
	});

	it('makes no difference to a verdict by having been loaded before', async () => {
		vi.resetModules();
		const { preflight } = await import('../../src/preflight/preflight.ts');
		const zone = [
			'shop.example. MX 10 mail.shop.example.',
			'mail.shop.example. A 192.0.2.25',
			'shop.example. TXT "v=spf1 mx include:spf.relay.example -all"',
			'spf.relay.example. TXT "v=spf1 ip4:198.51.100.0/24 -all"',
			'_dmarc.shop.example. TXT "v=DMARC1; p=reject; rua=mailto:all@reports.example"',
		].join('\n');
		const asked: string[][] = [];
		const verdict = () => {
			const { resolve } = zoneResolver(zone);
			const questions: string[] = [];
			asked.push(questions);
			const resolver: ReturnType<typeof zoneResolver> = {
				resolve(name, type, options) {
					questions.push(`${type} ${name}`);
					return resolve(name, type, options);
				},
			};
			return preflight({ from: 'info@news.shop.example', relay: 'google-workspace' }, { resolver });
		};
		expect(await verdict()).toEqual(await verdict());
		expect(asked[0]?.length).toBeGreaterThan(10);
		expect(asked[0]).toEqual(asked[1]);
	});
});
