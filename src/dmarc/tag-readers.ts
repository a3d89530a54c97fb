/**
 * What each known tag of a DMARC record does (RFC 9989 §4.7, §9.3).
 *
 * @module
 */

import type { Span } from '../findings/finding.ts';
import { lowerAscii } from '../names/domain-name.ts';
import type { RawTag } from '../text/tag-list.ts';
import type { PolicyTag } from './policy.ts';
import { type Problems, quoted } from './problems.ts';
import type { DmarcTags } from './record.ts';
import { type ReportUri, readReportUris } from './report-uri.ts';
import {
	failureOptions,
	isFailureRedundant,
	letterValue,
	percentValue,
	policyValue,
} from './tag-values.ts';

/** The tags that hold no policy. */
export type OtherTags = Omit<DmarcTags, 'p' | 'sp' | 'np'>;

/** A record while it is read. */
export interface RecordState {
	readonly policies: { p: PolicyTag; sp: PolicyTag; np: PolicyTag };
	readonly values: { -readonly [Tag in keyof OtherTags]: OtherTags[Tag] };
	/** Of RFC 7489 alone. */
	pct: number;
	readonly problems: Problems;
}

/** Takes one tag into the state. */
type TagReader = (state: RecordState, tag: RawTag) => void;

/** The value, or, with a finding, the default (RFC 9989 §4.7). */
function valueOr<Value>(
	{ problems }: RecordState,
	code: `dmarc.${'psd' | 't' | 'adkim' | 'aspf' | 'fo'}-invalid`,
	tag: RawTag,
	value: Value | null,
	fallback: Value,
): Value {
	if (value !== null) return value;
	problems.add(code, tag.span, { value: quoted(tag.value) });
	return fallback;
}

function policyReader(name: 'p' | 'sp' | 'np'): TagReader {
	return ({ policies, problems }, tag) => {
		policies[name] = policyValue(tag.value);
		if (policies[name] !== 'invalid') return;
		problems.add(`dmarc.${name}-invalid`, tag.span, { value: quoted(tag.value) });
	};
}

function alignmentReader(name: 'adkim' | 'aspf'): TagReader {
	return (state, tag) => {
		const mode = letterValue(tag.value, ['r', 's']);
		state.values[name] = valueOr(state, `dmarc.${name}-invalid`, tag, mode, 'r');
	};
}

/** Report addresses that every sender of reports serves; more are served by some (RFC 7489 §6.2). */
const SERVED_URIS = 2;

/** Says what is worth saying of one address for aggregate reports. */
function adviseOnReports(problems: Problems, uri: ReportUri, text: string, span: Span): void {
	if (uri.hasSizeLimit) problems.add('dmarc.rua-size-limit', span, { value: quoted(text) });
	if (uri.scheme !== 'mailto') {
		problems.add('dmarc.rua-not-mailto', span, { scheme: quoted(uri.scheme) });
	}
}

function urisReader(name: 'rua' | 'ruf'): TagReader {
	return ({ values, problems }, tag) => {
		const uris: string[] = [];
		// Two mailboxes that differ in case alone are one everywhere but in RFC 5321 §2.4.
		const seen = new Set<string>();
		for (const { text, span, uri } of readReportUris(tag.value, tag.valueSpan[0])) {
			if (uri === null) {
				problems.add(`dmarc.${name}-invalid`, span, { value: quoted(text) });
				continue;
			}
			uris.push(uri.uri);
			if (name === 'ruf') continue;
			adviseOnReports(problems, uri, text, span);
			const key = lowerAscii(uri.uri);
			if (seen.has(key)) problems.add('dmarc.rua-duplicate', span, { value: quoted(text) });
			seen.add(key);
		}
		values[name] = uris;
		if (name === 'rua' && seen.size > SERVED_URIS) {
			const data = { count: seen.size, served: SERVED_URIS };
			problems.add('dmarc.rua-too-many', tag.valueSpan, data);
		}
	};
}

const readPsd: TagReader = (state, tag) => {
	const psd = letterValue(tag.value, ['y', 'n', 'u']);
	state.values.psd = valueOr(state, 'dmarc.psd-invalid', tag, psd, 'u');
	if (psd === 'y' || psd === 'n') state.problems.add('dmarc.psd', tag.span, { psd });
};

const readTestMode: TagReader = (state, tag) => {
	const t = letterValue(tag.value, ['y', 'n']);
	state.values.t = valueOr(state, 'dmarc.t-invalid', tag, t, 'n');
	if (t === 'y') state.problems.add('dmarc.test-mode', tag.span, {});
};

const readFailureOptions: TagReader = (state, tag) => {
	if (isFailureRedundant(tag.value)) {
		state.problems.add('dmarc.fo-redundant', tag.span, { value: quoted(tag.value) });
	}
	state.values.fo = valueOr(state, 'dmarc.fo-invalid', tag, failureOptions(tag.value), '0');
};

/** A tag that RFC 9989 §9.3 dropped: named, not validated. */
function removedReader(name: string): TagReader {
	return ({ problems }, tag) => problems.add('dmarc.tag-removed', tag.span, { tag: name });
}

const readPct: TagReader = (state, tag) => {
	// RFC 7489 §6.3: an invalid value counts as the default.
	const pct = percentValue(tag.value);
	const data = { value: quoted(tag.value) };
	if (pct === null) state.problems.add('dmarc.pct-invalid', tag.span, data);
	else if (pct < 100) state.problems.add('dmarc.pct-partial', tag.span, { pct });
	state.pct = pct ?? 100;
	removedReader('pct')(state, tag);
};

/** The known tags by name, lower case; a map, because names come from DNS. */
export const tagReaders: ReadonlyMap<string, TagReader> = new Map([
	// The version test came first and has read the value.
	['v', () => {}],
	['p', /* @__PURE__ */ policyReader('p')],
	['sp', /* @__PURE__ */ policyReader('sp')],
	['np', /* @__PURE__ */ policyReader('np')],
	['psd', readPsd],
	['t', readTestMode],
	['adkim', /* @__PURE__ */ alignmentReader('adkim')],
	['aspf', /* @__PURE__ */ alignmentReader('aspf')],
	['fo', readFailureOptions],
	['rua', /* @__PURE__ */ urisReader('rua')],
	['ruf', /* @__PURE__ */ urisReader('ruf')],
	['pct', readPct],
	['rf', /* @__PURE__ */ removedReader('rf')],
	['ri', /* @__PURE__ */ removedReader('ri')],
]);
