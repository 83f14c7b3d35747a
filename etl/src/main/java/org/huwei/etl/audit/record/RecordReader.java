package org.huwei.etl.audit.record;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads one record file as a stream; the frame passes by a visitor and is not kept. */
final class RecordReader {

    /** The bare parser: binding to objects would take longer to load than a small record takes to verify. */
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonMembers members;
    private final JsonParser json;
    private final FrameVisitor frame;
    private final Map<String, String> head = new LinkedHashMap<>();
    private final List<StratumShare> strata = new ArrayList<>();
    private final List<DrawnUnit> units = new ArrayList<>();
    private final List<Double> probabilities = new ArrayList<>();
    private final Map<String, String> hashes = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private RecordReader(JsonParser json, FrameVisitor frame) {
        this.json = json;
        this.frame = frame;
        this.members = new JsonMembers(json, faults);
    }

    /**
     * Reads a file from its beginning to its end.
     *
     * @throws NotARecordException when it is no JSON or no record of the known format
     * @throws IOException when it cannot be read
     */
    static RecordContent read(Path file, FrameVisitor frame) throws IOException, NotARecordException {
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), input)) {
            return new RecordReader(json, frame).content(file);
        } catch (JacksonException e) {
            throw new NotARecordException(
                    "The file " + file + " is no record of a draw: it is no complete JSON text ("
                            + e.getOriginalMessage() + ").",
                    e);
        }
    }

    private RecordContent content(Path file) throws NotARecordException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new NotARecordException(
                    "The file " + file + " is no record of a draw: it holds no JSON object.", null);
        }
        members.object("The record", readers());
        if (json.nextToken() != null) {
            faults.add("The record is followed by something else in its file.");
        }
        requireFormat(file);
        return new RecordContent(head, strata, units, probabilities, hashes, faults);
    }

    private void requireFormat(Path file) throws NotARecordException {
        if (!RecordKeys.FORMAT.equals(head.get("format"))) {
            throw new NotARecordException(
                    "The file " + file + " is no record of a draw: its `format` is not `" + RecordKeys.FORMAT + "`.",
                    null);
        }
        String version = Objects.requireNonNullElse(head.get("formatVersion"), "missing");
        if (!version.equals(RecordKeys.FORMAT_VERSION)) {
            throw new NotARecordException(
                    "The record " + file + " has format version " + version + "; this verifier knows version "
                            + RecordKeys.FORMAT_VERSION + ".",
                    null);
        }
    }

    private Map<String, Runnable> readers() {
        Map<String, Runnable> readers = new HashMap<>();
        for (String key : RecordKeys.HEAD) {
            readers.put(key, members.keep(key, RecordKeys.NUMBERS.contains(key), head::put));
        }
        readers.put("strata", () -> members.array("`strata`", this::readStratum));
        readers.put("frame", () -> members.array("`frame`", this::readFrame));
        readers.put("frameRootHash", members.keep("frameRootHash", false, hashes::put));
        readers.put("recordHash", members.keep("recordHash", false, hashes::put));
        return readers;
    }

    private void readStratum() {
        String where = "Stratum " + (strata.size() + 1) + " of `strata`";
        Map<String, String> name = new HashMap<>();
        Map<String, Long> counts = new HashMap<>();
        int first = units.size();
        Map<String, Runnable> readers = new HashMap<>();
        readers.put("stratum", members.keep("stratum", false, name::put));
        for (String key : List.of("frameSize", "sample", "reserves")) {
            readers.put(key, () -> members.wholeNumber("`" + key + "`", count -> counts.put(key, count)));
        }
        readers.put("inclusionProbability", () -> {
            Double probability = members.number("`inclusionProbability`");
            probabilities.add(probability == null ? Double.NaN : probability);
        });
        readers.put("items", () -> members.array("`items`", () -> readItem(where)));
        members.object(where, readers);
        String stratum = name.getOrDefault("stratum", "");
        units.subList(first, units.size()).replaceAll(unit -> inStratum(unit, stratum));
        strata.add(new StratumShare(
                stratum,
                counts.getOrDefault("frameSize", -1L),
                counts.getOrDefault("sample", -1L),
                counts.getOrDefault("reserves", -1L)));
    }

    private void readItem(String stratum) {
        String where =
                "An item of " + stratum.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + stratum.substring(1);
        Map<String, String> texts = new HashMap<>();
        Map<String, Long> order = new HashMap<>();
        Map<String, Runnable> readers = new HashMap<>();
        readers.put("order", () -> members.wholeNumber("`order`", number -> order.put("order", number)));
        for (String key : List.of("role", "unit", "ticket")) {
            readers.put(key, members.keep(key, false, texts::put));
        }
        members.object(where, readers);
        String role = texts.getOrDefault("role", "");
        if (!role.equals("sample") && !role.equals("reserve")) {
            faults.add(where + " has the role `" + role + "`, which is neither sample nor reserve.");
        }
        units.add(new DrawnUnit(
                "",
                (int) Math.min(order.getOrDefault("order", 0L), Integer.MAX_VALUE),
                role.equals("reserve"),
                texts.getOrDefault("unit", ""),
                texts.getOrDefault("ticket", "")));
    }

    private void readFrame() {
        String[] stratum = new String[1];
        members.object(
                "A part of `frame`",
                Map.of(
                        "stratum",
                        members.keep("stratum", false, (key, value) -> {
                            stratum[0] = value;
                            frame.stratum(value);
                        }),
                        "units",
                        () -> readUnits(stratum[0])));
    }

    private void readUnits(@org.jspecify.annotations.Nullable String stratum) {
        if (stratum == null) {
            faults.add("A part of `frame` does not begin with its `stratum`.");
            json.skipChildren();
            return;
        }
        members.array("`units`", () -> {
            String unit = members.text("A unit of stratum " + stratum);
            if (unit != null) {
                frame.unit(unit);
            }
        });
    }

    private static DrawnUnit inStratum(DrawnUnit unit, String stratum) {
        return new DrawnUnit(stratum, unit.order(), unit.reserve(), unit.unit(), unit.ticket());
    }
}
