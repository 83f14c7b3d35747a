package org.huwei.dashboards.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huwei.dashboards.shell.MainLayout;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * Asks Vaadin's own checker for every page and role, and for the layout around it: Vaadin refuses a page whose layout is
 * narrower than the page itself.
 */
class PageAccessTest {

    private static final List<String> ROLES = List.of("LEADING", "EXPERT", "AUDITOR", "ADMINISTRATOR");
    private static final Set<String> EVERYBODY = new TreeSet<>(ROLES);

    private final AccessAnnotationChecker checker = new AccessAnnotationChecker();

    @Test
    void every_page_opens_for_its_roles_and_no_other() {
        Map<String, Set<String>> found = new TreeMap<>();
        pages().filter(page -> !route(page).equals("login"))
                .forEach(page -> found.put(route(page), rolesThatMayOpen(page)));

        assertThat(found)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        entry("", EVERYBODY),
                        entry("indicator/:code", EVERYBODY),
                        entry("methods", EVERYBODY),
                        entry("methods/:name", EVERYBODY),
                        entry("tokens", EVERYBODY),
                        entry("expert/query", Set.of("EXPERT")),
                        entry("audit", Set.of("AUDITOR")),
                        entry("audit/new", Set.of("AUDITOR")),
                        entry("audit/draw/:id", Set.of("AUDITOR")),
                        entry("notices", Set.of("ADMINISTRATOR")),
                        entry("administration/quality", Set.of("ADMINISTRATOR")),
                        entry("administration/divisions", Set.of("ADMINISTRATOR")),
                        entry("administration/registers", Set.of("ADMINISTRATOR")),
                        entry("administration/jobs", Set.of("ADMINISTRATOR")))));
    }

    @Test
    void the_layout_opens_for_every_role_and_not_without_signing_in() {
        assertThat(rolesThatMayOpen(MainLayout.class)).isEqualTo(EVERYBODY);
        assertThat(checker.hasAccess(MainLayout.class, null, role -> false)).isFalse();
    }

    @Test
    void without_signing_in_only_the_login_opens() {
        assertThat(pages().filter(page -> checker.hasAccess(page, null, role -> false))
                        .map(PageAccessTest::route))
                .containsExactly("login");
    }

    private Set<String> rolesThatMayOpen(Class<?> page) {
        Principal somebody = () -> "somebody";
        Set<String> may = new TreeSet<>();
        for (String role : ROLES) {
            if (checker.hasAccess(page, somebody, role::equals)) {
                may.add(role);
            }
        }
        return may;
    }

    private static String route(Class<?> page) {
        return page.getAnnotation(Route.class).value();
    }

    private static Stream<Class<? extends Component>> pages() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.huwei.dashboards").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(PageAccessTest::load);
    }

    private static Class<? extends Component> load(String name) {
        try {
            return Class.forName(name).asSubclass(Component.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
