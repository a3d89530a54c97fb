/**
 * A verdict as text for a terminal: the decision in words first, then why, the state of SPF, DKIM and
 * DMARC, what to publish, and what else was seen.
 *
 * @module
 */

import type { Verdict } from '../preflight/verdict.ts';
import { changeSections } from './changes.ts';
import { because, otherFindings } from './findings.ts';
import { DEFAULT_WIDTH, paragraph, sections, table } from './layout.ts';
import { dkimRows, dmarcRows, receiverRows, spfRows } from './state.ts';

/** How a report is laid out. */
export interface TextOptions {
	/** Columns of the terminal; 80 where it is not given. */
	readonly width?: number;
}

/** Most blocks of addresses that are listed. */
const MAX_BLOCKS = 12;

function headline({ authorized, from, relay }: Verdict): string {
	const address =
		from.domain === from.unicodeDomain ? from.address : `${from.address} (${from.unicodeDomain})`;
	switch (authorized) {
		case 'yes':
			return `${relay.name} may send for ${address}.`;
		case 'partial':
			return `${relay.name} may send for ${address} from some of its addresses only.`;
		case 'no':
			return `${relay.name} may not send for ${address}.`;
		case 'unknown':
			return `It is not known whether ${relay.name} may send for ${address}.`;
	}
}

/** `60 s`, `15 min`, `2 h`: rounded up, since asking too early is in vain. */
function duration(seconds: number): string {
	if (seconds < 120) return `${seconds} s`;
	return seconds < 7200 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}

function opening(verdict: Verdict, width: number): string[] {
	const lead = `${verdict.decision.toUpperCase().padEnd(5)}  `;
	const lines = paragraph(headline(verdict), width, lead);
	if (verdict.recheckAfter === undefined) return lines;
	const why =
		verdict.decision === 'retry'
			? 'DNS did not answer'
			: 'A change made in DNS shows no earlier than that';
	const again = `Ask again in ${duration(verdict.recheckAfter)}. ${why}.`;
	return [...lines, ...paragraph(again, width, ' '.repeat(lead.length))];
}

function missing({ spf }: Verdict, width: number): string[] {
	if (spf.missing.length === 0) return [];
	const rest = spf.missing.length - MAX_BLOCKS;
	const blocks = spf.missing.slice(0, MAX_BLOCKS).join(', ');
	return [
		`Addresses of the relay that do not pass SPF (${spf.missing.length})`,
		...paragraph(rest > 0 ? `${blocks} and ${rest} more` : blocks, width, '  '),
	];
}

/**
 * Returns a verdict as text that a person can read, ending in a line break. Text that came from DNS is
 * made safe to print; values to publish are never broken over lines.
 */
export function renderText(verdict: Verdict, options: TextOptions = {}): string {
	const width = options.width ?? DEFAULT_WIDTH;
	const state = table([...spfRows(verdict), ...dkimRows(verdict), ...dmarcRows(verdict)], width);
	const receivers = receiverRows(verdict);
	return sections([
		opening(verdict, width),
		because(verdict, width),
		['State', ...state],
		missing(verdict, width),
		receivers.length === 0 ? [] : ['Receivers', ...table(receivers, width)],
		...changeSections(verdict, width),
		...otherFindings(verdict, width),
	]);
}
