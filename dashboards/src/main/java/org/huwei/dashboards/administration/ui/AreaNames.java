package org.huwei.dashboards.administration.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huwei.dashboards.figures.Division;
import org.huwei.dashboards.figures.DivisionSelection.Level;

/** The areas by their codes, as tables by area name them. */
final class AreaNames {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Words words;

    AreaNames(List<Division> divisions, Words words) {
        this.words = words;
        divisions.stream()
                .filter(division -> division.level() == Level.AREA)
                .forEach(area -> names.put(area.code(), area.name()));
    }

    /** The codes of the areas, in their order. */
    List<String> codes() {
        return List.copyOf(names.keySet());
    }

    /** The name; a code without area, such as the rows of no division have, in words. */
    String of(String code) {
        boolean none = code.isEmpty() || code.equals("000000");
        return none ? words.get("quality.area.none") : Objects.requireNonNullElse(names.get(code), code);
    }
}
