/**
 * Resources of Terraform and OpenTofu for three providers.
 *
 * @module
 */

import {
	asciiJson,
	exchangeOf,
	plainText,
	presentation,
	recordLine,
	relativeTo,
	secondsOf,
	type Write,
	wholeSet,
} from '../export-format.ts';
import type { PlannedRecord, PlannedSet } from '../planned-set.ts';

/** A text of HCL: as JSON, with the marks of templates doubled. */
function quoted(text: string): string {
	return asciiJson(text).replace(/([$%])\{/g, '$1$1{');
}

/** `shop_example_txt`, once; with a number where it is taken. */
function labels(): (set: PlannedSet) => string {
	const taken = new Map<string, number>();
	return ({ name, type }) => {
		const base = `${name.replace(/[^a-z0-9]+/g, '_')}_${type.toLowerCase()}`;
		const label = /^[a-z_]/.test(base) ? base : `_${base}`;
		const count = (taken.get(label) ?? 0) + 1;
		taken.set(label, count);
		return count === 1 ? label : `${label}_${count}`;
	};
}

function resource(
	type: string,
	label: string,
	fields: readonly (readonly [string, string])[],
): string {
	const room = Math.max(...fields.map(([field]) => field.length));
	const lines = fields.map(([field, value]) => `  ${field.padEnd(room)} = ${value}`);
	return [`resource "${type}" "${label}" {`, ...lines, '}'].join('\n');
}

function deletions(set: PlannedSet): string[] {
	return set.removed.map((record) => `# delete: ${recordLine(set, record)}`);
}

/** What an import has to take in first: a set that exists, and is not Terraform's yet. */
function existing({ before }: PlannedSet): string[] {
	return before !== null && before.length > 0
		? ['# exists: change the resource you have, or import it before you apply']
		: [];
}

function join(parts: readonly string[]): string {
	return parts.join('\n');
}

function cloudflareFields(set: PlannedSet, record: PlannedRecord): (readonly [string, string])[] {
	if (set.type === 'MX') {
		const { preference, exchange } = exchangeOf(record);
		return [
			['content', quoted(exchange === '.' ? exchange : exchange.slice(0, -1))],
			['priority', String(preference)],
		];
	}
	if (set.type === 'TXT') {
		plainText(set, record, 'terraform-cloudflare');
		return [['content', quoted(presentation(set, record))]];
	}
	const proxied: (readonly [string, string])[] =
		// A proxied alias answers with addresses, and no key is found behind it.
		set.type === 'CNAME' ? [['proxied', 'false']] : [];
	return [['content', quoted(record.text)], ...proxied];
}

/** `cloudflare_dns_record` (provider version 5): one resource for each record. */
export const terraformCloudflare: Write = (plan) => {
	const label = labels();
	return join(
		plan.sets.flatMap((set) => [
			...deletions(set),
			...set.added.map((record) =>
				resource('cloudflare_dns_record', label(set), [
					['zone_id', 'var.zone_id'],
					['name', quoted(set.name)],
					['type', quoted(set.type)],
					// 1: automatic.
					['ttl', String(set.ttl ?? plan.ttl ?? 1)],
					...cloudflareFields(set, record),
				]),
			),
		]),
	);
};

/** The provider puts the outer quotation marks itself, and takes `""` between the strings. */
function route53Value(set: PlannedSet, record: PlannedRecord): string {
	const text = presentation(set, record, 8);
	return set.type === 'TXT' ? text.slice(1, -1).replaceAll('" "', '""') : text;
}

/** `aws_route53_record`: the whole set. */
export const terraformRoute53: Write = (plan) => {
	const label = labels();
	return join(
		plan.sets.flatMap((set) => {
			const records = wholeSet(set, 'terraform-route53');
			if (records.length === 0) return deletions(set);
			const list = records.map((record) => quoted(route53Value(set, record))).join(', ');
			return [
				...deletions(set),
				...existing(set),
				resource('aws_route53_record', label(set), [
					['zone_id', 'var.zone_id'],
					['name', quoted(set.name)],
					['type', quoted(set.type)],
					['ttl', String(secondsOf(set, plan))],
					['records', `[${list}]`],
				]),
			];
		}),
	);
};

/** `hcloud_zone_rrset`: the whole set, texts in quotation marks. */
export const terraformHcloud: Write = (plan) => {
	const label = labels();
	return join(
		plan.sets.flatMap((set) => {
			const records = wholeSet(set, 'terraform-hcloud');
			if (records.length === 0) return deletions(set);
			if (set.type === 'TXT')
				for (const record of records) plainText(set, record, 'terraform-hcloud');
			const list = records.map((record) => `{ value = ${quoted(presentation(set, record))} }`);
			return [
				...deletions(set),
				...existing(set),
				resource('hcloud_zone_rrset', label(set), [
					['zone', quoted(plan.zone)],
					['name', quoted(relativeTo(plan.zone, set.name, '@'))],
					['type', quoted(set.type)],
					['ttl', String(secondsOf(set, plan))],
					['records', `[${list.join(', ')}]`],
				]),
			];
		}),
	);
};
