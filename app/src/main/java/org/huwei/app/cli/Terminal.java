package org.huwei.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a command prints: lines, and tables whose first column is text and whose others are numbers. */
final class Terminal {

    private static final String GAP = "  ";

    private final PrintWriter out;

    Terminal(PrintWriter out) {
        this.out = out;
    }

    /** Chinese must arrive whole also where the system's locale knows ASCII only, as in most containers. */
    static void speakUtf8() {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Prints rows in columns; the first row is the head. */
    void table(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String pad = " ".repeat(widths[column] - row.get(column).length());
                line.append(column == 0 ? row.get(column) + pad : GAP + pad + row.get(column));
            }
            out.println(line.toString().stripTrailing());
        }
        out.flush();
    }

    static String count(long number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }
}
