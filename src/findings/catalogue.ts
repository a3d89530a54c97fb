/**
 * Every code that a finding may carry, in one table.
 *
 * @module
 */

import { type DkimCode, dkimFindings } from './dkim.ts';
import { type DmarcCode, dmarcFindings } from './dmarc.ts';
import type { FindingKind } from './kind.ts';
import { type PreflightCode, preflightFindings } from './preflight.ts';
import { type SpfCode, spfFindings } from './spf.ts';

/** A stable code; new ones may come, none changes its meaning. */
export type FindingCode = SpfCode | DkimCode | DmarcCode | PreflightCode;

/** Severity, scope and reference of every code. */
export const catalogue: { readonly [code in FindingCode]: FindingKind } =
	// A spread is no mark for a bundler that nothing else happens here.
	/* @__PURE__ */ Object.assign({}, spfFindings, dkimFindings, dmarcFindings, preflightFindings);
