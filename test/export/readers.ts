/**
 * Each format as the tool it is for reads it: what its text does to a zone.
 *
 * Where the tool can be had, test/servers and format.test.ts ask it, too.
 *
 * @module
 */

import { runInNewContext } from 'node:vm';
import { parse as parseYaml } from 'yaml';
import type { ExportFormat } from '../../src/export/export-changes.ts';
import type { Effect, Held } from './zone-model.ts';
import { recordsOf } from './zone-model.ts';

const NOTHING: Effect = { removed: [], added: [], sets: [] };

/** `\ooo` as `\DDD`. */
function decimal(text: string): string {
	return text.replace(
		// A backslash that is itself escaped begins no number.
		/\\\\|\\([0-7]{3})/g,
		(escaped, octal?: string) =>
			octal === undefined ? escaped : `\\${String(Number.parseInt(octal, 8)).padStart(3, '0')}`,
	);
}

function one(owner: string, type: string, data: string): Held {
	const [record, ...others] = recordsOf(`${owner} IN ${type} ${data}`);
	if (record === undefined || others.length > 0) throw new Error(`not one record: ${data}`);
	return record;
}

function full(host: string, zone: string): string {
	return host === '@' || host === '' ? zone : `${host}.${zone}`;
}

function bind(text: string): Effect {
	const lines = text.split('\n');
	const removed = lines.filter((line) => line.startsWith(';- ')).map((line) => line.slice(3));
	return { ...NOTHING, removed: removed.flatMap(recordsOf), added: recordsOf(text) };
}

function nsupdate(text: string): Effect {
	const removed: Held[] = [];
	const added: Held[] = [];
	for (const line of text.trimEnd().split('\n')) {
		const deletion = /^update delete (\S+) IN (\S+) (.*)$/.exec(line);
		const addition = /^update add (\S+) \d+ IN (\S+) (.*)$/.exec(line);
		if (deletion !== null)
			removed.push(one(deletion[1] ?? '', deletion[2] ?? '', deletion[3] ?? ''));
		else if (addition !== null)
			added.push(one(addition[1] ?? '', addition[2] ?? '', addition[3] ?? ''));
		else if (!/^(?:zone \S+|prereq (?:[ny]xrrset|[ny]xdomain) \S+.*|send)$/.test(line)) {
			throw new Error(`no command: ${line}`);
		}
	}
	return { ...NOTHING, removed, added };
}

function comments(text: string, mark: RegExp): Held[] {
	return text.split('\n').flatMap((line) => {
		const [, type = '', name = '', data = ''] = mark.exec(line) ?? [];
		return type === '' ? [] : [one(name, type, data)];
	});
}

function dnscontrol(text: string): Effect {
	const added: Held[] = [];
	let zone = '';
	const record =
		(type: string) =>
		(host: string, ...values: readonly unknown[]): Held => {
			const given = values.filter((value) => typeof value !== 'object') as (string | number)[];
			const data = type === 'TXT' ? String(given[0]) : given.join(' ').replace(/([^ ])\.$/, '$1');
			return { name: full(host, zone), type, text: data };
		};
	const functions = Object.fromEntries(
		['TXT', 'CNAME', 'MX', 'A', 'AAAA', 'NS', 'PTR'].map((type) => [
			type,
			(...values: [string]) =>
				() =>
					added.push(record(type)(...values)),
		]),
	);
	runInNewContext(text, {
		...functions,
		TTL: (seconds: number) => ({ seconds }),
		D_EXTEND: (name: string, ...records: readonly (() => void)[]) => {
			zone = name;
			for (const add of records) add();
		},
	});
	return {
		...NOTHING,
		removed: comments(text, /^\t\/\/ delete in D\(\): (\S+) (\S+) (.*)$/),
		added,
	};
}

const DELETED = /^# delete: (\S+) (\S+) (.*)$/;

/** The sets that the text holds, and those of which only the deletion is told. */
function withDeleted(text: string, sets: Effect['sets']): Effect {
	const isHeld = ({ name, type }: Held): boolean =>
		sets.some((set) => set.name === name && set.type === type);
	return { ...NOTHING, removed: comments(text, DELETED).filter((each) => !isHeld(each)), sets };
}

interface OctodnsEntry {
	readonly type: string;
	readonly ttl: number;
	readonly value?: string;
	readonly values?: readonly (
		| string
		| { readonly preference: number; readonly exchange: string }
	)[];
}

function octodns(text: string, zone: string): Effect {
	const names: Record<string, readonly OctodnsEntry[]> = parseYaml(text) ?? {};
	const sets = Object.entries(names).flatMap(([host, entries]) =>
		entries.map(({ type, value, values = [] }) => {
			const texts = [...values, ...(value === undefined ? [] : [value])].map((each) => {
				if (typeof each !== 'string')
					return `${each.preference} ${each.exchange.replace(/([^ ])\.$/, '$1')}`;
				if (type === 'TXT') return each.replaceAll('\\;', ';');
				return each.replace(/\.$/, '');
			});
			return { name: full(host, zone), type, texts };
		}),
	);
	return withDeleted(text, sets);
}

/** The strings of HCL are those of JSON, but for the marks of templates. */
function hclString(text: string): string {
	if (/(?<![$%])[$%]\{/.test(text)) throw new Error(`a template: ${text}`);
	return JSON.parse(text.replace(/([$%])\1\{/g, '$1{'));
}

function hclStrings(text: string): string[] {
	return [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([each]) => hclString(each));
}

/** `field = value` of each resource; values are strings, numbers and lists on one line. */
function resources(text: string): Map<string, string>[] {
	const found: Map<string, string>[] = [];
	for (const line of text.trimEnd().split('\n')) {
		if (line.startsWith('#') || line === '}') continue;
		if (/^resource "[a-z0-9_]+" "[a-z_][a-z0-9_]*" \{$/.test(line)) found.push(new Map());
		else {
			const field = /^ {2}([a-z_]+) += (.*)$/.exec(line);
			if (field === null) throw new Error(`no HCL: ${line}`);
			found.at(-1)?.set(field[1] ?? '', field[2] ?? '');
		}
	}
	return found;
}

function terraformCloudflare(text: string): Effect {
	const added = resources(text).map((fields) => {
		const [name = '', type = '', content = ''] = ['name', 'type', 'content'].map((field) =>
			hclString(fields.get(field) ?? '""'),
		);
		const preference = fields.get('priority');
		if (type === 'TXT') return { ...one('x.', type, content), name };
		return { name, type, text: preference === undefined ? content : `${preference} ${content}` };
	});
	return { ...NOTHING, removed: comments(text, DELETED), added };
}

function terraformSets(text: string, zone: string, isRoute53: boolean): Effect {
	const sets = resources(text).map((fields) => {
		const name = hclString(fields.get('name') ?? '""');
		const type = hclString(fields.get('type') ?? '""');
		const texts = hclStrings(fields.get('records') ?? '').map((value) => {
			if (!isRoute53) return one('x.', type, value).text;
			const data = type === 'TXT' ? `"${value.replace(/(?<!\\)((?:\\\\)*)""/g, '$1" "')}"` : value;
			return one('x.', type, decimal(data)).text;
		});
		return { name: isRoute53 ? name : full(name, zone), type, texts };
	});
	return withDeleted(text, sets);
}

interface Route53Change {
	readonly Action: string;
	readonly ResourceRecordSet: {
		readonly Name: string;
		readonly Type: string;
		readonly TTL: number;
		readonly ResourceRecords: readonly { readonly Value: string }[];
	};
}

function route53(text: string): Effect {
	const { Changes: changes }: { Changes: readonly Route53Change[] } = JSON.parse(text);
	const sets = changes.map(({ Action: action, ResourceRecordSet: set }) => {
		const held = set.ResourceRecords.map(({ Value: value }) =>
			one(decimal(set.Name), set.Type, decimal(value)),
		);
		const texts = action === 'DELETE' ? [] : held.map((each) => each.text);
		return { name: held[0]?.name ?? '', type: set.Type, texts };
	});
	return { ...NOTHING, sets };
}

interface CloudflareRecord {
	readonly id?: string;
	readonly name: string;
	readonly type: string;
	readonly content: string;
	readonly priority?: number;
}

function cloudflare(text: string): Effect {
	const body: Record<string, readonly CloudflareRecord[]> = JSON.parse(text);
	const { deletes = [], patches = [], posts = [] } = body;
	const removed = [...deletes, ...patches].map(({ id = '' }) => {
		const [, type = '', name = '', data = ''] =
			/^ID of the record: (\S+) (\S+) (.*)$/.exec(id) ?? [];
		return one(name, type, data);
	});
	const added = [...patches, ...posts].map(({ name, type, content, priority }) => {
		if (type === 'TXT') return { ...one('x.', type, content), name };
		return { name, type, text: priority === undefined ? content : `${priority} ${content}` };
	});
	return { ...NOTHING, removed, added };
}

/** What the text of each format does. */
export const readers: {
	readonly [format in ExportFormat]: (text: string, zone: string) => Effect;
} = {
	bind,
	nsupdate,
	dnscontrol,
	octodns,
	'terraform-cloudflare': terraformCloudflare,
	'terraform-route53': (text, zone) => terraformSets(text, zone, true),
	'terraform-hcloud': (text, zone) => terraformSets(text, zone, false),
	route53,
	cloudflare,
};
