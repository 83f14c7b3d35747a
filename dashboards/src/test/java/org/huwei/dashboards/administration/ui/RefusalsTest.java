package org.huwei.dashboards.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.huwei.dashboards.administration.RefusedUpload;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.etl.RepairRefusedException;
import org.huwei.etl.file.FileRefusedException;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.source.RecordType;
import org.huwei.etl.source.SourceCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reason for which a file or a repair is refused has words of its own in both languages. */
class RefusalsTest {

    private static final RecordType MEETINGS =
            Objects.requireNonNull(SourceCatalogue.load().types().get("meeting"));
    private static final Words CHINESE = new Words(new BundleTexts().in(Locale.SIMPLIFIED_CHINESE));
    private static final Words ENGLISH = new Words(new BundleTexts().in(Locale.ENGLISH));

    @ParameterizedTest
    @EnumSource(FileRefusedException.Reason.class)
    void ofAFile(FileRefusedException.Reason reason) {
        FileRefusedException file =
                new FileRefusedException(reason, "会议.csv", List.of("会议编号", "held_on"), "3", "4", "5");
        said(new RunFailedException(RunFailedException.Kind.SOURCE, "", file), "file." + reason.code());
    }

    @ParameterizedTest
    @EnumSource(RunFailedException.Kind.class)
    void ofARun(RunFailedException.Kind kind) {
        said(new RunFailedException(kind, "", null), "run." + kind.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource(RepairRefusedException.Reason.class)
    void ofARepair(RepairRefusedException.Reason reason) {
        exists("repair." + reason.code());
    }

    private static void said(RunFailedException failure, String code) {
        RefusedUpload refused = RefusedUpload.of(failure, MEETINGS);
        assertThat(refused.code()).isEqualTo(code);
        exists(code);
        assertThat(CHINESE.refusal(refused)).endsWith("。").doesNotContain("{", "held_on", "Held on");
        assertThat(ENGLISH.refusal(refused)).endsWith(".").doesNotContain("{", "held_on", "会议编号");
    }

    private static void exists(String code) {
        assertThat(CHINESE.texts().has("administration.refusal." + code)).isTrue();
        assertThat(ENGLISH.texts().has("administration.refusal." + code)).isTrue();
    }
}
