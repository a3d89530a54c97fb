/**
 * Looks whether something is a verdict: it may come back from a database, and callers may write JavaScript.
 *
 * @module
 */

import type { Finding } from '../findings/finding.ts';
import {
	list,
	listOf,
	object,
	oneOf,
	type Read,
	type Shape,
	shaped,
	text,
	texts,
} from '../input/fields.ts';
import { checkEntry } from '../resolvers/transcript.ts';
import type {
	Change,
	Consequence,
	Decision,
	DkimState,
	Forecast,
	SpfState,
	Verdict,
} from './verdict.ts';

const CODE = 'input.verdict-invalid';

/** Every value of a union, or the record does not compile. */
function keysOf<T extends string>(values: Readonly<Record<T, true>>): Read<T> {
	return oneOf(Object.keys(values) as T[]);
}

const decision: Read<Decision> = /* @__PURE__ */ keysOf({
	save: true,
	warn: true,
	block: true,
	retry: true,
});

const FINDING: Shape = {
	code: text,
	severity: text,
	scope: text,
	'subject.name': text,
	'subject.type': text,
	data: object,
};

const CHANGE: Shape = {
	action: /* @__PURE__ */ keysOf<Change['action']>({ add: true, replace: true, remove: true }),
	name: text,
	type: text,
	before: texts,
	after: texts,
	who: /* @__PURE__ */ keysOf<Change['who']>({ 'domain-owner': true, 'relay-operator': true }),
	'proof.decision': decision,
};

const SELECTOR: Shape = { queryName: text, status: text, aliases: texts };

const SETUP_ROW: Shape = {
	purpose: text,
	name: text,
	host: text,
	type: text,
	expected: texts,
	state: text,
	need: text,
};

const VERDICT: Shape = {
	schema: /* @__PURE__ */ oneOf([1]),
	decision,
	because: texts,
	authorized: /* @__PURE__ */ keysOf<Verdict['authorized']>({
		yes: true,
		partial: true,
		no: true,
		unknown: true,
	}),
	'from.address': text,
	'from.domain': text,
	'from.unicodeDomain': text,
	'relay.id': text,
	'relay.name': text,
	'spf.identity.domain': text,
	'spf.state': /* @__PURE__ */ keysOf<SpfState>({
		authorized: true,
		partial: true,
		denied: true,
		'no-record': true,
		broken: true,
		unknown: true,
		'not-consulted': true,
	}),
	'spf.covered': object,
	'spf.missing': texts,
	'spf.ranges': /* @__PURE__ */ listOf(/* @__PURE__ */ shaped({ range: text, result: text })),
	'spf.lookups': object,
	'spf.tree': list,
	'dkim.state': /* @__PURE__ */ keysOf<DkimState>({
		ok: true,
		missing: true,
		wrong: true,
		weak: true,
		impossible: true,
		unknown: true,
	}),
	'dkim.selectors': /* @__PURE__ */ listOf(/* @__PURE__ */ shaped(SELECTOR)),
	'dmarc.forecast': /* @__PURE__ */ keysOf<Forecast>({
		pass: true,
		partial: true,
		fail: true,
		none: true,
		unknown: true,
	}),
	'dmarc.paths': object,
	'dmarc.consequence': /* @__PURE__ */ keysOf<Consequence>({
		delivered: true,
		quarantined: true,
		rejected: true,
		unknown: true,
	}),
	setup: /* @__PURE__ */ listOf(/* @__PURE__ */ shaped(SETUP_ROW)),
	receivers: /* @__PURE__ */ listOf(/* @__PURE__ */ shaped({ id: text, unmet: texts })),
	findings: /* @__PURE__ */ listOf(/* @__PURE__ */ shaped(FINDING)),
	changes: /* @__PURE__ */ listOf(/* @__PURE__ */ shaped(CHANGE)),
	'evidence.entries': /* @__PURE__ */ listOf((value, path, code = CODE) =>
		checkEntry(value, path, code),
	),
};

/**
 * Looks whether something is a verdict.
 *
 * @throws {InputError} `input.verdict-invalid` with the path of what is missing.
 */
export function checkVerdict(value: unknown, path: string): asserts value is Verdict {
	shaped(VERDICT)(value, path, CODE);
}

/**
 * Looks whether something is a change that a verdict offers.
 *
 * @throws {InputError} `input.request-invalid`.
 */
export function checkChange(value: unknown, path: string): asserts value is Change {
	shaped(CHANGE)(value, path);
}

/**
 * Looks whether something is a finding.
 *
 * @throws {InputError} `input.request-invalid`.
 */
export function checkFinding(value: unknown, path: string): asserts value is Finding {
	shaped(FINDING)(value, path);
}
