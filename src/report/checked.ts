/**
 * What reports are made of, looked at before it is put into words: a verdict may come back from a database,
 * and callers may write JavaScript.
 *
 * @module
 */

import { checkShape, checkShapes, type Shape } from '../input/shape.ts';
import {
	decisionGrades,
	dkimGrades,
	forecastGrades,
	resultGrades,
	selectorGrades,
	spfGrades,
} from './grade.ts';

const VERDICT: Shape = {
	schema: [1],
	decision: Object.keys(decisionGrades),
	because: 'texts',
	authorized: ['yes', 'partial', 'no', 'unknown'],
	'from.address': 'string',
	'from.domain': 'string',
	'from.unicodeDomain': 'string',
	'relay.id': 'string',
	'relay.name': 'string',
	'spf.identity.domain': 'string',
	'spf.state': Object.keys(spfGrades),
	'spf.covered': 'object',
	'spf.missing': 'texts',
	'spf.ranges': 'list',
	'spf.lookups': 'object',
	'spf.tree': 'list',
	'dkim.state': Object.keys(dkimGrades),
	'dkim.selectors': 'list',
	'dmarc.forecast': Object.keys(forecastGrades),
	'dmarc.paths': 'object',
	'dmarc.consequence': 'string',
	receivers: 'list',
	findings: 'list',
	changes: 'list',
	'evidence.entries': 'list',
};

const FINDING: Shape = {
	code: 'string',
	severity: 'string',
	scope: 'string',
	'subject.name': 'string',
	'subject.type': 'string',
	data: 'object',
};

const CHANGE: Shape = {
	action: ['add', 'replace', 'remove'],
	name: 'string',
	type: 'string',
	before: 'texts',
	after: 'texts',
	who: ['domain-owner', 'relay-operator'],
	'proof.decision': Object.keys(decisionGrades),
};

const SELECTOR: Shape = {
	queryName: 'string',
	status: Object.keys(selectorGrades),
	aliases: 'texts',
};

/**
 * Looks whether something is a verdict.
 *
 * @throws {InputError} `input.verdict-invalid` with the path of what is missing.
 */
export function checkVerdict(value: unknown): void {
	const code = 'input.verdict-invalid';
	checkShape(value, VERDICT, 'verdict', code);
	const { findings, changes, dkim, evidence, receivers, spf } = value as Checked;
	checkShapes(receivers, { id: 'string', unmet: 'texts' }, 'verdict.receivers', code);
	checkShapes(spf.ranges, { range: 'string', result: 'string' }, 'verdict.spf.ranges', code);
	checkShapes(findings, FINDING, 'verdict.findings', code);
	checkShapes(changes, CHANGE, 'verdict.changes', code);
	checkShapes(dkim.selectors, SELECTOR, 'verdict.dkim.selectors', code);
	const entry: Shape = { name: 'string', type: 'string', 'answer.outcome': 'string' };
	checkShapes(evidence.entries, entry, 'verdict.evidence.entries', code);
}

/** What {@link VERDICT} has found to be there. */
interface Checked {
	readonly findings: unknown;
	readonly changes: unknown;
	readonly dkim: { readonly selectors: unknown };
	readonly evidence: { readonly entries: unknown };
	readonly receivers: unknown;
	readonly spf: { readonly ranges: unknown };
}

/**
 * Looks whether something is what `checkDkimSelector` says of selectors.
 *
 * @throws {InputError} `input.check-invalid`.
 */
export function checkDkimChecks(values: unknown): void {
	checkShapes(values, { ...SELECTOR, problems: 'list' }, 'checks', 'input.check-invalid');
}

/**
 * Looks whether something is what `discoverDmarc` says of a domain.
 *
 * @throws {InputError} `input.discovery-invalid`.
 */
export function checkDiscovery(value: unknown): void {
	const shape: Shape = {
		domain: 'string',
		method: 'string',
		outcome: ['found', 'none', 'temperror'],
		walk: 'texts',
		problems: 'list',
	};
	checkShape(value, shape, 'discovery', 'input.discovery-invalid');
}

/**
 * Looks whether something is what `checkHost` says of an address.
 *
 * @throws {InputError} `input.evaluation-invalid`.
 */
export function checkEvaluation(value: unknown): void {
	const shape: Shape = {
		result: Object.keys(resultGrades),
		domain: 'string',
		identity: ['mailfrom', 'helo'],
		lookups: 'object',
		'trace.terms': 'list',
		problems: 'list',
	};
	checkShape(value, shape, 'evaluation', 'input.evaluation-invalid');
}

/**
 * Looks whether something is what `mapSpf` says of a domain.
 *
 * @throws {InputError} `input.map-invalid`.
 */
export function checkMap(value: unknown): void {
	const shape: Shape = { ranges: 'list', dynamic: 'list', 'lookups.byTerm': 'list' };
	checkShape(value, shape, 'map', 'input.map-invalid');
}

/**
 * Looks whether something is a relay as `defineRelay` gives it.
 *
 * @throws {InputError} `input.relay-invalid`.
 */
export function checkRelay(value: unknown): void {
	const shape: Shape = {
		id: 'string',
		name: 'string',
		sources: 'object',
		'returnPath.kind': ['from-domain', 'subdomain', 'relay', 'own-domain', 'unknown'],
		'dkim.signs': ['from-domain', 'relay', 'no', 'unknown'],
	};
	checkShape(value, shape, 'relay', 'input.relay-invalid');
}
