/**
 * A reporter that says at the end of a run what was skipped: a line for each group of tests, whose name says what
 * they would prove. Without it a clone shows counts only.
 *
 * @module
 */

import { relative } from 'node:path';
import process from 'node:process';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';

/** What was skipped as a whole: the outermost group that is, or the test alone. */
function skippedWith(test: TestCase): TestCase | TestSuite {
	let outermost: TestCase | TestSuite = test;
	for (let parent = test.parent; parent.type === 'suite'; parent = parent.parent) {
		if (parent.options.mode === 'skip') outermost = parent;
	}
	return outermost;
}

/** The lines for one file. */
function linesOf(module: TestModule): string[] {
	const counts = new Map<string, number>();
	for (const test of module.children.allTests('skipped')) {
		const { fullName } = skippedWith(test);
		counts.set(fullName, (counts.get(fullName) ?? 0) + 1);
	}
	const file = relative(process.cwd(), module.moduleId);
	return [...counts].map(([name, count]) => `  ${file}: ${name} (${count})`);
}

/** Prints what was skipped; nothing where all tests ran. */
export const skippedTests: Reporter = {
	onTestRunEnd(modules) {
		const lines = modules.flatMap(linesOf).sort();
		if (lines.length === 0) return;
		process.stdout.write(`\nSkipped, with what they would prove and the number of tests:\n`);
		process.stdout.write(`${lines.join('\n')}\n`);
	},
};
