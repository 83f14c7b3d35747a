package org.huwei.etl.method.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.sampling.survey.FirstStageUnit;
import org.huwei.etl.sampling.survey.SampleDesign;
import org.huwei.etl.sampling.survey.Stratum;

/** Reads the design of a sample: who was drawn from what. */
final class DesignReader {
    enum Kind {
        SRS,
        STRATIFIED,
        CLUSTER,
        TWO_STAGE
    }

    private static final List<String> KEYS = List.of(
            "kind",
            "populationSize",
            "stratum",
            "populationSizes",
            "cluster",
            "populationClusters",
            "clusterSizes",
            "weight",
            "fpc",
            "postStrata");

    private final MethodInput input;
    private final int size;
    private final Kind kind;
    private final Labels strata;
    private final Labels clusters;

    private DesignReader(MethodInput input, int size) {
        this.input = input;
        this.size = size;
        this.kind = input.choice("kind", Kind.values());
        refuseOthers();
        this.strata = input.has("stratum") || kind == Kind.STRATIFIED ? labels("stratum") : Labels.one(size);
        this.clusters = kind == Kind.CLUSTER || kind == Kind.TWO_STAGE ? labels("cluster") : Labels.each(size);
    }

    static Kind kind(MethodInput input) {
        return object(input).choice("kind", Kind.values());
    }

    /** The design of a sample of so many units. */
    static SampleDesign read(MethodInput input, int size) {
        return new DesignReader(object(input), size).design();
    }

    private static MethodInput object(MethodInput input) {
        return input.object("design", KEYS.toArray(String[]::new));
    }

    private void refuseOthers() {
        List<String> taken = switch (kind) {
            case SRS -> List.of("populationSize");
            case STRATIFIED -> List.of("stratum", "populationSizes");
            case CLUSTER -> List.of("stratum", "cluster", "populationClusters");
            case TWO_STAGE -> List.of("stratum", "cluster", "populationClusters", "clusterSizes");
        };
        for (String key : KEYS.subList(1, KEYS.indexOf("weight"))) {
            if (input.has(key) && !taken.contains(key)) {
                throw input.fault(key, "given", "must not stand in a design of kind " + kindName());
            }
        }
    }

    private String kindName() {
        return kind == Kind.TWO_STAGE ? "two-stage" : kind.name().toLowerCase(Locale.ROOT);
    }

    private SampleDesign design() {
        int[] stratumOfCluster = stratumOfCluster();
        List<Stratum> first = strata(stratumOfCluster);
        List<FirstStageUnit> units = units(stratumOfCluster);
        SampleDesign design =
                new SampleDesign(weights(first, units), clusters.positions(), units, first, input.flag("fpc", true));
        return input.has("postStrata") ? PostStrataReader.read(input, design) : design;
    }

    private int[] stratumOfCluster() {
        int[] stratumOf = new int[clusters.names().size()];
        Arrays.fill(stratumOf, -1);
        for (int i = 0; i < size; i++) {
            int c = clusters.positions()[i];
            int h = strata.positions()[i];
            if (stratumOf[c] >= 0 && stratumOf[c] != h) {
                throw input.fault(
                        "cluster[" + (i + 1) + "]",
                        "\"" + clusters.names().get(c) + "\"",
                        "must lie in one stratum, and lies in \""
                                + strata.names().get(stratumOf[c]) + "\" and \""
                                + strata.names().get(h) + "\"");
            }
            stratumOf[c] = h;
        }
        return stratumOf;
    }

    private List<Stratum> strata(int[] stratumOfCluster) {
        Map<String, Long> sizes = populations();
        long[] drawn = counts(stratumOfCluster, strata.names().size());
        List<Stratum> read = new ArrayList<>();
        for (int h = 0; h < drawn.length; h++) {
            String name = strata.names().get(h);
            read.add(new Stratum(name, drawn[h], sizes.getOrDefault(name, 0L)));
        }
        return read;
    }

    /** First-stage units in the population by stratum. */
    private Map<String, Long> populations() {
        String key = switch (kind) {
            case SRS -> "populationSize";
            case STRATIFIED -> "populationSizes";
            case CLUSTER, TWO_STAGE -> "populationClusters";
        };
        if (kind != Kind.SRS && (kind == Kind.STRATIFIED || input.holdsObject(key))) {
            Map<String, Long> sizes = input.countMap(key, 1);
            strata.requireSame(input, key, sizes, "stratum");
            return sizes;
        }
        if (strata.names().size() > 1) {
            throw input.fault(key, input.count(key, 1), "must be given for each stratum: {stratum: number}");
        }
        return Map.of(strata.names().getFirst(), input.count(key, 1));
    }

    private List<FirstStageUnit> units(int[] stratumOfCluster) {
        Map<String, Long> sizes = kind == Kind.TWO_STAGE ? input.countMap("clusterSizes", 1) : Map.of();
        if (kind == Kind.TWO_STAGE) {
            clusters.requireSame(input, "clusterSizes", sizes, "cluster");
        }
        long[] sampled = counts(clusters.positions(), clusters.names().size());
        List<FirstStageUnit> units = new ArrayList<>();
        for (int c = 0; c < sampled.length; c++) {
            String name = clusters.names().get(c);
            units.add(new FirstStageUnit(name, stratumOfCluster[c], sampled[c], sizes.getOrDefault(name, sampled[c])));
        }
        return units;
    }

    private static long[] counts(int[] positions, int kinds) {
        long[] counts = new long[kinds];
        for (int position : positions) {
            counts[position]++;
        }
        return counts;
    }

    private double[] weights(List<Stratum> first, List<FirstStageUnit> units) {
        if (input.has("weight")) {
            return givenWeights();
        }
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            FirstStageUnit unit = units.get(clusters.positions()[i]);
            Stratum stratum = first.get(unit.stratum());
            weights[i] =
                    (double) stratum.population() / stratum.drawn() * ((double) unit.population() / unit.sampled());
        }
        return weights;
    }

    private double[] givenWeights() {
        double[] weights = input.numbers("weight");
        MethodInput.requireSameLength(input.field("weight"), weights.length, "y", size);
        for (int i = 0; i < size; i++) {
            if (!(weights[i] > 0)) {
                throw input.fault("weight[" + (i + 1) + "]", weights[i], "must be above 0");
            }
        }
        return weights;
    }

    private Labels labels(String key) {
        Labels labels = Labels.of(input.labels(key));
        MethodInput.requireSameLength(input.field(key), labels.positions().length, "y", size);
        return labels;
    }
}
