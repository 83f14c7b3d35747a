package org.huwei.app.api;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** Chooses the language of descriptions. */
final class ApiLanguage {
    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private ApiLanguage() {}

    /** The best of Chinese and English for an Accept-Language header; Chinese, as on pages, where it names neither. */
    static Locale of(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return Locale.CHINESE;
        }
        try {
            Locale found = Locale.lookup(LanguageRange.parse(accepted), SPOKEN);
            return found == null ? Locale.CHINESE : found;
        } catch (IllegalArgumentException notALanguage) {
            return Locale.CHINESE;
        }
    }
}
