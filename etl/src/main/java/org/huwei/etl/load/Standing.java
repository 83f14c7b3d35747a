package org.huwei.etl.load;

/** What the warehouse says about an accepted row. */
public enum Standing {
    /** The key is not there: the row is to be loaded. */
    NEW,
    /** The key is there and its row looked different: the row is to be loaded. */
    CHANGED,
    /** The same row is there. */
    UNCHANGED,
    /** The key is there and belongs to another row of the source. */
    OWNED_BY_ANOTHER;

    /** Whether the row is to be loaded. */
    public boolean loads() {
        return this == NEW || this == CHANGED;
    }
}
