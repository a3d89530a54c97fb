/**
 * docs/receivers.md: what the data about receivers say.
 *
 * @module
 */

import { expect, it } from 'vitest';
import type { Demand, Receiver } from '../../src/receivers/receiver.ts';
import { receivers } from '../../src/receivers/receivers.ts';

const DEMANDS: { readonly [demand in Demand]: string } = {
	'spf-pass': 'SPF passes',
	'dkim-pass': 'DKIM passes',
	'spf-or-dkim': 'SPF or DKIM passes',
	'spf-no-fail': 'the SPF record, if any, does not say fail',
	'dkim-aligned': 'DKIM passes in line with From',
	'dmarc-record': 'a DMARC record',
	'dmarc-reports': 'a DMARC record with a report address',
	'dmarc-aligned': 'SPF or DKIM passes in line with From',
	'dmarc-honoured': 'mail that fails DMARC is treated as the policy says',
	mx: 'an MX or an address at the From domain',
};

function row({ id, name, since, refusesSince, checked, demands, demandsSince, ...more }: Receiver) {
	const asked = demands.map((demand) => {
		const own = demandsSince?.[demand];
		return own === undefined ? DEMANDS[demand] : `${DEMANDS[demand]} (since ${own})`;
	});
	const dates = [
		since === undefined ? 'not stated' : since,
		...(refusesSince === undefined ? [] : [`refuses since ${refusesSince}`]),
	];
	const refusals = (more.refusals ?? []).map((text) => `\`${text}\``);
	const sources = more.references.map(({ title, url, seen }) =>
		url === undefined ? `${title} (${seen})` : `[${title}](${url}) (${seen})`,
	);
	const cells = [
		`\`${id}\`<br>${name}`,
		asked.length === 0 ? 'none found' : asked.join('<br>'),
		dates.join('<br>'),
		refusals.join('<br>'),
		checked,
		sources.join('<br>'),
	];
	return `| ${cells.join(' | ')} |`;
}

const text = `# Receivers

<!-- Made by test/receivers/document.test.ts; \`npx vitest run test/receivers/document.test.ts -u\` writes it. -->

What large mailbox providers ask of senders, as far as DNS shows it. Name those that matter to you in \`receivers\`: a demand that
is not met is a finding \`profile.*\`, and leads to \`warn\`. An id that ends in \`-bulk\` is for senders whom the provider counts
as bulk senders. Reverse names, spam rates and links to unsubscribe are left out.

| Receiver | Asks for | Since | Says to mail it refuses | Checked | Sources |
|---|---|---|---|---|---|
${Object.values(receivers).map(row).join('\n')}
`;

it('docs/receivers.md is what the data say', async () => {
	await expect(text).toMatchFileSnapshot('../../docs/receivers.md');
});
