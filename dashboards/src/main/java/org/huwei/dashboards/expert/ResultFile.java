package org.huwei.dashboards.expert;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An answer as a CSV file (RFC 4180, UTF-8 with a byte order mark, without which spreadsheet programs misread Chinese):
 * rows that say where it comes from, an empty row, the table as on the screen, an empty row, the footnotes.
 *
 * @param origin pairs of word and value: snapshot, cut-off, masking rule, address of the query
 * @param table the table of the screen
 * @param notes the footnotes of the screen
 */
public record ResultFile(List<List<String>> origin, ResultTable table, List<String> notes) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The file's bytes. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        origin.forEach(row -> text.append(row(row)));
        text.append(row(List.of()));
        text.append(row(table.columns().stream().map(ResultTable.Column::header).toList()));
        table.lines()
                .forEach(line -> text.append(
                        row(line.cells().stream().map(ResultTable.Cell::text).toList())));
        text.append(row(List.of()));
        notes.forEach(note -> text.append(row(List.of(note))));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String row(List<String> cells) {
        return cells.stream().map(ResultFile::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
