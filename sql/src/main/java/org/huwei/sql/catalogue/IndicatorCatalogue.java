package org.huwei.sql.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every indicator definition of this edition, read from `indicators/` of the class path in the order of
 * `indicators/index.yaml`. Definitions are data: a new one is a YAML file, a SQL file and a line in the index.
 */
public final class IndicatorCatalogue {

    private final Map<String, IndicatorDefinition> definitions;

    private IndicatorCatalogue(Map<String, IndicatorDefinition> definitions) {
        this.definitions = definitions;
    }

    /**
     * Reads and checks all definitions.
     *
     * @throws CatalogueException with every fault of every file, when there is any
     */
    public static IndicatorCatalogue load() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String code : CatalogueFiles.list("indicators/index.yaml")) {
            for (String suffix : List.of(".yaml", ".sql")) {
                String file = "indicators/" + code + suffix;
                CatalogueFiles.find(file).ifPresent(text -> files.put(file, text));
            }
        }
        return read(CatalogueFiles.list("indicators/index.yaml"), files);
    }

    /** Reads the definitions of the codes from texts by file name: the door for tests of faulty files. */
    static IndicatorCatalogue read(List<String> codes, Map<String, String> files) {
        List<CatalogueFault> faults = new ArrayList<>();
        DefinitionReader reader = new DefinitionReader(ClauseCatalogue.load().ids(), faults);
        Map<String, IndicatorDefinition> definitions = new LinkedHashMap<>();
        for (String code : codes) {
            String yaml = text(files, "indicators/" + code + ".yaml", faults);
            String sql = text(files, "indicators/" + code + ".sql", faults);
            if (!yaml.isEmpty()) {
                reader.read(code, yaml, sql).ifPresent(definition -> definitions.put(code, definition));
            }
        }
        if (!faults.isEmpty()) {
            throw new CatalogueException(faults);
        }
        return new IndicatorCatalogue(definitions);
    }

    /** Returns the definitions in the order in which they are shown. */
    public List<IndicatorDefinition> definitions() {
        return List.copyOf(definitions.values());
    }

    /** Returns the definition with the code, such as M2-04, if this edition has it. */
    public Optional<IndicatorDefinition> find(String code) {
        return Optional.ofNullable(definitions.get(code));
    }

    private static String text(Map<String, String> files, String file, List<CatalogueFault> faults) {
        String text = files.get(file);
        if (text == null || text.isBlank()) {
            faults.add(new CatalogueFault(file, "(file)", "(missing)", "there: the index names its code"));
            return "";
        }
        return text;
    }
}
