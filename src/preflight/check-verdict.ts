/**
 * Checks that a value is a verdict: it may have been read from a database, and callers may write JavaScript.
 *
 * @module
 */

import type { Policy } from '../dmarc/record.ts';
import type { Finding } from '../findings/finding.ts';
import {
	keyOf,
	listOf,
	oneOf,
	optional,
	type Shape,
	shaped,
	text,
	texts,
} from '../input/fields.ts';
import { checkEntry } from '../resolvers/transcript.ts';
import type {
	Change,
	Consequence,
	DkimState,
	Forecast,
	SpfBasis,
	SpfState,
	Verdict,
} from './verdict.ts';
import {
	branch,
	CHANGE,
	decision,
	FINDING,
	number,
	orNull,
	PATH,
	RANGE,
	SELECTOR,
	SETUP,
	ZONE,
} from './verdict-parts.ts';

const CODE = 'input.verdict-invalid';

const VERDICT: Shape = {
	schema: /* @__PURE__ */ oneOf([2]),
	decision,
	because: texts,
	authorized: /* @__PURE__ */ keyOf<Verdict['authorized']>({
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
	'spf.state': /* @__PURE__ */ keyOf<SpfState>({
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
		/* @__PURE__ */ keyOf<SpfBasis>({
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
	'dkim.state': /* @__PURE__ */ keyOf<DkimState>({
		ok: true,
		missing: true,
		wrong: true,
		weak: true,
		impossible: true,
		unknown: true,
	}),
	'dkim.selectors': /* @__PURE__ */ listOf(/* @__PURE__ */ shaped(SELECTOR)),
	'dmarc.forecast': /* @__PURE__ */ keyOf<Forecast>({
		pass: true,
		partial: true,
		fail: true,
		none: true,
		unknown: true,
	}),
	'dmarc.policy': /* @__PURE__ */ orNull(
		/* @__PURE__ */ keyOf<Policy>({ none: true, quarantine: true, reject: true }),
	),
	'dmarc.domain': /* @__PURE__ */ orNull(text),
	'dmarc.record': /* @__PURE__ */ orNull(text),
	'dmarc.paths.spf': PATH,
	'dmarc.paths.dkim': PATH,
	'dmarc.consequence': /* @__PURE__ */ keyOf<Consequence>({
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
