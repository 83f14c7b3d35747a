package org.huwei.etl.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huwei.etl.extract.Conversion;
import org.huwei.etl.extract.Pseudonyms;
import org.huwei.etl.validate.KnownValues;
import org.huwei.etl.validate.Validator;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceCatalogueTest {

    private final SourceCatalogue catalogue = SourceCatalogue.load();

    @ParameterizedTest
    @ValueSource(strings = {"case-management", "patrols", "audits"})
    void everyMappingFitsItsRecordTypeAndTheWarehouse(String name) {
        SourceSystem system = catalogue.system(name);
        Pseudonyms pseudonyms = new Pseudonyms("sixteen bytes or more".getBytes(StandardCharsets.UTF_8));
        try (Warehouse warehouse = TestWarehouse.fresh()) {
            for (RecordMapping mapping : system.records()) {
                TargetTable table =
                        TargetTable.describe(warehouse, mapping.type().name());
                assertThat(new Conversion(mapping, table, pseudonyms, system.zone()))
                        .isNotNull();
                assertThat(Validator.of(mapping, table, knowledge(mapping, system)))
                        .isNotNull();
            }
        }
    }

    private static Validator.Knowledge knowledge(RecordMapping mapping, SourceSystem system) {
        Map<String, KnownValues> known = new HashMap<>();
        mapping.type()
                .references()
                .forEach(to -> known.put(to.record() + "." + to.target(), KnownValues.of(Set.of("x"))));
        return new Validator.Knowledge(List.of(), known, Instant.EPOCH, Instant.EPOCH, system.zone(), 10);
    }

    @Test
    void noMappingReadsTheNameOfAChild() {
        assertThat(catalogue.system("case-management").records())
                .flatExtracting(RecordMapping::columns)
                .extracting(ColumnMapping::column)
                .doesNotContain("xingming");
        assertThat(catalogue.system("case-management").records())
                .flatExtracting(RecordMapping::kept)
                .doesNotContain("xingming", "shenfenzheng_hao", "chusheng_rq", "gean_bh");
    }

    @Test
    void everyFaultOfAFileIsSaidAtOnce() {
        assertThatThrownBy(() -> catalogue.system("faulty"))
                .hasMessageContaining("4 faults")
                .hasMessageContaining("`nothing`")
                .hasMessageContaining("unknown key `collumns`")
                .hasMessageContaining("leaves out `patrol_id`")
                .hasMessageContaining("has the use `guess`");
    }
}
