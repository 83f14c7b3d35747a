package org.huwei.etl.evaluation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Random numbers of one draw out of many. The stream depends on seed and number of the draw alone, so draws can be made in
 * any order, in blocks, on any machine, with the same digits.
 *
 * <p>Bit by bit: the state is SHA-256(UTF-8 of seed + "#" + number of the draw in decimal, from 1) as four big-endian
 * words; from it xoshiro256** (Blackman and Vigna 2021, ACM Transactions on Mathematical Software 47) gives 64-bit words; a
 * uniform number is (its upper 53 bits + 1/2) / 2^53. All functions are those of {@link StrictMath}.
 */
final class DrawStream {
    private static final double UNIT = 0x1p-53;

    private final MessageDigest digest = sha256();
    private final String prefix;
    private long s0;
    private long s1;
    private long s2;
    private long s3;
    private double spare = Double.NaN;

    DrawStream(String seed) {
        prefix = seed + "#";
    }

    /** Goes to the start of a draw, counted from 1. */
    void start(long draw) {
        ByteBuffer state = ByteBuffer.wrap(digest.digest((prefix + draw).getBytes(StandardCharsets.UTF_8)));
        s0 = state.getLong();
        s1 = state.getLong();
        s2 = state.getLong();
        s3 = state.getLong();
        spare = Double.NaN;
    }

    long word() {
        long word = Long.rotateLeft(s1 * 5, 7) * 9;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return word;
    }

    /** A number strictly between 0 and 1. */
    double uniform() {
        return ((word() >>> 11) + 0.5) * UNIT;
    }

    /** A standard normal number: Marsaglia's polar method, first the one of x, then that of y. */
    double normal() {
        if (!Double.isNaN(spare)) {
            double second = spare;
            spare = Double.NaN;
            return second;
        }
        while (true) {
            double x = 2 * uniform() - 1;
            double y = 2 * uniform() - 1;
            double s = x * x + y * y;
            if (s < 1 && s > 0) {
                double factor = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
                spare = y * factor;
                return x * factor;
            }
        }
    }

    /**
     * The logarithm of a gamma number of scale 1: Marsaglia and Tsang (2000), ACM Transactions on Mathematical Software 26;
     * for a shape below 1 that of shape + 1 times uniform^(1/shape). As a logarithm, for tiny shapes underflow.
     */
    double logGamma(double shape) {
        if (shape < 1) {
            return logGamma(shape + 1) + StrictMath.log(uniform()) / shape;
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                double u = uniform();
                // The first test is the authors' squeeze: it decides most cases without a logarithm.
                if (u < 1 - 0.0331 * x * x * x * x
                        || StrictMath.log(u) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                    return StrictMath.log(d * v);
                }
            }
        }
    }

    /** Writes weights of a Dirichlet distribution, sum 1. */
    void dirichlet(double[] alpha, double[] weights) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < alpha.length; j++) {
            weights[j] = logGamma(alpha[j]);
            largest = Math.max(largest, weights[j]);
        }
        double total = 0;
        for (int j = 0; j < alpha.length; j++) {
            weights[j] = StrictMath.exp(weights[j] - largest);
            total += weights[j];
        }
        for (int j = 0; j < alpha.length; j++) {
            weights[j] /= total;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
