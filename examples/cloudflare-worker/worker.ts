/**
 * A Worker that judges `?from=` for the relay of its settings: no socket, no `node:`, only `fetch`.
 *
 * @module
 */

import { type InputError, preflight } from 'maysend';
import { dohResolver } from 'maysend/doh';
import { defineRelay } from 'maysend/relays';

/** The settings of the Worker (`vars` in wrangler.toml). */
export interface Env {
	/** A DNS over HTTPS server. */
	readonly DOH_URL: string;
	/** The relay, as JSON. */
	readonly RELAY: string;
}

const PATIENCE_MS = 10_000;

async function judge(from: string, { DOH_URL, RELAY }: Env): Promise<Response> {
	const verdict = await preflight(
		{ from, relay: defineRelay(JSON.parse(RELAY)) },
		{ resolver: dohResolver({ url: DOH_URL }), signal: AbortSignal.timeout(PATIENCE_MS) },
	);
	const { decision, because, authorized, changes, recheckAfter } = verdict;
	const headers = recheckAfter === undefined ? {} : { 'retry-after': String(recheckAfter) };
	return Response.json({ decision, because, authorized, changes }, { headers });
}

const worker = {
	async fetch(request: Request, env: Env): Promise<Response> {
		const from = new URL(request.url).searchParams.get('from');
		if (from === null) return new Response('usage: ?from=info@example.com\n', { status: 400 });
		try {
			return await judge(from, env);
		} catch (error) {
			const { name, code, path } = error as InputError;
			// At another path, it is the configuration that is wrong, not what was typed.
			if (name !== 'InputError' || path !== 'from') throw error;
			return Response.json({ code, path }, { status: 400 });
		}
	},
};

export default worker;
