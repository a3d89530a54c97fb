/**
 * English words for where the terms of an SPF record lead.
 *
 * @module
 */

/** The words of the codes about other names that a record refers to. */
export const spfReferenceMessages = {
	'spf.include-missing': {
		title: 'Reference leads nowhere',
		owner:
			'With {the part}, {the list} refers to a list of {target|another domain}, but there is none. {That voids the list}',
		admin: '{The term} in {the record}: {target|another domain} gives none, which makes permerror.',
	},
	'spf.include-broken': {
		title: 'Reference to a faulty list',
		owner:
			'With {the part}, {the list} refers to the list of {target|another domain}, which is faulty. {That voids the list}',
		admin:
			'{The term} in {the record}: {target|another domain} gives permerror, and so does the whole record.',
	},
	'spf.include-dns-error': {
		title: 'Reference gave no answer',
		owner:
			'With {the part}, {the list} refers to a list of {target|another domain}, which did not answer. Whether servers may send is therefore not fully known at the moment.',
		admin: '{The term} in {the record}: evaluating {target|another domain} ended in temperror.',
	},
	'spf.redirect-missing': {
		title: 'Reference leads nowhere',
		owner:
			'With {the part}, {the list} hands over to a list of {target|another domain}, but there is none. {That voids the list}',
		admin: '{The term} in {the record}: {target|another domain} gives none, which makes permerror.',
	},
	'spf.redirect-dns-error': {
		title: 'Reference gave no answer',
		owner:
			'With {the part}, {the list} hands over to a list of {target|another domain}, which did not answer. Whether servers may send is therefore not fully known at the moment.',
		admin: '{The term} in {the record}: evaluating {target|another domain} ended in temperror.',
	},
	'spf.include-loop': {
		title: 'References in a circle',
		owner:
			'{The part} in {the list} leads back to a list that refers to this one. Mail providers go round in circles there until they give up.',
		admin:
			'{The term} in {the record} leads back to {target|another domain}, whose record is being evaluated already.',
	},
	'spf.redirect-loop': {
		title: 'References in a circle',
		owner:
			'{The part} in {the list} leads back to a list that refers to this one. Mail providers go round in circles there until they give up.',
		admin:
			'{The term} in {the record} leads back to {target|another domain}, whose record is being evaluated already.',
	},
	'spf.include-repeated': {
		title: 'Same list referred to twice',
		owner:
			'{The outer list} leads to the list of {target|another domain} more than once. Nothing needs to be done, though each time uses up some of the 10 DNS lookups (questions to other domains) allowed.',
		admin:
			'{The term} in {the record} leads to {target|another domain}, which ["{by}"|another term][ of {byDomain}] has led to already[; lookups spent again: {lookups}].',
	},
	'spf.include-appended': {
		title: 'Own domain was appended',
		owner:
			'{The part} in {the list} names a domain that does not exist like this: {domain|your own domain} was probably appended to it by mistake[, and {meant} was meant].',
		admin:
			'The target of {the term} in {the record} leads nowhere and ends in {domain|the own domain}[; probably "{meant}" was meant].',
	},
	'spf.a-void': {
		title: 'Server name without address',
		owner:
			'{The part} in {the list} leads to [the name {name}|a name], [{what it lacks}|which has no address]. There this part allows no server, and more than two such names make the list faulty.',
		admin:
			'{The term} in {the record}: [the name {name}|a name] has no [subject.type=TXT -> address|{subject.type} record][ ({outcome})], a void lookup.',
	},
	'spf.mx-void': {
		title: 'Name without mail server',
		owner:
			'{The part} in {the list} leads to [the name {name}|a name], [{what it lacks}|which has no mail server]. The part allows no server, and more than two such names make the list faulty.',
		admin:
			'{The term} in {the record}: [the name {name}|a name] has no MX record[ ({outcome})], a void lookup.',
	},
	'spf.mx-host-void': {
		title: 'Mail server without address',
		owner:
			'{The part} in {the list} leads to the mail server {host|of a domain}, [{what it lacks}|which has no address]. There this part does not allow it.',
		admin: '{The term} in {the record}: the mail exchanger {host|of its target} has no address.',
	},
	'spf.exists-void': {
		title: 'Name without address',
		owner:
			'{The part} in {the list} asks whether [the name {name}|a name] has an address, and it has none. This part is then passed over, and nothing needs to be done.',
		admin:
			'{The term} in {the record}: [the name {name}|a name] has no A record[ ({outcome})], a void lookup.',
	},
} as const;
