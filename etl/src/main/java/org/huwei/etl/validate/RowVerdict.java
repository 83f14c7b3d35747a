package org.huwei.etl.validate;

/** What became of a row. */
public sealed interface RowVerdict {

    /** The row may be loaded. */
    Accepted ACCEPTED = new Accepted();

    /** The source marks the row as deleted. */
    Deleted DELETED = new Deleted();

    /** The source took the row back: it is neither loaded nor refused. */
    record Deleted() implements RowVerdict {}

    /** The row broke no rule. */
    record Accepted() implements RowVerdict {}

    /**
     * The row broke a rule and goes to quarantine.
     *
     * @param check which kind of rule: required, type, code, range, reference, date_order, future or duplicate
     * @param column our column at fault
     * @param limit what the rule wanted, for instance {@code 0..65535} or {@code not before started_at}
     */
    record Quarantined(String check, String column, String limit) implements RowVerdict {}
}
