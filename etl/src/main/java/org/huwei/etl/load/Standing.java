package org.huwei.etl.load;

/** What the warehouse says about an accepted row. */
public enum Standing {
    /** The key is not there, or its row looked different: the row is to be loaded. */
    TO_LOAD,
    /** The same row is there. */
    UNCHANGED,
    /** The key is there and belongs to another row of the source. */
    OWNED_BY_ANOTHER
}
