/**
 * `maysend check`: one From address, one relay or several.
 *
 * @module
 */

import type { Resolver } from '../dns/resolver.ts';
import { InputError } from '../input/input-error.ts';
import { preflightMany } from '../preflight/load.ts';
import { preflight } from '../preflight/preflight.ts';
import { preflightRelays } from '../preflight/preflight-relays.ts';
import type { AnyPreflightRequest, PreflightRequest } from '../preflight/request.ts';
import type { Change, Decision, Verdict } from '../preflight/verdict.ts';
import type { ReceiverId } from '../receivers/receiver.ts';
import { relays } from '../relays/catalogue.ts';
import type { Relay } from '../relays/relay.ts';
import { decisionStyles } from '../report/color.ts';
import { safeJson } from '../report/escape.ts';
import { headlineOf } from '../report/headline.ts';
import { languages } from '../report/languages.ts';
import { sections, table } from '../report/layout.ts';
import { layoutOf, type ReportOptions, type TextOptions } from '../report/options.ts';
import { verdictsMarkdown, verdictsText } from '../report/render.ts';
import { renderHtml, renderText } from '../report/reports.ts';
import { cachedResolver } from '../resolvers/cache/cached-resolver.ts';
import type { CheckLine } from './command-line.ts';
import { decisionStatus, graver } from './exit-status.ts';
import { exported } from './export-argument.ts';
import type { Io } from './io.ts';
import type { Outcome } from './outcome.ts';
import { relayArgument } from './relay-argument.ts';
import { sarifOf } from './sarif.ts';
import { placesIn } from './zone-places.ts';

type Asked = Omit<PreflightRequest, 'relay'>;
type Formats = NonNullable<Outcome['formats']>;

function wording({ tone }: CheckLine, locale: string): ReportOptions {
	return { locale, ...(tone === undefined ? {} : { tone }) };
}

async function formatsOf(
	line: CheckLine,
	verdicts: readonly Verdict[],
	changes: readonly Change[],
	io: Io,
): Promise<Formats> {
	const isPlaced = line.format === 'sarif' && line.zone.length > 0;
	const places = isPlaced ? { placeOf: await placesIn(line.zone, io) } : {};
	const { version } = io;
	const { tone = 'admin' } = line;
	return {
		markdown: (locale) => verdictsMarkdown(verdicts, changes, wording(line, locale), languages),
		html: (locale) => verdicts.map((each) => renderHtml(each, wording(line, locale))).join(''),
		sarif: (locale) => `${safeJson(sarifOf(verdicts, { locale, tone, version, ...places }))}\n`,
	};
}

/** A question and its answer as the comments of a scenario. */
function commentsOf(line: CheckLine, verdicts: readonly Verdict[]): readonly string[] {
	const [{ from } = { from: undefined }] = verdicts;
	const { smtp, smtpUser } = line;
	const user = smtpUser === undefined ? '' : ` user ${smtpUser}`;
	const server = smtp === undefined ? null : `smtp ${smtp}${user}`;
	return [
		`What DNS said of ${from?.domain ?? line.from}.`,
		...verdicts.flatMap(({ from: { address }, relay, decision }, index) => [
			`? from ${address} ${server ?? `relay ${line.relay[index] ?? relay.id}`}`,
			`= decision ${decision}`,
		]),
	];
}

/** One line for each relay, those that may send first. */
function overview(verdicts: readonly Verdict[], options: TextOptions): string {
	const { labels, paint, width, language } = layoutOf(options, languages);
	const words = labels.verdict;
	const rows = (['save', 'warn', 'retry', 'block'] as const).flatMap((decision) =>
		verdicts
			.filter((each) => each.decision === decision)
			.map((each) => [words.decision[decision], each.relay.id, headlineOf(each, language)]),
	);
	const styled = new Map(
		Object.entries(decisionStyles).map(([decision, style]) => [
			words.decision[decision as Decision],
			style,
		]),
	);
	return sections([
		table(rows, width, {
			indent: 0,
			paint: (cell, column, [decision = '']) =>
				column === 0 ? paint(cell, styled.get(decision) ?? 'bold') : cell,
		}),
	]);
}

/** The changes for the tool of `--export`. */
async function writtenFor(
	line: CheckLine,
	changes: readonly Change[],
	verdicts: readonly Verdict[],
	resolver: Resolver,
	io: Io,
): Promise<string | null> {
	const { export: format } = line;
	return format === undefined ? null : exported(changes, verdicts, format, resolver, io);
}

interface Several {
	readonly verdicts: readonly Verdict[];
	readonly changes: readonly Change[];
}

/** Every known relay; one set of changes for all of them together is not needed. */
async function checkKnown(asked: Asked, resolver: Resolver, io: Io): Promise<Several> {
	const verdicts: Verdict[] = [];
	const shared = cachedResolver(resolver, { now: io.now });
	const requests = relays.map((relay) => ({ ...asked, relay }));
	for await (const result of preflightMany(requests, { resolver: shared })) {
		if ('error' in result) throw result.error;
		verdicts[result.index] = result.verdict;
	}
	return { verdicts, changes: [] };
}

async function checkAll(
	line: CheckLine,
	asked: Asked,
	chosen: readonly Relay[],
	resolver: Resolver,
	io: Io,
): Promise<Outcome> {
	if (line.format === 'html') {
		throw new InputError(
			'input.option-invalid',
			'--format',
			'html is a page about one relay; give one',
		);
	}
	const all = line.allRelays
		? await checkKnown(asked, resolver, io)
		: await preflightRelays({ ...asked, relays: chosen }, { resolver });
	const { verdicts, changes } = all;
	const written = await writtenFor(line, changes, verdicts, resolver, io);
	const decision = verdicts.map((each) => each.decision).reduce<Decision>(graver, 'save');
	return {
		value: all,
		text: (given) => {
			if (written !== null) return written;
			const options = { ...given, ...wording(line, given.locale ?? 'en') };
			return line.allRelays
				? overview(verdicts, options)
				: verdictsText(verdicts, changes, options, languages);
		},
		formats: await formatsOf(line, verdicts, changes, io),
		status: decisionStatus[decision],
		comments: commentsOf(line, verdicts),
	};
}

/** The request about one relay, or about the one behind a server; `null` where there are several. */
function requestOf(
	{ smtp, smtpUser }: CheckLine,
	asked: Asked,
	[relay, ...others]: readonly Relay[],
): AnyPreflightRequest | null {
	if (smtp !== undefined) {
		const user = smtpUser === undefined ? {} : { user: smtpUser };
		return { ...asked, smtp: { host: smtp, ...user } };
	}
	return relay === undefined || others.length > 0 ? null : { ...asked, relay };
}

/** `maysend check`. */
export async function check(line: CheckLine, resolver: Resolver, io: Io): Promise<Outcome> {
	const chosen = await Promise.all(line.relay.map((argument) => relayArgument(argument, io)));
	// Whether these are known receivers is for preflight to check.
	const receivers = line.receiver as readonly ReceiverId[];
	const asked = { from: line.from, receivers, gate: line.gate };
	const request = requestOf(line, asked, chosen);
	if (request === null) return checkAll(line, asked, chosen, resolver, io);
	const verdict = await preflight(request, { resolver });
	const written = await writtenFor(line, verdict.changes, [verdict], resolver, io);
	return {
		value: verdict,
		text: (given) =>
			written ?? renderText(verdict, { ...given, ...wording(line, given.locale ?? 'en') }),
		formats: await formatsOf(line, [verdict], [], io),
		status: decisionStatus[verdict.decision],
		comments: commentsOf(line, [verdict]),
	};
}
