package org.huwei.sql.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the quality of tables is graded, read from `checks/grades.yaml`. */
public final class GradeRules {

    private static final String FILE = "checks/grades.yaml";

    private final List<Shares> shares;
    private final Map<String, Duty> duties;
    private final Duty others;

    private GradeRules(List<Shares> shares, Map<String, Duty> duties, Duty others) {
        this.shares = shares;
        this.duties = duties;
        this.others = others;
    }

    /**
     * The least shares, from 0 to 1, that the grades need; what has less than C is D.
     *
     * @param validFrom first day on which they hold
     * @param meaning the rule in words
     */
    public record Shares(LocalDate validFrom, double a, double b, double c, LocalizedText meaning) {}

    /**
     * What a table owes.
     *
     * @param days within how many days after the day it is about a row is recorded in time
     * @param every each unit of the levels owes records every so many months; 0 where nothing is owed
     * @param levels levels of the units that owe records: town, village
     * @param filled columns that may stay empty but should not
     */
    public record Duty(int days, int every, List<String> levels, List<String> filled) {}

    /**
     * Reads the rules.
     *
     * @throws CatalogueException with every fault of the file, when there is any
     */
    public static GradeRules load() {
        Map<?, ?> content = CatalogueFiles.yaml(FILE) instanceof Map<?, ?> mapping ? mapping : Map.of();
        return read(content);
    }

    /** Reads the rules from a mapping: the door for tests of faulty ones. */
    static GradeRules read(Map<?, ?> content) {
        List<CatalogueFault> faults = new ArrayList<>();
        FieldReader fields = new FieldReader(FILE, "", content, faults);
        List<Shares> shares = new ArrayList<>();
        fields.each("grades", "a mapping with valid-from, A, B, C and meaning")
                .forEach((name, one) -> shares.add(shares(one)));
        shares.sort(Comparator.comparing(Shares::validFrom));
        Map<String, Duty> duties = new LinkedHashMap<>();
        fields.each("tables", "a mapping with days, every, levels and filled")
                .forEach((table, one) -> duties.put(table, duty(one)));
        Duty others = fields.nested("others", "a mapping with days, every, levels and filled")
                .map(GradeRules::duty)
                .orElse(new Duty(0, 0, List.of(), List.of()));
        if (shares.isEmpty()) {
            fields.fault("grades", "at least one");
        }
        fields.rejectOtherKeys();
        if (!faults.isEmpty()) {
            throw new CatalogueException(faults);
        }
        return new GradeRules(shares, duties, others);
    }

    /** Returns the shares in force on the day; before the first of them, the first. */
    public Shares on(LocalDate day) {
        return shares.stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(shares.getFirst());
    }

    /** Returns what the table owes. */
    public Duty of(String table) {
        return duties.getOrDefault(table, others);
    }

    private static Shares shares(FieldReader fields) {
        Shares shares = new Shares(
                LocalDate.parse(fields.date("valid-from")),
                fields.number("A", 0, 1),
                fields.number("B", 0, 1),
                fields.number("C", 0, 1),
                fields.localized("meaning"));
        if (shares.a() < shares.b() || shares.b() < shares.c()) {
            fields.fault("B", "between A and C");
        }
        fields.rejectOtherKeys();
        return shares;
    }

    private static Duty duty(FieldReader fields) {
        Duty duty = new Duty(
                fields.integer("days", 0, 3650),
                fields.integer("every", 0, 12),
                fields.texts("levels"),
                fields.texts("filled"));
        fields.rejectOtherKeys();
        return duty;
    }
}
