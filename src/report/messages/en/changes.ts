/**
 * English words for changes in DNS.
 *
 * @module
 */

import type { Change, Decision } from '../../../preflight/verdict.ts';
import type { PartChanges } from '../../change-kind.ts';
import type { ChangeWords, KindWords } from '../explanation.ts';
import { CHECK_AGAIN, nameField, OPEN_DNS } from './phrases.ts';

const LIST = 'The SPF record is the list of servers that may send mail for your domain.';
const POLICY = 'The DMARC policy tells receivers what to do with forged mail.';
const KEY = 'With the DKIM key receivers check the signature of your mail.';

function list(parts: readonly string[]): string {
	return parts.map((part) => `"${part}"`).join(', ');
}

/** What is added and removed, in a sentence. */
function difference({ added, removed, isReordered }: PartChanges): string {
	const sentences = [
		added.length === 0 ? '' : ` New is: ${list(added)}.`,
		removed.length === 0 ? '' : ` This goes: ${list(removed)}.`,
	];
	if (sentences.some((sentence) => sentence !== '')) return sentences.join('');
	return isReordered
		? ' Only the order of its parts changes, and here it matters.'
		: ' Only the way it is written changes.';
}

/** What a record is extended by; servers of the mail service are what is added as a rule. */
function extension({ added }: PartChanges): string {
	if (added.length === 0) return 'It is extended';
	const isReference = added.every((part) => /^\+?include:/i.test(part));
	if (!isReference) return `This is added: ${list(added)}`;
	return added.length === 1
		? `A reference to your mail service is added: ${list(added)}`
		: `References to your mail services are added: ${list(added)}`;
}

/** What a new policy does to mail. */
function strictness({ after }: Change): string {
	return after.some((text) => /;\s*p\s*=\s*none/i.test(text))
		? ' With "p=none" nobody is asked to reject mail. You can make it stricter later.'
		: ' It is strict: mail that does not prove to be yours is rejected or lands in the spam folder afterwards. Before that, check every service through which you send mail.';
}

const kinds: { readonly [kind in keyof ChangeWords['kinds']]: KindWords } = {
	'spf-added': {
		title: 'Add an SPF record',
		owner: `${LIST} There is none so far; the new one permits your mail service.`,
		admin: 'Adds the SPF record.',
	},
	'spf-joined': {
		title: 'Make one SPF record of several',
		owner: `${LIST} Your domain has more than one of them. Only one is allowed, so none of them counts at the moment. The new record puts them together.`,
		admin: 'Joins several SPF records into one.',
	},
	'spf-extended': {
		title: 'Extend the SPF record',
		owner: (_, parts) => `${LIST} ${extension(parts)}. Everything else stays as it is.`,
		admin: 'Extends the SPF record.',
	},
	'spf-mended': {
		title: 'Correct the SPF record',
		owner: (_, parts) => `${LIST} It is corrected.${difference(parts)}`,
		admin: 'Corrects the SPF record.',
	},
	'spf-removed': {
		title: 'Delete an SPF record',
		owner: `${LIST} The one under this name is not needed or stands in the way.`,
		admin: 'Removes an SPF record.',
	},
	'dmarc-added': {
		title: 'Add a DMARC policy',
		owner: (change) => `${POLICY} There is none under this name so far.${strictness(change)}`,
		admin: 'Adds the DMARC record.',
	},
	'dmarc-joined': {
		title: 'Make one DMARC policy of several',
		owner: `${POLICY} Your domain has more than one, so receivers follow none of them. The new record puts them together.`,
		admin: 'Joins several DMARC records into one.',
	},
	'dmarc-loosened': {
		title: 'Loosen the DMARC policy',
		owner: `${POLICY} So far it demands that mail proves exactly the domain of its sender address. Afterwards names that belong to your domain count as well.`,
		admin: 'Loosens strict alignment.',
	},
	'dmarc-mended': {
		title: 'Correct the DMARC policy',
		owner: (_, parts) => `${POLICY} It is corrected.${difference(parts)}`,
		admin: 'Corrects the DMARC record.',
	},
	'dmarc-removed': {
		title: 'Delete a DMARC policy',
		owner: `${POLICY} The one under this name is not needed or stands in the way.`,
		admin: 'Removes a DMARC record.',
	},
	'dkim-alias': {
		title: 'Point to the DKIM key',
		owner: `${KEY} The record points (CNAME) to the key that your mail service holds ready.`,
		admin: 'Delegates the DKIM selector by CNAME.',
	},
	'dkim-key': {
		title: 'Publish the DKIM key',
		owner: `${KEY} The new record holds that key.`,
		admin: 'Publishes the DKIM key.',
	},
	'dkim-removed': {
		title: 'Delete the old DKIM record',
		owner: `${KEY} Under this name stands something that is in the way of the new record; it is deleted first.`,
		admin: 'Clears the name of the DKIM selector.',
	},
	'alias-added': {
		title: 'Point a name to the mail service',
		owner: ({ name }) =>
			`The name ${name} is to point to your mail service (CNAME). Under this name it takes back mail that cannot be delivered, and so its list of permitted servers counts as yours for receivers.`,
		admin: 'Adds a CNAME.',
	},
	'alias-changed': {
		title: 'Change where a name points',
		owner: ({ name }) =>
			`The name ${name} points to the wrong target (CNAME). Afterwards it points to the one that your mail service needs.`,
		admin: 'Changes the target of the CNAME.',
	},
	'alias-removed': {
		title: 'Replace a reference by records of its own',
		owner: ({ name }) =>
			`The name ${name} only points to another name (CNAME). Beside such a reference no other record is possible, so it is deleted. The changes that follow belong to it: make all of them one right after the other.`,
		admin: 'Removes the CNAME, beside which no other record may stand.',
	},
	'record-added': {
		title: 'Add a record',
		owner:
			'This record is needed so that everything that went through the reference so far keeps working.',
		admin: 'Adds records.',
	},
	'record-changed': {
		title: 'Change a record',
		owner: 'This record gets another value.',
		admin: 'Changes records.',
	},
	'record-removed': {
		title: 'Delete a record',
		owner: 'This record is not needed or stands in the way.',
		admin: 'Removes records.',
	},
};

const AFTERWARDS: { readonly [decision in Decision]: string } = {
	save: 'This was worked out beforehand: afterwards everything is in order.',
	warn: 'This was worked out beforehand: afterwards the address is accepted. What can still be made better is shown by checking again.',
	block: 'This was worked out beforehand: this change alone is not enough yet.',
	retry: 'Whether this change is enough could not be worked out, because DNS did not answer.',
};

/** The words for changes. */
export const changeWords: ChangeWords = {
	kinds,
	parts: ({ added, removed }) =>
		[
			added.length === 0 ? '' : `added: ${added.join(' ')}`,
			removed.length === 0 ? '' : `removed: ${removed.join(' ')}`,
		]
			.filter((text) => text !== '')
			.join('; '),
	ownerProof: ({ decision, keepsSenders }, senders) => {
		const after = AFTERWARDS[decision];
		if (!keepsSenders) {
			return `${after} Mind: not every server that may send for your domain today may do so afterwards.`;
		}
		return {
			maybe: `${after} Every server that may send for your domain today still may.`,
			no: `${after} Nothing changes about the permitted servers.`,
			'none-before': `${after} Servers that are not in the new record count as suspicious afterwards, your own mail server too.`,
		}[senders];
	},
	addOthersFirst: (name) =>
		`So far no server was expressly permitted for ${name}. Servers that are not in the new record count as suspicious afterwards, your own mail server too. So first ask every other provider through which you send mail what belongs in the SPF record for it, and put that before "~all" in the value that follows.`,
	firstRecord:
		'There was no SPF record so far: servers not listed here, your own mail server too, get softfail afterwards instead of none. Add them first.',
	afterwards: (what) => `Afterwards: ${what}.`,
	writesOut: (names) =>
		`Afterwards the servers of ${names} stand in the record one by one instead of as a reference. When that provider changes its servers, you must change the record by hand.`,
	loses: (what) =>
		`Not in the new value, although it was meant or in effect: ${what}. If you still need it, add it again in its right form.`,
	losesPolicy: (what) =>
		`What you had written never took effect, so the new record only watches at first. Left for later: ${what}.`,
	madeBy: (owner) =>
		owner === undefined
			? 'You cannot make this change yourself; only the operator of the mail service can.'
			: `You cannot make this change yourself; only the operator of ${owner} can.`,
	open: OPEN_DNS,
	close: CHECK_AGAIN,
	add: (name, type) => `Add a new record of type ${type}. Name: ${nameField(name)}`,
	addMore: (type) => `Add another record of type ${type} with the same name.`,
	value: (value) => `Copy this into the field for the value, exactly as it is: ${value}`,
	find: (name, type, value) =>
		`Find the record of type ${type} with the name ${nameField(name)} that has this value now: ${value}`,
	replaceBy: (value) => `Replace its whole value by exactly this: ${value}`,
	keep: (name, type, value) =>
		`Keep the record of type ${type} with the name ${nameField(name)} and this value: ${value}`,
	remove: (name, type, value) =>
		`Delete the record of type ${type} with the name ${nameField(name)} and this value: ${value}`,
	ttl: (seconds) =>
		`If your provider asks how long the record is valid in seconds (TTL), enter: ${seconds}`,
	strings: (parts) =>
		`The value is longer than 255 characters. Most providers divide it by themselves. If yours does not accept it, enter it in these parts, each in quotation marks: ${parts}`,
	reportAddress:
		'If you would like reports on who sends with your domain, add this to the end of the value, followed by a mail address of yours: ; rua=mailto:',
	foreign: (owner) =>
		`This name belongs to the domain ${owner}. If you do not look after it yourself, ask its operator for the change.`,
	ask: (owner) =>
		owner === undefined
			? 'Write to the support of your mail service and ask for this change in its DNS:'
			: `Write to the support of the operator of ${owner} and ask for this change in its DNS:`,
	pleaseAdd: (name, type, value) => `Add: name ${name}, type ${type}, value: ${value}`,
	pleaseRemove: (name, type, value) => `Remove: name ${name}, type ${type}, value: ${value}`,
	askClose: 'Check again as soon as the support has confirmed the change.',
	adminAdd: (line) => `Add: ${line}`,
	adminRemove: (line) => `Remove: ${line}`,
};
