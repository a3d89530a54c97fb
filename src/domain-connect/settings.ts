/**
 * The settings of a DNS provider's Domain Connect service, checked: they are text of the internet.
 *
 * @module
 */

import { isPublicName } from './public-host.ts';

/** What a DNS provider says of its service (Domain Connect, section "Discovery"). */
export interface DomainConnectSettings {
	readonly providerId: string;
	readonly providerName: string;
	/** Where a browser is sent for the synchronous flow; absent where there is none. */
	readonly urlSyncUX?: string;
	readonly urlAsyncUX?: string;
	readonly urlAPI: string;
	/** The panel, with `%domain%` in it. */
	readonly urlControlPanel?: string;
	/** Of the window, in pixels. */
	readonly width?: number;
	readonly height?: number;
	readonly nameServers: readonly string[];
}

const MAX_TEXT = 255;
const MAX_URL = 1000;
const MAX_NAME_SERVERS = 32;

/** An address that a browser or a request may be sent to: https, a public host, without user or password. */
function httpsUrl(value: unknown): string | null {
	if (typeof value !== 'string' || value.length > MAX_URL) return null;
	const url = /^https:\/\/([^/?#\\@:\s]+)(\/[^?#\\\s"'<>]*)?$/i.exec(value);
	return url !== null && isPublicName(url[1] ?? '') ? value.replace(/\/+$/, '') : null;
}

/** As {@link httpsUrl}; a panel's may have a query, since people click it. */
function panelUrl(value: unknown): string | null {
	if (typeof value !== 'string' || value.length > MAX_URL) return null;
	const url = /^https:\/\/([^/?#\\@:\s]+)([/?#][^\\\s"'<>]*)?$/i.exec(value);
	return url !== null && isPublicName(url[1] ?? '') ? value : null;
}

function shortText(value: unknown): string | null {
	if (typeof value !== 'string') return null;
	const isShort = value !== '' && value.length <= MAX_TEXT;
	// Characters that turn the direction of text, and controls, would deceive the reader of the name.
	return isShort && !/[\p{Cc}\p{Cf}]/u.test(value) ? value : null;
}

function pixels(value: unknown): number | null {
	const number = typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value;
	if (typeof number !== 'number' || !Number.isInteger(number)) return null;
	return number >= 100 && number <= 5000 ? number : null;
}

function optionalFields(fields: object): Partial<DomainConnectSettings> {
	const found = {
		urlSyncUX: httpsUrl(Reflect.get(fields, 'urlSyncUX')),
		urlAsyncUX: httpsUrl(Reflect.get(fields, 'urlAsyncUX')),
		urlControlPanel: panelUrl(Reflect.get(fields, 'urlControlPanel')),
		width: pixels(Reflect.get(fields, 'width')),
		height: pixels(Reflect.get(fields, 'height')),
	};
	return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null));
}

/** The settings, or `null` for what is none. An address that may not be used is left out. */
export function readSettings(value: unknown): DomainConnectSettings | null {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
	const providerId = shortText(Reflect.get(value, 'providerId'));
	const urlAPI = httpsUrl(Reflect.get(value, 'urlAPI'));
	if (providerId === null || urlAPI === null || !/^[\w.-]+$/.test(providerId)) return null;
	const display = shortText(Reflect.get(value, 'providerDisplayName'));
	const providerName = display ?? shortText(Reflect.get(value, 'providerName')) ?? providerId;
	const servers: unknown = Reflect.get(value, 'nameServers');
	const nameServers = (Array.isArray(servers) ? servers : [])
		.slice(0, MAX_NAME_SERVERS)
		.filter(
			(host): host is string => typeof host === 'string' && isPublicName(host.replace(/\.$/, '')),
		)
		.map((host) => host.replace(/\.$/, '').toLowerCase());
	return { providerId, providerName, urlAPI, nameServers, ...optionalFields(value) };
}
