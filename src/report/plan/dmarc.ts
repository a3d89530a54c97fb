/**
 * Plans for findings about DMARC.
 *
 * @module
 */

import type { DmarcCode } from '../../findings/dmarc.ts';
import type { StoredFinding } from '../../findings/finding.ts';
import { fact } from '../messages/fact.ts';
import type { Plans, Step } from './step.ts';
import {
	deleteTag,
	enterShown,
	factOf,
	findIt,
	mend,
	newRecord,
	OPEN_RELAY,
	openDnsOf,
	recordAt,
	renameTo,
	SAVED,
	waitForDns,
} from './steps.ts';

const MILD = 'v=DMARC1; p=none';

function addPolicy(finding: StoredFinding): readonly Step[] {
	return [
		openDnsOf(finding),
		newRecord(`_dmarc.${finding.subject.name.replace(/^_dmarc\./, '')}`, 'TXT', MILD),
		{ step: 'note-mild-policy' },
		SAVED,
	];
}

function choosePolicy(tag: string): (finding: StoredFinding) => readonly Step[] {
	return (f) => mend(f, { step: 'choose-policy', tag });
}

function dropTag(tag: string): (finding: StoredFinding) => readonly Step[] {
	return (f) => mend(f, deleteTag(tag));
}

/** Plans by code; a code without a plan needs none. */
export const dmarcPlans: Plans<DmarcCode> = {
	'dmarc.missing': addPolicy,
	'dmarc.dns-error': (f) => waitForDns(factOf(f, 'reason'), null),
	'dmarc.multiple': (f) => [
		openDnsOf(f),
		{ ...findIt(f, 'TXT'), begins: 'v=DMARC1', every: true },
		{ step: 'keep-wanted-record' },
		SAVED,
	],
	'dmarc.psl-vs-treewalk': () => [{ step: 'own-policy' }],
	'dmarc.sp-none': (f) => mend(f, deleteTag('sp', 'no-subdomain-mail', 'none')),
	'dmarc.test-mode': (f) => mend(f, deleteTag('t', 'tests-over', 'y')),
	'dmarc.pct-partial': dropTag('pct'),
	'dmarc.strict-blocks': (f) => mend(f, { step: 'relax-alignment' }),
	'dmarc.no-aligned-path': (f) => [{ step: 'changes-first' }, ...enterShown(f)],
	'dmarc.single-path-spf': () => [OPEN_RELAY, { step: 'enable-or-relay-elsewhere' }, SAVED],
	'dmarc.wrong-location': (f) => [
		openDnsOf(f),
		findIt(f, 'TXT'),
		renameTo(factOf(f, 'expected')),
		SAVED,
	],
	'dmarc.at-root': (f) => [
		openDnsOf(f),
		{ ...findIt(f, 'TXT'), begins: 'v=DMARC1' },
		{ step: 'move-record', ...recordAt(`_dmarc.${f.subject.name}`, 'TXT'), begins: 'v=DMARC1' },
		SAVED,
	],

	'dmarc.not-a-record': (f) => mend(f, { step: 'set-value', value: MILD }),
	'dmarc.version-first': (f) => mend(f, { step: 'move-to-front', text: 'v=DMARC1;' }),
	'dmarc.version-value': (f) => mend(f, { step: 'set-beginning', text: 'v=DMARC1;' }),
	'dmarc.leading-space': (f) => mend(f, { step: 'delete-blanks-before', text: 'v=DMARC1' }),
	'dmarc.syntax': (f) => mend(f, { step: 'correct-or-delete-text', text: factOf(f, 'text') }),
	'dmarc.tag-duplicate': (f) => mend(f, { step: 'keep-one-tag', tag: factOf(f, 'tag') }),
	'dmarc.tag-case': (f) => mend(f, { step: 'lower-case', text: factOf(f, 'tag') }),
	'dmarc.p-missing': (f) => mend(f, { step: 'insert-policy' }),
	'dmarc.p-invalid': choosePolicy('p'),
	'dmarc.sp-invalid': choosePolicy('sp'),
	'dmarc.np-invalid': choosePolicy('np'),
	'dmarc.psd-invalid': dropTag('psd'),
	'dmarc.t-invalid': dropTag('t'),
	'dmarc.adkim-invalid': dropTag('adkim'),
	'dmarc.aspf-invalid': dropTag('aspf'),
	'dmarc.pct-invalid': dropTag('pct'),
	'dmarc.p-order': (f) => mend(f, { step: 'move-policy' }),
	'dmarc.from-wildcard': (f) => [
		openDnsOf(f),
		{ step: 'add-own-record', name: f.subject.name },
		SAVED,
	],
	'dmarc.spf-here': (f) => [
		openDnsOf(f),
		findIt(f),
		{ step: 'delete-spf-here', value: factOf(f, 'text') },
		SAVED,
	],

	'dmarc.rua-missing': (f) => mend(f, { step: 'request-reports' }),
	'dmarc.rua-invalid': (f) => mend(f, { step: 'write-report-uris', tag: 'rua' }),
	'dmarc.rua-not-mailto': (f) => mend(f, { step: 'replace-report-address', reason: 'not-mail' }),
	'dmarc.rua-no-mx': (f) => mend(f, { step: 'replace-report-address', reason: 'no-mail-taken' }),
	'dmarc.rua-unauthorized': (f) => {
		const query = fact(f, 'query');
		const hasRecord = query !== '';
		return [
			{ step: 'ask-report-receiver', hasRecord },
			...(hasRecord ? [newRecord(query, 'TXT', 'v=DMARC1')] : []),
		];
	},
	'dmarc.ruf-invalid': (f) => mend(f, { step: 'write-report-uris', tag: 'ruf' }),
};
