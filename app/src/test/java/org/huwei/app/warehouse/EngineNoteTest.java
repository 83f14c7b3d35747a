package org.huwei.app.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.huwei.sql.WarehouseAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineNoteTest {

    @TempDir
    private Path directory;

    @Test
    void what_was_written_is_read_back_with_the_database_asked_for() {
        EngineNote note = new EngineNote(directory.resolve("engine.properties"));
        note.write(new WarehouseAddress("127.0.0.1", 40123, "huwei", "default", "a=b: c#d"));

        assertThat(note.read("other"))
                .contains(new WarehouseAddress("127.0.0.1", 40123, "other", "default", "a=b: c#d"));
    }

    @Test
    void only_its_owner_may_read_it() throws IOException {
        Path file = directory.resolve("engine.properties");
        new EngineNote(file).write(new WarehouseAddress("127.0.0.1", 40123, "huwei", "default", "secret"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_spoiled_note_reads_as_none() throws IOException {
        Path file = Files.writeString(directory.resolve("engine.properties"), "port=many\n");

        assertThat(new EngineNote(file).read("huwei")).isEmpty();
    }

    @Test
    void removing_it_twice_is_fine() {
        EngineNote note = new EngineNote(directory.resolve("engine.properties"));
        note.remove();
        note.remove();

        assertThat(note.read("huwei")).isEmpty();
    }
}
