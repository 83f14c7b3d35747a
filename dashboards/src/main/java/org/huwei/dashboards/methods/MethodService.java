package org.huwei.dashboards.methods;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huwei.etl.method.MethodDescription;
import org.huwei.etl.method.MethodDescription.Group;
import org.huwei.etl.method.Methods;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** The methods as pages need them. */
@Service
public class MethodService {

    private final Methods methods;

    MethodService(Methods methods) {
        this.methods = methods;
    }

    /** A method by name, if there is one. */
    public Optional<MethodDescription> find(String name) {
        return methods.names().contains(name) ? Optional.of(methods.describe(name)) : Optional.empty();
    }

    /** The methods of a half of the contract whose name, title or summary holds the words, in alphabetical order. */
    public List<MethodDescription> list(Group group, String words, Locale language) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return methods.names().stream()
                .map(methods::describe)
                .filter(description -> description.group() == group)
                .filter(description -> text(description, language).contains(wanted))
                .toList();
    }

    /**
     * Calls a method.
     *
     * @throws org.huwei.etl.method.MethodInputException when the input breaks its contract
     */
    public ObjectNode call(String name, ObjectNode input) {
        return methods.call(name, input);
    }

    private static String text(MethodDescription description, Locale language) {
        return String.join(
                        "\n",
                        description.name(),
                        description.title().in(language),
                        description.summary().in(language))
                .toLowerCase(Locale.ROOT);
    }
}
