package org.huwei.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huwei.app.browser.ProductProcess.CommandResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged product on a small demonstration city, used in Chromium as each of the four people would. */
class ProductIT {

    @TempDir
    private static Path data;

    private static ProductProcess product;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(Browser.SCREENSHOTS);
        product = ProductProcess.start(
                data,
                "--huwei.demonstration.factor=0.2",
                "--huwei.demonstration.first-year=2025",
                "--huwei.demonstration.years=1");
        browser = new Browser();
        // The first load goes on in the background: the overview shows figures by itself when it is done.
        SignedIn leader = signIn("leading");
        leader.locator("a[href*='indicator/O-01']").first().waitFor(new Locator.WaitForOptions().setTimeout(600_000));
    }

    private static SignedIn signIn(String role) {
        return SignedIn.as(role, browser, product);
    }

    @AfterAll
    static void stop() {
        browser.close();
        product.close();
    }

    @AfterEach
    void noPageComplained() {
        browser.closePages();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void everyRoleOpensItsPagesAndNoOther() {
        for (String role : RolePage.ROLES) {
            SignedIn person = signIn(role);
            for (RolePage page : RolePage.ALL) {
                person.open(page.path());
                boolean refused = person.text().contains("您的角色不能打开这一页");
                assertThat(refused).as(role + " on " + page.path()).isNotEqualTo(page.opensTo(role));
                if (!refused) {
                    person.photograph(role + RolePage.pictureName(page.path()) + "-wide");
                }
            }
        }
    }

    @Test
    void anAdministratorRepairsRowsInBulkAndSendsARegister() throws IOException {
        SignedIn administrator = signIn("administrator").open("/administration/quality");
        administrator
                .locator("#reasons vaadin-grid-cell-content:has-text('人员类型')")
                .first()
                .click();
        administrator.locator("#quarantined-rows vaadin-checkbox").first().click();
        Locator kind = administrator.locator(".hw-repair-fields vaadin-combo-box input");
        kind.click();
        kind.fill("志愿者");
        kind.press("Enter");
        administrator.locator("#repair").click();
        administrator.locator("#decision:has-text('已修复并装入')").waitFor();
        administrator.photograph("quality-repaired");

        administrator.open("/administration/registers?register=publicity_activity");
        Path file = Files.writeString(
                data.resolve("宣传.csv"),
                "活动编号,单位代码,主题,活动日期,覆盖人数\nX1,320505,监护责任,2025-03-01,120\nX2,320505,监护责任,2025-03-02,很多\n");
        administrator.locator("input[type=file]").setInputFiles(file);
        administrator.waitForText("读入 2 行");
        administrator.waitForText("“覆盖人数”不能填“很多”");
    }

    @Test
    void anAdministratorEntersANewCodeOfATownAndTakesItBack() {
        SignedIn administrator = signIn("administrator").open("/administration/divisions");
        Locator day = administrator.locator("#change-day input");
        day.fill("2025/7/1");
        day.press("Enter");
        Locator from = administrator.locator(".hw-change-from input");
        from.click();
        from.fill("通安镇 320505101");
        from.press("Enter");
        administrator.locator(".hw-change-code input").fill("320505109");
        administrator.locator(".hw-change-name input").fill("新安镇");
        administrator.locator(".hw-change-share input").fill("50");
        administrator.locator("#change-enter").click();
        administrator.waitForText("320505101 的各行份额之和是 0.5，应为 1");
        administrator.photograph("division-change-refused");
        administrator.locator(".hw-change-share input").fill("100");
        administrator.locator("#change-enter").click();
        administrator.page().waitForURL(url -> url.contains("on=2025-07-01"));
        administrator.waitForText("新安镇 320505109");
        administrator.photograph("division-change");
        administrator.locator(".hw-change-back").click();
        administrator.locator(".hw-change-back").waitFor(detached());
        assertThat(administrator.text()).doesNotContain("新安镇");
    }

    private static Locator.WaitForOptions detached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    @Test
    void nothingIsWiderThanANarrowScreen() {
        for (String role : RolePage.ROLES) {
            SignedIn person = SignedIn.as(role, browser, product, SignedIn.NARROW, SignedIn.TALL);
            for (RolePage page : RolePage.openTo(role)) {
                person.open(page.path());
                person.photograph(role + RolePage.pictureName(page.path()) + "-narrow");
                assertThat(person.pageWidth()).as(role + " on " + page.path()).isLessThanOrEqualTo(SignedIn.NARROW);
            }
        }
    }

    @Test
    void aLeaderWalksFromTheOverviewDownToAVillageByTheTables() {
        SignedIn leader = signIn("leading").open("/");
        leader.locator("a[href*='indicator/M2-01']").last().click();
        leader.page().waitForURL(url -> url.contains("indicator/M2-01"));
        leader.waitForHead();
        for (int digits : new int[] {6, 9, 12}) {
            leader.turnToTables();
            leader.photograph("tables-above-" + digits + "-digits");
            leader.linkBelow(digits).click();
            leader.page().waitForURL(url -> url.matches(".*[?&]org=\\d{" + digits + "}(&.*)?"));
            leader.waitForHead();
        }
        leader.waitForText("巡查覆盖率");
        leader.turnToTables();
        assertThat(leader.text()).contains("分子").contains("C1.2-1");
        assertThat(leader.locator("table a[href*='org=']").count()).isZero();
        leader.photograph("village");
    }

    @Test
    void anyoneTriesAMethodAndCallsItFromElsewhereWithATokenOfTheirOwn() {
        SignedIn expert = signIn("expert").open("/methods/attribute-sample-size");
        expert.locator("huwei-chart").waitFor();
        assertThat(expert.text()).contains("\"n\":59");
        Locator rate = expert.locator("[data-key=tolerableRate] input");
        rate.fill("1.5");
        expert.locator("#run").click();
        expert.waitForText("tolerableRate is 1.5 but");
        rate.fill("0.10");
        expert.locator("#run").click();
        expert.waitForText("\"n\":29");
        expert.page().waitForURL(url -> url.contains("0.10"));
        assertThat(expert.locator("#snippets").innerText()).contains("0.10");
        expert.open("/tokens");
        expert.locator("#name input").fill("Python");
        expert.locator("#make").click();
        expert.locator("#issued pre").waitFor();
        expert.photograph("token-issued");
        String token = expert.locator("#issued pre").innerText();
        String answer =
                expert.callMethod("attribute-sample-size", token, "{\"tolerableRate\":0.10,\"expectedErrors\":0}");
        assertThat(answer).startsWith("{\"n\":29,");
    }

    @Test
    void thePagesOfMethodsReadInEnglishToo() {
        for (int width : new int[] {SignedIn.WIDE, SignedIn.NARROW}) {
            SignedIn reader = SignedIn.as("leading", browser, product, width, SignedIn.TALL);
            // On a narrow screen the button lies in the closed drawer.
            reader.page().evaluate("() => document.querySelector('.hw-language[lang=en]').click()");
            reader.page().waitForFunction("() => document.documentElement.lang === 'en'");
            for (String path : List.of(
                    "/methods",
                    "/methods/funnel-limits",
                    "/methods/rank-robustness",
                    "/methods/proportion-sample-size",
                    "/tokens")) {
                reader.open(path);
                assertThat(reader.text()).as(path).doesNotContainPattern("[\\p{IsHan}]");
                reader.photograph("english" + RolePage.pictureName(path) + "-" + width);
                assertThat(reader.pageWidth()).as(path).isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void anExpertsFileHoldsWhatTheScreenShows() throws IOException {
        SignedIn expert = signIn("expert")
                .open("/expert/query?indicators=M2-01,M2-04,O-01&periods=2025&divisions=3205&by=area&run=1");
        expert.locator("#result").waitFor();
        expert.photograph("query");
        List<List<String>> screen = Tables.rows(expert.locator("#result"));
        List<String> lines = Files.readAllLines(expert.download().path());
        int table = lines.indexOf("");
        // Three indicators for the city and its ten areas.
        assertThat(screen).hasSize(33);
        List<List<String>> file = lines.subList(table + 2, table + 2 + screen.size()).stream()
                .map(Tables::cells)
                .toList();
        assertThat(file).isEqualTo(screen);
        assertThat(screen.toString()).contains("*");
    }

    @Test
    void anAuditorDrawsAndAnyoneVerifiesTheRecordByTheCommandLine(@TempDir Path folder) throws IOException {
        SignedIn auditor = signIn("auditor")
                .open("/audit/new?title=浏览器测试&unit=patrol&from=2025-01-01&to=2025-03-31&n=40&reserve=30");
        auditor.locator("#seed input").fill("00731 4");
        auditor.locator("#seed input").press("Tab");
        auditor.locator("#draw").click();
        auditor.confirm("确认抽取");
        auditor.page()
                .waitForURL(url -> url.contains("/audit/draw/"), new Page.WaitForURLOptions().setTimeout(180_000));
        auditor.settle();
        auditor.photograph("draw");
        assertThat(auditor.text()).contains("00731 4");
        Path record = folder.resolve("record.json");
        auditor.download().saveAs(record);

        JsonNode json = JsonMapper.shared().readTree(Files.readString(record));
        assertThat(json.path("seed").stringValue()).isEqualTo("00731 4");
        CommandResult verified = product.command("verify", record.toString());
        assertThat(verified.exitCode()).as(verified.printed()).isZero();
        Files.writeString(record, Files.readString(record).replace("00731 4", "00731 5"));
        CommandResult refused = product.command("verify", record.toString());
        assertThat(refused.exitCode()).as(refused.printed()).isEqualTo(1);
    }

    @Test
    void anAdministratorRunsAJobAndSeesItsProgressAndItsBalance() {
        SignedIn administrator = signIn("administrator").open("/administration/jobs");
        Locator card = administrator.locator("#job-evaluate");
        card.getByText("立即运行").click();
        card.locator("[data-state=running]").waitFor();
        card.locator("vaadin-progress-bar").waitFor();
        administrator.photograph("job-running");
        card.locator("[data-state=idle]").waitFor(new Locator.WaitForOptions().setTimeout(300_000));
        assertThat(administrator.text()).contains("隔离");
    }

    @Test
    void theLanguageChangesOnEveryPageAndStays() {
        SignedIn expert = signIn("expert").open("/");
        assertThat(expert.locator("html").getAttribute("lang")).isEqualTo("zh-CN");
        expert.page().getByText("English").first().click();
        expert.page().waitForFunction("() => document.documentElement.lang === 'en'");
        expert.open("/indicator/M2-04");
        assertThat(expert.text()).contains("Follow-ups done on time").doesNotContain("跟踪随访按期率");
        expert.photograph("english-indicator");
        expert.open("/expert/query");
        expert.photograph("english-query");
        assertThat(expert.page().title()).doesNotContain("查询");
    }

    @Test
    void aWrongPasswordIsRefusedAndSignedOutPagesAskToSignIn() {
        Page page = browser.open(SignedIn.WIDE, SignedIn.HIGH);
        page.navigate(product.address() + "/indicator/M2-01");
        page.waitForURL(url -> url.contains("/login"));
        page.locator("input[name=username]").fill("leading");
        page.locator("input[name=password]").fill("not the password");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("error"));
        page.getByText("账号或密码不对").first().waitFor();
        Browser.photograph(page, "sign-in");
    }
}
