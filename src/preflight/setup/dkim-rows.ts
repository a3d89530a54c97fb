/**
 * The keys, or aliases of keys, that a relay asks for.
 *
 * @module
 */

import { joinedTexts } from '../../dns/character-string.ts';
import { fillPattern } from '../../names/name-pattern.ts';
import { isOpen } from '../../relays/placeholder.ts';
import type { SelectorPattern } from '../../relays/relay.ts';
import type { SelectorAssessment } from '../assess/assess-dkim.ts';
import type { SetupRow } from './row.ts';
import type { Table, UnplacedRow } from './table.ts';

const KEY = 'v=DKIM1; k=rsa; p={key}';

/** A selector, or the form of some, with where it leads and what it holds. */
interface Asked {
	readonly name: string;
	readonly target?: string | readonly string[];
	readonly publicKey?: string;
}

function expectedAt(
	{ target, publicKey }: Asked,
	domain: string,
): Pick<UnplacedRow, 'type' | 'expected'> {
	if (target !== undefined) {
		return { type: 'CNAME', expected: [target].flat().map((each) => fillPattern(each, domain)) };
	}
	return {
		type: 'TXT',
		expected: [publicKey === undefined ? KEY : KEY.replace('{key}', publicKey)],
	};
}

/** What stands at a selector: its alias where one is there, else its texts. */
function foundAt({ check }: SelectorAssessment, table: Table): SetupRow['found'] {
	const answer = table.answer(check.queryName, 'TXT');
	const [alias] = check.aliases;
	if (alias !== undefined) return [alias];
	return answer === null || answer.outcome === 'failure' ? null : joinedTexts(answer);
}

/** The alias is there, and what it leads to is not. */
function isDangling({ check, state }: SelectorAssessment): boolean {
	return check.status === 'missing' && check.aliases.length > 0 && state !== 'wrong';
}

function stateOf(
	selector: SelectorAssessment,
	isUsual: boolean,
	table: Table,
): Pick<SetupRow, 'state' | 'why'> {
	if (isDangling(selector)) return { state: 'different', why: 'empty-target' };
	return { state: plainState(selector, isUsual, table) };
}

function plainState(
	{ check, state }: SelectorAssessment,
	isUsual: boolean,
	table: Table,
): SetupRow['state'] {
	if (check.status === 'temperror') return 'unknown';
	// A key that answers at every selector was published at none.
	if (check.wildcard === true) return 'wildcard';
	if (state === 'ok' || state === 'weak') return 'published';
	if (state === 'wrong') return 'different';
	const isElsewhere = table.findings.some(
		({ code, data }) =>
			code === 'dkim.wrong-name' && JSON.stringify(data).includes(`"${check.queryName}"`),
	);
	if (isElsewhere) return 'misplaced';
	return check.status === 'missing' && !isUsual ? 'missing' : 'unknown';
}

function patternRow({ name, target }: SelectorPattern, domain: string): UnplacedRow {
	const asked = target === undefined ? { name } : { name, target };
	return {
		purpose: 'dkim',
		name: `${name}._domainkey.${domain}`,
		...expectedAt(asked, domain),
		found: null,
		state: 'unknown',
		need: 'required',
	};
}

/** The rows of the selectors that are named, and the forms of those that only the relay's user knows. */
export function dkimRows(table: Table): readonly UnplacedRow[] {
	const { request, dkim: assessed } = table.judgement.assessment;
	const { dkim } = request.relay;
	const domain = assessed.signingDomain ?? request.from.domain;
	// Under which name a relay signs as itself, only the relay can change.
	if (dkim.signs !== 'from-domain') return [];
	const need = dkim.optional === true ? 'recommended' : 'required';
	const selectors = dkim.selectors ?? [];
	const rows = assessed.selectors.map((selector, i): UnplacedRow => {
		const asked = selectors[i] ?? { name: selector.check.selector };
		const name = selector.check.queryName;
		const found = foundAt(selector, table);
		const state = stateOf(selector, selectors[i]?.usual === true, table);
		return { purpose: 'dkim', name, ...expectedAt(asked, domain), found, ...state, need };
	});
	const isSettled = assessed.selectors.some(({ state }) => state === 'ok' || state === 'weak');
	const isOpenAll = selectors.every(({ usual }) => usual === true);
	if (isSettled || !isOpenAll) return rows;
	const open = (dkim.patterns ?? []).filter(({ name }) => isOpen(name));
	// Of a relay that names nothing, the one thing known is that there is a key.
	const forms = open.length > 0 || rows.length > 0 ? open : [{ name: '{selector}' }];
	return [...rows, ...forms.map((form) => ({ ...patternRow(form, domain), need }) as const)];
}
