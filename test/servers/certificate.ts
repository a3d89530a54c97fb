/**
 * A certificate for 127.0.0.1 that nobody but the tests trusts.
 *
 * @module
 */

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './process.ts';

/** Paths of PEM files. */
export interface Certificate {
	readonly folder: string;
	readonly key: string;
	readonly certificate: string;
}

/** Makes a certificate for one day in a new folder. */
export async function makeCertificate(): Promise<Certificate> {
	const folder = await mkdtemp(join(tmpdir(), 'maysend-tls-'));
	const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
	const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
	const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
	const files = ['-keyout', key, '-out', certificate];
	await run('openssl', ['req', '-x509', ...curve, '-days', '1', ...names, ...files]);
	return { folder, key, certificate };
}
