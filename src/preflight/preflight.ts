/**
 * `preflight`: may this relay send for this From address, and if not, what must change in DNS?
 *
 * The folder is the only one that knows all protocols: `request.ts` reads the input, `assess/` asks DNS and
 * evaluates, `decide/` applies the gate, `changes/` finds DNS changes. docs/architecture.md follows a request
 * through it.
 *
 * @module
 */

import { listedOrganizationalDomain } from '../dmarc/psl-discovery.ts';
import { type DnsSession, openSession } from '../dns/session.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { Relay } from '../relays/relay.ts';
import type { Zone } from '../zone/find-zone.ts';
import { spfVerdict } from './assess/assess-spf.ts';
import { assess } from './assess/assessment.ts';
import { type FoundChanges, findChanges } from './changes/find-changes.ts';
import { findingsOf, judgementOf } from './decide/judge.ts';
import type { Judgement } from './decide/judgement.ts';
import { recheckAfter } from './decide/recheck-after.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { PreflightOptions, Settings } from './options.ts';
import { probe } from './probes/probes.ts';
import { type AnyPreflightRequest, type Request, readRequest } from './request.ts';
import { settleRelay } from './settle-relay.ts';
import type { SetupRow } from './setup/row.ts';
import { setupOf } from './setup/setup.ts';
import { hostIn } from './setup/table.ts';
import type { DmarcVerdict, FromAddress, Verdict } from './verdict.ts';
import { placedIn, zoneOf } from './zone-of.ts';

/** One question in its turn, and those ahead of it. */
function openDns({ lookahead, ...asking }: Settings): DnsSession {
	return openSession({ ...asking, concurrency: lookahead + 1 });
}

function fromAddress({ assessment: { request, dmarc } }: Judgement): FromAddress {
	const { address, domain, unicodeDomain } = request.from;
	const { outcome, organizationalDomain } = dmarc.discovery;
	return {
		address,
		domain,
		unicodeDomain,
		// Where no record applies, a walk finds the name itself; the list says what a first record would do.
		organizationalDomain:
			outcome === 'none'
				? listedOrganizationalDomain(domain, request.suffixes)
				: organizationalDomain,
	};
}

function dmarcVerdict({ assessment: { dmarc }, facts, conclusions }: Judgement): DmarcVerdict {
	const { policyDomain, record, outcome } = dmarc.discovery;
	return {
		policy: facts.policy === 'unknown' ? null : facts.policy,
		domain: policyDomain,
		record: outcome === 'found' ? (record ?? null) : null,
		methodsAgree: dmarc.methodsAgree,
		forecast: conclusions.forecast,
		paths: conclusions.paths,
		consequence: conclusions.consequence,
	};
}

function relayNamed({ id, name, variantOf }: Relay): Verdict['relay'] {
	return { id, name, ...(variantOf === undefined ? {} : { variantOf }) };
}

function verdictOf(
	judgement: Judgement,
	findings: readonly Finding[],
	found: FoundChanges,
	dns: DnsSession,
	zone: Zone | null,
	setup: readonly SetupRow[],
): Verdict {
	const { assessment, facts, conclusions, gate } = judgement;
	const { request, spf, dkim, spfAligned } = assessment;
	const { changes, alternatives, limit } = found;
	const subject = { name: request.from.domain, type: 'TXT' } as const;
	const incomplete = limit === null ? [] : [finding('from.changes-incomplete', subject, limit)];
	const evidence = dns.transcript();
	const recheck = recheckAfter(judgement, evidence);
	const verdict = {
		schema: 2,
		decision: gate.decision,
		because: gate.because,
		authorized: conclusions.authorized,
		...(recheck === undefined ? {} : { recheckAfter: recheck }),
		from: fromAddress(judgement),
		relay: relayNamed(request.relay),
		spf: spfVerdict(spf, spfAligned),
		dkim: {
			state: facts.dkim.state,
			aligned: facts.dkim.aligned,
			selectors: dkim.selectors.map(({ check }) => check),
		},
		dmarc: dmarcVerdict(judgement),
		receivers: conclusions.receivers,
		zone,
		setup,
		findings: [...findings, ...incomplete],
		changes,
		...(alternatives.length === 0 ? {} : { alternatives }),
	} as const;
	return { ...verdict, evidence, fingerprint: fingerprintOf(verdict) };
}

/** The hosts of a set-up relative to the zone, once that is known. */
function hostedBy(rows: readonly SetupRow[], zone: Zone | null): readonly SetupRow[] {
	if (zone === null) return rows;
	return rows.map((row) => ({ ...row, host: hostIn(row.name, zone.name) }));
}

/** How a verdict is made that is one of many. */
export interface RunOptions {
	/** Without it no changes are looked for. */
	readonly changes: boolean;
	/** Whether the caller no longer needs the verdict. */
	readonly isOver: () => boolean;
}

const ALONE = { changes: true, isOver: () => false } as const;
const NO_CHANGES: FoundChanges = { changes: [], alternatives: [], limit: null };

/** The stages of a preflight; `null` where the verdict is not wanted any more at the end of one. */
export function runPreflight(request: Request, settings: Settings): Promise<Verdict>;
export function runPreflight(
	request: Request,
	settings: Settings,
	run: RunOptions,
): Promise<Verdict | null>;
export async function runPreflight(
	asked: Request,
	settings: Settings,
	{ changes, isOver }: RunOptions = ALONE,
): Promise<Verdict | null> {
	const dns = openDns(settings);
	const request = await settleRelay(asked, dns);
	const zone = zoneOf(request, settings, dns);
	const assessment = await assess(request, dns, probe);
	// To judge what DNS did not say costs most of all.
	if (isOver()) return null;
	const judgement = judgementOf(assessment, dns);
	// Before the search for changes asks on: only answers to the check itself have a say in them.
	const findings = findingsOf(judgement, dns);
	const { organizationalDomain } = fromAddress(judgement);
	const apex = organizationalDomain ?? request.from.domain;
	const table = setupOf(judgement, findings, apex, dns);
	const found = changes
		? await findChanges(judgement, dns, { maxQuestions: settings.maxQuestions, isOver })
		: NO_CHANGES;
	const located = await zone;
	const placed = settings.hosters === null ? found : await placedIn(found, request, dns);
	dns.close();
	return isOver()
		? null
		: verdictOf(judgement, findings, placed, dns, located, hostedBy(table, located));
}

/** Reads the request, and judges it: what `preflight` of `load.ts` does. */
export async function preflight(
	request: AnyPreflightRequest,
	options: PreflightOptions,
): Promise<Verdict> {
	const { request: understood, settings } = await readRequest(request, options);
	return runPreflight(understood, settings);
}
