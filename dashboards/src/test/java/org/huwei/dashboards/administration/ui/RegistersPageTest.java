package org.huwei.dashboards.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.huwei.dashboards.Catalogues;
import org.huwei.dashboards.OpenPage;
import org.huwei.dashboards.administration.RegisterDesk;
import org.huwei.dashboards.administration.RegisterService;
import org.huwei.etl.file.FileRefusedException;
import org.huwei.etl.file.FileRefusedException.Reason;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunFailedException.Kind;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

/** The page of the registers says in its own language why a file is not taken. */
@SpringBootTest(classes = RegistersPageTest.Pages.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(classes = RegistersView.class)
@WithMockUser(username = "shuju", roles = "ADMINISTRATOR")
class RegistersPageTest extends SpringBrowserlessTest {

    @Autowired
    private RefusingDesk desk;

    @Test
    void aFileThatIsNotTakenSaysWhyInChinese() {
        desk.refusal = new FileRefusedException(Reason.NO_COLUMN, "upload.tmp", List.of("召开日期"), "会议");
        assertThat(sent(Locale.SIMPLIFIED_CHINESE)).contains("“会议.csv”没有收下：缺少必填的列：召开日期；请用这份登记表的模板。");

        desk.refusal = new FileRefusedException(Reason.NO_TEXT, "upload.tmp", "7");
        assertThat(sent(Locale.SIMPLIFIED_CHINESE)).contains("“会议.csv”没有收下：第 7 行不是 UTF-8 或 GB18030 编码的文字");
    }

    @Test
    void andInEnglish() {
        desk.refusal = new FileRefusedException(Reason.NO_COLUMN, "upload.tmp", List.of("召开日期"), "会议");
        assertThat(sent(Locale.ENGLISH))
                .contains("“会议.csv” was not taken: Columns that are needed are missing: Held on;")
                .doesNotContain("召开日期");
    }

    @Test
    void aLoadThatIsRunningIsSaidToo() {
        desk.refusal = null;
        assertThat(sent(Locale.SIMPLIFIED_CHINESE)).contains("“会议.csv”没有收下：正在装载或评定，请等它结束后再送。");
    }

    private String sent(Locale language) {
        UI.getCurrent().setLocale(language);
        OpenPage.open("administration/registers?register=meeting");
        test(find(Upload.class).single()).upload("会议.csv", "text/csv", "x".getBytes(StandardCharsets.UTF_8));
        return OpenPage.all();
    }

    /** Takes no file: for the reason that a test gives, or because it is busy. */
    static final class RefusingDesk implements RegisterDesk {

        private @Nullable FileRefusedException refusal;

        @Override
        public Loaded load(String register, Path file, String name, String by) {
            throw refusal == null
                    ? new RunFailedException(Kind.CANCELLED, "busy", null)
                    : new RunFailedException(Kind.SOURCE, "The source failed.", refusal);
        }
    }

    @SpringBootApplication(scanBasePackages = {"org.huwei.dashboards.shell"})
    @Import({Catalogues.class, RegisterService.class})
    static class Pages {

        @Bean
        Warehouse warehouse() {
            return TestWarehouse.fresh();
        }

        @Bean
        RefusingDesk desk() {
            return new RefusingDesk();
        }
    }
}
