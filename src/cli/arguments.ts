/**
 * The command line as data.
 *
 * @module
 */

import { exportFormats } from '../export/export-changes.ts';
import { receivers } from '../receivers/receivers.ts';
import { DEFAULT_WIDTH } from '../report/layout.ts';
import type * as lines from './command-line.ts';
import { Command, CommanderError, Option } from './commander.ts';
import { STATUS_OK, STATUS_USAGE } from './exit-status.ts';
import { commandHelp, programHelp } from './help.ts';
import type { Io } from './io.ts';
import { MAX_CONCURRENCY, readConcurrency, readTimeout } from './number-argument.ts';
import { safeLines } from './safe-lines.ts';
import {
	addDnsOptions,
	addSourceOptions,
	formatOption,
	gateOption,
	localeOption,
	reading,
	repeatable,
	toneOption,
} from './shared-options.ts';

type Found = (line: lines.CommandLine) => void;

/** The command as data: its name, its arguments under `names`, and its options. */
function tells(
	command: Command,
	found: Found,
	name: lines.CommandLine['command'],
	...names: readonly string[]
): void {
	command.addHelpText('after', commandHelp[name]).action((...given: unknown[]) => {
		const args = names.flatMap((each, i) => (given[i] === undefined ? [] : [[each, given[i]]]));
		const options = given[names.length] as object;
		// Arguments and options are those that the command declares.
		found({ command: name, ...Object.fromEntries(args), ...options } as lines.CommandLine);
	});
}

function addCheck(program: Command, found: Found): void {
	addDnsOptions(program.command('check'), 'markdown', 'html', 'sarif')
		.description('say whether a relay may send for a From address, and what must change')
		.argument('<from>', 'the From address')
		.addOption(
			repeatable(
				'--relay <relay>',
				'id of a known relay, or a JSON file that describes one; may be repeated',
				'none',
			),
		)
		.addOption(
			new Option('--all-relays', 'every known relay').default(false, 'no').conflicts(['relay']),
		)
		.addOption(
			new Option(
				'--smtp <host>',
				'the outgoing server instead of a relay, as in a mail program: host or host:port',
			).conflicts(['relay', 'allRelays']),
		)
		.option('--smtp-user <user>', 'who logs in at the server of --smtp')
		.addOption(
			new Option('--receiver <id...>', 'receivers whose demands must be met')
				.choices(Object.keys(receivers))
				.default([], 'none'),
		)
		.addOption(gateOption())
		.addOption(toneOption('admin, of html owner'))
		.addOption(
			new Option('--export <format>', 'print only the changes, for this DNS tool')
				.choices(exportFormats)
				.conflicts(['format', 'allRelays']),
		)
		.addHelpText('after', commandHelp.check)
		.action((from: string, options: lines.Rest<lines.CheckLine, 'from'>, command: Command) => {
			if (options.relay.length === 0 && !options.allRelays && options.smtp === undefined) {
				command.error(
					'maysend: which relay? Give --relay ID (see "maysend relays"), --smtp HOST, or --all-relays',
				);
			}
			if (options.smtpUser !== undefined && options.smtp === undefined) {
				command.error('maysend: --smtp-user goes with --smtp: give --smtp HOST too');
			}
			found({ command: 'check', from, ...options });
		});
}

function addEngines(program: Command, found: Found): void {
	const spf = addDnsOptions(program.command('spf'))
		.description('say who may send for a domain by SPF, or whether one address may')
		.argument('<domain>')
		.option('--ip <address>', 'check this address')
		.option('--sender <address>', 'MAIL FROM, by default postmaster of the domain')
		.option('--helo <name>', 'HELO name');
	tells(spf, found, 'spf', 'domain');
	const dkim = addDnsOptions(program.command('dkim'))
		.description('judge the DKIM keys of selectors, or look for selectors')
		.argument('<domain>')
		.argument('[selector...]');
	tells(dkim, found, 'dkim', 'domain', 'selectors');
	const dmarc = addDnsOptions(program.command('dmarc'))
		.description('find the DMARC policy that applies to a domain')
		.argument('<domain>')
		.addOption(
			new Option('--method <method>', 'Tree Walk or public suffix list')
				.choices(['rfc9989', 'rfc7489'])
				.default('rfc9989'),
		);
	tells(dmarc, found, 'dmarc', 'domain');
	const detect = addDnsOptions(program.command('detect'))
		.description('say who seems to send for a domain today')
		.argument('<domain>');
	tells(detect, found, 'detect', 'domain');
}

/** Commands that ask no DNS. */
function addLibrary(program: Command, found: Found): void {
	const relays = program
		.command('relays')
		.description('list the known relays, or tell what is known of one')
		.argument('[id]')
		.addOption(formatOption())
		.addOption(localeOption());
	tells(relays, found, 'relays', 'id');
	const explain = program
		.command('explain')
		.description('say what the code of a finding means')
		.argument('<code>', 'such as spf.relay-not-authorized')
		.addOption(formatOption())
		.addOption(localeOption())
		.addOption(toneOption('both'));
	tells(explain, found, 'explain', 'code');
}

function addWait(program: Command, found: Found): void {
	const wait = addSourceOptions(program.command('wait'))
		.description('wait until the changes of a check are published')
		.argument('<file>', 'JSON that "maysend check --format json" wrote')
		.option('--authoritative', "ask the zone's own name servers too", false)
		.addOption(
			new Option('--timeout <seconds>', 'give up after so long; 0 looks once')
				.argParser(reading(readTimeout))
				.default(3600),
		)
		.addOption(formatOption())
		.addOption(localeOption());
	tells(wait, found, 'wait', 'file');
}

function addLearn(program: Command, found: Found): void {
	const learn = program
		.command('learn')
		.description('write the description of a relay out of mails that it sent')
		.argument('<mail...>', 'files with received mails, headers included')
		.option('--trust <host>', 'the mail server that received them and is believed')
		.option('--authserv-id <id>', 'its name in Authentication-Results, where that is another')
		.option('--relay <relay>', 'id or JSON file of a relay to complete')
		.addOption(localeOption());
	tells(learn, found, 'learn', 'mails');
}

function addBulk(program: Command, found: Found): void {
	addSourceOptions(program.command('bulk'))
		.description('check each line of a CSV file')
		.argument(
			'<file>',
			'CSV with the columns from and relay, or from, smtp and user; - for standard input',
		)
		.addOption(
			repeatable('--relay <file>', 'JSON file that describes a relay; may be repeated', 'none'),
		)
		.addOption(gateOption())
		.option('--out <file>', 'file to write, instead of the standard output')
		.addOption(
			new Option('--format <format>', 'verdicts whole, or a table for a spreadsheet')
				.choices(['ndjson', 'csv'])
				.default('ndjson'),
		)
		.option('--since <file>', 'NDJSON of an earlier run; judge only what is not the same any more')
		.option('--resume', 'go on where an earlier run into the same file ended', false)
		.addOption(
			new Option('--concurrency <count>', `checks at a time, 1 to ${MAX_CONCURRENCY}`)
				.argParser(reading(readConcurrency))
				.default(16),
		)
		.addOption(localeOption())
		.addHelpText('after', commandHelp.bulk)
		.action((file: string, options: lines.Rest<lines.BulkLine, 'file'>, command: Command) => {
			const { out, ...rest } = options;
			const path = out === undefined || out === '-' ? {} : { out };
			if (options.resume && !('out' in path)) {
				command.error('maysend: --resume goes on with a file: give --out FILE too');
			}
			if (options.resume && options.format === 'csv') {
				command.error(
					'maysend: --resume needs --format ndjson: a table does not hold all it needs',
				);
			}
			found({ command: 'bulk', file, ...rest, ...path });
		});
}

function versionText({ version, suffixList }: Io): string {
	return `${version}\npublic suffix list: ${suffixList.package} ${suffixList.version ?? '(unknown)'}`;
}

/** Returns the command, or the exit status where there is nothing to do but what was printed. */
export function parseArguments(argv: readonly string[], io: Io): lines.CommandLine | number {
	let line: lines.CommandLine | undefined;
	const output = {
		writeOut: io.stdout,
		writeErr: io.stderr,
		getOutHelpWidth: () => io.columns ?? DEFAULT_WIDTH,
		getErrHelpWidth: () => io.columns ?? DEFAULT_WIDTH,
		outputError: (text: string, write: (text: string) => void) =>
			write(`${safeLines(text.replace(/^error: /, 'maysend: ').trimEnd())}\n`),
	};
	const program = new Command('maysend')
		.description('Asks DNS whether a relay may send mail for a domain, and says why.')
		.version(versionText(io))
		.configureOutput(output)
		.exitOverride()
		.addHelpText('after', programHelp);
	const found: Found = (given) => {
		line = given;
	};
	for (const add of [addCheck, addEngines, addWait, addLearn, addLibrary, addBulk])
		add(program, found);
	for (const command of program.commands) command.copyInheritedSettings(program);
	try {
		program.parse([...argv], { from: 'user' });
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		return error.exitCode === 0 ? STATUS_OK : STATUS_USAGE;
	}
	return line ?? STATUS_USAGE;
}
