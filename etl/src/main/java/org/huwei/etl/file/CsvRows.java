package org.huwei.etl.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huwei.etl.file.FileRefusedException.Reason;

/** Rows of a CSV file: in UTF-8 or GB18030, separated by comma, semicolon or tab, with line breaks in quotes. */
final class CsvRows implements Rows {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int LINES_LOOKED_AT = 50;

    private final String name;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;

    private CsvRows(String name, CsvReader<CsvRecord> reader) {
        this.name = name;
        this.reader = reader;
        this.records = reader.iterator();
    }

    static CsvRows open(Path file, Set<String> expected) throws IOException {
        Charset charset = TextCharset.of(file);
        char separator = separator(file, charset, expected);
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(false)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(Files.newBufferedReader(file, charset));
        return new CsvRows(String.valueOf(file.getFileName()), reader);
    }

    /** The separator by which the head of the file has most of the titles that are expected. */
    private static char separator(Path file, Charset charset, Set<String> expected) throws IOException {
        List<String> head = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, charset)) {
            String line = lines.readLine();
            while (line != null && head.size() < LINES_LOOKED_AT) {
                head.add(line);
                line = lines.readLine();
            }
        }
        char best = SEPARATORS[0];
        long most = -1;
        for (char separator : SEPARATORS) {
            Pattern pattern = Pattern.compile(Pattern.quote(String.valueOf(separator)));
            long titles = head.stream()
                    .flatMap(line -> Arrays.stream(pattern.split(line)))
                    .map(cell -> Rows.stripped(cell.replace("\"", "")))
                    .filter(expected::contains)
                    .count();
            if (titles > most) {
                most = titles;
                best = separator;
            }
        }
        return best;
    }

    @Override
    public Optional<TableRow> next() throws IOException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord next = records.next();
            String[] cells = new String[next.getFieldCount()];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = Rows.stripped(next.getField(column));
            }
            return Optional.of(new TableRow(next.getStartingLineNumber(), List.of(cells)));
        } catch (CsvParseException e) {
            throw FileRefusedException.because(e, Reason.HALF_CSV, name);
        } catch (UncheckedIOException e) {
            throw FileRefusedException.because(e, Reason.UNREADABLE, name);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
