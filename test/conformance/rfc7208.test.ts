/**
 * The public openspf suite for RFC 7208, case by case, read from beside the project.
 *
 * @module
 */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { checkHost } from '../../src/spf/check-host.ts';
import { type SuiteZone, suiteResolver } from './suite-zone.ts';

interface SuiteCase {
	readonly helo: string;
	readonly host: string;
	readonly mailfrom: string;
	readonly result: string | readonly string[];
	/** `DEFAULT`: the checker's own text, or none. */
	readonly explanation?: string;
	readonly spec: string | number | readonly (string | number)[];
}

interface Scenario {
	readonly description: string;
	readonly tests: { readonly [name: string]: SuiteCase };
	readonly zonedata: SuiteZone;
}

const path: string = fileURLToPath(
	new URL('../../../shared/conformance/rfc7208-tests.yml', import.meta.url),
);

const scenarios: readonly Scenario[] = existsSync(path)
	? [...parseAllDocuments(readFileSync(path, 'utf8'))]
			.map((document): Scenario | null => document.toJS())
			.filter((scenario) => scenario !== null)
	: [];

const cases = scenarios.flatMap((scenario) => Object.values(scenario.tests));

for (const { description, tests, zonedata } of scenarios) {
	const resolver = suiteResolver(zonedata);
	const rows = Object.entries(tests).map(([name, test]) => ({ name, ...test }));
	describe(`openspf suite: ${description}`, () => {
		it.each(rows)('$name (RFC 7208 §$spec)', async ({ helo, host, mailfrom, ...expected }) => {
			const { result, explanation } = await checkHost(
				{ ip: host, sender: mailfrom, helo, receiver: 'receiver.example' },
				{ resolver },
			);
			expect([expected.result].flat()).toContain(result);
			if (expected.explanation === 'DEFAULT') expect(explanation).toBeUndefined();
			else if (expected.explanation !== undefined) expect(explanation).toBe(expected.explanation);
		});
	});
}

describe('every case of the public RFC 7208 suite has a result that the suite allows', () => {
	it.skipIf(cases.length === 0)('and there are 203', () => {
		expect(cases).toHaveLength(203);
		expect(cases.filter(({ explanation }) => explanation !== undefined)).toHaveLength(22);
	});
});
