import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/findings/catalogue.ts';
import { finding, type Subject } from '../../src/findings/finding.ts';

const subject: Subject = {
	name: 'shop.example',
	type: 'TXT',
	term: [{ domain: 'shop.example', term: 'include:relay.example', index: 1 }],
	span: [7, 28],
};

describe('finding', () => {
	it('takes severity, scope and reference from the catalogue', () => {
		expect(finding('spf.include-missing', subject, { target: 'relay.example' })).toEqual({
			code: 'spf.include-missing',
			...catalogue['spf.include-missing'],
			subject,
			data: { target: 'relay.example' },
		});
	});

	it('has no facts where none were given', () => {
		expect(finding('from.null-mx', { name: 'shop.example', type: 'MX' }).data).toEqual({});
	});

	it('is plain data: JSON gives it back unchanged', () => {
		const found = finding('dkim.multiple-records', subject, { count: 2, statuses: ['ok', 'weak'] });
		expect(JSON.parse(JSON.stringify(found))).toEqual(found);
	});

	it('of two places does not share facts', () => {
		const [one, other] = [finding('spf.ptr', subject), finding('spf.ptr', subject)];
		expect(one.data).not.toBe(other.data);
	});
});
