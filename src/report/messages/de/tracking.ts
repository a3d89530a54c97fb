/**
 * German words for how far changes are.
 *
 * @module
 */

import type { TrackingWords } from '../tracking-words.ts';
import { duration } from './phrases.ts';

/** German. */
export const trackingWords: TrackingWords = {
	state: {
		seen: 'FERTIG',
		published: 'VERÖFFENTLICHT',
		pending: 'NOCH NICHT DA',
		different: 'ANDERER WERT',
		misplaced: 'FALSCHER NAME',
		'in-conflict': 'ZWEI EINTRÄGE',
		unknown: 'UNBEKANNT',
	},
	meaning: {
		seen: () => 'Der Eintrag ist da.',
		published: () =>
			'Ihre Nameserver haben den Eintrag. Manche Zwischenspeicher halten noch die vorige Antwort; warten Sie, bis sie abläuft.',
		pending: () =>
			'Der Eintrag ist noch nicht da. Wenn Sie ihn gespeichert haben, warten Sie, bis die vorige Antwort in den Zwischenspeichern abläuft.',
		different: () =>
			'Dort steht etwas anderes. Vergleichen Sie es mit dem Wert, den Sie eintragen sollten.',
		misplaced: (at) =>
			`Der Eintrag steht bei ${at}. Vielleicht hat die DNS-Verwaltung Ihre Domain angehängt: Tragen Sie nur den Teil davor ein.`,
		'in-conflict': () =>
			'Der Eintrag ist da, aber daneben steht etwas, das ihm im Weg ist. Löschen Sie nur, was unter „Zu löschen“ steht; wegen allem anderen prüfen Sie die ganze Einstellung noch einmal.',
		unknown: () => 'Das DNS hat nicht geantwortet.',
	},
	sum: {
		all: () => 'Alle Änderungen sind angekommen. Prüfen Sie die ganze Einstellung noch einmal.',
		part: (seen, count) => `${seen} von ${count} Änderungen sind angekommen.`,
		none: () => 'Noch keine Änderung ist angekommen.',
		regressed: () => 'Eine Änderung, die angekommen war, ist nicht mehr da.',
	},
	next: (seconds) => `Der nächste Blick lohnt sich in ${duration(seconds)}.`,
	found: 'Gefunden',
	removed: 'Zu löschen',
	nothing: 'nichts',
	wanted: 'Gewünscht',
};
