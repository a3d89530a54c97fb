/**
 * All that `load.ts` reads with the first call, in one place, since every place is a file of the build.
 *
 * @module
 */

export { runMany } from './many/preflight-many.ts';
export { preflight } from './preflight.ts';
export { preflightRelays } from './preflight-relays.ts';
