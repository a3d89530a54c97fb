/**
 * The command line as data (only importer of commander).
 *
 * @module
 */

import { Command, CommanderError, Option } from 'commander';
import { DEFAULT_WIDTH } from '../report/layout.ts';
import { STATUS_OK, STATUS_USAGE } from './exit-status.ts';
import type { Io } from './io.ts';

/** What all commands that ask DNS share. */
export interface DnsArguments {
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
	readonly format: 'text' | 'json';
}

/** A command with its arguments. */
export type CommandLine =
	| (DnsArguments & {
			readonly command: 'check';
			readonly from: string;
			readonly relay: string;
			readonly receiver: readonly string[];
	  })
	| (DnsArguments & {
			readonly command: 'spf';
			readonly domain: string;
			readonly ip?: string;
			readonly sender?: string;
			readonly helo?: string;
	  })
	| (DnsArguments & {
			readonly command: 'dkim';
			readonly domain: string;
			readonly selectors: readonly string[];
	  })
	| (DnsArguments & {
			readonly command: 'dmarc';
			readonly domain: string;
			readonly method: 'rfc9989' | 'rfc7489';
	  })
	| { readonly command: 'relays'; readonly id?: string; readonly format: 'text' | 'json' };

type DnsOptions = DnsArguments;

const STATUSES = `
Exit status of check: 0 save, 1 warn, 2 block, 3 retry; 64 for wrong use.
Exit status of the others: 0, 3 where DNS gave no answer, 64 for wrong use.`;

function formatOption(): Option {
	return new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text');
}

function zoneOption(): Option {
	return new Option('--zone <file...>', 'zone files to ask instead of live DNS').default(
		[],
		'live DNS',
	);
}

/** The options of every command that asks DNS. */
function addDnsOptions(command: Command): Command {
	return command
		.addOption(zoneOption())
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
		)
		.option('--record <file>', 'write the answers to a transcript, or to a file named *.zone')
		.addOption(formatOption());
}

/** Adds the commands; each hands over what it was called with. */
function addCommands(program: Command, found: (line: CommandLine) => void): void {
	addDnsOptions(program.command('check'))
		.description('say whether a relay may send for a From address, and what must change')
		.argument('<from>', 'the From address')
		.requiredOption('--relay <relay>', 'id of a known relay, or a JSON file that describes one')
		.addOption(
			new Option('--receiver <id...>', 'receivers whose demands must be met').default([], 'none'),
		)
		.action((from: string, options: DnsOptions & { relay: string; receiver: string[] }) =>
			found({ command: 'check', from, ...options }),
		);
	addDnsOptions(program.command('spf'))
		.description('say who may send for a domain by SPF, or whether one address may')
		.argument('<domain>')
		.option('--ip <address>', 'check this address')
		.option('--sender <address>', 'MAIL FROM, by default postmaster of the domain')
		.option('--helo <name>', 'HELO name')
		.action(
			(domain: string, options: DnsOptions & { ip?: string; sender?: string; helo?: string }) =>
				found({ command: 'spf', domain, ...options }),
		);
	addDnsOptions(program.command('dkim'))
		.description('judge the DKIM keys of selectors')
		.argument('<domain>')
		.argument('<selector...>')
		.action((domain: string, selectors: string[], options: DnsOptions) =>
			found({ command: 'dkim', domain, selectors, ...options }),
		);
	addDnsOptions(program.command('dmarc'))
		.description('find the DMARC policy that applies to a domain')
		.argument('<domain>')
		.addOption(
			new Option('--method <method>', 'Tree Walk or public suffix list')
				.choices(['rfc9989', 'rfc7489'])
				.default('rfc9989'),
		)
		.action((domain: string, options: DnsOptions & { method: 'rfc9989' | 'rfc7489' }) =>
			found({ command: 'dmarc', domain, ...options }),
		);
	program
		.command('relays')
		.description('list the known relays, or tell what is known of one')
		.argument('[id]')
		.addOption(formatOption())
		.action((id: string | undefined, options: { format: 'text' | 'json' }) =>
			found({ command: 'relays', ...(id === undefined ? {} : { id }), ...options }),
		);
}

/** Returns the command, or the exit status where there is nothing to do but what was printed. */
export function parseArguments(argv: readonly string[], io: Io): CommandLine | number {
	let line: CommandLine | undefined;
	const output = {
		writeOut: io.stdout,
		writeErr: io.stderr,
		getOutHelpWidth: () => io.columns ?? DEFAULT_WIDTH,
		getErrHelpWidth: () => io.columns ?? DEFAULT_WIDTH,
		outputError: (text: string, write: (text: string) => void) =>
			write(text.replace(/^error: /, 'maysend: ')),
	};
	const program = new Command('maysend')
		.description('Asks DNS whether a relay may send mail for a domain, and says why.')
		.version(io.version)
		.configureOutput(output)
		.exitOverride()
		.addHelpText('after', STATUSES);
	addCommands(program, (found) => {
		line = found;
	});
	for (const command of program.commands) command.copyInheritedSettings(program);
	try {
		program.parse([...argv], { from: 'user' });
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		return error.exitCode === 0 ? STATUS_OK : STATUS_USAGE;
	}
	return line ?? STATUS_USAGE;
}
