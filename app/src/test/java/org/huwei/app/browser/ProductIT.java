package org.huwei.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final int NARROW = 390;
    private static final int TALL = 844;
    private static final List<String> ROLES = List.of("leading", "expert", "auditor", "administrator");
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("/", "leading expert auditor administrator"),
            Map.entry("/indicator/M2-01", "leading expert auditor administrator"),
            Map.entry("/expert/query", "expert"),
            Map.entry("/audit", "auditor"),
            Map.entry("/audit/new", "auditor"),
            Map.entry("/administration/jobs", "administrator"),
            Map.entry("/administration/quality", "administrator"),
            Map.entry("/administration/divisions?on=2012-08-31", "administrator"),
            Map.entry("/administration/registers", "administrator"),
            Map.entry("/notices", "administrator"),
            Map.entry("/methods", "leading expert auditor administrator"),
            Map.entry("/methods/attribute-sample-size", "leading expert auditor administrator"),
            Map.entry("/tokens", "leading expert auditor administrator"));

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
        SignedIn leader = SignedIn.as("leading", browser, product);
        leader.locator("a[href*='indicator/O-01']").first().waitFor(new Locator.WaitForOptions().setTimeout(600_000));
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
        for (String role : ROLES) {
            SignedIn person = SignedIn.as(role, browser, product);
            PAGES.forEach((path, allowed) -> {
                person.open(path);
                boolean refused = person.text().contains("您的角色不能打开这一页");
                assertThat(refused)
                        .as(role + " on " + path)
                        .isNotEqualTo(List.of(allowed.split(" ")).contains(role));
                if (!refused) {
                    Browser.photograph(person.page(), role + file(path) + "-wide");
                }
            });
        }
    }

    private static String file(String path) {
        return path.replaceAll("[^A-Za-z0-9]+", "-");
    }

    @Test
    void anAdministratorRepairsRowsInBulkAndSendsARegister() throws IOException {
        SignedIn administrator = SignedIn.as("administrator", browser, product).open("/administration/quality");
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
        Browser.photograph(administrator.page(), "quality-repaired");

        administrator.open("/administration/registers?register=publicity_activity");
        Path file = Files.writeString(
                data.resolve("宣传.csv"),
                "活动编号,单位代码,主题,活动日期,覆盖人数\nX1,320505,监护责任,2025-03-01,120\nX2,320505,监护责任,2025-03-02,很多\n");
        administrator.locator("input[type=file]").setInputFiles(file);
        administrator.waitForText("读入 2 行");
        administrator.waitForText("“覆盖人数”不能填“很多”");
    }

    @Test
    void nothingIsWiderThanANarrowScreen() {
        for (String role : ROLES) {
            SignedIn person = SignedIn.as(role, browser, product, NARROW, TALL);
            PAGES.forEach((path, allowed) -> {
                if (List.of(allowed.split(" ")).contains(role)) {
                    person.open(path);
                    Browser.photograph(person.page(), role + file(path) + "-narrow");
                    assertThat((Integer) person.page().evaluate("document.documentElement.scrollWidth"))
                            .as(role + " on " + path)
                            .isLessThanOrEqualTo(NARROW);
                }
            });
        }
    }

    @Test
    void aLeaderWalksFromTheOverviewDownToAVillageByTheTables() {
        SignedIn leader = SignedIn.as("leading", browser, product).open("/");
        leader.locator("a[href*='indicator/M2-01']").last().click();
        leader.page().waitForURL(url -> url.contains("indicator/M2-01"));
        leader.waitForHead();
        for (int digits : new int[] {6, 9, 12}) {
            turnToTables(leader);
            Browser.photograph(leader.page(), "tables-above-" + digits + "-digits");
            below(leader, digits).click();
            leader.page().waitForURL(url -> url.matches(".*[?&]org=\\d{" + digits + "}(&.*)?"));
            leader.waitForHead();
        }
        leader.waitForText("巡查覆盖率");
        turnToTables(leader);
        assertThat(leader.text()).contains("分子").contains("C1.2-1");
        assertThat(leader.locator("table a[href*='org=']").count()).isZero();
        Browser.photograph(leader.page(), "village");
    }

    @Test
    void anyoneTriesAMethodAndCallsItFromElsewhereWithATokenOfTheirOwn() {
        SignedIn expert = SignedIn.as("expert", browser, product).open("/methods/attribute-sample-size");
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
        Browser.photograph(expert.page(), "token-issued");
        APIResponse answer = expert.page()
                .request()
                .post(
                        product.address() + "/api/v1/methods/attribute-sample-size",
                        RequestOptions.create()
                                .setHeader(
                                        "Authorization",
                                        "Bearer "
                                                + expert.locator("#issued pre").innerText())
                                .setHeader("Content-Type", "application/json")
                                .setData("{\"tolerableRate\":0.10,\"expectedErrors\":0}"));
        assertThat(answer.text()).startsWith("{\"n\":29,");
    }

    @Test
    void thePagesOfMethodsReadInEnglishToo() {
        for (int width : new int[] {SignedIn.WIDE, NARROW}) {
            SignedIn reader = SignedIn.as("leading", browser, product, width, TALL);
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
                Browser.photograph(reader.page(), "english" + file(path) + "-" + width);
                assertThat((Integer) reader.page().evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    /** Turns every chart of a page to its table twin. */
    private static void turnToTables(SignedIn person) {
        Locator cards = person.locator(".hw-chart-card");
        cards.first().waitFor();
        for (Locator card : cards.all()) {
            card.getByText("看表格").click();
            // The next click must not come before the server's answer to this one: it would turn the card back.
            card.getByText("看图").waitFor();
            card.locator("table").waitFor();
        }
    }

    /** The first link of a table to a division below whose code has so many digits, of those that have a figure. */
    private static Locator below(SignedIn person, int digits) {
        return person.locator("table tr:has-text('达标') a[href*='org=']").all().stream()
                .filter(link -> link.getAttribute("href").matches(".*org=\\d{" + digits + "}(&.*)?"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No table links to a division of " + digits + " digits."));
    }

    @Test
    void anExpertsFileHoldsWhatTheScreenShows() throws IOException {
        SignedIn expert = SignedIn.as("expert", browser, product)
                .open("/expert/query?indicators=M2-01,M2-04,O-01&periods=2025&divisions=3205&by=area&run=1");
        expert.locator("#result").waitFor();
        Browser.photograph(expert.page(), "query");
        List<List<String>> screen = rows(expert.locator("#result"));
        Download download =
                expert.page().waitForDownload(() -> expert.locator("#download").click());
        List<String> lines = Files.readString(download.path(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        int table = lines.indexOf("");
        // Three indicators for the city and its ten areas.
        assertThat(screen).hasSize(33);
        List<List<String>> file = lines.subList(table + 2, table + 2 + screen.size()).stream()
                .map(ProductIT::cells)
                .toList();
        assertThat(file).isEqualTo(screen);
        assertThat(screen.toString()).contains("*");
    }

    /** The grid's rows as it shows them; small enough to be shown at once. */
    private static List<List<String>> rows(Locator grid) {
        List<List<String>> rows = new ArrayList<>();
        Object found = grid.evaluate("""
                async grid => {
                  const seen = new Map();
                  for (let from = 0; from < grid._flatSize; from += 5) {
                    grid.scrollToIndex(from);
                    await new Promise(done => setTimeout(done, 150));
                    for (const row of grid.shadowRoot.querySelectorAll('#items tr:not([hidden])')) {
                      seen.set(row.index, [...row.children].map(cell =>
                          cell.querySelector('slot').assignedNodes()[0].textContent.trim()));
                    }
                  }
                  return [...seen.keys()].sort((a, b) => a - b).map(index => seen.get(index));
                }""");
        for (Object row : (List<?>) found) {
            rows.add(((List<?>) row).stream().map(String::valueOf).toList());
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            cells.add(
                    cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
        }
        return cells;
    }

    @Test
    void anAuditorDrawsAndAnyoneVerifiesTheRecordByTheCommandLine(@TempDir Path folder) throws IOException {
        SignedIn auditor = SignedIn.as("auditor", browser, product)
                .open("/audit/new?title=浏览器测试&unit=patrol&from=2025-01-01&to=2025-03-31&n=40&reserve=30");
        auditor.locator("#seed input").fill("00731 4");
        auditor.locator("#seed input").press("Tab");
        auditor.locator("#draw").click();
        auditor.page().getByText("确认抽取").waitFor();
        auditor.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button], vaadin-button[slot=confirm-button]")
                .last()
                .click();
        auditor.page()
                .waitForURL(url -> url.contains("/audit/draw/"), new Page.WaitForURLOptions().setTimeout(180_000));
        auditor.settle();
        Browser.photograph(auditor.page(), "draw");
        assertThat(auditor.text()).contains("00731 4");
        Download download = auditor.page()
                .waitForDownload(() -> auditor.locator("#download").click());
        Path record = folder.resolve("record.json");
        download.saveAs(record);

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
        SignedIn administrator = SignedIn.as("administrator", browser, product).open("/administration/jobs");
        Locator card = administrator.locator("#job-evaluate");
        card.getByText("立即运行").click();
        card.locator("[data-state=running]").waitFor();
        card.locator("vaadin-progress-bar").waitFor();
        Browser.photograph(administrator.page(), "job-running");
        card.locator("[data-state=idle]").waitFor(new Locator.WaitForOptions().setTimeout(300_000));
        assertThat(administrator.text()).contains("隔离");
    }

    @Test
    void theLanguageChangesOnEveryPageAndStays() {
        SignedIn expert = SignedIn.as("expert", browser, product).open("/");
        assertThat(expert.locator("html").getAttribute("lang")).isEqualTo("zh-CN");
        expert.page().getByText("English").first().click();
        expert.page().waitForFunction("() => document.documentElement.lang === 'en'");
        expert.open("/indicator/M2-04");
        assertThat(expert.text()).contains("Follow-ups done on time").doesNotContain("跟踪随访按期率");
        Browser.photograph(expert.page(), "english-indicator");
        expert.open("/expert/query");
        Browser.photograph(expert.page(), "english-query");
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
