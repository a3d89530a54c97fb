import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue, type FindingCode } from '../../src/findings/catalogue.ts';
import { dkimFindings } from '../../src/findings/dkim.ts';
import { dmarcFindings } from '../../src/findings/dmarc.ts';
import type { FindingKind, Scope } from '../../src/findings/kind.ts';
import { preflightFindings } from '../../src/findings/preflight.ts';
import { spfFindings } from '../../src/findings/spf.ts';

const entries = Object.entries(catalogue) as [FindingCode, FindingKind][];
const codes = entries.map(([code]) => code);

/** Whom a code is about, by its spelling; all that is not named here is about the domain. */
const SCOPES: readonly (readonly [RegExp, Scope])[] = [
	[/^from\.|^spf\.all-pass$/, 'from'],
	// Not about the selectors of the relay that is asked about.
	[/^dkim\.(?:none-known|domainkey-nxdomain|wrong-name|name-has-address)$/, 'domain'],
	[/^(?:relay|dkim|profile)\./, 'relay'],
	[/^spf\.relay-/, 'relay'],
	[/^spf\.identity-not-yours$/, 'relay'],
	[/^dmarc\.(?:no-aligned-path|strict-blocks|missing|psl-vs-treewalk)$/, 'relay'],
	[/^dmarc\.single-path-/, 'relay'],
];

function scopeOf(code: string): Scope {
	return SCOPES.find(([pattern]) => pattern.test(code))?.[1] ?? 'domain';
}

describe('the catalogue', () => {
	it('joins its parts, none of which overwrites another', () => {
		const parts = [spfFindings, dkimFindings, dmarcFindings, preflightFindings];
		expect(codes).toHaveLength(parts.flatMap((part) => Object.keys(part)).length);
		expect(codes.length).toBeGreaterThan(150);
	});

	it.each([
		['spf', spfFindings],
		['dkim', dkimFindings],
		['dmarc', dmarcFindings],
	])('has in the part on %s codes of that group alone', (group, part) => {
		expect(Object.keys(part).filter((code) => !code.startsWith(`${group}.`))).toEqual([]);
	});

	it('spells every code as a group and a name, and cites the law', () => {
		const spelling = /^(?:spf|dkim|dmarc|from|relay|mx|ptr|dns|profile)\.[a-z0-9]+(?:-[a-z0-9]+)*$/;
		const citation = /^RFC [1-9]\d{3} §(?:\d+|[A-Z])(?:\.\d+)*$/;
		const severities = ['error', 'warning', 'info', 'unknown'];
		expect(codes.filter((code) => !spelling.test(code))).toEqual([]);
		const odd = entries.filter(
			([, { reference, severity }]) => !citation.test(reference) || !severities.includes(severity),
		);
		expect(odd).toEqual([]);
	});

	it('says of every code whom it is about', () => {
		const odd = entries.filter(([code, { scope }]) => scope !== scopeOf(code));
		expect(odd).toEqual([]);
	});

	it('has codes in every scope, and of every pattern', () => {
		for (const scope of ['from', 'relay', 'domain'] as const) {
			expect(codes.some((code) => scopeOf(code) === scope)).toBe(true);
		}
		for (const [pattern] of SCOPES) expect(codes.some((code) => pattern.test(code))).toBe(true);
	});

	it('calls unknown what DNS did not say, and nothing that it did', () => {
		const isFailure = (code: string): boolean => /^dns\.|dns-error$/.test(code);
		const isOpen = new Set<string>([
			// Facts of the relay that its description leaves out.
			...[
				'relay.facts-unknown',
				'relay.no-addresses',
				'relay.addresses-assumed',
				'dkim.selectors-unknown',
			],
			// Servers of which nobody outside can tell.
			...['relay.host-private', 'relay.host-unknown'],
			// A loop of names is a failure of the server (RFC 1034 §3.6.2).
			'dkim.cname-loop',
			// Guesses that find no key; a mailbox whose consent DNS hides; an answer that caches still hold.
			...['dkim.none-known', 'dmarc.rua-unknown', 'dns.negative-cached'],
		]);
		for (const [code, { severity }] of entries) {
			expect({ code, isUnknown: severity === 'unknown' }).toEqual({
				code,
				isUnknown: isFailure(code) || isOpen.has(code),
			});
		}
	});
});

const root = new URL('../../src/', import.meta.url);

/** Folders and files that speak of codes without raising them: the tables, the words, and the gate. */
const SILENT = /^(?:findings|report)\/|^preflight\/gate\.ts$/;

/** The text that can raise a finding: without comments, and without what only looks for a code. */
const raising: string = readdirSync(root, { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => path.endsWith('.ts') && !SILENT.test(path))
	.map((path) => readFileSync(new URL(path, root), 'utf8'))
	.join('\n')
	.replace(/\/\*[\s\S]*?\*\//g, '')
	.replace(/(^|\s)\/\/.*$/gm, '')
	.replace(/[!=]==\s*'[^']*'/g, '');

/** Codes made of a template: the template as it stands in the source, and what stands in its gap. */
const TEMPLATES: readonly (readonly [template: string, values: readonly string[]])[] = [
	['`dmarc.$' + '{name}-invalid`', ['p', 'sp', 'np', 'adkim', 'aspf', 'rua', 'ruf']],
	[
		'`dns.$' + '{reason}`',
		['timeout', 'servfail', 'refused', 'bogus', 'malformed', 'network', 'cancelled'],
	],
];

const templated = new Set(
	TEMPLATES.flatMap(([template, values]) =>
		values.map((value) => template.slice(1, -1).replace(/\$\{\w+\}/, value)),
	),
);

describe('every code', () => {
	it('is raised somewhere', () => {
		const silent = codes.filter((code) => !templated.has(code) && !raising.includes(`'${code}'`));
		expect(silent).toEqual([]);
	});

	it.each(TEMPLATES)('of %s is in the catalogue', (template, values) => {
		expect(raising).toContain(template);
		for (const value of values) {
			expect(codes).toContain(template.slice(1, -1).replace(/\$\{\w+\}/, value));
		}
	});

	it('of the group that tells of DNS is a failure, but for one about an answer that it gave', () => {
		const dns = codes.filter((code) => code.startsWith('dns.'));
		expect(dns.filter((code) => !templated.has(code))).toEqual(['dns.negative-cached']);
	});
});
