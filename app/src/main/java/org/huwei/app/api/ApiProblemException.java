package org.huwei.app.api;

/** Ends a call of the API with a problem. */
final class ApiProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ApiProblem problem;

    ApiProblemException(ApiProblem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    ApiProblem problem() {
        return problem;
    }
}
