/**
 * `exportChanges`: changes as text that DNS tools take.
 *
 * The folder writes: `planned-set.ts` has what changes make of each set of records, `formats/` has a file
 * for each tool.
 *
 * @module
 */

import type { Transcript } from '../dns/resolver.ts';
import { knownFields, oneOf, optional, type Read, whole } from '../input/fields.ts';
import { domainField } from '../names/domain-field.ts';
import { isAtOrBelow } from '../names/domain-name.ts';
import type { ExportPlan, Write } from './export-format.ts';
import { bind } from './formats/bind.ts';
import { cloudflare } from './formats/cloudflare.ts';
import { dnscontrol } from './formats/dnscontrol.ts';
import { nsupdate } from './formats/nsupdate.ts';
import { octodns } from './formats/octodns.ts';
import { route53 } from './formats/route53.ts';
import { terraformCloudflare, terraformHcloud, terraformRoute53 } from './formats/terraform.ts';
import { knownSets } from './known-sets.ts';
import { type ExportableChange, plannedSets } from './planned-set.ts';
import { refused } from './refused.ts';

/** A form that a DNS tool takes. */
export type ExportFormat =
	| 'bind'
	| 'nsupdate'
	| 'dnscontrol'
	| 'octodns'
	| 'terraform-cloudflare'
	| 'terraform-route53'
	| 'terraform-hcloud'
	| 'route53'
	| 'cloudflare';

/** How changes are written. */
export interface ExportOptions {
	readonly format: ExportFormat;
	/** The zone that holds all the names, as `locateZone` finds it. */
	readonly zone: string;
	/** Seconds, for changes that ask for none; what is usual for the format where it is not given. */
	readonly ttl?: number;
	/** Of the verdict that the changes are from: the records that have to stay beside them. */
	readonly evidence?: Transcript;
}

const WRITERS: { readonly [format in ExportFormat]: Write } = {
	bind,
	nsupdate,
	dnscontrol,
	octodns,
	'terraform-cloudflare': terraformCloudflare,
	'terraform-route53': terraformRoute53,
	'terraform-hcloud': terraformHcloud,
	route53,
	cloudflare,
};

/** Every format. */
export const exportFormats: readonly ExportFormat[] = Object.keys(WRITERS) as ExportFormat[];

const formatField: Read<ExportFormat> = /* @__PURE__ */ oneOf(exportFormats);
/** Seconds (RFC 2181 §8). */
const ttlField: Read<number | undefined> = /* @__PURE__ */ optional(whole(0, 2 ** 31 - 1));

/**
 * Writes changes in the form that a DNS tool takes.
 *
 * `route53`, `octodns`, `terraform-route53` and `terraform-hcloud` replace whole sets of records, and
 * `nsupdate` makes the old set its prerequisite (RFC 2136 §2.4.2): they need `evidence`, and refuse without
 * it, since they would delete what else stands at the name. `bind` puts `;- ` in front of lines to delete.
 * Every value is escaped for its format.
 *
 * @param changes - Of a verdict, in order; all of them in one zone.
 * @param options - Format, zone, and evidence.
 * @returns Text that ends with a line feed; empty where nothing changes.
 * @throws {InputError} `input.export-refused` for what the format cannot say or would only say with a loss,
 * `input.change-invalid`, `input.domain-invalid`, `input.transcript-invalid`, `input.option-invalid`,
 * `input.unknown-option`.
 *
 * @example
 * ```ts
 * import { exportChanges } from 'maysend/export';
 *
 * const changes = [{
 * 	action: 'replace', name: 'shop.example', type: 'TXT',
 * 	before: ['v=spf1 mx -all'], after: ['v=spf1 mx include:spf.relay.example -all'],
 * }] as const;
 * const lines = exportChanges(changes, { format: 'bind', zone: 'shop.example' }).split('\n');
 * lines[0]; // ';- shop.example. IN TXT "v=spf1 mx -all"'
 * lines[1]; // 'shop.example. IN TXT "v=spf1 mx include:spf.relay.example -all"'
 * ```
 */
export function exportChanges(
	changes: readonly ExportableChange[],
	options: ExportOptions,
): string {
	const fields = knownFields(options, ['format', 'zone', 'ttl', 'evidence'], 'options');
	const write = WRITERS[formatField(fields['format'], 'options.format')];
	const zone = domainField(fields['zone'], 'options.zone');
	const ttl = ttlField(fields['ttl'], 'options.ttl');
	const known = options.evidence === undefined ? null : knownSets(options.evidence);
	const sets = plannedSets(changes, known);
	for (const { name, path } of sets) {
		if (!isAtOrBelow(name, zone)) throw refused(`${path}.name`, `${name} is not in ${zone}`);
	}
	if (sets.length === 0) return '';
	const isEmpty: ExportPlan['isEmpty'] = (name, type) => {
		const found = known?.ownOnly(name, type) ?? null;
		return found === null ? null : found.length === 0;
	};
	return `${write({ zone, sets, ttl, isEmpty })}\n`;
}
