package org.huwei.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.huwei.etl.schedule.PipelineLock;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The commands from an empty data directory to figures, one after the other, without the web application. */
@TestMethodOrder(OrderAnnotation.class)
class LoadAndEvaluateTest {

    @TempDir
    private static Path data;

    @RegisterExtension
    private final Printed printed = new Printed();

    private int execute(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--huwei.data.directory=" + data,
                "--huwei.demonstration.factor=0.01",
                "--huwei.demonstration.first-year=2025",
                "--huwei.demonstration.years=1",
                "--huwei.warehouse.memory-megabytes=512"));
        return HuweiCommand.execute(all.toArray(String[]::new));
    }

    @Test
    @Order(1)
    void aFirstLoadPrintsABalanceForEveryTable() {
        assertThat(execute("etl", "run", "--demonstration")).isZero();
        assertThat(printed.text())
                .contains("read = loaded + quarantined + unchanged + deleted")
                .containsPattern("org_unit +2,381 +2,381 +0 +0")
                .containsPattern("calendar_day +5,113 +5,113 +0 +0")
                .contains("patrol_member", "service_record");
    }

    @Test
    @Order(2)
    void aSecondLoadFindsNothingNew() {
        assertThat(execute("etl", "run", "divisions")).isZero();
        assertThat(printed.text()).containsPattern("total +7,498 +0 +0 +7,498");
    }

    @Test
    @Order(2)
    void aBackfillAndAReloadFindWhatTheFirstLoadLeft() {
        assertThat(execute("etl", "run", "patrols", "--demonstration", "--from", "2025-03-01", "--until", "2025-03-08"))
                .isZero();
        assertThat(printed.text()).containsPattern("patrol +[1-9][0-9,]* +0 +[0-9,]+ +[1-9][0-9,]* +0");
        assertThat(execute("etl", "run", "patrols", "--demonstration", "--reload"))
                .isZero();
        assertThat(printed.text()).containsPattern("patrol +[1-9][0-9,]* +[1-9][0-9,]* +[0-9,]+ +0 +0");
        assertThat(execute("etl", "run", "patrols", "--demonstration", "--from", "2025-03-01"))
                .isNotZero();
        assertThat(printed.text()).contains("Give --from and --until together");
    }

    @Test
    @Order(3)
    void filesOfTheInboxAreLoadedOrRefusedWithAReason() throws IOException {
        Path inbox = Files.createDirectories(data.resolve("inbox"));
        Files.writeString(
                inbox.resolve("宣传活动2025.csv"),
                "活动编号,单位代码,主题,活动日期,覆盖人数\nX1,320505,监护责任,2025-03-01,120\nX2,320505,监护责任,2025-03-02,很多\n");
        Files.writeString(inbox.resolve("whatever.csv"), "a,b\n");
        Files.writeString(inbox.resolve("half.csv.part"), "a,b\n");
        assertThat(execute("etl", "run", "inbox")).isEqualTo(1);
        assertThat(printed.text()).contains("Files of the inbox were refused", "`whatever.csv` does not begin with");
        assertThat(inbox.resolve("half.csv.part")).exists();
        assertThat(inbox.resolve("refused/whatever.csv.txt")).exists();
        try (Stream<Path> done = Files.walk(inbox.resolve("done"))) {
            assertThat(done).anyMatch(file -> file.endsWith("宣传活动2025.csv"));
        }
        assertThat(execute("etl", "run", "inbox")).isZero();
    }

    @Test
    @Order(3)
    void anotherDatabaseIsConnectedByAFileAlone() throws IOException, SQLException {
        String url = "jdbc:h2:file:" + data.resolve("school");
        try (Connection school = DriverManager.getConnection(url, "sa", "secret");
                Statement statement = school.createStatement()) {
            statement.execute("CREATE TABLE xuanchuan (id BIGINT PRIMARY KEY, gengxin TIMESTAMP, bianhao VARCHAR(20),"
                    + " danwei VARCHAR(12), zhuti VARCHAR(40), riqi DATE, renshu INT)");
            statement.execute("INSERT INTO xuanchuan VALUES"
                    + " (1, '2025-04-01 08:00:00', 'S1', '320505', '监护责任', '2025-03-30', 80),"
                    + " (2, '2025-04-01 08:00:00', 'S2', '320599', '监护责任', '2025-03-30', 80)");
        }
        Path sources = Files.createDirectories(data.resolve("sources"));
        Files.writeString(sources.resolve("school.password"), "secret");
        Files.writeString(sources.resolve("school.yaml"), """
                system: school
                zone: Asia/Shanghai
                connection: {url: '%s', user: sa, password-file: school.password}
                records:
                  publicity_activity:
                    table: xuanchuan
                    row: id
                    changed: gengxin
                    columns: {activity_id: bianhao, org_code: danwei, theme: zhuti, held_on: riqi, reach: renshu}
                """.formatted(url));
        Files.writeString(sources.resolve("broken.yaml"), "system: broken");
        assertThat(execute("etl", "run", "sources")).isEqualTo(2);
        assertThat(printed.text()).contains("broken.yaml").doesNotContain("\tat ");
        Files.delete(sources.resolve("broken.yaml"));
        assertThat(execute("etl", "run", "sources", "--from", "2025-03-01", "--until", "2025-05-01"))
                .isZero();
        // The broken file kept nothing of the other from being loaded.
        assertThat(printed.text()).containsPattern("publicity_activity +2 +0 +1 +1 +0");
    }

    @Test
    @Order(3)
    void aSourceThatIsNotConnectedIsNamed() {
        assertThat(execute("etl", "run", "cases")).isEqualTo(1);
        assertThat(printed.text())
                .contains("`case-management` is not connected")
                .doesNotContain("\tat ");
    }

    @Test
    @Order(4)
    void besideAnotherRunACommandThatWritesRefuses() {
        JdbcDataSource operational = new JdbcDataSource();
        operational.setUrl("jdbc:h2:file:" + data + "/operational;AUTO_SERVER=TRUE");
        operational.setUser("huwei");
        try (PipelineLock.Held ofAnotherProcess =
                new PipelineLock(operational).tryTake().orElseThrow()) {
            assertThat(ofAnotherProcess).isNotNull();
            assertThat(execute("etl", "run", "divisions")).isEqualTo(1);
            assertThat(printed.text()).contains("Another run is under way").doesNotContain("\tat ");
        }
    }

    @Test
    @Order(5)
    void aYearIsEvaluatedAndListedWithoutBeingPublished() {
        assertThat(execute("evaluate", "2025")).isZero();
        assertThat(execute("snapshot", "list")).isZero();
        assertThat(printed.text().lines().filter(line -> line.startsWith("S20")))
                .hasSize(2)
                .allMatch(line -> line.contains("2025-01..2025-12") && line.contains(" no "))
                .satisfies(lines -> assertThat(lines.getFirst()).isEqualTo(lines.getLast()));
    }

    @Test
    @Order(6)
    void aYearWithoutRecordsSaysWhichThereAre() {
        assertThat(execute("evaluate", "2019")).isEqualTo(1);
        assertThat(printed.text())
                .contains("The year 2019 has no whole month on record")
                .doesNotContain("\tat ");
    }
}
