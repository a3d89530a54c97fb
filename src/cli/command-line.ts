/**
 * A command with its arguments, as data.
 *
 * Types only.
 *
 * @module
 */

import type { ExportFormat } from '../export/export-changes.ts';
import type { GatePolicy } from '../preflight/verdict.ts';
import type { Locale, Tone } from '../report/locale.ts';

/** How a verdict may be printed. */
export type VerdictFormat = 'text' | 'json' | 'markdown' | 'html' | 'sarif';

/** How anything else may be printed. */
export type PlainFormat = 'text' | 'json';

/** What all commands share. */
export interface CommonArguments {
	/** The language; none: that of the environment. */
	readonly locale?: Locale;
}

/** What all commands that ask DNS share. */
export interface DnsArguments extends CommonArguments {
	/** Zone files that stand in for DNS; none: live DNS. */
	readonly zone: readonly string[];
	/** Recursive servers to ask; none: the system's. */
	readonly server: readonly string[];
	/** The URL of a DNS-over-HTTPS server to ask (RFC 8484). */
	readonly doh?: string;
	/** A transcript to answer from. */
	readonly replay?: string;
	/** A file to write the answers to: a transcript, or a zone file where its name ends in `.zone`. */
	readonly record?: string;
	/** Records that are to be taken for published, `NAME TYPE VALUE` each. */
	readonly whatIf: readonly string[];
}

/** `maysend check`. */
export interface CheckLine extends DnsArguments {
	readonly command: 'check';
	readonly from: string;
	/** Ids, or JSON files that describe one. */
	readonly relay: readonly string[];
	/** Every known relay. */
	readonly allRelays: boolean;
	/** The outgoing server instead, as typed into a form. */
	readonly smtp?: string;
	/** Who logs in there. */
	readonly smtpUser?: string;
	readonly receiver: readonly string[];
	readonly gate: GatePolicy;
	readonly tone?: Tone;
	readonly format: VerdictFormat;
	/** Print the changes for a DNS tool instead of a report. */
	readonly export?: ExportFormat;
}

/** `maysend wait`. */
export interface WaitLine extends Omit<DnsArguments, 'whatIf' | 'record'> {
	readonly command: 'wait';
	/** JSON: a verdict, or a list of changes. */
	readonly file: string;
	/** Ask the zone's own name servers too. */
	readonly authoritative: boolean;
	/** Seconds. */
	readonly timeout: number;
	readonly format: PlainFormat;
}

/** `maysend learn`. */
export interface LearnLine extends CommonArguments {
	readonly command: 'learn';
	/** Files. */
	readonly mails: readonly string[];
	/** The border host of the trusted receiver. */
	readonly trust?: string;
	/** Its name in Authentication-Results, where that is another. */
	readonly authservId?: string;
	/** An id, or a JSON file. */
	readonly relay?: string;
}

/** `maysend bulk`. */
export interface BulkLine extends Omit<DnsArguments, 'whatIf' | 'record'> {
	readonly command: 'bulk';
	/** A CSV file, `-` for the standard input. */
	readonly file: string;
	/** JSON files that describe relays which the CSV names. */
	readonly relay: readonly string[];
	readonly gate: GatePolicy;
	readonly out?: string;
	readonly format: 'ndjson' | 'csv';
	readonly resume: boolean;
	/** NDJSON of an earlier run: what still stands of it is not judged again. */
	readonly since?: string;
	readonly concurrency: number;
}

/** `maysend spf`. */
export interface SpfLine extends DnsArguments {
	readonly command: 'spf';
	readonly domain: string;
	readonly ip?: string;
	readonly sender?: string;
	readonly helo?: string;
	readonly format: PlainFormat;
}

/** `maysend dkim`. */
export interface DkimLine extends DnsArguments {
	readonly command: 'dkim';
	readonly domain: string;
	/** None: those that are found. */
	readonly selectors: readonly string[];
	readonly format: PlainFormat;
}

/** `maysend dmarc`. */
export interface DmarcLine extends DnsArguments {
	readonly command: 'dmarc';
	readonly domain: string;
	readonly method: 'rfc9989' | 'rfc7489';
	readonly format: PlainFormat;
}

/** `maysend detect`. */
export interface DetectLine extends DnsArguments {
	readonly command: 'detect';
	readonly domain: string;
	readonly format: PlainFormat;
}

/** `maysend relays`. */
export interface RelaysLine extends CommonArguments {
	readonly command: 'relays';
	readonly id?: string;
	readonly format: PlainFormat;
}

/** `maysend explain`. */
export interface ExplainLine extends CommonArguments {
	readonly command: 'explain';
	readonly code: string;
	readonly tone?: Tone;
	readonly format: PlainFormat;
}

/** A command that asks DNS one thing. */
export type DnsLine = CheckLine | SpfLine | DkimLine | DmarcLine | DetectLine;

/** Any command. */
export type CommandLine = DnsLine | BulkLine | WaitLine | LearnLine | RelaysLine | ExplainLine;

/** The options of a command, without its name and its arguments. */
export type Rest<Line extends CommandLine, Arguments extends keyof Line> = Omit<
	Line,
	'command' | Arguments
>;
