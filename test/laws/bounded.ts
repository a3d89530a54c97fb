/**
 * Law 8.
 *
 * @module
 */

import { checkDkimSelector } from '../../src/dkim/check-selector.ts';
import { findDkimSelectors } from '../../src/dkim/find-selectors.ts';
import { parseDkimKey } from '../../src/dkim/parse.ts';
import { discoverDmarc } from '../../src/dmarc/discover.ts';
import { evaluateDmarc } from '../../src/dmarc/evaluate.ts';
import { parseDmarc } from '../../src/dmarc/parse.ts';
import { checkReportDestination } from '../../src/dmarc/report-destination.ts';
import type { Resolver } from '../../src/dns/resolver.ts';
import { InputError } from '../../src/input/input-error.ts';
import { diffVerdicts } from '../../src/preflight/diff-verdicts.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { PreflightRequest } from '../../src/preflight/request.ts';
import type { Verdict } from '../../src/preflight/verdict.ts';
import { detectRelays } from '../../src/relays/detect.ts';
import { explain, renderHtml, renderMarkdown, renderText } from '../../src/report/reports.ts';
import { parseZone } from '../../src/resolvers/zone/parse-zone.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import type { SpfEvaluation } from '../../src/spf/evaluation.ts';
import { mapSpf } from '../../src/spf/map/map-spf.ts';
import { parseSpf } from '../../src/spf/parse.ts';
import { listening } from '../spf/checked.ts';
import { endless } from './answers.ts';
import { expect, expectPlain, type Law } from './law.ts';
import type { Situation } from './situations.ts';

/** Runs something over DNS that counts: so many questions at most, none twice, and plain data. */
async function bounded<T>(
	what: string,
	limit: number,
	dns: Resolver,
	run: (resolver: Resolver) => Promise<T>,
): Promise<T> {
	const { resolver, asked } = listening(dns);
	const value = await run(resolver);
	expect(asked.length <= limit, `${what} asks ${asked.length} questions of ${limit}`);
	expect(new Set(asked).size === asked.length, `${what} asks a question twice`);
	expectPlain(value, what);
	return value;
}

/** RFC 7208 §4.6.4. */
function expectCounted({ result, lookups }: SpfEvaluation): void {
	const isOver = result === 'permerror';
	expect(lookups.terms <= (isOver ? 11 : 10), `${result} after ${lookups.terms} terms`);
	expect(lookups.void <= (isOver ? 3 : 2), `${result} after ${lookups.void} void look-ups`);
}

async function expectSpfBounded(dns: Resolver, domain: string, limit?: number): Promise<void> {
	const options = limit === undefined ? {} : { maxQuestions: limit };
	for (const ip of ['192.0.2.1', '::ffff:c000:201', '2001:db8::1']) {
		const check = { ip, sender: `u.v@${domain}`, helo: 'h.example', receiver: '\u001b', time: 1 };
		const run = (resolver: Resolver): Promise<SpfEvaluation> =>
			checkHost(check, { resolver, ...options });
		const evaluation = await bounded('checkHost', limit ?? 150, dns, run);
		expectCounted(evaluation);
	}
	await bounded('mapSpf', limit ?? 300, dns, async (resolver) => {
		const { lookup, ranges, ...rest } = await mapSpf(domain, { resolver, ...options });
		expect(rest.lookups.worst <= 40, `a map counts to ${rest.lookups.worst}`);
		expect(typeof lookup('192.0.2.1') === 'string', 'lookup says nothing');
		return { ...rest, ranges: [...ranges] };
	});
}

function expectReadable(verdict: Verdict): void {
	for (const locale of ['en', 'de'] as const) {
		const texts = [
			renderText(verdict, { locale }),
			renderMarkdown(verdict, { locale }),
			renderHtml(verdict, { locale }),
		];
		for (const text of texts) {
			// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
			expect(!/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text), 'a control character in a report');
		}
		for (const item of [verdict, ...verdict.findings, ...verdict.changes]) {
			expect(explain(item, { locale }).text.length > 0, 'an explanation without a text');
		}
	}
	const { appeared, gone, decision, records } = diffVerdicts(verdict, verdict);
	const isSame = appeared.length + gone.length + records.length === 0 && decision === null;
	expect(isSame, 'a verdict differs from itself');
}

async function expectPreflightBounded(
	dns: Resolver,
	request: PreflightRequest,
	limit?: number,
): Promise<Verdict> {
	const options = limit === undefined ? {} : { maxQuestions: limit };
	return bounded('preflight', limit ?? 600, dns, async (resolver) => {
		const verdict = await preflight(request, { resolver, ...options });
		const codes = new Set(verdict.findings.map(({ code }) => code));
		for (const code of verdict.because) expect(codes.has(code), `${code} without a finding`);
		expect(
			verdict.because.length > 0 || verdict.decision === 'save',
			'a decision without a reason',
		);
		return verdict;
	});
}

async function expectPartsBounded(dns: Resolver, { home, request }: Situation): Promise<void> {
	const [domain, selector] = [home, 's1'];
	const { relay } = request;
	const own = typeof relay === 'string' ? [] : [relay];
	await bounded('checkDkimSelector', 10, dns, (resolver) =>
		checkDkimSelector({ domain, selector, expect: { target: 'k.relay.example' } }, { resolver }),
	);
	await bounded('findDkimSelectors', 150, dns, (resolver) =>
		findDkimSelectors(domain, { resolver }),
	);
	await bounded('detectRelays', 200, dns, (resolver) =>
		detectRelays(domain, { resolver, relays: own }),
	);
	await bounded('checkReportDestination', 17, dns, (resolver) =>
		checkReportDestination({ policyDomain: domain, uri: 'mailto:r@reports.example' }, { resolver }),
	);
	for (const method of ['rfc9989', 'rfc7489'] as const) {
		await bounded('discoverDmarc', 9, dns, (resolver) =>
			discoverDmarc(domain, { resolver, method }),
		);
		const message = {
			from: domain,
			spf: { identity: 'mailfrom', domain: `b.${domain}`, result: 'pass' },
			dkim: [{ domain: 'relay.example', result: 'pass' }],
		} as const;
		await bounded('evaluateDmarc', 40, dns, (resolver) =>
			evaluateDmarc(message, { resolver, method }),
		);
	}
}

function expectParsed(zone: string): void {
	for (const record of parseZone(zone).records) {
		if (record.type !== 'TXT') continue;
		const text = record.data.join('');
		for (const parsed of [parseSpf(text), parseDkimKey(record.data), parseDmarc(record.data)]) {
			expectPlain(parsed, 'what was parsed');
			for (const { subject } of parsed.problems) {
				const [start, end] = subject.span ?? [0, 0];
				expect(
					start >= 0 && start <= end && end <= text.length,
					`a span ${start}-${end} beyond the text`,
				);
			}
		}
	}
}

/** A request with one field that is wrong: an `InputError`, or it is fine after all. */
async function expectRefused({ request, picks, zone }: Situation): Promise<string> {
	const odd: readonly unknown[] = [
		undefined,
		null,
		7,
		'',
		'\u0000',
		'@',
		[],
		{},
		'a@b@',
		'__proto__',
		zone,
	];
	const fields = ['from', 'relay', 'receivers', 'gate', '__proto__'];
	const field = fields[(picks[3] ?? 0) % fields.length] ?? 'from';
	const value = odd[(picks[4] ?? 0) % odd.length];
	const asked = JSON.parse(JSON.stringify(request));
	Object.defineProperty(asked, field, { value, enumerable: true, configurable: true });
	try {
		await preflight(asked, { resolver: zoneResolver('') });
		return 'taken';
	} catch (error) {
		expect(error instanceof InputError, `${field}: ${error}`);
		return 'refused';
	}
}

/** Every function over the zone, then over DNS that never ends, then with few questions. */
export const boundedAlways: Law = {
	number: 8,
	sentence:
		'nothing throws anything but InputError, loops, or asks more than its stated number of questions',
	async check(situation) {
		const { zone, request, home, picks } = situation;
		const [seed = 1, harm = 0, few = 7] = picks;
		const dns = zoneResolver(zone);
		expectParsed(zone);
		expectReadable(await expectPreflightBounded(dns, request));
		await expectSpfBounded(dns, home);
		await expectPartsBounded(dns, situation);
		const wild = endless(seed, [0, 0, 5, 30][harm % 4] ?? 0);
		const { decision } = await expectPreflightBounded(wild, request);
		await expectSpfBounded(wild, `x${seed % 7}.example`);
		await expectPartsBounded(wild, situation);
		const limit = few % 40;
		await expectPreflightBounded(seed % 2 === 0 ? dns : wild, request, limit);
		await expectSpfBounded(seed % 2 === 0 ? dns : wild, home, limit);
		return [decision, await expectRefused(situation)];
	},
};
