package org.huwei.dashboards.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huwei.dashboards.expert.ExpertQuery.Layout;
import org.huwei.dashboards.shell.Problem;
import org.junit.jupiter.api.Test;

class QueryAddressTest {

    private static final ExpertQuery QUERY = new ExpertQuery(
            List.of("M2-04", "O-01"),
            List.of("2025", "2025-Q3", "2025-07"),
            List.of("3205", "320509"),
            Breakdown.AGE_BAND,
            Layout.CROSS);

    @Test
    void anAddressReproducesTheQueryItWasWrittenFrom() {
        QueryAddress address = QueryAddress.read(asUrlParameters(QueryAddress.write(QUERY, true)));

        assertThat(address.query()).isEqualTo(QUERY);
        assertThat(address.run()).isTrue();
        assertThat(address.problem()).isEmpty();
    }

    @Test
    void anEmptyAddressIsTheEmptyQueryNotYetRun() {
        QueryAddress address = QueryAddress.read(Map.of());

        assertThat(address.query()).isEqualTo(ExpertQuery.EMPTY);
        assertThat(address.run()).isFalse();
        assertThat(QueryAddress.write(ExpertQuery.EMPTY, false)).isEmpty();
    }

    @Test
    void anUnknownBreakdownIsNamedAndLeftOut() {
        QueryAddress address = QueryAddress.read(Map.of("by", List.of("name of the child")));

        assertThat(address.query().by()).isEqualTo(Breakdown.TOTAL);
        assertThat(address.problem()).contains(Problem.of("expert.problem.by", "name of the child"));
    }

    @Test
    void aVeryLongWordIsCutBeforeItReachesASentence() {
        QueryAddress address = QueryAddress.read(Map.of("layout", List.of("x".repeat(500))));

        assertThat(address.problem()).contains(Problem.of("expert.problem.layout", "x".repeat(40) + "…"));
    }

    @Test
    void repeatedAndBlankCodesCountOnce() {
        QueryAddress address = QueryAddress.read(Map.of("indicators", List.of("M2-04, M2-04,,O-01")));

        assertThat(address.query().indicators()).containsExactly("M2-04", "O-01");
    }

    @Test
    void theAddressInAFileIsTheOneThatRunsTheQuery() {
        assertThat(QueryAddress.path("expert/query", QUERY))
                .isEqualTo("/expert/query?indicators=M2-04,O-01&periods=2025,2025-Q3,2025-07"
                        + "&divisions=3205,320509&by=age_band&layout=cross&run=1");
    }

    private static Map<String, List<String>> asUrlParameters(Map<String, String> written) {
        return written.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
    }
}
