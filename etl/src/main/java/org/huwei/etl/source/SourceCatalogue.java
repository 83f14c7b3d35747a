package org.huwei.etl.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            types.put(name, type(name, root.node(name)));
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
        YamlNode root = read(name + ".yaml", faults).only("system", "zone", "records");
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
        SourceSystem system = new SourceSystem(root.text("system"), zone(root), mappings);
        throwIfAny(name + ".yaml", faults);
        return system;
    }

    private static RecordType type(String name, YamlNode node) {
        node.only("key", "optional", "references", "orders", "past", "limits");
        if (node.texts("key").isEmpty()) {
            node.fault("needs a key");
        }
        List<RecordType.Reference> references = new ArrayList<>();
        node.textMap("references").forEach((column, to) -> {
            String[] parts = to.split("\\.", -1);
            if (parts.length == 2) {
                references.add(new RecordType.Reference(column, parts[0], parts[1]));
            } else {
                node.fault("refers from `" + column + "` to `" + to + "`; write record.column");
            }
        });
        List<RecordType.Limit> limits = new ArrayList<>();
        YamlNode bounds = node.node("limits");
        for (String column : bounds.keys()) {
            YamlNode bound = bounds.node(column).only("from", "to");
            limits.add(new RecordType.Limit(
                    column, bound.number("from", Long.MIN_VALUE), bound.number("to", Long.MAX_VALUE)));
        }
        return new RecordType(
                name,
                node.texts("key"),
                new LinkedHashSet<>(node.texts("optional")),
                references,
                orders(node),
                node.texts("past"),
                limits);
    }

    /** Orders stand as {@code earlier <= later}. */
    private static List<RecordType.Order> orders(YamlNode node) {
        List<RecordType.Order> orders = new ArrayList<>();
        for (String order : node.texts("orders")) {
            String[] sides = order.split("<=", -1);
            if (sides.length == 2) {
                orders.add(new RecordType.Order(sides[0].strip(), sides[1].strip()));
            } else {
                node.fault("orders `" + order + "`; write earlier <= later");
            }
        }
        return orders;
    }

    private static RecordMapping mapping(RecordType type, YamlNode node) {
        node.only("table", "row", "changed", "columns", "kept");
        YamlNode columns = node.node("columns");
        List<ColumnMapping> mapped = new ArrayList<>();
        for (String target : columns.keys()) {
            mapped.add(column(target, columns));
        }
        for (String key : type.key()) {
            if (!columns.has(key)) {
                columns.fault("leaves out `" + key + "`, which is part of the key");
            }
        }
        return new RecordMapping(
                type, node.text("table"), node.text("row"), node.text("changed"), mapped, node.texts("kept"));
    }

    private static ColumnMapping column(String target, YamlNode columns) {
        if (!(columns.value(target) instanceof Map<?, ?>)) {
            return new ColumnMapping(target, columns.text(target), ColumnMapping.Use.VALUE, Map.of(), Optional.empty());
        }
        YamlNode node = columns.node(target).only("column", "use", "codes", "gather");
        return new ColumnMapping(target, node.text("column"), use(node), node.textMap("codes"), gather(node));
    }

    private static Optional<ColumnMapping.Gather> gather(YamlNode column) {
        if (!column.has("gather")) {
            return Optional.empty();
        }
        YamlNode node = column.node("gather").only("table", "by");
        return Optional.of(new ColumnMapping.Gather(node.text("table"), node.text("by")));
    }

    private static ColumnMapping.Use use(YamlNode node) {
        if (!node.has("use")) {
            return ColumnMapping.Use.VALUE;
        }
        try {
            return ColumnMapping.Use.valueOf(node.text("use").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            node.fault("has the use `" + node.text("use")
                    + "`; it can be value, month, child, case, cases, list, division, town or area");
            return ColumnMapping.Use.VALUE;
        }
    }

    private static ZoneId zone(YamlNode root) {
        try {
            return ZoneId.of(root.text("zone"));
        } catch (DateTimeException e) {
            root.fault("has the zone `" + root.text("zone") + "`, which does not exist; write Asia/Shanghai");
            return ZoneId.of("Asia/Shanghai");
        }
    }

    private static YamlNode read(String file, List<String> faults) {
        String path = FOLDER + file;
        try (InputStream in = SourceCatalogue.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("Source file " + path + " is not on the class path.");
            }
            @Nullable Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new YamlNode(file, root, faults);
        } catch (IOException e) {
            throw new UncheckedIOException("Source file " + path + " cannot be read.", e);
        }
    }

    private static void throwIfAny(String file, List<String> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "Source file %s has %d faults: %s".formatted(file, faults.size(), String.join(" ", faults)));
        }
    }
}
