/**
 * What a return path below the From domain takes: its label, and the record it is set up with.
 *
 * @module
 */

import { isOpen, readPlaceholders } from './placeholder.ts';
import type { ReturnPath, SubdomainReturnPath } from './relay.ts';

/** Whether its records stand at a host of the relay, to which the name leads by CNAME or by name servers. */
export function isAtHostOfRelay(path: ReturnPath): boolean {
	return path.kind === 'subdomain' && (path.target !== undefined || path.delegated === true);
}

/** Whether the name is to be an alias whose target only the relay tells: a new record would stand in its way. */
export function isAliasToCome(path: ReturnPath): boolean {
	if (path.kind !== 'subdomain' || isAtHostOfRelay(path)) return false;
	return path.mx === undefined && path.include === undefined;
}

/**
 * Whether a customer of the relay may have a label: one of the form it gives, or any where it only proposes
 * one. A form without placeholders is the label that was seen in use, in place of which another can be chosen.
 */
export function mayHaveLabel({ label: form, usual }: SubdomainReturnPath, label: string): boolean {
	if (usual === true || readPlaceholders(form, label) !== null) return true;
	return !isOpen(form) && /^[a-z0-9_-]+$/.test(label);
}
