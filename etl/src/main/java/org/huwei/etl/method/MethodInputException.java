package org.huwei.etl.method;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Input that a method cannot take; the message is one sentence naming field, value and limit. */
public final class MethodInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 80;
    private static final Pattern SENTENCE = Pattern.compile("(.+?) is (.*?) but (must .+)\\.", Pattern.DOTALL);

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

    /** The same complaint from the plain Java beneath, whose sentences have the same form. */
    static MethodInputException of(IllegalArgumentException fault) {
        Matcher sentence = SENTENCE.matcher(String.valueOf(fault.getMessage()));
        if (!sentence.matches()) {
            throw fault;
        }
        return new MethodInputException(sentence.group(1), sentence.group(2), sentence.group(3));
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
        String line = value.isBlank() ? '"' + value + '"' : value.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
    }
}
