package org.huwei.dashboards.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huwei.dashboards.administration.QuarantineReason.Key;
import org.huwei.dashboards.administration.RepairService;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.etl.OperationalDatabase;
import org.huwei.etl.PipelineSettings;
import org.huwei.etl.Repairs;
import org.huwei.etl.extract.Pseudonyms;
import org.huwei.etl.schedule.PipelineLock;
import org.huwei.etl.source.SourceCatalogue;
import org.huwei.etl.source.SourceMappings;
import org.huwei.sql.Audience;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page says of decisions that cannot be carried out. */
class RowDecisionsTest {

    private static final Key SEX = new Key("case-management", "child_case", "code", "sex");

    private final Warehouse warehouse = TestWarehouse.fresh();
    private final SourceCatalogue catalogue = SourceCatalogue.load();

    @BeforeEach
    void oneCaseInQuarantine() {
        warehouse.execute("""
                INSERT INTO quarantined_row (source_system, record_table, source_row_id, row_hash, batch_id,
                    quarantined_at, check_code, column_name, column_value, reason, row_json, version)
                VALUES ('case-management', 'child_case', '17', 1, 7, now(), 'code', 'sex', '不详', '',
                    '{"child_key":"a3f0","xingbie":"不详"}', 1)""", Parameters.none());
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void theyAreSaidInTheLanguageOfThePage() {
        RowDecisions chinese = decisions(Locale.SIMPLIFIED_CHINESE);
        RowDecisions english = decisions(Locale.ENGLISH);

        assertThat(chinese.repair(SEX, List.of("17"), Map.of("nothing", "1"))).isEqualTo("没有修复：第 17 行没有“nothing”这一项。");
        assertThat(english.repair(SEX, List.of("17"), Map.of("nothing", "1")))
                .isEqualTo("Not repaired: Row 17 has no “nothing”.");
        assertThat(chinese.repair(SEX, List.of("17"), Map.of("child_key", "1")))
                .startsWith("没有修复：“")
                .endsWith("”是个人信息，这里只存假名；只能在来源中更正。");
        assertThat(chinese.dismiss(SEX, List.of("17"), " ")).isEqualTo("请写明不予装入的理由；什么都没有改变。");
        assertThat(english.dismiss(SEX, List.of("17"), " "))
                .isEqualTo("Say why the rows are dismissed; nothing was changed.");
    }

    @Test
    void aSourceThatIsGoneIsNamed() {
        RowDecisions chinese = decisions(Locale.SIMPLIFIED_CHINESE);
        Key unmapped = new Key("patrols", "child_case", "code", "sex");
        Key gone = new Key("gone", "child_case", "code", "sex");

        assertThat(chinese.repair(unmapped, List.of("17"), Map.of())).isEqualTo("没有修复：来源“巡查系统”已不再提供“个案”。");
        assertThat(chinese.repair(gone, List.of("17"), Map.of())).isEqualTo("没有修复：来源“gone”已不再连接，或它的对应文件有错。");
        assertThat(chinese.fields(unmapped)).isEmpty();
        assertThat(chinese.fields(gone)).isEmpty();
    }

    private RowDecisions decisions(Locale language) {
        SourceMappings mappings = name -> {
            if (name.equals("gone")) {
                throw new IllegalArgumentException("There is no file gone.yaml.");
            }
            return catalogue.system(name);
        };
        Repairs repairs = new Repairs(
                warehouse,
                new Pseudonyms("sixteen bytes or more".getBytes(StandardCharsets.UTF_8)),
                InstantSource.system(),
                PipelineSettings.DEFAULT,
                mappings);
        PipelineLock lock = new PipelineLock(OperationalDatabase.h2());
        return new RowDecisions(
                new Words(new BundleTexts().in(language)),
                new RepairService(warehouse, repairs, lock, catalogue),
                Scope.of(Audience.ADMINISTRATOR),
                "shuju",
                changed -> {});
    }
}
