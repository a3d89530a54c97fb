/**
 * The sources that several catalogue entries rest on.
 *
 * The folder has the relays, one file for each family of services; `reference.ts` ties a fact to its source.
 *
 * @module
 */

import type { FactSource } from './reference.ts';

/** A header of a mail in a public archive, by its date or, without one, the day it was read. */
export function header(what: string, seen = '2026-11-30'): FactSource {
	return { name: `mail header in a public archive (${what})`, seen };
}

/** A file of a public repository that has no lasting address, by its date or the day it was read. */
export function file(what: string, seen = '2026-11-30'): FactSource {
	return { name: `file of a public repository (${what})`, seen };
}

/** A file of a public repository at its date. */
export function repository(repo: string, path: string, name: string, seen: string): FactSource {
	return { name, url: `https://github.com/${repo}/blob/HEAD/${path}`, seen };
}

/** A Domain Connect template at its last change. */
export function template(name: string, seen: string): FactSource {
	const file = `${name}.json`;
	return repository('Domain-Connect/Templates', file, `Domain Connect template ${file}`, seen);
}

/** A provider's page of a wiki on DMARC at its last change. */
export function dmarcWiki(provider: string, seen: string): FactSource {
	return repository(
		'dmarcwise/dmarc-wiki',
		`src/lib/providers/${provider}.svelte.md`,
		`dmarc.wiki provider page ${provider}`,
		seen,
	);
}

/** The zones that a ministry keeps in public. */
export function ministryOfJustice(what: string): FactSource {
	return {
		name: `public zone repository ministryofjustice/dns, ${what}`,
		url: 'https://github.com/ministryofjustice/dns/tree/HEAD/hostedzones',
		seen: '2026-08-05',
	};
}

/** The table of mail services in a mail library, which states the submission host of each. */
export const nodemailer: FactSource = repository(
	'nodemailer/nodemailer',
	'lib/well-known/services.json',
	'service table of Nodemailer 8.0.7',
	'2026-11-30',
);

/** The table of providers in a mail program, which states the submission host of each. */
export const deltaChat: FactSource = {
	name: 'provider table of Delta Chat 2.62.0',
	url: 'https://www.npmjs.com/package/@deltachat/stdio-rpc-server',
	seen: '2026-09-23',
};

/** What was gathered from help pages, programs and public repositories; of the single pages no list was kept. */
export const collection: FactSource = {
	name: 'collection of public sources on mail relays',
	seen: '2026-11-30',
};

/** MX and SPF of 12,460 municipal domains. */
export const survey: FactSource = repository(
	'mxmap/esorics2026',
	'output/export.xlsx',
	'survey of municipal mail in DE, AT and CH',
	'2026-04-12',
);

/** MX, SPF and DKIM of Austrian municipalities. */
export const austria: FactSource = repository(
	'complexity-science-hub/mxmap-at',
	'data/data.min.json',
	'survey of Austrian municipalities',
	'2026-06-26',
);

/** How the same survey recognizes providers. */
export const austriaSignatures: FactSource = repository(
	'complexity-science-hub/mxmap-at',
	'src/mail_sovereignty/signatures.py',
	'provider signatures of the survey of Austrian municipalities',
	'2026-06-26',
);

/** MX, SPF and DKIM of Swiss municipalities. */
export const switzerland: FactSource = repository(
	'davidhuser/mxmap',
	'data.json',
	'survey of Swiss municipalities',
	'2026-03-24',
);

/** Whose author says that every SPF include in it was seen to publish a record that day. */
export const vendorMap: FactSource = { name: 'vendor map of an audit tool', seen: '2026-10-07' };

/** Per-provider guide of a DMARC checker that quotes the vendors. */
export const checkerGuide: FactSource = {
	name: 'provider guide of a DMARC checker, undated',
	seen: '2026-11-21',
};

/** Table of SPF includes from historical statistics. */
export const includeTable: FactSource = {
	name: 'annotation table of SPF includes from historical statistics',
	seen: '2026-06-02',
};

/** SPF tree of a university, committed as test data. */
export const cumbria: FactSource = repository(
	'ukncsc/MailCheck.Public.Spf',
	'src/MailCheck.Spf.Entity.Test/cumbria.json',
	'captured SPF tree of cumbria.ac.uk',
	'2020-10-06',
);

/** Test whose resolver answers were copied from DNS. */
export const copiedAnswers: FactSource = {
	name: 'Patrowl SPF test with answers copied from DNS, 2023 or later',
	seen: '2026-11-21',
};

/** DMARC policies of mailbox domains, measured. */
export const policiesAugust: FactSource = {
	name: 'project note with measured DMARC policies',
	seen: '2026-08-11',
};

/** DMARC policies of mailbox domains in a guide on contact forms. */
export const policiesOctober: FactSource = {
	name: 'German guide on contact forms with DMARC of mailbox domains',
	seen: '2026-10',
};

/** Zones and notes that domain owners keep in public. */
export function publicZone(what: string, seen = '2026-11-21'): FactSource {
	return { name: `${what}, public zone or notes`, seen };
}
