package org.huwei.etl.sampling;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Rivest's sampler of 2011, as used in election audits: the i-th pick is a + SHA-256(seed + "," + i) mod (b - a + 1),
 * i = 1, 2, …
 *
 * @see <a href="https://people.csail.mit.edu/rivest/sampler.py">Rivest (2011), Reference implementation code for
 *     pseudo-random sampler for election audits or other purposes</a>
 */
public final class HashSampler {
    /**
     * A sample.
     *
     * @param values the values in draw order
     * @param hashes the hashes they came from, lower-case hex
     * @param rejected the counters i that gave a value drawn before
     * @param lastCounter the last i used, 0 when nothing was drawn
     */
    public record Sample(List<Long> values, List<String> hashes, List<Long> rejected, long lastCounter) {
        public Sample {
            values = List.copyOf(values);
            hashes = List.copyOf(hashes);
            rejected = List.copyOf(rejected);
        }
    }

    private HashSampler() {}

    /**
     * Draws n values from a to b.
     *
     * @param withReplacement whether a value may come up again; otherwise it is skipped
     * @param n at least 0, and without replacement at most b - a + 1
     * @throws IllegalArgumentException when a, b and n do not fit together
     */
    public static Sample draw(String seed, long a, long b, long n, boolean withReplacement) {
        if (b < a) {
            throw new IllegalArgumentException("b is " + b + " but must not be below a, " + a + ".");
        }
        long range = b - a + 1;
        if (n < 0 || (!withReplacement && n > range)) {
            throw new IllegalArgumentException(
                    "n is " + n + " but must be between 0 and the " + range + " values from a to b.");
        }
        List<Long> values = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        List<Long> rejected = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        MessageDigest sha256 = Digests.sha256();
        long i = 0;
        while (values.size() < n) {
            i++;
            byte[] hash = sha256.digest((seed + "," + i).getBytes(StandardCharsets.UTF_8));
            long value =
                    a + new BigInteger(1, hash).mod(BigInteger.valueOf(range)).longValueExact();
            if (withReplacement || seen.add(value)) {
                values.add(value);
                hashes.add(HexFormat.of().formatHex(hash));
            } else {
                rejected.add(i);
            }
        }
        return new Sample(values, hashes, rejected, i);
    }
}
