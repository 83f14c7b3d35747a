package org.huwei.etl.method;

import java.util.List;
import java.util.Locale;
import org.huwei.etl.method.MethodDescription.Field;

/** A description as text for a terminal. */
public final class DescriptionText {
    private static final List<String> ENGLISH = List.of("Input", "Output", "Definition", "Source", "Example");
    private static final List<String> CHINESE = List.of("输入", "输出", "定义", "来源", "示例");

    private final MethodDescription description;
    private final Locale locale;
    private final List<String> headings;

    private DescriptionText(MethodDescription description, Locale locale) {
        this.description = description;
        this.locale = locale;
        this.headings = english(locale) ? ENGLISH : CHINESE;
    }

    /** The text in the language of the locale: English for English, Chinese for every other. */
    public static String of(MethodDescription description, Locale locale) {
        return new DescriptionText(description, locale).text();
    }

    private String text() {
        List<String> parts = List.of(
                description.name() + ": " + description.title().in(locale),
                "  " + description.summary().in(locale),
                "",
                headings.get(0),
                lines(description.input()),
                "",
                headings.get(1),
                lines(description.output()),
                "",
                headings.get(2),
                "  " + description.definition().in(locale).strip().replace("\n", "\n  "),
                "",
                headings.get(3),
                "  " + description.source(),
                "",
                headings.get(4),
                "  " + description.example().input(),
                "  " + description.example().output());
        return String.join("\n", parts) + "\n";
    }

    private String lines(List<Field> fields) {
        return String.join("\n", fields.stream().map(this::line).toList());
    }

    private String line(Field field) {
        String choices = field.choices().isEmpty() ? "" : aside(english(locale) ? "one of " : "取值：", field.choices());
        String absent = field.absent()
                .map(value -> aside(english(locale) ? "default " : "默认：", List.of(value.toString())))
                .orElse("");
        return "  " + field.key() + (field.required() ? "" : "?") + " ("
                + field.type().text() + "): " + field.meaning().in(locale) + choices + absent;
    }

    private String aside(String label, List<String> values) {
        return (english(locale) ? "; " : "；") + label + String.join(english(locale) ? ", " : "、", values);
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
