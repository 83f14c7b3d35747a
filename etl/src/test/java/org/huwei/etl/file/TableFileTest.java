package org.huwei.etl.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huwei.etl.file.FileRefusedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {

    private static final Set<String> TITLES = Set.of("会议编号", "召开日期", "单位代码");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void textInEveryCodingIsReadWithItsSeparatorsAndQuotes(String charset) throws IOException {
        for (String separator : List.of(",", ";", "\t")) {
            String text =
                    "2025年会议登记表\n\n会议编号|召开日期|备注\nH1|2025/3/1|\"一|二\n三\"\n\n　H2 |2025年3月2日|\n".replace("|", separator);
            Path file = write("meetings.csv", text, Charset.forName(charset));
            assertThat(rows(file))
                    .containsExactly(
                            new TableRow(4, List.of("H1", "2025/3/1", "一" + separator + "二\n三")),
                            new TableRow(7, List.of("H2", "2025年3月2日", "")));
        }
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstTitle() throws IOException {
        Path file = write("meetings.csv", "\uFEFF会议编号,召开日期\nH1,2025-03-01\n", StandardCharsets.UTF_8);
        assertThat(rows(file)).containsExactly(new TableRow(2, List.of("H1", "2025-03-01")));
    }

    @Test
    void aSheetIsReadAsAPersonSeesIt() throws IOException {
        Path file = sheet(sheet -> {
            sheet.value(0, 0, "会议登记表");
            sheet.value(2, 0, "会议编号");
            sheet.value(2, 1, "召开日期");
            sheet.value(2, 2, "单位代码");
            sheet.value(3, 0, "H1");
            sheet.value(3, 1, LocalDate.of(2025, 3, 1));
            sheet.style(3, 1).format("yyyy-mm-dd").set();
            sheet.value(3, 2, 320505001000L);
            sheet.value(4, 1, LocalDateTime.of(2025, 3, 2, 8, 30));
            sheet.style(4, 1).format("yyyy/m/d h:mm").set();
            sheet.value(4, 2, true);
            sheet.value(5, 1, 0.1);
            sheet.formula(5, 2, "1+1");
            sheet.range(3, 0, 5, 0).merge();
            sheet.value(8, 0, "H2");
        });
        assertThat(rows(file))
                .extracting(TableRow::number, row -> row.cell(0), row -> row.cell(1), row -> row.cell(2))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4L, "H1", "2025-03-01", "320505001000"),
                        org.assertj.core.groups.Tuple.tuple(5L, "H1", "2025-03-02T08:30", "true"),
                        org.assertj.core.groups.Tuple.tuple(6L, "H1", "0.1", ""),
                        org.assertj.core.groups.Tuple.tuple(9L, "H2", "", ""));
    }

    @Test
    void manyRowsWithMergedAndEmptyCellsAllCome() throws IOException {
        int count = 6_000;
        Path file = sheet(sheet -> {
            sheet.value(0, 0, "会议编号");
            sheet.value(0, 1, "召开日期");
            for (int row = 1; row <= count; row++) {
                if (row % 3 == 1) {
                    sheet.value(row, 0, "H" + row);
                    sheet.range(row, 0, row + 2, 0).merge();
                }
                if (row % 5 != 0) {
                    sheet.value(row, 1, "2025-01-01");
                }
            }
        });
        List<TableRow> rows = rows(file);
        // A row in which nothing stands but the end of a merged cell is blank.
        long blank = IntStream.rangeClosed(1, count)
                .filter(row -> row % 5 == 0 && row % 3 != 1)
                .count();
        assertThat(rows).hasSize((int) (count - blank));
        assertThat(rows).allMatch(row -> row.cell(0).equals("H" + ((row.number() - 2) / 3 * 3 + 1)));
        assertThat(rows).filteredOn(row -> row.cell(1).isEmpty()).hasSize((int) (count / 5 - blank));
    }

    @Test
    void aFileThatIsOnlyHalfThereIsRefusedInASentence() throws IOException {
        Path sheet = sheet(s -> {
            s.value(0, 0, "会议编号");
            s.value(0, 1, "召开日期");
        });
        byte[] whole = Files.readAllBytes(sheet);
        Files.write(sheet, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> rows(sheet))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("only half there");
        Path text = write("half.csv", "会议编号,召开日期\nH1,\"2025-0", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> rows(text))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("only half there");
    }

    @Test
    void whatIsNoTableIsRefusedInASentence() throws IOException {
        assertThatThrownBy(() -> rows(write("empty.csv", "", StandardCharsets.UTF_8)))
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> rows(write("other.csv", "甲,乙\n1,2\n", StandardCharsets.UTF_8)))
                .hasMessageContaining("has no header")
                .hasMessageContaining("会议编号");
        assertThatThrownBy(() -> rows(write("twice.csv", "会议编号,召开日期,会议编号\n", StandardCharsets.UTF_8)))
                .hasMessageContaining("has the title 会议编号 twice");
        assertThatThrownBy(() -> rows(write("shifted.csv", "会议编号,召开日期\nH1,a,b\n", StandardCharsets.UTF_8)))
                .hasMessageContaining("Line 2 of file `shifted.csv` has 3 cells, the header 2");
        Path old = directory.resolve("old.xls");
        Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
        assertThatThrownBy(() -> rows(old)).hasMessageContaining("save it as .xlsx");
        Path neither = directory.resolve("neither.csv");
        Files.write(neither, new byte[] {'a', ',', 'b', '\n', (byte) 0xFF, (byte) 0xFF, '\n'});
        assertThatThrownBy(() -> rows(neither)).hasMessageContaining("line 2 cannot be read");
    }

    @Test
    void aRefusalHasAReasonWithWhatItIsAbout() throws IOException {
        FileRefusedException shifted = refusal("shifted.csv", "会议编号,召开日期\nH1,a,b\n");
        assertThat(shifted.reason()).isEqualTo(Reason.EXTRA_CELLS);
        assertThat(shifted.arguments()).containsExactly("2", "3", "2");
        FileRefusedException twice = refusal("twice.csv", "会议编号,召开日期,会议编号\n");
        assertThat(twice.reason()).isEqualTo(Reason.TITLE_TWICE);
        assertThat(twice.titles()).containsExactly("会议编号");
        FileRefusedException other = refusal("other.csv", "甲,乙\n1,2\n");
        assertThat(other.reason()).isEqualTo(Reason.NO_HEADER);
        assertThat(other.arguments()).containsExactly("50");
        assertThat(other.titles()).containsExactlyInAnyOrderElementsOf(TITLES);
        assertThat(refusal("empty.csv", "").reason()).isEqualTo(Reason.EMPTY);
        assertThat(refusal("half.csv", "会议编号,召开日期\nH1,\"2025-0").reason()).isEqualTo(Reason.HALF_CSV);
        assertThat(refusal("half.xlsx", "PK").reason()).isEqualTo(Reason.DAMAGED_EXCEL);
    }

    private FileRefusedException refusal(String name, String text) throws IOException {
        Path file = write(name, text, StandardCharsets.UTF_8);
        return catchThrowableOfType(FileRefusedException.class, () -> rows(file));
    }

    private List<TableRow> rows(Path file) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        try (TableFile table = TableFile.open(file, TITLES)) {
            for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.writeString(directory.resolve(name), text, charset);
    }

    private Path sheet(Consumer<Worksheet> fill) throws IOException {
        Path file = directory.resolve("meetings.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("会议"));
        }
        return file;
    }
}
