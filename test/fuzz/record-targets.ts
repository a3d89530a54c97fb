/**
 * The parsers of what domain owners publish: records, keys, report addresses.
 *
 * @module
 */

import { decodeBase64 } from '../../src/dkim/base64.ts';
import { parseDkimKey } from '../../src/dkim/parse.ts';
import { isSameKey, readPublicKey } from '../../src/dkim/public-key.ts';
import { parseDmarc } from '../../src/dmarc/parse.ts';
import { parseRfc7489Text } from '../../src/dmarc/parse-rfc7489.ts';
import { readReportUri, readReportUris } from '../../src/dmarc/report-uri.ts';
import { parseIpv4 } from '../../src/ip/address.ts';
import { checkHost } from '../../src/spf/check-host.ts';
import { expandExplanation, expandName } from '../../src/spf/expand.ts';
import { readDomainSpec, readMacroString } from '../../src/spf/macro-string.ts';
import { valuesOf } from '../../src/spf/macro-values.ts';
import { mapSpf } from '../../src/spf/map/map-spf.ts';
import { parseSpf } from '../../src/spf/parse.ts';
import { readTagList } from '../../src/text/tag-list.ts';
import { answering } from '../preflight/judged.ts';
import { latin1, must, mustBePlain, mustHaveSpansIn, type Target } from './target.ts';

const SPF_WORDS =
	'v=spf1 |include:|redirect=|exp=| a | mx | ptr | exists:| ip4:| ip6:| all| -all|~|?|+|/0|//128|/32|%{d}|%{i}|%{L255r.-+,/_=}|%{p}|%%|%_|%-|192.0.2.1|2001:db8::|::ffff:1.2.3.4|__proto__=|constructor=|x.example|.|:|/|=| ';

const MACRO_WORDS =
	'%{s}|%{l}|%{o}|%{d}|%{i}|%{p}|%{v}|%{h}|%{c}|%{r}|%{t}|%{d2}|%{ir}|%{D10r.-}|%{d0}|%{d999999999999}|%{|}|%%|%_|%-|%|.|.example|-|_|/';
const TAG_WORDS =
	'v=DKIM1|v=DMARC1|; |;|=|p=|k=rsa|k=ed25519|h=sha256|h=|t=y:s|t=|s=email|s=*|n=|g=*|p=none|p=reject|sp=|np=|psd=|adkim=s|aspf=r|fo=0:1:d:s|pct=50|ri=|rf=afrf|rua=mailto:|ruf=|!10m|,|\r\n |\r|\n|\t| |__proto__=x|constructor=x|AAAA|====|%2C';
const URI_WORDS =
	'mailto:|https://|a@b.example|@|,|!10m|!|%2C|%zz|?|#|//|[|]|:|xn--|.|\u00fc|javascript:|data:| |\t';

const words = (list: string): string[] => list.split('|');
const GRAMMARS = [
	{ whiteSpace: 'fws', names: 'alnum' },
	{ whiteSpace: 'wsp', names: 'alpha' },
] as const;

const address = parseIpv4('192.0.2.1');
const sender = {
	local: 'a.b-c+d',
	domain: 'x.example',
	helo: 'h.example',
	receiver: 'r.example',
	time: 1,
};

/** DNS with this record at x.example and nothing else. */
function recordAlone(text: string): { resolver: ReturnType<typeof answering> } {
	return {
		resolver: answering(async (name, type) =>
			name === 'x.example' && type === 'TXT'
				? { outcome: 'records', records: [[text]], aliases: [] }
				: { outcome: 'nodata', aliases: [] },
		),
	};
}

async function evaluated(input: Uint8Array): Promise<void> {
	const text = latin1(input);
	const check = { ip: '192.0.2.1', sender: 'u@x.example', helo: 'h.example' };
	const one = recordAlone(text);
	const { result, explanation } = await checkHost(check, one);
	must(one.resolver.asked.length <= 150, 'more than 150 questions');
	must(/^[ -~]*$/.test(explanation ?? ''), 'an explanation that is not printable');
	const other = recordAlone(text);
	const map = await mapSpf('x.example', other);
	must(other.resolver.asked.length <= 300, 'more than 300 questions');
	const mapped = map.lookup('192.0.2.1');
	must(mapped === 'dynamic' || mapped === result, `map ${mapped}, check ${result}`);
}

function expanded(text: string): void {
	if (address === null) throw new Error('no address');
	const expansion = {
		values: valuesOf(address, sender),
		domain: 'd.example',
		validatedName: 'p.example',
	};
	for (const read of [readDomainSpec(text), readMacroString(text, 'record')]) {
		if ('code' in read) continue;
		const name = expandName(read, expansion);
		// RFC 7208 §7.3 shortens by whole labels; a label alone that is too long cannot be asked for.
		must(name.length <= 253 || !name.includes('.'), 'too long a name');
	}
	const read = readMacroString(text, 'explanation');
	if ('code' in read) return;
	const explanation = expandExplanation(read, expansion);
	must((explanation ?? '').length <= 4_096, 'too long an explanation');
}

/** All of them. */
export const recordTargets: readonly Target[] = [
	{
		name: 'spf',
		words: words(SPF_WORDS),
		run(input) {
			const text = latin1(input);
			const output = parseSpf(text);
			mustBePlain(output, input);
			mustHaveSpansIn(text, output);
			for (const { text: term, span } of output.terms) {
				must(text.slice(...span) === term, 'a term that its span does not hold');
			}
		},
	},
	{ name: 'spf-evaluated', words: words(SPF_WORDS), run: evaluated },
	{ name: 'macro', words: words(MACRO_WORDS), run: (input) => expanded(latin1(input)) },
	{
		name: 'tag-list',
		words: words(TAG_WORDS),
		run(input) {
			for (const grammar of GRAMMARS) {
				const list = readTagList(latin1(input), grammar);
				mustBePlain(list, input);
				mustHaveSpansIn(latin1(input), list);
			}
		},
	},
	{
		name: 'dkim',
		words: words(TAG_WORDS),
		run(input) {
			const key = parseDkimKey(latin1(input));
			mustBePlain(key, input);
			mustHaveSpansIn(latin1(input), key);
			must(key.usable === ['ok', 'weak'].includes(key.status), 'usable against its status');
		},
	},
	{
		name: 'dmarc',
		words: words(TAG_WORDS),
		run(input) {
			const text = latin1(input);
			const record = parseDmarc(text);
			mustBePlain(record, input);
			mustHaveSpansIn(text, record);
			mustBePlain(parseRfc7489Text(text, 'x.example'), input);
		},
	},
	{
		name: 'der',
		words: [
			'\u0002\u0001\u0000',
			'\u0030\u0082',
			'\u0003',
			'\u0006\u0009*\u0086H\u0086\u00f7\u000d\u0001\u0001\u0001',
			'\u0080',
			'\u0084\u00ff\u00ff\u00ff\u00ff',
		],
		run(input) {
			const key = readPublicKey(input);
			if (key.kind === 'rsa') must(key.bits <= input.length * 8, 'more bits than octets hold');
			must(isSameKey(input, input), 'not the same key as itself');
			must(decodeBase64(latin1(input)).bytes.length <= input.length, 'base64 grew');
		},
	},
	{
		name: 'report-uri',
		words: words(URI_WORDS),
		run(input) {
			const text = latin1(input);
			const one = readReportUri(text);
			must(one === null || text.startsWith(one.uri), 'a URI that was not there');
			const all = readReportUris(text, 0);
			mustBePlain(all, input);
			for (const { text: element, span } of all) {
				must(text.slice(...span) === element, 'an element that its span does not hold');
			}
		},
	},
];
