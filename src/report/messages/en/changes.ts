/**
 * English words for changes in DNS.
 *
 * @module
 */

import type { Change } from '../../../preflight/verdict.ts';
import { isContested, type PartChanges, policyOf } from '../../change-kind.ts';
import type { ChangeWords, KindWords } from '../explanation.ts';
import { mendCauses } from './mends.ts';
import { listed } from './phrases.ts';

/** What an SPF record is. */
export const LIST: string =
	'The SPF record is the list of servers that may send mail for your domain.';
/** What a DMARC policy is. */
export const POLICY: string = 'The DMARC policy tells receivers what to do with forged mail.';
/** What a DKIM key is for. */
export const KEY: string = 'Receivers use the DKIM key to check the signature of your mail.';

function list(parts: readonly string[]): string {
	return listed(parts.map((part) => `"${part}"`));
}

/** What is added and removed, in a sentence. */
function difference({ added, removed, isReordered, isTold }: PartChanges): string {
	const sentences = [
		added.length === 0 ? '' : ` Added: ${list(added)}.`,
		removed.length === 0 ? '' : ` Removed: ${list(removed)}.`,
	];
	if (sentences.some((sentence) => sentence !== '')) return sentences.join('');
	if (isTold) return '';
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
		: `These references are added: ${list(added)}`;
}

/** Which of several policies is proposed, and why. */
function chosen({ after }: Change): string {
	const policy = policyOf(after[0] ?? '');
	const which =
		policy === null ? 'The new record is chosen' : `The new record has the mildest, "p=${policy}"`;
	return `${which}, so that no mail is rejected that is delivered today. It has the report addresses of all of them.`;
}

/** What a new policy does to mail. */
function strictness({ after }: Change): string {
	return after.some((text) => /;\s*p\s*=\s*none/i.test(text))
		? ' With "p=none" nobody is asked to reject mail. You can make it stricter later.'
		: ' It is strict: mail that cannot be verified as yours will be rejected or land in the spam folder. First check every service through which you send mail.';
}

/** What each kind of change does, without full stop. */
export const changeTitles: ChangeWords['titles'] = {
	'spf-added': 'Add an SPF record',
	'spf-joined': 'Make one SPF record of several',
	'spf-extended': 'Extend the SPF record',
	'spf-mended': 'Correct the SPF record',
	'spf-removed': 'Delete an SPF record',
	'dmarc-added': 'Add a DMARC policy',
	'dmarc-joined': 'Make one DMARC policy of several',
	'dmarc-loosened': 'Loosen the DMARC policy',
	'dmarc-mended': 'Correct the DMARC policy',
	'dmarc-removed': 'Delete a DMARC policy',
	'dkim-alias': 'Point to the DKIM key',
	'dkim-key': 'Publish the DKIM key',
	'dkim-key-mended': 'Correct the DKIM key',
	'dkim-removed': 'Delete the old DKIM record',
	'alias-added': 'Point a name to the mail service',
	'alias-changed': 'Change where a name points',
	'alias-removed': 'Replace a reference by records of its own',
	'record-added': 'Add a record',
	'record-changed': 'Change a record',
	'record-removed': 'Delete a record',
};

const kinds: { readonly [kind in keyof ChangeWords['kinds']]: KindWords } = {
	'spf-added': {
		owner: `${LIST} There is none yet; the new one permits your mail service.`,
		admin: 'Adds the SPF record.',
	},
	'spf-joined': {
		owner: (change) =>
			isContested(change)
				? `${LIST} Your domain has more than one of them. Only one is allowed, so none of them counts at the moment. The new record puts them together.`
				: `${LIST} Beside it, your domain has another text that looks like one. The new record puts them together.`,
		admin: 'Joins several SPF records into one.',
	},
	'spf-extended': {
		owner: (_, parts) => `${LIST} ${extension(parts)}. Everything else stays as it is.`,
		admin: 'Extends the SPF record.',
	},
	'spf-mended': {
		owner: (_, parts) => `${LIST} It is corrected.${difference(parts)}`,
		admin: 'Corrects the SPF record.',
	},
	'spf-removed': {
		owner: `${LIST} The one under this name is not needed or is in the way.`,
		admin: 'Removes an SPF record.',
	},
	'dmarc-added': {
		owner: (change) => `${POLICY} There is none under this name yet.${strictness(change)}`,
		admin: 'Adds the DMARC record.',
	},
	'dmarc-joined': {
		owner: (change) =>
			`${POLICY} Your domain has more than one: ${list(change.before)}.${isContested(change) ? ' Receivers follow none of them.' : ''} ${chosen(change)}`,
		admin:
			'Joins several DMARC records into one; of the policies the mildest, so that nothing is newly rejected.',
	},
	'dmarc-loosened': {
		owner: `${POLICY} Until now mail had to match the domain of its sender address exactly. Afterwards subdomains count as well.`,
		admin: 'Loosens strict alignment.',
	},
	'dmarc-mended': {
		owner: (_, parts) => `${POLICY} It is corrected.${difference(parts)}`,
		admin: 'Corrects the DMARC record.',
	},
	'dmarc-removed': {
		owner: `${POLICY} The one under this name is not needed or is in the way.`,
		admin: 'Removes a DMARC record.',
	},
	'dkim-alias': {
		owner: `${KEY} The new record (CNAME) points to the key that your mail service provides.`,
		admin: 'Delegates the DKIM selector by CNAME.',
	},
	'dkim-key': {
		owner: `${KEY} The new record holds that key.`,
		admin: 'Publishes the DKIM key.',
	},
	'dkim-key-mended': {
		owner: ({ before }) =>
			before.length > 1
				? `${KEY} Only one record may be under this name: the new one, with the right key.`
				: `${KEY} The new record replaces the one that is there.`,
		admin: 'Replaces the DKIM key.',
	},
	'dkim-removed': {
		owner: ({ type }) =>
			type === 'A' || type === 'AAAA'
				? `${KEY} There is an address here instead. If your DNS settings show a reference (CNAME) under this name with a proxy switched on, switch the proxy off ("DNS only"): nothing else is needed then. Otherwise delete the address first.`
				: `${KEY} Another record with this name is in the way of the new one; delete it first.`,
		admin: 'Clears the name of the DKIM selector.',
	},
	'alias-added': {
		owner: ({ name }) =>
			`The name ${name} should point to your mail service (CNAME). Undeliverable mail returns to this name, and receivers then check the mail service's own list of permitted servers.`,
		admin: 'Adds a CNAME.',
	},
	'alias-changed': {
		owner: ({ name }) =>
			`The name ${name} points to the wrong target (CNAME). Afterwards it points to the one that your mail service needs.`,
		admin: 'Changes the target of the CNAME.',
	},
	'alias-removed': {
		owner: ({ name }) =>
			`The name ${name} only points to another name (CNAME). Beside such a reference no other record is possible, so it is deleted. The changes that follow belong to it: make all of them one right after the other.`,
		admin: 'Removes the CNAME, next to which no other record may exist.',
	},
	'record-added': {
		owner: 'This record is needed so that everything that used the CNAME keeps working.',
		admin: 'Adds records.',
	},
	'record-changed': {
		owner: 'This record gets another value.',
		admin: 'Changes records.',
	},
	'record-removed': {
		owner: 'This record is not needed or is in the way.',
		admin: 'Removes records.',
	},
};

/** The words for changes. */
export const changeWords: ChangeWords = {
	titles: changeTitles,
	kinds,
	parts: ({ added, removed }) =>
		[
			added.length === 0 ? '' : `added: ${added.join(' ')}`,
			removed.length === 0 ? '' : `removed: ${removed.join(' ')}`,
		]
			.filter((text) => text !== '')
			.join('; '),
	tested: {
		save: 'We tested this change: sending will then work.',
		warn: 'We tested this change: sending is then permitted, and only warnings remain.',
		helps: 'We tested this change: it helps, but more may be needed. Check again afterwards.',
		block: 'We tested this change: alone it is not enough yet.',
		retry: 'We could not test whether this change is enough, because DNS did not answer.',
	},
	senders: (affected) =>
		({
			kept: 'All current senders may still send.',
			lost: 'Note: not every server that may send for your domain today may still do so afterwards.',
			unaffected: '',
			'none-before':
				'Servers that are not in the new record will count as suspicious, including your own mail server.',
		})[affected],
	firstRecord:
		'There was no SPF record: servers not listed here, including your own mail server, will get softfail instead of none. Add them first.',
	afterwards: (what) => `Afterwards: ${what}.`,
	writesOut: (names) =>
		`Afterwards the servers of ${listed(names)} are listed in the record one by one instead of by reference. When these servers change, you must update the record by hand.`,
	loses: (what) =>
		`Not in the new value, although it was meant or in effect: ${what}. If you still need it, add it again in its right form.`,
	losesAll: (what) =>
		`Until now "${what}" let every server in the world send for your domain. Afterwards, servers that are not in the record count as suspicious. First add every service through which you send mail.`,
	losesGiven: (what) =>
		`Until now a catch-all entry (a name with "*") answered for this name: ${what}. With a record of its own the name does not get that any more; if it is used under this name, enter it here as well.`,
	mend: (found, meant, reason) => {
		const cause = mendCauses[reason] ?? '';
		const why = cause === '' ? '' : ` (${cause})`;
		return meant === '' ? `"${found}" is removed${why}` : `"${found}" becomes "${meant}"${why}`;
	},
	mends: (phrases) => `Correction: ${phrases}.`,
	notInForce: (texts) =>
		`Receivers have ignored this text so far: ${texts}. It looks like a second SPF record, so the servers it names are in the new one, and from now on they may send. Delete those that should not.`,
	losesKey: (what) =>
		`A key of another service works under this name today (${what}). After this change, receivers reject its signatures. Better ask your mail service for another selector, and leave this record alone.`,
	losesPolicy: (what) =>
		`What you had written never took effect, so the new record only monitors at first. Left for later: ${what}.`,
	madeBy: (owner) =>
		owner === undefined
			? 'You cannot make this change yourself; only the operator of the mail service can.'
			: `You cannot make this change yourself; only the operator of ${owner} can.`,
	adminAdd: (line) => `Add: ${line}`,
	adminRemove: (line) => `Remove: ${line}`,
};
