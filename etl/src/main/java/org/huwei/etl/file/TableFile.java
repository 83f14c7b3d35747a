package org.huwei.etl.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table in a CSV or Excel file, row by row: memory holds one row, however many there are. Titles and blank rows may
 * stand above the header; the header is the first row with two of the titles that are expected.
 */
public final class TableFile implements AutoCloseable {

    private static final int ROWS_LOOKED_AT = 50;
    private static final int TITLES_OF_A_HEADER = 2;

    private final Rows rows;
    private final List<String> header;
    private final String name;

    private TableFile(String name, Rows rows, List<String> header) {
        this.name = name;
        this.rows = rows;
        this.header = List.copyOf(header);
    }

    /**
     * Opens a file.
     *
     * @param expected titles that columns of the table may have
     * @throws FileRefusedException when it is no CSV or Excel file, is damaged, or has no header
     */
    public static TableFile open(Path file, Set<String> expected) throws IOException {
        Rows rows = rows(file, expected);
        try {
            return new TableFile(String.valueOf(file.getFileName()), rows, header(file, rows, expected));
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static Rows rows(Path file, Set<String> expected) throws IOException {
        byte[] head = new byte[8];
        try (java.io.InputStream in = Files.newInputStream(file)) {
            int read = in.readNBytes(head, 0, head.length);
            if (read == 0) {
                throw new FileRefusedException("File `" + file.getFileName() + "` is empty; send it again.");
            }
        }
        if (head[0] == 'P' && head[1] == 'K') {
            return ExcelRows.open(file);
        }
        if ((head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
            throw new FileRefusedException("File `" + file.getFileName()
                    + "` is an Excel file of the kind before 2007 or protected by a password; save it as .xlsx without"
                    + " one, or as CSV.");
        }
        return CsvRows.open(file, expected);
    }

    private static List<String> header(Path file, Rows rows, Set<String> expected) throws IOException {
        for (int looked = 0; looked < ROWS_LOOKED_AT; looked++) {
            Optional<TableRow> row = rows.next();
            if (row.isEmpty()) {
                break;
            }
            List<String> titles = row.get().cells();
            long known = titles.stream().filter(expected::contains).distinct().count();
            if (known >= Math.min(TITLES_OF_A_HEADER, expected.size())) {
                refuseDoubleTitles(file, titles, expected);
                return titles;
            }
        }
        throw new FileRefusedException("File `%s` has no header: none of its first %d rows has two of the titles %s."
                .formatted(
                        file.getFileName(),
                        ROWS_LOOKED_AT,
                        String.join(", ", expected.stream().sorted().toList())));
    }

    private static void refuseDoubleTitles(Path file, List<String> titles, Set<String> expected)
            throws FileRefusedException {
        Set<String> seen = new HashSet<>();
        List<String> doubled = new ArrayList<>();
        for (String title : titles) {
            if (expected.contains(title) && !seen.add(title)) {
                doubled.add(title);
            }
        }
        if (!doubled.isEmpty()) {
            throw new FileRefusedException("File `%s` has the title %s twice; leave one of the columns."
                    .formatted(file.getFileName(), String.join(", ", doubled)));
        }
    }

    /** The titles, in the order of the cells; those that are not expected among them. */
    public List<String> header() {
        return header;
    }

    /** The next row that is not blank, empty at the end. */
    public Optional<TableRow> next() throws IOException {
        Optional<TableRow> row = rows.next();
        while (row.isPresent() && row.get().isBlank()) {
            row = rows.next();
        }
        if (row.isPresent() && rows instanceof CsvRows) {
            refuseExtraCells(row.get());
        }
        return row;
    }

    /** A comma in a text without quotes shifts what follows into wrong columns; beside a sheet's table notes may stand. */
    private void refuseExtraCells(TableRow row) throws FileRefusedException {
        if (row.cells().stream().skip(header.size()).anyMatch(cell -> !cell.isEmpty())) {
            throw new FileRefusedException(
                    "Line %d of file `%s` has %d cells, the header %d: put a text with the separator in it into quotes."
                            .formatted(row.number(), name, row.cells().size(), header.size()));
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
