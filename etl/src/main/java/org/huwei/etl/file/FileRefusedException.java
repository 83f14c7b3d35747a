package org.huwei.etl.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that is not read, as a whole. The message is an English sentence that says what is wrong and what to do, for
 * the command line and the log; a page says the reason in the language of its reader.
 */
public final class FileRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. The sentence names the file first, then the arguments, then the titles of columns. */
    public enum Reason {
        EMPTY("File `%1$s` is empty; send it again."),
        OLD_EXCEL("File `%1$s` is an Excel file of the kind before 2007 or protected by a password; save it as .xlsx"
                + " without one, or as CSV."),
        /** The argument is what the reader of Excel files says. */
        DAMAGED_EXCEL(
                "File `%1$s` is no Excel file that can be read (%2$s); it may be only half there. Send it again, or save"
                        + " it as CSV."),
        /** The argument is the first line that is no text. */
        NO_TEXT("File `%1$s` is no text in UTF-8 or GB18030: line %2$s cannot be read. Save it as CSV UTF-8 or as"
                + " .xlsx."),
        /** The argument is what the reader of CSV files says. */
        HALF_CSV("File `%1$s` cannot be read to its end: %2$s Quotes do not match, or the file is only half there; send"
                + " it again."),
        /** The argument is what the file system says. */
        UNREADABLE("File `%1$s` cannot be read: %2$s"),
        /** The argument is how many rows were looked at; the titles are those that were looked for. */
        NO_HEADER("File `%1$s` has no header: none of its first %2$s rows has two of the titles %3$s."),
        /** The titles are those that stand there twice. */
        TITLE_TWICE("File `%1$s` has the title %2$s twice; leave one of the columns."),
        /** The argument is the title of the record; the titles are those that are missing. */
        NO_COLUMN("File `%1$s` has no column %3$s; take the template of %2$s."),
        /** The arguments are the line, how many cells it has, and how many the header has. */
        EXTRA_CELLS("Line %2$s of file `%1$s` has %3$s cells, the header %4$s: put a text with the separator in it into"
                + " quotes.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** How it is called where it is said in other words. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String in(String file, List<String> arguments, List<String> titles) {
            List<String> places = new ArrayList<>(List.of(file));
            places.addAll(arguments);
            if (!titles.isEmpty()) {
                places.add(String.join(", ", titles));
            }
            return sentence.formatted(places.toArray());
        }
    }

    private final Reason reason;
    private final List<String> arguments;
    private final List<String> titles;

    private FileRefusedException(
            Reason reason, String file, List<String> arguments, List<String> titles, @Nullable Throwable cause) {
        super(reason.in(file, arguments, titles), cause);
        this.reason = reason;
        this.arguments = List.copyOf(arguments);
        this.titles = List.copyOf(titles);
    }

    /** @param arguments what the reason asks for, in its order */
    public FileRefusedException(Reason reason, String file, String... arguments) {
        this(reason, file, List.of(arguments), List.of(), null);
    }

    /** @param titles those of the columns that the reason is about */
    public FileRefusedException(Reason reason, String file, List<String> titles, String... arguments) {
        this(reason, file, List.of(arguments), titles, null);
    }

    /** A file on which a library or the file system gave up; its words are the argument. */
    static FileRefusedException because(Exception cause, Reason reason, String file) {
        return new FileRefusedException(reason, file, List.of(String.valueOf(cause.getMessage())), List.of(), cause);
    }

    public Reason reason() {
        return reason;
    }

    public List<String> arguments() {
        return arguments;
    }

    /** The titles of columns that it is about, as files have them; empty for a reason that is about none. */
    public List<String> titles() {
        return titles;
    }
}
