package org.huwei.etl.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Rows of the first sheet of an Excel file. Numbers keep all their digits, dates are ISO dates, formulas stand as the
 * value that was last computed, and a cell merged downwards counts in every row that it covers.
 */
final class ExcelRows implements Rows {

    private final String name;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final MergedCells merged;

    private ExcelRows(String name, ReadableWorkbook workbook, MergedCells merged) throws IOException {
        this.name = name;
        this.workbook = workbook;
        this.merged = merged;
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
    }

    static ExcelRows open(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            try {
                Sheet sheet = workbook.getFirstSheet();
                return new ExcelRows(name, workbook, MergedCells.read(file, sheet.getId()));
            } catch (IOException | RuntimeException e) {
                workbook.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            throw damaged(name, e);
        }
    }

    private static FileRefusedException damaged(String name, Exception cause) {
        return FileRefusedException.because(cause, FileRefusedException.Reason.DAMAGED_EXCEL, name);
    }

    @Override
    public Optional<TableRow> next() throws IOException {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            Row row = rows.next();
            List<String> cells = new ArrayList<>(row.getCellCount());
            for (int column = 0; column < row.getCellCount(); column++) {
                cells.add(Rows.stripped(
                        row.getOptionalCell(column).map(this::text).orElse("")));
            }
            merged.fill(row.getRowNum(), cells);
            return Optional.of(new TableRow(row.getRowNum(), cells));
        } catch (ExcelReaderException e) {
            throw damaged(name, e);
        }
    }

    private String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell, raw);
            case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "true" : "false";
            case FORMULA -> isNumber(raw) ? number(cell, raw) : raw;
            case STRING, ERROR, EMPTY -> Objects.requireNonNullElse(cell.getText(), raw);
        };
    }

    private String number(Cell cell, String raw) {
        if (isDate(cell) && !raw.startsWith("-")) {
            LocalDateTime moment = ExcelDate.of(Double.parseDouble(raw), workbook.isDate1904());
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        }
        return new java.math.BigDecimal(raw).stripTrailingZeros().toPlainString();
    }

    private static boolean isNumber(String raw) {
        return raw.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    }

    /** Formats of dates: Excel's own by number, others by the letters of year and day in them. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String letters = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"|\\\\.", "");
        return letters.contains("y") || letters.contains("d") && letters.contains("m");
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
