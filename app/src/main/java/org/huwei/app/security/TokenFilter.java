package org.huwei.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.huwei.app.api.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens the API to the holder of a personal access token. A call that brings a token stands or falls with it: it never
 * falls back to the session beside it, which is why such a call needs no protection against forged requests.
 */
final class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final TokenStore tokens;
    private final UserDetailsService accounts;
    private final SignInThrottle throttle;

    TokenFilter(TokenStore tokens, UserDetailsService accounts, SignInThrottle throttle) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.throttle = throttle;
    }

    /** Whether a call brings a token, whatever it is worth. */
    static boolean bringsToken(HttpServletRequest request) {
        return token(request) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String text = token(request);
        if (text == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<TokenSecret> token = TokenSecret.parse(text);
        String name = token.map(TokenSecret::toString).orElse("malformed token");
        if (throttle.mustWait(name, request.getRemoteAddr())) {
            ApiAnswers.write(response, tooMany());
            return;
        }
        Optional<UserDetails> holder = token.flatMap(tokens::holder).flatMap(this::account);
        if (holder.isEmpty()) {
            throttle.failed(name, request.getRemoteAddr());
            ApiAnswers.write(response, ApiAnswers.wrongToken());
            return;
        }
        signIn(holder.get());
        chain.doFilter(request, response);
    }

    private Optional<UserDetails> account(String username) {
        try {
            return Optional.of(accounts.loadUserByUsername(username)).filter(UserDetails::isEnabled);
        } catch (UsernameNotFoundException gone) {
            return Optional.empty();
        }
    }

    private static void signIn(UserDetails holder) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(holder, null, holder.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    private static ApiProblem tooMany() {
        return new ApiProblem(
                HttpStatus.TOO_MANY_REQUESTS, "Too many wrong tokens came from this address: wait and try again.");
    }

    private static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
