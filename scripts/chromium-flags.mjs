/**
 * How headless Chromium, Debian's package, is started for tests: nothing of its own in the background.
 *
 * @module
 */

/** The program. */
export const CHROMIUM = 'chromium';

/** Flags of every start. */
export const CHROMIUM_FLAGS = [
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--disable-dev-shm-usage',
	'--no-first-run',
	'--no-default-browser-check',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-default-apps',
	'--disable-extensions',
	'--disable-sync',
	'--metrics-recording-only',
];
