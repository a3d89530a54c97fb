/**
 * What a relay must look like before anything is concluded from it.
 *
 * Every text is bounded and every domain becomes lower-case A-labels without final dot.
 *
 * @module
 */

import { decodeBase64 } from '../dkim/base64.ts';
import * as z from '../input/schema.ts';
import { meantBlock } from '../ip/meant-block.ts';
import { parseInputNetwork } from '../ip/notation.ts';
import { canonicalName, isAskable, toALabels } from '../names/domain-name.ts';
import { fillPattern } from '../names/name-pattern.ts';
import { placeholdersOf } from './placeholder.ts';
import type {
	Relay,
	RelayAsk,
	RelayCertainty,
	RelayChallenge,
	RelayDkim,
	RelayInput,
	RelayReference,
	RelaySelector,
	ReturnPath,
	SelectorPattern,
} from './relay.ts';

const MAX_NAME = 253;
const MAX_TEXT = 2000;

/** Letters, digits, hyphens, underscores and dots: what owners of names in DNS use in practice. */
const NAME = /^[a-z0-9_.-]+$/;
const PATTERN = /^(?:[a-z0-9_.*-]|\{domain(?:-dashed|-token)?\})+$/;
const OPEN_NAME = /^(?:[a-z0-9_.*-]|\{[a-z0-9 -]{1,40}\})+$/;
/** More would make a match slow and say nothing. */
const MAX_PLACEHOLDERS = 4;
const DAY_OR_MONTH = /^\d{4}-\d{2}(?:-\d{2})?$/;

function text(max: number): z.ZodMiniType<string, string> {
	return z.string().check(z.minLength(1), z.maxLength(max));
}

function list<Item>(
	item: z.ZodMiniType<Item>,
	max: number,
	min = 0,
): z.ZodMiniType<readonly Item[]> {
	return z.array(item).check(z.minLength(min), z.maxLength(max));
}

/** Text that becomes a name of some form; `read` returns `null` for one that cannot be it. */
function named(read: (text: string) => string | null, what: string): z.ZodMiniType<string> {
	return z.pipe(
		text(MAX_NAME + 1),
		z.transform((written, context) => {
			const name = read(written);
			if (name !== null) return name;
			context.issues.push({ code: 'custom', message: `not ${what}`, input: written });
			return z.NEVER;
		}),
	);
}

/** Padding may be left out: this copy is only compared. */
function isBase64(written: string): boolean {
	const { bytes, problem, problemAt } = decodeBase64(written);
	return bytes.length > 0 && (problem === undefined || problemAt === written.length);
}

function readDomain(written: string): string | null {
	const name = toALabels(written);
	return name !== null && NAME.test(name) && isAskable(name) ? name : null;
}

/** A pattern is a name once its placeholders are taken for labels. */
function readPattern(written: string): string | null {
	const pattern = canonicalName(written);
	if (!PATTERN.test(pattern)) return null;
	return isAskable(fillPattern(pattern, 'd')) ? pattern : null;
}

/** A name or a pattern that may hold placeholders, too. */
function readOpenName(written: string): string | null {
	const name = canonicalName(written);
	if (!OPEN_NAME.test(name) || placeholdersOf(name).length > MAX_PLACEHOLDERS) return null;
	return isAskable(name.replace(/\{[^}]*\}/g, 'd')) ? name : null;
}

const domainPattern: z.ZodMiniType<string> = /* @__PURE__ */ z.lazy(() =>
	named((written) => readDomain(written) ?? readPattern(written), 'a domain name'),
);

const openName: z.ZodMiniType<string> = /* @__PURE__ */ z.lazy(() =>
	named(readOpenName, 'a name or one with {placeholders}'),
);
const domain: z.ZodMiniType<string> = /* @__PURE__ */ z.lazy(() =>
	named(readDomain, 'a domain name'),
);
const pattern: z.ZodMiniType<string> = /* @__PURE__ */ z.lazy(() =>
	named(readPattern, 'a name pattern'),
);

function notTaken(written: unknown): string {
	const meant = typeof written === 'string' ? meantBlock(written) : null;
	return `not an address or a CIDR block${meant === null ? '' : `; the block is ${meant}`}`;
}

const range: z.ZodMiniType<string> = /* @__PURE__ */ z.lazy(() =>
	text(64).check(
		z.refine((written) => typeof written === 'string' && parseInputNetwork(written) !== null, {
			error: ({ input }) => notTaken(input),
			params: { code: 'input.range-invalid' },
		}),
	),
);

function oneOrMore(item: z.ZodMiniType<string>): z.ZodMiniType<string | readonly string[]> {
	return z.union([item, list(item, 16, 1)], 'must be a name pattern or a list of them');
}

const target: z.ZodMiniType<string | readonly string[]> = /* @__PURE__ */ z.lazy(() =>
	oneOrMore(pattern),
);

const flag: z.ZodMiniType<true> = /* @__PURE__ */ z.lazy(() => z.literal(true));

const selector: z.ZodMiniType<RelaySelector> = /* @__PURE__ */ z.lazy(() =>
	z.strictObject({
		name: domain,
		target: z.exactOptional(target),
		publicKey: z.exactOptional(text(MAX_TEXT).check(z.refine(isBase64, 'not base64'))),
		usual: z.exactOptional(flag),
		rotating: z.exactOptional(flag),
	}),
);

const bound: z.ZodMiniType<string> = /* @__PURE__ */ z.lazy(() =>
	text(4).check(z.regex(/^\d+$/, 'must be digits')),
);

const selectorPattern: z.ZodMiniType<SelectorPattern> = /* @__PURE__ */ z.lazy(() =>
	z.strictObject({
		name: openName,
		target: z.exactOptional(oneOrMore(openName)),
		count: z.exactOptional(z.int().check(z.minimum(1), z.maximum(32))),
		between: z.exactOptional(z.tuple([bound, bound])),
	}),
);

const returnPath: z.ZodMiniType<ReturnPath> = /* @__PURE__ */ z.lazy(() =>
	z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('from-domain') }),
		z.strictObject({
			kind: z.literal('subdomain'),
			label: openName,
			otherLabels: z.exactOptional(list(domain, 16)),
			usual: z.exactOptional(flag),
			target: z.exactOptional(pattern),
			otherTargets: z.exactOptional(list(pattern, 16)),
			mx: z.exactOptional(list(pattern, 16)),
			include: z.exactOptional(domain),
			delegated: z.exactOptional(flag),
			fallback: z.exactOptional(z.literal('relay')),
			fallbackDomain: z.exactOptional(domain),
		}),
		z.strictObject({
			kind: z.literal('relay'),
			domain: z.exactOptional(domain),
			otherDomains: z.exactOptional(list(domain, 16)),
		}),
		z.strictObject({ kind: z.literal('own-domain'), domain: z.exactOptional(domain) }),
		z.strictObject({ kind: z.literal('unknown') }),
	]),
);

const dkim: z.ZodMiniType<RelayDkim> = /* @__PURE__ */ z.lazy(() =>
	z.discriminatedUnion('signs', [
		z.strictObject({
			signs: z.enum(['no', 'unknown']),
			otherSelectors: z.exactOptional(list(selector, 32)),
		}),
		z.strictObject({
			signs: z.enum(['from-domain', 'relay']),
			domain: z.exactOptional(domainPattern),
			selectors: z.exactOptional(list(selector, 32)),
			otherSelectors: z.exactOptional(list(selector, 32)),
			patterns: z.exactOptional(list(selectorPattern, 16)),
			targets: z.exactOptional(list(pattern, 16)),
			optional: z.exactOptional(flag),
			secondSignature: z.exactOptional(domainPattern),
		}),
	]),
);

const challenge: z.ZodMiniType<RelayChallenge> = /* @__PURE__ */ z.lazy(() =>
	z.strictObject({
		name: z.union([z.literal('@'), domain]),
		type: z.enum(['TXT', 'CNAME']),
		value: text(MAX_TEXT),
		need: z.enum(['required', 'recommended']),
	}),
);

const ask: z.ZodMiniType<RelayAsk> = /* @__PURE__ */ z.lazy(() =>
	z.strictObject({
		include: z.exactOptional(oneOrMore(domain)),
		alternatives: z.exactOptional(list(domain, 64)),
		redirect: z.exactOptional(domain),
		terms: z.exactOptional(list(text(MAX_NAME), 16)),
		challenges: z.exactOptional(list(challenge, 16)),
	}),
);

const certainty: z.ZodMiniType<RelayCertainty> = /* @__PURE__ */ z.lazy(() =>
	z.enum(['inferred', 'assumed']),
);

const reference: z.ZodMiniType<RelayReference> = /* @__PURE__ */ z.lazy(() =>
	z.strictObject({
		title: text(MAX_TEXT),
		url: z.exactOptional(text(MAX_TEXT)),
		seen: z.exactOptional(
			text(10).check(z.regex(DAY_OR_MONTH, 'must be a day or a month, such as 2026-01')),
		),
		certainty: z.exactOptional(z.enum(['observed', 'inferred'])),
	}),
);

/** Where it sends from follows from what it asks to include or to redirect to, and need not be said twice. */
function withSources({ sources = {}, ...rest }: RelayInput): Relay {
	const asked = [rest.ask?.include ?? rest.ask?.redirect ?? []].flat();
	const isTold = sources.spf !== undefined || sources.ranges !== undefined;
	const { id, name, variantOf, runsOn, ...others } = rest;
	return {
		id,
		name,
		...(variantOf === undefined ? {} : { variantOf }),
		...(runsOn === undefined ? {} : { runsOn }),
		sources: isTold || asked.length === 0 ? sources : { spf: asked },
		...others,
	};
}

/** A relay as {@link defineRelay} takes it; for schemas that hold one. */
export const relaySchema: z.ZodMiniType<Relay> = /* @__PURE__ */ z.lazy(() =>
	z.pipe(relayFields, z.transform(withSources)),
);

const relayFields: z.ZodMiniType<RelayInput> = /* @__PURE__ */ z.lazy(() =>
	z.strictObject({
		id: text(MAX_NAME),
		name: text(MAX_NAME),
		variantOf: z.exactOptional(text(MAX_NAME)),
		runsOn: z.exactOptional(text(MAX_NAME)),
		sources: z.exactOptional(
			z.strictObject({
				spf: z.exactOptional(list(domain, 64)),
				ranges: z.exactOptional(list(range, 1000)),
			}),
		),
		ask: z.exactOptional(ask),
		returnPath,
		dkim,
		setUpOn: z.exactOptional(z.enum(['subdomain', 'either'])),
		certainty: z.exactOptional(
			z.strictObject({
				sources: z.exactOptional(certainty),
				returnPath: z.exactOptional(certainty),
				dkim: z.exactOptional(certainty),
			}),
		),
		ownDomains: z.exactOptional(list(domain, 1000)),
		smtpHosts: z.exactOptional(list(pattern, 64)),
		inferredSmtpHosts: z.exactOptional(list(pattern, 64)),
		mx: z.exactOptional(list(pattern, 64)),
		spfNames: z.exactOptional(list(pattern, 64)),
		references: z.exactOptional(list(reference, 64)),
	}),
);
