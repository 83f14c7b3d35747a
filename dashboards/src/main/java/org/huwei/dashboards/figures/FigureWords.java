package org.huwei.dashboards.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.huwei.sql.catalogue.IndicatorDefinition.Direction;
import org.huwei.sql.catalogue.IndicatorDefinition.PeriodKind;

/** Says figures in numbers, words and sentences of one language; independent of the machine's locale. */
public final class FigureWords {

    private static final String THIN_SPACE = "\u2009";
    private static final int PERCENT = 100;
    private static final int MOST_DECIMALS = 4;
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private final Texts texts;

    public FigureWords(Texts texts) {
        this.texts = texts;
    }

    public Texts texts() {
        return texts;
    }

    /** The value without unit: 91.2. A share that is not whole never reads 100.0. */
    public String number(IndicatorDefinition definition, double value) {
        int decimals = definition.multiplier() > PERCENT ? 2 : 1;
        if (definition.multiplier() == PERCENT && value < PERCENT) {
            while (decimals < MOST_DECIMALS && rounded(value, decimals).doubleValue() >= PERCENT) {
                decimals++;
            }
        }
        return rounded(value, decimals).toPlainString();
    }

    /** The value with its unit: 91.2% or 12.30 每千儿童年. */
    public String value(IndicatorDefinition definition, double value) {
        return withUnit(definition, number(definition, value));
    }

    /** Bounds without unit: 90.6–91.8. */
    public String interval(IndicatorDefinition definition, Cell.Interval interval) {
        return number(definition, interval.lower()) + "–" + number(definition, interval.upper());
    }

    /** A count with thousands apart; child-years keep one decimal. */
    public String count(double count) {
        return new DecimalFormat(count == Math.rint(count) ? "#,##0" : "#,##0.0", SYMBOLS).format(count);
    }

    /** The unit as it stands in titles of axes and columns. */
    public String unit(IndicatorDefinition definition) {
        return definition.unit().in(texts.locale());
    }

    /** The target with unit; empty for monitored indicators. */
    public String target(IndicatorDefinition definition) {
        return definition
                .target()
                .map(target -> withUnit(definition, plain(target.value() * definition.multiplier())))
                .orElse("");
    }

    /** The target in the shown unit as it stands on a line: 目标 95%. */
    public String targetLabel(IndicatorDefinition definition) {
        return texts.get("figures.target.label", target(definition));
    }

    public String name(IndicatorDefinition definition) {
        return definition.name().in(texts.locale());
    }

    /** The period as said: 2025年第三季度, Q3 2025. */
    public String period(Period period) {
        return switch (period.kind()) {
            case YEAR -> texts.get("figures.period.year", Integer.toString(period.year()));
            case QUARTER ->
                texts.get(
                        "figures.period.quarter",
                        Integer.toString(period.year()),
                        texts.get("figures.period.quarter." + period.number()));
            case MONTH ->
                texts.get(
                        "figures.period.month",
                        Integer.toString(period.year()),
                        texts.get("figures.period.month." + period.number()));
        };
    }

    /** As {@link #period(Period)} for a code. */
    public String period(String code) {
        return Period.parse(code).map(this::period).orElse(code);
    }

    public String kind(PeriodKind kind) {
        return texts.get("figures.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** The official name; in English for the city and its areas where there is one. */
    public String division(Division division) {
        String key = "figures.division." + division.code();
        return texts.has(key) ? texts.get(key) : division.name();
    }

    /** The member of a dimension: 监护不当, 6 to 11 years. */
    public String member(String dimension, String member) {
        String key = "figures.member." + dimension + "." + member;
        return texts.has(key) ? texts.get(key) : member;
    }

    public String dimension(String dimension) {
        return texts.get("figures.dimension." + dimension);
    }

    /** The verdict or the reason why there is none, as one word: 达标. */
    public String verdict(Cell cell) {
        return texts.get("figures.verdict." + code(cell));
    }

    /** The sign of the verdict: ✓ ✕ ≈ ○ * – ∅. */
    public static String mark(Cell cell) {
        return switch (cell) {
            case Cell.Shown shown -> shown.verdict().mark();
            case Cell.Masked masked -> "*";
            case Cell.NotApplicable none -> "–";
            case Cell.NotRated none -> "∅";
        };
    }

    /** The verdict's name in keys and style classes: meets, masked, not_rated. */
    public static String code(Cell cell) {
        return switch (cell) {
            case Cell.Shown shown -> shown.verdict().code();
            case Cell.Masked masked -> "masked";
            case Cell.NotApplicable none -> "not_applicable";
            case Cell.NotRated none -> "not_rated";
        };
    }

    /** What a table shows in place of the value: the value, or * – ∅. */
    public String cell(IndicatorDefinition definition, Cell cell) {
        return cell.shown().map(shown -> number(definition, shown.value())).orElseGet(() -> mark(cell));
    }

    /** The figure as one sentence with period, division, value, interval and verdict. */
    public String sentence(IndicatorDefinition definition, Figure figure) {
        String key = switch (figure.cell()) {
            case Cell.Shown shown -> "figures.sentence";
            case Cell.Masked masked -> "figures.sentence." + masked.reason().code();
            case Cell.NotApplicable none -> "figures.sentence.not_applicable";
            case Cell.NotRated none -> "figures.sentence.not_rated";
        };
        return texts.get(
                key,
                period(figure.period()),
                place(figure),
                name(definition),
                figure.cell().shown().isPresent() ? finding(definition, figure.cell()) : "");
    }

    /** The division, and the sub-group where the figure is about one: 吴江区(女). */
    public String place(Figure figure) {
        String division = division(figure.division());
        return figure.member().isEmpty()
                ? division
                : texts.get("figures.place.member", division, member(figure.dimension(), figure.member()));
    }

    /** How far a value lies from its target: 3.8 个百分点. */
    public String distance(IndicatorDefinition definition, double distance) {
        return unit(definition).equals("%")
                ? texts.get("figures.distance.points", number(definition, distance))
                : value(definition, distance);
    }

    /** How many figures there are of each verdict that occurs: 达标 3、未达标 6. */
    public String counts(List<Cell> cells) {
        return VerdictCounts.of(cells).byCode().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry ->
                        texts.get("figures.count", texts.get("figures.verdict." + entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(texts.get("figures.count.separator")));
    }

    /** The notice's name of a mechanism; 0 is the outcome. */
    public String mechanism(int mechanism) {
        return texts.get("figures.mechanism." + mechanism);
    }

    /** The part of the sentence after the name: 91.2%(区间 90.6–91.8),低于目标 95%. */
    public String finding(IndicatorDefinition definition, Cell cell) {
        return cell.shown()
                .map(shown -> shown.interval()
                        .map(interval -> texts.get(
                                "figures.finding.interval",
                                value(definition, shown.value()),
                                interval(definition, interval),
                                judgement(definition, shown.verdict())))
                        .orElseGet(() -> texts.get(
                                "figures.finding",
                                value(definition, shown.value()),
                                judgement(definition, shown.verdict()))))
                .orElseGet(() -> reason(cell));
    }

    /** What the interval means, for readers who do not know intervals. */
    public String uncertainty(IndicatorDefinition definition, Cell.Shown shown) {
        return shown.interval()
                .map(interval -> texts.get(
                        "figures.uncertainty." + shown.verdict().code(),
                        value(definition, interval.lower()),
                        value(definition, interval.upper()),
                        target(definition)))
                .orElseGet(() -> texts.get("figures.uncertainty.none"));
    }

    /** Why a figure is missing, as a sentence. */
    public String reason(Cell cell) {
        return switch (cell) {
            case Cell.Shown shown -> "";
            case Cell.Masked masked ->
                texts.get("figures.reason." + masked.reason().code());
            case Cell.NotApplicable none -> texts.get("figures.reason.not_applicable");
            case Cell.NotRated none -> texts.get("figures.reason.not_rated");
        };
    }

    private String judgement(IndicatorDefinition definition, Verdict verdict) {
        String side = definition.direction() == Direction.DOWN ? "above" : "below";
        return switch (verdict) {
            case MEETS -> texts.get("figures.judgement.meets", target(definition));
            case DOES_NOT_MEET -> texts.get("figures.judgement." + side, target(definition));
            case CANNOT_TELL -> texts.get("figures.judgement.cannot_tell", target(definition));
            case MONITORED -> texts.get("figures.judgement.monitored");
        };
    }

    private String withUnit(IndicatorDefinition definition, String number) {
        String unit = unit(definition);
        return unit.equals("%") ? number + unit : number + THIN_SPACE + unit;
    }

    private static String plain(double value) {
        return rounded(value, 2).stripTrailingZeros().toPlainString();
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
