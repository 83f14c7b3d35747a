package org.huwei.dashboards.leading.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huwei.dashboards.figures.Period;

/** The state of the leading group's pages as it stands in the address. */
record LeadingAddress(String division, Optional<Period> period) {

    static final String CITY = "3205";

    static LeadingAddress read(QueryParameters parameters) {
        return new LeadingAddress(
                parameters
                        .getSingleParameter("org")
                        .filter(code -> code.matches("\\d{4,12}"))
                        .orElse(CITY),
                parameters.getSingleParameter("period").flatMap(Period::parse));
    }

    static QueryParameters write(String division, Period period) {
        return new QueryParameters(Map.of("org", List.of(division), "period", List.of(period.code())));
    }

    /** The address of an indicator's page with this state. */
    static String indicator(String code, String division, Period period) {
        return "indicator/" + code + "?" + write(division, period).getQueryString();
    }
}
