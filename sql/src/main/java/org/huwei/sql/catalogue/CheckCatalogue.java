package org.huwei.sql.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huwei.sql.catalogue.CheckDefinition.Severity;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Every data check, read from `checks/TABLE.yaml` of the class path in the order of `checks/index.yaml`. Checks are
 * data: a new one is an entry in the file of its table, with rows for its test.
 */
public final class CheckCatalogue {

    private static final Pattern CODE = Pattern.compile("T(0[1-9]|1\\d|2[0-8])-\\d{2}");

    private final Map<String, CheckDefinition> checks;

    private CheckCatalogue(Map<String, CheckDefinition> checks) {
        this.checks = checks;
    }

    /**
     * Reads all checks.
     *
     * @throws CatalogueException with every fault of every file, when there is any
     */
    public static CheckCatalogue load() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String table : CatalogueFiles.list("checks/index.yaml")) {
            files.put(table, CatalogueFiles.find(file(table)).orElse(""));
        }
        return read(files);
    }

    /** Reads the checks from texts by table: the door for tests of faulty files. */
    static CheckCatalogue read(Map<String, String> files) {
        List<CatalogueFault> faults = new ArrayList<>();
        Map<String, CheckDefinition> checks = new LinkedHashMap<>();
        files.forEach((table, text) -> content(table, text, faults).ifPresent(fields -> read(table, fields, checks)));
        if (!faults.isEmpty()) {
            throw new CatalogueException(faults);
        }
        return new CheckCatalogue(checks);
    }

    /** Returns the checks in the order of the record list. */
    public List<CheckDefinition> checks() {
        return List.copyOf(checks.values());
    }

    /** Returns the checks that count against the tables, in the order of the record list. */
    public List<CheckDefinition> of(Collection<String> tables) {
        return checks.values().stream()
                .filter(check -> tables.contains(check.table()))
                .toList();
    }

    /** Returns the check with the code, such as T08-01, if there is one. */
    public Optional<CheckDefinition> find(String code) {
        return Optional.ofNullable(checks.get(code));
    }

    private static Optional<FieldReader> content(String table, String text, List<CatalogueFault> faults) {
        try {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            if (content instanceof Map<?, ?> mapping) {
                return Optional.of(new FieldReader(file(table), "", mapping, faults));
            }
            String found = text.isBlank() ? "(missing)" : String.valueOf(content);
            faults.add(new CatalogueFault(file(table), "(file)", found, "a mapping with table and checks"));
        } catch (YAMLException notYaml) {
            faults.add(new CatalogueFault(file(table), "(file)", String.valueOf(notYaml.getMessage()), "YAML"));
        }
        return Optional.empty();
    }

    private static void read(String table, FieldReader fields, Map<String, CheckDefinition> checks) {
        if (!fields.text("table").equals(table)) {
            fields.fault("table", "the name of the file");
        }
        fields.each("checks", "a mapping with severity, title, introduction, remedy and sql")
                .forEach((code, one) -> {
                    if (!CODE.matcher(code).matches() || checks.containsKey(code)) {
                        fields.fault("checks", "given codes such as T08-01, each once");
                    }
                    checks.put(code, check(code, table, one));
                });
        fields.rejectOtherKeys();
    }

    private static CheckDefinition check(String code, String table, FieldReader fields) {
        CheckDefinition check = new CheckDefinition(
                code,
                table,
                fields.word("severity", Severity.class),
                fields.localized("title"),
                fields.localized("introduction"),
                fields.localized("remedy"),
                fields.text("sql"));
        fields.rejectOtherKeys();
        return check;
    }

    private static String file(String table) {
        return "checks/" + table + ".yaml";
    }
}
