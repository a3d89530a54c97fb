/**
 * Tells in words which of the real servers are missing here and how to get them.
 *
 * @module
 */

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian's package of each program that the tests start. */
const PACKAGES = {
	nsd: 'nsd',
	unbound: 'unbound',
	dnsdist: 'dnsdist',
	'ldns-read-zone': 'ldnsutils',
	'ldns-keygen': 'ldnsutils',
	'ldns-signzone': 'ldnsutils',
	openssl: 'openssl',
	named: 'bind9',
	nsupdate: 'bind9-dnsutils',
	knotd: 'knot',
	knsupdate: 'knot-dnsutils',
} as const;

/** A program of Debian's that the tests start. */
export type Program = keyof typeof PACKAGES;

// Servers live where only an administrator's PATH leads.
const folders: readonly string[] = [
	...(process.env['PATH'] ?? '').split(delimiter),
	'/usr/sbin',
	'/usr/local/sbin',
];

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** The path of a program, or `null` where it is not installed. */
export function pathOf(program: Program): string | null {
	const paths = folders.filter((folder) => folder !== '').map((folder) => join(folder, program));
	return paths.find(isExecutable) ?? null;
}

/** What to install for these programs, in words; `null` where all of them are there. */
export function missing(programs: readonly Program[]): string | null {
	const absent = programs.filter((program) => pathOf(program) === null);
	if (absent.length === 0) return null;
	const packages = [...new Set(absent.map((program) => PACKAGES[program]))];
	return `${absent.join(', ')} missing: apt-get install ${packages.join(' ')}`;
}

/** Every program the suites start. */
export const everyProgram: readonly Program[] = Object.keys(PACKAGES) as Program[];
