package org.huwei.dashboards.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnippetsTest {

    private static Snippets of(String input) {
        return new Snippets("https://huwei.example", "ticket-order", input);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"seed\":\"31\"}", "{\"seed\":\"it's $HOME `id` \\\\ 苏州\"}"})
    void theShellReadsTheInputAsItIs(String input) throws IOException {
        String command = of(input).curl().replaceFirst("curl -sS", "printf '%s\\\\n'");
        Process shell = new ProcessBuilder("sh", "-c", command).start();
        String words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(words.lines()).endsWith("-d", input).startsWith("https://huwei.example/api/v1/methods/ticket-order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"seed\":\"'''\"}", "{\"seed\":\")---\"}"})
    void anInputThatEndsARawTextIsQuoted(String input) {
        assertThat(of(input).python() + of(input).r()).contains("\"{\\\"seed\\\":");
    }
}
