package org.huwei.etl.division;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionKindTest {

    @ParameterizedTest
    @CsvSource({
        "3205, 苏州市, 市",
        "320508, 姑苏区, 区",
        "320581, 常熟市, 县级市",
        "320576, 苏州工业园区, 管委会",
        "320505001, 横塘街道, 街道",
        "320505407, 科技城（东渚街道）, 街道",
        "320505101, 通安镇, 镇",
        "320505400, 浒墅关经开区（镇）, 镇",
        "320583404, 昆山开发区, 管委会",
        "320505101201, 某某村委会, 村",
        "320505101202, 某某村村民委员会, 村",
        "320505001001, 某某居委会, 社区",
        "320505001002, 某某社区居民委员会, 社区",
        "320505101498, 某某生活区, 社区",
        "320505101598, 某某生活区, 村"
    })
    void aNameSaysTheKindAndTheCodeWhereItDoesNot(String code, String name, String kind) {
        assertThat(DivisionKind.of(code, name)).isEqualTo(kind);
    }
}
