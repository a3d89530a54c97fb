/**
 * The code under test: how a sender is shown in the settings of an application.
 *
 * @module
 */

import { preflight, type Resolver } from 'maysend';

/** The relay of the application, an own server. */
export const relay = {
	id: 'workbench',
	name: 'Workbench',
	sources: { ranges: ['192.0.2.25'] },
	returnPath: { kind: 'from-domain' },
	dkim: { signs: 'no' },
} as const;

/** A line for the settings page. */
export async function senderStatus(from: string, resolver: Resolver): Promise<string> {
	const { decision, changes } = await preflight({ from, relay }, { resolver });
	if (decision === 'retry') return 'DNS does not answer at the moment; please try again later.';
	if (decision !== 'block') return 'You can send from this address.';
	const [first] = changes;
	return first === undefined
		? 'This address cannot be used.'
		: `Please publish at ${first.name}: ${first.after.join(' ')}`;
}
