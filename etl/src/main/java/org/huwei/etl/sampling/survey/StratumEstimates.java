package org.huwei.etl.sampling.survey;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Estimates for each stratum of a stratified design, in the order of its strata. */
public final class StratumEstimates {
    private StratumEstimates() {}

    /**
     * Estimates for each stratum. Without post-strata a stratum is a sample of its own, and a thousand of them cost no
     * more than the whole; post-strata reach across strata, so that each is a domain of the full design.
     *
     * @param design with single units at its first stage
     * @param y one value a sampled unit, NaN for a missing one
     */
    public static List<DomainEstimates> of(SampleDesign design, double[] y) {
        int strata = design.strata().size();
        if (design.isPostStratified()) {
            return IntStream.range(0, strata)
                    .mapToObj(h -> new DomainEstimates(design, y, unit -> design.stratumOf(unit) == h))
                    .toList();
        }
        int[][] units = unitsByStratum(design);
        return IntStream.range(0, strata)
                .mapToObj(h -> new DomainEstimates(
                        design.alone(h, units[h]),
                        Arrays.stream(units[h]).mapToDouble(unit -> y[unit]).toArray(),
                        unit -> true))
                .toList();
    }

    private static int[][] unitsByStratum(SampleDesign design) {
        int[][] units = design.strata().stream()
                .map(stratum -> new int[Math.toIntExact(stratum.drawn())])
                .toArray(int[][]::new);
        int[] filled = new int[units.length];
        for (int unit = 0; unit < design.size(); unit++) {
            int h = design.stratumOf(unit);
            units[h][filled[h]++] = unit;
        }
        return units;
    }
}
