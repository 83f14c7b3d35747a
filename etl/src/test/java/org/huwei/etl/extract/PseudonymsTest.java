package org.huwei.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private final Pseudonyms pseudonyms =
            new Pseudonyms("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    @Test
    void aPseudonymIsTheBeginningOfAKeyedHash() {
        // printf 'child|999999201203151234' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
        assertThat(pseudonyms.child("999999201203151234")).isEqualTo("6c4936e5f042dbbeee219744eab97e60");
        assertThat(pseudonyms.caseKey("GA2024000123")).isEqualTo("1fadc155cbca8338d4f48fef9ef5ec50");
    }

    @Test
    void blanksDoNotMakeAnotherChild() {
        assertThat(pseudonyms.child(" 999999201203151234 ")).isEqualTo(pseudonyms.child("999999201203151234"));
    }

    @Test
    void rememberedPseudonymsAreTheSame() {
        UnaryOperator<String> remembering = pseudonyms.rememberingCases();
        for (int round = 0; round < 2; round++) {
            for (int number = 0; number < 50_000; number += 7) {
                assertThat(remembering.apply("GA" + number)).isEqualTo(pseudonyms.caseKey("GA" + number));
            }
        }
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new Pseudonyms(new byte[15])).hasMessageContaining("15 bytes");
    }
}
