package org.huwei.dashboards.methods;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A result as tables: single values, arrays of one length side by side, matrices. Values stand with all their digits. */
public final class ResultTables {

    /**
     * A table.
     *
     * @param title path of the matrix it shows; empty for arrays side by side
     * @param headers of the columns; the first one counts the rows
     */
    public record Table(String title, List<String> headers, List<List<String>> rows) {
        public Table {
            headers = List.copyOf(headers);
            rows = List.copyOf(rows);
        }
    }

    private static final String COUNT = "#";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<Integer, Map<String, JsonNode>> arrays = new LinkedHashMap<>();
    private final List<Table> matrices = new ArrayList<>();

    private ResultTables() {}

    /** The single values of a result by path, such as {@code meanCi.t[1]}. */
    public static Map<String, String> values(ObjectNode output) {
        return walked(output).values;
    }

    /** Arrays and matrices of a result. */
    public static List<Table> tables(ObjectNode output) {
        ResultTables walked = walked(output);
        List<Table> tables = new ArrayList<>();
        walked.arrays.forEach((length, columns) -> tables.add(sideBySide(length, columns)));
        tables.addAll(walked.matrices);
        return tables;
    }

    private static ResultTables walked(ObjectNode output) {
        ResultTables walked = new ResultTables();
        walked.walk("", output);
        return walked;
    }

    private void walk(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(property -> walk(below(path, property.getKey()), property.getValue()));
        } else if (!node.isArray()) {
            values.put(path, text(node));
        } else if (holds(node, false)) {
            arrays.computeIfAbsent(node.size(), length -> new LinkedHashMap<>()).put(path, node);
        } else if (isMatrix(node)) {
            matrices.add(matrix(path, node));
        } else {
            for (int at = 0; at < node.size(); at++) {
                walk(path + "[" + (at + 1) + "]", node.get(at));
            }
        }
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static boolean isMatrix(JsonNode node) {
        return holds(node, true) && node.values().stream().allMatch(row -> row.isArray() && holds(row, false));
    }

    private static boolean holds(JsonNode array, boolean containers) {
        return array.values().stream().allMatch(value -> value.isContainer() == containers);
    }

    private static Table matrix(String path, JsonNode matrix) {
        int width = matrix.values().stream().mapToInt(JsonNode::size).max().orElse(0);
        List<String> headers = new ArrayList<>(List.of(COUNT));
        for (int column = 1; column <= width; column++) {
            headers.add(Integer.toString(column));
        }
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode cells : matrix.values()) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(rows.size() + 1)));
            cells.values().forEach(cell -> row.add(text(cell)));
            rows.add(row);
        }
        return new Table(path, headers, rows);
    }

    private static Table sideBySide(int length, Map<String, JsonNode> columns) {
        List<String> headers = new ArrayList<>(List.of(COUNT));
        headers.addAll(columns.keySet());
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < length; at++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(at + 1)));
            for (JsonNode column : columns.values()) {
                row.add(text(column.get(at)));
            }
            rows.add(row);
        }
        return new Table("", headers, rows);
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.isNull() ? "–" : node.toString();
    }
}
