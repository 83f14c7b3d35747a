package org.huwei.dashboards.expert;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huwei.dashboards.figures.Division;
import org.huwei.dashboards.figures.DivisionSelection.Level;

/** The divisions of the city as a tree, from the city down to the village, in the order of their codes. */
public final class DivisionTree {

    private final Map<String, Division> byCode = new LinkedHashMap<>();
    private final Map<String, List<Division>> byParent = new LinkedHashMap<>();

    /** @param divisions each after its parent */
    public DivisionTree(List<Division> divisions) {
        for (Division division : divisions) {
            byCode.put(division.code(), division);
            byParent.computeIfAbsent(division.parent(), parent -> new ArrayList<>())
                    .add(division);
        }
    }

    /** How many divisions there are. */
    public int size() {
        return byCode.size();
    }

    /** Those without a division above them: the city. */
    public List<Division> roots() {
        return byCode.values().stream()
                .filter(division -> !byCode.containsKey(division.parent()))
                .toList();
    }

    /** The divisions one level below; empty for a village. */
    public List<Division> children(String code) {
        return List.copyOf(byParent.getOrDefault(code, List.of()));
    }

    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All divisions of one level. */
    public List<Division> ofLevel(Level level) {
        return byCode.values().stream()
                .filter(division -> division.level() == level)
                .toList();
    }

    /** The names from the area down to the division, such as 吴江区 · 盛泽镇; the city's own name for the city. */
    public String path(String code) {
        Deque<String> names = new ArrayDeque<>();
        Optional<Division> division = find(code);
        while (division.isPresent()) {
            Division here = division.get();
            if (here.level() != Level.CITY || names.isEmpty()) {
                names.addFirst(here.name());
            }
            division = find(here.parent());
        }
        return String.join(" · ", names);
    }

    /** The divisions whose name or code contains the text, with all that lie above them. */
    public Set<String> matching(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Set<String> codes = new LinkedHashSet<>();
        for (Division division : byCode.values()) {
            if (division.name().toLowerCase(Locale.ROOT).contains(wanted)
                    || division.code().startsWith(wanted)) {
                addWithParents(division, codes);
            }
        }
        return codes;
    }

    /** The codes in the order of the tree's list, each once; unknown codes are left out. */
    public List<String> ordered(Collection<String> codes) {
        Set<String> wanted = Set.copyOf(codes);
        return byCode.keySet().stream().filter(wanted::contains).toList();
    }

    private void addWithParents(Division division, Set<String> codes) {
        Optional<Division> here = Optional.of(division);
        while (here.isPresent() && codes.add(here.get().code())) {
            here = find(here.get().parent());
        }
    }
}
