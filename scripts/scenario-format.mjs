/**
 * Reads the questions and the expected answers of a scenario: a zone file whose comments ask.
 *
 * The records and the planned failures (`;!`) are read by `zoneResolver` itself. The format is
 * described in fixtures/README.md; the tests and the demo share this reader.
 *
 * @module
 */

/** Separates `key value` pairs on one `;=` line. */
const PAIRS = /\s{2,}|\t/;
const PREFLIGHT =
	/^from (?<from>\S.*?) (?:relay (?<relay>\S+)|smtp (?<host>\S+)(?: user (?<user>\S+))?)(?<rest>(?: receiver \S+)*)$/;
const SPF_WORDS = ['ip', 'domain', 'sender', 'helo'];

/** @param {string} text @param {number} line */
function readQuestion(text, line) {
	const preflight = PREFLIGHT.exec(text)?.groups;
	if (preflight !== undefined) {
		const receivers = preflight.rest.split(' receiver ').slice(1);
		const { from, relay, host, user } = preflight;
		const sender =
			host === undefined ? { relay } : { smtp: { host, ...(user === undefined ? {} : { user }) } };
		return {
			kind: /** @type {const} */ ('preflight'),
			from,
			...sender,
			receivers,
			expect: [],
			line,
		};
	}
	const words = text.split(/\s+/);
	/** @type {Map<string, string>} */
	const values = new Map();
	for (let i = 0; i < words.length; i += 2) {
		const [word = '', value] = [words[i], words[i + 1]];
		if (!SPF_WORDS.includes(word) || value === undefined || values.has(word)) {
			throw new Error(`line ${line}: not a question: ${text}`);
		}
		values.set(word, value === '<>' ? '' : value);
	}
	const ip = values.get('ip');
	if (ip === undefined) throw new Error(`line ${line}: not a question: ${text}`);
	values.delete('ip');
	return {
		kind: /** @type {const} */ ('spf'),
		ip,
		...Object.fromEntries(values),
		expect: [],
		line,
	};
}

/** @param {string} text @param {number} line */
function readExpectations(text, line) {
	// A change holds record text, blanks and all: it fills its line.
	const pairs = text.startsWith('change ') ? [text] : text.split(PAIRS);
	return pairs.map((pair) => {
		const blank = pair.indexOf(' ');
		if (blank < 1) throw new Error(`line ${line}: not "key value": ${pair}`);
		return { key: pair.slice(0, blank), value: pair.slice(blank + 1).trim(), line };
	});
}

/** @type {typeof import('./scenario-format.d.mts').parseScenario} */
export function parseScenario(text) {
	/** @type {import('./scenario-format.d.mts').Question[]} */
	const questions = [];
	const zones = [];
	let story = '';
	for (const [index, raw] of text.split(/\r?\n/).entries()) {
		const mark = raw.slice(0, 2);
		const rest = raw.slice(2).trim();
		const line = index + 1;
		if (mark === ';?') questions.push(readQuestion(rest, line));
		else if (mark === ';+') zones.push(rest);
		else if (mark === ';=') {
			const question = questions[questions.length - 1];
			if (question === undefined) throw new Error(`line ${line}: an answer without a question`);
			question.expect.push(...readExpectations(rest, line));
		} else if (story === '' && raw.startsWith('; ')) story = rest.trim();
	}
	const silent = questions.find((question) => question.expect.length === 0);
	if (silent !== undefined) throw new Error(`line ${silent.line}: a question without an answer`);
	if (story === '') throw new Error('line 1: a scenario starts with its story');
	return { story, questions, zones };
}
