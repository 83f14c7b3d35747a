package org.huwei.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.huwei.app.settings.SourceSettings.Database;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

/** The defaults of application.yaml, which the README promises. */
class SettingsDefaultsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Settings.class);

    @EnableConfigurationProperties({
        DataSettings.class,
        WarehouseSettings.class,
        SourceSettings.class,
        DemonstrationSettings.class,
        PrivacySettings.class,
        SignInSettings.class,
        ApiSettings.class,
        ComputeSettings.class,
        NightSettings.class,
        MailSettings.class
    })
    private static final class Settings {}

    @Test
    void withoutAnySettingTheProductKeepsToItself() {
        runner.run(context -> {
            Database none = new Database("", "", "");
            assertThat(context.getBean(DataSettings.class)).isEqualTo(new DataSettings(Path.of("data")));
            assertThat(context.getBean(WarehouseSettings.class))
                    .isEqualTo(new WarehouseSettings("", 8123, "huwei", "default", "", 1024));
            assertThat(context.getBean(SourceSettings.class)).isEqualTo(new SourceSettings(none, none));
            assertThat(context.getBean(DemonstrationSettings.class))
                    .isEqualTo(new DemonstrationSettings(false, "huwei", 1, 2023, 3));
            assertThat(context.getBean(PrivacySettings.class)).isEqualTo(new PrivacySettings(""));
            assertThat(context.getBean(SignInSettings.class))
                    .isEqualTo(new SignInSettings(5, 30, Duration.ofMinutes(5)));
            assertThat(context.getBean(ApiSettings.class)).isEqualTo(new ApiSettings(DataSize.ofMegabytes(32), 2));
            assertThat(context.getBean(ComputeSettings.class)).isEqualTo(new ComputeSettings("local[*]", 0, Map.of()));
            assertThat(context.getBean(NightSettings.class)).isEqualTo(new NightSettings("0 30 1 * * ?"));
            assertThat(context.getBean(MailSettings.class))
                    .isEqualTo(new MailSettings("huwei@localhost", "http://localhost:8080"));
            assertThat(context.getEnvironment().getProperty("spring.mail.host")).isNull();
            assertThat(context.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
        });
    }

    @Test
    void furtherSparkSettingsAreTakenByName() {
        runner.withPropertyValues("huwei.spark.settings.[spark.executor.memory]=4g")
                .run(context -> assertThat(
                                context.getBean(ComputeSettings.class).settings())
                        .containsExactly(Map.entry("spark.executor.memory", "4g")));
    }
}
