/**
 * The relay of `--relay`: the id of a known one, or a JSON file that describes one.
 *
 * @module
 */

import { InputError } from '../input/input-error.ts';
import { relays } from '../relays/catalogue.ts';
import { defineRelay } from '../relays/define.ts';
import { findRelay } from '../relays/find.ts';
import { meantRelay } from '../relays/meant-relay.ts';
import type { Relay } from '../relays/relay.ts';
import { escapeControls } from '../report/escape.ts';
import { jsonFile } from './files.ts';
import type { Io } from './io.ts';

/** What to say where a file stands instead of an id. */
function fileForId(file: string, described: readonly Relay[]): string {
	const ids = described.map(({ id }) => `"${id}"`).join(' or ');
	const shown = escapeControls(file);
	const where = ids === '' ? `give --relay ${shown}, and here the "id" it holds` : `use ${ids}`;
	return `"${shown}" is a file, and an id is wanted: ${where}`;
}

/** Returns the relay of an id, a known one or one of `described`, or says which id was probably meant. */
export function knownRelay(id: string, path: string, described: readonly Relay[] = []): Relay {
	const relay = described.find((each) => each.id === id) ?? findRelay(id);
	if (relay !== null) return relay;
	const meant = meantRelay(id, [...described, ...relays]);
	if (id.endsWith('.json')) {
		throw new InputError('input.relay-unknown', path, fileForId(id, described));
	}
	const hint = meant === null ? 'see "maysend relays"' : `did you mean "${meant}"?`;
	throw new InputError(
		'input.relay-unknown',
		path,
		`unknown relay "${escapeControls(id)}"; ${hint}`,
	);
}

/** Returns the relay that `--relay` names. */
export async function relayArgument(argument: string, io: Io): Promise<Relay> {
	const isFile = argument.endsWith('.json') || argument.includes('/');
	if (!isFile) return knownRelay(argument, '--relay');
	// What JSON holds is anybody's guess; defineRelay checks it.
	return defineRelay((await jsonFile(argument, '--relay', io)) as Relay);
}
