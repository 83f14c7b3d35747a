package org.huwei.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huwei.etl.extract.Window;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunRequest.Mode;
import org.huwei.sql.Parameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when a source changes, row by row: updates, deletions, late commits, lost columns, from every database. */
abstract class SourceChangesContract {

    private SmallSource small;

    /** A fresh database of the kind. */
    abstract String freshDatabase();

    @BeforeEach
    void threePatrols() throws SQLException {
        small = new SmallSource(freshDatabase());
    }

    @AfterEach
    void close() {
        small.close();
    }

    @Test
    void anUpdateReplacesTheRowAndKeepsWhatItWas() throws SQLException {
        small.load();
        small.execute("UPDATE xuncha SET faxian_shu = 7, gengxin_sj = '2025-05-20 10:00:00' WHERE id = 2");
        assertThat(small.load()).isEqualTo(new RunCounts(2, 1, 0, 1));
        assertThat(small.facts()).containsExactly("P1:0", "P2:7", "P3:2");
        assertThat(small.texts("SELECT concat(source_row_id, ' ', toString(ended_by), ' ', toString(valid_from), ' ',"
                        + " toString(valid_to), ' ', JSONExtractString(row_json, 'patrol_id'), ' ',"
                        + " toString(JSONExtractInt(row_json, 'finds_count'))) AS text FROM superseded_row FINAL"))
                .containsExactly("2 changed 2025-05-02 08:00:00.000 2025-05-20 10:00:00.000 P2 1");
    }

    @Test
    void aRowThatIsGoneIsDeletedAndKeptInHistory() throws SQLException {
        small.load();
        small.execute("DELETE FROM xuncha WHERE id = 1");
        assertThat(small.load()).isEqualTo(new RunCounts(2, 0, 0, 1, 1));
        assertThat(small.facts()).containsExactly("P2:1", "P3:2");
        assertThat(small.texts(
                        "SELECT concat(source_row_id, ' ', toString(ended_by)) AS text FROM superseded_row FINAL"))
                .containsExactly("1 deleted");
        assertThat(small.findings()).isEmpty();
        assertThat(small.load()).isEqualTo(new RunCounts(1, 0, 0, 1));
    }

    @Test
    void aRowMarkedAsDeletedIsDeleted() throws SQLException {
        small.load();
        small.execute("UPDATE xuncha SET zhuxiao = '已注销', gengxin_sj = '2025-05-20 10:00:00' WHERE id = 3");
        assertThat(small.load()).isEqualTo(new RunCounts(1, 0, 0, 0, 1));
        assertThat(small.facts()).containsExactly("P1:0", "P2:1");
        assertThat(small.findings()).isEmpty();
    }

    @Test
    void aRowCommittedLateWithAnEarlyMarkerIsFound() throws SQLException {
        small.load();
        small.insert(4, "2025-04-30 08:00:00", 5);
        RunCounts counts = small.load();
        assertThat(counts.loaded()).isEqualTo(1);
        assertThat(small.facts()).containsExactly("P1:0", "P2:1", "P3:2", "P4:5");
        assertThat(small.findings()).isEmpty();
    }

    @Test
    void aKeyThatWasFreedGoesToTheRowThatWaitsForIt() throws SQLException {
        small.load();
        small.execute("DELETE FROM xuncha WHERE id = 2");
        small.insert(5, "2025-05-21 08:00:00", 9);
        small.execute("UPDATE xuncha SET xuncha_bh = 'P2' WHERE id = 5");
        small.load();
        assertThat(small.facts()).containsExactly("P1:0", "P2:9", "P3:2");
        assertThat(small.texts("SELECT source_row_id AS text FROM quarantined_row FINAL"))
                .isEmpty();
        assertThat(small.findings()).isEmpty();
    }

    @Test
    void aQuarantinedRowThatIsGoneLeavesQuarantine() throws SQLException {
        small.execute("UPDATE xuncha SET faxian_shu = -1 WHERE id = 3");
        assertThat(small.load()).isEqualTo(new RunCounts(3, 2, 1, 0));
        assertThat(small.findings()).isEmpty();
        small.execute("DELETE FROM xuncha WHERE id = 3");
        assertThat(small.load().deleted()).isEqualTo(1);
        assertThat(small.texts("SELECT source_row_id AS text FROM quarantined_row FINAL"))
                .isEmpty();
    }

    @Test
    void aChangeMarkerInTheFutureIsRefusedAndHidesNothing() throws SQLException {
        small.execute("UPDATE xuncha SET gengxin_sj = '2031-01-01 00:00:00' WHERE id = 1");
        assertThat(small.load()).isEqualTo(new RunCounts(3, 2, 1, 0));
        assertThat(small.texts("SELECT concat(check_code, ' ', column_name) AS text FROM quarantined_row FINAL"))
                .containsExactly("future valid_from");
        small.insert(4, "2025-05-04 08:00:00", 4);
        assertThat(small.load().loaded()).isEqualTo(1);
    }

    @Test
    void aBackfillReadsItsRangeAndLeavesTheWatermark() throws SQLException {
        small.load();
        String watermark = watermark();
        Window range = Window.between(Instant.parse("2025-05-01T16:00:00Z"), Instant.parse("2025-05-02T16:00:00Z"));
        assertThat(small.run(Mode.BACKFILL, Optional.of(range))).isEqualTo(new RunCounts(1, 0, 0, 1));
        assertThat(watermark()).isEqualTo(watermark);
    }

    @Test
    void aReloadTakesThePlaceOfTheTableAtOnceAndKeepsOtherSourcesRows() throws SQLException {
        small.load();
        small.execute("DELETE FROM xuncha WHERE id = 1", "UPDATE xuncha SET faxian_shu = 8 WHERE id = 2");
        small.warehouse()
                .execute(
                        "INSERT INTO patrol SELECT * REPLACE ('other' AS source_system, 'Q1' AS patrol_id)"
                                + " FROM (SELECT * FROM patrol WHERE patrol_id = 'P3')",
                        Parameters.none());
        assertThat(small.run(Mode.RELOAD)).isEqualTo(new RunCounts(3, 2, 0, 0, 1));
        assertThat(small.facts()).containsExactly("P2:8", "P3:2", "Q1:2");
        assertThat(small.texts("SELECT concat(source_row_id, ' ', toString(ended_by)) AS text FROM superseded_row FINAL"
                        + " ORDER BY text"))
                .containsExactly("1 deleted", "2 changed");
        assertThat(small.texts("SELECT concat(toString(source_rows), ' ', toString(loaded_rows)) AS text"
                        + " FROM control_total FINAL"))
                .as("compared with the source")
                .containsExactly("2 2");
        assertThat(small.load()).isEqualTo(new RunCounts(1, 0, 0, 1));
    }

    @Test
    void aSourceThatSuddenlyHasNothingIsNotBelieved() throws SQLException {
        small.load();
        small.execute("DELETE FROM xuncha");
        assertThatThrownBy(() -> small.run(Mode.RELOAD))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("has no rows of `patrol` at all; what was loaded stays");
        assertThat(small.facts()).hasSize(3);
    }

    @Test
    void aColumnThatIsGoneFailsTheLoadByName() throws SQLException {
        small.load();
        small.execute("ALTER TABLE xuncha DROP COLUMN faxian_shu");
        assertThatThrownBy(small::load)
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining(
                        "Table `xuncha` of the source `small` has no column `faxian_shu` (ours: `finds_count`)");
        assertThat(small.texts(
                        "SELECT concat(toString(state), ' ', substring(error, 1, 14)) AS text FROM load_batch FINAL"
                                + " ORDER BY batch_id DESC LIMIT 1"))
                .containsExactly("failed Table `xuncha`");
    }

    @Test
    void nothingByTheExpectedTimeIsAFailureThatLosesNothing() throws SQLException {
        small.load();
        small.insert(4, "2025-05-04 08:00:00", 4);
        small.timeIs(SmallSource.NOW.plus(Duration.ofDays(40)));
        assertThatThrownBy(small::load)
                .isInstanceOfSatisfying(
                        RunFailedException.class, e -> assertThat(e.kind()).isEqualTo(RunFailedException.Kind.LATE))
                .hasMessage("Nothing has come from `small` for `patrol` since 2025-05-04T08:00, though it is expected"
                        + " every 30 days; ask its owner.");
        assertThat(small.facts()).contains("P4:4");
    }

    @Test
    void aClockSetBackNeitherLosesNorRepeatsAnything() throws SQLException {
        small.load();
        small.timeIs(SmallSource.NOW.minus(Duration.ofDays(3)));
        small.insert(4, "2025-05-28 08:00:00", 4);
        assertThat(small.load().loaded()).isEqualTo(1);
        small.timeIs(SmallSource.NOW);
        assertThat(small.load().loaded()).isZero();
        assertThat(small.facts()).hasSize(4);
        assertThat(
                        small.texts(
                                "SELECT toString(count()) AS text FROM (SELECT batch_id FROM load_batch FINAL GROUP BY batch_id)"))
                .containsExactly("3");
    }

    private String watermark() {
        return small.texts("SELECT toString(max(watermark_to)) AS text FROM load_batch FINAL")
                .getFirst();
    }
}
