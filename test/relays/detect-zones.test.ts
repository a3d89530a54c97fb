/**
 * The detection over published records: who seems to send for real domains.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { relays as catalogue } from '../../src/relays/catalogue.ts';
import { claimsOf } from '../../src/relays/claims.ts';
import { detectRelays } from '../../src/relays/detect.ts';
import { findRelay } from '../../src/relays/find.ts';
import { parseZone } from '../../src/resolvers/zone/parse-zone.ts';
import { zoneResolver } from '../../src/resolvers/zone/zone-resolver.ts';
import { DOMAIN } from './detected.ts';

const folder = join(import.meta.dirname, '../../fixtures/zones');
const texts = new Map(
	readdirSync(folder)
		.filter((file) => file.endsWith('.zone'))
		.sort()
		.map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const),
);
const all = [...texts.values()].join('\n');
const resolver = zoneResolver(all);

/** The domains that a file of customers is about. */
const customers = [...texts]
	.filter(([file]) => file.startsWith('customers-'))
	.flatMap(([, text]) => parseZone(text).records.map(({ name }) => name))
	.map((name) => name.replace(/^.*\._domainkey\./, '').replace(/^pm-bounces\./, ''));

describe('detectRelays over published records', () => {
	// A question mark: likely, not certain.
	const expected: readonly (readonly [domain: string, ids: string])[] = [
		['ludwigshafen.de', 'rapidmail sendgrid'],
		['neulingen.de', 'microsoft-365 rapidmail'],
		['blaustein.de', 'rapidmail'],
		['germering.de', 'rapidmail'],
		['deggendorf.de', 'rapidmail'],
		['stadt-fuessen.de', 'microsoft-365 rapidmail'],
		['cloppenburg.de', 'rapidmail'],
		['langenfeld.de', 'rapidmail'],
		['schwangau.de', 'agenturserver rapidmail'],
		['geldern.de', 'rapidmail'],
		['oftersheim.de', 'rapidmail'],
		['burghausen.de', 'rapidmail'],
		['reichenbach-vogtland.de', 'rapidmail'],
		['neutal.at', 'magenta-business'],
		['neckenmarkt.net', 'world4you'],
		['hoerup.de', 'mailbox-org-custom-domain'],
		['gemeinde-giekau.de', 'telekom-business'],
		['minihof-liebau.at', 'all-inkl'],
		['gramais.com', 'united-domains'],
		['hausen.ch', 'microsoft-365 hostpoint'],
		['prevondavaux.ch', 'infomaniak'],
		// The name it redirects to belongs to nobody known.
		['grafenwoehr.de', ''],
		['greding.de', 'hornetsecurity'],
		['baerschwil.ch', 'hostpoint'],
		// It lists its own addresses and hosts.
		['stadt-emmelshausen.de', ''],
		['stadtaffoltern.ch', 'microsoft-365'],
		['bonstetten.ch', 'microsoft-365'],
		// Broken delegations: a letter lost, or the own domain behind the target.
		['kuessnacht.ch', ''],
		['duernkrut.gv.at', ''],
		['falkenstein.gv.at', ''],
		['forstau.at', ''],
		['schrems.at', ''],
		['dav-neuland.de', 'ionos'],
		['precisionbrass.info', 'ionos'],
		['classicminidiy.com', 'amazon-ses forward-email google-workspace shopify'],
		['theminiexchange.com', 'resend'],
		['ouest-france.fr', 'mimecast atlassian brevo mailjet microsoft-365 sendgrid'],
		['layered.work', 'smtp2go world4you'],
		['studioschatzi.at', 'world4you'],
		['0509.io', 'cloudflare-email-routing'],
		['ww.cx', 'namecheap'],
		['iesasport.ch', 'cleverreach google-workspace'],
		['cloudmysteries.nl', 'microsoft-365'],
		['bitcodingsolutions.com', 'microsoft-365'],
		['exclusive.jasonshadow.com', 'microsoft-365'],
		['find-child-arrangement-option.service.gov.uk', 'microsoft-365'],
		// Its selectors hold a number nobody can guess, and its SPF record is not at hand.
		['panfactum.com', ''],
		['bink.com', 'microsoft-365'],
		['im.agency', 'microsoft-365 postmark'],
		['emmasedit.com', 'brevo'],
		['sifocc.org.uk', 'mailchimp'],
		['obeeng.com.au', 'mandrill'],
		// Nothing but selectors of relays that are not among the commonest; see below.
		['george.dev', ''],
		['suskins.co.uk', ''],
		['karolak.fr', 'infomaniak'],
		['voyages-adekua.fr', 'brevo google-workspace mailgun mandrill'],
		['patrowl.io', 'hubspot mailchimp microsoft-365'],
		// Through the record of a group it belongs to.
		['havaspeople.com', 'microsoft-365? proofpoint?'],
		['spf.havas.com', 'microsoft-365 proofpoint'],
		['oxfordabstracts.com', 'freshdesk microsoft-365'],
		['mondialrelay.fr', 'amazon-ses brevo mailgun microsoft-365 tipimail'],
		['protecmail.mondialrelay.fr', 'brevo microsoft-365'],
		['info.mondialrelay.fr', 'microsoft-365'],
		['linktr.ee', 'google-workspace sendgrid'],
	];

	it('covers every domain of the files', () => {
		expect([...new Set(customers)].sort()).toEqual(expected.map(([domain]) => domain).sort());
	});

	it.each(expected)('%s: %s', async (domain, ids) => {
		const { relays, unanswered } = await detectRelays(domain, { resolver });
		const found = relays.map(({ id, confidence }) => (confidence === 'certain' ? id : `${id}?`));
		expect(found.join(' ')).toBe(ids);
		expect(unanswered).toEqual([]);
	});

	it.each([
		['george.dev', 'proton-custom-domain'],
		['suskins.co.uk', 'icloud-custom-domain'],
		['bink.com', 'freshdesk'],
	])('%s uses %s, as its selectors show where all are tried', async (domain, id) => {
		const { relays } = await detectRelays(domain, { resolver, probe: 'all' });
		expect(relays).toContainEqual(expect.objectContaining({ id, confidence: 'certain' }));
	});

	it.each([
		['gmail.com', 'gmail'],
		['web.de', 'web-de'],
		['t-online.de', 't-online'],
		['freenet.de', 'freenet'],
		['aol.de', 'yahoo'],
		['aon.at', 'a1'],
		['bluewin.ch', 'bluewin'],
		['proton.me', 'proton'],
	])('%s belongs to %s, which receives or sends for it', async (domain, id) => {
		const { relays } = await detectRelays(domain, { resolver });
		expect(relays).toContainEqual(expect.objectContaining({ id, confidence: 'certain' }));
		expect(findRelay(id)?.ownDomains).toContain(domain);
	});
});

describe('a customer of a relay whose records are at hand', () => {
	const claims = claimsOf(catalogue, DOMAIN);
	const names = [...new Set(parseZone(all).records.map(({ name }) => name))];
	const claimed = names.flatMap((name) =>
		claims.spfName(name).map(({ id }) => [name, id] as const),
	);

	it('can be made for at least thirty relays', () => {
		expect(new Set(claimed.map(([, id]) => id)).size).toBeGreaterThanOrEqual(30);
	});

	it.each(claimed)('including %s is seen to use %s', async (name, id) => {
		const zone = `shop.example. IN TXT "v=spf1 include:${name} -all"\n${all}`;
		const { relays } = await detectRelays(DOMAIN, { resolver: zoneResolver(zone), probe: [] });
		const relay = catalogue.find((each) => each.id === id);
		expect(relays.map((found) => found.id)).toContain(relay?.runsOn ?? relay?.variantOf ?? id);
	});
});
