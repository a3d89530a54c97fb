/**
 * Drives headless Chromium over a pipe: the DevTools protocol, without a package for it.
 *
 * @module
 */

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM, CHROMIUM_FLAGS } from '../chromium-flags.mjs';

const FLAGS = [
	...CHROMIUM_FLAGS,
	'--hide-scrollbars',
	'--force-color-profile=srgb',
	'--remote-debugging-pipe',
];
const LIMIT_MS = 60_000;

/** Splits what comes through the pipe into messages; each ends in a NUL. */
function messagesOf(stream, onMessage) {
	let open = [];
	stream.on('data', (chunk) => {
		let from = 0;
		for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
			open.push(chunk.subarray(from, end));
			onMessage(JSON.parse(Buffer.concat(open).toString()));
			open = [];
			from = end + 1;
		}
		open.push(chunk.subarray(from));
	});
}

/** Sends commands and hands out events. */
function connect(child) {
	const waiting = new Map();
	const listeners = new Set();
	let last = 0;
	const fail = (error) => {
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	};
	child.once('error', fail);
	child.once('exit', () =>
		fail(new Error('chromium ended; is it there? apt-get install chromium')),
	);
	messagesOf(child.stdio[4], (message) => {
		if (message.id === undefined) {
			for (const listener of listeners) listener(message);
			return;
		}
		const { resolve, reject, timer } = waiting.get(message.id) ?? {};
		waiting.delete(message.id);
		clearTimeout(timer);
		if (message.error) reject?.(new Error(message.error.message));
		else resolve?.(message.result);
	});
	const send = (method, params = {}, sessionId = undefined) =>
		new Promise((resolve, reject) => {
			const id = ++last;
			const late = () => reject(new Error(`${method} took too long`));
			waiting.set(id, { resolve, reject, timer: setTimeout(late, LIMIT_MS) });
			child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
		});
	return { send, listeners };
}

/** A tab: its commands, and everything it asked the network or the user for. */
async function openTab({ send, listeners }) {
	const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
	const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
	const run = (method, params) => send(method, params, sessionId);
	const seen = { requests: [], dialogs: [], complaints: [] };
	let onLoad = () => {};
	const listener = ({ method, params, sessionId: of }) => {
		if (of !== sessionId) return;
		if (method === 'Network.requestWillBeSent') seen.requests.push(params.request.url);
		if (method === 'Page.javascriptDialogOpening') {
			seen.dialogs.push(params.message);
			run('Page.handleJavaScriptDialog', { accept: false });
		}
		if (method === 'Log.entryAdded') seen.complaints.push(params.entry.text);
		if (method === 'Runtime.exceptionThrown') seen.complaints.push(params.exceptionDetails.text);
		if (method === 'Page.loadEventFired') onLoad();
	};
	listeners.add(listener);
	for (const domain of ['Page', 'Network', 'Runtime', 'Log']) await run(`${domain}.enable`);
	return {
		run,
		seen,
		async load(url) {
			const loaded = new Promise((resolve) => {
				onLoad = resolve;
			});
			await run('Page.navigate', { url });
			await loaded;
		},
		async close() {
			listeners.delete(listener);
			await send('Target.closeTarget', { targetId });
		},
	};
}

/** Starts the browser with a profile of its own, which goes when it stops. */
export async function startBrowser() {
	const profile = await mkdtemp(join(tmpdir(), 'maysend-report-'));
	const child = spawn(CHROMIUM, [...FLAGS, `--user-data-dir=${profile}`], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
	});
	const connection = connect(child);
	const ended = new Promise((resolve) => {
		child.once('error', resolve);
		child.once('exit', resolve);
	});
	return {
		openTab: () => openTab(connection),
		async stop() {
			if (child.exitCode === null) await connection.send('Browser.close').catch(() => child.kill());
			await ended;
			await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
		},
	};
}
