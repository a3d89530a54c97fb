/**
 * Which public suffix list is in use. tldts carries the list, and tells its age by nothing but its version.
 *
 * @module
 */

import { createRequire } from 'node:module';

/** The package that carries the public suffix list, as it is installed. */
export interface SuffixListSource {
	readonly package: 'tldts';
	/** `null` where the package has no files of its own, as in a bundle. */
	readonly version: string | null;
}

/**
 * Tells which public suffix list is in use. A newer one comes with `npm update tldts`.
 *
 * @example
 * ```ts
 * import { suffixListSource } from 'maysend/node';
 *
 * suffixListSource().package; // 'tldts'
 * ```
 *
 * @see {@link https://publicsuffix.org/list/ Public Suffix List}
 */
export function suffixListSource(): SuffixListSource {
	return { package: 'tldts', version: installedVersion() };
}

function installedVersion(): string | null {
	try {
		const manifest: { readonly version?: unknown } = createRequire(import.meta.url)(
			'tldts/package.json',
		);
		return typeof manifest.version === 'string' ? manifest.version : null;
	} catch {
		return null;
	}
}
