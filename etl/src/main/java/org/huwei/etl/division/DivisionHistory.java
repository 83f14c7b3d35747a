package org.huwei.etl.division;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huwei.etl.division.DivisionChangeException.Fault;

/** How the divisions came to be what they are, from {@code divisions/changes.csv}. */
final class DivisionHistory {

    private static final String FILE = "divisions/changes.csv";
    static final String HEAD = "effective_on,kind,from_code,from_name,to_code,to_name,share";
    private static final int AREA_DIGITS = 6;
    private static final int TOWN_DIGITS = 9;
    private static final Map<Integer, String> LEVELS =
            Map.of(4, "city", AREA_DIGITS, "area", TOWN_DIGITS, "town", 12, "village");

    private DivisionHistory() {}

    /**
     * Reads the changes, the earliest first.
     *
     * @throws DivisionChangeException when a line is wrong
     */
    static List<DivisionChange> read() {
        return read(CsvFile.read(FILE, HEAD));
    }

    /** Reads the changes from the cells of lines: the door for tests of wrong ones. */
    static List<DivisionChange> read(List<List<String>> lines) {
        return new Crosswalk(lines.stream().map(DivisionHistory::change).toList()).changes();
    }

    private static DivisionChange change(List<String> cells) {
        try {
            DivisionChange change = new DivisionChange(
                    LocalDate.parse(cells.get(0)),
                    DivisionChange.Kind.of(cells.get(1)),
                    cells.get(2),
                    cells.get(3),
                    cells.get(4),
                    cells.get(5),
                    Double.parseDouble(cells.get(6)));
            requireOneLevel(change);
            return change;
        } catch (DivisionChangeException e) {
            throw e;
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new DivisionChangeException(Fault.UNREADABLE, String.join(",", cells));
        }
    }

    /** @throws DivisionChangeException when the codes are of two levels or of none */
    static void requireOneLevel(DivisionChange change) {
        if (!LEVELS.containsKey(change.from().length())
                || change.from().length() != change.to().length()) {
            throw new DivisionChangeException(Fault.LEVEL, change.from(), change.to());
        }
    }

    /**
     * The divisions with the days on which they began and ended, those that are gone included.
     *
     * @param current the divisions of today
     * @param opened the day for those whose beginning nobody says
     * @throws DivisionChangeException when a change leads to a division that neither is there today nor ended later
     */
    static List<DatedDivision> dated(List<Division> current, List<DivisionChange> changes, LocalDate opened) {
        Map<String, DatedDivision> dated = new LinkedHashMap<>();
        current.forEach(division -> dated.put(division.code(), DatedDivision.since(division, opened)));
        for (DivisionChange change : changes.reversed()) {
            dated.computeIfAbsent(change.from(), code -> DatedDivision.since(gone(change), opened));
        }
        for (LocalDate day : changes.stream().map(DivisionChange::on).distinct().toList()) {
            apply(changes.stream().filter(change -> change.on().equals(day)).toList(), day, dated);
        }
        return List.copyOf(dated.values());
    }

    private static void apply(List<DivisionChange> changes, LocalDate day, Map<String, DatedDivision> dated) {
        Set<String> before = changes.stream().map(DivisionChange::from).collect(Collectors.toSet());
        Set<String> after = changes.stream().map(DivisionChange::to).collect(Collectors.toSet());
        for (String code : after) {
            DatedDivision there = dated.get(code);
            if (there == null) {
                throw new DivisionChangeException(Fault.NOWHERE, code, day.toString());
            }
            if (!before.contains(code)) {
                List<String> predecessors = new ArrayList<>(new HashSet<>(changes.stream()
                        .filter(change -> change.to().equals(code))
                        .map(DivisionChange::from)
                        .toList()));
                predecessors.sort(String::compareTo);
                dated.put(code, there.openedBy(day, predecessors));
            }
        }
        before.stream()
                .filter(code -> !after.contains(code))
                .forEach(code -> dated.computeIfPresent(code, (same, division) -> division.closed(day)));
    }

    /**
     * The divisions of today when some changes are newer than the product's list: theirs are added.
     *
     * @param before what the product knows, those that are gone included
     * @throws DivisionChangeException when a change begins with a division that nobody knows, or leads to a new one in
     *     a division that is not there
     */
    static List<Division> with(List<Division> current, List<DatedDivision> before, List<DivisionChange> newer) {
        Map<String, Division> divisions = new LinkedHashMap<>();
        current.forEach(division -> divisions.put(division.code(), division));
        Set<String> ended = newer.stream().map(DivisionChange::from).collect(Collectors.toSet());
        newer.stream()
                .filter(change -> !ended.contains(change.to()))
                .sorted(Comparator.comparingInt(change -> change.to().length()))
                .forEach(change -> divisions.computeIfAbsent(
                        change.to(), code -> placed(division(code, change.toName()), divisions)));
        Set<String> known =
                before.stream().map(dated -> dated.division().code()).collect(Collectors.toSet());
        known.addAll(divisions.keySet());
        newer.stream().map(DivisionChange::to).forEach(known::add);
        newer.stream()
                .filter(change -> !known.contains(change.from()))
                .findFirst()
                .ifPresent(change -> {
                    throw new DivisionChangeException(
                            Fault.FROM, change.from(), change.on().toString(), change.to());
                });
        return List.copyOf(divisions.values());
    }

    private static Division placed(Division division, Map<String, Division> divisions) {
        if (!divisions.containsKey(division.parent())) {
            throw new DivisionChangeException(Fault.PARENT, division.code(), division.name(), division.parent());
        }
        return division;
    }

    private static Division gone(DivisionChange change) {
        return division(change.from(), change.fromName());
    }

    private static Division division(String code, String name) {
        String parent = switch (code.length()) {
            case AREA_DIGITS -> code.substring(0, 4);
            case TOWN_DIGITS -> code.substring(0, AREA_DIGITS);
            case 12 -> code.substring(0, TOWN_DIGITS);
            default -> "";
        };
        return new Division(code, name, String.valueOf(LEVELS.get(code.length())), parent, DivisionKind.of(code, name));
    }
}
