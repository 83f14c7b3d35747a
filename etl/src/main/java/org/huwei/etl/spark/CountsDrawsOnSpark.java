package org.huwei.etl.spark;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.huwei.etl.evaluation.CountsDraws;
import org.huwei.etl.evaluation.RankCounts;
import org.huwei.etl.evaluation.RankRobustness;
import org.jspecify.annotations.Nullable;

/**
 * Makes many draws in Spark, block by block. A draw depends on the seed and its number alone and a block gives whole
 * counts, so the sum has the digits of one thread. Few draws are made where they are asked for: a job costs more.
 */
public final class CountsDrawsOnSpark implements CountsDraws {

    private static final long FEW = 100_000;
    private static final long BLOCK = 20_000;

    private final SparkEngine spark;

    public CountsDrawsOnSpark(SparkEngine spark) {
        this.spark = spark;
    }

    @Override
    public RankCounts count(RankRobustness robustness, long draws) {
        if (draws <= FEW) {
            return CountsDraws.here().count(robustness, draws);
        }
        List<Long> firsts = LongStream.iterate(1, first -> first <= draws, first -> first + BLOCK)
                .boxed()
                .toList();
        try {
            // The session's own context, not to be closed here.
            return JavaSparkContext.fromSparkContext(spark.session().sparkContext())
                    .parallelize(firsts, firsts.size())
                    .map(first -> robustness.block(first, Math.min(draws, first + BLOCK - 1)))
                    .reduce(RankCounts::add);
        } catch (Exception e) {
            throw refusal(e);
        }
    }

    /** What a block refused, which Spark wraps; anything else as it came. */
    private static RuntimeException refusal(Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException refused) {
                return refused;
            }
        }
        return new IllegalStateException("Spark did not finish the draws: " + failure.getMessage(), failure);
    }
}
