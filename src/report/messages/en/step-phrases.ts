/**
 * English phrases that sentences for steps have in common.
 *
 * @module
 */

import type { HosterTrap } from '../../../zone/hoster.ts';
import type { ChangeKind } from '../../change-kind.ts';
import { filled, type ValueOf } from '../template.ts';
import { changeTitles } from './changes.ts';
import { panelTraps } from './hosters.ts';
import { duration, listed } from './phrases.ts';

/** By name. */
export const stepPhrases = {
	/** A name as it goes into the field of a DNS panel. */
	'the field': '[host=@ -> @ ({name} itself)|{host} (in full {name})|{name}|the DNS root]',
	'the record': 'the {type} record with the name {the field}',
	'what is sought': ['every -> all {type} records with the name {the field}', '{the record}'],
	'the part':
		'[part.isBeginning -> the part that begins with "{part.text}"|the part "{part.text}"|the part at character {part.character}|the part in question]',
	'the relay part':
		'["{part}"|the part your mail service names in its help pages (most begin with "include:")]',
	'the tag': '[the part "{tag}={value}"|the part that begins with "{tag}="]',
	'the names': (value: ValueOf): string => listed(value('names').split(', ')),
	'the change': (value: ValueOf): string => changeTitles[value('kind') as ChangeKind],
	'the trap': (value: ValueOf): string => filled(panelTraps[value('trap') as HosterTrap], value),
	'the wait': (value: ValueOf): string => duration(Number(value('seconds'))),
} as const;
