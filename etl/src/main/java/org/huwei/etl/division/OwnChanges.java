package org.huwei.etl.division;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The changes of divisions that a city keeps itself, beside those that the product knows: in a file of the form of
 * {@code divisions/changes.csv}, which people and the page of divisions may write.
 */
public final class OwnChanges {

    private final Path file;

    /** @param file need not be there yet */
    public OwnChanges(Path file) {
        this.file = file;
    }

    /**
     * The changes, the earliest first.
     *
     * @throws DivisionChangeException when a line is wrong
     */
    public List<DivisionChange> read() {
        return Files.exists(file) ? DivisionHistory.read(CsvFile.read(file, DivisionHistory.HEAD)) : List.of();
    }

    /**
     * Adds changes, all of them or none.
     *
     * @throws DivisionChangeException when they do not fit to each other or to what is there; nothing is kept then
     */
    public void add(List<DivisionChange> changes) {
        List<DivisionChange> all =
                Stream.concat(read().stream(), changes.stream()).toList();
        Boundaries.of(all);
        write(all);
    }

    /**
     * Takes back every own change of a day.
     *
     * @throws DivisionChangeException when a later change rests on one of them; nothing is taken back then
     */
    public void takeBack(LocalDate day) {
        List<DivisionChange> rest =
                read().stream().filter(change -> !change.on().equals(day)).toList();
        Boundaries.of(rest);
        write(rest);
    }

    private void write(List<DivisionChange> changes) {
        List<String> lines = new ArrayList<>(List.of(
                "# Changes of divisions of this city; the form is that of the product's changes.csv.",
                DivisionHistory.HEAD));
        changes.forEach(change -> lines.add(line(change)));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.write(beside, lines);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("File %s cannot be written.".formatted(file), e);
        }
    }

    private static String line(DivisionChange change) {
        return String.join(
                ",",
                change.on().toString(),
                change.kind().word(),
                change.from(),
                cell(change.fromName()),
                change.to(),
                cell(change.toName()),
                String.format(Locale.ROOT, "%s", change.share()));
    }

    private static String cell(String text) {
        return text.matches(".*[,\"\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
