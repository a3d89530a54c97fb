/**
 * German words for findings about DMARC policies and what they do to this mail.
 *
 * @module
 */

import type { DmarcCode } from '../../../findings/dmarc.ts';
import type { StoredFinding } from '../../../findings/finding.ts';
import { at, fact, type Messages, policyDomain, withFact } from '../message.ts';
import { dmarcRecordMessages } from './dmarc-record.ts';
import { dmarcReportMessages } from './dmarc-reports.ts';

const CONSEQUENCES: ReadonlyMap<string, string> = new Map([
	['rejected', 'Solche Mails werden abgelehnt oder landen im Spam-Ordner.'],
	['quarantined', 'Solche Mails landen im Spam-Ordner oder werden abgelehnt.'],
	[
		'delivered',
		'Die Domain verlangt bisher keine Ablehnung, trotzdem können solche Mails im Spam-Ordner landen.',
	],
]);

/** What the policy asks for, for admins. */
const FOLLOWED: ReadonlyMap<string, string> = new Map([
	['rejected', '; Empfänger, die der Richtlinie folgen, lehnen diese Mails ab'],
	['quarantined', '; Empfänger, die der Richtlinie folgen, legen diese Mails in den Spam-Ordner'],
	['delivered', '; Empfänger, die der Richtlinie folgen, stellen diese Mails zu'],
]);

/** What either method finds, as far as it is told. */
function methods(finding: StoredFinding): string {
	const domain = fact(finding, 'policyDomain');
	const listed = fact(finding, 'listedPolicyDomain');
	if (domain === '' && listed === '') return '';
	const isSameRecord =
		domain === listed && fact(finding, 'policy') === fact(finding, 'listedPolicy');
	if (isSameRecord) return `: beide finden den Eintrag von ${domain}, aber ein anderes Alignment`;
	const walk = `${domain || 'kein Eintrag'}${withFact(finding, ['policy'], ' p=')}`;
	return `: ${walk} laut Tree Walk, ${listed || 'kein Eintrag'}${withFact(finding, ['listedPolicy'], ' p=')} laut Liste`;
}

/** The words of every `dmarc.*` code. */
export const dmarcMessages: Messages<DmarcCode> = {
	...dmarcRecordMessages,
	...dmarcReportMessages,
	'dmarc.missing': {
		title: 'DMARC-Richtlinie fehlt',
		owner: (f) =>
			`Für ${policyDomain(f, 'de')} gibt es keine Richtlinie, die Empfängern sagt, was mit gefälschten Mails geschehen soll (DMARC). Mehrere große Mailanbieter verlangen eine.`,
		admin: (f) => `Für ${policyDomain(f, 'de')} gilt kein DMARC-Eintrag.`,
	},
	'dmarc.dns-error': {
		title: 'DMARC-Richtlinie nicht lesbar',
		owner: (f) =>
			`Der DNS-Server hat auf die Frage nach der Richtlinie unter ${at(f, 'de')}, die Empfängern sagt, was mit gefälschten Mails geschehen soll (DMARC), nicht geantwortet. Ob es eine gibt, ist deshalb nicht bekannt.`,
		admin: (f) =>
			`Die TXT-Abfrage von ${at(f, 'de')} ist fehlgeschlagen${withFact(f, ['reason'], ' (', ')')}; die Richtlinie ist unbekannt.`,
	},
	'dmarc.multiple': {
		title: 'Mehrere DMARC-Richtlinien',
		owner: (f) =>
			`Unter ${at(f, 'de')} steht mehr als eine Richtlinie gegen gefälschte Mails (DMARC). Empfänger befolgen dann keine davon.`,
		admin: (f) =>
			`Unter ${at(f, 'de')} stehen ${fact(f, 'count') || 'mehrere'} DMARC-Einträge; Empfänger verwenden keinen davon.`,
	},
	'dmarc.inherited': {
		title: 'DMARC-Richtlinie einer übergeordneten Domain',
		owner: (f) =>
			`Für ${policyDomain(f, 'de')} gibt es keine eigene Richtlinie gegen gefälschte Mails (DMARC), deshalb gilt die von ${fact(f, 'policyDomain') || 'einer übergeordneten Domain'}. Das ist in Ordnung.`,
		admin: (f) =>
			`${policyDomain(f, 'de')} hat keinen DMARC-Eintrag; es gilt der von ${fact(f, 'policyDomain') || 'einer übergeordneten Domain'}${withFact(f, ['tag'], ', und zwar das Tag ')}.`,
	},
	'dmarc.psl-vs-treewalk': {
		title: 'Empfänger können verschieden urteilen',
		owner:
			'Mailanbieter suchen die Richtlinie gegen gefälschte Mails (DMARC) für Ihre Domain auf zwei Arten, einer alten und einer neuen, und hier kommen die beiden zu verschiedenen Ergebnissen. Manche Mailanbieter können Ihre Mails deshalb anders behandeln, als diese Prüfung angibt.',
		admin: (f) =>
			`Tree Walk (RFC 9989) und Public Suffix List (RFC 7489) stimmen bei Domain der Richtlinie, Richtlinie oder Alignment nicht überein${methods(f)}.`,
	},
	'dmarc.psd': {
		title: 'Als Registrierungsstelle gekennzeichnet',
		owner: (f) =>
			`Die Richtlinie gegen gefälschte Mails (DMARC) unter ${at(f, 'de')} legt fest, wo eine Organisation aufhört${f.data['psd'] === 'y' ? ': Unter dem Namen registrieren andere ihre Domains' : ''}. Das braucht man selten und ist nur ein Hinweis.`,
		admin: (f) => `Der Eintrag unter ${at(f, 'de')} hat psd=${fact(f, 'psd') || 'y oder n'}.`,
	},
	'dmarc.p-none': {
		title: 'DMARC beobachtet nur',
		owner: (f) =>
			`Die Richtlinie gegen gefälschte Mails (DMARC) unter ${at(f, 'de')} beobachtet bisher nur: Empfänger werden nicht aufgefordert, gefälschte Mails abzuwehren. Für den Anfang ist das richtig.`,
		admin: (f) => `Der Eintrag unter ${at(f, 'de')} hat p=none: Berichte, keine Durchsetzung.`,
	},
	'dmarc.p-quarantine': {
		title: 'DMARC schickt Fälschungen in den Spam-Ordner',
		owner: (f) =>
			`Die Richtlinie gegen gefälschte Mails (DMARC) unter ${at(f, 'de')} fordert Empfänger auf, gefälschte Mails in den Spam-Ordner zu legen. Das ist in Ordnung.`,
		admin: (f) => `Der Eintrag unter ${at(f, 'de')} hat p=quarantine.`,
	},
	'dmarc.sp-none': {
		title: 'Subdomains nicht geschützt',
		owner: (f) =>
			`Die Richtlinie gegen gefälschte Mails (DMARC) unter ${at(f, 'de')} schützt Ihre Domain, aber nicht die Namen darunter.`,
		admin: (f) => `Der Eintrag unter ${at(f, 'de')} hat sp=none, während p strenger ist.`,
	},
	'dmarc.sp-ineffective': {
		title: 'Teil der DMARC-Richtlinie ohne Wirkung',
		owner: (f) =>
			`Die Richtlinie gegen gefälschte Mails (DMARC) unter ${at(f, 'de')} hat einen Teil für Namen darunter${withFact(f, ['tag'], ' („', '“)')}. Empfänger lesen diesen Teil nur bei ${fact(f, 'organizationalDomain') || 'der Hauptdomain'}, hier bewirkt er nichts.`,
		admin: (f) =>
			`Das Tag ${fact(f, 'tag') || 'sp'} unter ${at(f, 'de')} bewirkt nichts: Es wird nur bei der Organizational Domain gelesen${withFact(f, ['organizationalDomain'], ' (', ')')}.`,
	},
	'dmarc.test-mode': {
		title: 'DMARC-Richtlinie im Testbetrieb',
		owner: (f) =>
			`Die Richtlinie gegen gefälschte Mails (DMARC) unter ${at(f, 'de')} ist als Test gekennzeichnet. Empfänger behandeln gefälschte Mails milder, als sie verlangt.`,
		admin: (f) => `Der Eintrag unter ${at(f, 'de')} hat t=y; es gilt die nächstmildere Richtlinie.`,
	},
	'dmarc.pct-partial': {
		title: 'DMARC-Richtlinie für einen Teil der Mails',
		owner: (f) =>
			`Die Richtlinie gegen gefälschte Mails (DMARC) unter ${at(f, 'de')} soll nur für einen Teil der Mails gelten${withFact(f, ['pct'], ' (', ' Prozent)')}. Viele Empfänger kennen diese Angabe nicht mehr und wenden die Richtlinie auf alle an.`,
		admin: (f) =>
			`Der Eintrag unter ${at(f, 'de')} hat pct=${fact(f, 'pct') || 'unter 100'}; RFC 9989 kennt das Tag nicht mehr, manche Empfänger beachten es, andere nicht.`,
	},
	'dmarc.strict-blocks': {
		title: 'DMARC verlangt genau dieselbe Domain',
		owner: (f) =>
			`Die Richtlinie von ${policyDomain(f, 'de')} gegen gefälschte Mails (DMARC) verlangt, dass Mails genau die Domain der Absenderadresse nachweisen. Dieser Versanddienst verwendet eine Domain, die dazugehört, aber nicht dieselbe ist; deshalb zählt der Nachweis nicht.`,
		admin: (f) =>
			`Striktes Alignment (adkim=s oder aspf=s) unter ${at(f, 'de')} verhindert, dass ein Name derselben Organisation zählt.`,
	},
	'dmarc.no-aligned-path': {
		title: 'Mails können nicht als Ihre erkannt werden',
		owner:
			'Bei Mails, die Sie über diesen Versanddienst schicken, lässt sich nicht nachprüfen, dass sie von Ihrer Domain kommen: Weder SPF (die Liste der erlaubten Server) noch DKIM (die Signatur) wird passend zu Ihrer Domain bestanden.',
		consequence: (f) => CONSEQUENCES.get(fact(f, 'consequence')) ?? '',
		admin: (f) =>
			`Weder SPF noch DKIM wird passend zur Absender-Domain bestanden${FOLLOWED.get(fact(f, 'consequence')) ?? ''}.`,
	},
	'dmarc.single-path-spf': {
		title: 'Weitergeleitete Mails ohne DKIM-Signatur',
		owner:
			'Die Herkunft Ihrer Mails lässt sich nur über SPF (die Liste der erlaubten Server) nachprüfen. Leitet jemand sie weiter, geht das verloren, und sie können abgelehnt werden oder im Spam-Ordner landen. Eine DKIM-Signatur übersteht das Weiterleiten.',
		admin: 'DMARC stützt sich allein auf SPF; bei Weiterleitung schlägt es fehl.',
	},
	'dmarc.single-path-dkim': {
		title: 'Nur die DKIM-Signatur zählt',
		owner:
			'Die Herkunft Ihrer Mails lässt sich nur über die DKIM-Signatur nachprüfen. Das genügt in der Regel; SPF (die Liste der erlaubten Server) hilft hier nicht.',
		admin: 'DMARC stützt sich allein auf DKIM; SPF passt nicht zur Absender-Domain.',
	},
	'dmarc.wrong-location': {
		title: 'DMARC-Richtlinie unter dem falschen Namen',
		owner: (f) =>
			`Eine Richtlinie gegen gefälschte Mails (DMARC) steht unter ${at(f, 'de')}. Empfänger suchen sie unter ${fact(f, 'expected') || 'dem Namen, der mit _dmarc beginnt,'} und finden sie deshalb nicht.`,
		admin: (f) =>
			`Unter ${at(f, 'de')} steht ein DMARC-Eintrag, wo kein Empfänger sucht${withFact(f, ['expected'], '; er gehört unter ')}.`,
	},
	'dmarc.alias': {
		title: 'DMARC-Richtlinie über einen Verweis',
		owner: (f) =>
			f.data.hasRecord
				? `Der Name ${at(f, 'de')} ist nur ein Verweis (CNAME-Eintrag) auf ${fact(f, 'target') || 'einen anderen Namen'}. Es gilt die Richtlinie, die dort steht, und nur deren Inhaber kann sie ändern.`
				: `Der Name ${at(f, 'de')} ist nur ein Verweis (CNAME-Eintrag) auf ${fact(f, 'target') || 'einen anderen Namen'}, und dort steht keine gültige Richtlinie gegen gefälschte Mails (DMARC).`,
		admin: (f) =>
			`${at(f, 'de')} ist ein Alias von ${fact(f, 'target') || 'einem anderen Namen'}; die Antwort dort ist ${f.data.hasRecord ? 'der DMARC-Eintrag' : 'kein einzelner DMARC-Eintrag'}.`,
	},
	'dmarc.from-wildcard': {
		title: 'Keine eigene DMARC-Richtlinie',
		owner: (f) =>
			`Was DNS für ${at(f)} antwortet, kommt von einem Sammeleintrag (ein Name mit „*“) und ist keine gültige Richtlinie gegen gefälschte Mails (DMARC). Lassen Sie den Sammeleintrag, wie er ist: Ein neuer Eintrag unter dem genauen Namen hat Vorrang.`,
		admin: (f) =>
			`Die Antwort unter ${at(f)}${withFact(f, ['text'], ' (', ')')} stammt von einem Wildcard-Eintrag${withFact(f, ['probe'], '; ', ' ergibt dieselbe')}. Ein Eintrag unter dem genauen Namen hat Vorrang, zu löschen ist nichts.`,
	},
	'dmarc.at-root': {
		title: 'DMARC-Richtlinie unter dem falschen Namen',
		owner: (f) =>
			`Eine Richtlinie gegen gefälschte Mails (DMARC) steht direkt unter ${at(f, 'de')}. Empfänger suchen sie nur unter _dmarc.${at(f, 'de')}.`,
		admin: (f) =>
			`Unter ${at(f, 'de')} statt unter _dmarc.${at(f, 'de')} steht ein DMARC-Eintrag; dort bewirkt er nichts.`,
	},
};
