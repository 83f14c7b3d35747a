package org.huwei.dashboards.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.huwei.dashboards.figures.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every visible text, from {@code i18n/FEATURE_zh_CN.properties} and {@code _en}, UTF-8. Keys start with the
 * feature's name, so that features cannot collide; arguments fill MessageFormat places ({@code ''} is an apostrophe).
 */
@Component
public class BundleTexts implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(BundleTexts.class);

    private final Map<Locale, Map<String, String>> texts = new HashMap<>();

    public BundleTexts() {
        for (Locale language : Languages.ALL) {
            texts.put(language, load(language));
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        Locale language = supported(locale);
        String text = texts.getOrDefault(language, Map.of()).get(key);
        if (text == null) {
            LOG.warn("There is no text for `{}` in {}.", key, language);
            return "!" + key + "!";
        }
        return arguments.length == 0 ? text.replace("''", "'") : format(text, language, arguments);
    }

    /** The texts in one language, for composing outside a page. */
    public Texts in(Locale locale) {
        Locale language = supported(locale);
        return new Texts() {
            @Override
            public Locale locale() {
                return language;
            }

            @Override
            public String get(String key, Object... arguments) {
                return getTranslation(key, language, arguments);
            }

            @Override
            public boolean has(String key) {
                return texts.getOrDefault(language, Map.of()).containsKey(key);
            }
        };
    }

    private static String format(String text, Locale language, Object... arguments) {
        return new MessageFormat(text, language).format(arguments);
    }

    private static Locale supported(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static Map<String, String> load(Locale language) {
        try {
            Map<String, String> loaded = new HashMap<>();
            for (Resource bundle : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:i18n/*_" + language + ".properties")) {
                Properties properties = new Properties();
                try (InputStreamReader reader =
                        new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> loaded.put(key, properties.getProperty(key)));
            }
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException("The texts of language " + language + " cannot be read.", e);
        }
    }
}
