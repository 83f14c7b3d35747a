package org.huwei.sql.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IndicatorCatalogueTest {

    @Test
    void everyDefinitionOfTheEditionLoadsWithoutFault() {
        assertThat(IndicatorCatalogue.load().definitions())
                .extracting(IndicatorDefinition::code)
                .containsExactlyElementsOf(CatalogueFiles.list("indicators/index.yaml"));
    }

    @Test
    void theIndexNamesEveryFileOfTheFolder() throws IOException {
        Set<String> expected = CatalogueFiles.list("indicators/index.yaml").stream()
                .flatMap(code -> Stream.of(code + ".yaml", code + ".sql"))
                .collect(Collectors.toSet());
        expected.add("index.yaml");
        try (Stream<Path> files = Files.list(Path.of("indicators"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void allFaultsOfAllFilesAreReportedAtOnceWithFileKeyValueAndLimit() {
        String yaml = CatalogueFiles.find("indicators/M2-01.yaml").orElseThrow();
        Map<String, String> files = Map.of(
                "indicators/M2-01.yaml",
                yaml.replace("direction: up", "direction: sideways").replace("interval:", "intervall:"),
                "indicators/M2-01.sql",
                "SELECT {from:Date32}, {days:UInt16}",
                "indicators/M4-03.yaml",
                "- not a mapping",
                "indicators/M4-03.sql",
                "SELECT 1");

        CatalogueException thrown = catchThrowableOfType(
                CatalogueException.class, () -> IndicatorCatalogue.read(List.of("M2-01", "M4-03", "M9-99"), files));

        assertThat(thrown.faults())
                .extracting(CatalogueFault::file, CatalogueFault::key, CatalogueFault::value)
                .contains(
                        tuple("indicators/M2-01.yaml", "direction", "sideways"),
                        tuple("indicators/M2-01.yaml", "interval", "(missing)"),
                        tuple("indicators/M2-01.yaml", "intervall", "wilson"),
                        tuple("indicators/M2-01.sql", "to", "(missing)"),
                        tuple("indicators/M2-01.sql", "days", "a parameter"),
                        tuple("indicators/M4-03.yaml", "(file)", "[not a mapping]"),
                        tuple("indicators/M9-99.yaml", "(file)", "(missing)"));
        assertThat(thrown)
                .hasMessageContaining("direction is sideways; it must be one of up, down, monitor")
                .hasMessageContaining("8 faults");
    }

    @Test
    void theNoticeStandsWithItsDatesRestored() {
        ClauseCatalogue notice = ClauseCatalogue.load();
        assertThat(notice.clauses()).hasSize(40);
        assertThat(notice.find("C2.2-b").orElseThrow().words().chinese()).startsWith("2014年6月底前");
        assertThat(notice.note().english()).contains("restored");
    }
}
