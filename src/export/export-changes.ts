/**
 * `exportChanges`: changes as text that DNS tools take.
 *
 * The folder writes: `planned-set.ts` has what changes make of each set of records, `formats/` has a file
 * for each tool.
 *
 * @module
 */

import { knownFields, optionError } from '../dns/options.ts';
import type { Transcript } from '../dns/resolver.ts';
import { InputError } from '../input/input-error.ts';
import { isAskable, isAtOrBelow, toALabels } from '../names/domain-name.ts';
import type { Plan, Write } from './export-format.ts';
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

function readZone(zone: unknown): string {
	const name = typeof zone === 'string' && zone.length <= 1000 ? toALabels(zone) : null;
	if (name !== null && name !== '' && isAskable(name)) return name;
	throw new InputError('input.domain-invalid', 'options.zone', 'is not a domain');
}

function readTtl(ttl: unknown): number | undefined {
	if (ttl === undefined) return undefined;
	const isSeconds = typeof ttl === 'number' && Number.isInteger(ttl) && ttl >= 0;
	if (isSeconds && ttl < 2 ** 31) return ttl;
	throw optionError('ttl', 'must be a whole number of seconds, for example 3600');
}

function readFormat(format: unknown): Write {
	const known: readonly unknown[] = exportFormats;
	if (known.includes(format)) return WRITERS[format as ExportFormat];
	throw optionError('format', `must be one of ${exportFormats.join(', ')}`);
}

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
 * `input.object-needed`, `input.unknown-option`.
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
	const write = readFormat(fields['format']);
	const zone = readZone(fields['zone']);
	const ttl = readTtl(fields['ttl']);
	const known = options.evidence === undefined ? null : knownSets(options.evidence);
	const sets = plannedSets(changes, known);
	for (const { name, path } of sets) {
		if (!isAtOrBelow(name, zone)) throw refused(`${path}.name`, `${name} is not in ${zone}`);
	}
	if (sets.length === 0) return '';
	const isEmpty: Plan['isEmpty'] = (name, type) => {
		const found = known?.ownOnly(name, type) ?? null;
		return found === null ? null : found.length === 0;
	};
	return `${write({ zone, sets, ttl, isEmpty })}\n`;
}
