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
import { isAskable, lowerAscii, toALabels, withoutFinalDot } from '../names/domain-name.ts';
import type { Relay, RelayDkim, RelayReference, RelaySelector, ReturnPath } from './relay.ts';

const MAX_NAME = 253;
const MAX_TEXT = 2000;

/** Letters, digits, hyphens, underscores and dots: what owners of names in DNS use in practice. */
const NAME = /^[a-z0-9_.-]+$/;
const PATTERN = /^(?:[a-z0-9_.*-]|\{domain\}|\{domain-dashed\})+$/;
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

/** Padding may be left out: nobody verifies with this copy. */
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
	const pattern = withoutFinalDot(lowerAscii(written));
	if (!PATTERN.test(pattern)) return null;
	const name = pattern.split('{domain}').join('d').split('{domain-dashed}').join('d');
	return isAskable(name) ? pattern : null;
}

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

const target: z.ZodMiniType<string | readonly string[]> = /* @__PURE__ */ z.lazy(() =>
	z.union([pattern, list(pattern, 16, 1)], 'must be a name pattern or a list of them'),
);

const selector: z.ZodMiniType<RelaySelector> = /* @__PURE__ */ z.lazy(() =>
	z.strictObject({
		name: domain,
		target: z.exactOptional(target),
		publicKey: z.exactOptional(text(MAX_TEXT).check(z.refine(isBase64, 'not base64'))),
		usual: z.exactOptional(z.literal(true)),
	}),
);

const returnPath: z.ZodMiniType<ReturnPath> = /* @__PURE__ */ z.lazy(() =>
	z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('from-domain') }),
		z.strictObject({
			kind: z.literal('subdomain'),
			label: domain,
			target: z.exactOptional(pattern),
			fallback: z.exactOptional(z.literal('relay')),
		}),
		z.strictObject({ kind: z.literal('relay'), domain: z.exactOptional(domain) }),
		z.strictObject({ kind: z.literal('unknown') }),
	]),
);

const dkim: z.ZodMiniType<RelayDkim> = /* @__PURE__ */ z.lazy(() =>
	z.discriminatedUnion('signs', [
		z.strictObject({ signs: z.enum(['no', 'unknown']) }),
		z.strictObject({
			signs: z.enum(['from-domain', 'relay']),
			domain: z.exactOptional(domain),
			selectors: z.exactOptional(list(selector, 32)),
			otherSelectors: z.exactOptional(list(selector, 32)),
			targets: z.exactOptional(list(pattern, 16)),
		}),
	]),
);

const reference: z.ZodMiniType<RelayReference> = /* @__PURE__ */ z.lazy(() =>
	z.strictObject({
		title: text(MAX_TEXT),
		url: z.exactOptional(text(MAX_TEXT)),
		seen: z.exactOptional(
			text(10).check(z.regex(DAY_OR_MONTH, 'must be a day or a month, such as 2026-01')),
		),
	}),
);

/** A relay as {@link defineRelay} takes it; for schemas that hold one. */
export const relaySchema: z.ZodMiniType<Relay> = /* @__PURE__ */ z.lazy(() =>
	z.strictObject({
		id: text(MAX_NAME),
		name: text(MAX_NAME),
		sources: z.strictObject({
			spf: z.exactOptional(list(domain, 64)),
			ranges: z.exactOptional(list(range, 1000)),
		}),
		ask: z.exactOptional(
			z.strictObject({
				include: z.exactOptional(domain),
				alternatives: z.exactOptional(list(domain, 64)),
			}),
		),
		returnPath,
		dkim,
		ownDomains: z.exactOptional(list(domain, 1000)),
		smtpHosts: z.exactOptional(list(pattern, 64)),
		mx: z.exactOptional(list(pattern, 64)),
		spfNames: z.exactOptional(list(pattern, 64)),
		references: z.exactOptional(list(reference, 64)),
	}),
);
