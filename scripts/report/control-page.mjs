/**
 * A page with everything that the checks are there to find; a check that finds nothing here is broken.
 *
 * @module
 */

/** The page. */
export const controlPage = `<!doctype html><html><head><title>control</title><style>p{color:#ccc}</style></head><body>
<h1>control</h1><p>hardly to be read</p><div style="width:2000px">wide</div><img src="data:,"><a href="javascript:alert(1)">link</a>
<script>window.planted = 1; alert('planted');</script>
<details><summary><h3>folded</h3></summary><div class="folded" style="display:none">text</div></details>
<iframe src="data:text/html,planted"></iframe></body></html>`;

/** What must be found: each is part of one complaint at least. */
export const controlFaults = [
	'element <IMG>',
	'element <SCRIPT>',
	'element <A>',
	'attribute href="javascript:alert(1)"',
	'folded on paper: folded',
	'is cut off',
	'color-contrast',
	'image-alt',
	'html-has-lang',
	'dialog: planted',
	'request: data:text/html,planted',
];
