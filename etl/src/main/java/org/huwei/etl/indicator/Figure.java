package org.huwei.etl.indicator;

import org.jspecify.annotations.Nullable;

/**
 * One figure while it is being settled: counts come first, then the judgement, then the mask.
 *
 * <p>Mutable on purpose: an indicator has hundreds of thousands of them, and masking visits each many times.
 */
final class Figure {

    /** Why a figure is withheld; the names are those of the warehouse column. */
    enum Mask {
        NONE,
        SMALL_COUNT,
        COMPANION
    }

    private final Place place;
    private final double numerator;
    private double denominator;
    private final long children;
    private boolean rated = true;
    private @Nullable Judgement judgement;
    private Mask mask = Mask.NONE;

    /**
     * What the figure is about.
     *
     * @param unit code of the division
     * @param year calendar year
     * @param period index into {@link PeriodOfYear#ALL}
     * @param dimension total, category, sex, age_band, unit_level or found_by
     * @param member value of the dimension; empty for total
     */
    record Place(String unit, int year, int period, String dimension, String member) {

        Place in(String otherUnit) {
            return new Place(otherUnit, year, period, dimension, member);
        }

        Place during(int otherPeriod) {
            return new Place(unit, year, otherPeriod, dimension, member);
        }

        Place total() {
            return new Place(unit, year, period, "total", "");
        }

        boolean isTotal() {
            return dimension.equals("total");
        }

        PeriodOfYear ofYear() {
            return PeriodOfYear.ALL.get(period);
        }
    }

    /** @param children how many children it counts; 0 where the unit counted is not the child */
    Figure(Place place, double numerator, double denominator, long children) {
        this.place = place;
        this.numerator = numerator;
        this.denominator = denominator;
        this.children = children;
    }

    /** A figure of which nothing can be said. */
    static Figure missing(Place place) {
        Figure figure = new Figure(place, 0, 0, 0);
        figure.setNotRated();
        return figure;
    }

    void setDenominator(double below) {
        denominator = below;
    }

    /** The records of its area do not reach the whole period. */
    void setNotRated() {
        rated = false;
    }

    void judge(Judgement result) {
        judgement = result;
    }

    void hide(Mask reason) {
        mask = reason;
    }

    Place place() {
        return place;
    }

    double numerator() {
        return numerator;
    }

    double denominator() {
        return denominator;
    }

    /** How many children it counts; 0 where the unit counted is not the child. */
    long children() {
        return children;
    }

    boolean rated() {
        return rated;
    }

    Judgement judgement() {
        Judgement settled = judgement;
        if (settled == null) {
            throw new IllegalStateException("The figure of " + place + " was not judged.");
        }
        return settled;
    }

    Mask mask() {
        return mask;
    }

    boolean hidden() {
        return mask != Mask.NONE;
    }
}
