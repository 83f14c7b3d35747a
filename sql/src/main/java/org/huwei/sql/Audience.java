package org.huwei.sql;

/** For whom a query is made; decides what may be seen, together with the divisions of the {@link Scope}. */
public enum Audience {
    /** The leading group: aggregates, masked. */
    LEADING,
    /** Experts: aggregates by any dimension, masked. */
    EXPERT,
    /** Auditors: aggregates, frames and drawn units. */
    AUDITOR,
    /** Administrators: runs, quarantine, freshness. */
    ADMINISTRATOR,
    /** The product itself: loading, computing, migrating. */
    SYSTEM
}
