/**
 * Runs the smoke suite in workerd; the request's `doh` parameter is the URL of a DoH server.
 *
 * @module
 */

import { runSmoke } from './smoke.mjs';

export default {
	async fetch(request) {
		return Response.json(await runSmoke(new URL(request.url).searchParams.get('doh')));
	},
};
