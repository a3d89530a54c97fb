/**
 * What the parts of a verdict must hold to be shown: not all that their types say, so that a verdict of a
 * later version can be read too.
 *
 * @module
 */

import type { DkimStatus } from '../dkim/key.ts';
import type { Finding } from '../findings/finding.ts';
import {
	invalid,
	keyOf,
	listOf,
	object,
	optional,
	type Read,
	type Shape,
	shaped,
	text,
	texts,
} from '../input/fields.ts';
import type { MapRange } from '../spf/evaluation.ts';
import type { ZoneHoster } from '../zone/find-zone.ts';
import type { SetupReason, SetupRow } from './setup/row.ts';
import type { Change, Decision, DmarcVerdict } from './verdict.ts';
export const decision: Read<Decision> = /* @__PURE__ */ keyOf({
	save: true,
	warn: true,
	block: true,
	retry: true,
});

/** A value that may be `null`. */
export function orNull<T>(read: Read<T>): Read<T | null> {
	return (value, path, code) => (value === null ? null : read(value, path, code));
}

export const number: Read<number> = (value, path, code) => {
	if (typeof value === 'number') return value;
	throw invalid(path, 'must be a number', code);
};

export const FINDING: Shape = {
	code: text,
	severity: /* @__PURE__ */ keyOf<Finding['severity']>({
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

export const CHANGE: Shape = {
	action: /* @__PURE__ */ keyOf<Change['action']>({ add: true, replace: true, remove: true }),
	name: text,
	type: text,
	before: texts,
	after: texts,
	who: /* @__PURE__ */ keyOf<Change['who']>({ 'domain-owner': true, 'relay-operator': true }),
	'proof.decision': decision,
	'proof.spfState': text,
	'proof.lookups': number,
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

export const SELECTOR: Shape = {
	queryName: text,
	status: /* @__PURE__ */ keyOf<DkimStatus>({
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
	key: /* @__PURE__ */ optional(
		/* @__PURE__ */ shaped({
			keyType: /* @__PURE__ */ optional(text),
			bits: /* @__PURE__ */ optional(number),
		}),
	),
};

export const RANGE: Shape = {
	range: text,
	result: /* @__PURE__ */ keyOf<MapRange['result']>({
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
export function branch(depth: number): Read<object> {
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

export const SETUP: Shape = {
	purpose: /* @__PURE__ */ keyOf<SetupRow['purpose']>({
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
	state: /* @__PURE__ */ keyOf<SetupRow['state']>({
		published: true,
		missing: true,
		different: true,
		misplaced: true,
		wildcard: true,
		unknown: true,
	}),
	why: /* @__PURE__ */ optional(
		/* @__PURE__ */ keyOf<SetupReason>({
			'several-records': true,
			'invalid-record': true,
			'empty-target': true,
			'name-not-given': true,
			'value-not-given': true,
			'not-answered': true,
			'not-asked': true,
		}),
	),
	need: /* @__PURE__ */ keyOf<SetupRow['need']>({
		required: true,
		recommended: true,
		'no-effect': true,
	}),
};

export const ZONE: Shape = {
	name: text,
	nameServers: texts,
	hoster: /* @__PURE__ */ orNull(
		/* @__PURE__ */ shaped({
			id: text,
			name: text,
			certainty: /* @__PURE__ */ keyOf<ZoneHoster['certainty']>({ sure: true, 'one-of': true }),
		}),
	),
};

export const PATH: Read<DmarcVerdict['paths']['spf']> = /* @__PURE__ */ keyOf({
	aligned: true,
	partial: true,
	unaligned: true,
	unknown: true,
});
