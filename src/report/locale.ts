/**
 * The languages that reports are written in.
 *
 * @module
 */

/** English or German. */
export type Locale = 'en' | 'de';

/** Whom words are for: the owner of a domain who has never seen a DNS record, or somebody who runs mail servers. */
export type Tone = 'owner' | 'admin';
