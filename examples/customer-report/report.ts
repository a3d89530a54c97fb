/**
 * A page in German that tells a customer what to publish, and the mail that goes with it.
 *
 * `node report.ts info@example.com > bericht.html`
 *
 * @module
 */

import process from 'node:process';
import { preflight, type Resolver } from 'maysend';
import { nodeResolver } from 'maysend/node';
import { defineRelay, type Relay } from 'maysend/relays';
import { explain, renderHtml } from 'maysend/report';

/** Workbench, a suite for craft businesses that sends through a server of its own. */
export const relay: Relay = defineRelay({
	id: 'workbench',
	name: 'Workbench',
	sources: { ranges: ['192.0.2.25', '2001:db8::25'] },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'no' },
});

/** What is sent to the customer. */
export interface Letter {
	readonly subject: string;
	/** Plain text. */
	readonly text: string;
	/** The page to attach, complete in itself. */
	readonly html: string;
}

/** Judges the address, and puts the verdict into words for the owner of the domain. */
export async function letterFor(from: string, resolver: Resolver): Promise<Letter> {
	const verdict = await preflight({ from, relay }, { resolver });
	const { title, text, steps } = explain(verdict, { locale: 'de' });
	return {
		subject: title,
		text: [text, ...steps.map((step, index) => `${index + 1}. ${step}`)].join('\n\n'),
		html: renderHtml(verdict, { locale: 'de' }),
	};
}

const [, program, from] = process.argv;
if (program?.endsWith('report.ts') && from !== undefined) {
	process.stdout.write((await letterFor(from, nodeResolver())).html);
}
