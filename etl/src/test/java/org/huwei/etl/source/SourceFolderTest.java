package org.huwei.etl.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFolderTest {

    private static final String GOOD = """
            system: school
            zone: Asia/Shanghai
            connection: {url: 'jdbc:h2:mem:school-folder', user: reader, password-file: school.password}
            records:
              publicity_activity:
                table: xuanchuan
                row: id
                changed: gengxin
                columns:
                  activity_id: bianhao
                  org_code: danwei
                  theme: zhuti
                  held_on: riqi
                  reach: renshu
            """;

    @TempDir
    private Path directory;

    private SourceFolder folder(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
        return new SourceFolder(directory, SourceCatalogue.load());
    }

    @Test
    void aFolderThatIsNotThereConnectsNothing() {
        assertThat(new SourceFolder(directory.resolve("none"), SourceCatalogue.load()).names())
                .isEmpty();
    }

    @Test
    void aFileConnectsASystemWhosePasswordStandsBesideIt() throws IOException, SQLException {
        SourceFolder folder = folder("school.yaml", GOOD);
        assertThat(folder.names()).containsExactly("school");
        DatabaseSource source = folder.source("school");
        assertThat(source.system().record("publicity_activity")).isPresent();
        assertThatThrownBy(() -> source.connections().open())
                .hasMessageContaining("school.password")
                .hasMessageContaining("nothing but the password");
        Files.writeString(directory.resolve("school.password"), "secret\n");
        try (Connection owner = DriverManager.getConnection("jdbc:h2:mem:school-folder", "sa", "");
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE USER reader PASSWORD 'secret'");
            try (Connection connection = source.connections().open()) {
                assertThat(connection.getMetaData().getUserName()).isEqualToIgnoringCase("reader");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            system: school    | system: patrols       | none of [audits, case-management, divisions, files, patrols, registers]
            system: school    | system: other         | must be the file's name without .yaml
            user: reader      | user: a, schema: b    | has the unknown key `schema`
            school-folder     | a;PASSWORD=secret     | put it into a file of its own
            reach: renshu     | reich: renshu         | maps `reich`, which record `publicity_activity` does not have
            zone: Asia        | zone: Asien           | has the zone `Asien/Shanghai`, which does not exist
            system: school    | 'system: ['           | is not YAML
            """)
    void aWrongFileSaysWhatIsWrongWithIt(String right, String wrong, String said) throws IOException {
        SourceFolder folder = folder("school.yaml", GOOD.replace(right, wrong));
        assertThatThrownBy(() -> folder.source("school"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("school.yaml")
                .hasMessageContaining(said)
                .hasMessageNotContaining("secret");
    }
}
