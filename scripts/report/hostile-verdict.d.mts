import type { Verdict } from '../../src/preflight/verdict.ts';

/** What a record may hold to make a reader's browser, terminal or forge do something. */
export declare const payloads: readonly string[];

/** The verdict with a payload, followed by `extra`, in place of every text that DNS could have given. */
export declare function hostileVerdict(verdict: Verdict, extra?: string): Verdict;
