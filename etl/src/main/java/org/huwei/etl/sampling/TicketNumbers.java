package org.huwei.etl.sampling;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Makes tickets for one seed; see {@link TicketOrder} for the definition. Not safe for use by several threads: each
 * makes its own.
 *
 * <p>The 256-bit number is taken apart by dividing eight 32-bit limbs by 10^9, which is some twenty times faster than
 * {@link java.math.BigInteger#toString()}; tests compare the two.
 */
public final class TicketNumbers {
    /** Words of 32 bits in a hash. */
    static final int WORDS = 8;

    /** Bits that hold 18 decimal digits. */
    static final int LEADING_BITS = 60;

    private static final long BILLION = 1_000_000_000L;
    private static final int LEAST_DIGITS = 64;
    private static final int MOST_DIGITS = 81;

    private final MessageDigest sha256;
    private final byte[] seedHash;
    private final byte[] hash = new byte[32];
    private final long[] limbs = new long[WORDS];
    private final byte[] text = new byte[2 + MOST_DIGITS];

    /**
     * Tickets for a seed.
     *
     * @throws IllegalArgumentException when the seed is not Unicode text (a lone half of a surrogate pair)
     */
    public TicketNumbers(String seed) {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256.", e);
        }
        seedHash = HexFormat.of().formatHex(sha256.digest(utf8(seed))).getBytes(StandardCharsets.US_ASCII);
        text[0] = '0';
        text[1] = '.';
    }

    /** The ticket of an id in full: "0." and 64 to 78 digits. */
    public String ticket(String id) {
        int[] words = new int[WORDS];
        hash(id, words, 0);
        return ticket(words, 0);
    }

    /** The ticket of the hash that stands in {@code words} from {@code at} on. */
    String ticket(int[] words, int at) {
        load(words, at);
        int end = 2;
        int top = 0;
        while (top < WORDS && limbs[top] == 0) {
            top++;
        }
        while (top < WORDS) {
            int group = divide(top);
            append(group % 1000, end);
            append(group / 1000 % 1000, end + 3);
            append(group / 1_000_000, end + 6);
            end += 9;
            while (top < WORDS && limbs[top] == 0) {
                top++;
            }
        }
        // The last group's zeros lead the number: they are no digits of it, beyond the padding to 64.
        while (end > 2 + LEAST_DIGITS && text[end - 1] == '0') {
            end--;
        }
        while (end < 2 + LEAST_DIGITS) {
            text[end++] = '0';
        }
        return new String(text, 0, end, StandardCharsets.ISO_8859_1);
    }

    /**
     * The first 18 digits after the point of the ticket of a hash, as one number: orders ids as their tickets do, up to
     * ties.
     */
    long leadingDigits(int[] words, int at) {
        load(words, at);
        int low = divide(0);
        int high = divide(0);
        return reversed(low) * BILLION + reversed(high);
    }

    /** Writes the hash of seed and id to {@code words} from {@code at} on, the highest word first. */
    void hash(String id, int[] words, int at) {
        sha256.update(seedHash);
        sha256.update(utf8(id));
        try {
            sha256.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 must fit into 32 bytes.", e);
        }
        ByteBuffer.wrap(hash).asIntBuffer().get(words, at, WORDS);
    }

    private void load(int[] words, int at) {
        for (int limb = 0; limb < WORDS; limb++) {
            limbs[limb] = Integer.toUnsignedLong(words[at + limb]);
        }
    }

    /** Divides the limbs from {@code top} on by 10^9 in place; gives the rest. */
    private int divide(int top) {
        long rest = 0;
        for (int limb = top; limb < WORDS; limb++) {
            long value = rest << 32 | limbs[limb];
            limbs[limb] = value / BILLION;
            rest = value % BILLION;
        }
        return (int) rest;
    }

    /** Nine digits the other way round. */
    private static int reversed(int nineDigits) {
        int rest = nineDigits;
        int reversed = 0;
        for (int digit = 0; digit < 9; digit++) {
            reversed = reversed * 10 + rest % 10;
            rest /= 10;
        }
        return reversed;
    }

    /** Writes three digits the other way round. */
    private void append(int threeDigits, int from) {
        text[from] = (byte) ('0' + threeDigits % 10);
        text[from + 1] = (byte) ('0' + threeDigits / 10 % 10);
        text[from + 2] = (byte) ('0' + threeDigits / 100);
    }

    /** Strict UTF-8: a replaced character would give two different ids one ticket. */
    private static byte[] utf8(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                return strictUtf8(value);
            }
        }
        return value.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] strictUtf8(String value) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "A seed or id holds half of a surrogate pair but must be Unicode text.", e);
        }
    }
}
