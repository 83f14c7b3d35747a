package org.huwei.etl.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huwei.etl.indicator.Figure.Place;
import org.huwei.etl.indicator.Tally.Group;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.huwei.sql.catalogue.IndicatorDefinition.Aggregation;

/** The figures of one indicator: takes what Spark counted, then rates, judges and masks them. */
final class Figures {

    private final IndicatorDefinition definition;
    private final Set<String> sources;
    private final Ground ground;
    private final Map<Group, Tally> tallies = new HashMap<>();
    private final Map<Place, Figure> figures = new HashMap<>();

    /**
     * What figures stand on, the same for every indicator.
     *
     * @param units every division
     * @param coverage until when each area's records reach
     * @param span the months evaluated
     */
    record Ground(Map<String, Unit> units, Coverage coverage, Span span) implements java.io.Serializable {

        static Ground of(List<Unit> units, Coverage coverage, Span span) {
            Map<String, Unit> byCode = new HashMap<>();
            units.forEach(unit -> byCode.put(unit.code(), unit));
            return new Ground(byCode, coverage, span);
        }
    }

    Figures(IndicatorDefinition definition, Ground ground) {
        this.definition = definition;
        this.sources = Coverage.sources(definition);
        this.ground = ground;
    }

    IndicatorDefinition definition() {
        return definition;
    }

    /** The tally of a division and sub-group in a year, to be added to. */
    Tally tally(Group group) {
        return tallies.computeIfAbsent(group, key -> new Tally());
    }

    /** The finished figures, in no particular order. */
    Collection<Figure> settle() {
        take();
        if (definition.aggregation() == Aggregation.POPULATION_RATE) {
            spreadPopulation();
        }
        rate();
        figures.values().forEach(figure -> figure.judge(Judgement.of(definition, figure)));
        if (definition.disclosive()) {
            new Masking(figures, this::sensitive, code -> unit(code).parent()).apply();
        }
        return figures.values();
    }

    /** Makes figures of the tallies, in the periods that the definition and the span have. */
    private void take() {
        tallies.forEach((group, tally) -> {
            for (int period = 0; period < PeriodOfYear.ALL.size(); period++) {
                if (tally.counts(period) && exists(period, group.year())) {
                    Figure figure = tally.figure(definition, group, period);
                    figures.put(figure.place(), figure);
                }
            }
        });
        tallies.clear();
    }

    private boolean exists(int period, int year) {
        PeriodOfYear ofYear = PeriodOfYear.ALL.get(period);
        return definition.periods().contains(ofYear.kind()) && ground.span().contains(ofYear, year);
    }

    /** The population comes once for each month: its mean over the period is everybody's denominator. */
    private void spreadPopulation() {
        Map<Place, Double> population = new HashMap<>();
        figures.values().stream()
                .filter(figure -> figure.place().isTotal())
                .forEach(figure -> population.put(
                        figure.place(),
                        figure.denominator() / figure.place().ofYear().months()));
        figures.values()
                .forEach(figure -> figure.setDenominator(
                        population.getOrDefault(figure.place().total(), 0d)));
    }

    /** An area in a period that its records do not wholly reach. */
    private record Late(String area, int year, int period) {}

    /** Marks what late areas cannot say, and adds it where not even a count came. */
    private void rate() {
        Set<Late> late = late();
        if (late.isEmpty()) {
            return;
        }
        for (Figure figure : figures.values()) {
            Place place = figure.place();
            if (isLate(late, new Late(unit(place.unit()).area(), place.year(), place.period()))) {
                figure.setNotRated();
            }
        }
        addMissing(late);
    }

    private Set<Late> late() {
        Coverage coverage = ground.coverage();
        Set<Late> late = new HashSet<>();
        for (int year = ground.span().first().getYear();
                year <= ground.span().last().getYear();
                year++) {
            for (int period = 0; period < PeriodOfYear.ALL.size(); period++) {
                PeriodOfYear ofYear = PeriodOfYear.ALL.get(period);
                for (String area : exists(period, year) ? coverage.areasIn(ofYear, year) : Set.<String>of()) {
                    if (!coverage.rates(sources, area, ofYear, year)) {
                        late.add(new Late(area, year, period));
                    }
                }
            }
        }
        return late;
    }

    /** Every division of a late area says that it is not rated; the city says so when every area is late. */
    private void addMissing(Set<Late> late) {
        for (Unit unit : ground.units().values()) {
            for (Late one : late) {
                boolean its = unit.area().isEmpty() || unit.area().equals(one.area());
                boolean there = unit.existsIn(PeriodOfYear.ALL.get(one.period()), one.year());
                if (its && there && isLate(late, new Late(unit.area(), one.year(), one.period()))) {
                    Place place = new Place(unit.code(), one.year(), one.period(), "total", "");
                    figures.computeIfAbsent(place, Figure::missing);
                }
            }
        }
    }

    /** The city, which lies in no area, is late when all areas of that time are. */
    private boolean isLate(Set<Late> late, Late one) {
        return one.area().isEmpty()
                ? ground.coverage().areasIn(PeriodOfYear.ALL.get(one.period()), one.year()).stream()
                        .allMatch(area -> late.contains(new Late(area, one.year(), one.period())))
                : late.contains(one);
    }

    /** What must not come out of a figure: children above the line and, for shares, children missing from it. */
    private double[] sensitive(Figure figure) {
        return switch (definition.aggregation()) {
            case SUM, DISTINCT_CHILD, POINT_IN_TIME ->
                new double[] {figure.numerator(), figure.denominator() - figure.numerator()};
            case PERSON_TIME -> new double[] {figure.numerator(), figure.children()};
            case POPULATION_RATE -> new double[] {figure.numerator()};
        };
    }

    private Unit unit(String code) {
        Unit unit = ground.units().get(code);
        if (unit == null) {
            throw new IllegalStateException("Division `" + code + "` of " + definition.code()
                    + " is not in org_unit; load the divisions again.");
        }
        return unit;
    }
}
