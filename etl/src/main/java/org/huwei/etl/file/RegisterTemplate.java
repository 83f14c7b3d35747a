package org.huwei.etl.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huwei.etl.source.RecordColumn;
import org.huwei.etl.source.RecordType;
import org.huwei.etl.source.TargetType;

/**
 * An empty spreadsheet for a register: the titles of its columns, required ones marked, words to choose from where the
 * register has codes, and a second sheet that says how each column is filled.
 */
public final class RegisterTemplate {

    private static final int ROWS_WITH_CHOICES = 5_000;
    private static final String REQUIRED = "FFE9C7";
    private static final String OPTIONAL = "E8EEF4";
    private static final int WIDTH = 22;
    private static final int WIDE = 60;

    private RegisterTemplate() {}

    /** Writes the template in the language of the locale: English for English, Chinese for every other. */
    public static void write(RecordType register, Locale locale, OutputStream out) throws IOException {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        try (Workbook workbook = new Workbook(out, "Huwei", "1.0")) {
            Worksheet table = workbook.newWorksheet(register.title().in(locale));
            Worksheet choices = workbook.newWorksheet(english ? "Choices" : "选项");
            fillTable(table, choices, register.columns(), locale);
            fillHelp(workbook.newWorksheet(english ? "How to fill" : "填写说明"), register.columns(), locale, english);
        }
    }

    private static void fillTable(Worksheet table, Worksheet choices, List<RecordColumn> columns, Locale locale) {
        table.freezePane(0, 1);
        for (int place = 0; place < columns.size(); place++) {
            RecordColumn column = columns.get(place);
            table.value(0, place, column.title().in(locale));
            table.style(0, place)
                    .bold()
                    .fillColor(column.required() ? REQUIRED : OPTIONAL)
                    .set();
            table.width(place, WIDTH);
            offerWords(table, choices, column, place);
        }
    }

    private static void offerWords(Worksheet table, Worksheet choices, RecordColumn column, int place) {
        Set<String> words = column.words().keySet();
        if (words.isEmpty()) {
            return;
        }
        int row = 0;
        for (String word : words) {
            choices.value(row, place, word);
            row++;
        }
        table.range(1, place, ROWS_WITH_CHOICES, place)
                .validateWithList(choices.range(0, place, words.size() - 1, place));
    }

    private static void fillHelp(Worksheet help, List<RecordColumn> columns, Locale locale, boolean english) {
        List<String> titles = english
                ? List.of("Column", "Required", "What goes in", "Words to choose from")
                : List.of("列", "必填", "填什么", "可选的词");
        for (int place = 0; place < titles.size(); place++) {
            help.value(0, place, titles.get(place));
            help.style(0, place).bold().set();
            help.width(place, place < 2 ? WIDTH : WIDE);
        }
        for (int row = 0; row < columns.size(); row++) {
            RecordColumn column = columns.get(row);
            help.value(row + 1, 0, column.title().in(locale));
            help.value(row + 1, 1, yesNo(column.required(), english));
            help.value(row + 1, 2, kind(column, english));
            help.value(
                    row + 1, 3, String.join(english ? ", " : "、", column.words().keySet()));
        }
    }

    private static String yesNo(boolean yes, boolean english) {
        if (english) {
            return yes ? "yes" : "no";
        }
        return yes ? "是" : "否";
    }

    private static String kind(RecordColumn column, boolean english) {
        return switch (column.use()) {
            case DIVISION, TOWN, AREA -> english ? "division code, 6, 9 or 12 digits" : "区划代码，6、9 或 12 位数字";
            case STAFF -> english ? "work number; kept as a pseudonym only" : "工号，系统只保存其代号";
            case LIST, CASES -> english ? "several entries, separated by commas or 、" : "可填多项，以顿号、逗号分隔";
            case VALUE, MONTH, CHILD, CASE -> kind(column.type(), english);
        };
    }

    private static String kind(TargetType type, boolean english) {
        return switch (type.kind()) {
            case DAY -> english ? "date, such as 2025-03-01" : "日期，例如 2025-03-01";
            case MOMENT -> english ? "date and time, such as 2025-03-01 08:30" : "日期和时间，例如 2025-03-01 08:30";
            case NUMBER -> english ? "whole number" : "整数";
            case DECIMAL -> english ? "number, at most two decimal places" : "数字，最多两位小数";
            case FLAG, CODE -> english ? "one of the words" : "从可选的词中选一个";
            case TEXT, TEXTS -> english ? "text" : "文字";
        };
    }
}
