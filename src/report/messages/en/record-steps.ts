/**
 * English sentences for steps: where to go, and for whole records.
 *
 * @module
 */

import type { RecordStepFacts } from '../../plan/step.ts';
import type { WordsFor } from '../step-words.ts';
import { changeTitles } from './changes.ts';
import { panelTraps } from './hosters.ts';
import { duration } from './phrases.ts';
import { field, record } from './step-phrases.ts';

/** English. */
export const recordSteps: WordsFor<RecordStepFacts> = {
	'open-dns': ({ domain }) =>
		`Open the DNS settings of ${domain ?? 'your domain'} at your provider, the company where the domain is registered or your website is hosted.`,
	'open-relay':
		'Open the settings of your mail service and look for "DKIM", "sender domain" or "authenticate domain".',
	'check-again': ({ when, seconds }) =>
		({
			saved: 'Save, wait up to an hour until the change is visible everywhere, and check again.',
			soon:
				seconds === null ? 'Check again in a few minutes.' : `Check again in ${duration(seconds)}.`,
			'confirmed-by-support': 'Check again as soon as the support has confirmed the change.',
			mended: 'Then check again.',
			'record-mended':
				'Then check again. Only then does it show whether the part of your mail service is missing too.',
			'with-more-time': 'Check again, with more time.',
			'with-own-provider':
				'Check again, this time with your own mail provider as the mail service.',
			'just-changed':
				seconds === null
					? 'If you have just changed something, check again later.'
					: `If you have just changed something, check again in ${duration(seconds)}.`,
		})[when],
	'changes-first':
		'If this check offers changes in DNS, make only those. Otherwise continue as follows:',
	'next-change': ({ number, count, kind }) =>
		`Change ${number} of ${count}: ${changeTitles[kind]}.`,

	'find-record': (step) => {
		const { value, begins, every } = step;
		const what = every ? `all ${step.type} records with the name ${field(step)}` : record(step);
		if (value !== undefined) return `Find ${what} that has this value now: ${value}`;
		return `Find ${what}${begins === undefined ? '' : ` whose value begins with "${begins}"`}.`;
	},
	'add-record': (step) =>
		step.value === null
			? `Add a new ${step.type} record with the name ${field(step)}.${step.type === 'MX' ? ' Your mail provider tells you its value.' : ''}`
			: `Add a new ${step.type} record with the name ${field(step)} and exactly this value: ${step.value}`,
	'set-value': ({ value }) => `Replace its whole value with exactly this: ${value}`,
	'keep-record': (step) => `Keep ${record(step)} and this value: ${step.value}`,
	'delete-record': (step) => `Delete ${record(step)} and this value: ${step.value}`,
	'delete-spf-here': ({ value }) =>
		`Delete the one whose value begins with "v=spf1"${value === null ? '.' : `: ${value}`}`,
	'rename-record': ({ to, host }) =>
		to === null
			? 'Change its name to the one your mail service shows. If your provider adds your domain by itself, enter only the part before your domain.'
			: `Change its name to ${field({ name: to, host })}.`,
	'move-record': (step) =>
		`Copy its value. If there is no ${step.type} record with the name ${field(step)} yet, add one with that value. Then delete the old record.`,
	'set-ttl': ({ seconds }) =>
		`If your provider asks how long the record is valid in seconds (TTL), enter: ${seconds}`,
	'use-strings': ({ strings }) =>
		`The value is longer than 255 characters. Most providers split it themselves. If yours refuses it, enter it in these parts, each in quotation marks: ${strings.map((each) => `"${each}"`).join(' ')}`,
	'append-report-address':
		'If you would like reports on who sends with your domain, add this to the end of the value, followed by a mail address of yours: ; rua=mailto:',
	'mind-panel': (step) => panelTraps[step.trap](step),
	'mind-zone': ({ owner }) =>
		`This name belongs to the domain ${owner}. If you do not manage it yourself, ask its operator for the change.`,
	'list-other-senders': ({ name }) =>
		`Until now no SPF record of ${name} permitted any server. Servers that are not in the new record will count as suspicious, including your own mail server. So first ask every other provider through which you send mail what it needs in the SPF record, and put that before "~all" in the value that follows.`,
	'ask-operator': ({ owner }) =>
		`Write to the support of ${owner === null ? 'your mail service' : `the operator of ${owner}`} and ask for this change in its DNS:`,
	publish: ({ name, type, value }) => `Add: name ${name}, type ${type}, value: ${value}`,
	withdraw: ({ name, type, value }) => `Remove: name ${name}, type ${type}, value: ${value}`,
	'if-not-yours': ({ domain }) =>
		`If ${domain} is not your own domain, ask its operator to do this.`,
};
