package org.huwei.sql.embedded;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be said of a statement without parsing it: its first word and its FORMAT clause. Comments and quoted text
 * are blanked before looking, so that {@code -- FORMAT CSV} or {@code 'FORMAT CSV'} are not taken for a clause.
 */
final class StatementText {

    private static final Pattern FIRST_WORD = Pattern.compile("^[\\s(]*([A-Za-z]+)");
    private static final Pattern FORMAT =
            Pattern.compile("\\bFORMAT\\s+([A-Za-z0-9_]+)\\s*;?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORMAT_BEFORE_SETTINGS =
            Pattern.compile("\\bFORMAT\\s+([A-Za-z0-9_]+)\\s+SETTINGS\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern KILL = Pattern.compile(
            "\\s*KILL\\s+QUERY\\s+WHERE\\s+query_id\\s*=\\s*'([^'\\\\]*)'\\s*(?:ASYNC)?\\s*;?\\s*",
            Pattern.CASE_INSENSITIVE);

    private final String sql;
    private final String bare;

    StatementText(String sql) {
        this.sql = sql;
        this.bare = blanked(sql);
    }

    String sql() {
        return sql;
    }

    boolean isBlank() {
        return bare.isBlank();
    }

    /** In upper case; empty when the text does not begin with a word. */
    String firstWord() {
        Matcher matcher = FIRST_WORD.matcher(bare);
        return matcher.find() ? matcher.group(1).toUpperCase(Locale.ROOT) : "";
    }

    /** The output (or, for an INSERT, input) format that the statement itself names. */
    Optional<String> format() {
        Matcher last = FORMAT.matcher(bare);
        if (last.find()) {
            return Optional.of(last.group(1));
        }
        Matcher beforeSettings = FORMAT_BEFORE_SETTINGS.matcher(bare);
        return beforeSettings.find() ? Optional.of(beforeSettings.group(1)) : Optional.empty();
    }

    /** The statement up to its closing FORMAT clause. */
    String withoutFormat() {
        Matcher last = FORMAT.matcher(bare);
        return last.find() ? sql.substring(0, last.start()).strip() : sql;
    }

    /** The id named by {@code KILL QUERY WHERE query_id = '...'}, the one form of KILL that is offered. */
    Optional<String> killedQuery() {
        Matcher matcher = KILL.matcher(sql);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether something other than space follows a semicolon. */
    boolean hasSeveralParts() {
        String text = bare.strip();
        int semicolon = text.indexOf(';');
        return semicolon >= 0 && semicolon < text.length() - 1;
    }

    private static String blanked(String sql) {
        StringBuilder text = new StringBuilder(sql);
        int at = 0;
        while (at < text.length()) {
            int end = endOfOpaque(sql, at);
            for (int i = at; i < end; i++) {
                text.setCharAt(i, ' ');
            }
            at = Math.max(end, at + 1);
        }
        return text.toString();
    }

    /** Where the comment or quoted text that begins at a position ends; the position itself when none begins. */
    private static int endOfOpaque(String sql, int start) {
        char c = sql.charAt(start);
        if (c == '\'' || c == '"' || c == '`') {
            return endOfQuoted(sql, start, c);
        }
        if (sql.startsWith("--", start) || sql.startsWith("#!", start) || sql.startsWith("# ", start)) {
            return endAfter(sql, "\n", start);
        }
        if (sql.startsWith("/*", start)) {
            return endAfter(sql, "*/", start + 2);
        }
        return sql.startsWith("$$", start) ? endAfter(sql, "$$", start + 2) : start;
    }

    private static int endOfQuoted(String sql, int start, char quote) {
        int at = start + 1;
        while (at < sql.length() && sql.charAt(at) != quote) {
            at += sql.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, sql.length());
    }

    private static int endAfter(String sql, String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }
}
