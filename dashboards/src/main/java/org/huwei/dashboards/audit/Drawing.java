package org.huwei.dashboards.audit;

import java.util.concurrent.CancellationException;
import org.huwei.etl.run.ProgressListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One draw on its way, watched by a page. It goes on when the page is left. */
public final class Drawing implements ProgressListener {

    /** How far it is. */
    public sealed interface State {}

    /** Another draw comes first. */
    public record Waiting() implements State {}

    /**
     * It is being drawn.
     *
     * @param stageKey such as draw.frame
     * @param done units done in the stage
     * @param total units to do in the stage, 0 when not known
     */
    public record Running(String stageKey, long done, long total) implements State {}

    /** It is drawn and kept under this id. */
    public record Drawn(String id) implements State {}

    /** It was stopped; nothing is kept. */
    public record Stopped() implements State {}

    /** It failed for the reason given in a sentence; nothing is kept. */
    public record Failed(String reason) implements State {}

    private static final Logger LOG = LoggerFactory.getLogger(Drawing.class);
    private static final int LONGEST_REASON = 400;

    private volatile State state = new Waiting();
    private volatile boolean stopping;

    Drawing() {}

    public State state() {
        return state;
    }

    /** Asks it to stop at its next safe point; a draw that is already kept stays. */
    public void stop() {
        stopping = true;
    }

    @Override
    public void stage(String stageKey, long done, long total) {
        state = new Running(stageKey, done, total);
    }

    @Override
    public boolean cancelled() {
        return stopping;
    }

    /** Draws and remembers how it ended. */
    void run(Work work) {
        try {
            state = new Drawn(work.draw(this));
        } catch (CancellationException stopped) {
            state = new Stopped();
        } catch (RuntimeException failed) {
            LOG.warn("A draw failed; nothing of it is kept.", failed);
            state = new Failed(reason(failed));
        }
    }

    private static String reason(RuntimeException failed) {
        String message = String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
        return message.length() <= LONGEST_REASON ? message : message.substring(0, LONGEST_REASON) + "…";
    }

    /** What draws, and gives the id of the draw. */
    @FunctionalInterface
    interface Work {
        String draw(ProgressListener progress);
    }
}
