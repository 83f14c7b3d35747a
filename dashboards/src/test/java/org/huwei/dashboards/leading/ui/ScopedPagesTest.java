package org.huwei.dashboards.leading.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huwei.dashboards.OpenPage.all;
import static org.huwei.dashboards.OpenPage.open;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import java.util.List;
import java.util.Optional;
import org.huwei.dashboards.PublishedWarehouse;
import org.huwei.dashboards.shell.PersonDirectory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.test.context.support.WithMockUser;

/** The leading group's pages for an account of 吴江区 alone. */
@SpringBootTest(
        classes = {LeadingPages.class, PublishedWarehouse.class, ScopedPagesTest.People.class},
        webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = {"org.huwei.dashboards.leading", "org.huwei.dashboards.shell"})
@WithMockUser(username = "wujiang", roles = "LEADING")
class ScopedPagesTest extends SpringBrowserlessTest {

    @Test
    void the_overview_starts_at_the_area_and_names_no_other() {
        open("");

        assertThat(all()).contains("2025年吴江区").doesNotContain("吴中区").contains("数据到位 1/1 个地区");
    }

    @Test
    void the_city_and_other_areas_are_refused_with_the_way_back() {
        for (String outside : List.of("3205", "320506")) {
            open("indicator/M2-04?org=" + outside);
            assertThat(all()).contains("看不到这个地区").contains("回到吴江区").doesNotContain("分子");
        }
    }

    @Test
    void the_path_names_the_city_without_leading_to_it() {
        open("indicator/M2-04?org=320509001");

        assertThat(find(Breadcrumb.class).single().getElement().getTextRecursively())
                .contains("苏州市")
                .contains("吴江区");
        assertThat(find(com.vaadin.flow.component.html.Anchor.class)
                        .from(find(Breadcrumb.class).single())
                        .all())
                .noneMatch(link -> link.getHref().contains("org=3205&"));
    }

    @TestConfiguration
    static class People {

        @Bean
        PersonDirectory people() {
            return name -> Optional.of(new PersonDirectory.Person(name, List.of("320509")));
        }
    }
}
