/**
 * The public RFC 7208 suite put to engines of npm: how many results each has that the suite does not allow, as
 * docs/comparison.md says.
 *
 * @module
 */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { RecordType, Resolver } from '../../src/dns/resolver.ts';
import { parseAddress } from '../../src/ip/address.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { reverseName } from '../../src/spf/macro-values.ts';
import { type SuiteZone, suiteResolver } from '../conformance/suite-zone.ts';
import { nodeStyle } from './mailauth-peer.ts';

interface Check {
	readonly helo: string;
	readonly host: string;
	readonly mailfrom: string;
}

interface Scenario {
	readonly tests: { readonly [name: string]: Check & { readonly result: string | string[] } };
	readonly zonedata: SuiteZone;
}

type Engine = (check: Check, resolver: Resolver) => Promise<string>;

const require = createRequire(import.meta.url);
const RECEIVER = 'receiver.example';

const maysend: Engine = async ({ host, mailfrom, helo }, resolver) => {
	const given = { ip: host, sender: mailfrom, helo, receiver: RECEIVER };
	return (await checkHost(given, { resolver })).result;
};

function mailauth(strict: boolean): Engine {
	const { spf } = require('mailauth/lib/spf/index.js') as {
		spf(question: object): Promise<{ readonly status: { readonly result: string } }>;
	};
	return async ({ host, mailfrom, helo }, resolver) => {
		const given = { ip: host, sender: mailfrom, helo, mta: RECEIVER, strict };
		return (await spf({ ...given, resolver: nodeStyle(resolver) })).status.result;
	};
}

/** Outside Haraka, and without its timers. */
function haraka(): Engine {
	const network = createRequire(require.resolve('haraka-plugin-spf/package.json'))(
		'haraka-net-utils',
	) as { get_mx: (name: string) => Promise<unknown> };
	const { SPF } = require('haraka-plugin-spf/lib/spf.js') as {
		SPF: new () => {
			check_host(ip: string, domain: string, sender: string): Promise<number>;
			result(code: number): string;
		};
	};
	Object.assign(SPF.prototype, { log_debug: () => {} });
	return async ({ host, mailfrom, helo }, resolver) => {
		const asked = nodeStyle(resolver);
		const ask = (name: string, type: RecordType) => asked(name.toLowerCase(), type);
		network.get_mx = (name) => ask(name, 'MX');
		const dns = {
			resolve: (name: string, type: RecordType = 'A') => ask(name, type),
			resolve4: (name: string) => ask(name, 'A'),
			resolve6: (name: string) => ask(name, 'AAAA'),
			resolveTxt: (name: string) => ask(name, 'TXT'),
			resolveMx: (name: string) => ask(name, 'MX'),
			reverse: async (ip: string) => {
				const address = parseAddress(ip);
				return address === null ? [] : ask(reverseName(address), 'PTR');
			},
		};
		const spf = Object.assign(new SPF(), {
			resolver: dns,
			dns_timeout_ms: 0,
			helo,
		});
		const domain = mailfrom === '' ? helo : (mailfrom.split('@').at(-1) ?? '');
		const code = await spf.check_host(host, domain, mailfrom || `postmaster@${helo}`);
		return spf.result(code).toLowerCase();
	};
}

const path = new URL('../../../shared/conformance/rfc7208-tests.yml', import.meta.url);
const scenarios: readonly Scenario[] = existsSync(path)
	? [...parseAllDocuments(readFileSync(path, 'utf8'))].flatMap(
			(document) => (document.toJS() as Scenario | null) ?? [],
		)
	: [];
const comparison = readFileSync(new URL('../../docs/comparison.md', import.meta.url), 'utf8');

async function otherResults(engine: Engine): Promise<number> {
	let others = 0;
	for (const { tests, zonedata } of scenarios) {
		const resolver = suiteResolver(zonedata);
		for (const { result, ...check } of Object.values(tests)) {
			if (![result].flat().includes(await engine(check, resolver))) others++;
		}
	}
	return others;
}

const versionOf = (name: string): string =>
	(require(`${name}/package.json`) as { readonly version: string }).version;

describe('docs/comparison.md counts the results outside the public RFC 7208 suite', () => {
	it.skipIf(scenarios.length === 0).each<[string, () => Engine]>([
		['maysend', () => maysend],
		[`mailauth ${versionOf('mailauth')}, \`strict: true\``, () => mailauth(true)],
		[`mailauth ${versionOf('mailauth')}, default`, () => mailauth(false)],
		[`haraka-plugin-spf ${versionOf('haraka-plugin-spf')}`, haraka],
	])('%s', async (name, engine) => {
		const [, counted] = comparison.match(new RegExp(`^\\| ${name} \\| (\\d+)`, 'm')) ?? [];
		expect(`${await otherResults(engine())}`).toBe(counted);
	});
});
