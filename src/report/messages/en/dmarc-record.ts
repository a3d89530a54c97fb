/**
 * English words for findings about how a DMARC record is written.
 *
 * @module
 */

/** The words of the codes about how a record is written. */
export const dmarcRecordMessages = {
	'dmarc.not-a-record': {
		title: 'Not a DMARC policy',
		owner:
			'At {the name} receivers look for your policy against forged mail (DMARC), but something else is there.',
		admin: 'The TXT record at {the name} is not a DMARC record.',
	},
	'dmarc.version-first': {
		title: 'DMARC policy begins wrongly',
		owner: 'The {DMARC policy} must begin with "v=DMARC1". Receivers ignore it as it is.',
		admin: 'v=DMARC1 is not the first tag at {the name}; the record is ignored.',
	},
	'dmarc.version-value': {
		title: 'DMARC policy begins wrongly',
		owner: 'The {DMARC policy} must begin with exactly "v=DMARC1". Receivers ignore it as it is.',
		admin: 'The v= at {the name} is not exactly DMARC1; the record is ignored.',
	},
	'dmarc.leading-space': {
		title: 'Space before the DMARC policy',
		owner: 'The {DMARC policy} begins with a space. Many receivers ignore it because of that.',
		admin: 'The record at {the name} begins with white space, so it fails the version test.',
	},
	'dmarc.syntax': {
		title: 'Typing error in the DMARC policy',
		owner: 'The {DMARC policy} has a part that receivers cannot read[: "{text}"].',
		admin: 'The record at {the name} has a malformed tag[ "{text}"][ ({problem})].',
	},
	'dmarc.tag-unknown': {
		title: 'Unknown part in the DMARC policy',
		owner:
			'The {DMARC policy} has a part[ "{tag}"] that receivers do not know and skip. That does no harm.',
		admin: 'The record at {the name} has an unknown tag[ {tag}], which is ignored.',
	},
	'dmarc.tag-duplicate': {
		title: 'Part twice in the DMARC policy',
		owner:
			'In the {DMARC policy} the part[ "{tag}"] is there more than once. Many receivers then ignore all of it.',
		admin: 'The tag[ {tag}] occurs more than once at {the name}; the record is invalid.',
	},
	'dmarc.tag-removed': {
		title: 'Outdated part in the DMARC policy',
		owner:
			'The {DMARC policy} has a part[ "{tag}"] that is no longer part of the rules. That does no harm.',
		admin: 'The tag[ {tag}] at {the name} was removed by RFC 9989.',
	},
	'dmarc.tag-case': {
		title: 'Capital letters in the DMARC policy',
		owner:
			'In the {DMARC policy} a part[ ("{tag}")] is written in capital letters. Some receivers do not recognize that.',
		admin: 'The tag[ {tag}] at {the name} is not in lower case; some receivers compare exactly.',
	},
	'dmarc.p-missing': {
		title: 'DMARC policy says nothing',
		owner: 'The {DMARC policy} does not say what receivers should do: the part "p=" is missing.',
		admin: 'The record at {the name} has no p= tag.',
	},
	'dmarc.p-invalid': {
		title: 'Wrong value for "p" in the DMARC policy',
		owner: '{An unknown value} So it does not say what they should do with forged mail.',
		admin: '{The invalid value}; there is no policy to apply.',
	},
	'dmarc.sp-invalid': {
		title: 'Wrong value for "sp" in the DMARC policy',
		owner: '{An unknown value} That can make the whole policy void.',
		admin: '{The invalid value}; the record counts as p=none or not at all.',
	},
	'dmarc.np-invalid': {
		title: 'Wrong value for "np" in the DMARC policy',
		owner: '{An unknown value} That can make the whole policy void.',
		admin: '{The invalid value}; the record counts as p=none or not at all.',
	},
	'dmarc.psd-invalid': {
		title: 'Wrong value for "psd" in the DMARC policy',
		owner: '{An unknown value} They skip it.',
		admin: '{The invalid value}; it is read as psd=u.',
	},
	'dmarc.t-invalid': {
		title: 'Wrong value for "t" in the DMARC policy',
		owner: '{An unknown value} They skip it.',
		admin: '{The invalid value}; it is read as t=n.',
	},
	'dmarc.adkim-invalid': {
		title: 'Wrong value for "adkim" in the DMARC policy',
		owner: '{An unknown value} They use the usual value instead.',
		admin: '{The invalid value}; it is read as adkim=r.',
	},
	'dmarc.aspf-invalid': {
		title: 'Wrong value for "aspf" in the DMARC policy',
		owner: '{An unknown value} They use the usual value instead.',
		admin: '{The invalid value}; it is read as aspf=r.',
	},
	'dmarc.pct-invalid': {
		title: 'Wrong value for "pct" in the DMARC policy',
		owner: '{An unknown value} They apply the policy to all mail.',
		admin: '{The invalid value}; it is read as pct=100.',
	},
	'dmarc.p-order': {
		title: 'DMARC policy in an unusual order',
		owner:
			'In the {DMARC policy} the part "p=" is not the second tag. Old receivers may not accept that.',
		admin: 'p= is tag number {position|three or later} at {the name}; RFC 7489 wanted it second.',
	},
	'dmarc.unrelated-txt': {
		title: 'Other texts next to the DMARC policy',
		owner:
			'At {the name}, where the policy against forged mail (DMARC) belongs, there are other texts as well. They have no effect there.',
		admin: [
			'count=1 -> {the name} holds a TXT record that is not a DMARC record.',
			'{the name} holds {count|other} TXT records that are not DMARC records.',
		],
	},
	'dmarc.spf-here': {
		title: 'SPF record under the wrong name',
		owner:
			'At {the name} there is a list of permitted servers (SPF). Receivers look for that list at your domain itself, so it has no effect here.',
		admin: 'There is an SPF record at {the name}, where no receiver looks for one.',
	},
	'dmarc.record-bytes': {
		title: 'DMARC policy very long',
		owner:
			'The {DMARC policy} is very long[ ({octets} characters)]. Some receivers may have trouble reading it.',
		admin:
			'The record at {the name} has {octets|many} octets; the answer may not fit into a UDP packet.',
	},
} as const;
