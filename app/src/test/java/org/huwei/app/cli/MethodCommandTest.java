package org.huwei.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.huwei.etl.method.Methods;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MethodCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int execute(String input, String... arguments) {
        MethodCommand command = new MethodCommand(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandLine(command)
                .setParameterExceptionHandler((fault, given) -> 2)
                .execute(arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aMethodAnswersOneObjectWithOneLine() {
        assertThat(execute("{\"ids\":[\"a\",\"b\",\"c\",\"d\"],\"seed\":\"31\"}", "ticket-order"))
                .isZero();
        assertThat(printed()).startsWith("{\"order\":[\"b\",\"a\",\"d\",\"c\"]").endsWith("}\n");
        assertThat(err.size()).isZero();
    }

    @Test
    void badInputEndsWithTwoAndOneSentence() {
        assertThat(execute("{\"ids\":[\"a\",\"a\"],\"seed\":\"31\"}", "ticket-order"))
                .isEqualTo(2);
        assertThat(printed()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1).allMatch(line -> line.contains("ids"));
    }

    @Test
    void anUnknownMethodEndsWithTwoBeforeAnyInputIsRead() {
        assertThat(execute("", "no-such-method")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("no-such-method")
                .contains("ticket-order");
    }

    @Test
    void aBatchAnswersEveryLineInOrderAndInUtf8() {
        String lines = """
                {"name":"ticket-order","input":{"ids":["甲"],"seed":"护未"}}
                {"name":"ticket-order","input":{}}
                """;
        assertThat(execute(lines, "--batch")).isZero();
        assertThat(printed().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{\"output\":").contains("甲"),
                        line -> assertThat(line).startsWith("{\"error\":"));
    }

    @Test
    void theListNamesEveryMethod() {
        assertThat(execute("", "--list")).isZero();
        assertThat(printed().lines().map(line -> line.split("\t", -1)[0]))
                .containsExactlyElementsOf(new Methods().names());
    }

    @Test
    void aDescriptionGivesFieldsDefinitionAndSource() {
        assertThat(execute("", "--describe", "ticket-order")).isZero();
        assertThat(printed()).contains("ids").contains("Definition").contains("Source");
    }

    @Test
    void chineseIsSpokenOnRequest() {
        assertThat(execute("", "--describe", "ticket-order", "--lang", "zh")).isZero();
        assertThat(printed()).contains("票号顺序").contains("定义").doesNotContain("Definition");
        assertThat(execute("", "--list", "--lang", "fr")).isEqualTo(2);
    }

    @Test
    void oneThingAtATime() {
        assertThat(execute("", "--batch", "--list")).isEqualTo(2);
        assertThat(execute("")).isEqualTo(2);
    }
}
