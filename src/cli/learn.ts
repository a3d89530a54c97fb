/**
 * `maysend learn`: a relay file out of mails that the relay sent.
 *
 * @module
 */

import { InputError } from '../input/input-error.ts';
import { type LearnedRelay, relayFromMessage } from '../message/relay-from-message.ts';
import type { MessageTrust } from '../message/trusted-part.ts';
import { findRelay } from '../relays/find.ts';
import type { Relay } from '../relays/relay.ts';
import { variantsOf } from '../relays/settle-variant.ts';
import { escapeControls } from '../report/escape.ts';
import type { LearnLine } from './command-line.ts';
import { STATUS_NO_ANSWER, STATUS_OK } from './exit-status.ts';
import type { Io } from './io.ts';
import { localeOf } from './locale.ts';
import { relayArgument } from './relay-argument.ts';
import { told } from './words.ts';

async function mailOf(path: string, io: Io): Promise<string> {
	try {
		return await io.readFile(path);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new InputError('input.request-invalid', 'mail', why);
	}
}

function seenIn({ facts }: LearnedRelay): number {
	return facts.filter(({ certainty }) => certainty === 'seen').length;
}

/** A draft with the most that is certain; the first of those. */
function fullest(drafts: readonly LearnedRelay[]): LearnedRelay | undefined {
	const most = Math.max(...drafts.map(seenIn));
	return drafts.find((draft) => seenIn(draft) === most);
}

/** A receiver may be known by either of its names; the one under which it says most is taken. */
function trusts({ trust, authservId }: LearnLine): readonly MessageTrust[] {
	if (authservId !== undefined) {
		return [{ authservId, ...(trust === undefined ? {} : { receivedBy: trust }) }];
	}
	return trust === undefined ? [{}] : [{ authservId: trust }, { receivedBy: trust }];
}

/** The way to set a relay of the catalogue up with a return path below the From domain. */
function belowFrom(id: string | undefined): Relay | undefined {
	const known = id === undefined ? null : findRelay(id);
	if (known === null) return undefined;
	return variantsOf(known.id).find(({ returnPath }) => returnPath.kind === 'subdomain');
}

/** What the mails say, as the variant of the relay whose return path they show. */
function learnedFrom(
	mails: readonly string[],
	line: LearnLine,
	relay: Relay | undefined,
): LearnedRelay | undefined {
	const drafts = trusts(line).map((trust) =>
		relayFromMessage(mails, { trust, ...(relay === undefined ? {} : { relay }) }),
	);
	const learned = fullest(drafts);
	const variant = belowFrom(line.relay);
	const isBelow = learned?.relay.returnPath.kind === 'subdomain';
	if (!isBelow || variant === undefined || relay?.returnPath.kind === 'subdomain') return learned;
	return learnedFrom(mails, { ...line, relay: variant.id }, variant);
}

/** Prints a relay file; returns the exit status: 3 where nothing is certain. */
export async function learn(line: LearnLine, io: Io): Promise<number> {
	const mails = await Promise.all(line.mails.map((path) => mailOf(path, io)));
	const relay = line.relay === undefined ? undefined : await relayArgument(line.relay, io);
	const learned = learnedFrom(mails, line, relay);
	if (learned === undefined) return STATUS_NO_ANSWER;
	const locale = localeOf(line, io);
	const fields = learned.unknown.join(', ');
	const texts = [
		...learned.facts.map((fact) => told(locale, 'fact', { ...fact })),
		...(fields === '' ? [] : [told(locale, 'unknown', { fields })]),
		...(seenIn(learned) > 0 ? [] : [told(locale, 'untrusted')]),
	];
	for (const text of texts) io.stderr(`maysend: ${escapeControls(text)}\n`);
	// A description that nothing speaks for would look like one that a mail showed.
	if (seenIn(learned) === 0) return STATUS_NO_ANSWER;
	io.stdout(`${JSON.stringify(learned.relay, null, '\t')}\n`);
	return STATUS_OK;
}
