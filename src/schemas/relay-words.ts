/**
 * What the fields of a relay mean: the library's own schema checks them, and has no words.
 *
 * @module
 */

/** A part of a schema under construction. */
export interface Part {
	[keyword: string]: unknown;
}

/** By the path of the field, below `relay`. */
const relayWords: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
	['id', 'Names the relay in requests and verdicts.'],
	['name', 'What people call it.'],
	['sources', 'Where it sends from.'],
	['sources.spf', 'Domains whose SPF pass set is where it sends from.'],
	['sources.ranges', 'Literal addresses and CIDR blocks.'],
	['ask', 'What it asks domain owners to publish.'],
	['ask.include', 'The domain to include in their SPF record.'],
	['ask.alternatives', 'Older names that still work.'],
	[
		'returnPath',
		"Whose domain stands in MAIL FROM: the From domain, a subdomain of it, or the relay's.",
	],
	['returnPath.label', 'The label below the From domain.'],
	['returnPath.target', 'The CNAME target it asks for at that name.'],
	['returnPath.fallback', 'relay: its own return path, while the owner has not set the name up.'],
	['returnPath.domain', "The relay's domain."],
	['dkim', 'Whether and as whom it signs.'],
	['dkim.signs', 'no: not at all; unknown: nobody says.'],
	['dkim.domain', 'The d= it signs with; from-domain without it means the From domain.'],
	['dkim.selectors', 'The selectors it signs with.'],
	['dkim.selectors.target', 'The CNAME target or targets it asks for.'],
	['dkim.selectors.publicKey', 'What stands in p= (base64).'],
	['dkim.selectors.usual', 'A default that the customer may have changed: a miss is unknown.'],
	['ownDomains', 'Mailbox domains it alone may send for, being their owner.'],
	['smtpHosts', 'Host name patterns of its submission servers; * is one or more labels.'],
	['mx', 'Host name patterns of its mail exchangers.'],
	['references', 'Where each fact comes from; seen is a day or a month.'],
]);

function isPart(value: unknown): value is Part {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function partsOf(value: unknown): Part[] {
	const values: readonly unknown[] = Array.isArray(value) ? value : [value];
	return values.filter(isPart);
}

/** Puts the words beside the fields, in place; list items and alternatives have the path of their field. */
export function describeRelay(part: Part, at = ''): void {
	const alternatives = [part['items'], part['oneOf'], part['anyOf']].flatMap(partsOf);
	for (const alternative of alternatives) describeRelay(alternative, at);
	for (const properties of partsOf(part['properties'])) {
		for (const [field, schema] of Object.entries(properties)) {
			if (!isPart(schema)) continue;
			const path = at === '' ? field : `${at}.${field}`;
			const description = relayWords.get(path);
			if (description !== undefined) schema['description'] = description;
			describeRelay(schema, path);
		}
	}
}
