package org.huwei.etl.audit.record;

/** Meets the units of a record's frame in the order of the file. */
interface FrameVisitor {

    /** A stratum's list begins. */
    void stratum(String stratum);

    /** A unit of the stratum that began last. */
    void unit(String unit);
}
