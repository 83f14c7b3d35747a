package org.huwei.dashboards.figures;

import java.util.Locale;

/** Texts by key in one language, so that what is said can be composed and tested without a page. */
public interface Texts {

    /** The language they are in. */
    Locale locale();

    /** The text of a key with its arguments filled in; arguments are texts already formatted, or whole numbers. */
    String get(String key, Object... arguments);

    /** Whether there is a text for the key. */
    boolean has(String key);
}
