package org.huwei.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.huwei.etl.RepairRefusedException.Reason;
import org.huwei.etl.Repairs.Place;
import org.huwei.etl.Repairs.Repair;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.run.RunRequest.Mode;
import org.huwei.etl.validate.RowVerdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepairsTest {

    private static final Place PATROLS = new Place("small", "patrol");

    private SmallSource small;

    @BeforeEach
    void threePatrolsOfWhichTwoAreRefused() throws Exception {
        small = SmallSource.onH2();
        small.execute(
                "UPDATE xuncha SET faxian_shu = -1 WHERE id = 1", "UPDATE xuncha SET fangshi = '走一走' WHERE id = 2");
        assertThat(small.load()).isEqualTo(new RunCounts(3, 1, 2, 0));
    }

    @AfterEach
    void close() {
        small.close();
    }

    @Test
    void aRepairedRowIsLoadedAndStaysRepairedWhenItsSourceSendsItAgain() throws Exception {
        assertThat(small.repairs().repair(PATROLS, List.of(new Repair("1", Map.of("faxian_shu", "4"))), "shuju"))
                .containsOnly(Map.entry("1", RowVerdict.ACCEPTED));
        assertThat(small.facts()).containsExactly("P1:4", "P3:2");
        assertThat(small.texts("SELECT concat(toString(state), ' ', decided_by, ' ', decision) AS text"
                        + " FROM quarantined_row FINAL WHERE source_row_id = '1'"))
                .containsExactly("repaired shuju faxian_shu = 4");
        small.run(Mode.BACKFILL);
        assertThat(small.facts()).containsExactly("P1:4", "P3:2");
        assertThat(small.open()).containsExactly("2");
        small.run(Mode.RELOAD);
        assertThat(small.facts()).containsExactly("P1:4", "P3:2");
        assertThat(small.open()).containsExactly("2");
    }

    @Test
    void aRepairThatIsWrongSaysTheRuleAndChangesNothing() {
        Map<String, RowVerdict> verdicts =
                small.repairs().repair(PATROLS, List.of(new Repair("1", Map.of("faxian_shu", "many"))), "shuju");
        assertThat(verdicts).containsOnly(Map.entry("1", new RowVerdict.Quarantined("type", "finds_count", "number")));
        assertThat(small.facts()).containsExactly("P3:2");
        assertThat(small.open()).containsExactly("1", "2");
    }

    @Test
    void aRowThatItsSourceChangesAfterARepairIsHeardAgain() throws Exception {
        small.repairs().repair(PATROLS, List.of(new Repair("1", Map.of("faxian_shu", "4"))), "shuju");
        small.execute("UPDATE xuncha SET faxian_shu = 6, gengxin_sj = '2025-05-20 08:00:00' WHERE id = 1");
        small.load();
        assertThat(small.facts()).containsExactly("P1:6", "P3:2");
        small.execute("UPDATE xuncha SET faxian_shu = -6, gengxin_sj = '2025-05-21 08:00:00' WHERE id = 1");
        small.load();
        assertThat(small.open()).containsExactly("1", "2");
    }

    @Test
    void aDismissedRowComesBackOnlyWhenItChanges() throws Exception {
        small.repairs().dismiss(PATROLS, List.of("2"), "测试数据", "shuju");
        small.run(Mode.BACKFILL);
        assertThat(small.open()).containsExactly("1");
        small.execute("UPDATE xuncha SET fangshi = '看一看', gengxin_sj = '2025-05-20 08:00:00' WHERE id = 2");
        small.load();
        assertThat(small.open()).containsExactly("1", "2");
        assertThat(small.findings()).isEmpty();
    }

    @Test
    void anUnknownValueAndAMissingReasonAreRefusedInASentence() {
        assertThatThrownBy(() ->
                        small.repairs().repair(PATROLS, List.of(new Repair("1", Map.of("nothing", "4"))), "shuju"))
                .hasMessageContaining("Row 1 has no value `nothing`");
        assertThatThrownBy(() -> small.repairs().dismiss(PATROLS, List.of("1"), " ", "shuju"))
                .hasMessageContaining("with a reason");
    }

    @Test
    void aRefusalHasAReasonWithWhatItIsAbout() {
        RepairRefusedException value = refusal(PATROLS, Map.of("nothing", "4"));
        assertThat(value.reason()).isEqualTo(Reason.NO_VALUE);
        assertThat(value.arguments()).startsWith("1", "nothing");
        RepairRefusedException record = refusal(new Place("small", "meeting"), Map.of());
        assertThat(record.reason()).isEqualTo(Reason.RECORD_GONE);
        assertThat(record).hasMessage("The source `small` does not map `meeting` any more.");
        assertThat(refusal(new Place("gone", "patrol"), Map.of()).reason()).isEqualTo(Reason.SOURCE_GONE);
        assertThat(small.open()).containsExactly("1", "2");
    }

    private RepairRefusedException refusal(Place place, Map<String, String> values) {
        return catchThrowableOfType(
                RepairRefusedException.class,
                () -> small.repairs().repair(place, List.of(new Repair("1", values)), "shuju"));
    }
}
