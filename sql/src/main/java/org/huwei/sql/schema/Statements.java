package org.huwei.sql.schema;

import java.util.ArrayList;
import java.util.List;

/** Splits a file at the semicolons that are not in comments or quotes. */
final class Statements {

    private Statements() {}

    /** The statements without their semicolons; parts of comments and space alone are left out. */
    static List<String> split(String text) {
        List<String> statements = new ArrayList<>();
        int start = 0;
        boolean hasCode = false;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("--", at)) {
                at = after(text, "\n", at);
            } else if (text.startsWith("/*", at)) {
                at = after(text, "*/", at + 2);
            } else if (c == '\'' || c == '"' || c == '`') {
                at = afterQuoted(text, at);
                hasCode = true;
            } else {
                if (c == ';') {
                    add(statements, text.substring(start, at), hasCode);
                    start = at + 1;
                    hasCode = false;
                } else if (!Character.isWhitespace(c)) {
                    hasCode = true;
                }
                at++;
            }
        }
        add(statements, text.substring(start), hasCode);
        return List.copyOf(statements);
    }

    private static void add(List<String> statements, String part, boolean hasCode) {
        if (hasCode) {
            statements.add(part.strip());
        }
    }

    private static int afterQuoted(String text, int start) {
        char quote = text.charAt(start);
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    private static int after(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }
}
