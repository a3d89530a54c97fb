/**
 * Answers written to a file and played back from it.
 *
 * @module
 */

import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../scripts/scenario-format.mjs';
import { run } from './command.ts';

const LIVE = `
shop.example. IN MX 10 mail.shop.example.
shop.example. IN TXT "v=spf1 ip4:192.0.2.25 -all"
_dmarc.shop.example. IN TXT "v=DMARC1; p=reject"
`;

const RELAY = JSON.stringify({
	id: 'own',
	name: 'Own server',
	sources: { ranges: ['192.0.2.25'] },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'no' },
});

const CHECK = 'check info@shop.example --relay own.json';

describe('--record and --replay', () => {
	it('give the same verdict without DNS', async () => {
		const first = await run(`${CHECK} --record was.json`, { 'own.json': RELAY }, { live: LIVE });
		const transcript = first.written['was.json'] ?? '';
		expect(JSON.parse(transcript)).toMatchObject({ version: 1 });
		const files = { 'own.json': RELAY, 'was.json': transcript };
		const again = await run(`${CHECK} --replay was.json`, files);
		expect(again).toMatchObject({ status: first.status, stdout: first.stdout, stderr: '' });
	});

	it('give the same verdict from a zone file, which is a scenario', async () => {
		const first = await run(`${CHECK} --record was.zone`, { 'own.json': RELAY }, { live: LIVE });
		const zone = first.written['was.zone'] ?? '';
		const { questions } = parseScenario(zone);
		expect(questions).toMatchObject([
			{ kind: 'preflight', from: 'info@shop.example', relay: 'own.json' },
		]);
		const again = await run(`${CHECK} --zone was.zone`, { 'own.json': RELAY, 'was.zone': zone });
		expect(again.stdout).toBe(first.stdout);
	});

	it('give a scenario where only the outgoing server is known, too', async () => {
		const asked = 'check info@shop.example --smtp mail.shop.example:587 --smtp-user info';
		const first = await run(`${asked} --record was.zone`, {}, { live: LIVE });
		const zone = first.written['was.zone'] ?? '';
		const { questions } = parseScenario(zone);
		expect(questions).toMatchObject([{ smtp: { host: 'mail.shop.example:587', user: 'info' } }]);
		const again = await run(`${asked} --zone was.zone`, { 'was.zone': zone });
		expect(again.stdout).toBe(first.stdout);
	});

	it('serve the single engines too', async () => {
		const first = await run('spf shop.example --record was.json', {}, { live: LIVE });
		const files = { 'was.json': first.written['was.json'] ?? '' };
		expect((await run('spf shop.example --replay was.json', files)).stdout).toBe(first.stdout);
	});

	it.each([
		['spf x.example --replay none.json', 'input.file-unreadable'],
		['spf x.example --replay bad.json', 'input.transcript-invalid'],
		['spf x.example --zone empty.zone --record /root.json', 'input.file-unwritable'],
	])('refuses: %s', async (line, code) => {
		const ran = await run(line, { 'bad.json': '{"version":2}', 'empty.zone': '' });
		expect(ran.status).toBe(64);
		expect(ran.stderr).toContain(`(${code})`);
	});

	it('does not take zone files and a transcript together', async () => {
		expect(await run('spf x.example --zone a.zone --replay b.json')).toMatchObject({ status: 64 });
	});
});
