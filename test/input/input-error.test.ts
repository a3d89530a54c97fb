import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/input/input-error.ts';

describe('InputError', () => {
	it('carries code and path, and names the field in its message', () => {
		const error = new InputError('input.range-invalid', 'relay.sources.ranges.0', 'is no range');
		expect(error).toBeInstanceOf(Error);
		expect(error).toBeInstanceOf(InputError);
		expect(error.name).toBe('InputError');
		expect(error.code).toBe('input.range-invalid');
		expect(error.path).toBe('relay.sources.ranges.0');
		expect(error.message).toBe('relay.sources.ranges.0: is no range');
		expect(String(error)).toBe('InputError: relay.sources.ranges.0: is no range');
		expect(error.stack).toContain('input-error.test.ts');
	});

	it('says the bare message where the whole input is meant', () => {
		const error = new InputError('input.request-invalid', '', 'must be an object');
		expect(error.message).toBe('must be an object');
		expect(error.path).toBe('');
	});

	it('keeps code and path when it is copied as data, so that no class is needed to test for it', () => {
		const error = new InputError('input.from-invalid', 'from', 'is too long');
		expect({ ...error }).toEqual({ name: 'InputError', code: 'input.from-invalid', path: 'from' });
	});
});
