/**
 * SHA-256 of a text (only importer of @noble/hashes): what a domain owner publishes must not be able to make
 * two texts look alike.
 *
 * @module
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The digest of a text's UTF-8 octets, as 64 hexadecimal digits. */
export function sha256Of(text: string): string {
	return bytesToHex(sha256(utf8ToBytes(text)));
}
