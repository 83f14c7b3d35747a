package org.huwei.etl.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names cases in the frame of one draw: the first 32 hexadecimal digits of HMAC-SHA-256, by a key of that draw alone,
 * over the warehouse's key of the case. So a public record can be joined neither with the warehouse nor with another
 * draw's record. For one thread.
 */
final class DrawPseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int KEPT_BYTES = 16;

    private final Mac mac;

    DrawPseudonyms(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ", which every Java must have.", e);
        }
    }

    /** A key for a new draw. */
    static byte[] newKey(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    String of(String caseKey) {
        byte[] digest = mac.doFinal(caseKey.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, KEPT_BYTES);
    }
}
