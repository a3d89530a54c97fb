/**
 * A relay of the catalogue with the facts that only its user knows: tokens, labels, selectors.
 *
 * @module
 */

import { object } from '../input/fields.ts';
import { InputError } from '../input/input-error.ts';
import * as z from '../input/schema.ts';
import { nearest } from '../input/suggestion.ts';
import { relays } from './catalogue.ts';
import { selectorOfPattern } from './complete.ts';
import { defineRelay } from './define.ts';
import { findRelay } from './find.ts';
import { meantRelay } from './meant-relay.ts';
import {
	fillPlaceholders,
	fitsPlaceholder,
	isOpen,
	placeholdersOf,
	readPlaceholders,
} from './placeholder.ts';
import type { Relay, RelayDkim, RelaySelector, ReturnPath, SelectorPattern } from './relay.ts';
import type { KnownRelay, RelayId } from './relay-id.ts';
import { mayHaveLabel } from './return-path.ts';

/** What the user of a relay knows of their account. */
export interface RelayCustomization {
	/**
	 * The label below the From domain that mail is returned to, such as `em1234`; `@` for the From domain
	 * itself; a domain where the relay uses one of its own or another one of yours. In full where the
	 * catalogue does not know what kind of return path it is.
	 */
	readonly returnPath?: string | ReturnPath;
	/** The selectors, by name or, where the key is to be compared, with its public part. */
	readonly selectors?: readonly (string | RelaySelector)[];
	/** What stands for the `{placeholders}` of the relay's names, by the word between the braces. */
	readonly parameters?: { readonly [placeholder: string]: string };
}

const MAX_TEXT = 253;
const MAX_SELECTORS = 32;

const text: z.ZodMiniType<string> = /* @__PURE__ */ z.lazy(() =>
	z.string().check(z.minLength(1), z.maxLength(MAX_TEXT)),
);

const customization: z.ZodMiniType<RelayCustomization> = /* @__PURE__ */ z.lazy(() =>
	z.strictObject({
		returnPath: z.exactOptional(
			z.union([text, z.custom<ReturnPath>((value) => typeof value === 'object' && value !== null)]),
		),
		selectors: z.exactOptional(
			z
				.array(z.union([text, z.custom<RelaySelector>((value) => typeof value === 'object')]))
				.check(z.minLength(1), z.maxLength(MAX_SELECTORS)),
		),
		parameters: z.exactOptional(z.record(z.string(), text)),
	}),
);

function mistake(path: string, message: string): InputError {
	return new InputError('input.relay-invalid', path, message);
}

function quoted(names: readonly string[]): string {
	return names.map((name) => `"${name}"`).join(', ');
}

type SigningDkim = Extract<RelayDkim, { readonly patterns?: readonly SelectorPattern[] }>;

/** The DKIM of a relay that signs, or may once its customer has a key. */
function signing({ dkim }: Relay): SigningDkim | null {
	return dkim.signs === 'from-domain' || dkim.signs === 'relay' ? dkim : null;
}

/** Every name of a relay that may hold placeholders. */
function openNames(relay: Relay): readonly string[] {
	const label = relay.returnPath.kind === 'subdomain' ? [relay.returnPath.label] : [];
	return [...label, ...(signing(relay)?.patterns ?? []).map(({ name }) => name)];
}

function checkParameters(relay: Relay, parameters: { readonly [name: string]: string }): void {
	const known = [...new Set(openNames(relay).flatMap(placeholdersOf))];
	for (const [name, value] of Object.entries(parameters)) {
		const path = `parameters.${name}`;
		if (!known.includes(name)) {
			const meant = nearest(name, known);
			const hint = meant === null ? '' : `; did you mean "${meant}"?`;
			const all = known.length === 0 ? 'this relay has none' : `known are ${quoted(known)}`;
			throw mistake(path, `is no placeholder: ${all}${hint}`);
		}
		if (!fitsPlaceholder(name, value)) throw mistake(path, `"${value}" does not fit {${name}}`);
	}
}

/** Fills the placeholders; a pattern of which nothing is open becomes a selector, in place of defaults. */
function withParameters(relay: Relay, parameters: { readonly [name: string]: string }): Relay {
	checkParameters(relay, parameters);
	const { returnPath } = relay;
	const filled: ReturnPath =
		returnPath.kind === 'subdomain'
			? { ...returnPath, label: fillPlaceholders(returnPath.label, parameters) }
			: returnPath;
	const dkim = signing(relay);
	if (dkim === null) return { ...relay, returnPath: filled };
	const names = (dkim.patterns ?? []).map(
		(pattern) => [pattern, fillPlaceholders(pattern.name, parameters)] as const,
	);
	const closed = names.filter(([pattern, name]) => name !== pattern.name && !isOpen(name));
	const selectors = closed.flatMap(([pattern, name]) => selectorOfPattern(name, pattern) ?? []);
	const patterns = names
		.filter(([, name]) => isOpen(name))
		.map(([pattern, name]) => ({ ...pattern, name }));
	const rest = { ...dkim, ...(dkim.patterns === undefined ? {} : { patterns }) };
	if (selectors.length === 0) return { ...relay, returnPath: filled, dkim: rest };
	return { ...relay, returnPath: filled, dkim: { ...rest, selectors: firmAnd(selectors, dkim) } };
}

/** The selectors that every customer has, and those that this one has in place of the defaults. */
function firmAnd(selectors: readonly RelaySelector[], dkim: SigningDkim): readonly RelaySelector[] {
	const names = new Set(selectors.map(({ name }) => name));
	const firm = (dkim.selectors ?? []).filter(
		({ name, usual }) => usual !== true && !names.has(name),
	);
	return [...firm, ...selectors];
}

/** What a selector of the given name is at this relay, or why it is none. */
function selectorNamed(name: string, dkim: SigningDkim, path: string): RelaySelector {
	const { patterns = [], selectors = [], otherSelectors = [] } = dkim;
	const named = [...selectors, ...otherSelectors].find((each) => each.name === name);
	if (named !== undefined) {
		const { usual: _, ...firm } = named;
		return firm;
	}
	for (const pattern of patterns) {
		const selector = selectorOfPattern(name, pattern);
		if (selector !== null) return selector;
	}
	// A default may be changed to anything, and where no source names a selector any may be right.
	const isAny = patterns.length === 0 && selectors.every(({ usual }) => usual === true);
	if (isAny) return { name };
	const forms = patterns.length > 0 ? patterns : selectors;
	throw mistake(
		path,
		`"${name}" is no selector of this relay: they look like ${quoted(forms.map((each) => each.name))}`,
	);
}

function withSelectors(relay: Relay, given: readonly (string | RelaySelector)[]): Relay {
	const dkim = signing(relay);
	if (dkim === null && relay.dkim.signs === 'no') {
		throw mistake('selectors', 'this relay does not sign');
	}
	const signed: SigningDkim = dkim ?? { signs: 'from-domain' };
	const selectors = given.map((each, i): RelaySelector => {
		const written = typeof each === 'string' ? { name: each } : each;
		if (typeof written.name !== 'string') throw mistake(`selectors.${i}.name`, 'must be a text');
		// Panels show the whole name of the record.
		const name = written.name.toLowerCase().replace(/\._domainkey(?:\..*)?$/, '');
		return { ...selectorNamed(name, signed, `selectors.${i}`), ...written, name };
	});
	checkCounts(selectors, signed.patterns ?? []);
	return { ...relay, dkim: { ...signed, selectors: firmAnd(selectors, signed) } };
}

/** As many selectors of one form as the relay gives a customer, at most. */
function checkCounts(
	selectors: readonly RelaySelector[],
	patterns: readonly SelectorPattern[],
): void {
	for (const { name: form, count } of patterns) {
		const fitting = selectors.filter(({ name }) => readPlaceholders(form, name) !== null);
		if (count !== undefined && fitting.length > count) {
			throw mistake('selectors', `a customer has ${count} of the form "${form}"`);
		}
	}
}

/** The set-up on a subdomain of the From domain, for mail and for keys. */
function onSubdomain(relay: Relay, label: string): Relay {
	const { setUpOn: _, ...rest } = relay;
	const { mx } = relay;
	const dkim = signing(relay);
	const include = [relay.ask?.include ?? relay.sources.spf ?? []].flat()[0];
	return {
		...rest,
		returnPath: {
			kind: 'subdomain',
			label,
			...(mx === undefined ? {} : { mx }),
			...(include === undefined ? {} : { include }),
		},
		dkim: dkim === null ? relay.dkim : { ...dkim, domain: `${label}.{domain}` },
	};
}

/** It is known now, no longer inferred. */
function certain(relay: Relay): Relay {
	const { certainty, ...rest } = relay;
	if (certainty === undefined) return relay;
	const { returnPath: _, ...others } = certainty;
	return Object.keys(others).length === 0 ? rest : { ...rest, certainty: others };
}

function withLabel(relay: Relay, label: string): Relay | null {
	const { returnPath } = relay;
	if (returnPath.kind !== 'subdomain' || !mayHaveLabel(returnPath, label)) return null;
	const { usual: _, ...rest } = returnPath;
	return { ...relay, returnPath: { ...rest, label } };
}

/** The relay, or the variant of it, whose return path the given one is. */
function withReturnPath(relay: Relay, family: readonly Relay[], given: string | ReturnPath): Relay {
	if (typeof given !== 'string') {
		const { kind } = relay.returnPath;
		if (kind === 'unknown' || kind === given.kind) return { ...relay, returnPath: given };
		throw mistake('returnPath.kind', `the return path of this relay is of the kind "${kind}"`);
	}
	const name = given.toLowerCase();
	const { returnPath, setUpOn } = relay;
	if (returnPath.kind === 'unknown') {
		return name === '@'
			? { ...relay, returnPath: { kind: 'from-domain' } }
			: { ...relay, returnPath: { kind: 'subdomain', label: name } };
	}
	if (returnPath.kind === 'own-domain')
		return { ...relay, returnPath: { ...returnPath, domain: name } };
	if (returnPath.kind === 'from-domain' && name === '@') {
		const { setUpOn: _, ...rest } = relay;
		return rest;
	}
	if (setUpOn === 'either') return onSubdomain(relay, name);
	for (const member of family) {
		if (name === '@' && member.returnPath.kind === 'from-domain') return member;
		const labelled = withLabel(member, name);
		if (labelled !== null) return labelled;
	}
	if (returnPath.kind === 'relay' && name.includes('.')) {
		return { ...relay, returnPath: { ...returnPath, domain: name } };
	}
	const labels = family.flatMap((member) =>
		member.returnPath.kind === 'subdomain' ? [member.returnPath.label] : [],
	);
	const forms = labels.length === 0 ? 'it takes none' : `it looks like ${quoted(labels)}`;
	throw mistake('returnPath', `"${given}" is no return path of this relay: ${forms}`);
}

function baseOf(id: unknown): KnownRelay {
	const found = typeof id === 'string' ? findRelay(id) : null;
	if (found !== null) return found;
	const meant = typeof id === 'string' ? meantRelay(id) : null;
	const hint = meant === null ? '' : `: did you mean "${meant}"?`;
	throw new InputError('input.relay-unknown', 'id', `no relay has this id${hint}`);
}

/**
 * Returns a relay of the catalogue with what only its user knows. A return path that one of its variants
 * uses gives that variant. What is given has to fit what the catalogue knows of the form; it is then asked
 * for as it is, and no default is.
 *
 * @param id - A relay of the catalogue.
 * @param facts - What the relay's web pages show for the account.
 * @throws {InputError} `input.relay-unknown`, `input.unknown-option`, and `input.relay-invalid` for what
 * does not fit; `path` names the field, for example `parameters.n`.
 *
 * @example
 * ```ts
 * import { customizeRelay } from 'maysend/relays';
 *
 * const relay = customizeRelay('sendgrid', { returnPath: 'em1234', selectors: ['s1', 's2'] });
 * relay.returnPath; // { kind: 'subdomain', label: 'em1234', target: 'u*.wl*.sendgrid.net' }
 * customizeRelay('rapidmail', { returnPath: 'rm01', selectors: ['k1'] }).id; // 'rapidmail-return-path'
 * ```
 */
export function customizeRelay(id: RelayId, facts: RelayCustomization): Relay {
	const base = baseOf(id);
	object(facts, 'facts', 'input.relay-invalid');
	const given = z.parseInput(customization, facts, '', 'input.relay-invalid');
	const family = [base, ...relays.filter(({ variantOf }) => variantOf === base.id)];
	const { returnPath, selectors, parameters } = given;
	const chosen =
		returnPath === undefined ? base : certain(withReturnPath(base, family, returnPath));
	const filled = parameters === undefined ? chosen : withParameters(chosen, parameters);
	return defineRelay(selectors === undefined ? filled : withSelectors(filled, selectors));
}
