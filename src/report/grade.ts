/**
 * How good each state is, so that every report marks it alike.
 *
 * @module
 */

import type { DkimStatus } from '../dkim/key.ts';
import type { Severity } from '../findings/kind.ts';
import type { Decision, DkimState, Forecast, SpfState } from '../preflight/verdict.ts';
import type { SpfResult } from '../spf/evaluation.ts';

/** `open`: not known; `note`: neither good nor bad. */
export type Grade = 'good' | 'caution' | 'bad' | 'open' | 'note';

type Grades<Value extends string> = { readonly [value in Value]: Grade };

/** Of decisions. */
export const decisionGrades: Grades<Decision> = {
	save: 'good',
	warn: 'caution',
	block: 'bad',
	retry: 'open',
};

/** Of SPF states. */
export const spfGrades: Grades<SpfState> = {
	authorized: 'good',
	partial: 'caution',
	denied: 'bad',
	'no-record': 'bad',
	broken: 'bad',
	unknown: 'open',
	'not-consulted': 'note',
};

/** Of SPF results. */
export const resultGrades: Grades<SpfResult | 'dynamic'> = {
	pass: 'good',
	neutral: 'caution',
	softfail: 'bad',
	fail: 'bad',
	none: 'bad',
	permerror: 'bad',
	temperror: 'open',
	dynamic: 'open',
};

/** Of DKIM states. */
export const dkimGrades: Grades<DkimState> = {
	ok: 'good',
	weak: 'caution',
	missing: 'bad',
	wrong: 'bad',
	impossible: 'bad',
	unknown: 'open',
};

/** Of what stands at a selector. */
export const selectorGrades: Grades<DkimStatus> = {
	ok: 'good',
	weak: 'caution',
	'too-short': 'bad',
	revoked: 'bad',
	invalid: 'bad',
	unsupported: 'bad',
	'unusable-hash': 'bad',
	'not-for-email': 'bad',
	'not-dkim': 'bad',
	missing: 'bad',
	ambiguous: 'bad',
	temperror: 'open',
};

/** Of what DMARC will say. */
export const forecastGrades: Grades<Forecast> = {
	pass: 'good',
	partial: 'caution',
	fail: 'bad',
	none: 'note',
	unknown: 'open',
};

/** Of findings. */
export const severityGrades: Grades<Severity> = {
	error: 'bad',
	unknown: 'open',
	warning: 'caution',
	info: 'note',
};
