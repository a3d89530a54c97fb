/**
 * The books of a night, kept in Redis: who is to be checked, who was, and what has changed.
 *
 * A queue delivers a job at least once: a worker may be killed after half of its work, and the whole job
 * runs again. So a configuration is counted by its id, in one atomic step together with its fingerprint:
 * there is no moment in which one is written and the other is not.
 *
 * @module
 */

const WEEK_SECONDS = 7 * 86_400;

/** Fingerprints of the last answer, by id; kept from night to night. */
const FINGERPRINTS = 'recheck:fingerprints';

/** What the last verdicts rest on, by id. */
const DIGESTS = 'recheck:digests';

/** @param {string} night */
function keysOf(night) {
	const of = (/** @type {string} */ what) => `recheck:${night}:${what}`;
	return {
		expected: of('expected'),
		planned: of('planned'),
		begun: of('begun'),
		counted: of('counted'),
		changed: of('changed'),
		totals: of('totals'),
	};
}

/**
 * KEYS: counted, changed, totals, begun, fingerprints. ARGV: id, outcome, fingerprint (empty: none), the change as JSON.
 * Returns what the configuration was counted as, or nil when it had been counted before.
 */
const COUNT = `
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then return false end
local counted = ARGV[2]
if ARGV[3] ~= '' then
	local before = redis.call('HGET', KEYS[5], ARGV[1])
	if not before then counted = 'new'
	elseif before == ARGV[3] then counted = 'same'
	else
		counted = 'changed'
		redis.call('HSET', KEYS[2], ARGV[1], ARGV[4])
	end
	redis.call('HSET', KEYS[5], ARGV[1], ARGV[3])
end
redis.call('HSET', KEYS[1], ARGV[1], counted)
redis.call('HINCRBY', KEYS[3], counted, 1)
redis.call('HDEL', KEYS[4], ARGV[1])
for i = 1, 3 do redis.call('EXPIRE', KEYS[i], ARGV[5]) end
return counted
`;

/**
 * @typedef {{ id: string, from: string, relay: string | import('maysend').Relay }} Configuration
 * @param {import('ioredis').Redis} redis
 */
export function openLedger(redis) {
	/** @param {string} night @param {string} id @param {readonly string[]} rest */
	function count(night, id, ...rest) {
		const { counted, changed, totals, begun } = keysOf(night);
		const keys = [counted, changed, totals, begun, FINGERPRINTS];
		return redis.eval(COUNT, keys.length, ...keys, id, ...rest, WEEK_SECONDS);
	}

	return {
		/** Enters configurations into the night's list. @param {string} night @param {readonly string[]} ids */
		async expect(night, ids) {
			const { expected } = keysOf(night);
			await redis.sadd(expected, ...ids);
			await redis.expire(expected, WEEK_SECONDS);
		},

		/** The night's list is complete. @param {string} night */
		async close(night) {
			await redis.set(keysOf(night).planned, 'yes', 'EX', WEEK_SECONDS);
		},

		/**
		 * Those of a job that were not counted yet: after a crash, the rest of it. `begun` says how often the
		 * check of each was begun and came to no end; those that were begun most often come last.
		 *
		 * @template {Configuration} C @param {string} night @param {readonly C[]} configurations
		 * @returns {Promise<{ configuration: C, begun: number }[]>}
		 */
		async uncounted(night, configurations) {
			const keys = keysOf(night);
			const ids = configurations.map(({ id }) => id);
			const counted = await redis.hmget(keys.counted, ...ids);
			const begun = await redis.hmget(keys.begun, ...ids);
			return configurations
				.map((configuration, index) => ({ configuration, begun: Number(begun[index]) }))
				.filter((_, index) => counted[index] === null)
				.sort((a, b) => a.begun - b.begun);
		},

		/** The check of a configuration begins. @param {string} night @param {string} id */
		async begin(night, id) {
			const { begun } = keysOf(night);
			await redis.multi().hincrby(begun, id, 1).expire(begun, WEEK_SECONDS).exec();
		},

		/** It came to an end, but is not counted: it is to come again. @param {string} night @param {string} id */
		async postpone(night, id) {
			await redis.hdel(keysOf(night).begun, id);
		},

		/**
		 * Counts a verdict. The first one of a configuration is only remembered: there is nothing it could
		 * have changed from.
		 *
		 * @param {string} night @param {Configuration} configuration @param {import('maysend').Verdict} verdict
		 */
		async countVerdict(night, { id, from }, verdict) {
			const { fingerprint, decision, because, changes } = verdict;
			const relay = verdict.relay.id;
			const change = JSON.stringify({ id, from, relay, decision, because, changes });
			await count(night, id, '', fingerprint, change);
		},

		/**
		 * Counts a configuration without a verdict; its fingerprint stays what it was.
		 *
		 * @param {string} night @param {string} id @param {'same' | 'unanswered' | 'malformed'} outcome
		 */
		async countWithout(night, id, outcome) {
			await count(night, id, outcome, '', '');
		},

		/**
		 * The digests of the last verdicts.
		 *
		 * @param {readonly Configuration[]} configurations
		 * @returns {Promise<(import('maysend').EvidenceDigest | null)[]>}
		 */
		async digests(configurations) {
			if (configurations.length === 0) return [];
			const texts = await redis.hmget(DIGESTS, ...configurations.map(({ id }) => id));
			return texts.map((text) => (text === null ? null : JSON.parse(text)));
		},

		/** @param {string} id @param {import('maysend').EvidenceDigest} digest */
		async keepDigest(id, digest) {
			await redis.hset(DIGESTS, id, JSON.stringify(digest));
		},

		/** Whether the night's list is complete. @param {string} night */
		async isPlanned(night) {
			return (await redis.exists(keysOf(night).planned)) === 1;
		},

		/** How far the night is. @param {string} night */
		async progress(night) {
			const { expected, counted } = keysOf(night);
			return {
				expected: await redis.scard(expected),
				counted: await redis.hlen(counted),
			};
		},

		/** The result of the night. @param {string} night */
		async result(night) {
			const { expected, counted, changed, totals } = keysOf(night);
			const ids = await redis.smembers(expected);
			const seen = new Set(await redis.hkeys(counted));
			return {
				totals: await redis.hgetall(totals),
				missing: ids.filter((id) => !seen.has(id)),
				changes: await redis.hvals(changed),
			};
		},
	};
}
