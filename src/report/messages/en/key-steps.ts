/**
 * English sentences for steps: DKIM keys, and the tags of DKIM and DMARC records.
 *
 * @module
 */

/** By kind of step. */
export const keySteps = {
	'enable-dkim':
		'Switch DKIM on there. The service then shows you one or more DNS records, each with a name, a type (TXT or CNAME) and a value.',
	'add-shown-records':
		'Add the DNS records that your mail service shows, exactly with the name, type and value given.[names.length=1 ->  One of them must have the name {names}.| Among them must be the names {the names}.]',
	'keep-shown-record': 'Keep the one that your mail service shows, and delete the others.',
	'keep-wanted-record': 'Keep the one that should count, and delete the others.',
	'set-shown-target':
		'Replace its value with the target that your mail service shows in its settings for DKIM.',
	'mind-appended-zone':
		'If your provider adds your domain again when you save, put a dot at the end of the value.',
	'compare-target': 'Compare the target shown there with the one in your DNS[: {target}|.]',
	'change-or-report-target':
		'If they differ, change the record in your DNS. If they are the same, write to the support of your mail service: the key has not been set up on its side yet.',
	'mind-delegated-key':
		'If the record of this name is of type CNAME, your mail service holds the key: write to its support and quote this message. Otherwise go on.',
	'copy-shown-value':
		'Replace its whole value with the one your mail service shows. Copy it from the first to the last character, without quotation marks and without line breaks.',
	'mind-cut-value':
		'If your provider cuts the value again, ask its support how to enter a TXT record of more than 255 characters.',
	'make-key':
		'Have a new key made there [isCompromised -> at once, because the old one must not be used any more|with 2048 bits]. If you find no such button, ask the support of your mail service.',
	'enter-key':
		'Then enter the new record in the DNS settings at your provider, exactly as it is shown.',
	'set-key': 'Replace everything after "p=" in its value with exactly this: {value}',
	'tell-selector':
		'It shows the name of the DKIM key, the selector: the part before "._domainkey", for example "s1". Tell us that name; then the key can be checked too.',
	'see-dkim-enabled':
		'See whether DKIM is switched on for your domain. If it is not, switch it on and add the DNS records that are shown.',
	'enable-or-relay-elsewhere':
		'Switch the signature (DKIM) on there, and add the DNS records that are shown. If the service cannot sign, ask its support whether it can send through the outgoing server (SMTP) of your mail provider.',
	'delete-wildcard':
		'Find the TXT record whose name begins with "*" and delete it if you do not need it.',
	'add-own-record':
		'If there is no separate record with the name {name}, add the one that your mail service shows.',
	'make-alias':
		'Delete it, and add a CNAME record with the same name instead. [Its value is: {value}|Its value is the target your mail service shows.]',
	'add-key-beside': 'Add the record of the new key next to the old one.',
	'ask-relay': [
		'question=sign-own-domain -> Ask the support of the service whether it can sign mail with your domain (DKIM).',
		'question=sign-own-domain-records -> Ask the support of your mail service whether it can sign with your own domain (DKIM with your own domain), and what you have to enter in DNS for that.',
		'question=return-path-and-dkim -> Ask the support of your mail service: "Which domain is in the return path (MAIL FROM) of our mail, and do you sign it with DKIM with our domain?"',
		'question=selector -> If you find nothing there, ask the support: "Under which DKIM selector do you sign our mail, and which record do we have to publish for it?"',
		'question=spf-term-or-addresses -> Ask the support of your mail service: "Which entry do we need in our SPF record, or from which IP addresses do you send?"',
		'question=other-selector -> First ask the support of your mail service whether it can use another DKIM selector: under this one the key of another service works. If it can, leave the record as it is and publish the new one instead.',
		'question=rsa-key -> Ask the support of your mail service for an additional RSA key of 2048 bits.',
	],
	'ask-for-ptr':
		'Only the operator of the server can change that. Write to the support of your mail service: "Please set up matching forward and reverse DNS names (PTR) for your sending address[ {address}]."',
	'use-provider-smtp-if-not':
		'If not, and if the service allows an outgoing server (SMTP) of your own: enter the one of your mail provider there, whose mail is signed with your domain. You get server name, user name and password from your mail provider.',

	'replace-text': 'In its value, replace {from} with exactly this: {to}',
	'lower-case': 'In its value, write ["{text}"|this part] in lower case.',
	'lower-case-after':
		'In its value, write the part after "{tag}=" in lower case[ instead of {text}].',
	'delete-tag': [
		'when=no-subdomain-mail -> If you send no mail from names below your domain, delete {the tag} of its value, up to and including the next semicolon.',
		'when=tests-over -> When your tests are over, delete {the tag} of its value, up to and including the next semicolon.',
		'Delete {the tag} of its value, up to and including the next semicolon.',
	],
	'choose-policy':
		'In its value, write after "{tag}=" one of these three: none, quarantine or reject. "none" only monitors, "quarantine" asks for the spam folder, "reject" asks to reject.',
	'note-mild-policy':
		'This value does not ask anybody to reject mail. You can make it stricter later.',
	'own-policy':
		'Have this looked at by the person who manages your DNS. The simplest remedy is a policy of its own for the domain you send from: a TXT record whose name is _dmarc and that domain, with the value of the policy that counts today.',
	'relax-alignment':
		'In its value, replace "adkim=s" with "adkim=r" and "aspf=s" with "aspf=r". Names that belong to your domain then count as well.',
	'move-to-front':
		'Move the part "{text}" to the very beginning of its value, with nothing before it.',
	'move-policy': 'Move the part that begins with "p=" right after "v=DMARC1;".',
	'set-beginning':
		'Write the beginning of its value exactly like this, with capital letters and semicolon: {text}',
	'delete-blanks-before': 'Delete the spaces before "{text}" in its value.',
	'correct-or-delete-text': [
		'Correct or delete this part of its value: {text}',
		'Correct or delete the wrong part of its value. Parts look like "p=none" and are separated by semicolons.',
	],
	'keep-one-tag': 'Leave the part[ "{tag}"] in its value only once, and delete the others.',
	'insert-policy': 'Insert this into its value, right after "v=DMARC1;": p=none;',
	'write-report-uris':
		'Write the address in its value like this: "{tag}=mailto:" and right after it the mail address[tag=rua -> , several of them separated by commas and each with "mailto:"].',
	'replace-report-address': [
		'reason=not-mail -> In its value, replace the address after "rua=" with a mail address with "mailto:" before it.',
		'In its value, replace the address after "rua=" with one that accepts mail.',
	],
	'request-reports':
		'If you would like reports, add this to the end of its value, followed by an address of yours that can take many mails: ; rua=mailto:',
	'ask-report-receiver': [
		'hasRecord -> Ask the receiver of the reports to add this record in the DNS of their domain. Or use an address of your own domain instead.',
		'Ask the receiver of the reports to permit reports for your domain, or use an address of your own domain.',
	],
	'extend-policy':
		'See whether there is a {type} record with the name {the field} already. If there is one, add this to the end of its value, followed by an address of yours for reports: ; rua=mailto:',
	'add-policy-if-none':
		'If there is none, add it with this value, followed by an address of yours as well: {value}',
} as const;
