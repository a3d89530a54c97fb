/**
 * German words for the panels of DNS hosters.
 *
 * @module
 */

import type { PanelFieldWords, PanelTrapWords } from '../panel-words.ts';

/** What a field is called. */
export const panelFieldWords: PanelFieldWords = {
	type: 'Typ',
	name: 'Name',
	current: 'Bisheriger Wert',
	removed: 'Diesen Eintrag löschen',
	priority: 'Priorität',
	value: 'Wert',
	target: 'Ziel',
	ttl: 'TTL',
};

/** What users of a panel stumble over. */
export const panelTraps: PanelTrapWords = {
	'spf-present':
		'{hoster} legt in jeder neuen Zone einen SPF-Eintrag an. Steht dort schon einer, der mit „v=spf1“ beginnt, ändern Sie diesen; legen Sie nie einen zweiten an.',
	'spf-redirect-present':
		'Der eigene SPF-Eintrag von {hoster} lautet „v=spf1 redirect=…“. Lassen Sie „redirect“ am Ende stehen und fügen Sie kein „all“ hinzu.',
	'spf-rule':
		'{hoster} bietet fertige SPF-Regeln an. Wählen Sie die benutzerdefinierte Regel, damit Sie diesen Wert eintragen können.',
	'spf-type': 'Bei {hoster} hat ein SPF-Eintrag den Typ „TXT (SPF)“ und die Priorität 0.',
	'spf-wildcard':
		'Der SPF-Assistent von {hoster} schreibt auch einen Eintrag für alle Subdomains („*“). Wählen Sie „Manuell editieren“, damit sich nur dieser Eintrag ändert.',
	'text-templates':
		'Auf der älteren Plattform von {hoster} gibt es TXT-Einträge nur über Vorlagen. Passt keine, schicken Sie diese Werte an den Support.',
	'text-one-string':
		'Tragen Sie den Wert in {hoster} als einen Text ohne Anführungszeichen ein, auch wenn er danach in mehreren Teilen angezeigt wird.',
	'text-limit':
		'{hoster} nimmt für einen TXT-Wert höchstens {limit} Zeichen an, und dieser ist länger. Fragen Sie vorher den Support, wie er eingetragen wird.',
	'text-set':
		'Bei {hoster} sind alle TXT-Werte eines Namens ein Eintrag. Ändern Sie nur die hier genannte Zeile und behalten Sie die anderen.',
	'target-dot':
		'{hoster} hängt an ein Ziel ohne Punkt am Ende Ihre Domain an. Tragen Sie das Ziel mit dem Punkt am Ende ein.',
	'alias-proxy':
		'Schalten Sie bei {hoster} für diesen Eintrag den Proxy aus („Nur DNS“, graue Wolke).',
	'null-mx': '{hoster} nimmt „0 .“ nicht als MX-Eintrag an. Lassen Sie diesen Eintrag dort weg.',
	apply: '{hoster} veröffentlicht den Eintrag erst, wenn Sie die Einstellungen übernehmen.',
	'save-zone': '{hoster} veröffentlicht nichts, bevor Sie die ganze Zone speichern.',
};
