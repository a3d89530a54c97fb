/**
 * What `--help` says beyond the options: examples, exit statuses, formats.
 *
 * @module
 */

/** Below the help of `maysend` itself. */
export const programHelp: string = `
Examples:
  $ maysend check info@shop.example --relay rapidmail
  $ maysend detect shop.example
  $ maysend explain spf.relay-not-authorized --locale de
  $ maysend bulk senders.csv --out verdicts.ndjson

Exit status of check: 0 save, 1 warn, 2 block, 3 retry; 64 for wrong use.
Of several relays, and of bulk, the gravest counts: block, then retry, then
warn. bulk ends with 65 where a line of the CSV could not be checked, and with
130 after an interrupt.
Exit status of the others: 0, 3 where DNS gave no answer, 64 for wrong use.
70 is a fault of the program.`;

/** What `--what-if` does. */
const WHAT_IF = `
--what-if 'NAME TYPE VALUE' answers as if the record were published; nothing is
changed. An SPF or DMARC record takes the place of the one at its name, a record
below _domainkey that of all TXT there, a CNAME that of everything there, and
any record that of a CNAME. Anything else is added. Several are applied in
order.`;

/** Below the help of each command. */
export const commandHelp: {
	readonly [command in
		| 'check'
		| 'spf'
		| 'dkim'
		| 'dmarc'
		| 'detect'
		| 'relays'
		| 'explain'
		| 'wait'
		| 'learn'
		| 'bulk']: string;
} = {
	check: `${WHAT_IF}

Examples:
  $ maysend check info@shop.example --relay rapidmail
  $ maysend check info@shop.example --relay rapidmail --relay google-workspace --locale de --tone owner
  $ maysend check info@shop.example --smtp smtp.office365.com:587 --smtp-user info@shop.example
  $ maysend check info@shop.example --relay own.json --gate dmarc.missing=ignore --receiver google-bulk
  $ maysend check info@shop.example --relay rapidmail --what-if '_dmarc.shop.example TXT v=DMARC1; p=none'
  $ maysend check info@shop.example --relay rapidmail --format html > report.html
  $ maysend check info@shop.example --relay rapidmail --format sarif > report.sarif
  $ maysend check info@shop.example --relay rapidmail --export bind > changes.zone
  $ maysend check info@shop.example --relay rapidmail --export nsupdate > changes.nsupdate

Exit status: 0 save, 1 warn, 2 block, 3 retry; of several relays the gravest.`,
	spf: `${WHAT_IF}

Examples:
  $ maysend spf shop.example
  $ maysend spf shop.example --ip 192.0.2.7 --helo mail.shop.example
  $ maysend spf shop.example --what-if 'shop.example TXT v=spf1 mx -all'`,
	dkim: `${WHAT_IF}

Without selectors the usual ones are tried; there may be others.

Examples:
  $ maysend dkim shop.example
  $ maysend dkim shop.example s1 s2
  $ maysend dkim shop.example s1 --what-if 's1._domainkey.shop.example CNAME s1.relay.example'`,
	dmarc: `${WHAT_IF}

Examples:
  $ maysend dmarc shop.example
  $ maysend dmarc news.shop.example --method rfc7489
  $ maysend dmarc shop.example --what-if '_dmarc.shop.example TXT v=DMARC1; p=reject'`,
	detect: `${WHAT_IF}

Examples:
  $ maysend detect shop.example
  $ maysend detect shop.example --format json`,
	relays: `
Examples:
  $ maysend relays
  $ maysend relays rapidmail --format json > rapidmail.json`,
	explain: `
Examples:
  $ maysend explain dmarc.no-aligned-path
  $ maysend explain dkim.key-1024 --locale de --tone owner`,
	wait: `
On a terminal each look that shows something new is told. A look is taken when
the caches can have let go of the answer before it.

Examples:
  $ maysend check info@shop.example --relay rapidmail --format json > verdict.json
  $ maysend wait verdict.json --authoritative --timeout 7200

Exit status: 0 all changes are seen, 3 not yet, 2 something else stands there, or
at another name, 130 after an interrupt.`,
	learn: `
Send one mail through the relay to yourself, save it with its headers, and let
its description be written. Only what the trusted receiver wrote counts.

Examples:
  $ maysend learn mail.eml --trust mx.google.com --relay rapidmail > relay.json
  $ maysend learn first.eml second.eml --trust protection.outlook.com > relay.json
  $ maysend check info@shop.example --relay relay.json

Exit status: 0, 3 where nothing in the mails is certain.`,
	bulk: `
The CSV has a header with the columns from and relay, or from, smtp and perhaps
user where the outgoing server is known instead, and perhaps receivers (ids with
blanks between); other columns are passed over. Comma, semicolon and tab part
fields. A relay is the id of a known one, or the "id" in a JSON file that is
given with --relay; never the name of that file.

Output is NDJSON, one line for each of the CSV, in its order: "line" counts
those of the CSV, "input" is what stands there, and then
  "verdict": {...}, "digest": {...}
  or "error": {"code": "...", "path": "...", "message": "..."}
It is JSON, not CSV: a value that begins with = is text to whoever reads it. Who
turns it into a spreadsheet has to see to that.

--since takes the output of an earlier run: where relay, gate, package and all
answers that a verdict there rests on (its "digest") are still the same, it is
written again, with "same": true, and nothing is judged. Rows that are new, or
stand elsewhere, are judged.

--resume goes on where an earlier run into the same file ended: lines that are
there, with the same line number and input, are not asked again; one that was
written only half is cut. Without it a file that is there is never written over.
The first interrupt lets the checks under way finish, a second drops them; what
is written is whole.

Examples:
  $ maysend bulk senders.csv --out verdicts.ndjson
  $ maysend bulk senders.csv --out verdicts.ndjson --resume
  $ maysend bulk senders.csv --out today.ndjson --since yesterday.ndjson
  $ maysend bulk senders.csv --relay own.json
  $ maysend bulk senders.csv --format csv --out verdicts.csv
  $ export-senders | maysend bulk - --concurrency 50 | jq -r 'select(.verdict.decision == "block").input.from'

Exit status: 65 where a line could not be checked, else 2 with a block, 3 with a
retry, 1 with a warn, 0 where all are save; 130 after an interrupt.`,
};
