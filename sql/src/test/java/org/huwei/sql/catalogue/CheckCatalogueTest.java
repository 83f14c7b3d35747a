package org.huwei.sql.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckCatalogueTest {

    @Test
    void everyTableOfTheRecordListHasChecks() {
        assertThat(CheckCatalogue.load().checks())
                .hasSizeGreaterThanOrEqualTo(40)
                .extracting(check -> check.code().substring(0, 3))
                .contains("T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09", "T10", "T11", "T12", "T13")
                .contains("T14", "T15", "T16", "T17", "T18", "T19", "T20", "T21", "T22", "T23", "T24", "T25", "T26")
                .contains("T27", "T28")
                .isSorted();
    }

    @Test
    void theIndexNamesEveryFileOfTheFolder() throws IOException {
        List<String> expected = new ArrayList<>(List.of("index.yaml", "grades.yaml"));
        CatalogueFiles.list("checks/index.yaml").forEach(table -> expected.add(table + ".yaml"));
        try (Stream<Path> files = Files.list(Path.of("checks"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void allFaultsOfAllFilesAreReportedAtOnceWithFileKeyValueAndLimit() {
        String finding = CatalogueFiles.find("checks/finding.yaml").orElseThrow();
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "finding",
                finding.replaceFirst("severity: error", "severity: deadly").replace("T28-02", "X-02"));
        files.put("meeting", "");
        files.put("patrol", "- not a mapping");

        CatalogueException thrown = catchThrowableOfType(CatalogueException.class, () -> CheckCatalogue.read(files));

        assertThat(thrown.faults())
                .extracting(CatalogueFault::file, CatalogueFault::key)
                .containsExactlyInAnyOrder(
                        tuple("checks/finding.yaml", "checks.T28-01.severity"),
                        tuple("checks/finding.yaml", "checks"),
                        tuple("checks/meeting.yaml", "(file)"),
                        tuple("checks/patrol.yaml", "(file)"));
    }

    @Test
    void checksAreFoundByTableAndByCode() {
        CheckCatalogue catalogue = CheckCatalogue.load();
        assertThat(catalogue.of(List.of("finding")))
                .extracting(CheckDefinition::code)
                .containsExactly("T28-01", "T28-02", "T28-03");
        assertThat(catalogue.find("T08-01"))
                .get()
                .extracting(CheckDefinition::table)
                .isEqualTo("patrol");
        assertThat(catalogue.find("T99-01")).isEmpty();
    }
}
