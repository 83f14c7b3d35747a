package org.huwei.dashboards.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huwei.dashboards.audit.DrawForm;

/**
 * The plan of a draw in the address line, so that a link reproduces it. The seed is left out on purpose: it is made in
 * public after the plan and must not travel in history lists or server logs before.
 */
final class PlanAddress {

    private static final int DEFAULT_SAMPLE = 100;
    private static final int DEFAULT_RESERVE_PERCENT = 30;

    private PlanAddress() {}

    /** Reads a plan; what is missing or not understood takes its default: every area, 100 units, 30 % reserves. */
    static DrawForm read(QueryParameters parameters, List<String> allAreas) {
        return new DrawForm(
                parameters.getSingleParameter("title").orElse(""),
                parameters.getSingleParameter("unit").filter("patrol"::equals).orElse("case"),
                parameters
                        .getSingleParameter("areas")
                        .map(text -> Arrays.stream(text.split(","))
                                .filter(allAreas::contains)
                                .toList())
                        .orElse(allAreas),
                parameters.getSingleParameter("from").flatMap(PlanAddress::day),
                parameters.getSingleParameter("to").flatMap(PlanAddress::day),
                number(parameters, "n", DEFAULT_SAMPLE),
                number(parameters, "reserve", DEFAULT_RESERVE_PERCENT),
                "");
    }

    static QueryParameters write(DrawForm form, List<String> allAreas) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!form.title().isBlank()) {
            parameters.put("title", form.title());
        }
        parameters.put("unit", form.unit());
        if (!form.areas().equals(allAreas)) {
            parameters.put("areas", String.join(",", form.areas()));
        }
        form.from().ifPresent(day -> parameters.put("from", day.toString()));
        form.to().ifPresent(day -> parameters.put("to", day.toString()));
        parameters.put("n", Integer.toString(form.sampleSize()));
        parameters.put("reserve", Integer.toString(form.reservePercent()));
        return QueryParameters.simple(parameters);
    }

    private static int number(QueryParameters parameters, String name, int otherwise) {
        try {
            return parameters.getSingleParameter(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
