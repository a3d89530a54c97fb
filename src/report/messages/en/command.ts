/**
 * English words of the command line, besides reports.
 *
 * @module
 */

/** What `maysend learn` says of mails, and `maysend bulk` of its progress. */
export const commandWords = {
	/** A fact of a mail, with its certainty and where it stands. */
	fact: '{field}: {value} ([certainty=seen -> seen|only claimed, left out], {from})',
	unknown: 'still unknown: {fields}',
	untrusted:
		'nothing in these mails is certain: give --trust HOST, what your own mail server calls itself behind "by" in its Received field, or at the beginning of its Authentication-Results',
	lines: 'lines',
	errors: 'errors',
} as const;
