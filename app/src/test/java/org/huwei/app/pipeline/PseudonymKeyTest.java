package org.huwei.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.huwei.app.settings.DataSettings;
import org.huwei.app.settings.PrivacySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymKeyTest {

    private static final PrivacySettings NONE_GIVEN = new PrivacySettings("");

    @TempDir
    private Path directory;

    private byte[] resolve(PrivacySettings settings) {
        return PseudonymKey.resolve(settings, new DataSettings(directory));
    }

    @Test
    void aKeyIsMadeOnceAndKeptForItsOwnerOnly() throws IOException {
        byte[] key = resolve(NONE_GIVEN);
        assertThat(key).hasSize(32);
        assertThat(resolve(NONE_GIVEN)).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("pseudonym.key"))))
                .isEqualTo("rw-------");
        assertThat(directory.toFile().list()).containsExactly("pseudonym.key");
    }

    @Test
    void everyDirectoryHasAKeyOfItsOwn(@TempDir Path other) {
        assertThat(resolve(NONE_GIVEN)).isNotEqualTo(PseudonymKey.resolve(NONE_GIVEN, new DataSettings(other)));
    }

    @Test
    void theSettingGoesBeforeTheFile() {
        String secret = "0123456789abcdef0123456789abcdef";
        assertThat(resolve(new PrivacySettings(secret))).isEqualTo(secret.getBytes(StandardCharsets.UTF_8));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aShortSettingIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> resolve(new PrivacySettings("short-secret")))
                .hasMessageContaining("has 12 characters; give at least 32")
                .hasMessageNotContaining("short-secret");
    }

    @Test
    void aDamagedFileIsNotReplaced() throws IOException {
        Path file = directory.resolve("pseudonym.key");
        Files.writeString(file, "12");
        assertThatThrownBy(() -> resolve(NONE_GIVEN)).hasMessageContaining("restore the file from a backup");
        assertThat(file).hasContent("12");
    }
}
