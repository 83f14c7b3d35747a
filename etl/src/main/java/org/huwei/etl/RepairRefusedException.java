package org.huwei.etl;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A decision on quarantined rows that cannot be carried out; nothing was changed. The message is an English sentence for
 * the log; a page says the reason in the language of its reader.
 */
public final class RepairRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not, with the sentence into which the arguments go. */
    public enum Reason {
        NO_WHY("A row is dismissed with a reason; say why it will never be loaded."),
        /** The arguments are the source and what is wrong with it. */
        SOURCE_GONE("The source `%s` is not connected any more: %s"),
        /** The arguments are the source and the record table. */
        RECORD_GONE("The source `%s` does not map `%s` any more."),
        /** The arguments are the row, the value's name and the names that the row has. */
        NO_VALUE("Row %s has no value `%s`; it has %s."),
        /** The argument is the value's name. */
        PERSONAL("Value `%s` is personal and stands here as a pseudonym; it can only be put right in the source.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** How it is called where it is said in other words. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;
    private final List<String> arguments;

    RepairRefusedException(@Nullable Throwable cause, Reason reason, String... arguments) {
        super(reason.sentence.formatted((Object[]) arguments), cause);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    RepairRefusedException(Reason reason, String... arguments) {
        this(null, reason, arguments);
    }

    public Reason reason() {
        return reason;
    }

    /** What the reason asks for, in its order. */
    public List<String> arguments() {
        return arguments;
    }
}
