package org.huwei.app.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huwei.app.api.ApiProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the API answers to calls that it does not let in. */
final class ApiAnswers {

    private ApiAnswers() {}

    static ApiProblem notSignedIn() {
        return new ApiProblem(
                HttpStatus.UNAUTHORIZED,
                "Authorization is absent but must be `Bearer` and a personal access token, which you make on the page"
                        + " /tokens.");
    }

    static ApiProblem wrongToken() {
        return new ApiProblem(
                HttpStatus.UNAUTHORIZED,
                "Authorization carries a token that is unknown, revoked or expired: make another one on the page"
                        + " /tokens.");
    }

    /** Spring looks for the token against forged requests first: who has not signed in at all is told that instead. */
    static ApiProblem refused() {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            return notSignedIn();
        }
        return new ApiProblem(
                HttpStatus.FORBIDDEN,
                "X-XSRF-TOKEN is absent or wrong but must repeat the cookie XSRF-TOKEN when a session calls: send it, or"
                        + " a personal access token in its place.");
    }

    static void write(HttpServletResponse response, ApiProblem problem) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.getOutputStream().write(problem.body());
    }
}
