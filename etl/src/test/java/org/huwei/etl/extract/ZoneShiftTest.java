package org.huwei.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneShiftTest {

    @Test
    void wallClocksBecomeTheMomentsThatTheZoneRulesSay() {
        for (String name : List.of("Asia/Shanghai", "America/Bahia_Banderas", "Europe/Berlin", "UTC")) {
            ZoneId zone = ZoneId.of(name);
            ZoneShift shift = new ZoneShift(zone);
            for (LocalDateTime local = LocalDateTime.of(1900, 1, 1, 0, 0);
                    local.getYear() < 2100;
                    local = local.plusHours(1_003)) {
                long expected = local.atZone(zone).toInstant().toEpochMilli();
                long given = local.toInstant(ZoneOffset.UTC).toEpochMilli();
                // In a gap ZonedDateTime moves on by the gap, and so does the rules' offset before it.
                assertThat(shift.toInstant(given)).as("%s %s", name, local).isEqualTo(expected);
            }
        }
    }
}
