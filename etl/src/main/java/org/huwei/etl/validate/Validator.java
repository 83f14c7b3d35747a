package org.huwei.etl.validate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huwei.etl.extract.SourceCursor;
import org.huwei.etl.extract.TypedBatch;
import org.huwei.etl.source.ColumnMapping;
import org.huwei.etl.source.RecordColumn;
import org.huwei.etl.source.RecordMapping;
import org.huwei.etl.source.RecordType;
import org.huwei.etl.source.TargetTable;
import org.huwei.etl.source.TargetTable.TargetColumn;
import org.huwei.etl.source.TargetType;
import org.huwei.etl.source.TargetType.Kind;

/** All rules of one record type in their order; one instance for one run, on one thread. */
public final class Validator {

    private final List<RowRule> rules;

    private Validator(List<RowRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * What the rules must know beside the record type.
     *
     * @param answered references the source itself answers, with a flag column in each batch
     * @param known for each other reference {@code record.column}, who knows which values there are
     * @param reference the run's reference time: nothing past lies after it
     * @param latestMarker the greatest change marker that a source's clock may be ahead to
     * @param zone the zone whose calendar day the reference time falls on
     * @param expectedRows about how many rows will come
     */
    public record Knowledge(
            List<RecordType.Reference> answered,
            Map<String, KnownValues> known,
            Instant reference,
            Instant latestMarker,
            ZoneId zone,
            long expectedRows) {}

    /**
     * Derives the rules from declaration, table and mapping.
     *
     * @throws IllegalArgumentException when declaration, table and mapping do not fit together
     */
    public static Validator of(RecordMapping mapping, TargetTable table, Knowledge knowledge) {
        List<RowRule> rules = new ArrayList<>();
        mapping.deleted().ifPresent(mark -> rules.add(new FollowsDeletion(mark)));
        mapping.changed().ifPresent(marker -> rules.add(new RefusesMarker(marker, knowledge.latestMarker())));
        for (int column = 0; column < table.columns().size(); column++) {
            addColumnRules(rules, column, table.columns().get(column), mapping);
        }
        RecordType type = mapping.type();
        for (RecordType.Limit limit : type.limits()) {
            int column = TypedBatch.index(table, limit.column());
            TargetType target = table.columns().get(column).type();
            rules.add(new GuardsRange(column, limit.column(), target, limit.minimum(), limit.maximum()));
        }
        type.references().forEach(reference -> rules.add(reference(reference, table, knowledge)));
        type.orders().forEach(order -> rules.add(order(order, table)));
        type.past().forEach(column -> rules.add(past(column, table, knowledge)));
        // Last, because only a row that is good otherwise takes its key.
        rules.add(new RefusesDuplicateKey(type.key().getFirst(), knowledge.expectedRows()));
        return new Validator(rules);
    }

    /** One verdict for each row of the batch, in its order. */
    public RowVerdict[] judge(TypedBatch batch) {
        RowVerdict[] verdicts = new RowVerdict[batch.rows()];
        Arrays.fill(verdicts, RowVerdict.ACCEPTED);
        rules.forEach(rule -> rule.judge(batch, verdicts));
        return verdicts;
    }

    private static void addColumnRules(List<RowRule> rules, int index, TargetColumn column, RecordMapping mapping) {
        TargetType type = column.type();
        boolean optional =
                mapping.type().column(column.name()).map(RecordColumn::optional).orElse(false);
        boolean required = !type.nullable() && !optional;
        ColumnMapping source = mapping.column(column.name()).orElse(null);
        refuseMisfit(column, mapping, required, source != null);
        if (required) {
            rules.add(RefusesState.missing(index, column.name()));
        }
        if (source == null) {
            return;
        }
        if (!source.codes().isEmpty() || type.kind() == Kind.CODE) {
            rules.add(RefusesState.unknownCode(index, column.name(), words(source, mapping, type)));
        } else if (source.use() == ColumnMapping.Use.CHILD) {
            rules.add(RefusesState.unreadable(index, column.name(), "identity number"));
        } else if (type.kind() != Kind.TEXT && type.kind() != Kind.TEXTS) {
            rules.add(RefusesState.unreadable(
                    index, column.name(), type.kind().name().toLowerCase(Locale.ROOT)));
            rules.add(new GuardsRange(index, column.name(), type, type.minimum(), type.maximum()));
        }
    }

    /** The words a person may write: the standard ones stand for all that are accepted, ours among them. */
    private static Set<String> words(ColumnMapping source, RecordMapping mapping, TargetType type) {
        if (source.codes().isEmpty()) {
            return type.codes().keySet();
        }
        Set<String> standard = mapping.type()
                .column(source.target())
                .map(column -> column.words().keySet())
                .orElse(Set.of());
        boolean accepted = !standard.isEmpty() && source.codes().keySet().containsAll(standard);
        return accepted ? standard : source.codes().keySet();
    }

    private static void refuseMisfit(TargetColumn column, RecordMapping mapping, boolean required, boolean mapped) {
        if (required && !mapped) {
            throw new IllegalArgumentException("Record `%s` needs column `%s`, which the mapping of `%s` leaves out."
                    .formatted(mapping.type().name(), column.name(), mapping.table()));
        }
        Kind kind = column.type().kind();
        boolean canBeEmpty = column.type().nullable() || kind == Kind.TEXT || kind == Kind.TEXTS;
        if (!required && !canBeEmpty) {
            throw new IllegalArgumentException(
                    "Column `%s` of record `%s` cannot be optional: its type has no empty value."
                            .formatted(column.name(), mapping.type().name()));
        }
    }

    private static RowRule reference(RecordType.Reference reference, TargetTable table, Knowledge knowledge) {
        int column = TypedBatch.index(table, reference.column());
        String target = reference.record() + "." + reference.target();
        if (knowledge.answered().contains(reference)) {
            return new FindsReferenceInSource(column, reference.column(), SourceCursor.flagName(reference), target);
        }
        KnownValues known = knowledge.known().get(target);
        if (known == null) {
            throw new IllegalArgumentException(
                    "Reference `" + target + "` is answered neither by the source nor by the warehouse.");
        }
        return new FindsReference(column, reference.column(), known, target);
    }

    private static RowRule order(RecordType.Order order, TargetTable table) {
        int later = TypedBatch.index(table, order.later());
        Kind kind = table.columns().get(later).type().kind();
        String check = kind == Kind.DAY || kind == Kind.MOMENT ? "date_order" : "order";
        RowVerdict refused = new RowVerdict.Quarantined(check, order.later(), "not before " + order.earlier());
        return new RespectsOrder(TypedBatch.index(table, order.earlier()), later, refused);
    }

    private static RowRule past(String name, TargetTable table, Knowledge knowledge) {
        int column = TypedBatch.index(table, name);
        TargetType type = table.columns().get(column).type();
        long latest = type.kind() == Kind.DAY
                ? knowledge.reference().atZone(knowledge.zone()).toLocalDate().toEpochDay()
                : knowledge.reference().toEpochMilli();
        return new RefusesFuture(column, name, latest, type.show(latest));
    }
}
