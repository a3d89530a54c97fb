/**
 * Plans for findings about DKIM.
 *
 * @module
 */

import type { DkimCode } from '../../findings/dkim.ts';
import type { StoredFinding } from '../../findings/finding.ts';
import { fact } from '../messages/fact.ts';
import type { Plans, Step } from './step.ts';
import {
	deleteTag,
	factOf,
	findIt,
	mend,
	newRecord,
	OPEN_RELAY,
	openDnsOf,
	renameTo,
	SAVED,
	waitForDns,
} from './steps.ts';

/** The target that a relay asks for, where there is exactly one without wildcards. */
function targetOf(finding: StoredFinding): string | null {
	const text = fact(finding, 'expected');
	return text === '' || /[,*{]/.test(text) ? null : text;
}

function pointTo(finding: StoredFinding): Step {
	const value = targetOf(finding);
	return value === null ? { step: 'set-shown-target' } : { step: 'set-value', value };
}

/** Publish what the relay shows; with the alias where the finding knows it. */
function publishKey(finding: StoredFinding): readonly Step[] {
	const { name } = finding.subject;
	const value = targetOf(finding);
	if (value !== null) return [openDnsOf(finding), newRecord(name, 'CNAME', value), SAVED];
	return [
		OPEN_RELAY,
		{ step: 'enable-dkim' },
		openDnsOf(finding),
		{ step: 'add-shown-records', names: [name] },
		SAVED,
	];
}

/** The key of a record has to be copied again. */
function copyKey(finding: StoredFinding): readonly Step[] {
	return [
		OPEN_RELAY,
		openDnsOf(finding),
		findIt(finding, 'TXT'),
		{ step: 'mind-delegated-key' },
		{ step: 'copy-shown-value' },
		SAVED,
	];
}

/** Only the signer can make a new key pair. */
function newKey(isCompromised: boolean): () => readonly Step[] {
	return () => [OPEN_RELAY, { step: 'make-key', isCompromised }, { step: 'enter-key' }, SAVED];
}

/** Plans by code; a code without a plan needs none. */
export const dkimPlans: Plans<DkimCode> = {
	'dkim.selector-missing': publishKey,
	'dkim.dns-error': (f) => waitForDns(factOf(f, 'reason'), null),
	'dkim.multiple-records': (f) => [
		OPEN_RELAY,
		openDnsOf(f),
		{ ...findIt(f, 'TXT'), every: true },
		{ step: 'keep-shown-record' },
		SAVED,
	],
	'dkim.cname-wrong': (f) => [
		openDnsOf(f),
		findIt(f, 'CNAME'),
		pointTo(f),
		...(f.data['isZoneAppended'] === true ? [{ step: 'mind-appended-zone' } as const] : []),
		SAVED,
	],
	'dkim.cname-dangling': (f) => [
		OPEN_RELAY,
		{ step: 'compare-target', target: factOf(f, 'target') },
		{ step: 'change-or-report-target' },
		SAVED,
	],
	'dkim.cname-loop': (f) => [openDnsOf(f), findIt(f, 'CNAME'), pointTo(f), SAVED],
	'dkim.unaligned': () => [{ step: 'ask-relay', question: 'sign-own-domain-records' }],
	'dkim.impossible': () => [
		{ step: 'ask-relay', question: 'sign-own-domain' },
		{ step: 'use-provider-smtp-if-not' },
	],
	'dkim.selectors-unknown': () => [
		OPEN_RELAY,
		{ step: 'see-dkim-enabled' },
		{ step: 'tell-selector' },
	],
	'dkim.wildcard-answer': (f) => [
		openDnsOf(f),
		{ step: 'delete-wildcard' },
		{ step: 'add-own-record', name: f.subject.name },
		SAVED,
	],
	'dkim.from-wildcard': (f) => [
		openDnsOf(f),
		{ step: 'add-own-record', name: f.subject.name },
		SAVED,
	],
	'dkim.ed25519-only': (f) => [
		{ step: 'ask-relay', question: 'rsa-key' },
		openDnsOf(f),
		{ step: 'add-key-beside' },
		SAVED,
	],
	'dkim.domainkey-nxdomain': (f) => [
		OPEN_RELAY,
		{ step: 'enable-dkim' },
		openDnsOf(f),
		{ step: 'add-shown-records', names: [] },
		SAVED,
	],
	'dkim.wrong-name': (f) => {
		const to = factOf(f, 'expected');
		return [openDnsOf(f), findIt(f), renameTo(to), SAVED];
	},

	'dkim.p-missing': copyKey,
	'dkim.revoked': copyKey,
	'dkim.key-corrupt': copyKey,
	'dkim.key-truncated': (f) => [...copyKey(f).slice(0, -1), { step: 'mind-cut-value' }, SAVED],
	'dkim.key-private': newKey(true),
	'dkim.key-type-unknown': (f) => {
		const meant = factOf(f, 'meant');
		return meant === null
			? copyKey(f)
			: mend(f, { step: 'replace-text', from: `k=${fact(f, 'keyType')}`, to: `k=${meant}` });
	},
	'dkim.key-type-case': (f) =>
		mend(f, { step: 'lower-case-after', tag: 'k', text: factOf(f, 'keyType') }),
	'dkim.key-too-short': newKey(false),
	'dkim.key-1024': newKey(false),
	'dkim.key-too-long': newKey(false),
	'dkim.key-exponent': copyKey,
	'dkim.key-exponent-small': newKey(false),
	'dkim.key-pkcs1': copyKey,
	'dkim.key-trailing-octets': copyKey,
	'dkim.tag-granularity': (f) => mend(f, deleteTag('g')),
	'dkim.key-modulus': copyKey,
	'dkim.key-spki-ed25519': copyKey,
	'dkim.key-mismatch': (f) => {
		const value = factOf(f, 'expected');
		return value === null ? copyKey(f) : mend(f, { step: 'set-key', value });
	},
	'dkim.algorithm-mismatch': copyKey,

	'dkim.not-a-key': (f) =>
		fact(f, 'looksLike') === 'name'
			? [openDnsOf(f), findIt(f), { step: 'make-alias', value: factOf(f, 'text') }, SAVED]
			: copyKey(f),
	'dkim.version-invalid': copyKey,
	'dkim.syntax': copyKey,
	'dkim.tag-duplicate': copyKey,
	'dkim.hash-invalid': (f) => mend(f, deleteTag('h')),
	'dkim.hash-sha1-only': (f) => mend(f, deleteTag('h')),
	'dkim.service-not-email': (f) => mend(f, deleteTag('s')),
	'dkim.value-case': (f) => mend(f, { step: 'lower-case', text: factOf(f, 'value') }),
	'dkim.testing': (f) => mend(f, deleteTag('t')),
};
