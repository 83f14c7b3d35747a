package org.huwei.etl.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private static final Instant START = Instant.parse("2014-05-31T16:30:00Z");
    private static final Duration QUIET = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private Instant now = START;

    @Test
    void waitsUntilAFileHasNotChangedForTheQuietTime() throws IOException {
        Inbox inbox = inbox();
        Path file = drop("a.csv", "half");

        assertThat(inbox.ready(QUIET)).isEmpty();
        now = now.plusSeconds(29);
        Files.writeString(file, "half and the other half");
        assertThat(inbox.ready(QUIET)).isEmpty();
        now = now.plusSeconds(29);
        assertThat(inbox.ready(QUIET)).isEmpty();
        now = now.plusSeconds(1);
        assertThat(inbox.ready(QUIET)).containsExactly(file);
    }

    @Test
    void passesOverUnfinishedNamesAndKeepsTheOrderOfNames() throws IOException {
        Stream.of(".hidden.csv", "~$open.xlsx", "c.csv.part", "d.TMP", "b.csv", "a.csv")
                .forEach(name -> drop(name, name));
        Files.createDirectory(folder.resolve("folder.csv"));

        assertThat(inbox().ready(Duration.ZERO)).containsExactly(folder.resolve("a.csv"), folder.resolve("b.csv"));
    }

    @Test
    void archivesTheSameFileTwiceWithoutLosingEither() throws IOException {
        Inbox inbox = inbox();
        Path first = inbox.archive(drop("a.csv", "same"), START);
        Path second = inbox.archive(drop("a.csv", "same"), START);

        assertThat(first).isEqualTo(folder.resolve("done/2014-06/a.csv")).hasContent("same");
        assertThat(second).isNotEqualTo(first).hasContent("same");
        assertThat(folder.resolve("a.csv")).doesNotExist();
    }

    @Test
    void refusesWithTheReasonBesideTheFile() throws IOException {
        Path refused = inbox().refuse(drop("a.csv", "bad"), START, "File a.csv has no header row.");

        assertThat(refused).hasContent("bad");
        assertThat(folder.resolve("refused/a.csv.txt")).hasContent("File a.csv has no header row.");
        assertThat(folder.resolve("a.csv")).doesNotExist();
    }

    @Test
    void keepsAFileInOnePlaceWhenItIsMovedAgainAfterAKill() throws IOException {
        Path file = drop("a.csv", "rows");
        Path archived = inbox().archive(file, START);

        // The next process knows only what the folder shows: nothing to do.
        assertThat(inbox().ready(Duration.ZERO)).isEmpty();
        assertThatThrownBy(() -> inbox().archive(file, START)).isInstanceOf(NoSuchFileException.class);
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).containsExactly(archived);
        }
    }

    private Inbox inbox() {
        return new Inbox(folder, () -> now);
    }

    private Path drop(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
