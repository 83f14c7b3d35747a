package org.huwei.dashboards.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huwei.dashboards.shell.Problem;
import org.huwei.etl.audit.record.DrawPlan;
import org.huwei.etl.audit.record.FramePlan;
import org.huwei.etl.audit.record.UnitKind;

/**
 * What an auditor has filled in so far. The seed is kept as typed: it is text, and leading zeros and blanks count.
 *
 * @param title what the draw is called
 * @param unit case or patrol, in the words of the URL
 * @param areas codes of the areas that are its strata
 * @param from first day of the period; empty while not given
 * @param to last day of the period, inclusive; empty while not given
 * @param sampleSize units to draw in all
 * @param reservePercent reserves in per cent of the sample
 * @param seed the public randomness as text
 */
public record DrawForm(
        String title,
        String unit,
        List<String> areas,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int sampleSize,
        int reservePercent,
        String seed) {

    public static final int LARGEST_SAMPLE = DrawPlan.LARGEST_SAMPLE;
    public static final int LARGEST_RESERVE_PERCENT = DrawPlan.LARGEST_RESERVE_PERCENT;
    public static final int LONGEST_TITLE = DrawPlan.LONGEST_TITLE;
    public static final int LONGEST_SEED = DrawPlan.LONGEST_SEED;

    public DrawForm {
        areas = List.copyOf(areas);
    }

    /** The first fault of what the frame depends on; empty when the frame can be counted. */
    public Optional<Problem> frameProblem() {
        if (areas.isEmpty()) {
            return Optional.of(Problem.of("audit.problem.areas"));
        }
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.of(Problem.of("audit.problem.date"));
        }
        if (from.get().isAfter(to.get())) {
            return Optional.of(Problem.of(
                    "audit.problem.period", from.get().toString(), to.get().toString()));
        }
        if (sampleSize < 1 || sampleSize > LARGEST_SAMPLE) {
            return Optional.of(Problem.of("audit.problem.sample", sampleSize, LARGEST_SAMPLE));
        }
        if (reservePercent < 0 || reservePercent > LARGEST_RESERVE_PERCENT) {
            return Optional.of(Problem.of("audit.problem.reserve", reservePercent, LARGEST_RESERVE_PERCENT));
        }
        return Optional.empty();
    }

    /** The first fault of the whole form against its frame; empty when it can be drawn. */
    public Optional<Problem> problem(FramePreview frame) {
        return frameProblem()
                .or(() -> titleProblem())
                .or(() -> sizeProblem(frame))
                .or(() -> seedProblem());
    }

    /** How many blanks the seed has; they count, and nobody sees them at its ends. */
    public long blanksInSeed() {
        return seed.codePoints().filter(Character::isWhitespace).count();
    }

    /** From what is drawn; only for a form without {@link #frameProblem}. */
    FramePlan framePlan() {
        return new FramePlan(UnitKind.ofKey(unit), areas, from.orElseThrow(), to.orElseThrow());
    }

    /** What is drawn; only for a form without {@link #problem}. */
    DrawPlan plan() {
        return new DrawPlan(title, framePlan(), sampleSize, reservePercent, seed);
    }

    private Optional<Problem> titleProblem() {
        boolean good = !title.isBlank() && title.length() <= LONGEST_TITLE;
        return good ? Optional.empty() : Optional.of(Problem.of("audit.problem.title", LONGEST_TITLE, title.length()));
    }

    private Optional<Problem> sizeProblem(FramePreview frame) {
        if (frame.units() == 0) {
            return Optional.of(Problem.of("audit.problem.frame.empty"));
        }
        return sampleSize <= frame.units()
                ? Optional.empty()
                : Optional.of(Problem.of("audit.problem.sample.frame", sampleSize, frame.units()));
    }

    private Optional<Problem> seedProblem() {
        if (seed.isBlank()) {
            return Optional.of(Problem.of("audit.problem.seed"));
        }
        return seed.length() <= LONGEST_SEED
                ? Optional.empty()
                : Optional.of(Problem.of("audit.problem.seed.long", seed.length(), LONGEST_SEED));
    }
}
