package org.huwei.dashboards.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.etl.schedule.RunProgress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final Words CHINESE = new Words(new BundleTexts().in(Locale.SIMPLIFIED_CHINESE));

    @ParameterizedTest
    @CsvSource({
        "extract.patrol, 读取 巡查",
        "release.patrol, 放行已修复的行 巡查",
        "evaluate.merge, 合并明细表",
        "evaluate.M2-01, 计算 M2-01",
        "evaluate.hash, 计算快照散列值",
        "wait, 等待另一次运行结束",
        "unheard_of.patrol, unheard_of 巡查"
    })
    void aStageIsSaidInWords(String stage, String words) {
        assertThat(CHINESE.progress(new RunProgress(stage, 3, 0, Instant.EPOCH)))
                .startsWith(words)
                .contains("3");
    }

    @ParameterizedTest
    @CsvSource({
        "load-patrols, 装载巡查",
        "load-inbox, 装载收件箱",
        "upload-meeting, 报送 会议",
        "repair, 修复隔离行",
        "unheard-of, unheard-of"
    })
    void aJobOfTheLedgerIsSaidInWords(String job, String words) {
        assertThat(CHINESE.job(job)).isEqualTo(words);
    }
}
