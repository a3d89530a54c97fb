/**
 * `maysend/domain-connect`: records by one click at DNS providers that take Domain Connect templates, with a
 * look ahead at what will happen.
 *
 * @module
 */

export type { DnsOptions } from './dns/options.ts';
export type { AbortSignalLike, Resolver } from './dns/resolver.ts';
export { type ApplyRequest, domainConnectUrl } from './domain-connect/apply-url.ts';
export {
	type DiscoverOptions,
	type DomainConnectDiscovery,
	type DomainConnectState,
	discoverDomainConnect,
} from './domain-connect/discover.ts';
export type { DomainConnectSettings } from './domain-connect/settings.ts';
export {
	previewSpfMerge,
	type SpfMerge,
	type SpfMergePreview,
	type SpfMergeRule,
} from './domain-connect/spf-merge.ts';
export {
	type DomainConnectTemplate,
	domainConnectTemplate,
	type TemplateOptions,
	type TemplateRecord,
} from './domain-connect/template.ts';
export type { InputError } from './input/input-error.ts';
export type { Relay } from './relays/relay.ts';
export type { FetchInit, FetchLike, FetchResponse } from './resolvers/doh/http.ts';
