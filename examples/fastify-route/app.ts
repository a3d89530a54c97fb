/**
 * `PUT /customers/:id/sender` saves the address that a customer's invoices come from, if receivers will
 * accept mail from it; else it says what to publish.
 *
 * @module
 */

import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { type InputError, preflight, type Resolver, type Verdict } from 'maysend';
import { explain, type Locale } from 'maysend/report';
import { relay } from './relay.ts';

/** What is kept of a sender; the fingerprint tells a later check whether anything has changed. */
export interface Sender {
	readonly from: string;
	readonly fingerprint: string;
}

/** Wherever customers are kept. */
export interface Customers {
	saveSender(id: string, sender: Sender): Promise<void>;
}

/** What the routes need from outside. */
export interface Outside {
	readonly resolver: Resolver;
	readonly customers: Customers;
}

interface SenderRoute {
	Params: { readonly id: string };
	Body: { readonly from: string; readonly locale: Locale };
}

const PATIENCE_MS = 10_000;
const ASK_AGAIN_SECONDS = 60;

const body = {
	type: 'object',
	required: ['from'],
	properties: {
		from: { type: 'string', maxLength: 320 },
		locale: { enum: ['en', 'de'], default: 'en' },
	},
};

/** What the user typed; any other path names a mistake of this program, its relay say. */
function isMistyped(error: unknown): error is InputError {
	if (!(error instanceof Error) || error.name !== 'InputError') return false;
	return (error as InputError).path === 'from';
}

/** For the form: what is wrong, and the records to publish, in the customer's language. */
function advice(verdict: Verdict, locale: Locale): object {
	return {
		decision: verdict.decision,
		because: verdict.because,
		...explain(verdict, { locale }),
		records: verdict.changes.map((change) => ({
			name: change.name,
			type: change.type,
			values: change.after,
			steps: explain(change, { locale }).steps,
		})),
	};
}

/** Answers the form; whether the sender was saved is in the status. */
function answer(reply: FastifyReply, verdict: Verdict, locale: Locale): FastifyReply {
	if (verdict.decision === 'retry') {
		reply.header('retry-after', verdict.recheckAfter ?? ASK_AGAIN_SECONDS);
	}
	const status = { save: 200, warn: 200, block: 422, retry: 503 }[verdict.decision];
	return reply.code(status).send(advice(verdict, locale));
}

/** Makes the application; nothing is asked and nothing listens yet. */
export function buildApp({ resolver, customers }: Outside): FastifyInstance {
	const app = Fastify();
	app.setErrorHandler((error, _request, reply) => {
		if (!isMistyped(error)) return reply.send(error);
		// Typed wrongly: the field and a stable code, so that the form can say it in its own words.
		return reply.code(400).send({ code: error.code, path: error.path });
	});
	app.put<SenderRoute>('/customers/:id/sender', { schema: { body } }, async (request, reply) => {
		const { from, locale } = request.body;
		const options = { resolver, signal: AbortSignal.timeout(PATIENCE_MS) };
		const verdict = await preflight({ from, relay }, options);
		if (verdict.decision === 'save' || verdict.decision === 'warn') {
			const { fingerprint } = verdict;
			await customers.saveSender(request.params.id, { from: verdict.from.address, fingerprint });
		}
		return answer(reply, verdict, locale);
	});
	return app;
}
