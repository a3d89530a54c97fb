/**
 * By which rules a verdict was reached.
 *
 * @module
 */

/** The version of the package: another one may judge the same answers differently. */
export const RULES = '0.1.0';
