package org.huwei.etl.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.huwei.etl.division.DivisionChange.Kind;
import org.huwei.etl.division.DivisionChangeException.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes that a city enters: kept whole, or refused with the reason and nothing kept. */
class OwnChangesTest {

    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final DivisionChange RECODE = change(JULY, "320505101", "320505109", "新安, 镇", 1);

    @TempDir
    private Path directory;

    private Path file;
    private OwnChanges own;

    @BeforeEach
    void ownFile() {
        file = directory.resolve("divisions").resolve("changes.csv");
        own = new OwnChanges(file);
    }

    private static DivisionChange change(LocalDate day, String from, String to, String name, double share) {
        return new DivisionChange(day, Kind.RECODE, from, "旧", to, name, share);
    }

    private void assertRefused(Fault fault, DivisionChange... changes) {
        List<DivisionChange> before = own.read();
        assertThatThrownBy(() -> own.add(List.of(changes)))
                .isInstanceOfSatisfying(
                        DivisionChangeException.class,
                        e -> assertThat(e.fault()).isEqualTo(fault));
        assertThat(own.read()).isEqualTo(before);
    }

    @Test
    void whatIsEnteredIsReadAgainAndTakenBackByItsDay() {
        assertThat(own.read()).isEmpty();
        own.add(List.of(RECODE));
        DivisionChange later = change(JULY.plusYears(1), "320505109", "320505110", "再安\"镇\"", 1);
        own.add(List.of(later));
        assertThat(new OwnChanges(file).read()).containsExactly(RECODE, later);
        assertThat(file.getParent()).isDirectoryContaining("glob:**.csv").isDirectoryNotContaining("glob:**.new");
        own.takeBack(later.on());
        assertThat(own.read()).containsExactly(RECODE);
        own.takeBack(JULY);
        assertThat(own.read()).isEmpty();
    }

    @Test
    void aChangeOnWhichALaterOneRestsIsNotTakenBack() {
        own.add(List.of(RECODE, change(JULY.plusYears(1), "320505109", "320505110", "再安镇", 1)));
        assertThatThrownBy(() -> own.takeBack(JULY))
                .isInstanceOfSatisfying(
                        DivisionChangeException.class,
                        e -> assertThat(e.fault()).isEqualTo(Fault.FROM));
        assertThat(own.read()).hasSize(2);
    }

    @Test
    void whatDoesNotFitIsRefusedWhole() {
        own.add(List.of(RECODE));
        assertRefused(Fault.TWICE, RECODE);
        assertRefused(Fault.SHARE, change(JULY, "320505102", "320505112", "某镇", 0));
        assertRefused(Fault.SUM, change(JULY, "320505102", "320505112", "某镇", 0.5));
        assertRefused(Fault.LEVEL, change(JULY, "320505102", "320506", "吴中区", 1));
        assertRefused(Fault.FROM, change(JULY, "320505188", "320505112", "某镇", 1));
        assertRefused(Fault.PARENT, change(JULY, "320505102", "320599112", "某镇", 1));
        assertRefused(
                Fault.ENDS,
                change(JULY.plusDays(1), "320505102", "320505112", "某镇", 1),
                change(JULY.plusDays(1), "320505112", "320505113", "某镇", 1));
    }

    @Test
    void whatTheProductKnowsTooIsNoFault() {
        List<DivisionChange> known = DivisionHistory.read();
        own.add(List.of(known.getFirst(), RECODE));
        assertThat(Boundaries.of(own.read()).changes()).hasSize(known.size() + 1);
    }
}
