package org.huwei.dashboards.shell;

import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link DataTable} and of the file beside it.
 *
 * @param header with the unit
 * @param shown what the cell reads
 * @param numeric whether it is aligned as a number
 * @param order how to sort by it; absent where sorting makes no sense
 */
public record Column<T>(
        String header,
        Function<T, String> shown,
        boolean numeric,
        @Nullable Comparator<T> order) {

    public static <T> Column<T> text(String header, Function<T, String> shown) {
        return new Column<>(header, shown, false, null);
    }

    /** A number that sorts by its value. */
    public static <T> Column<T> number(String header, Function<T, String> shown, Function<T, Double> value) {
        return new Column<>(header, shown, true, Comparator.comparing(value));
    }
}
