package org.huwei.etl.method.sampling;

import java.util.Map;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.sampling.survey.SampleDesign;

/** Reads the post-strata of a design: groups whose size in the population is known only after the draw. */
final class PostStrataReader {
    private PostStrataReader() {}

    /** The design with its weights scaled to the post-strata. */
    static SampleDesign read(MethodInput design, SampleDesign drawn) {
        MethodInput post = design.object("postStrata", "label", "populationSizes");
        Labels labels = Labels.of(post.labels("label"));
        MethodInput.requireSameLength(post.field("label"), labels.positions().length, "y", drawn.size());
        Map<String, Long> sizes = post.countMap("populationSizes", 1);
        labels.requireSame(post, "populationSizes", sizes, "post-stratum");
        double[] targets = labels.names().stream().mapToDouble(sizes::get).toArray();
        return drawn.postStratified(labels.positions(), targets);
    }
}
