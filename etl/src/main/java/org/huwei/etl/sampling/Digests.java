package org.huwei.etl.sampling;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 (FIPS 180-4) and HMAC-SHA-256 (RFC 2104), in lower-case hex. */
public final class Digests {
    private static final byte[] COLON = {':'};

    private Digests() {}

    /** SHA-256 of the bytes. */
    public static String sha256(byte[] message) {
        return HexFormat.of().formatHex(sha256().digest(message));
    }

    /** SHA-256 of the nonce in UTF-8, a colon and the bytes. */
    public static String sha256NonceColon(String nonce, byte[] message) {
        MessageDigest digest = sha256();
        digest.update(nonce.getBytes(StandardCharsets.UTF_8));
        digest.update(COLON);
        return HexFormat.of().formatHex(digest.digest(message));
    }

    /** HMAC-SHA-256 of the bytes with the nonce in UTF-8 as key. */
    public static String hmacSha256(String nonce, byte[] message) {
        byte[] key = nonce.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            // RFC 2104 pads a short key with zeros, so one zero is the same key as none, which Java refuses.
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform must have HMAC-SHA-256.", e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256.", e);
        }
    }
}
