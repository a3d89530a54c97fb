/**
 * Before any suite: makes the certificate of the DoH servers and lets Node's own `fetch` trust it.
 *
 * Node reads NODE_EXTRA_CA_CERTS when a process starts, so it is set here, before Vitest starts the
 * processes in which the suites run.
 *
 * @module
 */

import { rm } from 'node:fs/promises';
import process from 'node:process';
import { type Certificate, makeCertificate } from './certificate.ts';
import { missing } from './installed.ts';

const VARIABLE = 'MAYSEND_TEST_TLS';

/** Vitest calls this before the suites start, and what it returns after they have ended. */
export async function setup(): Promise<() => Promise<void>> {
	if (missing(['openssl']) !== null) return async () => {};
	const made = await makeCertificate();
	process.env['NODE_EXTRA_CA_CERTS'] = made.certificate;
	process.env[VARIABLE] = JSON.stringify(made);
	return () => rm(made.folder, { recursive: true });
}

/** The certificate that this process trusts. */
export function trustedCertificate(): Certificate {
	const text = process.env[VARIABLE];
	if (text === undefined) throw new Error('no certificate was made');
	return JSON.parse(text);
}
