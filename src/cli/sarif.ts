/**
 * Verdicts as SARIF 2.1.0, the form in which other tools take findings in.
 *
 * One run for each verdict. A place in DNS is a logical location and, for tools that want a file, the
 * URI of the record set (RFC 4501 §3) with the span as its region. Where zone files were checked it is the line of
 * the record.
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
import type { FilePlace, PlaceInFiles } from './zone-places.ts';

type Part = { readonly [field: string]: Json };

/** How the words of a log are chosen. */
export interface SarifOptions {
	readonly locale: Locale;
	readonly tone: Tone;
	/** Of the package. */
	readonly version: string;
	/** Where records stand in files; absent where no files were checked. */
	readonly placeOf?: PlaceInFiles;
}

/** `open`: unknown; SARIF has no level for it. */
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

/** A path as the URI that is relative to where the command ran, or that of a file. */
function fileUri(path: string): string {
	const slashes = path.replaceAll('\\', '/').replace(/^\.\//, '');
	const uri = slashes.split('/').map(encodeURIComponent).join('/');
	return slashes.startsWith('/') ? `file://${uri}` : uri;
}

function physicalLocation({ name, type, span }: Subject, place: FilePlace | null): Part {
	if (place !== null) {
		return {
			artifactLocation: { uri: fileUri(place.path) },
			region: { startLine: place.line },
		};
	}
	return {
		artifactLocation: { uri: `dns:${encodeURIComponent(name)}?type=${type}` },
		...(span === undefined ? {} : { region: regionOf(span) }),
	};
}

function locationOf(subject: Subject, place: FilePlace | null): Part {
	const { name, type } = subject;
	return {
		physicalLocation: physicalLocation(subject, place),
		logicalLocations: [{ name, fullyQualifiedName: `${name}/${type}`, kind: 'resource' }],
	};
}

/** Text in which brackets make no link and braces no placeholder (SARIF 2.1.0, 3.11.5 and 3.11.6). */
function plainMessage(text: string): string {
	return text.replace(/[\\[\]]/g, '\\$&').replace(/\{(\d+)\}/g, '{{$1}}');
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
		message: { text: plainMessage(sentenceOf(found, languageOf(options.locale), options.tone)) },
		locations: [locationOf(found.subject, options.placeOf?.(found.code, found.subject) ?? null)],
		properties: {
			decides: because,
			...(found.subject.span === undefined ? {} : { span: [...found.subject.span] }),
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
