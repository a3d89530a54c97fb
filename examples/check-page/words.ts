/**
 * The page's own words; what the report says comes from the library.
 *
 * @module
 */

/** A language of the page. */
export type PageLocale = 'en' | 'de';

const english = {
	title: 'May this service send for your address?',
	intro:
		'Enter the address that your mail comes from and the service that sends it. The answer tells what is missing in the DNS of your domain. Nothing is stored.',
	language: 'Language',
	from: 'From address',
	relay: 'Mail service',
	choose: 'Please choose …',
	otherServer: 'Another one: I know its outgoing server (SMTP)',
	smtp: 'Outgoing server (SMTP)',
	smtpHint: 'As it stands in the settings of your mail program or software.',
	check: 'Check',
	asking: 'Asking DNS …',
	answers: (count: number): string => (count === 1 ? '1 answer' : `${count} answers`),
	stop: 'Stop',
	stopped: 'Stopped. Nothing was decided.',
	result: 'Result',
	again: 'Check again',
	entered: 'Have you entered everything?',
	share: 'Copy link to this check',
	print: 'Print',
	tracking: 'Have the changes arrived?',
	arrived: 'All changes have arrived. Below is the answer with them.',
	copy: (label: string): string => `Copy: ${label}`,
	copyShort: 'Copy',
	copied: 'Copied.',
	notCopied: 'Your browser did not allow copying. Select the text and copy it by hand.',
	fromMissing: 'Enter an e-mail address, such as info@example.com.',
	relayMissing: 'Choose a mail service, or its outgoing server at the end of the list.',
	smtpWrong: 'Enter the name of a server, such as smtp.example.com.',
	failed: 'The check could not be carried out. Load the page again.',
};

/** What the page says in one language. */
export type PageWords = typeof english;

const german: PageWords = {
	title: 'Darf dieser Dienst für Ihre Adresse senden?',
	intro:
		'Geben Sie die Adresse ein, von der Ihre Mails kommen, und den Dienst, der sie versendet. Die Antwort sagt, was im DNS Ihrer Domain fehlt. Nichts wird gespeichert.',
	language: 'Sprache',
	from: 'Absenderadresse',
	relay: 'Versanddienst',
	choose: 'Bitte wählen …',
	otherServer: 'Ein anderer: Ich kenne seinen Postausgangsserver (SMTP)',
	smtp: 'Postausgangsserver (SMTP)',
	smtpHint: 'So, wie er in den Einstellungen Ihres Mailprogramms oder Ihrer Software steht.',
	check: 'Prüfen',
	asking: 'Das DNS wird gefragt …',
	answers: (count) => (count === 1 ? '1 Antwort' : `${count} Antworten`),
	stop: 'Abbrechen',
	stopped: 'Abgebrochen. Es wurde nichts entschieden.',
	result: 'Ergebnis',
	again: 'Erneut prüfen',
	entered: 'Haben Sie alles eingetragen?',
	share: 'Link zu dieser Prüfung kopieren',
	print: 'Drucken',
	tracking: 'Sind die Änderungen angekommen?',
	arrived: 'Alle Änderungen sind angekommen. Darunter steht die Antwort mit ihnen.',
	copy: (label) => `Kopieren: ${label}`,
	copyShort: 'Kopieren',
	copied: 'Kopiert.',
	notCopied:
		'Ihr Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn von Hand.',
	fromMissing: 'Geben Sie eine E-Mail-Adresse ein, etwa info@example.com.',
	relayMissing: 'Wählen Sie einen Versanddienst oder am Ende der Liste seinen Postausgangsserver.',
	smtpWrong: 'Geben Sie den Namen eines Servers ein, etwa smtp.example.com.',
	failed: 'Die Prüfung war nicht möglich. Laden Sie die Seite neu.',
};

/** The words of each language. */
export const pageWords: { readonly [locale in PageLocale]: PageWords } = {
	en: english,
	de: german,
};

/** German for a browser that prefers it, else English. */
export function localeOf(tag: string | null | undefined): PageLocale {
	return /^de(?:-|$)/i.test(tag ?? '') ? 'de' : 'en';
}
