/** One `key value` pair of a `;=` line. */
export interface Expectation {
	readonly key: string;
	readonly value: string;
	readonly line: number;
}

/**
 * `;? from info@shop.example relay the-saas.json receiver google`, or
 * `;? from info@shop.example smtp mail.shop.example:587 user info@shop.example`
 */
export interface PreflightQuestion {
	readonly kind: 'preflight';
	readonly from: string;
	/** A relay id, or a path below `fixtures/relays/` that ends in `.json`; absent where a server is given. */
	readonly relay?: string;
	/** The outgoing server instead of a relay. */
	readonly smtp?: { readonly host: string; readonly user?: string };
	readonly receivers: readonly string[];
	readonly expect: Expectation[];
	readonly line: number;
}

/** `;? ip 192.0.2.7 domain shop.example sender info@shop.example helo mail.shop.example` */
export interface SpfQuestion {
	readonly kind: 'spf';
	readonly ip: string;
	readonly domain?: string;
	/** Empty for the null reverse path, written `<>`. */
	readonly sender?: string;
	readonly helo?: string;
	readonly expect: Expectation[];
	readonly line: number;
}

export type Question = PreflightQuestion | SpfQuestion;

export interface Scenario {
	/** The first comment line. */
	readonly story: string;
	readonly questions: readonly Question[];
	/** Further zone files, relative to `fixtures/`. */
	readonly zones: readonly string[];
}

/** Reads a scenario; throws an `Error` that names the line where the format is broken. */
export function parseScenario(text: string): Scenario;
