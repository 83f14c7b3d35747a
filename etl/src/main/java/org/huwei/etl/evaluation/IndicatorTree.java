package org.huwei.etl.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The hierarchy of a composite: leaves are indicators, every other node is a mean of its children. */
public final class IndicatorTree {

    /**
     * One node.
     *
     * @param code its name, once in the tree
     * @param parent the code above it; empty at the top
     * @param weight at least 0; rescaled to 1 among siblings
     * @param direction of a leaf: 1 where more is better, -1 where less is better
     */
    public record Node(String code, Optional<String> parent, double weight, int direction) {}

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<Node>> children = new LinkedHashMap<>();

    /**
     * Builds the tree.
     *
     * @throws IllegalArgumentException when a code stands twice, a parent is unknown, a node stands above itself, or the
     *     weights of siblings are below 0 or all 0
     */
    public IndicatorTree(List<Node> list) {
        for (Node node : list) {
            Require.that(nodes.put(node.code(), node) == null, "hierarchy", node.code(), "must stand once");
            Require.that(
                    Math.abs(node.direction()) == 1, code(node) + ".direction", node.direction(), "must be 1 or -1");
        }
        for (Node node : list) {
            node.parent().ifPresent(parent -> {
                Require.that(
                        nodes.containsKey(parent), code(node) + ".parent", parent, "must be a code of the hierarchy");
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(node);
            });
        }
        list.forEach(this::requireTop);
        children.forEach((parent, siblings) -> Require.weights("the weight below " + parent, weights(siblings)));
    }

    /** The leaves, in the order of the list. */
    public List<Node> leaves() {
        return nodes.values().stream().filter(node -> isLeaf(node.code())).toList();
    }

    /** The codes of the nodes above the leaves, in the order of the list. */
    public List<String> inner() {
        return nodes.keySet().stream().filter(code -> !isLeaf(code)).toList();
    }

    boolean isLeaf(String code) {
        return !children.containsKey(code);
    }

    List<Node> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    static double[] weights(List<Node> siblings) {
        return siblings.stream().mapToDouble(Node::weight).toArray();
    }

    private void requireTop(Node node) {
        Set<String> passed = new HashSet<>();
        for (Optional<String> above = node.parent(); above.isPresent(); above = parent(above.get())) {
            Require.that(
                    passed.add(above.get()), code(node) + ".parent", above.get(), "must lead to a node at the top");
        }
    }

    private Optional<String> parent(String code) {
        return Optional.ofNullable(nodes.get(code)).flatMap(Node::parent);
    }

    private static String code(Node node) {
        return "hierarchy." + node.code();
    }
}
