package org.huwei.app.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huwei.app.settings.DataSettings;
import org.huwei.etl.Pipeline;
import org.huwei.etl.file.Inbox;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunFailedException.Kind;
import org.huwei.etl.run.RunRequest;
import org.huwei.etl.run.RunRequest.Mode;
import org.huwei.etl.source.FileSource;
import org.huwei.etl.source.RecordType;
import org.huwei.etl.source.Registers;
import org.huwei.etl.source.SourceCatalogue;
import org.springframework.stereotype.Component;

/**
 * Loads the files that were dropped into the folder {@code inbox} of the data directory. A file's name begins with the
 * name of its record, Chinese or as the table is called: {@code 会议2025.xlsx}, {@code meeting-north.csv}. A file that was
 * loaded moves to {@code inbox/done}, one that is not read to {@code inbox/refused} beside a text that says why.
 */
@Component
class InboxLoad {

    /** A file that did not change for so long is complete. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Pipeline pipeline;
    private final Path folder;
    private final Inbox inbox;
    private final List<RecordType> types;

    InboxLoad(Pipeline pipeline, DataSettings data, SourceCatalogue catalogue) {
        this.pipeline = pipeline;
        this.folder = data.resolve("inbox");
        this.inbox = new Inbox(folder, InstantSource.system());
        this.types = catalogue.types().values().stream()
                .sorted(Comparator.comparingInt((RecordType type) -> type.name().length())
                        .reversed())
                .toList();
    }

    /**
     * Loads every file that is complete.
     *
     * @return what became of the rows, by record table
     * @throws RunFailedException after the others were loaded, when files were refused; the message names them
     */
    Map<String, RunCounts> load(String job, Instant firedAt, ProgressListener listener) throws InterruptedException {
        Map<String, RunCounts> counts = new LinkedHashMap<>();
        List<String> refused = new ArrayList<>();
        try {
            for (Path file : complete()) {
                Optional<String> fault = take(job, file, firedAt, listener, counts);
                if (fault.isPresent()) {
                    inbox.refuse(file, firedAt, fault.get());
                    refused.add(fault.get());
                } else {
                    inbox.archive(file, firedAt);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The inbox " + folder + " cannot be read or cleared.", e);
        }
        if (!refused.isEmpty()) {
            throw new RunFailedException(
                    Kind.LATE, "Files of the inbox were refused: " + String.join(" ", refused), null);
        }
        return counts;
    }

    private List<Path> complete() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (inbox.ready(QUIET).isEmpty() && empty()) {
            return List.of();
        }
        Thread.sleep(QUIET);
        return inbox.ready(QUIET);
    }

    private boolean empty() throws IOException {
        try (java.util.stream.Stream<Path> files = Files.list(folder)) {
            return files.noneMatch(Files::isRegularFile);
        }
    }

    /** The sentence why the file is refused; empty when it is loaded. A failure of our own goes on and the file stays. */
    private Optional<String> take(
            String job, Path file, Instant firedAt, ProgressListener listener, Map<String, RunCounts> counts) {
        String name = String.valueOf(file.getFileName());
        Optional<RecordType> type = types.stream()
                .filter(t ->
                        name.startsWith(t.name()) || name.startsWith(t.title().chinese()))
                .findFirst();
        if (type.isEmpty()) {
            return Optional.of("File `%s` does not begin with the name of a record, such as 会议 or meeting; name it so."
                    .formatted(name));
        }
        FileSource source = new FileSource(Registers.file(type.get()), file, name, Instant.now());
        RunRequest request = new RunRequest(job, Mode.FILE, firedAt, "", name);
        try {
            pipeline.load(request, source, Optional.empty(), listener)
                    .forEach((table, count) -> counts.merge(table, count, RunCounts::plus));
            return Optional.empty();
        } catch (RunFailedException e) {
            if (e.kind() != Kind.SOURCE) {
                throw e;
            }
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
