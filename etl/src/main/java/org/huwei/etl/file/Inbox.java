package org.huwei.etl.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder into which other systems drop files. A file stays in it until it is archived or refused; both move it in
 * one step, so that whenever the process dies it is in exactly one place. Used by one thread at a time.
 */
public final class Inbox {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private record State(long size, Instant modified, Instant since) {}

    private final Path folder;
    private final InstantSource clock;
    private final Map<Path, State> seen = new HashMap<>();

    public Inbox(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * The files whose size and time of change have stayed the same for {@code quiet}, in the order of their names. A
     * file is judged by what earlier calls saw, whatever clock its writer has, so that its first call never gives it
     * unless {@code quiet} is zero.
     */
    public List<Path> ready(Duration quiet) throws IOException {
        Instant now = clock.instant();
        Map<Path, State> current = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Inbox::wanted).toList()) {
                look(file, now, current);
            }
        }
        seen.clear();
        seen.putAll(current);
        return current.entrySet().stream()
                .filter(entry -> !entry.getValue().since().plus(quiet).isAfter(now))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Moves a file to {@code done/YYYY-MM}; returns its new place. */
    public Path archive(Path file, Instant at) throws IOException {
        return move(file, folder.resolve("done").resolve(MONTH.format(at)), at);
    }

    /** Moves a file to {@code refused}, with a text file of the same name and .txt that says why; returns its place. */
    public Path refuse(Path file, Instant at, String sentence) throws IOException {
        Path refused = move(file, folder.resolve("refused"), at);
        Files.writeString(refused.resolveSibling(refused.getFileName() + ".txt"), sentence + System.lineSeparator());
        return refused;
    }

    private void look(Path file, Instant now, Map<Path, State> current) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Instant modified = attributes.lastModifiedTime().toInstant();
            State before = seen.get(file);
            boolean same = before != null
                    && before.size() == attributes.size()
                    && before.modified().equals(modified);
            current.put(file, same ? before : new State(attributes.size(), modified, now));
        } catch (NoSuchFileException e) {
            // Taken away by its writer between listing and looking: it is not there any more.
            seen.remove(file);
        }
    }

    private static boolean wanted(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean unfinished =
                name.startsWith(".") || name.startsWith("~$") || name.endsWith(".part") || name.endsWith(".tmp");
        return !unfinished && Files.isRegularFile(file);
    }

    /** A name that is taken gets the moment, and a number if need be, before it. */
    private static Path move(Path file, Path target, Instant at) throws IOException {
        Files.createDirectories(target);
        String name = file.getFileName().toString();
        for (int attempt = 0; ; attempt++) {
            String prefix = attempt == 0 ? "" : at.getEpochSecond() + "-" + attempt + "-";
            Path place = target.resolve(prefix + name);
            try {
                // An atomic move overwrites, so the name is claimed first by an empty file.
                Files.createFile(place);
            } catch (FileAlreadyExistsException e) {
                continue;
            }
            try {
                return Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Files.deleteIfExists(place);
                throw e;
            }
        }
    }
}
