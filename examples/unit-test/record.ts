/**
 * Records what DNS answers about an address: `node record.ts info@example.com > recorded/example.json`.
 *
 * @module
 */

import process from 'node:process';
import type { Resolver } from 'maysend';
import { nodeResolver } from 'maysend/node';
import { recordResolver } from 'maysend/testing';
import { senderStatus } from './sender-status.ts';

/** The answers as a text to keep in the repository. */
export async function record(from: string, live: Resolver): Promise<string> {
	const { resolver, transcript } = recordResolver(live);
	await senderStatus(from, resolver);
	return `${JSON.stringify(transcript(), null, '\t')}\n`;
}

const [, program, from] = process.argv;
if (program?.endsWith('record.ts') && from !== undefined) {
	process.stdout.write(await record(from, nodeResolver()));
}
