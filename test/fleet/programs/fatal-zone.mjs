/**
 * The name servers of the fleet tests, where one name ends the process that asks for it, as a fault of the
 * platform or too small a memory would.
 *
 * @module
 */

import process from 'node:process';
import { resolver as zone } from './slow-zone.mjs';

const { FATAL_NAME } = process.env;

export const resolver = {
	/** @param {string} name @param {import('maysend').RecordType} type */
	async resolve(name, type) {
		if (name === FATAL_NAME) process.kill(process.pid, 'SIGKILL');
		return zone.resolve(name, type);
	},
};
