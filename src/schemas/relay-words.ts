/**
 * What the fields of a relay mean: the library's own schema checks them, and has no words.
 *
 * @module
 */

/** A part of a schema under construction. */
export interface SchemaPart {
	[keyword: string]: unknown;
}

/** By the path of the field, below `relay`. */
const relayWords: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
	['id', 'Names the relay in requests and verdicts.'],
	['name', 'What people call it.'],
	['variantOf', 'The id of the relay of which this is another way to set it up.'],
	['runsOn', 'The id of the relay whose servers it sends through.'],
	['sources', 'Where it sends from.'],
	['sources.spf', 'Domains whose SPF pass set is where it sends from.'],
	['sources.ranges', 'Literal addresses and CIDR blocks.'],
	['ask', 'What it asks domain owners to publish.'],
	['ask.include', 'The domain to include in their SPF record; all of several are needed.'],
	['ask.alternatives', 'Older names that still work.'],
	['ask.redirect', 'The domain it asks to redirect to.'],
	['ask.terms', "Terms of the customer's own record that it asks for besides."],
	['ask.challenges', 'Records that prove ownership to the relay.'],
	['ask.challenges.name', 'Below the set-up domain; @ is the domain itself.'],
	['ask.challenges.value', 'With {placeholders} for what the relay assigns.'],
	[
		'returnPath',
		"Whose domain stands in MAIL FROM: the From domain, a subdomain of it, or the relay's.",
	],
	[
		'returnPath.label',
		'The label below the From domain; with {placeholders} where it differs per account.',
	],
	['returnPath.otherLabels', 'Labels that other accounts or regions use.'],
	['returnPath.usual', 'The label is a default that the customer may have changed.'],
	['returnPath.target', 'The CNAME target it asks for at that name.'],
	['returnPath.otherTargets', 'Targets that other regions or accounts are given.'],
	['returnPath.mx', 'The exchangers it asks for at that name.'],
	['returnPath.include', 'The domain to include in the SPF record at that name.'],
	['returnPath.delegated', "The name is handed over to the relay's name servers."],
	['returnPath.fallback', 'relay: its own return path, while the owner has not set the name up.'],
	['returnPath.fallbackDomain', "The relay's domain that it falls back to."],
	['returnPath.domain', "The relay's domain, or another one of the same owner."],
	['returnPath.otherDomains', 'Further domains of the relay that its mail carries.'],
	['dkim', 'Whether and as whom it signs.'],
	['dkim.signs', 'no: not at all; unknown: nobody says.'],
	['dkim.domain', 'The d= it signs with; from-domain without it means the From domain.'],
	['dkim.selectors', 'The selectors it signs with.'],
	['dkim.selectors.target', 'The CNAME target or targets it asks for.'],
	['dkim.selectors.publicKey', 'What stands in p= (base64).'],
	['dkim.selectors.usual', 'A default that the customer may have changed: a miss is unknown.'],
	['dkim.selectors.rotating', 'One of several in turn: a usable one of them is enough.'],
	['dkim.otherSelectors', 'Selectors of older or rarer setups.'],
	['dkim.patterns', 'Selectors that differ per customer, by the form of their names.'],
	['dkim.patterns.name', 'With {placeholders} for what differs per customer.'],
	['dkim.patterns.target', "The CNAME target; {selector} is the selector's own name."],
	['dkim.patterns.count', 'How many selectors of this kind a customer has.'],
	['dkim.patterns.between', 'First and last value, where the names are few enough to be tried.'],
	['dkim.targets', 'CNAME targets of selectors it names per customer.'],
	['dkim.optional', 'It signs as the From domain only once that is switched on.'],
	['dkim.secondSignature', 'The domain of a second signature that it adds as itself.'],
	['setUpOn', 'subdomain: From stands on a subdomain of its own; either: on the parent, too.'],
	['certainty', 'Facts that are neither stated nor observed.'],
	['ownDomains', 'Mailbox domains it alone may send for, being their owner.'],
	['smtpHosts', 'Host name patterns of its submission servers; * is one or more labels.'],
	[
		'inferredSmtpHosts',
		'The same where no source states them: they lead to it, never for certain.',
	],
	['mx', 'Host name patterns of its mail exchangers.'],
	['references', 'Where each fact comes from; seen is a day or a month.'],
]);

function isPart(value: unknown): value is SchemaPart {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function partsOf(value: unknown): SchemaPart[] {
	const values: readonly unknown[] = Array.isArray(value) ? value : [value];
	return values.filter(isPart);
}

/** Puts the words beside the fields, in place; list items and alternatives have the path of their field. */
export function describeRelay(part: SchemaPart, at = ''): void {
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
