package org.huwei.etl.method;

/** Input that a method cannot take; the message is one sentence naming field, value and limit. */
public final class MethodInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 80;

    private final String field;
    private final String value;
    private final String limit;

    /**
     * Says what is wrong.
     *
     * @param field the key, with an index from 1 where it is one of an array: {@code n[2]}
     * @param value what stands there, shortened in the message
     * @param limit what must stand there: "must be …"
     */
    public MethodInputException(String field, String value, String limit) {
        super(field + " is " + shortened(value) + " but " + limit + ".");
        this.field = field;
        this.value = value;
        this.limit = limit;
    }

    /** The same sentence as that of the plain Java beneath: "field is value but limit." */
    static MethodInputException of(IllegalArgumentException plain) {
        String sentence = String.valueOf(plain.getMessage());
        int is = sentence.indexOf(" is ");
        int but = sentence.indexOf(" but ", Math.max(is, 0));
        if (is < 0 || but < 0) {
            return new MethodInputException("input", "not fit for this method", "must be mended: " + sentence);
        }
        return new MethodInputException(
                sentence.substring(0, is),
                sentence.substring(is + 4, but),
                sentence.substring(but + 5).replaceAll("\\.$", ""));
    }

    /** The key at fault. */
    public String field() {
        return field;
    }

    /** What stands there. */
    public String value() {
        return value;
    }

    /** What must stand there. */
    public String limit() {
        return limit;
    }

    private static String shortened(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
    }
}
