import { describe, expect, it } from 'vitest';
import { judgeReceiver } from '../../src/receivers/judge.ts';
import type { ReceiverFacts, ReceiverId } from '../../src/receivers/receiver.ts';
import { isReceiverId } from '../../src/receivers/receiver-id.ts';
import { receivers } from '../../src/receivers/receivers.ts';

const everything: ReceiverFacts = {
	spfPass: true,
	spfFail: false,
	dkimPass: true,
	dkimAligned: true,
	dmarcRecord: true,
	dmarcReports: true,
	aligned: true,
	policyActs: false,
	mx: true,
};

const unknown: ReceiverFacts = {
	spfPass: null,
	spfFail: null,
	dkimPass: null,
	dkimAligned: null,
	dmarcRecord: null,
	dmarcReports: null,
	aligned: null,
	policyActs: null,
	mx: null,
};

const nothing: ReceiverFacts = {
	spfPass: false,
	spfFail: true,
	dkimPass: false,
	dkimAligned: false,
	dmarcRecord: false,
	dmarcReports: false,
	aligned: false,
	policyActs: true,
	mx: false,
};

const ids = Object.keys(receivers).filter(isReceiverId);

describe('receivers', () => {
	it('are eleven, each under its own id, with dated sources', () => {
		expect(ids.length).toBe(11);
		for (const id of ids) {
			const { id: own, references, since, refusesSince = since, checked } = receivers[id];
			expect(own).toBe(id);
			expect(references.length).toBeGreaterThan(0);
			for (const { seen } of references) expect(seen).toMatch(/^20\d\d-\d\d(-\d\d)?$/);
			expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/);
			if (refusesSince !== undefined) expect(refusesSince).toMatch(/^20\d\d-\d\d(-\d\d)?$/);
			if (since !== undefined) expect(since).toMatch(/^20\d\d-\d\d(-\d\d)?$/);
		}
	});

	it('have a date of its own where a demand came later', () => {
		for (const id of ['web-de', 'gmx', 'gmx-bulk'] as const) {
			const { demandsSince, references, refusals } = receivers[id];
			expect(demandsSince).toEqual({ 'dmarc-honoured': '2026-05' });
			expect(refusals).toContain("554 Reject due to domain's DMARC policy");
			expect(references.map(({ url }) => url)).toContain(
				'https://postmaster.mail.com/en/case?c=r2001',
			);
		}
		for (const id of ids) {
			for (const demand of Object.keys(receivers[id].demandsSince ?? {})) {
				expect(receivers[id].demands).toContain(demand);
			}
		}
	});

	it.each(['toString', '__proto__', 'GMX', ''])('do not include %j', (text) => {
		expect(isReceiverId(text)).toBe(false);
	});
});

describe('judgeReceiver', () => {
	it.each(ids)('finds the demands of %s met by mail that has everything', (id) => {
		expect(judgeReceiver(id, everything)).toEqual({ id, met: true, unmet: [] });
	});

	it.each(ids)('leaves the demands of %s open while DNS says nothing', (id) => {
		const { demands } = receivers[id];
		expect(judgeReceiver(id, unknown)).toEqual({
			id,
			met: demands.length === 0 || null,
			unmet: [],
		});
	});

	const both = ['profile.spf-unmet', 'profile.dkim-unmet'];
	const bulk = [...both, 'profile.dmarc-unmet', 'profile.alignment-unmet'];
	it.each<[ReceiverId, string[]]>([
		['google', both],
		['google-bulk', bulk],
		['yahoo', both],
		['yahoo-bulk', bulk],
		['microsoft-bulk', bulk],
		[
			'web-de',
			['profile.dkim-unmet', 'profile.mx-unmet', 'profile.spf-unmet', 'profile.alignment-unmet'],
		],
		['gmx', ['profile.spf-unmet', 'profile.alignment-unmet']],
		['gmx-bulk', ['profile.dkim-unmet', 'profile.spf-unmet', 'profile.alignment-unmet']],
		['t-online', []],
		['apple-bulk', [...both, 'profile.dmarc-unmet']],
		['la-poste', ['profile.alignment-unmet', 'profile.spf-unmet', 'profile.dmarc-unmet']],
	])('tells what mail without anything lacks at %s', (id, unmet) => {
		expect(judgeReceiver(id, nothing)).toEqual({ id, met: unmet.length === 0, unmet });
	});

	it.each<[ReceiverId, Partial<ReceiverFacts>, boolean | null, string[]]>([
		['google', { spfPass: false }, true, []],
		['google', { dkimPass: false }, true, []],
		['google', { spfPass: null, dkimPass: false }, null, []],
		['google', { spfPass: false, dkimPass: null }, null, []],
		['google', { spfPass: null }, true, []],
		['google', { aligned: false, dmarcRecord: false }, true, []],
		['google-bulk', { spfPass: false }, false, ['profile.spf-unmet']],
		['google-bulk', { dmarcRecord: null }, null, []],
		['google-bulk', { dmarcRecord: null, dkimPass: false }, false, ['profile.dkim-unmet']],
		['microsoft-bulk', { aligned: false }, false, ['profile.alignment-unmet']],
		['web-de', { spfPass: false, dmarcRecord: false }, true, []],
		['web-de', { dkimAligned: false }, false, ['profile.alignment-unmet']],
		['web-de', { dkimPass: null, dkimAligned: false }, false, ['profile.alignment-unmet']],
		['web-de', { dkimPass: false, dkimAligned: null }, false, ['profile.dkim-unmet']],
		['web-de', { dkimAligned: null }, null, []],
		['web-de', { mx: false }, false, ['profile.mx-unmet']],
		['apple-bulk', { aligned: false }, true, []],
		['la-poste', { spfPass: false }, true, []],
		['la-poste', { spfPass: false, spfFail: true }, false, ['profile.spf-unmet']],
		['la-poste', { spfFail: null }, null, []],
		['google', { spfPass: false, spfFail: true }, true, []],
		['la-poste', { dmarcReports: false }, false, ['profile.dmarc-unmet']],
		['la-poste', { aligned: false }, false, ['profile.alignment-unmet']],
	])('judges %s with all but %j', (id, facts, met, unmet) => {
		expect(judgeReceiver(id, { ...everything, ...facts })).toEqual({ id, met, unmet });
	});
});
