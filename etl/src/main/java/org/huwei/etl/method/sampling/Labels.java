package org.huwei.etl.method.sampling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Labels of the units.
 *
 * @param names the labels in the order in which they come up
 * @param positions the position of each unit's label among them
 */
@SuppressWarnings("ArrayRecordComponent")
record Labels(List<String> names, int[] positions) {
    static Labels of(List<String> labels) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        int[] positions = new int[labels.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = seen.computeIfAbsent(labels.get(i), label -> seen.size());
        }
        return new Labels(List.copyOf(seen.keySet()), positions);
    }

    static Labels one(int size) {
        return new Labels(List.of(""), new int[size]);
    }

    static Labels each(int size) {
        List<String> names = new ArrayList<>();
        int[] positions = new int[size];
        for (int i = 0; i < size; i++) {
            names.add(Integer.toString(i + 1));
            positions[i] = i;
        }
        return new Labels(names, positions);
    }
}
