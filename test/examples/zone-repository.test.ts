import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../cli/command.ts';

const folder = new URL('../../examples/zone-repository/', import.meta.url);
const names = ['saas.json', 'zones/shop.example.zone', 'elsewhere/saas.zone'] as const;
const files = Object.fromEntries(
	names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);
const workflow = parse(readFileSync(new URL('mail.yml', folder), 'utf8'));
const steps: readonly { readonly name?: string; readonly run?: string }[] =
	workflow.jobs.check.steps;
const command = steps.find(({ name }) => name === 'check')?.run ?? '';
/** The arguments of the workflow's command. */
const line = (/ maysend (.*?) > /.exec(command)?.[1] ?? '').replace(/\s+/g, ' ');

it('lets the zones through as they are', async () => {
	expect(line).toContain('--format sarif');
	const { status, stdout } = await run(line, files);
	expect([status, JSON.parse(stdout).runs[0].properties.decision]).toEqual([0, 'save']);
});

it('runs the command of its README', async () => {
	const readme = readFileSync(new URL('README.md', folder), 'utf8');
	const shown = /npx maysend (check .*)/.exec(readme)?.[1] ?? '';
	expect((await run(shown, files)).status).toBe(0);
});

it('shows a change that would stop mail beside its line', async () => {
	const zone = 'zones/shop.example.zone';
	const broken = (files[zone] ?? '').replace(' include:spf.saas.example', '');
	const { status, stdout } = await run(line, { ...files, [zone]: broken });
	expect(status).toBe(1);
	const results: readonly { ruleId: string; locations: readonly object[] }[] =
		JSON.parse(stdout).runs[0].results;
	const found = results.find(({ ruleId }) => ruleId === 'spf.relay-not-authorized');
	expect(found?.locations[0]).toMatchObject({
		physicalLocation: { artifactLocation: { uri: zone }, region: { startLine: 7 } },
	});
});
