package org.huwei.dashboards.expert;

import java.util.List;
import java.util.Locale;
import org.huwei.dashboards.expert.ResultTable.Cell;
import org.huwei.dashboards.figures.Cell.Masked;
import org.huwei.dashboards.figures.Cell.NotApplicable;
import org.huwei.dashboards.figures.Cell.NotRated;
import org.huwei.dashboards.figures.Cell.Shown;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.dashboards.figures.Texts;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.huwei.sql.catalogue.IndicatorDefinition.Aggregation;

/**
 * The texts of one indicator's figures. Numbers are written with a point and without grouping, in either language:
 * the same text stands in the file, where a machine reads it.
 */
record FigureCells(IndicatorDefinition definition, Texts texts) {

    Cell value(org.huwei.dashboards.figures.Cell cell) {
        return switch (cell) {
            case Shown shown -> Cell.of(value(shown.value()));
            case Masked masked -> masked(masked);
            case NotApplicable none -> Cell.of(texts.get("expert.cell.not_applicable"));
            case NotRated none -> Cell.of(texts.get("expert.cell.not_rated"));
        };
    }

    List<Cell> bounds(org.huwei.dashboards.figures.Cell cell) {
        return switch (cell) {
            case Shown shown ->
                shown.interval()
                        .map(interval -> List.of(Cell.of(value(interval.lower())), Cell.of(value(interval.upper()))))
                        .orElseGet(this::nothing);
            case Masked masked -> List.of(masked(masked), masked(masked));
            case NotApplicable none -> nothing();
            case NotRated none -> nothing();
        };
    }

    List<Cell> counts(org.huwei.dashboards.figures.Cell cell) {
        return switch (cell) {
            case Shown shown -> List.of(Cell.of(count(shown.numerator())), Cell.of(denominator(shown.denominator())));
            case Masked masked -> List.of(masked(masked), masked(masked));
            case NotApplicable none -> nothing();
            case NotRated none -> nothing();
        };
    }

    Cell verdict(org.huwei.dashboards.figures.Cell cell) {
        return switch (cell) {
            case Shown shown ->
                Cell.of(shown.verdict().mark() + " "
                        + texts.get("figures.verdict." + shown.verdict().code()));
            case Masked masked -> masked(masked);
            case NotApplicable none -> Cell.of(texts.get("expert.cell.none"));
            case NotRated none -> Cell.of(texts.get("expert.cell.none"));
        };
    }

    private Cell masked(Masked masked) {
        return new Cell(
                texts.get("expert.cell.masked"),
                texts.get("expert.masked." + masked.reason().code()),
                true);
    }

    private List<Cell> nothing() {
        Cell none = Cell.of(texts.get("expert.cell.none"));
        return List.of(none, none);
    }

    /** As on every other page: percentages with one decimal, rates per thousand with two. */
    private String value(double value) {
        return new FigureWords(texts).number(definition, value);
    }

    private String denominator(double value) {
        return definition.aggregation() == Aggregation.PERSON_TIME ? decimals(value, 1) : count(value);
    }

    private static String count(double value) {
        return decimals(value, 0);
    }

    private static String decimals(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
