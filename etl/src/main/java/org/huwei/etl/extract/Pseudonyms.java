package org.huwei.etl.extract;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces identity numbers and case numbers by keyed pseudonyms: the first 16 bytes, in hexadecimal, of HMAC-SHA-256
 * over {@code child|} and the identity number, {@code case|} and the case number or {@code staff|} and the work number. The same number always gives the
 * same pseudonym; without the key nobody can go back, not even by trying all numbers. Safe for many threads.
 */
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEPT_BYTES = 16;
    private static final int LEAST_KEY_BYTES = 16;

    private final ThreadLocal<Mac> macs;

    /**
     * Takes the key.
     *
     * @throws IllegalArgumentException when it has fewer than 16 bytes
     */
    public Pseudonyms(byte[] key) {
        if (key.length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException("The pseudonym key has " + key.length + " bytes; give at least "
                    + LEAST_KEY_BYTES + " random bytes, and keep them: another key makes other pseudonyms.");
        }
        SecretKeySpec secret = new SecretKeySpec(key, ALGORITHM);
        this.macs = ThreadLocal.withInitial(() -> mac(secret));
    }

    /** The pseudonym of a child, from the identity number as the source writes it; blanks around it do not count. */
    public String child(String identityNumber) {
        return pseudonym("child|", identityNumber);
    }

    /** The pseudonym of a case, from the source's case number; blanks around it do not count. */
    public String caseKey(String caseNumber) {
        return pseudonym("case|", caseNumber);
    }

    /** {@link #child} for one thread that meets the same few children again and again. */
    UnaryOperator<String> rememberingChildren() {
        return new Remembering(number -> pseudonym("child|", number));
    }

    /** {@link #caseKey} for one thread that meets the same cases again and again. */
    UnaryOperator<String> rememberingCases() {
        return new Remembering(number -> pseudonym("case|", number));
    }

    /** The pseudonym of a member of staff, from the work number, for one thread. */
    UnaryOperator<String> rememberingStaff() {
        return new Remembering(number -> pseudonym("staff|", number));
    }

    private String pseudonym(String prefix, String number) {
        byte[] digest = macs.get().doFinal((prefix + number.strip()).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, KEPT_BYTES);
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ", which every Java must have.", e);
        }
    }
}
