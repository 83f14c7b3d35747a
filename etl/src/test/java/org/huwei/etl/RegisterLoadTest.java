package org.huwei.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huwei.etl.extract.Pseudonyms;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunRequest;
import org.huwei.etl.run.RunRequest.Mode;
import org.huwei.etl.source.FileSource;
import org.huwei.etl.source.Registers;
import org.huwei.etl.source.SourceCatalogue;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers that people send as files, sent again, corrected, and half wrong. */
class RegisterLoadTest {

    private static final String MEETINGS = "会议编号,单位代码,会议类型,召开日期,所属季度首日,传达精神,分析情况,研究措施,议定事项\n";
    private static final String FIRST = "H1,320505,领导小组会议,2025-03-01,2025-01-01,是,是,否,\"加强巡查、增拨经费\"\n";
    private static final String SECOND = "H2,320581,季度联络员会议,2025-03-02,2025-01-01,是,否,是,\n";

    @TempDir
    private Path directory;

    private Warehouse warehouse;
    private Instant now = Instant.parse("2025-06-01T04:00:00Z");

    @BeforeEach
    void divisions() {
        warehouse = TestWarehouse.fresh();
        SampleDivisions.load(warehouse);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void aRegisterIsLoadedOnceHoweverOftenItIsSent() throws IOException {
        assertThat(send("meeting", "h.csv", MEETINGS + FIRST + SECOND)).isEqualTo(new RunCounts(2, 2, 0, 0));
        assertThat(texts("SELECT concat(meeting_id, ' ', toString(kind), ' ', toString(held_on), ' ',"
                        + " arrayStringConcat(decisions, '/')) AS text FROM meeting FINAL ORDER BY text"))
                .containsExactly("H1 leading_group 2025-03-01 加强巡查/增拨经费", "H2 quarterly_liaison 2025-03-02 ");
        assertThat(send("meeting", "h.csv", MEETINGS + FIRST + SECOND)).isEqualTo(new RunCounts(2, 0, 0, 2));
        assertThat(send("meeting", "other.csv", MEETINGS + SECOND.replace("是,否,是", "是,是,是")))
                .isEqualTo(new RunCounts(1, 1, 0, 0));
        assertThat(texts("SELECT concat(source_row_id, ' ', toString(ended_by)) AS text FROM superseded_row FINAL"))
                .containsExactly("H2 changed");
    }

    @Test
    void rowsAtFaultAreNamedByTheirLineAndGoWhenTheFileIsPutRight() throws IOException {
        RunCounts counts = send(
                "meeting",
                "h.csv",
                MEETINGS
                        + FIRST
                        + SECOND.replace("季度联络员会议", "茶话会")
                        + SECOND.replace("H2", "")
                        + FIRST
                        + SECOND.replace("H2", "H3").replace("320581", "329999"));
        assertThat(counts).isEqualTo(new RunCounts(5, 1, 4, 0));
        assertThat(texts("SELECT concat(source_row_id, ' ', check_code, ' ', column_name, ' ', column_value) AS text"
                        + " FROM quarantined_row FINAL ORDER BY text"))
                .containsExactly(
                        "#4@h.csv required meeting_id ",
                        "H1 duplicate meeting_id H1",
                        "H2 code kind 茶话会",
                        "H3 reference org_code 329999");
        assertThat(send("meeting", "h.csv", MEETINGS + FIRST + SECOND)).isEqualTo(new RunCounts(2, 2, 0, 0));
        assertThat(texts("SELECT source_row_id AS text FROM quarantined_row FINAL"))
                .isEmpty();
    }

    @Test
    void aRegisterThatRefersToAnotherFindsItsRows() throws IOException {
        send("meeting", "h.csv", MEETINGS + FIRST);
        String attendance = "会议编号,席位单位代码,应到,实到\nH1,320505,是,是\nH9,320505,是,否\n";
        assertThat(send("meeting_attendance", "a.csv", attendance)).isEqualTo(new RunCounts(2, 1, 1, 0));
    }

    @Test
    void departmentsAndNewDivisionsAreRegisteredUnderTheirParents() throws IOException {
        RunCounts counts = send("org_unit", "u.csv", """
                单位代码,单位名称,级别,上级单位代码,类别,设立日期,撤销日期,前身单位代码
                MZ320505,虎丘区民政局,部门,320505,部门,2014-05-01,,
                FL320505001,横塘街道妇联,部门,320505001000,部门,2014-05-01,2024-01-01,
                320505001990,新社区居委会,村级,320505001,社区,2024-01-01,,320505001001、320505001002
                320505001991,无主社区居委会,村级,320505999,社区,2024-01-01,,
                320505001992,倒置社区居委会,村级,320505001,社区,2024-01-01,2023-01-01,
                320505,虎丘区,市区级,320500000000,区,2000-01-01,,
                """);
        assertThat(counts).isEqualTo(new RunCounts(6, 3, 3, 0));
        assertThat(texts("SELECT concat(org_code, ' ', toString(level), ' ', area_code, ' ', town_code, ' ',"
                        + " arrayStringConcat(predecessor_codes, '/')) AS text FROM org_unit FINAL"
                        + " WHERE source_system = 'registers' ORDER BY text"))
                .containsExactly(
                        "320505001990 village 320505 320505001 320505001001/320505001002",
                        "FL320505001 department 320505 320505001 ",
                        "MZ320505 department 320505  ");
        assertThat(texts("SELECT concat(source_row_id, ' ', check_code, ' ', column_name) AS text"
                        + " FROM quarantined_row FINAL ORDER BY text"))
                .containsExactly(
                        "320505 duplicate org_code",
                        "320505001991 reference parent_code",
                        "320505001992 date_order closed_on");
        assertThat(send("meeting_attendance", "a.csv", "会议编号,席位单位代码,应到,实到\nH1,MZ320505,是,是\n"))
                .as("a department may now have a seat, but the meeting is not known")
                .isEqualTo(new RunCounts(1, 0, 1, 0));
    }

    @Test
    void moneyKeepsItsFenAndStaffTheirSecret() throws IOException {
        send("budget_line", "b.csv", "单位代码,预算年度,预算科目,预算数（元）,支出数（元）,批复日期\n320505,2025,日常工作,1234567.89,0,2025-01-20\n");
        assertThat(texts("SELECT toString(budgeted_cny) AS text FROM budget_line FINAL"))
                .containsExactly("1234567.89");
        send("staff_training", "s.csv", "登记编号,工号,单位代码,在岗起始日期,培训学时\nT1,GH0042,320505,2024-01-01,7.5\n");
        assertThat(texts("SELECT staff_key AS text FROM staff_training FINAL"))
                .singleElement()
                .asString()
                .matches("[0-9a-f]{32}");
    }

    @Test
    void aFileWithoutARequiredColumnChangesNothing() throws IOException {
        assertThatThrownBy(() -> send("meeting", "h.csv", "会议编号,单位代码\nH1,320505\n"))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("File `h.csv` has no column 会议类型, 召开日期");
        assertThat(texts("SELECT toString(state) AS text FROM load_batch FINAL"))
                .containsExactly("failed");
    }

    private RunCounts send(String register, String name, String text) throws IOException {
        now = now.plusSeconds(60);
        Path file = Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
        FileSource source = new FileSource(Registers.system(SourceCatalogue.load(), register), file, name, now);
        Pipeline pipeline = new Pipeline(
                warehouse,
                new Pseudonyms("sixteen bytes or more".getBytes(StandardCharsets.UTF_8)),
                () -> now,
                PipelineSettings.DEFAULT);
        RunRequest request = new RunRequest("upload-" + register, Mode.FILE, now, "shuju", name);
        return pipeline.load(request, source, Optional.empty(), ProgressListener.silent())
                .values()
                .iterator()
                .next();
    }

    private List<String> texts(String sql) {
        return warehouse.query(
                NamedQuery.inline("test/texts", sql), Scope.system(), Parameters.none(), row -> row.string("text"));
    }
}
