package org.huwei.etl.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads record types and source systems from YAML on the class path; everything wrong in a file is said at once. */
public final class SourceCatalogue {

    private static final String FOLDER = "sources/";

    private final Map<String, RecordType> types;

    private SourceCatalogue(Map<String, RecordType> types) {
        this.types = types;
    }

    /**
     * Reads {@code sources/records.yaml}.
     *
     * @throws IllegalArgumentException when a declaration is wrong; the message lists every fault
     */
    public static SourceCatalogue load() {
        List<String> faults = new ArrayList<>();
        YamlNode root = read("records.yaml", faults);
        Map<String, RecordType> types = new LinkedHashMap<>();
        for (String name : root.keys()) {
            types.put(name, RecordReader.read(name, root.node(name)));
        }
        throwIfAny("records.yaml", faults);
        return new SourceCatalogue(types);
    }

    /** Every record type by name, in the order of the file. */
    public Map<String, RecordType> types() {
        return java.util.Collections.unmodifiableMap(types);
    }

    /**
     * Reads {@code sources/NAME.yaml}.
     *
     * @throws IllegalArgumentException when the mapping is wrong; the message lists every fault
     */
    public SourceSystem system(String name) {
        List<String> faults = new ArrayList<>();
        SourceSystem system = system(read(name + ".yaml", faults).only("system", "zone", "records"));
        throwIfAny(name + ".yaml", faults);
        return system;
    }

    /** Reads a mapping from the root of its file; faults are left with the node. */
    SourceSystem system(YamlNode root) {
        YamlNode records = root.node("records");
        List<RecordMapping> mappings = new ArrayList<>();
        for (String record : records.keys()) {
            RecordType type = types.get(record);
            if (type == null) {
                records.fault("maps `" + record + "`, which records.yaml does not declare");
            } else {
                mappings.add(mapping(type, records.node(record)));
            }
        }
        return new SourceSystem(root.text("system"), zone(root), mappings);
    }

    private static RecordMapping mapping(RecordType type, YamlNode node) {
        node.only("table", "row", "changed", "deleted", "expected-days", "columns", "kept");
        YamlNode columns = node.node("columns");
        List<ColumnMapping> mapped = new ArrayList<>();
        for (String target : columns.keys()) {
            Optional<RecordColumn> declared = type.column(target);
            if (declared.isPresent()) {
                mapped.add(column(declared.get(), columns));
            } else {
                columns.fault("maps `" + target + "`, which record `" + type.name() + "` does not have");
            }
        }
        for (String key : type.key()) {
            if (!columns.has(key)) {
                columns.fault("leaves out `" + key + "`, which is part of the key");
            }
        }
        return new RecordMapping(
                type,
                node.text("table"),
                Optional.of(node.text("row")),
                Optional.of(node.text("changed")),
                deletion(node),
                node.has("expected-days")
                        ? Optional.of(Duration.ofDays(node.number("expected-days", 0)))
                        : Optional.empty(),
                mapped,
                node.texts("kept"));
    }

    private static Optional<RecordMapping.Deletion> deletion(YamlNode mapping) {
        if (!mapping.has("deleted")) {
            return Optional.empty();
        }
        YamlNode node = mapping.node("deleted").only("column", "words");
        return Optional.of(new RecordMapping.Deletion(node.text("column"), Set.copyOf(node.texts("words"))));
    }

    /** What the mapping does not say is as the record type declares it. */
    private static ColumnMapping column(RecordColumn declared, YamlNode columns) {
        String target = declared.name();
        if (!(columns.value(target) instanceof Map<?, ?>)) {
            return new ColumnMapping(
                    target, columns.text(target), declared.use(), declared.acceptedWords(), Optional.empty());
        }
        YamlNode node = columns.node(target).only("column", "use", "codes", "gather");
        return new ColumnMapping(
                target,
                node.text("column"),
                node.has("use") ? RecordReader.use(node) : declared.use(),
                node.has("codes") ? node.textMap("codes") : declared.acceptedWords(),
                gather(node));
    }

    private static Optional<ColumnMapping.Gather> gather(YamlNode column) {
        if (!column.has("gather")) {
            return Optional.empty();
        }
        YamlNode node = column.node("gather").only("table", "by");
        return Optional.of(new ColumnMapping.Gather(node.text("table"), node.text("by")));
    }

    private static ZoneId zone(YamlNode root) {
        String zone = root.text("zone");
        try {
            return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            root.fault("has the zone `" + zone + "`, which does not exist; write Asia/Shanghai");
            return ZoneOffset.UTC;
        }
    }

    private static YamlNode read(String file, List<String> faults) {
        String path = FOLDER + file;
        try (InputStream in = SourceCatalogue.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("Source file " + path + " is not on the class path.");
            }
            return parse(file, in, faults);
        } catch (IOException e) {
            throw new UncheckedIOException("Source file " + path + " cannot be read.", e);
        }
    }

    static YamlNode parse(String file, InputStream in, List<String> faults) {
        @Nullable Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        return new YamlNode(file, root, faults);
    }

    static void throwIfAny(String file, List<String> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "Source file %s has %d faults: %s".formatted(file, faults.size(), String.join(" ", faults)));
        }
    }
}
