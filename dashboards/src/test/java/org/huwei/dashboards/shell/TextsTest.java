package org.huwei.dashboards.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)[^}]*}");
    private static final Pattern USED = Pattern.compile("(?:getTranslation|texts\\.get)\\(\\s*\"([a-z][\\w.]+)\"");

    @ParameterizedTest
    @MethodSource("features")
    void bothLanguagesHaveTheSameKeys(String feature) throws IOException {
        assertThat(new TreeSet<>(english(feature).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(chinese(feature).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("features")
    void keysStartWithTheFeatureAndKeepTheirPlaces(String feature) throws IOException {
        Properties chinese = chinese(feature);
        Properties english = english(feature);
        for (String key : chinese.stringPropertyNames()) {
            assertThat(key).startsWith(feature + ".");
            assertThat(places(english.getProperty(key, ""))).as(key).isEqualTo(places(chinese.getProperty(key)));
            assertThat(english.getProperty(key, "")).as(key).doesNotContainPattern("(?<!')'(?!')");
        }
    }

    @Test
    void everyTextNamedInTheSourcesExists() throws IOException {
        BundleTexts texts = new BundleTexts();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (MatchResult use :
                        USED.matcher(Files.readString(source)).results().toList()) {
                    String key = use.group(1);
                    if (!key.endsWith(".")) {
                        assertThat(texts.in(Locale.ENGLISH).has(key))
                                .as("%s in %s", key, source.getFileName())
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void aLanguageWeDoNotSpeakReadsChinese() {
        assertThat(new BundleTexts().getTranslation("shell.signout", Locale.GERMANY))
                .isEqualTo("退出");
    }

    static List<String> features() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("_(zh_CN|en)\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static String places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Properties chinese(String feature) throws IOException {
        return read(feature + "_zh_CN.properties");
    }

    private static Properties english(String feature) throws IOException {
        return read(feature + "_en.properties");
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
