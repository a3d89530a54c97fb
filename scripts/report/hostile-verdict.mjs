/**
 * Plants markup, escape sequences and direction marks wherever a verdict holds text that came from DNS.
 *
 * @module
 */

/**
 * What a record may hold to make a reader's browser, terminal or forge do something.
 *
 * @type {typeof import('./hostile-verdict.d.mts').payloads}
 */
export const payloads = [
	'<script>window.planted=1;alert(1)</script>',
	'"><img src=x onerror=alert(2)>',
	"'><svg onload=alert(3)>",
	']]><b>bold</b>',
	'--><style>*{display:none}</style>',
	'</title></style></textarea></details></main><h1>heading</h1>',
	'<a href="javascript:alert(4)">link</a>',
	'[link](javascript:alert(5)) ![image](http://planted.example/x.png)',
	'``` \n# heading\n| a | b |\n|---|---|',
	'a|b|c \\| d',
	'http://planted.example/ www.planted.example @planted #1 <http://planted.example>',
	'\u001b[31mred\u001b]0;title\u0007',
	'moc.\u202eelpmaxe\u2066x',
	'&lt;script&gt; &amp;amp; &#60;',
	'{{7*7}} <%= 7*7 %> %0d%0a',
	'<iframe src="http://planted.example/"></iframe><meta http-equiv="refresh" content="0;url=http://planted.example/">',
];

/** Fields whose text is one of the library's own words. */
const OWN_WORDS = new Set([
	'action',
	'authorized',
	'basis',
	'because',
	'code',
	'consequence',
	'decision',
	'forecast',
	'id',
	'keyType',
	'need',
	'outcome',
	'paths',
	'policy',
	'purpose',
	'range',
	'reason',
	'reference',
	'result',
	'scope',
	'severity',
	'source',
	'spfState',
	'state',
	'status',
	'type',
	'unmet',
	'who',
]);

/** @type {typeof import('./hostile-verdict.d.mts').hostileVerdict} */
export function hostileVerdict(verdict, extra = '') {
	let next = 0;
	/** @param {unknown} value @param {string} key @returns {unknown} */
	const planted = (value, key) => {
		if (OWN_WORDS.has(key)) return value;
		if (typeof value === 'string') return `${payloads[next++ % payloads.length]}${extra}`;
		if (Array.isArray(value)) return value.map((each) => planted(each, ''));
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(
			Object.entries(value).map(([name, each]) => [name, planted(each, name)]),
		);
	};
	// Same fields, other text.
	return /** @type {typeof verdict} */ (planted(verdict, ''));
}
