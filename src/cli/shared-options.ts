/**
 * Options that several commands share.
 *
 * @module
 */

import type { GatePolicy } from '../preflight/verdict.ts';
import { locales } from '../report/locale.ts';
import { type Command, InvalidArgumentError, Option } from './commander.ts';
import { readGate } from './gate-argument.ts';

function collect(value: string, before: readonly string[]): string[] {
	return [...before, value];
}

/** An option that may be given several times. */
export function repeatable(flags: string, description: string, byDefault: string): Option {
	return new Option(flags, description).argParser(collect).default([], byDefault);
}

/** `--gate`. */
export function gateOption(): Option {
	return new Option(
		'--gate <code=decision>',
		'what a finding leads to: warn, block, retry or ignore; may be repeated',
	)
		.argParser((text: string, before: GatePolicy): GatePolicy => {
			const rule = readGate(text);
			if (typeof rule === 'string') throw new InvalidArgumentError(rule);
			return { ...before, ...rule };
		})
		.default({}, 'the default gate');
}

/** `--format`. */
export function formatOption(...more: readonly string[]): Option {
	return new Option('--format <format>', 'how to print')
		.choices(['text', 'json', ...more])
		.default('text');
}

/** `--locale`. */
export function localeOption(): Option {
	return new Option('--locale <locale>', "language, by default the environment's").choices(locales);
}

/** `--tone`. */
export function toneOption(byDefault: string): Option {
	return new Option(
		'--tone <tone>',
		`for the owner of a domain or for an admin; by default ${byDefault}`,
	).choices(['owner', 'admin']);
}

/** Whom to ask. */
export function addSourceOptions(command: Command): Command {
	return command
		.addOption(
			new Option('--zone <file...>', 'zone files to ask instead of live DNS').default(
				[],
				'live DNS',
			),
		)
		.addOption(
			new Option('--server <address...>', 'DNS servers to ask')
				.default([], "the system's")
				.conflicts(['zone']),
		)
		.addOption(
			new Option('--doh <url>', 'a DNS-over-HTTPS server to ask').conflicts(['zone', 'server']),
		)
		.addOption(
			new Option('--replay <file>', 'a transcript to answer from').conflicts([
				'zone',
				'server',
				'doh',
			]),
		);
}

/** The options of every command that asks DNS one thing. */
export function addDnsOptions(command: Command, ...formats: readonly string[]): Command {
	return addSourceOptions(command)
		.option('--record <file>', 'write the answers to a transcript, or to a file named *.zone')
		.addOption(
			repeatable(
				'--what-if <record>',
				"'NAME TYPE VALUE' as if published; may be repeated",
				'none',
			),
		)
		.addOption(formatOption(...formats))
		.addOption(localeOption());
}

/** Refuses what a reader of arguments calls wrong, in its words. */
export function reading<T>(read: (text: string) => T | string): (text: string) => T {
	return (text) => {
		const value = read(text);
		if (typeof value === 'string') throw new InvalidArgumentError(value);
		return value;
	};
}
