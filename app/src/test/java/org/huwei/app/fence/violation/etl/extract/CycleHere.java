package org.huwei.app.fence.violation.etl.extract;

/** The other end of the cycle. */
public final class CycleHere {}
