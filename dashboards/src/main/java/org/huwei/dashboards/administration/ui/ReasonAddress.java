package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import org.huwei.dashboards.administration.QuarantineReason.Key;

/** The reason whose rows the quality page shows, as its address line says it. */
final class ReasonAddress {

    private ReasonAddress() {}

    static Optional<Key> read(QueryParameters parameters) {
        return parameters
                .getSingleParameter("check")
                .map(check -> new Key(
                        value(parameters, "source"), value(parameters, "table"), check, value(parameters, "column")));
    }

    static QueryParameters write(Key reason) {
        return QueryParameters.simple(Map.of(
                "source", reason.sourceSystem(),
                "table", reason.recordTable(),
                "check", reason.checkCode(),
                "column", reason.columnName()));
    }

    private static String value(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).orElse("");
    }
}
