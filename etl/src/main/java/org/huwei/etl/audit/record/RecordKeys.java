package org.huwei.etl.audit.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The head of a record as keys and texts, in the order of the file. */
final class RecordKeys {

    static final String FORMAT = "huwei-draw-record";
    static final String FORMAT_VERSION = "1";

    /** Every key of the head. */
    static final List<String> HEAD = List.of(
            "format",
            "formatVersion",
            "id",
            "title",
            "unit",
            "from",
            "to",
            "sampleSize",
            "reservePercent",
            "seed",
            "algorithm",
            "algorithmVersion",
            "drawnAt",
            "by");

    /** Those of them that are numbers in the file. */
    static final Set<String> NUMBERS = Set.of("formatVersion", "sampleSize", "reservePercent");

    private RecordKeys() {}

    static Map<String, String> texts(DrawHead head) {
        DrawPlan plan = head.plan();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("format", FORMAT);
        texts.put("formatVersion", FORMAT_VERSION);
        texts.put("id", head.id());
        texts.put("title", plan.title());
        texts.put("unit", plan.frame().unit().key());
        texts.put("from", plan.frame().from().toString());
        texts.put("to", plan.frame().to().toString());
        texts.put("sampleSize", Integer.toString(plan.sampleSize()));
        texts.put("reservePercent", Integer.toString(plan.reservePercent()));
        texts.put("seed", plan.seed());
        texts.put("algorithm", head.algorithm());
        texts.put("algorithmVersion", head.algorithmVersion());
        texts.put("drawnAt", head.drawnAt().toString());
        texts.put("by", head.by());
        return texts;
    }

    /**
     * The head that the texts of every key of {@link #HEAD} say.
     *
     * @throws IllegalArgumentException when a value is outside its range
     * @throws java.time.format.DateTimeParseException when a date or time is none
     */
    static DrawHead head(Map<String, String> texts, List<String> strata) {
        FramePlan frame = new FramePlan(
                UnitKind.ofKey(value(texts, "unit")),
                strata,
                LocalDate.parse(value(texts, "from")),
                LocalDate.parse(value(texts, "to")));
        DrawPlan plan = new DrawPlan(
                value(texts, "title"),
                frame,
                Integer.parseInt(value(texts, "sampleSize")),
                Integer.parseInt(value(texts, "reservePercent")),
                value(texts, "seed"));
        return new DrawHead(
                value(texts, "id"),
                plan,
                value(texts, "algorithm"),
                value(texts, "algorithmVersion"),
                Instant.parse(value(texts, "drawnAt")),
                value(texts, "by"));
    }

    private static String value(Map<String, String> texts, String key) {
        String value = texts.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The record has no `" + key + "`.");
        }
        return value;
    }
}
