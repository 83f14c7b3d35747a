package org.huwei.etl.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.huwei.sql.Warehouse;

/**
 * The real divisions of Suzhou with invented ways.
 *
 * @param areas 6-digit codes, ascending
 * @param towns all towns, by code
 * @param villages all villages, by code
 */
record City(List<String> areas, List<Place> towns, List<Place> villages) {

    private static final Ways[] SHARES = {
        Ways.EXEMPLARY,
        Ways.EXEMPLARY,
        Ways.GOOD,
        Ways.GOOD,
        Ways.GOOD,
        Ways.ORDINARY,
        Ways.ORDINARY,
        Ways.WEAK,
        Ways.IMPROVING,
        Ways.LATE
    };
    private static final double PERFECT_VILLAGES = 0.006;

    static City of(String seed) {
        List<String[]> divisions = read();
        List<String> areas = divisions.stream()
                .map(cells -> cells[0])
                .filter(code -> code.length() == 6)
                .sorted()
                .toList();
        Map<String, Ways> ways = ways(seed, areas);
        List<Place> places = divisions.stream()
                .filter(cells -> cells[0].length() >= 9)
                .map(cells -> place(seed, cells, ways))
                .sorted(Comparator.comparing(Place::code))
                .toList();
        return new City(
                areas,
                places.stream().filter(Place::isTown).toList(),
                places.stream().filter(place -> !place.isTown()).toList());
    }

    /** Only what lies within the codes; everything when there are none. */
    static List<Place> within(List<Place> places, List<String> codes) {
        return codes.isEmpty()
                ? places
                : places.stream()
                        .filter(place -> codes.stream().anyMatch(place.code()::startsWith))
                        .toList();
    }

    private static Map<String, Ways> ways(String seed, List<String> areas) {
        List<String> drawn = new ArrayList<>(areas);
        drawn.sort(Comparator.comparingLong(area -> Dice.of(seed, "ways", area).next()));
        Map<String, Ways> ways = new TreeMap<>();
        for (int rank = 0; rank < drawn.size(); rank++) {
            ways.put(drawn.get(rank), SHARES[rank % SHARES.length]);
        }
        return ways;
    }

    private static Place place(String seed, String[] cells, Map<String, Ways> ways) {
        Dice dice = Dice.of(seed, "place", cells[0]);
        double strain = StrictMath.exp(0.45 * dice.normal() - 0.1);
        boolean perfect = cells[0].length() == 12 && dice.chance(PERFECT_VILLAGES);
        return new Place(
                cells[0],
                cells[1],
                Objects.requireNonNull(ways.get(cells[0].substring(0, 6))),
                Math.min(strain, 3),
                perfect);
    }

    private static List<String[]> read() {
        try (var stream = Objects.requireNonNull(
                        Warehouse.class.getResourceAsStream("/divisions/suzhou.csv"), "divisions/suzhou.csv");
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
