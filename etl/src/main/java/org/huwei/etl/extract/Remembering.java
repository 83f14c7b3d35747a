package org.huwei.etl.extract;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A function with a direct-mapped memory of recent results: fixed size, newest wins its place. Equal texts that come
 * close together give the same result object, which later look-ups need not hash again. For one thread.
 */
final class Remembering implements UnaryOperator<String> {

    private static final int PLACES = 1 << 14;

    private final UnaryOperator<String> function;
    private final @Nullable String[] arguments = new String[PLACES];
    private final @Nullable String[] results = new String[PLACES];

    Remembering(UnaryOperator<String> function) {
        this.function = function;
    }

    @Override
    public String apply(String argument) {
        int hash = argument.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        String known = results[place];
        if (known != null && argument.equals(arguments[place])) {
            return known;
        }
        String made = function.apply(argument);
        arguments[place] = argument;
        results[place] = made;
        return made;
    }
}
