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
    private static final int LIMBS = 8;
    private static final long BILLION = 1_000_000_000L;
    private static final int LEAST_DIGITS = 64;
    private static final int MOST_DIGITS = 81;

    private final MessageDigest sha256;
    private final byte[] seedHash;
    private final byte[] hash = new byte[32];
    private final long[] limbs = new long[LIMBS];
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
        load(id);
        int end = 2;
        int top = 0;
        while (top < LIMBS && limbs[top] == 0) {
            top++;
        }
        while (top < LIMBS) {
            long group = divide(top);
            for (int digit = 0; digit < 9; digit++) {
                text[end++] = (byte) ('0' + group % 10);
                group /= 10;
            }
            while (top < LIMBS && limbs[top] == 0) {
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

    /** The first 18 digits after the ticket's point as one number: orders ids as their tickets do, up to ties. */
    long leadingDigits(String id) {
        load(id);
        long low = divide(0);
        long high = divide(0);
        return reversed(low) * BILLION + reversed(high);
    }

    private void load(String id) {
        sha256.update(seedHash);
        sha256.update(utf8(id));
        try {
            sha256.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 must fit into 32 bytes.", e);
        }
        for (int limb = 0; limb < LIMBS; limb++) {
            int at = 4 * limb;
            limbs[limb] = (hash[at] & 0xFFL) << 24
                    | (hash[at + 1] & 0xFFL) << 16
                    | (hash[at + 2] & 0xFFL) << 8
                    | (hash[at + 3] & 0xFFL);
        }
    }

    /** Divides the limbs from {@code top} on by 10^9 in place; gives the rest. */
    private long divide(int top) {
        long rest = 0;
        for (int limb = top; limb < LIMBS; limb++) {
            long value = rest << 32 | limbs[limb];
            limbs[limb] = value / BILLION;
            rest = value % BILLION;
        }
        return rest;
    }

    private static long reversed(long nineDigits) {
        long rest = nineDigits;
        long reversed = 0;
        for (int digit = 0; digit < 9; digit++) {
            reversed = reversed * 10 + rest % 10;
            rest /= 10;
        }
        return reversed;
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
