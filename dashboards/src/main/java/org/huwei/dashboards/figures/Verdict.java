package org.huwei.dashboards.figures;

/** What a shown figure says about its target; only the first two have a colour. */
public enum Verdict {
    MEETS("✓"),
    DOES_NOT_MEET("✕"),
    CANNOT_TELL("≈"),
    MONITORED("○");

    private final String mark;

    Verdict(String mark) {
        this.mark = mark;
    }

    /** The sign that stands beside the colour. */
    public String mark() {
        return mark;
    }

    /** The verdict with this name in the warehouse, such as does_not_meet. */
    public static Verdict of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }

    /** The name in the warehouse, in keys and in style classes. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
