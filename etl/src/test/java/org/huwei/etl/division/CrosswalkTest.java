package org.huwei.etl.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.huwei.etl.division.Crosswalk.Restated;
import org.huwei.etl.division.DivisionChange.Kind;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrosswalkTest {

    private static final LocalDate MERGER = LocalDate.of(2012, 9, 1);
    private static final LocalDate BEFORE = MERGER.minusDays(1);

    private final Crosswalk suzhou = new Crosswalk(DivisionHistory.read());

    private static List<String> said(List<Restated> restated) {
        return restated.stream()
                .map(one -> one.codes() + " " + one.value() + (one.estimated() ? " estimated" : ""))
                .toList();
    }

    @Test
    void threeDistrictsAddUpToTheirSuccessorFromTheDayOn() {
        Map<String, Double> minors =
                Map.of("320502", 30.0, "320503", 20.0, "320504", 10.0, "320584", 7.0, "320505", 1.0);
        assertThat(said(suzhou.restate(minors, BEFORE, MERGER)))
                .containsExactly("[320505] 1.0", "[320508] 60.0", "[320509] 7.0");
        assertThat(said(suzhou.restate(minors, BEFORE, BEFORE)))
                .containsExactly("[320502] 30.0", "[320503] 20.0", "[320504] 10.0", "[320505] 1.0", "[320584] 7.0");
    }

    @Test
    void whatMergedIsGivenTogetherOnTheOldBoundaries() {
        assertThat(said(suzhou.restate(Map.of("320508", 60.0, "320509", 7.0), MERGER, BEFORE)))
                .containsExactly("[320502, 320503, 320504] 60.0", "[320584] 7.0");
    }

    @Test
    void whatSplitIsEstimatedForwardsAndAddedUpBackwards() {
        LocalDate day = LocalDate.of(2020, 1, 1);
        Crosswalk split = new Crosswalk(List.of(
                new DivisionChange(day, Kind.SPLIT, "a", "甲", "b", "乙", 0.25),
                new DivisionChange(day, Kind.SPLIT, "a", "甲", "c", "丙", 0.75)));
        assertThat(said(split.restate(Map.of("a", 8.0), day.minusDays(1), day)))
                .containsExactly("[b] 2.0 estimated", "[c] 6.0 estimated");
        assertThat(said(split.restate(Map.of("b", 3.0, "c", 5.0), day, day.minusDays(1))))
                .containsExactly("[a] 8.0");
    }

    @Test
    void aPartThatWentOverTiesBothTogetherBackwards() {
        LocalDate day = LocalDate.of(2020, 1, 1);
        Crosswalk transfer = new Crosswalk(List.of(
                new DivisionChange(day, Kind.TRANSFER, "a", "甲", "a", "甲", 0.9),
                new DivisionChange(day, Kind.TRANSFER, "a", "甲", "b", "乙", 0.1),
                new DivisionChange(day, Kind.TRANSFER, "b", "乙", "b", "乙", 1)));
        assertThat(said(transfer.restate(Map.of("a", 10.0, "b", 5.0), day.minusDays(1), day)))
                .containsExactly("[a] 9.0 estimated", "[b] 6.0 estimated");
        assertThat(said(transfer.restate(Map.of("a", 9.0, "b", 6.0), day, day.minusDays(1))))
                .containsExactly("[a, b] 15.0");
    }

    /** Random histories of splits and mergers: no count is lost or made, in either direction and over any days. */
    @RepeatedTest(50)
    void theSumStays(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<DivisionChange> changes = new ArrayList<>();
        List<String> there = new ArrayList<>(List.of("0", "1", "2", "3"));
        Map<String, Double> first = counts(there, random);
        LocalDate day = LocalDate.of(2000, 1, 1);
        for (int next = 4; next < 24; next += 2) {
            day = day.plusDays(1 + random.nextInt(400));
            String one = there.remove(random.nextInt(there.size()));
            if (random.nextBoolean()) {
                double share = 0.1 + random.nextDouble() * 0.8;
                changes.add(new DivisionChange(day, Kind.SPLIT, one, one, "" + next, "", share));
                changes.add(new DivisionChange(day, Kind.SPLIT, one, one, "" + (next + 1), "", 1 - share));
                there.addAll(List.of("" + next, "" + (next + 1)));
            } else {
                String other = there.remove(random.nextInt(there.size()));
                changes.add(new DivisionChange(day, Kind.MERGE, one, one, "" + next, "", 1));
                changes.add(new DivisionChange(day, Kind.MERGE, other, other, "" + next, "", 1));
                there.add("" + next);
            }
            if (there.size() < 3) {
                break;
            }
        }
        Crosswalk crosswalk = new Crosswalk(changes);
        LocalDate begin = LocalDate.of(1999, 12, 31);
        List<Restated> forth = crosswalk.restate(first, begin, day);
        assertThat(forth.stream().flatMap(one -> one.codes().stream())).hasSameElementsAs(there);
        assertThat(sum(forth)).isCloseTo(sum(first), within(1e-9));
        List<Restated> back = crosswalk.restate(counts(there, new Random(1)), day, begin);
        assertThat(sum(back)).isCloseTo(sum(counts(there, new Random(1))), within(1e-9));
        assertThat(back.stream().flatMap(one -> one.codes().stream()))
                .doesNotHaveDuplicates()
                .hasSameElementsAs(first.keySet());
    }

    private static Map<String, Double> counts(List<String> codes, Random random) {
        Map<String, Double> counts = new TreeMap<>();
        codes.forEach(code -> counts.put(code, (double) random.nextInt(1000)));
        return counts;
    }

    private static double sum(Map<String, Double> counts) {
        return counts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double sum(List<Restated> counts) {
        return counts.stream().mapToDouble(Restated::value).sum();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2012-09-01,merge,320502,沧浪区,320508,姑苏区,0.5   | sum to 0.5 instead of 1
            2012-09-01,merge,320502,沧浪区,320508,姑苏区,1.5   | above 0 and at most 1
            2012-09-01,join,320502,沧浪区,320508,姑苏区,1      | one of merge, split, transfer, recode
            2012-09-31,merge,320502,沧浪区,320508,姑苏区,1     | 320502,沧浪区,320508,姑苏区,1` cannot be read; write a day as 2012-09-01
            2012-09-01,merge,320502,沧浪区,320508001,某镇,1    | must both have 4, 6, 9 or 12 digits
            """)
    void aWrongLineSaysWhatIsWrongWithIt(String line, String said) {
        assertThatThrownBy(() -> DivisionHistory.read(List.of(List.of(line.split(",")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    @Test
    void aDivisionThatTakesOverAndEndsOnOneDayIsRefused() {
        assertThatThrownBy(() -> new Crosswalk(List.of(
                        new DivisionChange(MERGER, Kind.RECODE, "a", "", "b", "", 1),
                        new DivisionChange(MERGER, Kind.RECODE, "b", "", "c", "", 1))))
                .hasMessageContaining("ends on the same day");
    }
}
