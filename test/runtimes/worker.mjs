/**
 * Runs the smoke suite and the example in workerd; the request's `doh` parameter is the URL of a DoH server.
 *
 * @module
 */

// examples/cloudflare-worker/worker.ts, which scripts/runtimes.mjs puts beside this file.
import example from './example-worker.ts';
import { runCases, runSmoke } from './smoke.mjs';

const RELAY = JSON.stringify({
	id: 'saas',
	name: 'SaaS',
	sources: { spf: ['spf.saas.example'] },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'from-domain', selectors: [{ name: 's1' }] },
});

/** What the example answers over the suite's zone. @param {string} DOH_URL */
async function askExample(DOH_URL) {
	const request = new Request('https://worker.example/?from=info@shop.example');
	const { decision } = await (await example.fetch(request, { DOH_URL, RELAY })).json();
	if (decision !== 'save') throw new Error(`${decision} is not save`);
}

export default {
	async fetch(request) {
		const doh = new URL(request.url).searchParams.get('doh');
		const own = await runCases([['the example of a Worker', () => askExample(doh)]]);
		return Response.json([...(await runSmoke(doh)), ...own]);
	},
};
