package org.huwei.etl.division;

import java.util.List;
import java.util.Locale;

/** A change of divisions that cannot be. */
public final class DivisionChangeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final transient List<String> arguments;

    /** What is wrong. */
    public enum Fault {
        /** A day, a kind or a share that cannot be read. */
        UNREADABLE("The line `%s` cannot be read; write a day as 2012-09-01, a share as 0.25 and one of merge, split,"
                + " transfer, recode."),
        /** Codes of two levels. */
        LEVEL("Codes `%s` and `%s` must both have 4, 6, 9 or 12 digits."),
        /** A share of nothing or of more than all. */
        SHARE("The change of %s on %s to %s has the share %s, which must be above 0 and at most 1."),
        /** The same line again. */
        TWICE("The change of %s on %s to %s stands twice."),
        /** Something of the division is left over, or given twice. */
        SUM("The change of %s on %s to %s is one whose shares sum to %s instead of 1."),
        /** The target is no more from that day on. */
        ENDS("The change of %s on %s to %s gives to a division that ends on the same day."),
        /** The product does not know the old division. */
        FROM("The change of %s on %s to %s begins with a division that is none of the product's list; what a register"
                + " brought keeps its own days."),
        /** A change of the product's own file leads nowhere. */
        NOWHERE("A change leads to %s on %s, which is no division of today and ended on no later day."),
        /** A new division lies nowhere. */
        PARENT("A change leads to the new division %s %s, whose code lies in `%s`, which is no division.");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }

        /** How it is called where it is said in other words. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param arguments what the fault is about, in the order in which its sentence names it */
    DivisionChangeException(Fault fault, String... arguments) {
        super(fault.sentence.formatted((Object[]) arguments) + " Correct changes.csv.");
        this.fault = fault;
        this.arguments = List.of(arguments);
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    /** What the fault is about, in the order in which its sentence names it. */
    public List<String> arguments() {
        return arguments;
    }
}
