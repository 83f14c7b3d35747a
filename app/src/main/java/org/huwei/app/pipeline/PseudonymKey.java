package org.huwei.app.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.huwei.app.settings.DataSettings;
import org.huwei.app.settings.PrivacySettings;

/**
 * The secret from which pseudonyms are made: from the settings, or made once and kept in the data directory, readable
 * by its owner only. It is needed for ever: another key makes other pseudonyms.
 */
final class PseudonymKey {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final int LEAST_CHARACTERS = 32;
    private static final int BYTES = 32;

    private PseudonymKey() {}

    /**
     * Returns the key.
     *
     * @throws IllegalArgumentException when the setting is too short or the file is damaged
     */
    static byte[] resolve(PrivacySettings settings, DataSettings data) {
        String given = settings.pseudonymKey();
        if (given.isBlank()) {
            return kept(data.resolve("pseudonym.key"));
        }
        if (given.length() < LEAST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "Setting huwei.privacy.pseudonym-key has %d characters; give at least %d."
                            .formatted(given.length(), LEAST_CHARACTERS));
        }
        return given.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The pseudonym key " + file + " cannot be read or made.", e);
        }
    }

    private static byte[] read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (!text.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
            throw new IllegalArgumentException("The pseudonym key " + file
                    + " is damaged: restore the file from a backup, since another key makes other pseudonyms.");
        }
        return HexFormat.of().parseHex(text);
    }

    /** Complete from the moment it has its name; of two processes that make it at once the first one's stays. */
    private static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "pseudonym", ".new");
        try {
            if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, OWNER_ONLY);
            }
            Files.writeString(draft, HexFormat.of().formatHex(key) + "\n", StandardCharsets.US_ASCII);
            Files.move(draft, file);
        } catch (FileAlreadyExistsException e) {
            // Made by another process in this moment: that one counts.
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
