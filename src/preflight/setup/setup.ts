/**
 * What a relay needs in DNS, record by record, published or not.
 *
 * @module
 */

import { joinedTexts } from '../../dns/character-string.ts';
import type { DnsSession } from '../../dns/session.ts';
import type { FindingCode } from '../../findings/catalogue.ts';
import type { Finding } from '../../findings/finding.ts';
import { readPlaceholders } from '../../relays/placeholder.ts';
import type { SubdomainReturnPath } from '../../relays/relay.ts';
import { mailAt } from '../assess/return-path-mail.ts';
import type { Judgement } from '../decide/judgement.ts';
import { dkimRows } from './dkim-rows.ts';
import type { SetupPurpose, SetupReason, SetupRow, SetupState } from './row.ts';
import { spfAt, spfRows } from './spf-rows.ts';
import { findingAt, hostIn, isTarget, type Table, type UnplacedRow, usedAnswers } from './table.ts';

function aliasRow(
	path: SubdomainReturnPath,
	targets: readonly string[],
	table: Table,
): UnplacedRow {
	const { domain } = table.judgement.assessment.request.from;
	const name = `${path.label}.${domain}`;
	const answer = table.answer(name, 'TXT');
	const base = { purpose: 'return-path', name, type: 'CNAME', expected: targets } as const;
	const need = path.fallback === undefined ? 'required' : 'recommended';
	if (answer === null || answer.outcome === 'failure') {
		return { ...base, found: null, state: 'unknown', need };
	}
	const { aliases } = answer;
	const other = answer.outcome === 'records' ? 'different' : 'missing';
	const state: SetupState = isTarget(aliases, targets, domain)
		? 'published'
		: aliases.length > 0
			? 'different'
			: other;
	return { ...base, found: aliases.slice(0, 1), state, need };
}

const MAIL_STATES = {
	there: 'published',
	missing: 'missing',
	different: 'different',
	unknown: 'unknown',
} as const;

/** The mail exchangers of the return path, which receive bounces. */
function exchangerRow(
	name: string,
	mx: readonly string[],
	need: SetupRow['need'],
	table: Table,
): UnplacedRow {
	const { domain } = table.judgement.assessment.request.from;
	const answer = table.answer(name, 'MX');
	const base = { purpose: 'return-path', name, type: 'MX', expected: mx, need } as const;
	if (answer === null || answer.outcome === 'failure') {
		return { ...base, found: null, state: 'unknown' };
	}
	const { found, state } = mailAt(name, mx, domain, answer);
	return { ...base, found, state: MAIL_STATES[state] };
}

function returnPathRows(table: Table): readonly UnplacedRow[] {
	const { relay, from } = table.judgement.assessment.request;
	const { returnPath } = relay;
	if (returnPath.kind !== 'subdomain') return [];
	const { target, otherTargets = [], mx, include, delegated } = returnPath;
	const name = `${returnPath.label}.${from.domain}`;
	const rows: UnplacedRow[] = [];
	if (target !== undefined) rows.push(aliasRow(returnPath, [target, ...otherTargets], table));
	// A relay that has a return path of its own to fall back to can do without.
	const need = returnPath.fallback === undefined ? 'required' : 'recommended';
	if (mx !== undefined) rows.push(exchangerRow(name, mx, need, table));
	if (include !== undefined) {
		const state = spfAt(name, new Set([include]), [], table);
		const expected = [`include:${include}`];
		rows.push({ purpose: 'return-path', name, type: 'TXT', expected, ...state, need });
	}
	if (delegated === true || rows.length === 0) {
		const type = delegated === true ? 'NS' : 'CNAME';
		const expected = delegated === true ? ['{name servers}'] : ['{target}'];
		const open = { found: null, state: 'unknown', need: 'required' } as const;
		rows.push({ purpose: 'return-path', name, type, expected, ...open });
	}
	return rows;
}

function dmarcRow({ judgement: { assessment, facts } }: Table): UnplacedRow {
	const { outcome, policyDomain, record } = assessment.dmarc.discovery;
	const name = `_dmarc.${policyDomain ?? assessment.request.from.domain}`;
	const found = outcome === 'found' && record !== undefined && record !== null ? [record] : [];
	const isUnknown = facts.policy === 'unknown';
	return {
		purpose: 'dmarc',
		name,
		type: 'TXT',
		expected: ['v=DMARC1; p={policy}'],
		found: isUnknown && found.length === 0 ? null : found,
		state: found.length > 0 ? 'published' : isUnknown ? 'unknown' : 'missing',
		need: 'recommended',
	};
}

function challengeRows(table: Table): readonly UnplacedRow[] {
	const { relay, from } = table.judgement.assessment.request;
	return (relay.ask?.challenges ?? []).map(({ name, type, value, need }) => {
		const at = name === '@' ? from.domain : `${name}.${from.domain}`;
		const answer = type === 'TXT' ? table.answer(at, 'TXT') : null;
		const base = { purpose: 'challenge', name: at, type, expected: [value], need } as const;
		if (answer === null || answer.outcome === 'failure') {
			return { ...base, found: null, state: 'unknown' };
		}
		const found = joinedTexts(answer).filter((text) => readPlaceholders(value, text) !== null);
		return { ...base, found, state: found.length > 0 ? 'published' : 'missing' };
	});
}

/** Where answers to the mail arrive: the From domain takes mail (RFC 5321 §5.1). */
function mailRow(table: Table): UnplacedRow {
	const { request, from } = table.judgement.assessment;
	const answer = table.answer(request.from.domain, 'MX');
	const row = (found: UnplacedRow['found'], state: UnplacedRow['state']): UnplacedRow => ({
		purpose: 'mail',
		name: request.from.domain,
		type: 'MX',
		expected: ['{mail server}'],
		found,
		state,
		need: 'recommended',
	});
	if (answer === null || answer.outcome === 'failure' || from.mail === null) {
		return row(null, 'unknown');
	}
	const found = answer.outcome === 'records' ? answer.records.map(({ exchange }) => exchange) : [];
	if (from.mail === 'takes-mail') return row(found, 'published');
	return row(found, from.mail === 'null-mx' ? 'different' : 'missing');
}

/** The findings that say more of a purpose, by the beginning of their codes. */
const TOLD: { readonly [purpose in SetupPurpose]: readonly string[] } = {
	spf: ['spf.'],
	dkim: ['dkim.'],
	'return-path': ['spf.', 'relay.'],
	dmarc: ['dmarc.'],
	challenge: [],
	mail: ['from.no-mx', 'from.null-mx', 'mx.'],
};

const ANY = ['error', 'warning', 'unknown'] as const;
const GRAVE = ['error'] as const;

/** What tells of the whole that a name or a value is not known. */
const WHOLE: { readonly [purpose in SetupPurpose]?: FindingCode } = {
	dkim: 'dkim.selectors-unknown',
	'return-path': 'relay.facts-unknown',
};

/** An open name has no finding of its own: that it is not known is a finding about the whole. */
function findingOf(row: UnplacedRow, table: Table): SetupRow['finding'] {
	// Of a record that is there, only what is wrong with it: a policy is no fault of its record.
	const isThere = row.state === 'published' && row.purpose !== 'dkim';
	const own = findingAt(table, row, TOLD[row.purpose], isThere ? GRAVE : ANY);
	if (own !== undefined || row.state !== 'unknown') return own;
	const whole = WHOLE[row.purpose];
	return table.findings.find(({ code }) => code === whole)?.code;
}

/** The whole value is something that the relay shows to its user. */
function isAssigned(value: string): boolean {
	return /^\{[^{}]+\}$/.test(value);
}

/** Why it is not known what stands there. */
function reasonOf(row: UnplacedRow, table: Table): SetupReason | undefined {
	if (row.state !== 'unknown') return row.why;
	if (row.name.includes('{')) return 'name-not-given';
	const answer = table.answer(row.name, row.type === 'CNAME' ? 'TXT' : row.type);
	if (answer?.outcome === 'failure') return 'not-answered';
	if (row.expected.every(isAssigned)) return 'value-not-given';
	// A default may have been changed: where nothing stands, the customer has another name.
	if (answer !== null && (row.purpose === 'dkim' || row.purpose === 'return-path')) {
		return 'name-not-given';
	}
	return 'not-asked';
}

/**
 * The table of a verdict; `findings` are those of the same judgement. It reads answers that the check has
 * used, so that it costs no question and stands in the evidence.
 */
export function setupOf(
	judgement: Judgement,
	findings: readonly Finding[],
	zone: string,
	dns: DnsSession,
): readonly SetupRow[] {
	const { from } = judgement.assessment;
	// Nothing can be published for a domain that does not exist or belongs to others.
	if (from.isFreemail || from.isOwn || from.isPublicSuffix) return [];
	const table: Table = { judgement, findings, zone, answer: usedAnswers(dns) };
	// Nothing published here makes a provider of mailboxes send for another domain.
	const { isMailboxOnly } = judgement.facts.relay;
	const rows = [
		...(isMailboxOnly ? [] : [...spfRows(table), ...dkimRows(table), ...returnPathRows(table)]),
		dmarcRow(table),
		...challengeRows(table),
		mailRow(table),
	];
	return rows.map((row) => {
		const code = findingOf(row, table);
		const { purpose, name, type, expected, state, need } = row;
		// DNS promises no order of records.
		const found = row.found === null ? null : [...row.found].sort();
		const host = hostIn(name, zone);
		const why = reasonOf(row, table);
		const told = {
			...(why === undefined ? {} : { why }),
			...(code === undefined ? {} : { finding: code }),
		};
		return { purpose, name, type, expected, found, state, need, host, ...told };
	});
}
