package org.huwei.etl.simulate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;

/**
 * Chance for one unit: SplitMix64 started from SHA-256 of seed and unit, so that a unit's fate depends on its name
 * only and not on what was worked out before it. Written out here because the library's bounded draws are not
 * promised to stay the same between Java versions.
 */
final class Dice {

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice of a unit, for instance {@code of("huwei", "patrol", "320505001002", "2024-03")}. */
    static Dice of(String... unit) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(String.join("|", unit).getBytes(StandardCharsets.UTF_8));
            return new Dice(ByteBuffer.wrap(hash).getLong());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to below 1. */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    /** From low to high, both possible. */
    int between(int low, int high) {
        return low + (int) (share() * (high - low + 1));
    }

    <T> T pick(T[] values) {
        return values[between(0, values.length - 1)];
    }

    /** An index, likely in proportion to its weight. */
    int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double rest = share() * sum;
        for (int index = 0; index < weights.length - 1; index++) {
            rest -= weights[index];
            if (rest < 0) {
                return index;
            }
        }
        return weights.length - 1;
    }

    /** A count with the given mean, Poisson; by a rounded normal above 30. */
    int poisson(double mean) {
        if (mean > 30) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
        }
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = share(); product > limit; product *= share()) {
            count++;
        }
        return count;
    }

    /** A whole number near {@code value}, which is its mean. */
    int near(double value) {
        int floor = (int) value;
        return floor + (chance(value - floor) ? 1 : 0);
    }

    /** Waiting time with the given mean, exponential. */
    double waiting(double mean) {
        return -mean * StrictMath.log(1 - share());
    }

    /** Standard normal, as a sum of twelve. */
    double normal() {
        double sum = -6;
        for (int term = 0; term < 12; term++) {
            sum += share();
        }
        return sum;
    }

    /** That day at an hour of office work. */
    LocalDateTime atWork(java.time.LocalDate day) {
        return day.atTime(8, 30).plusSeconds(between(0, 9 * 3600));
    }

    /** Later by hours and a bit. */
    LocalDateTime hoursAfter(LocalDateTime moment, int low, int high) {
        return moment.plusSeconds(between(low * 3600, high * 3600));
    }
}
