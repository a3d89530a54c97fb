/**
 * English sentences for steps: the From address, the relay and mail exchangers.
 *
 * @module
 */

/** By kind of step. */
export const senderSteps = {
	'check-spelling': 'Check that {name} is spelled correctly.',
	'check-registration':
		'If it is, ask the company where you registered the domain whether it is still active.',
	'use-existing-domain': 'Enter a sender address whose domain exists.',
	'use-own-domain': 'Enter a sender address at a domain of your own.',
	'use-own-address':
		'Use a sender address at your own domain, for example info@ followed by the domain of your website.',
	'use-reply-to':
		'Enter your address at {domain} as the reply address (Reply-To). Replies will still arrive there.',
	'use-provider-smtp':
		'If you want to keep sending with your address at {domain}, send through the outgoing server (SMTP) of that provider, not through this service.',
	'use-reachable-address':
		'Decide whether {domain} should accept mail. If not, use a sender address at which you can be reached; then there is nothing more to do. If so, continue as follows:',
	'replace-null-mx':
		'Replace {the record} and the value "0 ." with the one that your mail provider names.',
	'use-other-domain': 'If {domain} is not meant for mail, use a sender address at another domain.',
	'permit-sending':
		'If it is, the records that forbid sending must be changed: ask your mail service for the records it needs (SPF and DKIM), and enter them in the DNS settings at your provider.',
	'send-test-mail':
		'Or send a mail to yourself and look at its full header: "Return-Path" shows the domain of the return path, and "DKIM-Signature" shows the signing domain after "d=". Tell us what you find out; then the check can be completed.',
	'use-domain-smtp':
		'Instead of this mailbox, use the outgoing server (SMTP) of the provider where the mailboxes of your domain are. You get server name, user name and password from it.',
	'ask-server-operator':
		'Ask the person who runs this mail server: "From which public IP addresses does our mail reach the Internet, which domain is in its return path (MAIL FROM), and do we sign it with DKIM with our domain?"',
	'find-smtp-settings':
		'If it cannot: find in the settings of the service the place for an outgoing mail server of your own (often called SMTP).',
	'enter-smtp-login':
		'Enter server name, user name and password of your mailbox there. You get them from your own mail provider; mail then goes out through a server that signs with your domain.',
	'delete-null-mx': 'Delete the one with the value "0 ." if the domain should accept mail.',
	'compare-mx': 'Compare its value with the one that your mail provider names, and correct it.',
	'set-mx-host': 'Enter in its value the real name of the server[: {host}|.]',
	'name-mx-host': 'Enter in its value the name of the server that your mail provider names.',
	'report-to-dns-provider':
		'If it stays like this for hours, write to the provider that manages the DNS of {name|your domain} and quote this message.',
	'report-dnssec':
		'Write to your DNS provider: "The DNSSEC signatures of our domain do not validate." Until that is fixed, many receivers cannot read your DNS records.',
} as const;
