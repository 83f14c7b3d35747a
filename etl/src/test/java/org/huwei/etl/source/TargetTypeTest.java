package org.huwei.etl.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huwei.etl.source.TargetType.Kind;
import org.junit.jupiter.api.Test;

class TargetTypeTest {

    @Test
    void theLimitsOfATypeAreThoseOfClickHouse() {
        assertThat(TargetType.parse("UInt8").maximum()).isEqualTo(255);
        assertThat(TargetType.parse("UInt16").maximum()).isEqualTo(65_535);
        assertThat(TargetType.parse("UInt32").maximum()).isEqualTo(4_294_967_295L);
        assertThat(TargetType.parse("UInt32").minimum()).isZero();
        assertThat(TargetType.parse("Int8").minimum()).isEqualTo(-128);
        assertThat(TargetType.parse("Int64").minimum()).isEqualTo(Long.MIN_VALUE);
        TargetType day = TargetType.parse("Date32");
        assertThat(day.show(day.minimum()) + ".." + day.show(day.maximum())).isEqualTo("1900-01-01..2299-12-31");
        TargetType moment = TargetType.parse("Nullable(DateTime64(3, 'Asia/Shanghai'))");
        assertThat(moment.nullable()).isTrue();
        assertThat(moment.show(moment.maximum())).isEqualTo("2299-12-31T23:59:59.999Z");
    }

    @Test
    void codesAndTextsAreRecognised() {
        TargetType code = TargetType.parse("Enum8('town' = 3, 'village' = 4)");
        assertThat(code.kind()).isEqualTo(Kind.CODE);
        assertThat(code.codes()).containsEntry("town", 3).containsEntry("village", 4);
        assertThat(TargetType.parse("LowCardinality(String)").kind()).isEqualTo(Kind.TEXT);
        assertThat(TargetType.parse("Array(String)").kind()).isEqualTo(Kind.TEXTS);
        assertThat(TargetType.parse("Bool").kind()).isEqualTo(Kind.FLAG);
    }

    @Test
    void aTypeNoFactUsesIsRefused() {
        assertThatThrownBy(() -> TargetType.parse("Decimal(9, 2)")).hasMessageContaining("`Decimal(9, 2)`");
    }
}
