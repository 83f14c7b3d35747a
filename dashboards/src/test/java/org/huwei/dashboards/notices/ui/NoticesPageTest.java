package org.huwei.dashboards.notices.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Map;
import org.huwei.dashboards.Catalogues;
import org.huwei.dashboards.OpenPage;
import org.huwei.dashboards.notices.Notice.Kind;
import org.huwei.dashboards.notices.Notice.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

/** The page of the notices and the number in the frame around it. */
@SpringBootTest(classes = NoticesPageTest.Pages.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = {"org.huwei.dashboards.notices", "org.huwei.dashboards.shell"})
@WithMockUser(username = "wang", roles = "ADMINISTRATOR")
class NoticesPageTest extends SpringBrowserlessTest {

    private static final Subject CASES = Subject.ofJob("load-cases");

    @Autowired
    private FakeNotices notices;

    @BeforeEach
    void nothingWasSaid() {
        notices.clear();
    }

    @Test
    void aNoticeIsASentenceAndCountsUntilItIsRead() {
        notices.add(Kind.JOB_FAILED, CASES, "SOURCE", 3);
        notices.add(Kind.ROWS_QUARANTINED, Subject.ofTable("patrol"), "12", 1);
        OpenPage.open("notices");
        assertThat(OpenPage.all()).contains("“装载个案”失败：来源没有按约定回答。", "3 次，", "巡查：12 行被隔离。", "2 条未读通知");
        test(find(Button.class).withText("标为已读").all().getFirst()).click();
        assertThat(OpenPage.all()).contains("1 条未读通知");
        test(find(Button.class).withId("read-all").single()).click();
        assertThat(OpenPage.all()).contains("巡查：12 行被隔离。").doesNotContain("条未读通知");
    }

    @Test
    void withoutNoticesThePageSaysThatAllIsWell() {
        OpenPage.open("notices");
        assertThat(OpenPage.all()).contains("没有通知：一切按计划进行。").doesNotContain("条未读通知");
    }

    @Test
    void anAddressIsSavedTakenBackOrRefused() {
        OpenPage.open("notices");
        EmailField address = find(EmailField.class).withId("mail-address").single();
        Button save = find(Button.class).withId("mail-save").single();
        address.setValue("wang@example.cn");
        test(save).click();
        assertThat(OpenPage.all()).contains("通知将发送到 wang@example.cn。");
        address.setValue("wang");
        test(save).click();
        assertThat(OpenPage.all()).contains("“wang”不是邮箱地址");
        assertThat(notices.address("wang")).contains("wang@example.cn");
        address.setValue("");
        test(save).click();
        assertThat(notices.address("wang")).isEmpty();
    }

    @Test
    void withoutAServerThePageSaysWhatIsMissing() {
        notices.withoutServer();
        OpenPage.open("notices");
        assertThat(OpenPage.all()).contains("管理员没有设置邮件服务器（spring.mail.host）");
        assertThat(find(EmailField.class).all()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void anOwnerIsChosenForAJob() {
        OpenPage.open("notices");
        find(ComboBox.class).withId("duty-subject").single().setValue(CASES);
        find(Select.class).withId("duty-owner").single().setValue("li");
        test(find(Button.class).withId("duty-save").single()).click();
        assertThat(notices.duties()).containsExactly(Map.entry(CASES, "li"));
        assertThat(OpenPage.all()).contains("作业：装载个案", "李四");
    }

    @SpringBootApplication(scanBasePackages = {"org.huwei.dashboards.notices", "org.huwei.dashboards.shell"})
    @Import(Catalogues.class)
    static class Pages {

        @Bean
        FakeNotices notices() {
            return new FakeNotices();
        }
    }
}
