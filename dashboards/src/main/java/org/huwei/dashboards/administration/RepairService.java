package org.huwei.dashboards.administration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huwei.dashboards.administration.QuarantineReason.Key;
import org.huwei.etl.RepairRefusedException;
import org.huwei.etl.Repairs;
import org.huwei.etl.Repairs.Place;
import org.huwei.etl.Repairs.Repair;
import org.huwei.etl.schedule.PipelineLock;
import org.huwei.etl.source.ColumnMapping;
import org.huwei.etl.source.RecordColumn;
import org.huwei.etl.source.RecordMapping;
import org.huwei.etl.source.RecordType;
import org.huwei.etl.source.SourceCatalogue;
import org.huwei.etl.validate.RowVerdict;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.huwei.sql.catalogue.LocalizedText;
import org.springframework.stereotype.Service;

/** Puts quarantined rows right or lets them go, never beside another run. */
@Service
public class RepairService {

    private static final NamedQuery NUMBERS = NamedQuery.load("administration/quarantined_row_numbers");

    /** So many rows are judged together and stand in memory at once. */
    private static final int TOGETHER = 5_000;

    private final Warehouse warehouse;
    private final Repairs repairs;
    private final PipelineLock lock;
    private final Map<String, RecordType> types;

    public RepairService(Warehouse warehouse, Repairs repairs, PipelineLock lock, SourceCatalogue catalogue) {
        this.warehouse = warehouse;
        this.repairs = repairs;
        this.lock = lock;
        this.types = catalogue.types();
    }

    /**
     * A value of a quarantined row that can be put right.
     *
     * @param name the name under which it stands in quarantine
     * @param column the column of the record it becomes
     * @param words the words the source uses, where it takes no others
     */
    public record Field(String name, RecordColumn column, Set<String> words) {

        public Field {
            words = Set.copyOf(words);
        }
    }

    /**
     * What became of a repair.
     *
     * @param accepted rows that were loaded
     * @param refused rows that still break a rule, by the rule
     */
    public record Outcome(long accepted, Map<RowVerdict.Quarantined, Long> refused) {

        public Outcome {
            refused = Map.copyOf(refused);
        }
    }

    /** The message is a sentence for the person who asked. */
    public static final class BusyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BusyException() {
            super("A load or an evaluation is running; decide again when it is done.");
        }
    }

    /**
     * What can be put right in the rows of a reason: every value that is not personal.
     *
     * @throws RepairRefusedException when the source is not connected, or does not map the record, any more
     */
    public List<Field> fields(Key reason) {
        RecordMapping mapping = repairs.mapping(place(reason));
        return mapping.columns().stream()
                .filter(column -> !column.use().personal())
                .flatMap(column -> field(mapping, column).stream())
                .toList();
    }

    /** The title of a column of a record; its name for a column that is not declared. */
    public LocalizedText title(String table, String column) {
        return Optional.ofNullable(types.get(table))
                .flatMap(type -> type.column(column))
                .map(RecordColumn::title)
                .orElse(new LocalizedText(column, column));
    }

    /** The numbers of all open rows behind a reason. */
    public List<String> rowIds(Key reason, Scope scope) {
        return warehouse.query(NUMBERS, scope, reason.parameters(), row -> row.string("source_row_id"));
    }

    /**
     * Gives rows new values and tries them again.
     *
     * @param values the new values by name; what is not named stays
     * @param by the account
     * @throws BusyException while another run goes on
     * @throws RepairRefusedException for a value that is personal or that the rows do not have
     */
    public Outcome repair(Key reason, List<String> rowIds, Map<String, String> values, String by) {
        Place place = place(reason);
        Map<RowVerdict.Quarantined, Long> refused = new HashMap<>();
        long accepted = 0;
        try (PipelineLock.Held held = lock.tryTake().orElseThrow(BusyException::new)) {
            for (List<String> some : portions(rowIds)) {
                List<Repair> asked =
                        some.stream().map(rowId -> new Repair(rowId, values)).toList();
                for (RowVerdict verdict : repairs.repair(place, asked, by).values()) {
                    switch (verdict) {
                        case RowVerdict.Accepted done -> accepted++;
                        case RowVerdict.Deleted gone -> accepted++;
                        case RowVerdict.Quarantined rule -> refused.merge(rule, 1L, Long::sum);
                    }
                }
            }
        }
        return new Outcome(accepted, refused);
    }

    /**
     * Lets rows go for good.
     *
     * @param why the reason, for those who ask later
     * @throws BusyException while another run goes on
     * @throws RepairRefusedException without a reason
     */
    public void dismiss(Key reason, List<String> rowIds, String why, String by) {
        try (PipelineLock.Held held = lock.tryTake().orElseThrow(BusyException::new)) {
            repairs.dismiss(place(reason), rowIds, why, by);
        }
    }

    private static Place place(Key reason) {
        return new Place(reason.sourceSystem(), reason.recordTable());
    }

    private static Optional<Field> field(RecordMapping mapping, ColumnMapping column) {
        return mapping.type()
                .column(column.target())
                .map(record -> new Field(column.readAs(), record, column.codes().keySet()));
    }

    private static List<List<String>> portions(List<String> rowIds) {
        List<List<String>> portions = new ArrayList<>();
        for (int from = 0; from < rowIds.size(); from += TOGETHER) {
            portions.add(rowIds.subList(from, Math.min(rowIds.size(), from + TOGETHER)));
        }
        return portions;
    }
}
