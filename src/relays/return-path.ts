/**
 * What a return path below the From domain takes: its label, and the record it is set up with.
 *
 * @module
 */

import { isOpen, readPlaceholders } from './placeholder.ts';
import type { ReturnPath, SubdomainReturnPath } from './relay.ts';

/**
 * Whether the records of the return path stand at a host of the relay, to which its name leads by CNAME or by
 * name servers. Without any record named it is an alias whose target only the relay tells.
 */
export function isSetUpAtHost({ target, mx, include, delegated }: SubdomainReturnPath): boolean {
	return target !== undefined || delegated === true || (mx === undefined && include === undefined);
}

/** Whether the name is to be an alias whose target only the relay tells: a new record would stand in its way. */
export function isAliasToCome(path: ReturnPath): boolean {
	if (path.kind !== 'subdomain' || !isSetUpAtHost(path)) return false;
	return path.target === undefined && path.delegated !== true;
}

/**
 * Whether a customer of the relay may have a label: one of the form it gives, or any where it only proposes
 * one. A form without placeholders is the label that was seen in use, in place of which another can be chosen.
 */
export function mayHaveLabel({ label: form, usual }: SubdomainReturnPath, label: string): boolean {
	if (usual === true || readPlaceholders(form, label) !== null) return true;
	return !isOpen(form) && /^[a-z0-9_-]+$/.test(label);
}
