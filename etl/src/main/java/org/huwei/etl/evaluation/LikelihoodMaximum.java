package org.huwei.etl.evaluation;

/**
 * Newton's method for the maximum of a likelihood of two parameters above 0, on their logarithms, with exact first and second
 * derivatives. Where the Hessian is not negative definite, or a step does not climb, it goes up the gradient or halves the
 * step. General optimisers stop when the likelihood no longer changes, which leaves the parameters right to 1e-8 only; the
 * root of an exact gradient is right to 1e-12.
 */
final class LikelihoodMaximum {
    private static final int STEPS = 500;
    private static final double SETTLED = 1e-13;
    private static final double TOLERANCE = 1e-10;
    private static final double FARTHEST = Math.log(1e9);

    /**
     * The likelihood at a point with its derivatives by the parameters.
     *
     * @param value the logarithm of the likelihood
     */
    record Point(
            double value,
            double byFirst,
            double bySecond,
            double firstFirst,
            double firstSecond,
            double secondSecond) {}

    /** A logarithm of a likelihood. */
    interface Likelihood {
        Point at(double first, double second);
    }

    /** The parameters at the maximum and the logarithm of the likelihood there. */
    record Maximum(double first, double second, double value) {}

    private final Likelihood likelihood;
    private final String names;
    private double a;
    private double b;

    LikelihoodMaximum(Likelihood likelihood, String names, double first, double second) {
        this.likelihood = likelihood;
        this.names = names;
        a = Math.log(first);
        b = Math.log(second);
    }

    /**
     * The maximum.
     *
     * @throws IllegalArgumentException when the likelihood grows without end towards parameters of 0 or infinity, or the
     *     steps do not settle
     */
    Maximum find() {
        double last = Double.POSITIVE_INFINITY;
        for (int step = 0; step < STEPS; step++) {
            Point point = likelihood.at(Math.exp(a), Math.exp(b));
            double size = step(point);
            requireFinite();
            if (size <= SETTLED || (size <= TOLERANCE && size >= last)) {
                return new Maximum(
                        Math.exp(a),
                        Math.exp(b),
                        likelihood.at(Math.exp(a), Math.exp(b)).value());
            }
            last = size;
        }
        throw Require.fault("fit", "\"ml\"", "must settle, and does not for these data: take \"moments\"");
    }

    /** Goes one step and tells its size. */
    private double step(Point point) {
        double first = Math.exp(a);
        double second = Math.exp(b);
        double ga = first * point.byFirst();
        double gb = second * point.bySecond();
        double haa = first * first * point.firstFirst() + ga;
        double hab = first * second * point.firstSecond();
        double hbb = second * second * point.secondSecond() + gb;
        double determinant = haa * hbb - hab * hab;
        double da;
        double db;
        if (haa < 0 && determinant > 0) {
            da = (hab * gb - hbb * ga) / determinant;
            db = (hab * ga - haa * gb) / determinant;
        } else {
            double length = Math.hypot(ga, gb);
            da = ga / length;
            db = gb / length;
        }
        double share = Math.min(1, 2 / Math.max(Math.abs(da), Math.abs(db)));
        // Near the top the likelihood is flat to the last digit, and only the gradient knows the way.
        double slack = 1e-9 + Math.abs(point.value()) * 1e-12;
        while (share > 1e-10 && !climbs(point.value() - (share == 1 ? slack : 0), share * da, share * db)) {
            share /= 2;
        }
        a += share * da;
        b += share * db;
        return share * Math.max(Math.abs(da), Math.abs(db));
    }

    private boolean climbs(double value, double da, double db) {
        return likelihood.at(Math.exp(a + da), Math.exp(b + db)).value() >= value;
    }

    private void requireFinite() {
        if (!(Math.abs(a) < FARTHEST && Math.abs(b) < FARTHEST)) {
            throw Require.fault(
                    "fit",
                    "\"ml\"",
                    "must find a maximum with " + names
                            + " between 1e-9 and 1e9, and these data vary too little, or only between"
                            + " extremes, for a prior");
        }
    }
}
