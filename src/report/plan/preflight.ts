/**
 * Plans for findings about the From address, the relay, receivers, mail exchangers and DNS.
 *
 * @module
 */

import type { StoredFinding } from '../../findings/finding.ts';
import type { PreflightCode } from '../../findings/preflight.ts';
import { fact, inWords } from '../messages/fact.ts';
import { registeredPart } from '../messages/host-part.ts';
import type { Plans, Step } from './step.ts';
import {
	again,
	enterShown,
	factOf,
	mend,
	newRecord,
	OPEN_RELAY,
	openDnsOf,
	recordAt,
	SAVED,
	waitForDns,
} from './steps.ts';

function setUpDomain(finding: StoredFinding): readonly Step[] {
	return [{ step: 'changes-first' }, ...enterShown(finding)];
}

/** What an own server sends is not visible in DNS, but a mail shows it. */
function askServer(): readonly Step[] {
	return [{ step: 'ask-server-operator' }, { step: 'send-test-mail' }];
}

/** A new record, or reports for the one that is there. */
function publishPolicy(finding: StoredFinding): readonly Step[] {
	const name = `_dmarc.${finding.subject.name}`;
	return [
		openDnsOf(finding),
		{ step: 'extend-policy', ...recordAt(name, 'TXT') },
		{ step: 'add-policy-if-none', value: 'v=DMARC1; p=none; rua=mailto:' },
		SAVED,
	];
}

/** For a service that can neither sign nor bounce in one's name. */
function ownServer(): readonly Step[] {
	return [
		{ step: 'ask-relay', question: 'sign-own-domain' },
		{ step: 'find-smtp-settings' },
		{ step: 'enter-smtp-login' },
		again('with-own-provider'),
	];
}

/** The owner's account says more than the support, where all that is open is the selector. */
function openFacts(finding: StoredFinding): readonly Step[] {
	const { data } = finding;
	const alias = factOf(finding, 'alias');
	if (alias !== null) {
		return [OPEN_RELAY, openDnsOf(finding), { step: 'add-shown-records', names: [alias] }, SAVED];
	}
	if (data['selectors'] === 'unknown' && data['returnPath'] !== 'unknown') {
		return [OPEN_RELAY, { step: 'tell-selector' }, { step: 'ask-relay', question: 'selector' }];
	}
	return [{ step: 'ask-relay', question: 'return-path-and-dkim' }, { step: 'send-test-mail' }];
}

function askForPtr(finding: StoredFinding): readonly Step[] {
	return [{ step: 'ask-for-ptr', address: factOf(finding, 'address') }];
}

function compareMx(finding: StoredFinding): readonly Step[] {
	return mend(finding, { step: 'compare-mx' });
}

function domainOf({ subject }: StoredFinding): string | null {
	return registeredPart(subject.name) ?? (subject.name || null);
}

/** The reason is the last part of the code. */
function noAnswer(finding: StoredFinding): readonly Step[] {
	return waitForDns(finding.code.slice('dns.'.length), domainOf(finding));
}

/** Plans by code; a code without a plan needs none. */
export const preflightPlans: Plans<PreflightCode> = {
	'from.nxdomain': (f) => [
		{ step: 'check-spelling', name: f.subject.name },
		{ step: 'check-registration' },
		{ step: 'use-existing-domain' },
	],
	'from.public-suffix': () => [{ step: 'use-own-domain' }],
	'from.freemail': (f) => [
		{ step: 'use-own-address' },
		{ step: 'use-reply-to', domain: f.subject.name },
		{ step: 'use-provider-smtp', domain: f.subject.name },
	],
	'from.null-mx': (f) => [
		{ step: 'use-reachable-address', domain: f.subject.name },
		openDnsOf(f),
		{ step: 'replace-null-mx', ...recordAt(f.subject.name, 'MX') },
		SAVED,
	],
	'from.no-mx': (f) => [
		{ step: 'use-reachable-address', domain: f.subject.name },
		openDnsOf(f),
		newRecord(f.subject.name, 'MX', null),
		SAVED,
	],
	'from.parked': (f) => [
		{ step: 'use-other-domain', domain: f.subject.name },
		{ step: 'permit-sending' },
		SAVED,
	],
	'relay.facts-unknown': openFacts,
	'relay.host-private': askServer,
	'relay.host-unknown': (f) => [{ step: 'check-spelling', name: f.subject.name }],
	'relay.no-addresses': () => [{ step: 'ask-relay', question: 'spf-term-or-addresses' }],
	'relay.addresses-assumed': (f) =>
		f.data.certainty === 'inferred'
			? [{ step: 'ask-relay', question: 'spf-term-or-addresses' }]
			: askServer(),
	'relay.own-domains-only': () => [{ step: 'use-domain-smtp' }, again('with-own-provider')],
	'relay.return-path-mx': (f) => [
		OPEN_RELAY,
		openDnsOf(f),
		{ step: 'add-shown-records', names: [f.subject.name] },
		SAVED,
	],
	'relay.unauthenticated': setUpDomain,
	'relay.cannot-align': ownServer,
	'profile.spf-unmet': setUpDomain,
	'profile.dkim-unmet': setUpDomain,
	'profile.dmarc-unmet': publishPolicy,
	'profile.alignment-unmet': setUpDomain,
	'profile.mx-unmet': (f) => [openDnsOf(f), newRecord(f.subject.name, 'MX', null), SAVED],

	'mx.null-with-others': (f) => mend(f, { step: 'delete-null-mx' }),
	'mx.no-address': compareMx,
	'mx.nxdomain': compareMx,
	'mx.cname': (f) =>
		mend(f, { step: 'set-mx-host', host: inWords(f.data.aliases?.slice(-1)) || null }),
	'mx.ip-literal': (f) => mend(f, { step: 'name-mx-host' }),
	'ptr.missing': askForPtr,
	'ptr.unconfirmed': askForPtr,

	'dns.timeout': noAnswer,
	'dns.servfail': noAnswer,
	'dns.refused': noAnswer,
	'dns.malformed': noAnswer,
	'dns.network': noAnswer,
	'dns.bogus': () => [{ step: 'report-dnssec' }, again('mended')],
	'dns.cancelled': () => [again('with-more-time')],
	'dns.negative-cached': (f) => {
		const seconds = Number(fact(f, 'seconds'));
		return [again('just-changed', seconds > 0 ? seconds : null)];
	},
};
