/**
 * The name servers of the fleet tests: a zone file that takes its time and writes down what it is asked.
 *
 * @module
 */

import { appendFileSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { zoneResolver } from 'maysend/testing';

const { ZONE_FILE = '', ASKED_FILE = '', DNS_DELAY_MS = '0' } = process.env;
const zone = zoneResolver(readFileSync(ZONE_FILE, 'utf8'));

export const resolver = {
	/** @param {string} name @param {import('maysend').RecordType} type */
	async resolve(name, type) {
		if (ASKED_FILE !== '') appendFileSync(ASKED_FILE, `${type} ${name}\n`);
		await sleep(Number(DNS_DELAY_MS));
		return zone.resolve(name, type);
	},
};
