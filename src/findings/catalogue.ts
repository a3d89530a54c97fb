/**
 * Every code that a finding may carry, in one table.
 *
 * @module
 */

import { dkimFindings } from './dkim.ts';
import { dmarcFindings } from './dmarc.ts';
import type { FindingKind } from './kind.ts';
import { preflightFindings } from './preflight.ts';
import { spfFindings } from './spf.ts';

type Tables = typeof spfFindings &
	typeof dkimFindings &
	typeof dmarcFindings &
	typeof preflightFindings;

/** A stable code; new ones may come, none changes its meaning. */
export type FindingCode = keyof Tables;

/** Severity, scope and reference of every code. */
export const catalogue: { readonly [code in FindingCode]: FindingKind } =
	// A spread is no mark for a bundler that nothing else happens here.
	/* @__PURE__ */ Object.assign({}, spfFindings, dkimFindings, dmarcFindings, preflightFindings);
