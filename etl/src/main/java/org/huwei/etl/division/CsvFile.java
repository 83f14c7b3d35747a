package org.huwei.etl.division;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small comma-separated file of the product: lines beginning with # are remarks, the next line is the head. */
final class CsvFile {

    private CsvFile() {}

    /**
     * The cells of every line below the head.
     *
     * @param path on the class path
     * @param head the head line that the file must have
     * @throws IllegalArgumentException when the file is missing, has another head or a line with other cells than it
     */
    static List<List<String>> read(String path, String head) {
        try (InputStream file = CsvFile.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("File " + path + " is not on the class path.");
            }
            return rows(path, head, file);
        } catch (IOException e) {
            throw new UncheckedIOException("File " + path + " cannot be read.", e);
        }
    }

    /**
     * As {@link #read(String, String)} of a file of this machine.
     *
     * @throws IllegalArgumentException as there
     */
    static List<List<String>> read(Path file, String head) {
        try (InputStream in = Files.newInputStream(file)) {
            return rows(file.toString(), head, in);
        } catch (IOException e) {
            throw new UncheckedIOException("File " + file + " cannot be read.", e);
        }
    }

    private static List<List<String>> rows(String path, String head, InputStream file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<List<String>> rows = reader.stream().map(CsvRecord::getFields).toList();
            if (rows.isEmpty() || !String.join(",", rows.getFirst()).equals(head)) {
                throw new IllegalArgumentException("File " + path + " does not begin with the line `" + head + "`.");
            }
            return rows.subList(1, rows.size());
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(
                    "File %s is not a table with the columns %s: %s".formatted(path, head, e.getMessage()), e);
        }
    }
}
