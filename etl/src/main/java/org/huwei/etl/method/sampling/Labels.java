package org.huwei.etl.method.sampling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huwei.etl.method.MethodInput;

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

    /**
     * Refuses numbers by label that lack one of these labels or have another.
     *
     * @param kind what a label is: a stratum, a cluster
     */
    void requireSame(MethodInput input, String key, Map<String, Long> numbers, String kind) {
        for (String name : names) {
            if (!numbers.containsKey(name)) {
                throw input.fault(key + "." + name, "absent", "must be given, as the sample has this " + kind);
            }
        }
        Set<String> known = Set.copyOf(names);
        for (String name : numbers.keySet()) {
            if (!known.contains(name)) {
                throw input.fault(key + "." + name, numbers.get(name), "must belong to a " + kind + " of the sample");
            }
        }
    }
}
