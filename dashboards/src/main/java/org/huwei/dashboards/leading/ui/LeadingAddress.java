package org.huwei.dashboards.leading.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huwei.dashboards.figures.Division;
import org.huwei.dashboards.figures.Period;
import org.huwei.dashboards.leading.Places;
import org.huwei.sql.catalogue.IndicatorDefinition.PeriodKind;

/**
 * The state of the leading group's pages as it stands in the address. What is missing or unreadable is empty.
 *
 * @param division code of the division
 * @param trend length of the periods of the trend
 */
record LeadingAddress(Optional<String> division, Optional<Period> period, Optional<PeriodKind> trend) {

    private static final String DIVISION = "org";
    private static final String PERIOD = "period";
    private static final String TREND = "trend";

    static LeadingAddress read(QueryParameters parameters) {
        return new LeadingAddress(
                parameters.getSingleParameter(DIVISION).filter(code -> code.matches("\\d{4,12}")),
                parameters.getSingleParameter(PERIOD).flatMap(Period::parse),
                parameters.getSingleParameter(TREND).flatMap(LeadingAddress::kind));
    }

    static LeadingAddress of(Division division, Period period) {
        return new LeadingAddress(Optional.of(division.code()), Optional.of(period), Optional.empty());
    }

    LeadingAddress withTrend(Optional<PeriodKind> kind) {
        return new LeadingAddress(division, period, kind);
    }

    LeadingAddress in(Division other) {
        return new LeadingAddress(Optional.of(other.code()), period, trend);
    }

    /** This period where the account starts. */
    LeadingAddress home(Places places) {
        return new LeadingAddress(places.home().map(Division::code), period, Optional.empty());
    }

    QueryParameters parameters() {
        return new QueryParameters(named());
    }

    private Map<String, List<String>> named() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        division.ifPresent(code -> parameters.put(DIVISION, List.of(code)));
        period.ifPresent(chosen -> parameters.put(PERIOD, List.of(chosen.code())));
        trend.ifPresent(kind -> parameters.put(TREND, List.of(word(kind))));
        return parameters;
    }

    /** The address of the overview with this state. */
    String overview() {
        return "?" + query();
    }

    /** The address of an indicator's page with this state. */
    String indicator(String code) {
        return "indicator/" + code + "?" + query();
    }

    /** Always in the same order; codes and words need no escaping. */
    private String query() {
        return named().entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + parameter.getValue().getFirst())
                .collect(Collectors.joining("&"));
    }

    private static Optional<PeriodKind> kind(String word) {
        return Stream.of(PeriodKind.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst();
    }

    private static String word(PeriodKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
