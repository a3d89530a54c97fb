/**
 * Whatever a DMARC record or a key record is put together from: a policy, an address and a tag of its text is in the
 * record that is offered, or named as lost; a key is offered as it is, or not at all.
 *
 * `DAMAGE_RUNS` sets how many texts are tried, `DAMAGE_SEED` which.
 *
 * @module
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/preflight/verdict.ts';
import { dmarc, judge, key, MX, RELAY_ZONE, RSA_KEY, service, spf } from '../preflight/judged.ts';
import { utf8 } from './written.ts';

const RUNS = Number(process.env['DAMAGE_RUNS'] ?? 4) * 40;
const SEED = Number(process.env['DAMAGE_SEED'] ?? 7);
const SENDING = `${MX}${RELAY_ZONE}${spf('v=spf1 include:spf.relay.example -all')}`;

/** One TXT record with every octet that a zone file does not take as it is by its number (RFC 1035 §5.1). */
function record(name: string, text: string): string {
	const octets = [...utf8(text)].map((octet) =>
		/[ !#-[\]-~]/.test(octet) ? octet : `\\${octet.charCodeAt(0).toString().padStart(3, '0')}`,
	);
	const strings = Array.from({ length: Math.ceil(octets.length / 200) }, (_, i) =>
		octets.slice(i * 200, (i + 1) * 200).join(''),
	);
	return `${name}. TXT ${strings.map((string) => `"${string}"`).join(' ')}\n`;
}

/** What one piece of a DMARC text says: tags as they should be, or addresses. */
interface Part {
	readonly text: string;
	readonly tags: readonly string[];
	readonly addresses: readonly string[];
}

function part(text: string, tags: readonly string[] = [], addresses: readonly string[] = []): Part {
	return { text, tags, addresses };
}

const policy = fc
	.tuple(
		fc.constantFrom('p', 'sp', 'np'),
		fc.constantFrom('=', ':', ' = ', '==', '= '),
		fc.constantFrom('none', 'quarantine', 'reject'),
		fc.constantFrom('', '', '.', '"', ' now'),
	)
	.map(([name, sign, value, behind]) =>
		part(`${name}${sign}${value}${behind}`, [`${name}=${value}`]),
	);
const addresses = fc.constantFrom('r@shop.example', 'a.b+c@news.example', 'd-1@x.shop.example');
const reports = fc
	.tuple(
		fc.constantFrom('rua', 'ruf'),
		fc.constantFrom('=', ':', '= '),
		fc.array(
			fc.tuple(fc.constantFrom('mailto:', 'mailto: ', '', '<', 'mailto:mailto:'), addresses),
			{
				minLength: 1,
				maxLength: 3,
			},
		),
		fc.constantFrom(',', ', ', ' ', ';', '; '),
	)
	.map(([name, sign, list, glue]) =>
		part(
			`${name}${sign}${list.map(([before, address]) => before + address).join(glue)}`,
			[],
			list.map(([, address]) => address),
		),
	);
const other = fc.constantFrom(
	part('adkim=s', ['adkim=s']),
	part('aspf:r', ['aspf=r']),
	part('pct=50', ['pct=50']),
	part('fo=1', ['fo=1']),
	part('policy=reject', ['policy=reject']),
	part('and'),
	part('see r@shop.example', [], ['r@shop.example']),
	part('p'),
	part('x=y', ['x=y']),
	part('reject', ['reject']),
);
const piece = fc.oneof(policy, { weight: 2, arbitrary: reports }, other);
const gap = fc.constantFrom(
	'; ',
	'; ',
	';',
	' ',
	', ',
	' ; ; ',
	'\u00a0',
	'\\; ',
	' | ',
	'\r\n',
	'<br>',
);
const version = fc.constantFrom(
	'v=DMARC1; ',
	'v=DMARC1 ',
	'v=DMARC1, ',
	'v = dmarc1; ',
	'"v=DMARC1; ',
	'DMARC1; ',
	'_dmarc IN TXT "v=DMARC1; ',
);
const policyText = fc
	.tuple(version, fc.array(fc.tuple(piece, gap), { minLength: 1, maxLength: 5 }))
	.map(([start, parts]) => ({
		text: start + parts.map(([{ text }, between]) => text + between).join(''),
		tags: parts.flatMap(([{ tags }]) => tags),
		addresses: parts.flatMap(([each]) => each.addresses),
	}));

/** What of a text neither the record that is offered has nor its losses. */
function missing(
	{ tags, addresses: written }: { tags: readonly string[]; addresses: readonly string[] },
	{ after, loses = [] }: Change,
): readonly string[] {
	const offered = after.join('; ').split('; ');
	const losses = loses.join(' ').toLowerCase();
	const isNamed = (tag: string): boolean => {
		const [name = '', value = name] = tag.split('=');
		return loses.some((loss) => {
			const told = loss.toLowerCase();
			return told.includes(value) && (name === value || told.includes(name));
		});
	};
	return [
		...tags.filter((tag) => !offered.includes(tag) && !isNamed(tag)),
		...written.filter(
			(address) =>
				!offered.some((tag) => tag.includes(`mailto:${address}`)) && !losses.includes(address),
		),
	];
}

describe('a text of DMARC tags and what parts them', () => {
	it('has each policy, tag and address in the record that is offered, or named as lost', async () => {
		const faults: string[] = [];
		let offered = 0;
		for (const meant of fc.sample(policyText, { numRuns: RUNS, seed: SEED })) {
			const zone = `${SENDING}${key()}${record('_dmarc.shop.example', meant.text)}`;
			const { changes } = await judge(zone, service);
			const change = changes.find(({ name }) => name === '_dmarc.shop.example');
			if (change === undefined) continue;
			offered++;
			for (const lost of missing(meant, change)) {
				faults.push(
					`${lost} of ${JSON.stringify(meant.text)} => ${change.action} ${change.after} loses ${JSON.stringify(change.loses)}`,
				);
			}
		}
		expect(faults).toEqual([]);
		expect(offered / RUNS).toBeGreaterThan(0.3);
	});
});

const KEY = RSA_KEY.split('p=')[1] ?? '';

/** A key with something between, in front or behind, or with characters less or other. */
const keyText = fc
	.tuple(
		fc.constantFrom(
			'v=DKIM1; k=rsa; p=',
			'v=DKIM1 k=rsa p=',
			'v=DKIM1; p=',
			'k=rsa; p=',
			'"v=DKIM1; k=rsa; p=',
		),
		fc.array(
			fc.tuple(
				fc.integer({ min: 1, max: KEY.length - 8 }),
				fc.constantFrom(
					'insert ',
					'insert  ',
					'insert" "',
					'insert,',
					'insert\\',
					'insert\r\n',
					'insert\u200b',
					'insert<br>',
					'insert;',
					'insert.',
					'insert&',
					'insert%20',
					'insert; t=y; p=',
					'drop',
					'drop',
					'double',
				),
			),
			{ minLength: 1, maxLength: 3 },
		),
		fc.constantFrom('', ';', '"', ' t=s', ',', '\\', ';;', '; n=a=b'),
	)
	.map(([before, edits, behind]) => {
		let text = KEY;
		for (const [at, edit] of edits) {
			const [head, tail] = [text.slice(0, at), text.slice(at)];
			if (edit === 'drop') text = head + tail.slice(1);
			else if (edit === 'double') text = head + tail.slice(0, 4) + tail;
			else text = head + edit.slice('insert'.length) + tail;
		}
		return before + text + behind;
	});

describe('a damaged key', () => {
	it('is offered as it is, or not at all', async () => {
		const faults: string[] = [];
		let offered = 0;
		const policyRecord = dmarc('p=none; rua=mailto:r@shop.example');
		for (const text of fc.sample(keyText, { numRuns: RUNS, seed: SEED })) {
			const zone = `${SENDING}${policyRecord}${record('s1._domainkey.shop.example', text)}`;
			const { changes } = await judge(zone, service);
			for (const { name, after } of changes) {
				if (name !== 's1._domainkey.shop.example') continue;
				offered++;
				// Blanks are no part of a key (RFC 6376 §3.6.1).
				const [, value = ''] = /p=([^;]*)/.exec(after.join('')) ?? [];
				if (value.replace(/\s/g, '') !== KEY) faults.push(`${JSON.stringify(text)} => ${after}`);
			}
		}
		expect(faults).toEqual([]);
		expect(offered / RUNS).toBeGreaterThan(0.2);
	});
});
