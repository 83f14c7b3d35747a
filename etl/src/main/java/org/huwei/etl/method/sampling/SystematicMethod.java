package org.huwei.etl.method.sampling;

import java.util.List;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodInputException;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.Rational;
import org.huwei.etl.sampling.SystematicSample;
import tools.jackson.databind.node.ObjectNode;

final class SystematicMethod implements Method {
    private static final long LARGEST_SAMPLE = 10_000_000;

    private enum Type {
        FRACTIONAL,
        LINEAR,
        CIRCULAR
    }

    @Override
    public String name() {
        return "systematic";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        long size = input.count("populationSize", 1);
        Rational start = start(input);
        return switch (input.choice("type", Type.values())) {
            case FRACTIONAL -> fractional(input, size, start);
            case LINEAR -> linear(input, size, start);
            case CIRCULAR -> circular(input, size, start);
        };
    }

    private static ObjectNode fractional(MethodInput input, long size, Rational start) {
        refuse(input, "interval", "fractional");
        long n = sampleSize(input, size);
        Rational interval = Rational.of(size, n);
        if (start.numerator().signum() <= 0 || start.compareTo(interval) > 0) {
            throw startFault(input, "must lie above 0 and not above N/n = " + size + "/" + n);
        }
        return output((double) size / n, SystematicSample.fractional(size, n, start));
    }

    private static ObjectNode linear(MethodInput input, long size, Rational start) {
        refuse(input, "sampleSize", "linear");
        long interval = interval(input, size);
        long first = whole(input, start, interval);
        if ((size - first) / interval >= LARGEST_SAMPLE) {
            throw input.fault("interval", interval, "must leave a sample of at most " + LARGEST_SAMPLE);
        }
        return output(interval, SystematicSample.linear(size, interval, first));
    }

    private static ObjectNode circular(MethodInput input, long size, Rational start) {
        long n = sampleSize(input, size);
        long interval = input.has("interval") ? interval(input, size) : SystematicSample.circularInterval(size, n);
        return output(interval, SystematicSample.circular(size, n, whole(input, start, size), interval));
    }

    private static ObjectNode output(double interval, List<Long> selected) {
        MethodOutput output = new MethodOutput();
        if (interval == Math.rint(interval)) {
            output.put("interval", (long) interval);
        } else {
            output.put("interval", interval);
        }
        return output.put("size", selected.size())
                .putCounts("selected", selected)
                .node();
    }

    private static Rational start(MethodInput input) {
        try {
            return input.isText("start") ? Rational.parse(input.text("start")) : Rational.of(input.decimal("start"));
        } catch (IllegalArgumentException malformed) {
            throw startFault(input, "must be a number or a fraction such as \"10/3\"");
        }
    }

    private static MethodInputException startFault(MethodInput input, String limit) {
        return input.fault("start", input.label("start"), limit);
    }

    private static long whole(MethodInput input, Rational start, long most) {
        if (!start.isWhole() || start.numerator().signum() <= 0 || start.compareTo(Rational.of(most, 1)) > 0) {
            throw startFault(input, "must be a whole number between 1 and " + most);
        }
        return start.ceiling().longValueExact();
    }

    private static long sampleSize(MethodInput input, long size) {
        long n = input.count("sampleSize", 1);
        if (n > Math.min(size, LARGEST_SAMPLE)) {
            throw input.fault(
                    "sampleSize", n, "must not exceed " + (n > size ? "populationSize, " + size : LARGEST_SAMPLE));
        }
        return n;
    }

    private static long interval(MethodInput input, long size) {
        long interval = input.count("interval", 1);
        if (interval > size) {
            throw input.fault("interval", interval, "must not exceed populationSize, " + size);
        }
        return interval;
    }

    private static void refuse(MethodInput input, String key, String type) {
        if (input.has(key)) {
            throw input.fault(key, input.count(key, 1), "must not stand with type " + type);
        }
    }
}
