/**
 * Findings of one code, typed by it.
 *
 * @module
 */

import type { FindingCode } from '../../src/findings/catalogue.ts';
import type { Finding, FindingOf } from '../../src/findings/finding.ts';

/** Those of one code, with its facts. */
export function ofCode<Code extends FindingCode>(
	findings: readonly Finding[],
	code: Code,
): FindingOf<Code>[] {
	// What the compiler knows of a literal code it does not of a code that is a parameter.
	return findings.filter((found) => found.code === code) as unknown as FindingOf<Code>[];
}
