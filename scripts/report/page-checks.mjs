/**
 * What is demanded of every page in the browser. The functions named `inPage…` run there.
 *
 * @module
 */

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everything that could load, run or lead somewhere, and what stands outside of its place. */
function inPageFindings() {
	const active =
		'script,img,iframe,object,embed,link,base,form,input,a,video,audio,source,use,image,foreignObject,animate,set';
	const found = [...document.querySelectorAll(active)].map((each) => `element <${each.tagName}>`);
	for (const each of document.querySelectorAll('*')) {
		for (const { name, value } of each.attributes) {
			const isOutside = /^(?:on|style$|href|src|xlink)/i.test(name);
			const isLoading = /url\((?!#)|javascript:/i.test(value) && name !== 'content';
			if (isOutside || isLoading) found.push(`attribute ${name}="${value}"`);
		}
	}
	if (window.planted !== undefined) found.push('a planted script ran');
	if (document.querySelectorAll('h1').length !== 1) found.push('not one h1');
	if (document.querySelectorAll('style').length !== 1) found.push('not one style');
	if (document.querySelectorAll('meta[http-equiv]').length !== 1) found.push('not one policy');
	return found;
}

/** What reaches past the right edge. */
function inPageOverflow() {
	const room = document.documentElement.clientWidth;
	if (document.documentElement.scrollWidth <= room) return [];
	return [...document.querySelectorAll('body *')]
		.filter((each) => each.getBoundingClientRect().right > room + 1)
		.slice(0, 5)
		.map((each) => `<${each.tagName} class="${each.getAttribute('class') ?? ''}"> is cut off`);
}

function inPageOpenAll() {
	for (const each of document.querySelectorAll('details')) each.open = true;
}

/** Folded parts that paper would not show; the steps of a task say again what its values say, and stay closed. */
function inPageHiddenOnPaper() {
	return [...document.querySelectorAll('details:not(.step details) > .folded')]
		.filter((each) => !each.checkVisibility() || each.getBoundingClientRect().height === 0)
		.map((each) => `folded on paper: ${each.parentElement.querySelector('summary').textContent}`);
}

/** Evaluates a function in a world of its own, where the page's policy does not apply. */
export async function evaluate(tab, expression) {
	const { frameTree } = await tab.run('Page.getFrameTree');
	const { executionContextId } = await tab.run('Page.createIsolatedWorld', {
		frameId: frameTree.frame.id,
	});
	const { result, exceptionDetails } = await tab.run('Runtime.evaluate', {
		expression,
		contextId: executionContextId,
		awaitPromise: true,
		returnByValue: true,
	});
	if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression);
	return result.value;
}

/** Calls a function of this file in the page. */
function call(tab, inPage) {
	return evaluate(tab, `(${inPage})()`);
}

/** What reaches past the right edge, in words. */
export function overflow(tab) {
	return call(tab, inPageOverflow);
}

/** Unfolds every part of the page. */
export function openAll(tab) {
	return call(tab, inPageOpenAll);
}

/** @param {'light' | 'dark'} scheme @param {'screen' | 'print'} media */
export async function show(tab, scheme, width, media = 'screen') {
	await tab.run('Emulation.setEmulatedMedia', {
		media,
		features: [{ name: 'prefers-color-scheme', value: scheme }],
	});
	await tab.run('Emulation.setDeviceMetricsOverride', {
		width,
		height: 900,
		deviceScaleFactor: 1,
		mobile: width < 600,
	});
}

/** What axe-core finds, in words. */
export async function accessibility(tab, axe) {
	const options = JSON.stringify({ runOnly: RULES, resultTypes: ['violations'] });
	const violations = await evaluate(
		tab,
		`${axe};\naxe.run(document, ${options}).then(({ violations }) => violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => \`\${id}: \${help}\\n    \${html.slice(0, 200)}\\n    \${failureSummary}\`)))`,
	);
	return violations;
}

/** What is wrong with a page, in words; each width and scheme apart. */
export async function checkPage(tab, url, axe) {
	const wrong = [];
	await show(tab, 'light', 1100);
	await tab.load(url);
	const also = (where, found) => wrong.push(...found.map((each) => `${where}: ${each}`));
	also('page', await call(tab, inPageFindings));
	await show(tab, 'light', 794, 'print');
	also('print', await call(tab, inPageHiddenOnPaper));
	also('print', await overflow(tab));
	await show(tab, 'light', 1100);
	await openAll(tab);
	for (const [scheme, width] of [
		['light', 1100],
		['dark', 1100],
		['light', 360],
	]) {
		await show(tab, scheme, width);
		also(`${scheme} ${width}`, await accessibility(tab, axe));
		also(`${scheme} ${width}`, await overflow(tab));
	}
	const strangers = tab.seen.requests.filter((request) => request !== url);
	also('request', strangers);
	also('dialog', tab.seen.dialogs);
	also('browser', tab.seen.complaints);
	return wrong;
}
