package org.huwei.etl.audit.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.huwei.etl.sampling.Allocation;

/**
 * What one stratum has and gives.
 *
 * @param stratum the area's code
 * @param frameSize units of the frame in it, N_h
 * @param sample units drawn, n_h
 * @param reserves units that follow as reserves, r_h
 */
public record StratumShare(String stratum, long frameSize, long sample, long reserves) {

    /** The probability n_h/N_h with which each unit of the stratum enters the sample; 0 where there is no unit. */
    public double inclusionProbability() {
        return frameSize == 0 ? 0 : (double) sample / frameSize;
    }

    /** Sample and reserves together. */
    public long drawn() {
        return sample + reserves;
    }

    /**
     * Shares a sample out in proportion to the frame by largest remainder, ties to the earlier stratum, and gives each
     * stratum its reserves: the percentage of its sample rounded up, at most what is left of it.
     *
     * @param frameSizes units by stratum; a stratum without units gets nothing
     * @param sampleSize units to draw, 1 to the sum of the units
     * @param reservePercent at least 0
     * @throws IllegalArgumentException when the frame is smaller than the sample
     */
    public static List<StratumShare> allot(SortedMap<String, Long> frameSizes, long sampleSize, int reservePercent) {
        List<Long> present =
                frameSizes.values().stream().filter(size -> size > 0).toList();
        long units = present.stream().mapToLong(Long::longValue).sum();
        if (sampleSize > units) {
            throw new IllegalArgumentException("A sample of " + sampleSize + " is larger than the frame of " + units
                    + " units; lower it, add strata or lengthen the period.");
        }
        List<Long> samples = new ArrayList<>(
                new Allocation(present, sampleSize, 0).proportional().integer());
        List<StratumShare> shares = new ArrayList<>();
        for (Map.Entry<String, Long> stratum : frameSizes.entrySet()) {
            long size = stratum.getValue();
            long sample = size == 0 ? 0 : samples.removeFirst();
            shares.add(new StratumShare(stratum.getKey(), size, sample, reserves(sample, size, reservePercent)));
        }
        return List.copyOf(shares);
    }

    private static long reserves(long sample, long size, int percent) {
        long wanted = (sample * percent + 99) / 100;
        return Math.min(wanted, size - sample);
    }
}
