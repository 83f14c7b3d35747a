package org.huwei.etl.source;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The registers as a source system: short lists that people keep in spreadsheets under the titles of the templates. */
public final class Registers {

    /** The name of the system in the ledger and in {@code source_system}. */
    public static final String SYSTEM = "registers";

    /** The name of the system for files of records that are no registers. */
    public static final String FILES = "files";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Registers() {}

    /** All registers. */
    public static SourceSystem system(SourceCatalogue catalogue) {
        return system(SYSTEM, catalogue, RecordType::register);
    }

    /** All records that are no registers, as they come in files. */
    public static SourceSystem files(SourceCatalogue catalogue) {
        return system(FILES, catalogue, type -> !type.register());
    }

    private static SourceSystem system(String name, SourceCatalogue catalogue, Predicate<RecordType> which) {
        return new SourceSystem(
                name,
                ZONE,
                catalogue.types().values().stream()
                        .filter(which)
                        .map(Registers::mapping)
                        .toList());
    }

    /**
     * One register.
     *
     * @throws IllegalArgumentException when there is no such register
     */
    public static SourceSystem system(SourceCatalogue catalogue, String register) {
        RecordMapping mapping = system(catalogue)
                .record(register)
                .orElseThrow(() -> new IllegalArgumentException("There is no register `" + register + "`."));
        return new SourceSystem(SYSTEM, ZONE, List.of(mapping));
    }

    /** Any record type as the only one of a system, under the titles of its columns: what is dropped as a file. */
    public static SourceSystem file(RecordType type) {
        return new SourceSystem(type.register() ? SYSTEM : FILES, ZONE, List.of(mapping(type)));
    }

    private static RecordMapping mapping(RecordType type) {
        return new RecordMapping(
                type,
                type.title().chinese(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                type.columns().stream().map(Registers::column).toList(),
                List.of());
    }

    private static ColumnMapping column(RecordColumn column) {
        return new ColumnMapping(
                column.name(), column.title().chinese(), column.use(), column.acceptedWords(), Optional.empty());
    }
}
