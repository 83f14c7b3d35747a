package org.huwei.dashboards.expert;

import java.util.List;
import java.util.Optional;
import org.huwei.dashboards.figures.Period;
import org.huwei.dashboards.figures.SnapshotStamp;
import org.huwei.dashboards.shell.Problem;
import org.huwei.sql.catalogue.IndicatorDefinition;

/** What can be asked of one published snapshot, and how large the answers would be. */
public final class Workbench {

    private final SnapshotStamp stamp;
    private final QueryRules rules;

    Workbench(SnapshotStamp stamp, QueryRules rules) {
        this.stamp = stamp;
        this.rules = rules;
    }

    public SnapshotStamp stamp() {
        return stamp;
    }

    /** The indicators in the order of their codes. */
    public List<IndicatorDefinition> indicators() {
        return List.copyOf(rules.definitions().values());
    }

    /** The periods of the snapshot, oldest first. */
    public List<Period> periods() {
        return rules.periods();
    }

    public DivisionTree divisions() {
        return rules.tree();
    }

    /** How large the answer to a complete query without unknown words would be. */
    public ResultSize size(ExpertQuery query) {
        return rules.size(query);
    }

    /** Why a complete query cannot run; empty when it can. */
    public Optional<Problem> problem(ExpertQuery query) {
        return rules.fault(query).or(() -> tooLarge(rules.size(query)));
    }

    /** True when every chosen indicator can be split this way. */
    public boolean allows(Breakdown breakdown, List<String> indicators) {
        return indicators.stream()
                .filter(rules.definitions()::containsKey)
                .allMatch(code -> breakdown.allowedFor(rules.definition(code)));
    }

    QueryRules rules() {
        return rules;
    }

    private static Optional<Problem> tooLarge(ResultSize size) {
        return size.allowed()
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "expert.sentence.limit",
                        size.rows(),
                        size.columns(),
                        ResultSize.ROW_LIMIT,
                        ResultSize.COLUMN_LIMIT));
    }
}
