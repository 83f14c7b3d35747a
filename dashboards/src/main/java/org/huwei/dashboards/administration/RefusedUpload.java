package org.huwei.dashboards.administration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huwei.etl.file.FileRefusedException;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.source.RecordColumn;
import org.huwei.etl.source.RecordType;
import org.huwei.sql.catalogue.LocalizedText;

/** A file that was not taken, as a whole. The message is for the log; the page says the code in words. */
public final class RefusedUpload extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> arguments;
    private final transient List<LocalizedText> titles;

    private RefusedUpload(String code, List<String> arguments, List<LocalizedText> titles, RunFailedException failure) {
        super(failure.getMessage(), failure);
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.titles = List.copyOf(titles);
    }

    /** Why the load of a register's file failed: by what is wrong with the file, or by the kind of failure. */
    public static RefusedUpload of(RunFailedException failure, RecordType register) {
        return failure.getCause() instanceof FileRefusedException file
                ? new RefusedUpload(
                        "file." + file.reason().code(), file.arguments(), titles(file.titles(), register), failure)
                : new RefusedUpload(
                        "run." + failure.kind().name().toLowerCase(Locale.ROOT), List.of(), List.of(), failure);
    }

    /** A file may call a column by its title in either language or by its name; all of them mean one. */
    private static List<LocalizedText> titles(List<String> named, RecordType register) {
        Stream<LocalizedText> declared = register.columns().stream()
                .filter(column -> named.stream().anyMatch(title -> means(title, column)))
                .map(RecordColumn::title);
        Stream<LocalizedText> others = named.stream()
                .filter(title -> register.columns().stream().noneMatch(column -> means(title, column)))
                .map(title -> new LocalizedText(title, title));
        return Stream.concat(declared, others).toList();
    }

    private static boolean means(String title, RecordColumn column) {
        return title.equals(column.title().chinese())
                || title.equals(column.title().english())
                || title.equals(column.name());
    }

    /** What is wrong: {@code file} and the file's fault, or {@code run} and the kind of failure, with a dot between. */
    public String code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }

    /** The columns that it is about. */
    public List<LocalizedText> titles() {
        return titles;
    }
}
