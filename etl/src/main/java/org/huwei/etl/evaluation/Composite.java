package org.huwei.etl.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Composite indicators over a hierarchy: every leaf is normalised over the units, every node above is the weighted mean
 * of its children. Missing values are dropped together with their weights; where all are missing the score is missing
 * (NaN). OECD and JRC (2008), Handbook on Constructing Composite Indicators, sections 1.5 to 1.7.
 */
public final class Composite {
    private final IndicatorTree tree;
    private final Normalisation normalisation;
    private final Map<String, WeightedMean> aggregation;

    /**
     * Prepares a composite.
     *
     * @param aggregation the mean of each node above the leaves; arithmetic where it names none
     * @throws IllegalArgumentException when the aggregation names something that is no node above the leaves
     */
    public Composite(IndicatorTree tree, Normalisation normalisation, Map<String, WeightedMean> aggregation) {
        this.tree = tree;
        this.normalisation = normalisation;
        this.aggregation = Map.copyOf(aggregation);
        List<String> inner = tree.inner();
        Require.that(!inner.isEmpty(), "hierarchy", "without a node above the leaves", "must have at least one");
        for (String code : aggregation.keySet()) {
            Require.that(inner.contains(code), "aggregation", code, "must name nodes above the leaves");
        }
    }

    /**
     * The scores of every node above the leaves.
     *
     * @param units how many units there are
     * @param indicators the values of each leaf over the units, NaN where missing
     * @throws IllegalArgumentException when leaves and indicators differ, or when a geometric or harmonic mean meets a
     *     value of 0 or less
     */
    public Map<String, double[]> scores(int units, Map<String, double[]> indicators) {
        Map<String, double[]> all = new LinkedHashMap<>();
        for (IndicatorTree.Node leaf : tree.leaves()) {
            double[] values = indicators.get(leaf.code());
            if (values == null) {
                throw Require.fault("hierarchy", leaf.code(), "must be a key of indicators or have children");
            }
            Require.sameLength("indicators." + leaf.code(), values.length, "units", units);
            all.put(leaf.code(), normalisation.of(values, leaf.direction()));
        }
        for (String code : indicators.keySet()) {
            Require.that(all.containsKey(code), "indicators", code, "must be a leaf of hierarchy");
        }
        Map<String, double[]> scores = new LinkedHashMap<>();
        for (String code : tree.inner()) {
            scores.put(code, scores(code, units, all));
        }
        return scores;
    }

    private double[] scores(String code, int units, Map<String, double[]> all) {
        double[] known = all.get(code);
        if (known != null) {
            return known;
        }
        List<IndicatorTree.Node> children = tree.children(code);
        double[] weights = IndicatorTree.weights(children);
        double[][] columns =
                children.stream().map(child -> scores(child.code(), units, all)).toArray(double[][]::new);
        WeightedMean mean = aggregation.getOrDefault(code, WeightedMean.ARITHMETIC);
        double[] scores = new double[units];
        for (int unit = 0; unit < units; unit++) {
            double[] values = new double[columns.length];
            for (int j = 0; j < values.length; j++) {
                values[j] = columns[j][unit];
            }
            scores[unit] =
                    mean.of("the values below " + code + " of units[" + (unit + 1) + "], in place ", values, weights);
        }
        all.put(code, scores);
        return scores;
    }
}
