/**
 * German words for findings about the key inside a DKIM record.
 *
 * @module
 */

import type { StoredFinding } from '../../../findings/finding.ts';
import type { DkimKeyCode } from '../code-groups.ts';
import { at, fact, type Messages, withFact } from '../message.ts';

/** What a key is, for those who have never seen one. */
function key(finding: StoredFinding): string {
	return `Schlüssel unter ${at(finding)}, mit dem Mailanbieter die DKIM-Signatur Ihrer Mails prüfen,`;
}

const CORRUPT: ReadonlyMap<string, string> = new Map([
	['pem', 'Die Zeilen „BEGIN“ und „END“ einer Schlüsseldatei wurden mitkopiert'],
	['quotes', 'Anführungszeichen wurden mitkopiert'],
	['p-repeated', '„p=“ steht zweimal da'],
	['backslash', 'Ein umgekehrter Schrägstrich wurde mitkopiert'],
	['comma', 'Im Schlüssel steht ein Komma'],
	['placeholder', 'Statt des Schlüssels steht noch ein Platzhalter aus der Anleitung da'],
]);

function cause(finding: StoredFinding): string {
	const reason = CORRUPT.get(fact(finding, 'reason'));
	return reason === undefined ? '' : ` ${reason}.`;
}

/** The words of the codes about the key itself. */
export const dkimKeyMessages: Messages<DkimKeyCode> = {
	'dkim.p-missing': {
		title: 'DKIM-Eintrag ohne Schlüssel',
		owner: (f) =>
			`Der Eintrag unter ${at(f)} soll den Schlüssel enthalten, mit dem Mailanbieter die DKIM-Signatur Ihrer Mails prüfen. Der Schlüssel selbst fehlt darin.`,
		admin: (f) => `Dem DKIM-Eintrag unter ${at(f)} fehlt p=${withFact(f, ['reason'], ' (', ')')}.`,
	},
	'dkim.revoked': {
		title: 'DKIM-Schlüssel zurückgezogen',
		owner: (f) =>
			`Der ${key(f)} wurde zurückgezogen: Der Wert ist leer. Mailanbieter erkennen Signaturen damit nicht mehr an.`,
		admin: (f) => `Der Schlüssel unter ${at(f)} ist widerrufen: p= ist leer.`,
	},
	'dkim.key-corrupt': {
		title: 'DKIM-Schlüssel beschädigt',
		owner: (f) => `Der ${key(f)} ist nicht lesbar.${cause(f)}`,
		admin: (f) =>
			`Der Wert von p= unter ${at(f)} lässt sich nicht dekodieren${withFact(f, ['reason'], ' (', ')')}.`,
	},
	'dkim.key-truncated': {
		title: 'DKIM-Schlüssel abgeschnitten',
		owner: (f) =>
			`Der ${key(f)} wurde nicht bis zum Ende gespeichert. ${
				f.data['isCutAtLimit'] === true
					? 'Wahrscheinlich hat Ihr Anbieter ihn nach 255 Zeichen abgeschnitten.'
					: 'Der letzte Teil fehlt.'
			}`,
		admin: (f) =>
			`Der Schlüssel unter ${at(f)} endet zu früh${withFact(f, ['actual'], ': ', ' Oktette')}${withFact(f, ['expected'], ' von ')}${f.data['isCutAtLimit'] === true ? ', abgeschnitten bei 255 Zeichen' : ''}.`,
	},
	'dkim.key-private': {
		title: 'Geheimer Schlüssel öffentlich sichtbar',
		owner: (f) =>
			`Unter ${at(f)} steht der geheime Schlüssel öffentlich, wo nur der öffentliche stehen darf. Jeder kann damit Mails in Ihrem Namen signieren.`,
		admin: (f) =>
			`In p= unter ${at(f)} steht ein privater Schlüssel; das Schlüsselpaar ist kompromittiert.`,
	},
	'dkim.key-type-unknown': {
		title: 'Unbekannte Schlüsselart',
		owner: (f) =>
			`Der ${key(f)} ist mit einer Art gekennzeichnet, die kein Empfänger kennt${withFact(f, ['keyType'], ': „', '“')}.`,
		admin: (f) =>
			`Die Schlüsselart${withFact(f, ['keyType'], ' k=')} unter ${at(f)} ist nicht definiert${withFact(f, ['meant'], '; gemeint ist wohl k=')}.`,
	},
	'dkim.key-type-case': {
		title: 'Schlüsselart in Großbuchstaben',
		owner: (f) =>
			`Beim ${key(f)} ist die Schlüsselart in Großbuchstaben geschrieben. Manche Empfänger erkennen sie so nicht.`,
		admin: (f) =>
			`k=${fact(f, 'keyType')} unter ${at(f)} ist nicht kleingeschrieben; manche Prüfer vergleichen genau.`,
	},
	'dkim.key-too-short': {
		title: 'DKIM-Schlüssel zu kurz',
		owner: (f) =>
			`Der ${key(f)} ist zu kurz${withFact(f, ['bits'], ' (', ' Bit)')}. Empfänger dürfen solche Schlüssel nicht anerkennen, weil sie sich knacken lassen.`,
		admin: (f) =>
			`Der RSA-Schlüssel unter ${at(f)} hat ${fact(f, 'bits') || 'weniger als 1024'} Bit; Prüfer dürfen weniger als 1024 nicht anerkennen.`,
	},
	'dkim.key-1024': {
		title: 'DKIM-Schlüssel eher kurz',
		owner: (f) =>
			`Der ${key(f)} wird noch anerkannt, ist aber kürzer als empfohlen${withFact(f, ['bits'], ' (', ' statt 2048 Bit)')}.`,
		admin: (f) =>
			`Der RSA-Schlüssel unter ${at(f)} hat ${fact(f, 'bits') || 'weniger als 2048'} Bit; empfohlen sind mindestens 2048.`,
	},
	'dkim.key-too-long': {
		title: 'DKIM-Schlüssel sehr lang',
		owner: (f) =>
			`Der ${key(f)} ist so lang${withFact(f, ['bits'], ' (', ' Bit)')}, dass ihn nicht jeder Empfänger prüfen kann.`,
		admin: (f) =>
			`Der RSA-Schlüssel unter ${at(f)} hat ${fact(f, 'bits') || 'mehr als 4096'} Bit; Prüfer müssen nicht mehr als 4096 beherrschen.`,
	},
	'dkim.key-exponent': {
		title: 'DKIM-Schlüssel unbrauchbar',
		owner: (f) =>
			`Der ${key(f)} kann kein gültiger Schlüssel sein. Er wurde beschädigt oder falsch erzeugt.`,
		admin: (f) =>
			`Der öffentliche Exponent${withFact(f, ['exponent'], ' ')} unter ${at(f)} ist bei RSA nicht möglich.`,
	},
	'dkim.key-exponent-small': {
		title: 'DKIM-Schlüssel veralteter Machart',
		owner: (f) =>
			`Der ${key(f)} wurde auf eine veraltete Art erzeugt, die manche Empfänger nicht anerkennen.`,
		admin: (f) =>
			`Der öffentliche Exponent des Schlüssels unter ${at(f)} ist ${fact(f, 'exponent') || '3'}; manche Prüfer lehnen das ab.`,
	},
	'dkim.key-pkcs1': {
		title: 'DKIM-Schlüssel in seltener Form',
		owner: (f) =>
			`Der ${key(f)} ist in einer seltenen Form geschrieben. Die meisten Empfänger können sie lesen, manche nicht.`,
		admin: (f) =>
			`p= unter ${at(f)} ist ein bloßer RSAPublicKey (PKCS #1), kein SubjectPublicKeyInfo; manche Prüfer lesen nur diesen.`,
	},
	'dkim.key-trailing-octets': {
		title: 'DKIM-Schlüssel mit einem Anhängsel',
		owner: (f) =>
			`Hinter dem ${key(f)} steht etwas, das nicht dazugehört. Die meisten Empfänger übergehen es, manche lehnen den Schlüssel ab.`,
		admin: (f) =>
			`p= unter ${at(f)} enthält${withFact(f, ['octets'], ' ')} Oktette hinter dem Schlüssel; die meisten Prüfer übergehen sie.`,
	},
	'dkim.key-modulus': {
		title: 'DKIM-Schlüssel unbrauchbar',
		owner: (f) =>
			`Der ${key(f)} kann kein gültiger Schlüssel sein. Er wurde beschädigt oder falsch erzeugt.`,
		admin: (f) =>
			`Der Modulus unter ${at(f)} ist bei RSA nicht möglich${withFact(f, ['reason'], ' (', ')')}.`,
	},
	'dkim.key-spki-ed25519': {
		title: 'DKIM-Schlüssel in der falschen Form',
		owner: (f) => `Der ${key(f)} wurde in einer Form eingetragen, die Empfänger nicht verstehen.`,
		admin: (f) =>
			`Der Ed25519-Schlüssel unter ${at(f)} ist als SubjectPublicKeyInfo verpackt; in p= gehören nur seine 32 Oktette.`,
	},
	'dkim.key-mismatch': {
		title: 'Anderer DKIM-Schlüssel als beim Dienst',
		owner: (f) =>
			`Der ${key(f)} ist nicht der, mit dem Ihr Versanddienst signiert. Die Signatur passt deshalb nicht.`,
		admin: (f) => `Der Schlüssel unter ${at(f)} ist nicht der, mit dem der Versanddienst signiert.`,
	},
	'dkim.algorithm-mismatch': {
		title: 'DKIM-Schlüssel falsch bezeichnet',
		owner: (f) =>
			`Der ${key(f)} ist von anderer Art, als sein Eintrag angibt${withFact(f, ['found'], ' (tatsächlich ', ')')}.`,
		admin: (f) =>
			`Der Eintrag unter ${at(f)} nennt${withFact(f, ['keyType'], ' k=') || ' eine andere Schlüsselart'}, der Schlüssel ist${withFact(f, ['found'], ' ') || ' ein anderer'}.`,
	},
};
