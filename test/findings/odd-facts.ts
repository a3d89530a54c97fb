/**
 * Facts that are not as the tables say, for findings whose type the compiler took on trust.
 *
 * @module
 */

import type { FactType } from '../../src/findings/fact-types.ts';
import { factLists } from '../../src/findings/facts.ts';
import type { Finding, Json } from '../../src/findings/finding.ts';

function isOf(type: FactType, value: Json): boolean {
	if (typeof type !== 'string') return type.some((each) => each === value);
	if (type.endsWith(' | null') && value === null) return true;
	const [name = ''] = type.split(' | ');
	if (!name.endsWith('[]')) {
		return typeof value === (/^[A-Z]/.test(name) ? 'string' : name);
	}
	return Array.isArray(value) && value.every((each) => typeof each === name.slice(0, -2));
}

/** What is odd about the facts of a finding, in words. */
export function oddFacts({ code, data }: Finding): string[] {
	const list: Readonly<Record<string, FactType>> = factLists[code];
	const given: Readonly<Record<string, Json>> = data;
	const unlisted = Object.keys(given)
		.filter((name) => !Object.hasOwn(list, name) && !Object.hasOwn(list, `${name}?`))
		.map((name) => `${code} has ${name}`);
	const wrong = Object.entries(list).flatMap(([name, type]) => {
		const value = given[name.replace('?', '')];
		if (value === undefined) return name.endsWith('?') ? [] : [`${code} lacks ${name}`];
		return isOf(type, value) ? [] : [`${code}: ${name} is ${JSON.stringify(value)}`];
	});
	return [...unlisted, ...wrong];
}
