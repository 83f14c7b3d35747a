package org.huwei.dashboards.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huwei.dashboards.audit.DrawForm;
import org.junit.jupiter.api.Test;

class PlanAddressTest {

    private static final List<String> AREAS = List.of("320505", "320507", "320509");

    @Test
    void anAddressGivesThePlanBackWithoutItsSeed() {
        DrawForm form = new DrawForm(
                "抽查 & 复查",
                "patrol",
                List.of("320505", "320509"),
                Optional.of(LocalDate.of(2025, 7, 1)),
                Optional.of(LocalDate.of(2025, 9, 30)),
                59,
                0,
                "08772473296991897540");

        QueryParameters written = PlanAddress.write(form, AREAS);

        assertThat(written.getQueryString()).doesNotContain("0877");
        DrawForm read = PlanAddress.read(QueryParameters.fromString(written.getQueryString()), AREAS);
        assertThat(read)
                .isEqualTo(new DrawForm(
                        form.title(),
                        form.unit(),
                        form.areas(),
                        form.from(),
                        form.to(),
                        form.sampleSize(),
                        form.reservePercent(),
                        ""));
    }

    @Test
    void whatIsMissingOrNotUnderstoodTakesItsDefault() {
        DrawForm read = PlanAddress.read(QueryParameters.fromString("unit=person&from=soon&n=many&areas=99"), AREAS);

        assertThat(read)
                .isEqualTo(new DrawForm("", "case", List.of(), Optional.empty(), Optional.empty(), 100, 30, ""));
        assertThat(PlanAddress.read(QueryParameters.empty(), AREAS).areas()).isEqualTo(AREAS);
    }
}
