import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportChanges } from '../../src/export/export-changes.ts';
import { type Proposal, proposals } from './proposals.ts';

const isThere = spawnSync('terraform', ['version']).status === 0;

/** Reads the text as Terraform does; providers, which would know the resources, are not loaded. */
function formatted(text: string): { readonly status: number | null; readonly text: string } {
	const { status, stdout } = spawnSync('terraform', ['fmt', '-'], {
		input: text,
		encoding: 'utf8',
	});
	return { status, text: stdout };
}

describe.skipIf(!isThere)(
	'Terraform’s own parser reads what is written, and has nothing to put in order',
	() => {
		let all: readonly Proposal[] = [];
		beforeAll(async () => {
			all = await proposals();
		});

		const formats = ['terraform-cloudflare', 'terraform-route53', 'terraform-hcloud'] as const;
		it.each(formats)('of every way out of every scenario, written as %s', (format) => {
			const texts = all.map(({ changes, zone, verdict: { evidence } }) =>
				exportChanges(changes, { format, zone, evidence }),
			);
			const text = texts.join('\n');
			expect(formatted(text)).toEqual({ status: 0, text });
		});

		it('and refuses what is no HCL', () => {
			expect(formatted('resource "a" {\n  x = "\n}\n').status).not.toBe(0);
		});

		it('and takes the marks of templates for text', () => {
			const after = [`v=spf1 exp=\${path.cwd} %{if true} -all`];
			const change = {
				action: 'add',
				name: 'shop.example',
				type: 'TXT',
				before: [],
				after,
			} as const;
			const text = exportChanges([change], {
				format: 'terraform-cloudflare',
				zone: 'shop.example',
			});
			expect(formatted(text)).toEqual({ status: 0, text });
			expect(text).toContain('$${path.cwd} %%{if true}');
		});
	},
);
