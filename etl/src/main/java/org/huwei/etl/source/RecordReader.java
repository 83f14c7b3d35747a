package org.huwei.etl.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huwei.sql.catalogue.LocalizedText;

/** Reads one record type of {@code records.yaml}. */
final class RecordReader {

    private RecordReader() {}

    static RecordType read(String name, YamlNode node) {
        node.only("id", "zh", "en", "register", "key", "unit", "day", "orders", "columns");
        YamlNode columns = node.node("columns");
        List<RecordColumn> read = columns.keys().stream()
                .map(column -> column(column, columns.node(column)))
                .toList();
        List<String> names = read.stream().map(RecordColumn::name).toList();
        List<String> key = node.texts("key");
        if (key.isEmpty()) {
            node.fault("needs a key");
        }
        key.forEach(column -> requireColumn(node, names, column));
        return new RecordType(
                name,
                node.text("id"),
                title(node),
                node.flag("register"),
                key,
                named(node, names, "unit"),
                named(node, names, "day"),
                orders(node, names),
                read);
    }

    private static RecordColumn column(String name, YamlNode node) {
        node.only("type", "zh", "en", "optional", "words", "use", "refers", "past", "from", "to");
        String declared = node.text("type");
        TargetType type = type(declared, node);
        return new RecordColumn(
                name,
                type,
                declared,
                title(node),
                node.flag("optional"),
                node.textMap("words"),
                node.has("use") ? use(node) : ColumnMapping.Use.VALUE,
                refers(name, node),
                node.flag("past"),
                limit(name, type, node));
    }

    private static TargetType type(String declared, YamlNode node) {
        try {
            return TargetType.parse(declared);
        } catch (IllegalArgumentException e) {
            node.fault("has a type nobody can fill: " + e.getMessage());
            return TargetType.parse("String");
        }
    }

    private static LocalizedText title(YamlNode node) {
        return new LocalizedText(node.text("zh"), node.text("en"));
    }

    private static Optional<RecordType.Reference> refers(String column, YamlNode node) {
        if (!node.has("refers")) {
            return Optional.empty();
        }
        String to = node.text("refers");
        String[] parts = to.split("\\.", -1);
        if (parts.length != 2) {
            node.fault("refers to `" + to + "`; write record.column");
            return Optional.empty();
        }
        return Optional.of(new RecordType.Reference(column, parts[0], parts[1]));
    }

    private static Optional<RecordType.Limit> limit(String column, TargetType type, YamlNode node) {
        if (!node.has("from") && !node.has("to")) {
            return Optional.empty();
        }
        long unit = type.unit();
        return Optional.of(new RecordType.Limit(
                column,
                node.has("from") ? node.number("from", 0) * unit : type.minimum(),
                node.has("to") ? node.number("to", 0) * unit : type.maximum()));
    }

    private static Optional<String> named(YamlNode node, List<String> names, String entry) {
        if (!node.has(entry)) {
            return Optional.empty();
        }
        requireColumn(node, names, node.text(entry));
        return Optional.of(node.text(entry));
    }

    /** Orders stand as {@code earlier <= later}. */
    private static List<RecordType.Order> orders(YamlNode node, List<String> names) {
        List<RecordType.Order> orders = new ArrayList<>();
        for (String order : node.texts("orders")) {
            String[] sides = order.split("<=", -1);
            if (sides.length == 2) {
                requireColumn(node, names, sides[0].strip());
                requireColumn(node, names, sides[1].strip());
                orders.add(new RecordType.Order(sides[0].strip(), sides[1].strip()));
            } else {
                node.fault("orders `" + order + "`; write earlier <= later");
            }
        }
        return orders;
    }

    private static void requireColumn(YamlNode node, List<String> names, String column) {
        if (!names.contains(column)) {
            node.fault("names the column `" + column + "`, which it does not declare");
        }
    }

    static ColumnMapping.Use use(YamlNode node) {
        try {
            return ColumnMapping.Use.valueOf(node.text("use").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            node.fault("has the use `" + node.text("use")
                    + "`; it can be value, month, child, case, cases, staff, list, division, town or area");
            return ColumnMapping.Use.VALUE;
        }
    }
}
