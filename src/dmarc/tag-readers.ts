/**
 * What each known tag of a DMARC record does (RFC 9989 §4.7, §9.3).
 *
 * @module
 */

import type { DmarcCode } from '../findings/dmarc.ts';
import type { RawTag } from '../text/tag-list.ts';
import type { PolicyTag } from './policy.ts';
import { type Problems, quoted } from './problems.ts';
import type { DmarcTags } from './record.ts';
import { readReportUris } from './report-uri.ts';
import { failureOptions, letterValue, percentValue, policyValue } from './tag-values.ts';

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
	code: DmarcCode,
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

function urisReader(name: 'rua' | 'ruf'): TagReader {
	return ({ values, problems }, tag) => {
		const uris: string[] = [];
		for (const { text, span, uri } of readReportUris(tag.value, tag.valueSpan[0])) {
			if (uri === null) {
				problems.add(`dmarc.${name}-invalid`, span, { value: quoted(text) });
				continue;
			}
			uris.push(uri.uri);
			if (name === 'ruf') continue;
			if (uri.hasSizeLimit) problems.add('dmarc.rua-size-limit', span, { value: quoted(text) });
			if (uri.scheme !== 'mailto') {
				problems.add('dmarc.rua-not-mailto', span, { scheme: quoted(uri.scheme) });
			}
		}
		values[name] = uris;
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
	if (t === 'y') state.problems.add('dmarc.test-mode', tag.span);
};

const readFailureOptions: TagReader = (state, tag) => {
	state.values.fo = valueOr(state, 'dmarc.fo-invalid', tag, failureOptions(tag.value), '0');
};

/** A tag that RFC 9989 §9.3 dropped: named, not validated. */
function removedReader(name: string): TagReader {
	return ({ problems }, tag) => problems.add('dmarc.tag-removed', tag.span, { tag: name });
}

const readPct: TagReader = (state, tag) => {
	// RFC 7489 §6.3: an invalid value counts as the default.
	state.pct = percentValue(tag.value) ?? 100;
	removedReader('pct')(state, tag);
};

/** The known tags by name, lower case; a map, because names come from DNS. */
export const tagReaders: ReadonlyMap<string, TagReader> = new Map([
	// The version test came first and looked at the value.
	['v', () => {}],
	['p', policyReader('p')],
	['sp', policyReader('sp')],
	['np', policyReader('np')],
	['psd', readPsd],
	['t', readTestMode],
	['adkim', alignmentReader('adkim')],
	['aspf', alignmentReader('aspf')],
	['fo', readFailureOptions],
	['rua', urisReader('rua')],
	['ruf', urisReader('ruf')],
	['pct', readPct],
	['rf', removedReader('rf')],
	['ri', removedReader('ri')],
]);
