/**
 * German phrases that sentences for steps have in common.
 *
 * @module
 */

import type { HosterTrap } from '../../../zone/hoster.ts';
import type { ChangeKind } from '../../change-kind.ts';
import { filled, type ValueOf } from '../template.ts';
import { changeTitles } from './changes.ts';
import { panelTraps } from './hosters.ts';
import { duration, listed } from './phrases.ts';

/** By name, in the case of the name. */
export const stepPhrases = {
	/** A name as it goes into the field of a DNS panel. */
	'dem Feld': '[host=@ -> @ (steht für {name})|{host} (vollständig: {name})|{name}|der DNS-Wurzel]',
	'den Eintrag': 'den {type}-Eintrag mit dem Namen {dem Feld}',
	'was gesucht ist': ['every -> alle {type}-Einträge mit dem Namen {dem Feld}', '{den Eintrag}'],
	'den Teil':
		'[part.isBeginning -> den Teil mit „{part.text}“|den Teil „{part.text}“|den Teil ab Zeichen {part.character}|den betreffenden Teil]',
	'dem Teil':
		'[part.isBeginning -> dem Teil mit „{part.text}“|dem Teil „{part.text}“|dem Teil ab Zeichen {part.character}|dem betreffenden Teil]',
	'den Teil des Dienstes':
		'[„{part}“|den Teil, den Ihr Versanddienst in seiner Hilfe nennt (meist beginnt er mit „include:“),]',
	'den Tag-Teil': '[den Teil „{tag}={value}“|den Teil, der mit „{tag}=“ beginnt,]',
	'die Namen': (value: ValueOf): string => listed(value('names').split(', ')),
	'die Änderung': (value: ValueOf): string => changeTitles[value('kind') as ChangeKind],
	'die Falle': (value: ValueOf): string => filled(panelTraps[value('trap') as HosterTrap], value),
	'der Wartezeit': (value: ValueOf): string => duration(Number(value('seconds'))),
} as const;
