package org.huwei.dashboards.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huwei.dashboards.methods.ResultTables.Table;
import org.huwei.etl.method.Methods;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ResultTablesTest {

    private static ObjectNode json(String text) {
        return (ObjectNode) Methods.read(text);
    }

    @Test
    void singleValuesStandByPathWithAllTheirDigits() {
        assertThat(ResultTables.values(json("{\"n\":59,\"a\":{\"b\":0.04849452524942322,\"c\":null},\"x\":[1]}")))
                .isEqualTo(Map.of("n", "59", "a.b", "0.04849452524942322", "a.c", "–"));
    }

    @Test
    void arraysOfOneLengthStandSideBySideAndMatricesAlone() {
        assertThat(ResultTables.tables(
                        json("{\"lower\":[0.1,null],\"upper\":[0.2,0.3],\"m\":[[1,2],[3,4]],\"k\":[7]}")))
                .containsExactly(
                        new Table(
                                "",
                                List.of("#", "lower", "upper"),
                                List.of(List.of("1", "0.1", "0.2"), List.of("2", "–", "0.3"))),
                        new Table("", List.of("#", "k"), List.of(List.of("1", "7"))),
                        new Table(
                                "m", List.of("#", "1", "2"), List.of(List.of("1", "1", "2"), List.of("2", "3", "4"))));
    }

    @Test
    void arraysOfObjectsAreWalkedWithTheirPlaces() {
        assertThat(ResultTables.values(json("{\"rows\":[{\"code\":\"a\"},{\"code\":\"b\"}]}")))
                .isEqualTo(Map.of("rows[1].code", "a", "rows[2].code", "b"));
    }
}
