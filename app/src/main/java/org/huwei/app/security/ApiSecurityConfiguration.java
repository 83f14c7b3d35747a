package org.huwei.app.security;

import java.time.InstantSource;
import org.huwei.app.settings.SignInSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * The API opens to whoever signed in on the pages or brings a personal access token. A session's POST must repeat its
 * token against forged requests: methods change nothing, but another site could make a signed-in browser compute
 * without end. A call with a personal token needs none, as no browser sends that header by itself.
 */
@Configuration
class ApiSecurityConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(
            HttpSecurity http, TokenStore tokens, UserDetailsService accounts, SignInSettings settings) {
        // Counted apart from passwords: a script with an expired token must not lock its whole office out of the pages.
        SignInThrottle throttle = new SignInThrottle(settings, InstantSource.system());
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.spa().ignoringRequestMatchers(TokenFilter::bringsToken))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(faults -> faults.authenticationEntryPoint(
                                (request, response, fault) -> ApiAnswers.write(response, ApiAnswers.notSignedIn()))
                        .accessDeniedHandler(
                                (request, response, fault) -> ApiAnswers.write(response, ApiAnswers.refused())))
                .addFilterBefore(new TokenFilter(tokens, accounts, throttle), AnonymousAuthenticationFilter.class);
        return http.build();
    }

    @Bean
    TokenStore tokenStore(JdbcClient database) {
        return new TokenStore(database, InstantSource.system());
    }
}
