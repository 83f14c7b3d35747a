package org.huwei.etl.method;

/**
 * Where a value stands in an input: {@code design.stratum} or {@code n[2]}. Put into words for a complaint only, as
 * writing the name of each of a million values costs more than reading them.
 */
record Place(String name, int index) {
    private static final int WHOLE = -1;

    /** The place of a key. */
    static Place of(String name) {
        return new Place(name, WHOLE);
    }

    /** The place of one value of the array that stands here, its index counted from 0. */
    Place at(int position) {
        return new Place(toString(), position);
    }

    /** A complaint about the value that stands here. */
    MethodInputException fault(String value, String limit) {
        return new MethodInputException(toString(), value, limit);
    }

    /** The name as a caller knows it, with an index from 1. */
    @Override
    public String toString() {
        return index == WHOLE ? name : name + "[" + (index + 1) + "]";
    }
}
