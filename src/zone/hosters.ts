/**
 * Every DNS hoster the library knows; the facts stand in `hosters/`.
 *
 * @module
 */

import type { Hoster } from './hoster.ts';
import { americanHosters } from './hosters/america.ts';
import { alpineHosters } from './hosters/austria-and-switzerland.ts';
import { germanHosters } from './hosters/germany.ts';
import { internationalHosters } from './hosters/international.ts';
import { hosterOf } from './hosters/survey.ts';

/** The known hosters. */
export const hosters: readonly Hoster[] = /* @__PURE__ */ [
	americanHosters,
	alpineHosters,
	germanHosters,
	internationalHosters,
]
	.flat()
	.map(hosterOf);
