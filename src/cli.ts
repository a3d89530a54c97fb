#!/usr/bin/env node
/**
 * The bin: a thin shell around `cli/main.ts`.
 *
 * @module
 */

import { runProcess } from './cli/process.ts';

await runProcess();
