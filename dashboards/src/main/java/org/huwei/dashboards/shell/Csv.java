package org.huwei.dashboards.shell;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180) in UTF-8 with a byte-order mark, so that spreadsheets read the Chinese. */
public final class Csv {

    private static final String MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    private Csv() {}

    /** The file's bytes; a cell that a spreadsheet would take for a formula gets an apostrophe in front. */
    public static byte[] bytes(List<String> header, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(MARK).append(line(header));
        rows.forEach(row -> text.append(line(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + LINE_END;
    }

    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+@\t".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
