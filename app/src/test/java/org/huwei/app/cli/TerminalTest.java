package org.huwei.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void numbersStandUnderEachOtherAndAreGroupedTheSameEverywhere() {
        StringWriter printed = new StringWriter();
        new Terminal(new PrintWriter(printed))
                .table(List.of(
                        List.of("table", "rows"),
                        List.of("patrol", Terminal.count(1_234_567)),
                        List.of("incident", Terminal.count(8))));
        assertThat(printed.toString().lines())
                .containsExactly("table          rows", "patrol    1,234,567", "incident          8");
    }
}
