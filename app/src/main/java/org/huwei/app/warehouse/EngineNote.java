package org.huwei.app.warehouse;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.huwei.sql.WarehouseAddress;

/**
 * A note in the data directory that says where the running embedded engine answers, readable by its owner only. Whoever
 * finds it tries the address first: after a crash the note may be about an engine that is gone.
 */
final class EngineNote {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path file;

    EngineNote(Path file) {
        this.file = file;
    }

    void write(WarehouseAddress address) {
        Properties note = new Properties();
        note.setProperty("port", Integer.toString(address.port()));
        note.setProperty("user", address.user());
        note.setProperty("password", address.password());
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft);
            if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, OWNER_ONLY);
            }
            try (Writer writer = Files.newBufferedWriter(draft)) {
                note.store(writer, "Where the embedded engine answers while it runs");
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The note " + file + " about the running engine could not be written.", e);
        }
    }

    /** Returns the address that the note gives, with the database asked for; empty without a readable note. */
    Optional<WarehouseAddress> read(String database) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        Properties note = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            note.load(reader);
            return Optional.of(new WarehouseAddress(
                    "127.0.0.1",
                    Integer.parseInt(note.getProperty("port", "0")),
                    database,
                    note.getProperty("user", ""),
                    note.getProperty("password", "")));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The note " + file + " about the running engine could not be removed.", e);
        }
    }
}
