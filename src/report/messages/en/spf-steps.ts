/**
 * English sentences for steps: terms of SPF records.
 *
 * @module
 */

/** By kind of step. */
export const spfSteps = {
	'report-to-operator':
		'This place is in the record of {name}, to which {outer} refers by "{term}". Report it to the operator of {name}.',
	'report-target': [
		'isOutage -> If it stays like this for hours, report it to the operator of {target|the other domain}.',
		'Report the fault to the operator of {target|the other domain}, usually one of your mail services.',
	],
	'delete-if-unused':
		'If you no longer use that service, delete {the part} from the TXT record[ with the name {name}] whose value begins with "v=spf1".',
	'delete-part-if-unused': [
		'isRedirect -> If you no longer use the service, replace this part with those of the services you use now, and "~all" at the end.',
		'If you no longer use the service, delete this part.',
	],
	'write-spf':
		'As its value enter "v=spf1", then {the relay part}, and at the end "~all", all in one line with spaces between.',
	'write-spf-of-services':
		'As its value enter "v=spf1", then the part that each of your mail services names in its help pages (most begin with "include:"), and at the end "~all", all in one line with spaces between.',
	'add-part':
		'Add {the relay part} before the part that ends in "all" or begins with "redirect=", with spaces between. If there is neither, add it at the end.',
	'leave-rest':
		'Leave everything else as it is, and do not add a second record that begins with "v=spf1".',
	'delete-sign':
		'If the part of your mail service is there already with a "?" or "~" before it, delete only that sign.',
	'delete-addresses':
		'Then you can delete the parts with the addresses of your mail service (they begin with "ip4:" or "ip6:"), if you are sure which ones they are.',
	'move-part-first':
		'Move the part of your mail service[, "{part}",] to the front, right after "v=spf1".',
	'mend-record-first': 'Fix the fault in the list, which this check names as a separate finding.',
	'compare-part':
		'Compare {the part} with what your mail service names in its help pages, and correct it.',
	'compare-or-delete-part':
		'Compare {the part} with what your mail service names, and correct or delete it.',
	'correct-or-delete-part': [
		'why=not-needed -> Correct {the part}, or delete it if you do not need it.',
		'why=unknown-word -> Correct or delete {the part}. The usual parts begin with "ip4:", "ip6:", "include:", "a", "mx" and "all".',
		'why=server-gone -> Correct {the part}, or delete it if that server is no longer there.',
	],
	'replace-part': ['Replace {the part} with "{to}".', 'Correct {the part}.'],
	'correct-address': 'Correct ["{value}"|the address] after "{mechanism}:", or delete the part.',
	'set-mechanism': [
		'Write "{to}:" instead of "{from}:" before this address.',
		'Write "ip4:" before addresses with dots, "ip6:" before those with colons.',
	],
	'correct-prefix':
		'Correct the number after the slash[; it must lie between 0 and {max}]. For a single address leave out the slash and the number.',
	'add-domain': 'Add the name of the domain to {the part}, without spaces, or delete the part.',
	'correct-domain': 'Correct the name in {the part}; it must end like "shop.example".',
	'bare-all': 'Delete what is attached to "all", so that it reads "~all" or "-all".',
	'keep-one-modifier':
		'Keep one of the parts that begin with ["{modifier}"|the same word], and delete the others.',
	'list-all-services': 'Make sure that all services that send mail for you are in the list.',
	'append-all': 'Then add a space and "~all" at the very end.',
	'replace-plus-all': 'Then replace "+all" (or a plain "all") at the end with "~all".',
	'keep-one-all':
		'Keep a single part that ends in "all" and move it to the very end. "~all" is right for most.',
	'delete-repetition': 'Delete the repetition of {the part}, and keep the first one.',
	'move-before-all':
		'Move what you still need[ ({terms})] in front of the part that ends in "all", and delete the rest after it.',
	'choose-all-or-redirect':
		'Decide which of the two you want. If the other list is to apply too, replace "redirect=" with "include:" and place it before the part that ends in "all"; otherwise delete the part with "redirect=".',
	'name-servers': [
		'servers=meant -> Replace {the part} with the addresses of the servers meant ("ip4:" and the address), or with the "include:" part your mail service names.',
		'servers=addresses -> Replace {the part} with the addresses of the servers that send ("ip4:" and the address), or with the "include:" part your mail service names.',
		'servers=sending -> Replace {the part} with the addresses of the servers that really send for you, or with the "include:" part your mail service names.',
		'servers=public -> Replace {the part} with the public address of the server, or delete it if no server of yours sends mail directly.',
	],
	'break-loop': 'Delete {the part}, or have the reference back to this list removed.',
	'shorten-name':
		'In {the part}, shorten the name to ["{to}"|what your mail service names, without your own domain at its end].',
	'correct-or-delete-host': [
		'isIpv6Only -> Delete {the part} if that server is no longer there. If it has an address of the usual kind only, you can name that instead ("ip4:" and the address).',
		'Correct {the part}, or delete it if that server is no longer there.',
	],
	'delete-or-set-up-mx': 'Delete {the part}, or set up a mail server for the name it means.',
	'ask-for-host-address':
		'Ask the provider of the mail server[ {host}] to give its name an address in DNS.',
	'delete-mx-host':
		'If that server is no longer used, delete it from the MX records (the list of the servers that receive mail) of its domain.',
	'delete-unused-services':
		'Delete the parts of services you no longer use ("include:", "a" and "mx" take DNS lookups, "ip4:" and "ip6:" take none).',
	'ask-services':
		'If that is not enough, ask your mail services whether they need their part at all, or whether they can send under a subdomain of yours.',
	'delete-void-parts':
		'Delete the parts whose servers or services are no longer there. This check names each of them as a separate finding.',
	'ask-for-one-name':
		'Ask the provider of the sending server to keep a single name for its address.',
	'copy-spf': 'Find {the record} whose value begins with "v=spf1", and copy the value.',
	'add-spf-at':
		'Add a TXT record with that value for {domain|the domain itself}, and delete the wrong one. Most providers append the domain to the name you enter: enter "@" there, or leave the field empty.',
	'join-spf':
		'Copy the parts of all of them into one, after a single "v=spf1" and with a single part such as "~all" at the very end.',
	'delete-others': 'Delete the others.',
	'correct-version':
		'Change its beginning so that it reads "v=spf1", without quotation marks and followed by a space. If there is a correct record beside it, delete this one instead.',
	'delete-space-before':
		'Find {the record} that contains "v=spf1", and delete the space before it.',
	'delete-character':
		'Delete the [character at place {character}|odd character]. If you cannot see it, type the value anew instead of copying it.',
	'insert-space':
		'Put the missing space into {the part}, where one piece ends and the next begins.',
	'complete-end':
		'Compare its end[ ("{last}")] with the value you meant to enter, and add what is missing. Ask your provider how to enter a value of more than 255 characters.',
	'delete-old-texts':
		'Look through the {type} records with the name {the field} and delete those you no longer need, such as old codes that proved the domain was yours. Keep the one that begins with "v=spf1".',
	'check-domain': 'Check that {name|the domain} is spelled correctly.',
	'check-dns-setup':
		'If it is, check with your provider that the domain is registered and active, and that the name was set up in its DNS settings.',
	'correct-name-entered':
		'Correct the name where it was entered: in the sender address, or in the TXT record that refers to it.',
} as const;
