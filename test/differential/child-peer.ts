/**
 * Engines that run in a process of their own, in Python and in Perl: JSON lines both ways.
 *
 * The child asks its parent for every DNS answer, so that all engines see one DNS.
 *
 * @module
 */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { RecordType, Resolver } from '../../src/dns/resolver.ts';
import { RECEIVER } from './ours.ts';
import type { Peer, PeerAnswer, Question } from './question.ts';

/** How an engine is started, and what must be installed. */
export interface ChildEngine {
	readonly command: string;
	/** Arguments that end well where the engine is installed. */
	readonly probe: readonly string[];
	readonly script: string;
	/** Debian's package. */
	readonly debian: string;
}

/** Debian's own Python has Debian's packages; another one further up the path has not. */
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

export const pyspf: ChildEngine = {
	command: python,
	probe: ['-c', 'import spf'],
	script: 'ask-pyspf.py',
	debian: 'python3-spf',
};

export const mailSpf: ChildEngine = {
	command: 'perl',
	probe: ['-MMail::SPF', '-MJSON::PP', '-e', '1'],
	script: 'ask-mail-spf.pl',
	debian: 'libmail-spf-perl',
};

/** Why an engine cannot be asked; empty where it can. */
export function missing({ command, probe, debian }: ChildEngine): string {
	const { status } = spawnSync(command, probe, { stdio: 'ignore' });
	return status === 0 ? '' : ` (skipped: ${debian} is not installed)`;
}

type Message =
	| { readonly engine: string }
	| { readonly name: string; readonly type: RecordType }
	| PeerAnswer;

/** Starts an engine; one question at a time. */
export async function startChild({ command, script }: ChildEngine): Promise<Peer> {
	const path = fileURLToPath(new URL(`peers/${script}`, import.meta.url));
	const child = spawn(command, [path], { stdio: ['pipe', 'pipe', 'inherit'] });
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	const say = (value: unknown): void => {
		child.stdin.write(`${JSON.stringify(value)}\n`);
	};
	async function hear(): Promise<Message> {
		const { value, done } = await lines.next();
		if (done) throw new Error(`${script} ended`);
		return JSON.parse(value);
	}
	async function check(question: Question, resolver: Resolver): Promise<PeerAnswer> {
		say({ ...question, receiver: RECEIVER });
		for (;;) {
			const message = await hear();
			if ('result' in message) return message;
			if (!('type' in message)) throw new Error(`${script} said ${JSON.stringify(message)}`);
			say(await resolver.resolve(message.name, message.type));
		}
	}
	const first = await hear();
	if (!('engine' in first)) throw new Error(`${script} did not say its name`);
	return { name: first.engine, check, close: () => child.stdin.end() };
}
