/**
 * Mail domains as they are met, made from a seed: the same seed gives the same DNS and the same questions.
 *
 * Names end in `.example`; addresses come from 10.0.0.0/8 and 2001:db8::/32, those that nobody lists from
 * 203.0.113.0/24 and 2001:db8:ffff::/48.
 *
 * @module
 */

/** @typedef {{ TXT?: string[][], A?: string[], AAAA?: string[], MX?: { exchange: string, priority: number }[] }} Node */
/** @typedef {{ id: string, group: string, ip: string, domain: string, expect: string }} Case */
/** @typedef {{ zone: Map<string, Node>, cases: Case[] }} Workload */

const STRANGERS = { v4: '203.0.113.200', v6: '2001:db8:ffff::200' };

/** A number generator (xorshift); the same numbers for the same seed. @param {number} seed */
function numbers(seed) {
	let state = (seed * 2654435761) >>> 0 || 1;
	return (/** @type {number} */ below) => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		state >>>= 0;
		return state % below;
	};
}

/** Networks that do not overlap, in the order of their numbers. @param {(below: number) => number} random */
function networks(random) {
	let [next4, next6] = [1, 1];
	return {
		v4() {
			const block = next4++;
			const prefix = 20 + random(13);
			const at = `10.${block >> 4}.${(block & 15) << 4}`;
			return { term: `ip4:${at}.0/${prefix}`, inside: `${at}.0` };
		},
		v6() {
			const block = (next6++).toString(16);
			return {
				term: `ip6:2001:db8:${block}::/${48 + 4 * random(5)}`,
				inside: `2001:db8:${block}::5`,
			};
		},
	};
}

/** A zone to write to. */
function zoneWriter() {
	/** @type {Map<string, Node>} */
	const zone = new Map();
	/** @param {string} name @returns {Node} */
	const at = (name) => {
		const node = zone.get(name) ?? {};
		zone.set(name, node);
		return node;
	};
	return {
		zone,
		/** @param {string} name @param {string} text */
		txt(name, text) {
			const node = at(name);
			node.TXT = [...(node.TXT ?? []), text.match(/.{1,255}/g) ?? ['']];
		},
		/** @param {string} name @param {string[]} v4 @param {string[]} v6 */
		host(name, v4, v6) {
			Object.assign(at(name), { A: v4, AAAA: v6 });
		},
		/** @param {string} name @param {string[]} exchanges */
		mx(name, exchanges) {
			at(name).MX = exchanges.map((exchange, i) => ({ exchange, priority: 10 * (i + 1) }));
		},
	};
}

/** @typedef {ReturnType<typeof zoneWriter>} Writer */
/** @typedef {(group: string, what: string, ip: string, domain: string, expect: string) => void} Ask */

/** @param {Writer} to @param {Ask} ask */
function small(to, ask) {
	const domain = 'small.example';
	to.txt(domain, 'v=spf1 ip4:10.250.0.0/24 ip4:10.251.0.9 -all');
	ask('small', 'first', '10.250.0.77', domain, 'pass');
	ask('small', 'last', '10.251.0.9', domain, 'pass');
	ask('small', 'stranger', STRANGERS.v4, domain, 'fail');
	ask('small', 'stranger, IPv6', STRANGERS.v6, domain, 'fail');
}

/** Verification texts that stand beside a policy at the top of a domain. */
const NEIGHBORS = [
	'first-service-verification=3f1b90c4',
	'second-service=ms-40021',
	'third=0a9d8f7e',
];

/** One include that holds everything, and one more below it. @param {Writer} to @param {Ask} ask */
function suite(to, ask) {
	const [domain, first, second] = ['m365.example', 'spf.suite.example', 'more.suite.example'];
	const own = networks(numbers(365));
	const blocks = Array.from({ length: 6 }, own.v4);
	const wide = Array.from({ length: 5 }, own.v6);
	const rest = Array.from({ length: 4 }, own.v4);
	const terms = (/** @type {{ term: string }[]} */ list) => list.map(({ term }) => term).join(' ');
	to.txt(domain, `v=spf1 include:${first} -all`);
	for (const text of NEIGHBORS.slice(0, 2)) to.txt(domain, text);
	to.txt(first, `v=spf1 ${terms(blocks)} ${terms(wide)} include:${second} -all`);
	to.txt(second, `v=spf1 ${terms(rest)} -all`);
	ask('m365', 'first', blocks[0]?.inside ?? '', domain, 'pass');
	ask('m365', 'last', rest.at(-1)?.inside ?? '', domain, 'pass');
	ask('m365', 'IPv6', wide.at(-1)?.inside ?? '', domain, 'pass');
	ask('m365', 'stranger', STRANGERS.v4, domain, 'fail');
	ask('m365', 'stranger, IPv6', STRANGERS.v6, domain, 'fail');
}

/** Which records of the agency include which, with their networks of both families. */
const AGENCY = /** @type {const} */ ([
	['agency.example', 6, 2, ['office', 'letters', 'shop', 'desk']],
	['office.agency-mail.example', 0, 0, ['office-1', 'office-2', 'office-3']],
	['office-1.agency-mail.example', 20, 0, []],
	['office-2.agency-mail.example', 0, 20, []],
	['office-3.agency-mail.example', 18, 0, []],
	['letters.agency-mail.example', 24, 0, ['letters-1']],
	['letters-1.agency-mail.example', 22, 4, ['letters-2']],
	['letters-2.agency-mail.example', 22, 4, []],
	['shop.agency-mail.example', 18, 0, []],
	['desk.agency-mail.example', 30, 10, []],
]);

/** Nine includes on three levels, 160 and 40 networks. @param {Writer} to @param {Ask} ask @param {number} seed */
function agency(to, ask, seed) {
	const domain = 'agency.example';
	const made = networks(numbers(seed));
	/** @type {Map<string, { v4: string[], v6: string[] }>} */
	const inside = new Map();
	for (const [name, count4, count6, includes] of AGENCY) {
		const v4 = Array.from({ length: count4 }, made.v4);
		const v6 = Array.from({ length: count6 }, made.v6);
		inside.set(name, { v4: v4.map((each) => each.inside), v6: v6.map((each) => each.inside) });
		const asked = includes.map((label) => `include:${label}.agency-mail.example`);
		const terms = [...v4, ...v6].map(({ term }) => term);
		to.txt(name, ['v=spf1', ...terms, ...asked, '~all'].join(' '));
	}
	for (const text of NEIGHBORS) to.txt(domain, text);
	const at = (/** @type {string} */ label) => inside.get(`${label}.agency-mail.example`);
	ask('agency', 'first', inside.get(domain)?.v4[0] ?? '', domain, 'pass');
	ask('agency', 'office', at('office-1')?.v4.at(-1) ?? '', domain, 'pass');
	ask('agency', 'third level', at('letters-2')?.v4.at(-1) ?? '', domain, 'pass');
	ask('agency', 'last', at('desk')?.v4.at(-1) ?? '', domain, 'pass');
	ask('agency', 'office, IPv6', at('office-2')?.v6[0] ?? '', domain, 'pass');
	ask('agency', 'last, IPv6', at('desk')?.v6.at(-1) ?? '', domain, 'pass');
	ask('agency', 'stranger', STRANGERS.v4, domain, 'softfail');
	ask('agency', 'stranger, IPv6', STRANGERS.v6, domain, 'softfail');
	to.txt(`_dmarc.${domain}`, 'v=DMARC1; p=quarantine; rua=mailto:dmarc@agency.example');
	to.mx(domain, ['mx.agency.example']);
	to.host('mx.agency.example', ['10.252.0.1'], []);
	for (const selector of ['one', 'two']) {
		to.txt(`${selector}._domainkey.${domain}`, `v=DKIM1; k=ed25519; p=${'A'.repeat(43)}=`);
	}
}

/** @param {Writer} to @param {Ask} ask */
function macros(to, ask) {
	const domain = 'macro.example';
	to.txt(domain, 'v=spf1 exists:%{i}.allowed.%{d} -all');
	to.host(`10.253.0.4.allowed.${domain}`, ['127.0.0.2'], []);
	ask('macro', 'listed', '10.253.0.4', domain, 'pass');
	ask('macro', 'stranger', STRANGERS.v4, domain, 'fail');
	const other = 'macros.example';
	to.txt(other, 'v=spf1 exists:%{l}.%{ir}.%{v}.allowed.%{d2} -all');
	to.host(`user.4.0.253.10.in-addr.allowed.${other}`, ['127.0.0.2'], []);
	ask('macro', 'local-part, listed', '10.253.0.4', other, 'pass');
	ask('macro', 'local-part, stranger', STRANGERS.v4, other, 'fail');
}

/** @param {Writer} to @param {Ask} ask */
function exchangers(to, ask) {
	const domain = 'mxa.example';
	to.txt(domain, `v=spf1 mx a:web.${domain} -all`);
	to.mx(
		domain,
		[1, 2, 3].map((i) => `mx${i}.${domain}`),
	);
	for (const i of [1, 2, 3]) {
		to.host(`mx${i}.${domain}`, [`10.254.0.${i}`, `10.254.1.${i}`], [`2001:db8:e${i}::1`]);
	}
	to.host(`web.${domain}`, ['10.254.2.1', '10.254.2.2'], ['2001:db8:ea::1']);
	ask('mxa', 'first', '10.254.0.1', domain, 'pass');
	ask('mxa', 'last exchanger', '10.254.1.3', domain, 'pass');
	ask('mxa', 'web server', '10.254.2.2', domain, 'pass');
	ask('mxa', 'web server, IPv6', '2001:db8:ea::1', domain, 'pass');
	ask('mxa', 'stranger', STRANGERS.v4, domain, 'fail');
	ask('mxa', 'stranger, IPv6', STRANGERS.v6, domain, 'fail');
}

/** What somebody publishes to do harm. @param {Writer} to @param {Ask} ask */
function hostile(to, ask) {
	const meet = (
		/** @type {string} */ what,
		/** @type {string} */ domain,
		/** @type {string} */ expect,
	) => ask('hostile', what, STRANGERS.v4, domain, expect);
	to.txt('loop.example', 'v=spf1 include:back.loop.example -all');
	to.txt('back.loop.example', 'v=spf1 include:loop.example -all');
	meet('include loop', 'loop.example', 'permerror');
	const many = Array.from({ length: 11 }, (_, i) => `r${i}.many.example`);
	for (const name of many) to.txt(name, 'v=spf1 ip4:10.1.0.0/24 -all');
	to.txt('many.example', `v=spf1 ${many.map((name) => `include:${name}`).join(' ')} -all`);
	meet('11 includes', 'many.example', 'permerror');
	const tenfold = (/** @type {number} */ level) =>
		Array.from({ length: 10 }, () => `include:l${level}.fan.example`).join(' ');
	for (const level of [0, 1, 2, 3])
		to.txt(`l${level}.fan.example`, `v=spf1 ${tenfold(level + 1)} -all`);
	to.txt('l4.fan.example', 'v=spf1 -all');
	meet('ten includes, tenfold on four levels', 'l0.fan.example', 'permerror');
	to.txt('void.example', `v=spf1 ${[1, 2, 3].map((i) => `a:n${i}.void.example`).join(' ')} -all`);
	meet('three void look-ups', 'void.example', 'permerror');
	const terms = Array.from({ length: 5_000 }, (_, i) => `ip4:10.${i >> 8}.${i & 255}.64/27`);
	to.txt('long.example', `v=spf1 ${terms.join(' ')} -all`);
	meet('100 KB of text', 'long.example', 'fail');
	const exchanges = Array.from({ length: 100 }, (_, i) => `h${i}.hosts.example`);
	for (const name of exchanges) to.host(name, ['10.2.0.1'], ['2001:db8:2::1']);
	const domains = Array.from({ length: 10 }, (_, i) => `m${i}.hosts.example`);
	for (const [i, name] of domains.entries()) to.mx(name, exchanges.slice(10 * i, 10 * i + 10));
	to.txt('hosts.example', `v=spf1 ${domains.map((name) => `mx:${name}`).join(' ')} -all`);
	meet('ten times ten exchangers', 'hosts.example', 'fail');
	to.txt('bomb.example', `v=spf1 exists:${'%{d}.'.repeat(4_000)}end.example -all`);
	meet('macro bomb', 'bomb.example', 'fail');
}

/** The whole workload. @param {number} seed @returns {Workload} */
export function makeWorkload(seed) {
	const writer = zoneWriter();
	/** @type {Case[]} */
	const cases = [];
	/** @type {Ask} */
	const ask = (group, what, ip, domain, expect) =>
		void cases.push({ id: `${group}: ${what}`, group, ip, domain, expect });
	for (const scenario of [small, suite, agency, macros, exchangers, hostile]) {
		scenario(writer, ask, seed);
	}
	return { zone: writer.zone, cases };
}
