package org.huwei.etl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.huwei.sql.Warehouse;

/** The real divisions of the product as rows of {@code org_unit}, for tests of what refers to them. */
public final class SampleDivisions {

    private static final List<String> COLUMNS =
            List.of("org_code", "name", "level", "parent_code", "kind", "opened_on", "valid_from", "version");

    private SampleDivisions() {}

    /** One line of the divisions file. */
    public record Division(String code, String name, String level, String parent) {}

    /** All divisions, the city first. */
    public static List<Division> read() {
        InputStream file = Objects.requireNonNull(
                SampleDivisions.class.getClassLoader().getResourceAsStream("divisions/suzhou.csv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells ->
                            new Division(cells[0], cells[1], cells[2].equals("district") ? "area" : cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes all divisions into the warehouse. */
    public static void load(Warehouse warehouse) {
        LocalDate opened = LocalDate.of(2000, 1, 1);
        Instant since = opened.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        warehouse.insert("org_unit", COLUMNS, sink -> {
            for (Division division : read()) {
                sink.string(division.code()).string(division.name()).string(division.level());
                sink.string(division.parent());
                sink.string(division.level())
                        .date(opened)
                        .instant(since)
                        .integer(1)
                        .endRow();
            }
        });
    }
}
