/**
 * `maysend/doh`: DNS over HTTPS, for wherever there is a `fetch` and no socket.
 *
 * @module
 */

export type * from './dns/resolver.ts';
export type { InputError } from './input/input-error.ts';
export { dohResolver } from './resolvers/doh/doh-resolver.ts';
export type { FetchInit, FetchLike, FetchResponse } from './resolvers/doh/http.ts';
export type { DohOptions } from './resolvers/doh/request.ts';
