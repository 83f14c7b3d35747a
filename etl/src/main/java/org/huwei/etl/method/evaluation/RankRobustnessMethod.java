package org.huwei.etl.method.evaluation;

import java.util.Arrays;
import java.util.List;
import org.huwei.etl.evaluation.CountsDraws;
import org.huwei.etl.evaluation.RankCounts;
import org.huwei.etl.evaluation.RankRobustness;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class RankRobustnessMethod implements Method {
    private static final long MOST_DRAWS = 10_000_000;

    private final CountsDraws counts;

    RankRobustnessMethod(CountsDraws counts) {
        this.counts = counts;
    }

    @Override
    public String name() {
        return "rank-robustness";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        double[][] scores = input.matrixOrMissing("scores");
        if (input.has("units")) {
            MethodInput.requireSameLength("units", input.labels("units").size(), "scores", scores.length);
        }
        long draws = input.count("draws", 1);
        if (draws > MOST_DRAWS) {
            throw input.fault("draws", draws, "must not exceed " + MOST_DRAWS);
        }
        RankRobustness robustness = new RankRobustness(scores, alpha(input, scores[0].length), input.label("seed"));
        return output(robustness.rankBase(), counts.count(robustness, draws));
    }

    /** What the counts of all draws say; also for counts that were added up from blocks. */
    static ObjectNode output(int[] rankBase, RankCounts counts) {
        int units = rankBase.length;
        MethodOutput output = new MethodOutput().put("meanRank", Outputs.each(units, counts::meanRank));
        Outputs.ranks(output, "rankBase", rankBase);
        double[][] acceptability = new double[units][];
        double[][] beats = new double[units][];
        Arrays.setAll(acceptability, counts::acceptability);
        Arrays.setAll(beats, counts::beats);
        output.put("rankAcceptability", acceptability);
        Outputs.ranks(output, "rankP05", quantiles(counts, units, 5));
        Outputs.ranks(output, "rankMedian", quantiles(counts, units, 50));
        Outputs.ranks(output, "rankP95", quantiles(counts, units, 95));
        return output.put("pRowBeatsColumn", beats)
                .putTexts("varied", List.of("weights"))
                .node();
    }

    private static int[] quantiles(RankCounts counts, int units, int percent) {
        int[] ranks = new int[units];
        Arrays.setAll(ranks, unit -> counts.quantile(unit, percent));
        return ranks;
    }

    private static double[] alpha(MethodInput input, int columns) {
        if (input.holdsArray("alpha")) {
            return input.numbers("alpha");
        }
        double[] alpha = new double[columns];
        Arrays.fill(alpha, input.decimal("alpha").doubleValue());
        return alpha;
    }
}
