/**
 * The facts of every code: `FindingFacts` for the compiler, `factLists` for documents and schemas, both from
 * the same tables.
 *
 * @module
 */

import type { FindingCode } from './catalogue.ts';
import { dkimFacts } from './dkim-facts.ts';
import { dmarcFacts } from './dmarc-facts.ts';
import type { DataOf, FactList } from './fact-types.ts';
import { preflightFacts } from './preflight-facts.ts';
import { spfFacts } from './spf-facts.ts';

type Tables = typeof spfFacts & typeof dkimFacts & typeof dmarcFacts & typeof preflightFacts;

/** What `data` holds, by code. */
export type FindingFacts = { readonly [Code in FindingCode]: DataOf<Tables[Code]> };

/** The names and types of the facts, by code. */
export const factLists: { readonly [Code in keyof Tables]: FactList } =
	/* @__PURE__ */ Object.assign({}, spfFacts, dkimFacts, dmarcFacts, preflightFacts);
