/**
 * German words for what of a damaged record was read otherwise than it stands there.
 *
 * @module
 */

import type { MendReason } from '../../../text/mend.ts';

/** What was wrong, in a few words. */
export const mendCauses: { readonly [reason in MendReason]: string } = {
	typographic: 'ein typografisches Zeichen statt eines einfachen',
	'white-space': 'ein besonderes Leerzeichen, ein Tabulator oder ein Zeilenumbruch',
	invisible: 'ein unsichtbares Zeichen',
	entity: 'ein Code, der in Webseiten gehört',
	encoding: 'ein Code aus einer E-Mail oder einem Webformular anstelle eines Zeichens',
	escape: 'ein Backslash, der in Zonendateien gehört',
	quotes: 'Anführungszeichen im Wert',
	label: 'der Name des Eintrags steht im Wert',
	version: 'der Anfang ist falsch geschrieben',
	'lost-blank': 'ein Leerzeichen fehlt',
	seam: 'zwischen zwei Teilen des Werts fehlt ein Leerzeichen',
	'second-record': 'zwei Einträge in einem Wert',
	comma: 'ein Komma oder Semikolon statt eines Leerzeichens',
	'colon-blank': 'ein Leerzeichen zu viel',
	'sign-blank': 'ein Leerzeichen hinter dem Vorzeichen',
	separator: 'das falsche Zeichen hinter dem Namen',
	name: 'ein falsch geschriebenes Wort',
	'doubled-sign': 'ein Zeichen zu viel',
	dressing: 'etwas um den Namen herum, das dort nicht hingehört',
	punctuation: 'Satzzeichen, die dort nicht hingehören',
	netmask: 'eine Netzmaske statt einer Präfixlänge',
	'address-range': 'ein Adressbereich von–bis, wo SPF Netze verlangt',
	family: 'ip4 und ip6 verwechselt',
	address: 'eine Adresse ohne „ip4:“ oder „ip6:“',
	'sign-behind': 'das Vorzeichen gehört vor „all“',
	'no-qualifier': 'das Vorzeichen von „all“ ist nicht lesbar, deshalb das milde',
	'host-name': 'ein Name ohne „include:“ oder „a:“',
	'appended-zone': 'Ihre eigene Domain wurde an den Namen angehängt',
	equals: 'das falsche Zeichen statt „=“',
	'lost-semicolon': 'ein Semikolon fehlt',
	'tag-comma': 'ein Komma statt eines Semikolons',
	value: 'ein Wert, den es nicht gibt',
	'tag-lost': '„p=“ fehlt',
	plus: 'Leerzeichen statt „+“',
	'key-text': 'Zeichen, die nicht zum Schlüssel gehören',
	'hindering-tag': 'hindert Empfänger daran, den Schlüssel zu benutzen',
};
