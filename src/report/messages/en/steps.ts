/**
 * English sentences for the steps of a plan.
 *
 * @module
 */

import type { StepWords } from '../step-words.ts';
import { keySteps } from './key-steps.ts';
import { recordSteps } from './record-steps.ts';
import { senderSteps } from './sender-steps.ts';
import { spfSteps } from './spf-steps.ts';

/** English. */
export const steps: StepWords = { ...recordSteps, ...keySteps, ...senderSteps, ...spfSteps };
