/**
 * German words of the command line, besides reports.
 *
 * @module
 */

/** What `maysend learn` says of mails, and `maysend bulk` of its progress. */
export const commandWords = {
	fact: '{field}: {value} ([certainty=seen -> gesehen|nur behauptet, weggelassen], {from})',
	unknown: 'weiterhin unbekannt: {fields}',
	untrusted:
		'In diesen Mails ist nichts sicher: Geben Sie --trust HOST an, den Namen Ihres eigenen Mailservers hinter „by“ in seinem Received-Feld oder am Anfang seiner Authentication-Results',
	lines: 'Zeilen',
	errors: 'Fehler',
} as const;
