package org.huwei.etl.method.sampling;

import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.HashSampler;
import tools.jackson.databind.node.ObjectNode;

final class Sha256SamplerMethod implements Method {
    private static final long LEAST = -(1L << 53);
    private static final long LARGEST_SAMPLE = 10_000_000;

    @Override
    public String name() {
        return "sha256-sampler";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        long n = input.count("n", 0);
        if (n > LARGEST_SAMPLE) {
            throw input.fault("n", n, "must not exceed " + LARGEST_SAMPLE);
        }
        HashSampler.Sample sample = HashSampler.draw(
                input.label("seed"),
                input.count("a", LEAST),
                input.count("b", LEAST),
                n,
                input.flag("withReplacement"));
        return new MethodOutput()
                .putCounts("sample", sample.values())
                .putTexts("hashes", sample.hashes())
                .putCounts("rejectedCounters", sample.rejected())
                .put("lastCounter", sample.lastCounter())
                .node();
    }
}
