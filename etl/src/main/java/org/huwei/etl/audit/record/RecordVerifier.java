package org.huwei.etl.audit.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Derives a draw again from its record file alone: root hash, allocation, reserves, every ticket and order, and the hash
 * of the whole record. The file is read twice as a stream; what is kept is the drawn units, never the frame.
 *
 * <p>A record that was altered as a whole and hashed again is consistent in itself. Compare the root hash and the
 * record hash with those made public at the draw.
 */
public final class RecordVerifier {

    private final Path file;
    private final List<String> confirmed = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    private RecordVerifier(Path file) {
        this.file = file;
    }

    /**
     * Verifies one file.
     *
     * @throws NotARecordException when it is no record of a draw
     * @throws IOException when it cannot be read
     */
    public static Verification verify(Path file) throws IOException, NotARecordException {
        RecordVerifier verifier = new RecordVerifier(file);
        verifier.run();
        return new Verification(verifier.confirmed, verifier.differences);
    }

    private void run() throws IOException, NotARecordException {
        FrameTally tally = new FrameTally();
        RecordContent content = RecordReader.read(file, tally);
        differences.addAll(content.faults());
        checkFrame(content, tally);
        Optional<DrawHead> head = head(content);
        if (head.isPresent()) {
            checkDraw(content, head.get(), tally);
        }
    }

    private void checkFrame(RecordContent content, FrameTally tally) {
        int before = differences.size();
        differences.addAll(tally.faults());
        List<String> named =
                content.strata().stream().map(StratumShare::stratum).toList();
        if (!named.equals(List.copyOf(tally.sizes().keySet()))) {
            differences.add("The strata " + named + " are not those of the frame in their order, "
                    + tally.sizes().keySet() + ".");
        }
        compare("The root hash of the frame", content.hashes().get("frameRootHash"), tally.rootHash());
        if (differences.size() == before) {
            confirmed.add("Frame: " + sum(tally) + " units in " + tally.sizes().size() + " strata give the root hash "
                    + content.hashes().get("frameRootHash") + ".");
        }
    }

    private Optional<DrawHead> head(RecordContent content) {
        try {
            List<String> strata =
                    content.strata().stream().map(StratumShare::stratum).toList();
            DrawHead head = RecordKeys.head(content.head(), strata);
            if (!RecordKeys.texts(head).equals(content.head())) {
                differences.add("A value of the record's head is not written in its one canonical way.");
            }
            return Optional.of(head);
        } catch (DateTimeParseException e) {
            differences.add("The record's head gives `" + e.getParsedString() + "` where a date or time belongs.");
        } catch (NumberFormatException e) {
            differences.add("The record's head gives a number that is out of range (" + e.getMessage() + ").");
        } catch (IllegalArgumentException e) {
            differences.add("The record's head cannot be: " + e.getMessage());
        }
        return Optional.empty();
    }

    private void checkDraw(RecordContent content, DrawHead head, FrameTally tally)
            throws IOException, NotARecordException {
        compare("The algorithm", head.algorithm(), DrawHead.ALGORITHM);
        compare("The algorithm's version", head.algorithmVersion(), DrawHead.ALGORITHM_VERSION);
        List<StratumShare> shares;
        try {
            DrawPlan plan = head.plan();
            shares = StratumShare.allot(tally.sizes(), plan.sampleSize(), plan.reservePercent());
        } catch (IllegalArgumentException e) {
            differences.add("The plan does not fit the frame: " + e.getMessage());
            return;
        }
        checkShares(content, shares);
        checkUnits(content, head, shares);
        checkRecordHash(content, head);
    }

    private void checkShares(RecordContent content, List<StratumShare> shares) {
        int before = differences.size();
        for (int index = 0; index < Math.min(shares.size(), content.strata().size()); index++) {
            StratumShare derived = shares.get(index);
            StratumShare stated = content.strata().get(index);
            String where = "Stratum " + stated.stratum() + ": ";
            compare(where + "the frame's size", stated.frameSize(), derived.frameSize());
            compare(where + "the sample", stated.sample(), derived.sample());
            compare(where + "the number of reserves", stated.reserves(), derived.reserves());
            if (index < content.probabilities().size()) {
                compare(
                        where + "the inclusion probability",
                        content.probabilities().get(index),
                        derived.inclusionProbability());
            }
        }
        if (differences.size() == before) {
            confirmed.add("Allocation: a sample of " + sum(shares, false) + " in proportion to the frame and "
                    + sum(shares, true) + " reserves, with their inclusion probabilities.");
        }
    }

    private void checkUnits(RecordContent content, DrawHead head, List<StratumShare> shares)
            throws IOException, NotARecordException {
        TicketTally tickets = new TicketTally(head.plan().seed(), shares);
        RecordReader.read(file, tickets);
        int before = differences.size();
        for (StratumShare share : shares) {
            List<DrawnUnit> stated = content.units().stream()
                    .filter(unit -> unit.stratum().equals(share.stratum()))
                    .toList();
            checkUnits(share.stratum(), stated, tickets.drawn(share));
        }
        if (differences.size() == before) {
            confirmed.add(
                    "Tickets: all " + content.units().size() + " drawn units, their tickets, order and role follow"
                            + " from the frame and the seed \"" + head.plan().seed() + "\".");
        }
    }

    private void checkUnits(String stratum, List<DrawnUnit> stated, List<DrawnUnit> derived) {
        for (int index = 0; index < Math.max(stated.size(), derived.size()); index++) {
            String where = "Stratum " + stratum + ", place " + (index + 1) + ": ";
            if (index >= stated.size()) {
                differences.add(
                        where + "the record lists no unit, but " + words(derived.get(index)) + " is drawn here.");
            } else if (index >= derived.size()) {
                differences.add(where + "the record lists " + words(stated.get(index)) + ", but none is drawn here.");
            } else if (!stated.get(index).equals(derived.get(index))) {
                differences.add(where + "the record lists " + words(stated.get(index)) + ", but "
                        + words(derived.get(index)) + " is drawn here.");
            }
        }
    }

    private void checkRecordHash(RecordContent content, DrawHead head) {
        String derived = RecordHash.of(
                RecordKeys.texts(head),
                content.strata(),
                content.units(),
                Objects.requireNonNullElse(content.hashes().get("frameRootHash"), ""));
        String stated = content.hashes().get("recordHash");
        compare("The hash of the record", stated, derived);
        if (derived.equals(stated)) {
            confirmed.add("Record: all it says, title, period, person and time included, gives the record hash "
                    + stated + ".");
        }
    }

    private <T> void compare(String what, @org.jspecify.annotations.Nullable T stated, T derived) {
        if (!derived.equals(stated)) {
            differences.add(what + " is stated as " + stated + " but is " + derived + ".");
        }
    }

    private static String words(DrawnUnit unit) {
        return unit.role() + " " + unit.order() + " `" + unit.unit() + "` with ticket " + unit.ticket();
    }

    private static long sum(FrameTally tally) {
        return tally.sizes().values().stream().mapToLong(Long::longValue).sum();
    }

    private static long sum(List<StratumShare> shares, boolean reserves) {
        return shares.stream()
                .mapToLong(share -> reserves ? share.reserves() : share.sample())
                .sum();
    }
}
