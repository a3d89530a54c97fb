/**
 * English words for the panels of DNS hosters.
 *
 * @module
 */

import type { PanelFieldWords, PanelTrapWords } from '../panel-words.ts';

/** What a field is called. */
export const panelFieldWords: PanelFieldWords = {
	type: 'Type',
	name: 'Name',
	current: 'Current value',
	removed: 'Delete this record',
	priority: 'Priority',
	value: 'Value',
	target: 'Target',
	ttl: 'TTL',
};

/** What users of a panel stumble over. */
export const panelTraps: PanelTrapWords = {
	'spf-present':
		'{hoster} puts an SPF record into every new zone. If one is there that begins with “v=spf1”, change it; never add a second one.',
	'spf-redirect-present':
		'{hoster}’s own SPF record is “v=spf1 redirect=…”. Keep the “redirect” at the end, and add no “all” to it.',
	'spf-rule':
		'{hoster} offers ready-made SPF rules. Choose the user-defined rule, so that you can enter this value.',
	'spf-type': 'At {hoster} an SPF record is of the type “TXT (SPF)”, with priority 0.',
	'spf-wildcard':
		'{hoster}’s SPF assistant also writes a record for every subdomain (“*”). Choose manual editing (“Manuell editieren”), so that only this record changes.',
	'text-templates':
		'On {hoster}’s older platform TXT records are made from templates only. If none fits, send these values to its support.',
	'text-one-string':
		'Enter the value in {hoster} as one text without quotation marks, even if it is shown in several quoted parts afterwards.',
	'text-limit':
		'{hoster} takes at most {limit} characters for a TXT value, and this one is longer. Ask its support how to enter it before you begin.',
	'text-set':
		'At {hoster} all TXT values of a name are one record. Change only the line named here and keep the others.',
	'target-dot':
		'{hoster} appends your domain to a target without a final dot. Enter the target with the dot at its end.',
	'alias-proxy': 'Switch the proxy off for this record at {hoster} (“DNS only”, grey cloud).',
	'null-mx': '{hoster} refuses “0 .” as an MX record. Leave this record out there.',
	apply: '{hoster} publishes the record only after you apply the settings.',
	'save-zone': '{hoster} publishes nothing before you save the whole zone.',
};
