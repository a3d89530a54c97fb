/**
 * A resolver over the text of a zone file, for tests and for trying things out (RFC 1034 §4.3.2).
 *
 * Looks names up as a recursive resolver would see them: one text may hold many zones, delegations are
 * not cuts. Leaves out DNSSEC and DNAME.
 *
 * The folder is DNS for tests: `parse-zone.ts` reads master files, `zone-from-transcript.ts` writes
 * them.
 *
 * @module
 */

import {
	failureReasons,
	isFailureReason,
	isRecordType,
	recordTypes,
} from '../../dns/record-type.ts';
import type { DnsAnswer, FailureAnswer, RecordType, Resolver } from '../../dns/resolver.ts';
import { resolverOf } from '../../dns/resolver-of.ts';
import { CANCELLED } from '../../dns/send.ts';
import {
	alternatives,
	invalid,
	knownFields,
	listOf,
	object,
	type Read,
} from '../../input/fields.ts';
import { isAskable, toALabels } from '../../names/domain-name.ts';
import { type PlannedFailure, parseZone } from './parse-zone.ts';
import { buildTree, findNode, negativeTtlOf, type ZoneTree } from './zone-tree.ts';

export type { PlannedFailure };

/** A longer chain of CNAMEs fails, as it does at name servers (RFC 1034 §3.6.2). */
const MAX_ALIASES = 16;

/** What {@link zoneResolver} takes beside the text. */
export interface ZoneOptions {
	/** Names that DNS fails to answer for; they come before those planned in the text. */
	readonly failures?: readonly PlannedFailure[];
}

type Failures = ReadonlyMap<string, FailureAnswer>;

function failureKey(name: string, type: RecordType | '*'): string {
	return `${type} ${name}`;
}

function readFailure(value: unknown, path: string): PlannedFailure {
	object(value, path);
	const { name, type, reason, ...rest } = value as Partial<PlannedFailure>;
	const labels = typeof name === 'string' ? toALabels(name) : null;
	if (labels === null) throw invalid(`${path}.name`, 'must be a domain name');
	if (!isFailureReason(reason)) {
		throw invalid(`${path}.reason`, `must be ${alternatives(failureReasons)}`);
	}
	if (type !== undefined && !isRecordType(type)) {
		throw invalid(`${path}.type`, `must be ${alternatives(recordTypes)}`);
	}
	return { ...rest, reason, name: labels, ...(type === undefined ? {} : { type }) };
}

const failuresField: Read<readonly PlannedFailure[]> = /* @__PURE__ */ listOf(readFailure);

/** The answers to fail with, by type and name; the first plan for a question counts. */
function planFailures(failures: readonly PlannedFailure[]): Failures {
	const planned = new Map<string, FailureAnswer>();
	for (const { name, type, reason, ttl, detail } of failures) {
		const key = failureKey(name, type ?? '*');
		if (planned.has(key)) continue;
		planned.set(key, {
			outcome: 'failure',
			reason,
			...(detail === undefined ? {} : { detail }),
			...(ttl === undefined ? {} : { ttl }),
		});
	}
	return planned;
}

function servfail(detail: string): FailureAnswer {
	return { outcome: 'failure', reason: 'servfail', detail };
}

function negative(
	tree: ZoneTree,
	outcome: 'nodata' | 'nxdomain',
	name: string,
	aliases: readonly string[],
): DnsAnswer<never> {
	const negativeTtl = negativeTtlOf(tree, name);
	return { outcome, aliases, ...(negativeTtl === undefined ? {} : { negativeTtl }) };
}

/** The answer to one question, CNAMEs followed (RFC 1034 §4.3.2 step 3, RFC 4592 §4.4). */
function lookUp<T extends RecordType>(
	tree: ZoneTree,
	failures: Failures,
	name: string,
	type: T,
): DnsAnswer<T> {
	const aliases: string[] = [];
	let ttl = Number.POSITIVE_INFINITY;
	for (let at = name; ; ) {
		const failure = failures.get(failureKey(at, type)) ?? failures.get(failureKey(at, '*'));
		if (failure !== undefined) return failure;
		const node = isAskable(at) ? findNode(tree, at) : undefined;
		if (node === undefined) return negative(tree, 'nxdomain', at, aliases);
		const alias = type === 'CNAME' ? undefined : node.CNAME;
		const target = alias?.records[0];
		if (alias === undefined || target === undefined) {
			const set = node[type];
			if (set === undefined) return negative(tree, 'nodata', at, aliases);
			return { outcome: 'records', records: set.records, aliases, ttl: Math.min(ttl, set.ttl) };
		}
		if (target === name || aliases.includes(target)) return servfail('CNAME loop');
		if (aliases.length === MAX_ALIASES) return servfail('CNAME chain too long');
		aliases.push(target);
		ttl = Math.min(ttl, alias.ttl);
		at = target;
	}
}

/**
 * Makes a resolver from master-file text (RFC 1035 §5.1).
 *
 * A name that is absent is `nxdomain`, a name without records of the type, or with names below it only,
 * is `nodata`. Wildcards work as in RFC 4592. A text may hold several zones or a few records without any
 * start of authority; TTLs default to `$TTL`, then to the last one stated, then to the zone's minimum,
 * then to 3600. A comment line `;! SERVFAIL TXT broken.example. ttl=30` makes DNS fail there (`TIMEOUT`,
 * `REFUSED`, `BOGUS`, …; `*` or no type means every type). TXT values belong in quotes: unquoted words are
 * strings of their own, and SPF, DKIM and DMARC join strings without blanks.
 *
 * Two things that a name server would refuse are read kindly: a string over 255 octets is cut, and data
 * beside a CNAME stays unseen behind it.
 *
 * @param zone - The text.
 * @param options - Failures to plan beside those in the text.
 * @throws {InputError} `input.zone-syntax` with path `zone:<line>`, `input.option-invalid`, `input.unknown-option`.
 *
 * @example
 * ```ts
 * import { zoneResolver } from 'maysend/testing';
 *
 * const resolver = zoneResolver(`
 * shop.example.         TXT  "v=spf1 ip4:192.0.2.0/24 -all"
 * ;! SERVFAIL TXT _dmarc.shop.example.
 * `);
 * await resolver.resolve('shop.example', 'MX'); // { outcome: 'nodata', aliases: [] }
 * (await resolver.resolve('_dmarc.shop.example', 'TXT')).outcome; // 'failure'
 * ```
 */
export function zoneResolver(zone: string, options: ZoneOptions = {}): Resolver {
	const { failures: planned = [] } = knownFields(options, ['failures'], 'options');
	const parsed = parseZone(zone);
	const tree = buildTree(parsed);
	const given = failuresField(planned, 'options.failures');
	const failures = planFailures([...given, ...parsed.failures]);
	return resolverOf(async (name, type, { signal }) =>
		signal?.aborted ? CANCELLED : lookUp(tree, failures, name, type),
	);
}
