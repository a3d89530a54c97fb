/**
 * Medians, quartiles and growth exponents.
 *
 * @module
 */

/** @typedef {{ readonly median: number, readonly low: number, readonly high: number }} Spread */

/** The value below which a part of the others lie. @param {readonly number[]} values @param {number} part */
function quantile(values, part) {
	const sorted = [...values].sort((left, right) => left - right);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Median and quartiles. @param {readonly number[]} values @returns {Spread} */
export function spread(values) {
	return {
		median: quantile(values, 0.5),
		low: quantile(values, 0.25),
		high: quantile(values, 0.75),
	};
}

/** @param {readonly number[]} values */
export function geometricMean(values) {
	return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/**
 * The exponent `k` of `cost = c * size^k` that fits best: the slope of the logarithms.
 *
 * @param {readonly (readonly [size: number, cost: number])[]} points
 */
export function exponent(points) {
	const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)]);
	const mean = (/** @type {number} */ at) =>
		logs.reduce((sum, pair) => sum + (pair[at] ?? 0), 0) / logs.length;
	const [x, y] = [mean(0), mean(1)];
	let [above, below] = [0, 0];
	for (const [a = 0, b = 0] of logs) {
		above += (a - x) * (b - y);
		below += (a - x) ** 2;
	}
	return above / below;
}
