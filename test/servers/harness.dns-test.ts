/**
 * The servers themselves: what the other suites ask through the library is asked plainly here.
 */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractZone } from '../contract/resolver.ts';
import { dig } from './dig.ts';
import { http2Fetch } from './doh-fetch.ts';
import { everyProgram, missing } from './installed.ts';
import { type Network, startNetwork } from './network.ts';
import { trustedCertificate } from './trust.ts';

/** `contract.example TXT`, id 0, recursion desired, in base64url (RFC 8484 §4.1). */
const question = Buffer.from(
	'\0\0\u0001\0\0\u0001\0\0\0\0\0\0\u0008contract\u0007example\0\0\u0010\0\u0001',
	'latin1',
).toString('base64url');
const absent = missing(everyProgram);

describe.skipIf(absent !== null)(`servers on loopback ports${absent ? ` (${absent})` : ''}`, () => {
	let network: Network;
	beforeAll(async () => {
		network = await startNetwork(contractZone, trustedCertificate());
	});
	afterAll(() => network?.stop());

	it.each([
		['contract.example', 'TXT', 'NOERROR', 2],
		['twice.contract.example', 'A', 'NOERROR', 4],
		['any.thing.wild.contract.example', 'TXT', 'NOERROR', 1],
		['25.2.0.192.in-addr.arpa', 'PTR', 'NOERROR', 1],
		['c.contract.example', 'A', 'NOERROR', 0],
		['missing.contract.example', 'A', 'NXDOMAIN', 0],
		['broken.contract.example', 'TXT', 'SERVFAIL', 0],
		['refused.contract.example', 'MX', 'REFUSED', 0],
	] as const)('NSD answers %s %s with %s', async (name, type, rcode, answers) => {
		const isAuthoritative = rcode === 'NOERROR' || rcode === 'NXDOMAIN';
		const header = await dig(network.authoritative.port, name, type);
		expect(header).toMatchObject({ rcode, answers, isAuthoritative });
	});

	it.each([
		['contract.example', 'TXT', 'NOERROR', 2],
		['twice.contract.example', 'A', 'NOERROR', 4],
		['25.2.0.192.in-addr.arpa', 'PTR', 'NOERROR', 1],
		['missing.contract.example', 'A', 'NXDOMAIN', 0],
		['nowhere.example', 'A', 'NXDOMAIN', 0],
		['broken.contract.example', 'TXT', 'SERVFAIL', 0],
		['refused.contract.example', 'MX', 'REFUSED', 0],
	] as const)('Unbound answers %s %s with %s', async (name, type, rcode, answers) => {
		const header = await dig(network.recursive.port, name, type);
		expect(header).toMatchObject({ rcode, answers });
	});

	it('Unbound sends nothing for a name it drops', async () => {
		expect(await dig(network.recursive.port, 'slow.contract.example', 'A', 500)).toBeNull();
	});

	it('Unbound tells data with good signatures from data without any', async () => {
		const { port } = network.recursive;
		const good = await dig(port, 'good.example', 'TXT');
		expect(good).toMatchObject({ rcode: 'NOERROR', isAuthenticated: true });
		const unsigned = await dig(port, 'contract.example', 'TXT');
		expect(unsigned).toMatchObject({ rcode: 'NOERROR', isAuthenticated: false });
	});

	it.each(['tampered.example', 'expired.example'])(
		'Unbound hands out nothing of %s',
		async (name) => {
			expect(await dig(network.recursive.port, name, 'TXT')).toMatchObject({ rcode: 'SERVFAIL' });
		},
	);

	it('NSD truncates what does not fit into 1232 octets', async () => {
		const header = await dig(network.authoritative.port, 'big.example', 'TXT');
		expect(header).toMatchObject({ rcode: 'NOERROR', isTruncated: true });
	});

	it('dnsdist answers over HTTP/1.1, by the fetch of Node that trusts its certificate', async () => {
		const response = await fetch(`${network.doh?.dohUrl}?dns=${question}`);
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toBe('application/dns-message');
		expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(12);
	});

	it('Unbound answers over HTTP/2', async () => {
		const url = network.recursive.dohUrl ?? '';
		const { fetch: overHttp2, close } = http2Fetch(url, trustedCertificate());
		const response = await overHttp2(`${url}?dns=${question}`);
		close();
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toBe('application/dns-message');
		expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(12);
	});
});
