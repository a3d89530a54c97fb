/**
 * Plans for findings about SPF records.
 *
 * @module
 */

import type { StoredFinding } from '../../findings/finding.ts';
import type { SpfCode } from '../../findings/spf.ts';
import { fact } from '../messages/fact.ts';
import { atOutermost, characterOf, isForeign, termText } from '../messages/spf-place.ts';
import { editSpf, ifYours, mendSpf, partOf } from './spf-steps.ts';
import type { Plans, SpfPart, Step } from './step.ts';
import { again, factOf, findIt, newRecord, openDns, recordAt, SAVED, waitForDns } from './steps.ts';

function targetOf(finding: StoredFinding): string {
	return fact(finding, 'target');
}

/** What frees look-ups, in the record that the reader can change. */
function saveLookups(finding: StoredFinding): readonly Step[] {
	return editSpf(
		atOutermost(finding),
		{ step: 'delete-unused-services' },
		{ step: 'ask-services' },
	);
}

function waitAndReport(finding: StoredFinding): readonly Step[] {
	return [again('soon'), { step: 'report-target', target: targetOf(finding), isOutage: true }];
}

function reportOrDelete(finding: StoredFinding): readonly Step[] {
	if (isForeign(finding)) return editSpf(finding);
	const { name } = finding.subject;
	return [
		{ step: 'report-target', target: targetOf(finding), isOutage: false },
		{ step: 'delete-if-unused', part: partOf(finding), name: name || null },
	];
}

function correctReference(finding: StoredFinding): readonly Step[] {
	const isRedirect = /^redirect=/i.test(termText(finding, []));
	return editSpf(
		finding,
		{ step: 'compare-part', part: partOf(finding) },
		{ step: 'delete-part-if-unused', isRedirect },
	);
}

function breakLoop(finding: StoredFinding): readonly Step[] {
	return editSpf(finding, { step: 'break-loop', part: partOf(finding) });
}

/** The term as written, else the name that was mistyped; neither where that says nothing. */
function writtenOf(finding: StoredFinding): SpfPart {
	const [name, meant] = [fact(finding, 'name'), fact(finding, 'meant')];
	if (termText(finding, []) !== '' || name === '' || name === meant) return partOf(finding);
	return { text: name, character: null, isBeginning: true };
}

function compareMacro(finding: StoredFinding): readonly Step[] {
	return mendSpf(finding, { step: 'compare-or-delete-part', part: partOf(finding, 'modifier') });
}

function nameServers(servers: 'meant' | 'sending' | 'public' | 'addresses') {
	return (f: StoredFinding) => editSpf(f, { step: 'name-servers', part: partOf(f), servers });
}

/** Whether there is a record, and in what form DNS hands it out. */
const recordPlans: Plans<SpfCode> = {
	'spf.missing': (f) =>
		ifYours(f, [
			openDns(f.subject.name),
			newRecord(f.subject.name, 'TXT', null),
			{ step: 'write-spf-of-services' },
			SAVED,
		]),
	'spf.dns-error': (f) =>
		waitForDns(factOf(f, 'reason'), factOf(f, 'name') ?? (f.subject.name || null)),
	'spf.nxdomain': (f) =>
		ifYours(f, [
			{ step: 'check-domain', name: f.subject.name || null },
			{ step: 'check-dns-setup' },
		]),
	'spf.domain-malformed': () => [{ step: 'correct-name-entered' }],
	'spf.multiple': (f) =>
		ifYours(f, [
			openDns(f.subject.name),
			{ ...findIt(f, 'TXT'), begins: 'v=spf1', every: true },
			{ step: 'join-spf' },
			{ step: 'delete-others' },
			SAVED,
		]),
	'spf.version-malformed': (f) => {
		const text = factOf(f, 'text');
		const found = { ...findIt(f, 'TXT'), ...(text === null ? {} : { value: text }) };
		return ifYours(f, [openDns(f.subject.name), found, { step: 'correct-version' }, SAVED]);
	},
	'spf.leading-space': (f) =>
		ifYours(f, [
			openDns(f.subject.name),
			{ step: 'delete-space-before', ...recordAt(f.subject.name, 'TXT') },
			SAVED,
		]),
	'spf.non-ascii': (f) => mendSpf(f, { step: 'delete-character', character: characterOf(f) }),
	'spf.string-join-lost-space': (f) => mendSpf(f, { step: 'insert-space', part: partOf(f) }),
	'spf.wrong-name': (f) => [
		openDns(factOf(f, 'domain') ?? f.subject.name),
		{ step: 'copy-spf', ...recordAt(f.subject.name, 'TXT') },
		{ step: 'add-spf-at', domain: factOf(f, 'domain') },
		SAVED,
	],
	'spf.string-255': (f) => editSpf(f, { step: 'complete-end', last: factOf(f, 'last') }),
	'spf.answer-bytes': (f) => [
		openDns(f.subject.name),
		{ step: 'delete-old-texts', ...recordAt(f.subject.name, 'TXT') },
		SAVED,
	],
};

/** How one term is written. */
const syntaxPlans: Plans<SpfCode> = {
	'spf.syntax': (f) =>
		mendSpf(f, { step: 'correct-or-delete-part', part: partOf(f), why: 'not-needed' }),
	'spf.unknown-mechanism': (f) =>
		mendSpf(f, { step: 'correct-or-delete-part', part: partOf(f, 'name'), why: 'unknown-word' }),
	'spf.did-you-mean': (f) =>
		mendSpf(f, { step: 'replace-part', part: writtenOf(f), to: factOf(f, 'meant') }),
	'spf.ip4-invalid': (f) =>
		mendSpf(f, { step: 'correct-address', mechanism: 'ip4', value: factOf(f, 'value') }),
	'spf.ip6-invalid': (f) =>
		mendSpf(f, { step: 'correct-address', mechanism: 'ip6', value: factOf(f, 'value') }),
	'spf.ip-family': (f) => {
		const from = factOf(f, 'mechanism');
		const to = from === 'ip4' ? 'ip6' : from === 'ip6' ? 'ip4' : null;
		return mendSpf(f, { step: 'set-mechanism', from: to === null ? null : from, to });
	},
	'spf.cidr-invalid': (f) => {
		const max = factOf(f, 'max');
		return mendSpf(f, { step: 'correct-prefix', max: max === null ? null : Number(max) });
	},
	'spf.domain-missing': (f) =>
		mendSpf(f, { step: 'add-domain', part: partOf(f, 'mechanism', 'modifier') }),
	'spf.domain-invalid': (f) => mendSpf(f, { step: 'correct-domain', part: partOf(f, 'modifier') }),
	'spf.macro-syntax': compareMacro,
	'spf.macro-not-allowed': compareMacro,
	'spf.all-argument': (f) => mendSpf(f, { step: 'bare-all' }),
	'spf.duplicate-modifier': (f) =>
		mendSpf(f, { step: 'keep-one-modifier', modifier: factOf(f, 'modifier') }),
};

/** What the terms of one record say together. */
const termPlans: Plans<SpfCode> = {
	'spf.no-all': (f) => editSpf(f, { step: 'list-all-services' }, { step: 'append-all' }),
	'spf.all-pass': (f) => editSpf(f, { step: 'list-all-services' }, { step: 'replace-plus-all' }),
	'spf.duplicate-all': (f) => editSpf(f, { step: 'keep-one-all' }),
	'spf.duplicate-term': (f) => editSpf(f, { step: 'delete-repetition', part: partOf(f) }),
	'spf.terms-after-all': (f) => editSpf(f, { step: 'move-before-all', terms: factOf(f, 'terms') }),
	'spf.redirect-ignored': (f) => editSpf(f, { step: 'choose-all-or-redirect' }),
	'spf.ptr': nameServers('meant'),
	'spf.range-too-broad': nameServers('sending'),
	'spf.range-private': nameServers('public'),
};

/** Where terms lead, and the limits. */
const referencePlans: Plans<SpfCode> = {
	'spf.include-missing': correctReference,
	'spf.include-broken': reportOrDelete,
	'spf.include-dns-error': waitAndReport,
	'spf.redirect-missing': correctReference,
	'spf.redirect-dns-error': waitAndReport,
	'spf.include-loop': breakLoop,
	'spf.redirect-loop': breakLoop,
	'spf.include-appended': (f) =>
		editSpf(f, { step: 'shorten-name', part: partOf(f), to: factOf(f, 'meant') }),
	'spf.a-void': (f) => {
		const isIpv6Only = f.subject.type === 'AAAA' && fact(f, 'outcome') !== 'nxdomain';
		return editSpf(f, { step: 'correct-or-delete-host', part: partOf(f), isIpv6Only });
	},
	'spf.mx-void': (f) => editSpf(f, { step: 'delete-or-set-up-mx', part: partOf(f) }),
	'spf.mx-host-void': (f) => [
		{ step: 'ask-for-host-address', host: factOf(f, 'host') },
		{ step: 'delete-mx-host' },
	],
	'spf.lookup-limit': saveLookups,
	'spf.lookup-near-limit': saveLookups,
	'spf.lookup-order-dependent': saveLookups,
	'spf.void-limit': (f) => editSpf(atOutermost(f), { step: 'delete-void-parts' }),
	'spf.mx-too-many': nameServers('addresses'),
	'spf.ptr-too-many': () => [{ step: 'ask-for-one-name' }],
};

/** Plans by code; a code without a plan needs none. */
export const spfPlans: Plans<SpfCode> = {
	...recordPlans,
	...syntaxPlans,
	...termPlans,
	...referencePlans,
};
