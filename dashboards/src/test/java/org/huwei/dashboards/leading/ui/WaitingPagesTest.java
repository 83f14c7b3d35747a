package org.huwei.dashboards.leading.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huwei.dashboards.OpenPage.all;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huwei.dashboards.SnapshotFixture;
import org.huwei.etl.schedule.Firing;
import org.huwei.etl.schedule.JobName;
import org.huwei.etl.schedule.JobStatus;
import org.huwei.etl.schedule.Jobs;
import org.huwei.etl.schedule.RunProgress;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.test.context.support.WithMockUser;

/** From an empty warehouse whose patrols are being loaded to the first publication. */
@SpringBootTest(
        classes = {LeadingPages.class, WaitingPagesTest.FirstLoad.class},
        webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = {"org.huwei.dashboards.leading", "org.huwei.dashboards.shell"})
@WithMockUser(roles = "LEADING")
class WaitingPagesTest extends SpringBrowserlessTest {

    @Autowired
    @SuppressWarnings("NullAway.Init") // Spring sets it before each test
    private Warehouse warehouse;

    @Test
    void pages_say_what_the_first_load_does_and_show_the_figures_once_they_are_there() {
        UI ui = UI.getCurrent();
        ui.navigate("indicator/M2-04");
        assertThat(all()).contains("还没有发布的数字");

        ui.navigate("");
        assertThat(all()).contains("第 3 步，共 6 步：装载巡查，已完成 120,000/360,000。");
        assertThat(ui.getPollInterval()).isPositive();

        SnapshotFixture.publish(warehouse);
        ComponentUtil.fireEvent(ui, new PollEvent(ui, true));

        assertThat(all()).contains("2025年苏州市困境未成年人意外伤害发生率").doesNotContain("还没有发布的数字");
        assertThat(ui.getPollInterval()).isNegative();
    }

    @TestConfiguration
    static class FirstLoad {

        @Bean
        Warehouse warehouse() {
            return TestWarehouse.fresh();
        }

        @Bean
        Jobs jobs() {
            RunProgress loading = new RunProgress("load.patrol", 120_000, 360_000, Instant.EPOCH);
            return new Jobs() {
                @Override
                public List<JobStatus> list() {
                    return Arrays.stream(JobName.values())
                            .map(name -> new JobStatus(
                                    name,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(loading).filter(now -> name == JobName.LOAD_PATROLS),
                                    Optional.empty(),
                                    false,
                                    Optional.empty()))
                            .toList();
                }

                @Override
                public void runNow(JobName job) {
                    throw new UnsupportedOperationException("Waiting pages start nothing.");
                }

                @Override
                public void backfill(JobName job, Firing.Days days) {
                    throw new UnsupportedOperationException("Waiting pages start nothing.");
                }

                @Override
                public void cancel(JobName job) {
                    throw new UnsupportedOperationException("Waiting pages stop nothing.");
                }

                @Override
                public void pause(JobName job, boolean paused) {
                    throw new UnsupportedOperationException("Waiting pages pause nothing.");
                }
            };
        }
    }
}
