package org.huwei.etl.audit.record;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one record file while the frame streams by: head, strata with the drawn units, then the frame in canonical
 * order, then the hashes. Nothing of the frame is kept. The same draw gives the same bytes.
 */
public final class RecordWriter implements AutoCloseable {

    /**
     * The hashes at a record's end.
     *
     * @param rootHash see {@link FrameHash}
     * @param recordHash see {@link RecordHash}
     */
    public record Hashes(String rootHash, String recordHash) {}

    private final DrawHead head;
    private final List<StratumShare> shares;
    private final List<DrawnUnit> units;
    private final JsonGenerator json;
    private final FrameHash frameHash = new FrameHash();
    private final Iterator<StratumShare> unopened;
    private @Nullable StratumShare open;
    private long written;

    /**
     * Begins a record.
     *
     * @param shares every stratum of the plan, ascending
     * @param units the drawn units by stratum in ticket order
     * @param output where the record goes; the caller closes it
     */
    public RecordWriter(DrawHead head, List<StratumShare> shares, List<DrawnUnit> units, OutputStream output) {
        this.head = head;
        this.shares = List.copyOf(shares);
        this.units = List.copyOf(units);
        this.unopened = this.shares.iterator();
        this.json = generator(output);
        json.writeStartObject();
        writeHead();
        writeStrata();
        json.writeArrayPropertyStart("frame");
    }

    /**
     * Takes the next unit of the frame.
     *
     * @throws IllegalArgumentException when the unit's id cannot stand in a frame
     * @throws IllegalStateException when the units do not come in canonical order, or one comes twice
     */
    public void unit(String stratum, String unit) {
        if (!FrameHash.canHold(unit)) {
            throw new IllegalArgumentException("A unit of stratum " + stratum
                    + " has an empty id or one with control characters; mend it in the source before drawing.");
        }
        while (open == null || !open.stratum().equals(stratum)) {
            openNext(stratum);
        }
        if (!frameHash.add(stratum, unit)) {
            throw new IllegalStateException("The frame of stratum " + stratum + " holds the unit `" + unit
                    + "` twice or out of order; it cannot be drawn from.");
        }
        json.writeString(unit);
        written++;
    }

    /** Ends the record; every stratum must have had as many units as its share says. */
    public Hashes end() {
        closeOpen();
        while (unopened.hasNext()) {
            start(unopened.next());
            closeOpen();
        }
        json.writeEndArray();
        String rootHash = frameHash.hex();
        String recordHash = RecordHash.of(RecordKeys.texts(head), shares, units, rootHash);
        json.writeStringProperty("frameRootHash", rootHash);
        json.writeStringProperty("recordHash", recordHash);
        json.writeEndObject();
        json.flush();
        return new Hashes(rootHash, recordHash);
    }

    @Override
    public void close() {
        json.close();
    }

    private void writeHead() {
        for (Map.Entry<String, String> entry : RecordKeys.texts(head).entrySet()) {
            json.writeName(entry.getKey());
            if (RecordKeys.NUMBERS.contains(entry.getKey())) {
                json.writeNumber(Integer.parseInt(entry.getValue()));
            } else {
                json.writeString(entry.getValue());
            }
        }
    }

    private void writeStrata() {
        json.writeArrayPropertyStart("strata");
        for (StratumShare share : shares) {
            json.writeStartObject();
            json.writeStringProperty("stratum", share.stratum());
            json.writeNumberProperty("frameSize", share.frameSize());
            json.writeNumberProperty("sample", share.sample());
            json.writeNumberProperty("reserves", share.reserves());
            json.writeNumberProperty("inclusionProbability", share.inclusionProbability());
            json.writeArrayPropertyStart("items");
            units.stream()
                    .filter(unit -> unit.stratum().equals(share.stratum()))
                    .forEach(this::writeItem);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeItem(DrawnUnit unit) {
        json.writeStartObject();
        json.writeNumberProperty("order", unit.order());
        json.writeStringProperty("role", unit.role());
        json.writeStringProperty("unit", unit.unit());
        json.writeStringProperty("ticket", unit.ticket());
        json.writeEndObject();
    }

    private void openNext(String stratum) {
        closeOpen();
        if (!unopened.hasNext()) {
            throw new IllegalStateException("The frame holds units of stratum " + stratum
                    + ", which is not in the plan or comes out of order.");
        }
        start(unopened.next());
    }

    private void start(StratumShare share) {
        open = share;
        written = 0;
        json.writeStartObject();
        json.writeStringProperty("stratum", share.stratum());
        json.writeArrayPropertyStart("units");
    }

    private void closeOpen() {
        StratumShare closing = open;
        if (closing == null) {
            return;
        }
        if (written != closing.frameSize()) {
            throw new IllegalStateException("Stratum " + closing.stratum() + " was counted with " + closing.frameSize()
                    + " units but gives " + written + "; the frame changed while it was drawn from, draw again.");
        }
        json.writeEndArray();
        json.writeEndObject();
        open = null;
    }

    private static JsonGenerator generator(OutputStream output) {
        DefaultIndenter lines = new DefaultIndenter("", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        return JsonMapper.shared().writer().with(printer).createGenerator(output);
    }
}
