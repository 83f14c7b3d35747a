package org.huwei.dashboards.expert;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huwei.dashboards.figures.Subgroups;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.huwei.sql.catalogue.IndicatorDefinition.Dimension;

/** By what each chosen division is split. The members are those of the counted units' columns. */
public enum Breakdown {
    /** Not split. */
    TOTAL(List.of("")),
    /** Into the divisions one level below it: the city into areas, an area into towns, a town into villages. */
    AREA(List.of("")),
    CATEGORY(Subgroups.members(Dimension.CATEGORY)),
    SEX(Subgroups.members(Dimension.SEX)),
    AGE_BAND(Subgroups.members(Dimension.AGE_BAND)),
    UNIT_LEVEL(Subgroups.members(Dimension.UNIT_LEVEL)),
    FOUND_BY(Subgroups.members(Dimension.FOUND_BY));

    private final List<String> members;

    Breakdown(List<String> members) {
        this.members = members;
    }

    /** The sub-groups of each division; one empty text where it is not split into groups. */
    public List<String> members() {
        return members;
    }

    /** The word of the URL and of the text keys, such as age_band. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stored dimension it reads: total for TOTAL and AREA. */
    public String dimension() {
        return splitsIntoGroups() ? key() : "total";
    }

    /** True when the rows of one division are sub-groups of its total. */
    public boolean splitsIntoGroups() {
        return this != TOTAL && this != AREA;
    }

    /** True when the indicator's definition has this breakdown. */
    public boolean allowedFor(IndicatorDefinition definition) {
        return !splitsIntoGroups() || definition.dimensions().contains(Dimension.valueOf(name()));
    }

    /** The breakdown of this word; empty when there is none. */
    public static Optional<Breakdown> ofKey(String key) {
        return Arrays.stream(values())
                .filter(breakdown -> breakdown.key().equals(key))
                .findFirst();
    }
}
