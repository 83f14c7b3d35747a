package org.huwei.etl.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * The analytic hierarchy process for a group, by both ways of Forman and Peniwati (1998), European Journal of Operational
 * Research 108, 165-169: aggregating individual judgements (AIJ) and aggregating individual priorities (AIP).
 */
public final class GroupComparison {
    private final List<PairwiseComparison> individuals = new ArrayList<>();
    private final double[][] judgements;
    private final PairwiseComparison joint;

    /**
     * Takes the matrix of each member.
     *
     * @throws IllegalArgumentException when a matrix is not reciprocal or of another size than the first
     */
    public GroupComparison(List<double[][]> matrices) {
        for (int k = 0; k < matrices.size(); k++) {
            String field = Require.at("matrices", k);
            Require.sameLength(field, matrices.get(k).length, "matrices[1]", matrices.getFirst().length);
            individuals.add(new PairwiseComparison(field, matrices.get(k)));
        }
        judgements = PairwiseComparison.geometricMean(matrices);
        joint = new PairwiseComparison("aijMatrix", judgements);
    }

    /** The principal eigenvector of each member. */
    public double[][] individualWeights() {
        return individuals.stream().map(PairwiseComparison::weights).toArray(double[][]::new);
    }

    /** The elementwise geometric mean of the matrices. */
    public double[][] judgements() {
        return judgements.clone();
    }

    /** The comparison by the aggregated judgements. */
    public PairwiseComparison joint() {
        return joint;
    }

    /** Geometric means of the members' weights, rescaled to 1. */
    public double[] prioritiesGeometric() {
        double[] logs = new double[judgements.length];
        for (int i = 0; i < logs.length; i++) {
            int element = i;
            logs[i] = Math.exp(mean(k -> Math.log(individuals.get(k).weights()[element])));
        }
        return Tables.shares(logs);
    }

    /** Arithmetic means of the members' weights. */
    public double[] prioritiesArithmetic() {
        double[] means = new double[judgements.length];
        for (int i = 0; i < means.length; i++) {
            int element = i;
            means[i] = mean(k -> individuals.get(k).weights()[element]);
        }
        return means;
    }

    private double mean(java.util.function.IntToDoubleFunction term) {
        return Sums.sum(individuals.size(), term) / individuals.size();
    }
}
