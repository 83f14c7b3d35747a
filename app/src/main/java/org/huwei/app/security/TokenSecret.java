package org.huwei.app.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A personal access token as its holder has it: {@code huwei_}, 12 digits to find it by, {@code _}, 64 secret digits.
 * Its hash is SHA-256, not a slow one as for passwords: 256 random bits cannot be guessed however fast the hash is, and
 * Argon2 would cost each call of the API some 60 ms and 16 MB.
 *
 * @param prefix the part that is no secret
 * @param text all of it
 */
record TokenSecret(String prefix, String text) {

    private static final Pattern FORM = Pattern.compile("huwei_([0-9a-f]{12})_[0-9a-f]{64}");
    private static final int PREFIX_BYTES = 6;
    private static final int SECRET_BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    /** A new token. */
    static TokenSecret random(SecureRandom random) {
        byte[] prefix = new byte[PREFIX_BYTES];
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(prefix);
        random.nextBytes(secret);
        String found = HEX.formatHex(prefix);
        return new TokenSecret(found, "huwei_" + found + "_" + HEX.formatHex(secret));
    }

    /** Reads what a caller sent; empty when it has not the form of a token. */
    static Optional<TokenSecret> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new TokenSecret(form.group(1), text)) : Optional.empty();
    }

    /** What is stored in its place. */
    String hash() {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    /** Whether this is the token behind a stored hash, in a time that tells nothing. */
    boolean matches(String storedHash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), storedHash.getBytes(StandardCharsets.US_ASCII));
    }

    /** Never the secret: this may end up in a log. */
    @Override
    public String toString() {
        return "token " + prefix;
    }
}
