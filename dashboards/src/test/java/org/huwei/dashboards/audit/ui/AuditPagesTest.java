package org.huwei.dashboards.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huwei.dashboards.audit.AuditService;
import org.huwei.dashboards.audit.DrawDetail;
import org.huwei.dashboards.audit.DrawItem;
import org.huwei.dashboards.shell.PersonDirectory;
import org.huwei.etl.OperationalDatabase;
import org.huwei.etl.audit.Draws;
import org.huwei.etl.audit.record.RecordVerifier;
import org.huwei.etl.spark.SparkEngine;
import org.huwei.etl.spark.SparkSettings;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.security.test.context.support.WithMockUser;

/** The auditors' pages over a warehouse with 30 patrols in 吴江区 and 13 in 相城区, drawn by the real engine. */
@SpringBootTest(classes = AuditPagesTest.Pages.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = {"org.huwei.dashboards.audit", "org.huwei.dashboards.shell"})
@WithMockUser(username = "auditor", roles = "AUDITOR")
class AuditPagesTest extends SpringBrowserlessTest {

    private static final String PLAN = "unit=patrol&from=2025-07-01&to=2025-09-30";
    private static final Scope CITY = Scope.of(Audience.AUDITOR);

    @Autowired
    @SuppressWarnings("NullAway.Init") // Spring sets it before each test
    private AuditService service;

    @Test
    void anAddressReproducesAPlanWithItsFrameAndAllocation() {
        openPlan("n=10");

        assertThat(text())
                .contains("抽样框共 43 个单位，分 3 层；按比例分配样本 10 个、备选 4 个。")
                .contains("虎丘区 0 0 0")
                .contains("吴江区 30 7 3")
                .contains("相城区 13 3 1");
    }

    @Test
    void anotherSampleSizeSharesOutAnew() {
        openPlan("n=10");
        test(find(IntegerField.class).all().getFirst()).setValue(20);

        assertThat(text()).contains("按比例分配样本 20 个").contains("吴江区 30 14 5").containsOnlyOnce("虎丘区 0 0 0");
    }

    @Test
    void withoutASeedNothingIsDrawnAndTheSentenceSaysWhy() {
        openPlan("n=10&title=x");
        draw();

        assertThat(problem()).startsWith("请填写种子");
        assertThat(find(ConfirmDialog.class).all()).isEmpty();
    }

    @Test
    void aSampleBeyondTheFrameIsRefusedWithBothNumbers() {
        openPlan("n=44&title=x");
        draw();

        assertThat(problem()).contains("44").contains("43");
    }

    @Test
    void aDrawIsMadeShownListedAndItsRecordVerifies(@TempDir Path directory) throws Exception {
        String title = "第三季度巡查抽查";
        openPlan("n=10");
        test(textField("名称")).setValue(title);
        test(textField("种子")).setValue("007 12");
        draw();
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(test(dialog).getText()).contains("“007 12”").contains("43 个单位");
        test(dialog).confirm();
        awaitDetail();

        DrawDetail draw = service.list(CITY).stream()
                .filter(entry -> entry.title().equals(title))
                .findFirst()
                .flatMap(entry -> service.find(entry.id(), CITY))
                .orElseThrow();
        assertThat(draw.items()).hasSize(14).filteredOn(DrawItem::reserve).hasSize(4);
        assertThat(draw.entry().by()).isEqualTo("auditor");
        assertThat(text())
                .contains(draw.rootHash(), draw.recordHash(), "“007 12”", "列出 14 个单位")
                .contains("./huwei verify huwei-draw-" + draw.entry().id() + ".json");
        Path record = directory.resolve(draw.fileName());
        try (OutputStream output = Files.newOutputStream(record)) {
            service.writeRecord(draw.entry().id(), CITY, output);
        }
        assertThat(RecordVerifier.verify(record).differences()).isEmpty();
        UI.getCurrent().navigate("audit");
        assertThat(text()).contains(title).contains("“007 12”");
    }

    @Test
    @WithMockUser(username = "elsewhere", roles = "AUDITOR")
    void whoMaySeeAnotherAreaOnlyIsOfferedThatAreaAndSeesNoOtherDraw() {
        UI.getCurrent().navigate("audit");
        assertThat(text()).contains("还没有抽取");
        openPlan("n=10");
        assertThat(text()).contains("虎丘区").doesNotContain("吴江区").contains("抽样框共 0 个单位");
    }

    @Test
    @WithMockUser(username = "town", roles = "AUDITOR")
    void whoseAccessBeginsBelowTheAreasIsToldSo() {
        UI.getCurrent().navigate("audit/new");
        assertThat(text()).contains("没有可以抽取的层");
    }

    @Test
    void anUnknownDrawSaysWhatToDo() {
        UI.getCurrent().navigate("audit/draw/nothing");
        assertThat(text()).contains("没有编号为“nothing”的抽取");
    }

    private static void openPlan(String sizeAndTitle) {
        UI.getCurrent().navigate("audit/new", QueryParameters.fromString(PLAN + "&" + sizeAndTitle));
    }

    private void awaitDetail() {
        UI ui = UI.getCurrent();
        await().atMost(Duration.ofMinutes(5)).pollInSameThread().until(() -> {
            ComponentUtil.fireEvent(ui, new PollEvent(ui, true));
            return ui.getInternals().getActiveViewLocation().getPath().startsWith("audit/draw/");
        });
    }

    private void draw() {
        test(find(Button.class).withId("draw").single()).click();
    }

    private String problem() {
        return find(Paragraph.class).withId("problem").single().getText();
    }

    private TextField textField(String label) {
        return find(TextField.class)
                .withCondition(field -> field.getLabel().equals(label))
                .single();
    }

    private static String text() {
        return UI.getCurrent()
                .getChildren()
                .map(root -> texts(root.getElement()))
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
    }

    private static String texts(com.vaadin.flow.dom.Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(AuditPagesTest::texts).collect(Collectors.joining(" ")) + " "
                        + element.getProperty("label", "");
    }

    @SpringBootApplication(
            scanBasePackages = {
                "org.huwei.dashboards.audit",
                "org.huwei.dashboards.shell",
                "org.huwei.dashboards.figures"
            })
    static class Pages {

        @Bean
        Warehouse warehouse() {
            Warehouse warehouse = TestWarehouse.fresh();
            writeDivisions(warehouse);
            writePatrols(warehouse, "320509101", 30);
            writePatrols(warehouse, "320507101", 13);
            return warehouse;
        }

        @Bean(destroyMethod = "close")
        SparkEngine spark() {
            return new SparkEngine(SparkSettings.LOCAL);
        }

        @Bean
        Draws draws(SparkEngine spark, Warehouse warehouse) {
            return new Draws(spark, warehouse, OperationalDatabase.h2(), InstantSource.system());
        }

        @Bean
        PersonDirectory people() {
            return username -> Optional.of(new PersonDirectory.Person(
                    username,
                    switch (username) {
                        case "elsewhere" -> List.of("320505");
                        case "town" -> List.of("320509101");
                        default -> List.of();
                    }));
        }

        private static void writeDivisions(Warehouse warehouse) {
            warehouse.insert(
                    "org_unit",
                    List.of("org_code", "name", "level", "parent_code", "area_code", "town_code"),
                    units -> {
                        units.string("3205")
                                .string("苏州市")
                                .string("city")
                                .string("")
                                .string("")
                                .string("");
                        units.endRow();
                        for (String area : List.of("320505 虎丘区", "320507 相城区", "320509 吴江区")) {
                            String code = area.substring(0, 6);
                            units.string(code)
                                    .string(area.substring(7))
                                    .string("area")
                                    .string("3205");
                            units.string(code).string("").endRow();
                            units.string(code + "101")
                                    .string("镇")
                                    .string("town")
                                    .string(code);
                            units.string(code).string(code + "101").endRow();
                        }
                    });
        }

        private static void writePatrols(Warehouse warehouse, String town, int count) {
            List<String> columns = List.of("patrol_id", "org_code", "level", "method", "planned_on", "completed");
            warehouse.insert("patrol", columns, patrols -> {
                for (int i = 0; i < count; i++) {
                    patrols.string("P-" + town + "-" + i)
                            .string(town)
                            .string("town")
                            .string("street");
                    patrols.date(LocalDate.of(2025, 8, 1)).flag(true).endRow();
                }
            });
        }
    }
}
