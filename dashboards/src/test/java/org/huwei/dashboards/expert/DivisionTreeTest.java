package org.huwei.dashboards.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huwei.dashboards.figures.Division;
import org.huwei.dashboards.figures.DivisionSelection.Level;
import org.junit.jupiter.api.Test;

class DivisionTreeTest {

    private final DivisionTree tree = new DivisionTree(List.of(
            new Division("3205", "苏州市", Level.CITY, ""),
            new Division("320506", "吴中区", Level.AREA, "3205"),
            new Division("320509", "吴江区", Level.AREA, "3205"),
            new Division("320509101", "盛泽镇", Level.TOWN, "320509"),
            new Division("320509101001", "舜新社区", Level.VILLAGE, "320509101")));

    @Test
    void theTreeOpensFromTheCityDownToTheVillage() {
        assertThat(tree.roots()).extracting(Division::code).containsExactly("3205");
        assertThat(tree.children("3205")).extracting(Division::code).containsExactly("320506", "320509");
        assertThat(tree.children("320509101001")).isEmpty();
    }

    @Test
    void aPathNamesTheDivisionsBelowTheCity() {
        assertThat(tree.path("320509101001")).isEqualTo("吴江区 · 盛泽镇 · 舜新社区");
        assertThat(tree.path("3205")).isEqualTo("苏州市");
    }

    @Test
    void aSearchKeepsWhatLiesAboveTheFind() {
        assertThat(tree.matching("盛泽")).containsExactlyInAnyOrder("3205", "320509", "320509101");
        assertThat(tree.matching("3205091")).contains("320509101001").doesNotContain("320506");
        assertThat(tree.matching("上海")).isEmpty();
    }

    @Test
    void codesComeBackInTheOrderOfTheTree() {
        assertThat(tree.ordered(List.of("320509", "3205", "9999"))).containsExactly("3205", "320509");
    }
}
