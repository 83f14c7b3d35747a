package org.huwei.sql.catalogue;

import java.util.Locale;

/** A text in both languages of the product. */
public record LocalizedText(String chinese, String english) {

    /** Returns the text for the locale: English for English, Chinese for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
