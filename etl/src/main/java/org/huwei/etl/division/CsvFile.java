package org.huwei.etl.division;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
            return rows(path, head, new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("File " + path + " cannot be read.", e);
        }
    }

    private static List<List<String>> rows(String path, String head, BufferedReader reader) {
        List<String> lines = reader.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        if (lines.isEmpty() || !lines.getFirst().equals(head)) {
            throw new IllegalArgumentException("File " + path + " does not begin with the line `" + head + "`.");
        }
        int width = cells(head).size();
        List<List<String>> rows = lines.stream().skip(1).map(CsvFile::cells).toList();
        for (List<String> row : rows) {
            if (row.size() != width) {
                throw new IllegalArgumentException("File %s has the line `%s` with %d cells; write %d."
                        .formatted(path, String.join(",", row), row.size(), width));
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }
}
