/**
 * The style sheet of the page: system fonts, light and dark, phone and paper.
 *
 * The content security policy names the sheet by its hash; a test says so when the two part.
 *
 * @module
 */

import { type Html, sheetOf } from './escape.ts';

/** What the content security policy allows: this sheet and no other. */
export const styleHash = 'sha256-bSquQBrWy+xi1UHd87qfSyY7qCJ2kjJWBSIu2f8xiAg=';

/** Contrast: at least 4.5 to 1 for text, 3 to 1 for pictures (WCAG 2.2, 1.4.3 and 1.4.11). */
const colors: string = `
.root{color-scheme:light dark;
--page:#f4f6f8;--paper:#fff;--text:#1a2330;--muted:#52606f;--line:#d7dde5;--strong:#8793a3;--field:#f3f5f8;
--good:#12613a;--good-bg:#e3f4ea;--good-fill:#2e9560;
--caution:#754a00;--caution-bg:#fdf0d5;--caution-fill:#c98a1b;
--bad:#98201e;--bad-bg:#fce9e8;--bad-fill:#cf4740;
--open:#1b4c8c;--open-bg:#e5eefb;--open-fill:#4a86d8;
--note:#465365;--note-bg:#eaeef3;--note-fill:#8793a3;
--mark:#ffe08a;--mark-text:#3a2a00}
@media screen and (prefers-color-scheme:dark){.root{
--page:#10141a;--paper:#191f28;--text:#e8ecf2;--muted:#a7b2c1;--line:#323c4a;--strong:#6d7a8b;--field:#222a35;
--good:#86dfae;--good-bg:#14301f;--good-fill:#3ba871;
--caution:#f2c872;--caution-bg:#35290d;--caution-fill:#d49a34;
--bad:#ffa49e;--bad-bg:#3c1918;--bad-fill:#e0635c;
--open:#a3c9ff;--open-bg:#162b48;--open-fill:#5d97e4;
--note:#b8c2d0;--note-bg:#262f3a;--note-fill:#6d7a8b;
--mark:#6b5310;--mark-text:#fff1c4}}`;

const base: string = `
*{box-sizing:border-box}
.root{-webkit-text-size-adjust:100%;margin:0 auto;padding:1.5rem 1.25rem 3rem;max-width:58rem;background:var(--page);color:var(--text);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4,p,ul,ol,dl,dd{margin:0}
ul,ol{padding:0;list-style:none}
h1{font-size:1.55rem;line-height:1.25;letter-spacing:-.01em}
h2{font-size:1.25rem;line-height:1.3;margin:2.25rem 0 .75rem}
h3{font-size:1.05rem;line-height:1.35}
h4{font-size:1rem;margin:1.5rem 0 .4rem}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.9em}
.hint,.aside,.more,.at,.detail{color:var(--muted);font-size:.925rem}
.whole{white-space:nowrap}
.box .aside{margin-top:.25rem}
.aside{display:block;margin-top:.15rem}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.icon{flex:none;width:1.15em;height:1.15em;fill:currentColor;vertical-align:-.2em}
.icon .sign{fill:none;stroke:var(--paper);stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}
.badge{display:inline-flex;align-items:center;gap:.35em;padding:.1em .6em .1em .45em;border-radius:1em;font-size:.875rem;font-weight:600;line-height:1.5;vertical-align:middle}
td .badge{white-space:nowrap}
.good{--c:var(--good);--bg:var(--good-bg);--f:var(--good-fill)}
.caution{--c:var(--caution);--bg:var(--caution-bg);--f:var(--caution-fill)}
.bad{--c:var(--bad);--bg:var(--bad-bg);--f:var(--bad-fill)}
.open{--c:var(--open);--bg:var(--open-bg);--f:var(--open-fill)}
.note{--c:var(--note);--bg:var(--note-bg);--f:var(--note-fill)}
.badge{color:var(--c);background:var(--bg)}
.banner{display:flex;gap:1.1rem;padding:1.5rem;border-radius:1rem;border:1px solid var(--c);background:var(--bg)}
.banner>.icon{width:2.75rem;height:2.75rem;color:var(--c)}
.banner>.icon .sign{stroke:var(--bg);stroke-width:2}
.banner>div{display:grid;grid-template-columns:minmax(0,1fr);gap:.5rem;min-width:0}
.banner .word{color:var(--c);font-weight:700;font-size:.95rem}
.banner .sender{color:var(--text)}
footer{margin-top:2.5rem;color:var(--muted);font-size:.85rem}`;

const parts: string = `
.steps{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem;margin-top:.9rem;counter-reset:step}
.step{padding:1.25rem;border:1px solid var(--line);border-radius:.9rem;background:var(--paper);counter-increment:step;display:grid;grid-template-columns:minmax(0,1fr);gap:.65rem}
.step h3::before{content:counter(step);display:inline-block;min-width:1.7em;margin-right:.55em;border-radius:1em;background:var(--text);color:var(--paper);text-align:center;line-height:1.7}
.boxes{display:grid;gap:.5rem}
.box{display:grid;grid-template-columns:9.5rem minmax(0,1fr);gap:.75rem;align-items:baseline}
.box dt,.facts dt{color:var(--muted);font-size:.925rem}
.box dd>code{display:block;padding:.45rem .65rem;border:1px solid var(--line);border-radius:.5rem;background:var(--field);white-space:pre-wrap;-webkit-user-select:all;user-select:all;cursor:copy}
.box.after dd>code{border:1.5px solid var(--good);background:var(--good-bg)}
.box.before dd>code{border-style:dashed;border-color:var(--strong);color:var(--muted)}
.list{display:grid;gap:.4rem;list-style:decimal}
.step details{border-style:dashed;margin:0}
.step summary{padding:.5rem 1rem}
.step summary h4{margin:0;font-size:.925rem}
.step .badge{justify-self:start}
.advice{display:grid;gap:.5rem;padding:1.1rem 1.25rem 1.1rem 2.4rem;border:1px solid var(--line);border-radius:.9rem;background:var(--paper);list-style:disc}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem}
.card{display:grid;grid-template-columns:minmax(0,1fr);gap:.5rem;align-content:start;padding:1.1rem 1.25rem;border:1px solid var(--line);border-radius:.9rem;background:var(--paper)}
details{border:1px solid var(--line);border-radius:.9rem;background:var(--paper);margin-top:.75rem}
summary{display:grid;grid-template-columns:auto auto 1fr;gap:.25rem .9rem;align-items:center;padding:.85rem 1.25rem;cursor:pointer;list-style:none;border-radius:.9rem}
summary::-webkit-details-marker{display:none}
summary::before{content:"";width:.5em;height:.5em;border:solid var(--muted);border-width:0 2px 2px 0;transform:rotate(-45deg)}
details[open]>summary::before{transform:rotate(45deg)}
summary:focus-visible{outline:3px solid var(--open);outline-offset:2px}
.glance{color:var(--muted);font-size:.925rem}
.folded{padding:0 1.25rem 1.25rem}
.list.folded{padding-left:2.75rem}
.facts>div{display:grid;grid-template-columns:minmax(9rem,13rem) minmax(0,1fr);gap:.2rem 1rem;padding:.4rem 0;border-top:1px solid var(--line)}
.facts>div:first-child{border-top:0}
table{width:100%;margin-top:.75rem;border-collapse:collapse;font-size:.925rem}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.45rem .75rem .45rem 0;border-top:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400;overflow-wrap:break-word}
td code,th code{overflow-wrap:anywhere}
.admin tbody th{min-width:15rem}
.setup td code{overflow-wrap:normal;word-break:normal}
.setup td:last-child code{overflow-wrap:anywhere}
thead th{border-top:0;color:var(--muted);font-size:.85rem;font-weight:600}`;

const pictures: string = `
svg{display:inline-block}
.bar,.slots{display:block;border-radius:.4rem;margin:.35rem 0 .5rem}
.fill,.ground{fill:var(--f)}
.hatch{fill:var(--paper);opacity:.75}
circle.hatch{opacity:.9}
.edge{fill:none;stroke:var(--paper);stroke-width:1.5}
.rail{fill:var(--note-bg);stroke:var(--strong);stroke-width:1}
.family{margin-top:.6rem}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.9rem}
.legend .key{vertical-align:-.15em;margin-right:.3em}
.tree ul{margin-left:.45rem;padding-left:1rem;border-left:2px solid var(--line)}
.tree>ul{margin-left:0;padding-left:0;border:0}
.tree li{padding:.3rem 0}
.term>code{font-weight:600}
.of,.lets{color:var(--muted);font-size:.9rem;margin-left:.6rem}
.findings{display:grid;grid-template-columns:minmax(0,1fr);gap:1.25rem}
.finding h3{font-size:1rem}
.finding ul{display:grid;gap:.6rem;margin-top:.35rem}
.quiet{color:var(--muted);font-weight:400}
.place code{display:block;margin:.35rem 0;padding:.45rem .65rem;border-radius:.5rem;background:var(--field);white-space:pre-wrap}
mark{background:var(--mark);color:var(--mark-text);border-radius:.2em;padding:.1em 0;box-shadow:0 2px 0 var(--caution-fill)}`;

const media: string = `
@media (max-width:38rem){
.root{padding:.9rem .9rem 2rem}
h1{font-size:1.3rem}
summary{grid-template-columns:auto 1fr}
summary .glance{grid-column:2}
.admin tbody th{min-width:0}
td .badge{white-space:normal}
.banner{flex-direction:column;padding:1.15rem}
.box,.facts>div{grid-template-columns:minmax(0,1fr);gap:.15rem}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{display:block;padding:.5rem 0;border-top:1px solid var(--line)}
tbody th,td{display:block;padding:.1rem 0;border:0}
td:empty{display:none}
td::before{content:attr(data-label) ": ";color:var(--muted)}
.folded,.step{padding-left:1rem;padding-right:1rem}
.list.folded{padding-left:2.25rem}}
@media (forced-colors:active){.badge,.banner,.box dd>code{border:1px solid}}
@media print{
.root{--page:#fff;--field:#fff;--muted:#434f5d}
.root{max-width:none;padding:0;font-size:10pt}
.banner{padding:.8rem 1rem}
h2{margin:1.1rem 0 .4rem}
.step{padding:.7rem .9rem}
.step,.boxes,.steps{display:block}
.steps{margin-top:.5rem}
.step+.step{margin-top:.6rem}
.step>*+*{margin-top:.4rem}
.box{gap:.2rem .75rem}
.box+.box{margin-top:.25rem}
.cards{grid-template-columns:repeat(3,minmax(0,1fr))}
th,td{padding:.2rem .6rem .2rem 0}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
details,.step,.card{border-color:var(--strong)}
.admin details::details-content{content-visibility:visible;display:block;block-size:auto}
.step details{display:none}
.admin{break-before:page}
summary::before{display:none}
.step{-webkit-box-decoration-break:clone;box-decoration-break:clone}
.box,.card,.finding,tr,.family{break-inside:avoid}
h2,h3,h4,summary{break-after:avoid}}`;

/** Every rule below the element that holds a report, so that a page around it keeps its own looks. */
function scoped(sheet: string): string {
	return sheet.replace(
		/([^{}@;]+)\{([^{}]*)\}/g,
		(rule, selectors: string, declarations: string) => {
			const names = selectors.trim().split(',');
			if (names[0] === '') return rule;
			const below = names.map((name) =>
				name
					.trim()
					.replace(/^(?:\.root|)(.*)$/, (all, rest: string) =>
						all.startsWith('.root') ? `.maysend${rest}` : `.maysend ${rest}`,
					),
			);
			return `
${below.join(',')}{${declarations}}`;
		},
	);
}

/** The rules for a report, wherever it stands. */
const rules: string = scoped(`${colors}${base}${parts}${pictures}${media}`);

const frame = `html{background:#f4f6f8;color-scheme:light dark}
body{margin:0}
@media screen and (prefers-color-scheme:dark){html{background:#10141a}}
@media print{html{background:#fff;font-size:10pt}}
@page{margin:15mm}`;

/** The style sheet of a report within another page. */
export const fragmentStyle: Html = sheetOf(`${rules}\n`);

/** The style sheet of a page. */
export const style: Html = sheetOf(`${frame}${rules}\n`);
