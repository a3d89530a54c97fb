/**
 * Looks whether something is a verdict: it may come back from a database, and callers may write JavaScript.
 *
 * @module
 */

import type { DkimStatus } from '../dkim/key.ts';
import type { Policy } from '../dmarc/record.ts';
import type { Finding } from '../findings/finding.ts';
import {
	invalid,
	listOf,
	object,
	oneOf,
	optional,
	type Read,
	type Shape,
	shaped,
	text,
	texts,
} from '../input/fields.ts';
import { checkEntry } from '../resolvers/transcript.ts';
import type { MapRange } from '../spf/evaluation.ts';
import type { ZoneHoster } from '../zone/find-zone.ts';
import type { SetupRow } from './setup/row.ts';
import type {
	Change,
	Consequence,
	Decision,
	DkimState,
	DmarcVerdict,
	Forecast,
	SpfBasis,
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

/** A value that may be `null`. */
function orNull<T>(read: Read<T>): Read<T | null> {
	return (value, path, code) => (value === null ? null : read(value, path, code));
}

const number: Read<number> = (value, path, code) => {
	if (typeof value === 'number') return value;
	throw invalid(path, 'must be a number', code);
};

const FINDING: Shape = {
	code: text,
	severity: /* @__PURE__ */ keysOf<Finding['severity']>({
		error: true,
		warning: true,
		info: true,
		unknown: true,
	}),
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
	'proof.spfState': text,
	owner: /* @__PURE__ */ optional(text),
	writesOut: /* @__PURE__ */ optional(texts),
	loses: /* @__PURE__ */ optional(texts),
	mends: /* @__PURE__ */ optional(
		/* @__PURE__ */ listOf(
			/* @__PURE__ */ shaped({
				found: text,
				meant: text,
				// Of another version, there may be others.
				reason: text,
			}),
		),
	),
	asks: /* @__PURE__ */ optional(texts),
	strings: /* @__PURE__ */ optional(/* @__PURE__ */ listOf(texts)),
};

const SELECTOR: Shape = {
	queryName: text,
	status: /* @__PURE__ */ keysOf<DkimStatus>({
		ok: true,
		weak: true,
		'too-short': true,
		revoked: true,
		invalid: true,
		unsupported: true,
		'unusable-hash': true,
		'not-for-email': true,
		'not-dkim': true,
		missing: true,
		ambiguous: true,
		temperror: true,
	}),
	aliases: texts,
	key: /* @__PURE__ */ optional(object),
};

const RANGE: Shape = {
	range: text,
	result: /* @__PURE__ */ keysOf<MapRange['result']>({
		none: true,
		neutral: true,
		pass: true,
		fail: true,
		softfail: true,
		temperror: true,
		permerror: true,
		dynamic: true,
	}),
	via: /* @__PURE__ */ optional(/* @__PURE__ */ listOf(/* @__PURE__ */ shaped({ term: text }))),
};

/** Far deeper than records can lead (RFC 7208 §4.6.4). */
const MAX_DEPTH = 40;

/** A term of the tree of a record, with those below it. */
function branch(depth: number): Read<object> {
	return (value, path, code) => {
		if (depth > MAX_DEPTH) throw invalid(path, 'is nested too deeply', code);
		const fields: Shape = {
			term: text,
			lookups: number,
			'passes.blocks': texts,
			'passes.count': number,
			ofRelay: orNull(number),
			below: listOf(branch(depth + 1)),
		};
		return shaped(fields)(value, path, code);
	};
}

const SETUP: Shape = {
	purpose: /* @__PURE__ */ keysOf<SetupRow['purpose']>({
		spf: true,
		dkim: true,
		'return-path': true,
		dmarc: true,
		challenge: true,
		mail: true,
	}),
	name: text,
	host: text,
	type: text,
	expected: texts,
	state: /* @__PURE__ */ keysOf<SetupRow['state']>({
		published: true,
		missing: true,
		different: true,
		misplaced: true,
		wildcard: true,
		unknown: true,
	}),
	need: /* @__PURE__ */ keysOf<SetupRow['need']>({
		required: true,
		recommended: true,
		'no-effect': true,
	}),
};

const ZONE: Shape = {
	name: text,
	nameServers: texts,
	hoster: /* @__PURE__ */ orNull(
		/* @__PURE__ */ shaped({
			id: text,
			name: text,
			certainty: /* @__PURE__ */ keysOf<ZoneHoster['certainty']>({ sure: true, 'one-of': true }),
		}),
	),
};

const PATH: Read<DmarcVerdict['paths']['spf']> = /* @__PURE__ */ keysOf({
	aligned: true,
	partial: true,
	unaligned: true,
	unknown: true,
});

const VERDICT: Shape = {
	schema: /* @__PURE__ */ oneOf([2]),
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
	'spf.missing': texts,
	'spf.ranges': /* @__PURE__ */ listOf(/* @__PURE__ */ shaped(RANGE)),
	'spf.basis': /* @__PURE__ */ orNull(
		/* @__PURE__ */ keysOf<SpfBasis>({
			delegated: true,
			pinned: true,
			incidental: true,
			dynamic: true,
			mixed: true,
		}),
	),
	'spf.covered.ipv4': /* @__PURE__ */ orNull(number),
	'spf.covered.ipv6': /* @__PURE__ */ orNull(number),
	'spf.record': /* @__PURE__ */ orNull(text),
	'spf.lookups.worst': number,
	'spf.lookups.limit': number,
	'spf.lookups.void': number,
	'spf.tree': /* @__PURE__ */ listOf(/* @__PURE__ */ branch(0)),
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
	'dmarc.policy': /* @__PURE__ */ orNull(
		/* @__PURE__ */ keysOf<Policy>({ none: true, quarantine: true, reject: true }),
	),
	'dmarc.domain': /* @__PURE__ */ orNull(text),
	'dmarc.record': /* @__PURE__ */ orNull(text),
	'dmarc.paths.spf': PATH,
	'dmarc.paths.dkim': PATH,
	'dmarc.consequence': /* @__PURE__ */ keysOf<Consequence>({
		delivered: true,
		quarantined: true,
		rejected: true,
		unknown: true,
	}),
	fingerprint: text,
	receivers: /* @__PURE__ */ listOf(/* @__PURE__ */ shaped({ id: text, unmet: texts })),
	zone: /* @__PURE__ */ orNull(/* @__PURE__ */ shaped(ZONE)),
	setup: /* @__PURE__ */ listOf(/* @__PURE__ */ shaped(SETUP)),
	findings: /* @__PURE__ */ listOf(/* @__PURE__ */ shaped(FINDING)),
	changes: /* @__PURE__ */ listOf(/* @__PURE__ */ shaped(CHANGE)),
	alternatives: /* @__PURE__ */ optional(
		/* @__PURE__ */ listOf(/* @__PURE__ */ listOf(/* @__PURE__ */ shaped(CHANGE))),
	),
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
