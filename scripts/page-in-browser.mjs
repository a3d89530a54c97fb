/**
 * Uses `examples/check-page` in headless Chromium as a person would, by keyboard: type, read, copy, publish
 * in the zone, check again, green. With `--screenshots DIR` it writes pictures of every station.
 *
 * @module
 */

import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import axe from 'axe-core';
import { personAt } from './page/story.mjs';
import { startFiles, startZone } from './page/zone-server.mjs';
import { startBrowser } from './report/browser.mjs';

const { values } = parseArgs({ options: { screenshots: { type: 'string' } } });

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const HOSTILE = '<img src=x onerror=planted=1><script>window.planted=1</script>';

/** A customer of Hetzner whose SPF record lacks the mail service, and a hostile one. */
const zone = `
shop.example. NS hydrogen.ns.hetzner.com.
shop.example. NS oxygen.ns.hetzner.com.
shop.example. MX 10 mx.shop.example.
shop.example. TXT "v=spf1 mx -all"
mx.shop.example. A 192.0.2.25
_dmarc.shop.example. TXT "v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"
google._domainkey.shop.example. TXT "v=DKIM1; k=rsa; p=" "${key.slice(0, 200)}" "${key.slice(200)}"
_spf.google.com. TXT "v=spf1 ip4:198.51.100.0/24 ~all"
hostile.example. MX 10 mx.shop.example.
hostile.example. TXT "v=spf1 mx ${HOSTILE} -all"
_dmarc.hostile.example. TXT "v=DMARC1; p=reject; ${HOSTILE}"
`;

const DONE = `document.body.getAttribute('aria-busy') === 'false' && !document.getElementById('result').hidden`;

function setLanguage(person, locale) {
	return person.read(`(() => {
		const field = document.getElementById('locale');
		field.value = '${locale}';
		field.dispatchEvent(new Event('change'));
	})()`);
}

async function writesMistakes(person) {
	await person.tabTo('#check');
	await person.press('Enter');
	const focus = await person.read('document.activeElement.id');
	person.expect('an empty form leads to its first field', focus === 'from', focus);
	const words = await person.text('#from-error');
	person.expect('and says what is missing', words.includes('e-mail address'), words);
	await person.look('1-mistakes');
	await person.read(`document.getElementById('locale').focus()`);
	await setLanguage(person, 'de');
	const told = await person.text('#relay-error');
	person.expect('the language changes what was said', told.startsWith('Wählen'), told);
	const stays = await person.read('document.activeElement.id');
	person.expect('and leaves the focus where it is', stays === 'locale', stays);
	await setLanguage(person, 'en');
}

async function checks(person, server) {
	server.state.delayMs = 20;
	await person.read(`(() => {
		const root = document.documentElement;
		root.dataset.heard = '0';
		const answers = document.getElementById('answers');
		new MutationObserver(() => { if (answers.textContent !== '') root.dataset.heard++; }).observe(answers, { childList: true });
	})()`);
	await person.tabTo('#from');
	await person.type('info@shop.example');
	await person.press('Tab');
	await person.letters('Google Workspace');
	const chosen = await person.read(`document.getElementById('relay').value`);
	person.expect('letters choose the service', chosen === 'google-workspace', chosen);
	await person.tabTo('#check');
	const started = Date.now();
	await person.press('Enter');
	await person.until('the first answer comes', DONE);
	const took = Date.now() - started;
	server.state.delayMs = 0;
	const heard = await person.read('Number(document.documentElement.dataset.heard)');
	person.expect('progress is told while DNS is asked', heard > 2, heard);
	return took;
}

async function reads(person) {
	const report = await person.text('#report');
	person.expect('the report names the address', report.includes('info@shop.example'));
	person.expect('and the hoster', report.includes('Hetzner (Console DNS)'), report);
	person.expect('and the table of what the service needs', report.includes('in DNS'));
	const focus = await person.read('document.activeElement.localName');
	person.expect('the answer has the focus', focus === 'h1', focus);
	const hash = await person.read('location.hash');
	const whole = '#from=info%40shop.example&relay=google-workspace&lang=en';
	person.expect('the check stands in the address', hash === whole, hash);
	await person.look('2-answer');
	await person.lookAtPaper('2-answer');
}

async function copies(person) {
	await person.tabTo('.box.after .copy');
	await person.press('Enter');
	await person.until(
		'copying is confirmed',
		`document.getElementById('status').innerText === 'Copied.'`,
	);
	const copied = await person.read('navigator.clipboard.readText()');
	// This panel wants the quotation marks of a zone file.
	const value = '"v=spf1 mx include:_spf.google.com -all"';
	person.expect('the value is copied, whole and exact', copied === value, copied);
	return copied;
}

async function checksAgain(person) {
	await person.tabTo('.todo .again');
	await person.press('Enter');
	await person.until(
		'another look is taken',
		`document.body.getAttribute('aria-busy') === 'true' || !document.getElementById('tracking').hidden`,
	);
	await person.until('and ends', `${DONE} && !document.getElementById('tracking').hidden`);
}

async function publishes(person, server, copied) {
	await checksAgain(person);
	const before = await person.text('#tracking');
	person.expect('nothing has arrived yet', before.includes('NOT YET'), before);
	await person.look('3-not-yet');
	server.state.zone = server.state.zone.replace('"v=spf1 mx -all"', copied);
	await checksAgain(person);
	const after = await person.text('#tracking');
	person.expect('the change has arrived', after.includes('All changes have arrived'), after);
	const isGreen = await person.read(
		`document.querySelector('#report .banner').classList.contains('good')`,
	);
	person.expect('and all is green', isGreen, await person.text('#report .banner'));
	await person.look('4-green');
}

async function speaksGerman(person) {
	await setLanguage(person, 'de');
	const report = await person.text('body');
	person.expect(
		'German, page and report',
		report.includes('Versanddienst') && report.includes('darf'),
		report,
	);
	const lang = await person.read('document.documentElement.lang + location.hash.slice(-7)');
	person.expect('the language is told and linked', lang === 'delang=de', lang);
	await person.look('5-german');
}

/** A link opens the same check; what it brings from DNS stays text. */
async function opensLinks(tab, person, files) {
	const link = await person.read('location.href');
	await tab.load('about:blank');
	await tab.load(link);
	await person.until('a link shows the same check', DONE);
	const title = await person.text('#report h1');
	person.expect('in its language', title.includes('Google Workspace darf'), title);
	await tab.load('about:blank');
	await tab.load(`${files.origin}/#from=a@hostile.example&relay=google-workspace&lang=en`);
	await person.until('a hostile domain is judged', DONE);
	const text = await person.text('#report');
	person.expect('its markup is shown as text', text.includes('onerror=planted'), text);
	const ran = await person.read(`document.querySelectorAll('#report script, #report img').length`);
	person.expect('and becomes no element', ran === 0, ran);
	await person.look('6-hostile');
	await tab.load('about:blank');
	await tab.load(`${files.origin}/#from=%3Cb%3E&relay=nobody&lang=de`);
	const isHidden = await person.read(`document.getElementById('result').hidden`);
	person.expect('a link with no check shows the form', isHidden);
}

async function namesServer(tab, person, files) {
	await tab.load('about:blank');
	await tab.load(`${files.origin}/#from=info@shop.example&smtp=mx.shop.example:587&lang=en`);
	await person.until('an own server is judged', DONE);
	const value = await person.read(`document.getElementById('smtp').value`);
	person.expect('its name stands in the form', value === 'mx.shop.example:587', value);
	await person.look('7-own-server');
	await tab.load('about:blank');
	await tab.load(`${files.origin}/#from=info@shop.example&smtp=no%20server&lang=en`);
	await person.until(
		'what is no server is told',
		`document.getElementById('smtp-error').innerText.includes('name of a server')`,
	);
}

async function losesDns(tab, person, server, files) {
	server.state.isDown = true;
	await tab.load('about:blank');
	await tab.load(`${files.origin}/#from=info@shop.example&relay=google-workspace&lang=en`);
	await person.until('without DNS an answer comes, too', DONE);
	const words = await person.text('#report .banner');
	person.expect('and says to try again', /again|later/i.test(words), words);
	await person.look('8-no-dns');
	server.state.isDown = false;
	server.state.delayMs = 3000;
	await person.read(`document.getElementById('again').focus()`);
	await person.press('Enter');
	await person.until('a check can be stopped', `document.getElementById('stop').checkVisibility()`);
	await person.look('9-asking');
	await person.tabTo('#stop');
	await person.press('Enter');
	await person.until(
		'and says so',
		`document.getElementById('status').innerText.startsWith('Stopped') && !document.getElementById('check').disabled`,
	);
	server.state.delayMs = 0;
}

/** Nobody but the two servers is asked, nothing is kept, and the page's own server learns nothing. */
async function keepsToItself(tab, person, server, files) {
	const own = (url) => url.startsWith(`${files.origin}/`) || url.startsWith(`${server.url}?`);
	const strangers = tab.seen.requests.filter((url) => !own(url) && !/^(?:about|data):/.test(url));
	person.expect('nobody else is asked', strangers.length === 0, strangers);
	const told = tab.seen.requests.filter((url) => {
		const { origin, pathname, search } = new URL(url);
		return origin === files.origin && `${pathname}${search}`.includes('shop');
	});
	person.expect('the server of the page learns no address', told.length === 0, told);
	const kept = await person.read(
		'localStorage.length + sessionStorage.length + document.cookie.length',
	);
	person.expect('nothing is kept', kept === 0, kept);
	person.expect('no dialog', tab.seen.dialogs.length === 0, tab.seen.dialogs);
	const complaints = tab.seen.complaints.filter((each) => !each.includes('503'));
	person.expect('the browser has no complaint', complaints.length === 0, complaints);
}

async function story(tab, person, server, files) {
	await tab.run('Page.bringToFront');
	await tab.load(`${files.origin}/`);
	await person.look('0-form');
	await writesMistakes(person);
	const took = await checks(person, server);
	await reads(person);
	const copied = await copies(person);
	await publishes(person, server, copied);
	await speaksGerman(person);
	await opensLinks(tab, person, files);
	await namesServer(tab, person, files);
	await losesDns(tab, person, server, files);
	await keepsToItself(tab, person, server, files);
	return took;
}

const folder = await mkdtemp(join(tmpdir(), 'maysend-page-'));
const server = await startZone(zone);
const build = fileURLToPath(new URL('../examples/check-page/build.mjs', import.meta.url));
await promisify(execFile)(process.execPath, [build, '--doh', server.url, '--out', folder]);
if (values.screenshots !== undefined) await mkdir(values.screenshots, { recursive: true });
const files = await startFiles(folder);
const browser = await startBrowser();
try {
	const tab = await browser.openTab();
	await tab.run('Browser.grantPermissions', {
		origin: files.origin,
		permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
	});
	const person = personAt(tab, axe.source, values.screenshots);
	const took = await story(tab, person, server, files);
	for (const fault of person.faults) console.log(`FAIL  ${fault}`);
	console.log(`${took} ms to the first answer with 20 ms a question`);
	console.log(`${person.steps.length} steps, ${person.faults.length} faults`);
	process.exitCode = person.faults.length === 0 ? 0 : 1;
} finally {
	await browser.stop();
	await server.stop();
	await files.stop();
	await rm(folder, { recursive: true, force: true });
}
