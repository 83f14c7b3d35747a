package org.huwei.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huwei.etl.audit.record.DrawHead;
import org.huwei.etl.audit.record.DrawPlan;
import org.huwei.etl.audit.record.DrawnUnit;
import org.huwei.etl.audit.record.FramePlan;
import org.huwei.etl.audit.record.RecordWriter;
import org.huwei.etl.audit.record.StratumShare;
import org.huwei.etl.audit.record.UnitKind;
import org.huwei.etl.sampling.TicketOrder;
import org.huwei.etl.sampling.TicketOrder.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whole command lines in this process; what they print is caught. */
class VerifyCommandTest {

    @RegisterExtension
    private final Printed printed = new Printed();

    @TempDir
    private Path directory;

    @Test
    void aRecordThatHoldsEndsWithZeroAndALineForEachFact() throws IOException {
        assertThat(verify(record())).isZero();
        assertThat(printed.lines()).hasSize(4).anyMatch(line -> line.contains("2 units in 1 strata"));
    }

    @Test
    void aRecordThatWasTouchedEndsWithOneAndALineForEachDifference() throws IOException {
        assertThat(verify(record().replace("\"sampleSize\" : 1", "\"sampleSize\" : 2")))
                .isEqualTo(1);
        assertThat(printed.lines())
                .anyMatch(line -> line.contains("the sample is stated as 1 but is 2"))
                .anyMatch(line -> line.startsWith("The hash of the record"))
                .noneMatch(line -> line.contains("root hash"));
    }

    @Test
    void whatIsNoRecordEndsWithTwoAndOneSentence() throws IOException {
        assertThat(verify("{\"format\" : \"another\"}")).isEqualTo(2);
        assertThat(printed.lines()).singleElement().asString().contains("is no record of a draw");
    }

    @Test
    void aFileThatIsNotThereEndsWithTwoAndOneSentence() {
        assertThat(HuweiCommand.execute("verify", directory.resolve("none.json").toString()))
                .isEqualTo(2);
        assertThat(printed.lines()).singleElement().asString().contains("none.json cannot be read");
    }

    private int verify(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("record.json"), text);
        return HuweiCommand.execute("verify", file.toString());
    }

    /** Two patrols of one area, one of them drawn. */
    private static String record() {
        FramePlan frame =
                new FramePlan(UnitKind.PATROL, List.of("320509"), LocalDate.of(2025, 7, 1), LocalDate.of(2025, 9, 30));
        DrawPlan plan = new DrawPlan("抽查", frame, 1, 0, "007");
        DrawHead head = DrawHead.now("20260105-093000-0a1b2c", plan, Instant.EPOCH, "auditor");
        List<StratumShare> shares = StratumShare.allot(new TreeMap<>(Map.of("320509", 2L)), 1, 0);
        Ticket first = TicketOrder.smallest(List.of("320509|P1", "320509|P2"), "007", 1)
                .getFirst();
        DrawnUnit drawn = new DrawnUnit("320509", 1, false, first.id().substring(7), first.number());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter writer = new RecordWriter(head, shares, List.of(drawn), bytes)) {
            writer.unit("320509", "P1");
            writer.unit("320509", "P2");
            writer.end();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
