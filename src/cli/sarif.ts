/**
 * Verdicts as SARIF 2.1.0, the form in which other tools take findings in.
 *
 * One run for each verdict. A place in DNS is a logical location and, for tools that want a file, the
 * URI of the record set (RFC 4501 §3) with the span as its region.
 *
 * @module
 */

import { catalogue, type FindingCode } from '../findings/catalogue.ts';
import type { Finding, Json, Subject } from '../findings/finding.ts';
import type { Severity } from '../findings/kind.ts';
import type { Verdict } from '../preflight/verdict.ts';
import { languageOf } from '../report/languages.ts';
import type { Locale, Tone } from '../report/locale.ts';
import { sentenceOf, titleOf } from '../report/words.ts';

type Part = { readonly [field: string]: Json };

/** How the words of a log are chosen. */
export interface SarifOptions {
	readonly locale: Locale;
	readonly tone: Tone;
	/** Of the package. */
	readonly version: string;
}

/** `open`: nobody knows; SARIF has no level for it. */
const KINDS: { readonly [severity in Severity]: readonly [kind: string, level: string] } = {
	error: ['fail', 'error'],
	warning: ['fail', 'warning'],
	info: ['fail', 'note'],
	unknown: ['open', 'none'],
};

function regionOf([start, end]: readonly [number, number]): Part {
	// Lines and columns count from 1; a record is one line.
	return {
		startLine: 1,
		startColumn: start + 1,
		endColumn: end + 1,
		charOffset: start,
		charLength: end - start,
	};
}

function locationOf({ name, type, span }: Subject): Part {
	const uri = `dns:${encodeURIComponent(name)}?type=${type}`;
	return {
		physicalLocation: {
			artifactLocation: { uri },
			...(span === undefined ? {} : { region: regionOf(span) }),
		},
		logicalLocations: [{ name, fullyQualifiedName: `${name}/${type}`, kind: 'resource' }],
	};
}

function ruleOf(found: Finding, options: SarifOptions): Part {
	const { code } = found;
	const kind = Object.hasOwn(catalogue, code) ? catalogue[code as FindingCode] : found;
	const [, level] = KINDS[kind.severity];
	return {
		id: code,
		shortDescription: { text: titleOf(code, languageOf(options.locale)) },
		help: { text: kind.reference },
		defaultConfiguration: { level },
		properties: { scope: kind.scope, reference: kind.reference },
	};
}

function resultOf(
	found: Finding,
	ruleIndex: number,
	because: boolean,
	options: SarifOptions,
): Part {
	const [kind, level] = KINDS[found.severity];
	const { term } = found.subject;
	return {
		ruleId: found.code,
		ruleIndex,
		kind,
		level,
		message: { text: sentenceOf(found, languageOf(options.locale), options.tone) },
		locations: [locationOf(found.subject)],
		properties: {
			decides: because,
			data: found.data,
			...(term === undefined ? {} : { term: term.map((step) => ({ ...step })) }),
		},
	};
}

function runOf(verdict: Verdict, options: SarifOptions): Part {
	const { findings, because, from, relay, decision, authorized } = verdict;
	const ids = [...new Set(findings.map(({ code }) => code))];
	const rules = ids.flatMap((id) => findings.find(({ code }) => code === id) ?? []);
	return {
		tool: {
			driver: {
				name: 'maysend',
				semanticVersion: options.version,
				rules: rules.map((found) => ruleOf(found, options)),
			},
		},
		language: options.locale,
		columnKind: 'utf16CodeUnits',
		automationDetails: { id: `maysend/${from.address}/${relay.id}` },
		invocations: [{ executionSuccessful: decision !== 'retry' }],
		results: findings.map((found) =>
			resultOf(found, ids.indexOf(found.code), because.includes(found.code), options),
		),
		properties: { decision, authorized, from: from.address, relay: relay.id },
	};
}

/** Returns a SARIF log: one run for each verdict. */
export function sarifOf(verdicts: readonly Verdict[], options: SarifOptions): Json {
	return {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: verdicts.map((verdict) => runOf(verdict, options)),
	};
}
