package org.huwei.etl.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huwei.etl.file.FileRefusedException.Reason;

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
        String name = String.valueOf(file.getFileName());
        Rows rows = rows(file, name, expected);
        try {
            return new TableFile(name, rows, header(name, rows, expected));
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static Rows rows(Path file, String name, Set<String> expected) throws IOException {
        byte[] head = new byte[8];
        try (java.io.InputStream in = Files.newInputStream(file)) {
            int read = in.readNBytes(head, 0, head.length);
            if (read == 0) {
                throw new FileRefusedException(Reason.EMPTY, name);
            }
        }
        if (head[0] == 'P' && head[1] == 'K') {
            return ExcelRows.open(file);
        }
        if ((head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
            throw new FileRefusedException(Reason.OLD_EXCEL, name);
        }
        return CsvRows.open(file, expected);
    }

    private static List<String> header(String name, Rows rows, Set<String> expected) throws IOException {
        for (int looked = 0; looked < ROWS_LOOKED_AT; looked++) {
            Optional<TableRow> row = rows.next();
            if (row.isEmpty()) {
                break;
            }
            List<String> titles = row.get().cells();
            long known = titles.stream().filter(expected::contains).distinct().count();
            if (known >= Math.min(TITLES_OF_A_HEADER, expected.size())) {
                refuseDoubleTitles(name, titles, expected);
                return titles;
            }
        }
        throw new FileRefusedException(
                Reason.NO_HEADER, name, expected.stream().sorted().toList(), Integer.toString(ROWS_LOOKED_AT));
    }

    private static void refuseDoubleTitles(String name, List<String> titles, Set<String> expected)
            throws FileRefusedException {
        Set<String> seen = new HashSet<>();
        List<String> doubled = new ArrayList<>();
        for (String title : titles) {
            if (expected.contains(title) && !seen.add(title)) {
                doubled.add(title);
            }
        }
        if (!doubled.isEmpty()) {
            throw new FileRefusedException(Reason.TITLE_TWICE, name, doubled);
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
        if (!row.hasNothingFrom(header.size())) {
            throw new FileRefusedException(
                    Reason.EXTRA_CELLS,
                    name,
                    Long.toString(row.number()),
                    Integer.toString(row.cells().size()),
                    Integer.toString(header.size()));
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
