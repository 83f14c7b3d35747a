package org.huwei.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the person at the command line can mend; its message is the whole answer. */
final class InputFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InputFault(String sentence) {
        super(sentence);
    }

    /** Returns the sentence of the fault that caused an exception: the product's own argument checks speak in sentences. */
    static Optional<String> in(Throwable failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof InputFault || t.getClass() == IllegalArgumentException.class) {
                return Optional.ofNullable(t.getMessage());
            }
        }
        return Optional.empty();
    }
}
