package org.huwei.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DateTextTest {

    @Test
    void aDayReadsTheSameInEachOfTheFourForms() {
        long day = LocalDate.of(2024, 3, 5).toEpochDay();
        assertThat(DateText.day("2024-03-05")).isEqualTo(day);
        assertThat(DateText.day("2024/3/5")).isEqualTo(day);
        assertThat(DateText.day("20240305")).isEqualTo(day);
        assertThat(DateText.day(" 2024年3月5日 ")).isEqualTo(day);
    }

    @Test
    void whatTheCalendarDoesNotHaveIsUnreadable() {
        for (String text : new String[] {
            "2023-02-29",
            "2024-13-05",
            "2024-00-10",
            "2024-04-31",
            "不详",
            "上周三",
            "",
            "2024",
            "2024-3",
            "24-03-05",
            "2024-03-05x",
            "202403051",
            "0000-01-01"
        }) {
            assertThat(DateText.day(text)).as(text).isEqualTo(DateText.UNREADABLE);
        }
    }

    @Test
    void aMomentReadsToTheMillisecond() {
        long expected = LocalDateTime.of(2024, 3, 5, 8, 30, 15, 250_000_000)
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
        assertThat(DateText.moment("2024-03-05 08:30:15.250")).isEqualTo(expected);
        assertThat(DateText.moment("2024/3/5T8:30:15.25")).isEqualTo(expected);
        assertThat(DateText.moment("2024-03-05"))
                .isEqualTo(LocalDate.of(2024, 3, 5).toEpochDay() * 86_400_000L);
        assertThat(DateText.moment("2024-03-05 24:00")).isEqualTo(DateText.UNREADABLE);
        assertThat(DateText.moment("2024-03-05 08:60")).isEqualTo(DateText.UNREADABLE);
        assertThat(DateText.moment("2024-03-05 08")).isEqualTo(DateText.UNREADABLE);
    }
}
