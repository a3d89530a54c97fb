/**
 * `checkHost` beside mailauth's SPF.
 *
 * @module
 */

import { beforeAll, describe, expect, it } from 'vitest';
import { mailauthClasses } from './classes-mailauth.ts';
import { type Comparison, compare } from './compare.ts';
import { fixtureCases, randomCases, suiteCases, suiteMissing } from './corpus.ts';
import { mailauth } from './mailauth-peer.ts';
import { expectDocumented, expectExplained, expectNarrow, SEED, ZONES } from './settings.ts';

describe('checkHost and mailauth (RFC 7208 §4)', () => {
	let random: Comparison;
	beforeAll(async () => {
		random = await compare(randomCases(ZONES, SEED), mailauth, mailauthClasses);
	}, 3_600_000);

	it('differ on random zones in known ways only', () => {
		expectExplained(random);
		expect(random.zones).toBe(ZONES);
	});

	it('differ in ways that excuse few wrong answers', () => expectNarrow(random));

	it('differ as docs/differences.md counts', () =>
		expectDocumented(new Map([[mailauth.name, random]])));

	it('differ on the policies of the fixtures in known ways only', async () => {
		expectExplained(await compare(await fixtureCases(), mailauth, mailauthClasses));
	});

	it.skipIf(suiteMissing !== '')(`differ on the public suite in known ways only`, async () =>
		expectExplained(await compare(suiteCases(), mailauth, mailauthClasses)),
	);
});
