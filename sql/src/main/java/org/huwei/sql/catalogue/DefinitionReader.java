package org.huwei.sql.catalogue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huwei.sql.catalogue.IndicatorDefinition.Aggregation;
import org.huwei.sql.catalogue.IndicatorDefinition.ChildRule;
import org.huwei.sql.catalogue.IndicatorDefinition.Dimension;
import org.huwei.sql.catalogue.IndicatorDefinition.Direction;
import org.huwei.sql.catalogue.IndicatorDefinition.IntervalMethod;
import org.huwei.sql.catalogue.IndicatorDefinition.PeriodKind;
import org.huwei.sql.catalogue.IndicatorDefinition.Target;
import org.huwei.sql.catalogue.IndicatorDefinition.Threshold;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Turns one YAML file and its SQL into a definition; every fault is noted with file, key, value and limit. */
final class DefinitionReader {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+):(\\w+)}");
    private static final Pattern CODE = Pattern.compile("(M[1-7]|X|O)-\\d{2}");

    private final Set<String> clauses;
    private final List<CatalogueFault> faults;

    DefinitionReader(Set<String> clauses, List<CatalogueFault> faults) {
        this.clauses = clauses;
        this.faults = faults;
    }

    /** Returns the definition; what it holds for keys at fault is a stand-in, so look at the faults first. */
    Optional<IndicatorDefinition> read(String code, String yaml, String sql) {
        String file = "indicators/" + code + ".yaml";
        Object content;
        try {
            content = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException notYaml) {
            faults.add(new CatalogueFault(file, "(file)", String.valueOf(notYaml.getMessage()), "YAML"));
            return Optional.empty();
        }
        if (!(content instanceof Map<?, ?> mapping)) {
            faults.add(new CatalogueFault(file, "(file)", String.valueOf(content), "a mapping of keys"));
            return Optional.empty();
        }
        FieldReader fields = new FieldReader(file, "", mapping, faults);
        IndicatorDefinition definition = definition(fields, sql);
        fields.rejectOtherKeys();
        checkCode(fields, code, definition);
        checkTogether(fields, definition);
        checkParameters(file, definition);
        return Optional.of(definition);
    }

    private static IndicatorDefinition definition(FieldReader fields, String sql) {
        return new IndicatorDefinition(
                fields.text("code"),
                fields.integer("version", 1, 65_535),
                fields.integer("mechanism", 0, 7),
                fields.texts("clauses"),
                fields.localized("name"),
                fields.localized("sentence"),
                fields.localized("numerator"),
                fields.localized("denominator"),
                fields.localized("unit-counted"),
                fields.localized("cohort"),
                fields.word("aggregation", Aggregation.class),
                fields.word("child-rule", ChildRule.class),
                fields.words("dimensions", Dimension.class),
                fields.words("periods", PeriodKind.class),
                fields.word("direction", Direction.class),
                fields.optional("target").map(DefinitionReader::target),
                fields.integer("multiplier", 1, 100_000),
                fields.localized("unit"),
                fields.word("interval", IntervalMethod.class),
                fields.flag("disclosive"),
                thresholds(fields),
                fields.localized("perverse-incentive"),
                fields.localized("paired-check"),
                fields.texts("source-tables"),
                sql);
    }

    private static Target target(FieldReader fields) {
        String origin = fields.text("origin");
        if (!origin.equals("stated") && !origin.equals("proposed")) {
            fields.fault("origin", "stated (in the notice) or proposed (for the leading group to set)");
        }
        Target target =
                new Target(fields.number("value", 0, 1_000_000), origin.equals("stated"), fields.date("valid-from"));
        fields.rejectOtherKeys();
        return target;
    }

    private static Map<String, Threshold> thresholds(FieldReader fields) {
        Map<String, Threshold> thresholds = new LinkedHashMap<>();
        fields.each("thresholds", "a mapping with value, meaning and valid-from")
                .forEach((name, one) -> {
                    int value = one.integer("value", 0, 1_000_000);
                    thresholds.put(name, new Threshold(value, one.localized("meaning"), one.date("valid-from")));
                    one.rejectOtherKeys();
                });
        return thresholds;
    }

    private void checkCode(FieldReader fields, String code, IndicatorDefinition definition) {
        if (!definition.code().equals(code) || !CODE.matcher(code).matches()) {
            fields.fault("code", "the name of the file, such as M2-04, X-01 or O-02");
        }
        if (definition.clauses().isEmpty() || !clauses.containsAll(definition.clauses())) {
            fields.fault("clauses", "clauses of the notice, as in clauses/notice.yaml");
        }
    }

    private static void checkTogether(FieldReader fields, IndicatorDefinition definition) {
        if ((definition.direction() == Direction.MONITOR) == definition.target().isPresent()) {
            fields.fault("target", "present, except where direction is monitor: what is only watched has no target");
        }
        if (definition.periods().isEmpty()) {
            fields.fault("periods", "at least one of year, quarter, month");
        }
        if (definition.sourceTables().isEmpty()) {
            fields.fault("source-tables", "at least one fact table");
        }
    }

    private void checkParameters(String file, IndicatorDefinition definition) {
        Set<String> used = new HashSet<>();
        Matcher parameter = PARAMETER.matcher(definition.sql());
        while (parameter.find()) {
            used.add(parameter.group(1));
        }
        String sqlFile = file.replace(".yaml", ".sql");
        for (String period : List.of("from", "to")) {
            if (!used.remove(period)) {
                faults.add(new CatalogueFault(sqlFile, period, "(missing)", "used, as {" + period + ":Date32}"));
            }
        }
        used.remove("cut_off");
        for (String name : used) {
            if (!definition.thresholds().containsKey(name)) {
                faults.add(new CatalogueFault(sqlFile, name, "a parameter", "a threshold of " + file));
            }
        }
        for (String name : definition.thresholds().keySet()) {
            if (!used.contains(name)) {
                faults.add(new CatalogueFault(file, "thresholds." + name, "(unused)", "used in the SQL by its name"));
            }
        }
    }
}
