package org.huwei.etl.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.Test;

class RecordTypesTest {

    private final Map<String, RecordType> types = SourceCatalogue.load().types();

    @Test
    void everyRecordOfTheDomainIsDeclaredOnce() {
        assertThat(types.values())
                .extracting(RecordType::id)
                .doesNotHaveDuplicates()
                .hasSize(28);
        assertThat(types.values())
                .filteredOn(RecordType::register)
                .extracting(RecordType::id)
                .containsExactly(
                        "T01", "T03", "T04", "T05", "T06", "T07", "T18", "T19", "T20", "T21", "T22", "T23", "T24",
                        "T25");
    }

    @Test
    void everyTableOfTheWarehouseIsAsDeclared() {
        try (Warehouse warehouse = TestWarehouse.fresh()) {
            types.forEach((name, type) -> assertThat(
                            TargetTable.describe(warehouse, name).columns())
                    .as(name)
                    .isEqualTo(type.columns().stream()
                            .map(column -> new TargetTable.TargetColumn(column.name(), column.type()))
                            .toList()));
        }
    }

    @Test
    void everyReferenceMeetsAColumnThatIsAKey() {
        for (RecordType type : types.values()) {
            for (RecordType.Reference reference : type.references()) {
                assertThat(Objects.requireNonNull(types.get(reference.record())).key())
                        .as(type.name() + "." + reference.column())
                        .containsExactly(reference.target());
            }
        }
    }

    @Test
    void everyCodeHasAWordAndNoTwoColumnsOfATemplateShareATitle() {
        for (RecordType type : types.values()) {
            for (RecordColumn column : type.columns()) {
                if (!column.type().codes().isEmpty()) {
                    assertThat(column.words().values())
                            .as(type.name() + "." + column.name())
                            .containsExactlyInAnyOrderElementsOf(
                                    column.type().codes().keySet());
                }
            }
            assertThat(type.columns().stream()
                            .map(column -> column.title().chinese())
                            .collect(Collectors.toList()))
                    .as(type.name())
                    .doesNotHaveDuplicates();
        }
    }
}
