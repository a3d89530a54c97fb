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

Exit status of check: 0 save, 1 warn, 2 block, 3 retry; 64 for wrong usage.
With several relays, and for bulk, the most serious one counts: block, then
retry, then warn. bulk returns 65 if a line of the CSV could not be checked,
and 130 after an interrupt.
Exit status of the others: 0, 3 if DNS did not answer (of learn: if nothing is
certain, of wait: if the changes are not seen yet), 64 for wrong usage.
70 is a bug of the program.`;

/** What `--what-if` does. */
const WHAT_IF = `
--what-if 'NAME TYPE VALUE' answers as if the record were published; nothing is
changed. An SPF or DMARC record replaces the one at its name, a record below
_domainkey all TXT records there, a CNAME everything there, and any record
replaces a CNAME. Other records are added. Several are applied in order.`;

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

Exit status: 0 save, 1 warn, 2 block, 3 retry; with several relays the most
serious one.`,
	spf: `${WHAT_IF}

Examples:
  $ maysend spf shop.example
  $ maysend spf shop.example --ip 192.0.2.7 --helo mail.shop.example
  $ maysend spf shop.example --what-if 'shop.example TXT v=spf1 mx -all'`,
	dkim: `${WHAT_IF}

Without selectors, common ones are tried; there may be others.

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
On a terminal, each new state is printed. DNS is asked again when the caches can
have dropped the previous answer.

Examples:
  $ maysend check info@shop.example --relay rapidmail --format json > verdict.json
  $ maysend wait verdict.json --authoritative --timeout 7200

Exit status: 0 all changes are seen, 3 not yet, 2 another value or a wrong name,
130 after an interrupt.`,
	learn: `
Send one mail through the relay to yourself, and save it with its headers. Only
what the trusted receiver wrote counts.

Examples:
  $ maysend learn mail.eml --trust mx.google.com --relay rapidmail > relay.json
  $ maysend learn first.eml second.eml --trust protection.outlook.com > relay.json
  $ maysend check info@shop.example --relay relay.json

Exit status: 0, or 3 if nothing in the mails is certain; nothing is written then.`,
	bulk: `
The CSV needs a header with the columns from and relay, or from and smtp (the
outgoing server) and optionally user. A column receivers may hold ids separated
by spaces; other columns are ignored. Fields are separated by comma, semicolon
or tab. A relay is the id of a known one, or the "id" in a JSON file given with
--relay, not the name of that file.

Output is NDJSON, one line for each line of the CSV, in the same order: "line"
is the line number in the CSV, "input" its fields, followed by
  "verdict": {...}, "digest": {...}
  or "error": {"code": "...", "path": "...", "message": "..."}
For a spreadsheet use --format csv: it writes an apostrophe before values that
begin with =, +, - or @. Escape such values yourself if you convert the NDJSON.

--since takes the output of an earlier run. If relay, gate, package version and
all DNS answers behind a verdict (its "digest") are the same, the verdict is
written again with "same": true. Other lines are checked anew.

--resume continues an earlier run into the same file: lines that are already
there with the same line number and input are not checked again; a half-written
last line is removed. Without --resume an existing file is never overwritten.
The first interrupt waits for the checks in progress, a second one cancels them;
only whole lines are written.

Examples:
  $ maysend bulk senders.csv --out verdicts.ndjson
  $ maysend bulk senders.csv --out verdicts.ndjson --resume
  $ maysend bulk senders.csv --out today.ndjson --since yesterday.ndjson
  $ maysend bulk senders.csv --relay own.json
  $ maysend bulk senders.csv --format csv --out verdicts.csv
  $ export-senders | maysend bulk - --concurrency 50 | jq -r 'select(.verdict.decision == "block").input.from'

Exit status: 65 if a line could not be checked, else 2 with a block, 3 with a
retry, 1 with a warn, 0 if all are save; 130 after an interrupt.`,
};
