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
		counted: of('counted'),
		changed: of('changed'),
		totals: of('totals'),
	};
}

/**
 * KEYS: counted, changed, totals, fingerprints. ARGV: id, outcome, fingerprint (empty: none), the change as JSON.
 * Returns what the configuration was counted as, or nil when it had been counted before.
 */
const COUNT = `
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then return false end
local counted = ARGV[2]
if ARGV[3] ~= '' then
	local before = redis.call('HGET', KEYS[4], ARGV[1])
	if not before then counted = 'new'
	elseif before == ARGV[3] then counted = 'same'
	else
		counted = 'changed'
		redis.call('HSET', KEYS[2], ARGV[1], ARGV[4])
	end
	redis.call('HSET', KEYS[4], ARGV[1], ARGV[3])
end
redis.call('HSET', KEYS[1], ARGV[1], counted)
redis.call('HINCRBY', KEYS[3], counted, 1)
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
		const { counted, changed, totals } = keysOf(night);
		return redis.eval(COUNT, 4, counted, changed, totals, FINGERPRINTS, id, ...rest, WEEK_SECONDS);
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
		 * Those of a job that were not counted yet: after a crash, the rest of it.
		 *
		 * @template {Configuration} C @param {string} night @param {readonly C[]} configurations
		 * @returns {Promise<C[]>}
		 */
		async uncounted(night, configurations) {
			const ids = configurations.map(({ id }) => id);
			const counted = await redis.hmget(keysOf(night).counted, ...ids);
			return configurations.filter((_, index) => counted[index] === null);
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

		/** How far the night is. @param {string} night */
		async progress(night) {
			const { expected, planned, counted } = keysOf(night);
			return {
				isPlanned: (await redis.exists(planned)) === 1,
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
