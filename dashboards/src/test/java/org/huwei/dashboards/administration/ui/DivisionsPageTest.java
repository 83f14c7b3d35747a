package org.huwei.dashboards.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huwei.dashboards.OpenPage;
import org.huwei.dashboards.administration.DivisionDesk;
import org.huwei.dashboards.administration.DivisionService;
import org.huwei.dashboards.administration.DivisionService.DatedDivision;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.etl.division.DivisionChange;
import org.huwei.etl.division.DivisionChangeException.Fault;
import org.huwei.etl.division.DivisionLoader;
import org.huwei.etl.division.OwnChanges;
import org.huwei.etl.run.ProgressListener;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

/** Changes of divisions are recorded on their page, or it says in its own language why not. */
@SpringBootTest(classes = DivisionsPageTest.Pages.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(classes = DivisionsView.class)
@WithMockUser(username = "shuju", roles = "ADMINISTRATOR")
class DivisionsPageTest extends SpringBrowserlessTest {

    @Autowired
    private Path file;

    @Autowired
    private BundleTexts texts;

    @BeforeEach
    void noOwnChanges() throws IOException {
        Files.deleteIfExists(file);
    }

    private void open(Locale language) {
        UI.getCurrent().setLocale(language);
        OpenPage.open("administration/divisions");
        // The same page once more would keep what it read before.
        UI.getCurrent().refreshCurrentRoute(true);
    }

    private void record(double percent) {
        find(DatePicker.class).withId("change-day").single().setValue(LocalDate.of(2025, 7, 1));
        ComboBox<DatedDivision> from = from();
        from.setValue(from.getListDataView()
                .getItems()
                .filter(division -> division.code().equals("320505101"))
                .findFirst()
                .orElseThrow());
        find(TextField.class).withClassName("hw-change-code").single().setValue("320505109");
        find(TextField.class).withClassName("hw-change-name").single().setValue("新安镇");
        find(NumberField.class).withClassName("hw-change-share").single().setValue(percent);
        press("change-enter");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<DatedDivision> from() {
        return find(ComboBox.class).withClassName("hw-change-from").single();
    }

    private void press(String id) {
        test(find(Button.class).withId(id).single()).click();
    }

    @Test
    void aNewCodeIsRecordedShownAndTakenBack() {
        open(Locale.SIMPLIFIED_CHINESE);
        record(100);
        open(Locale.SIMPLIFIED_CHINESE);
        assertThat(OpenPage.all()).contains("新安镇 320505109").contains("撤回 2025-07-01 登记的变动");
        test(find(Button.class).withClassName("hw-change-back").single()).click();
        open(Locale.SIMPLIFIED_CHINESE);
        assertThat(OpenPage.all()).doesNotContain("新安镇");
    }

    @Test
    void whatDoesNotFitIsSaidAndNothingIsKept() {
        open(Locale.SIMPLIFIED_CHINESE);
        press("change-enter");
        assertThat(OpenPage.all()).contains("请填写生效日期，并填全每一行；多余的行请去掉。");
        record(50);
        assertThat(OpenPage.all()).contains("2025-07-01 320505101 的各行份额之和是 0.5，应为 1（100%）");
        assertThat(file).doesNotExist();
        open(Locale.ENGLISH);
        record(50);
        assertThat(OpenPage.all()).contains("The shares of 320505101 on 2025-07-01 sum to 0.5 instead of 1");
    }

    @Test
    void aFileThatSomebodySpoiledDoesNotCloseThePage() throws IOException {
        Files.writeString(
                file, "effective_on,kind,from_code,from_name,to_code,to_name,share\n2025-13-01,split,1,a,2,b,1\n");
        open(Locale.SIMPLIFIED_CHINESE);
        assertThat(OpenPage.all()).contains("这一行读不出来：2025-13-01,split,1,a,2,b,1");
        Files.writeString(file, "nothing\n");
        open(Locale.SIMPLIFIED_CHINESE);
        assertThat(OpenPage.all())
                .contains("本市的变动文件 divisions/changes.csv 读不出来")
                .contains("10 个区（县级市）");
    }

    @Test
    void everyFaultHasWordsInBothLanguages() {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Words words = new Words(texts.in(language));
            for (Fault fault : Fault.values()) {
                assertThat(words.get("divisions.fault." + fault.code(), "A1", "B2", "C3", "D4"))
                        .as(fault + " in " + language)
                        .contains("A1")
                        .doesNotContain("{", "divisions.fault");
            }
        }
    }

    /** Keeps and loads as the application does, without its lock. */
    record Desk(OwnChanges own, DivisionLoader loader) implements DivisionDesk {

        @Override
        public Set<LocalDate> ownDays() {
            return own.read().stream().map(DivisionChange::on).collect(Collectors.toSet());
        }

        @Override
        public void enter(List<DivisionChange> changes, String by) {
            own.add(changes);
            loader.load("load-divisions", Instant.now(), ProgressListener.silent());
        }

        @Override
        public void takeBack(LocalDate day, String by) {
            own.takeBack(day);
            loader.load("load-divisions", Instant.now(), ProgressListener.silent());
        }
    }

    @SpringBootApplication(scanBasePackages = {"org.huwei.dashboards.shell"})
    @Import(DivisionService.class)
    static class Pages {

        @Bean
        Path file() {
            try {
                return Files.createTempDirectory("divisions").resolve("changes.csv");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Bean
        Warehouse warehouse() {
            return TestWarehouse.fresh();
        }

        @Bean
        Desk desk(Warehouse warehouse, Path file) {
            OwnChanges own = new OwnChanges(file);
            DivisionLoader loader = new DivisionLoader(warehouse, InstantSource.system(), Optional.of(own));
            loader.load("load-divisions", Instant.now(), ProgressListener.silent());
            return new Desk(own, loader);
        }
    }
}
