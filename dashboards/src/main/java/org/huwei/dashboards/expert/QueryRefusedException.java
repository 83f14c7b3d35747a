package org.huwei.dashboards.expert;

import org.huwei.dashboards.shell.Problem;

/** A query that a rule, a limit or a publication in the same moment forbids; it carries the sentence for the person. */
public final class QueryRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    QueryRefusedException(Problem problem) {
        super("Query refused: " + problem.key());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
