package org.huwei.etl;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huwei.etl.RepairRefusedException.Reason;
import org.huwei.etl.extract.Conversion;
import org.huwei.etl.extract.Pseudonyms;
import org.huwei.etl.extract.TextBatch;
import org.huwei.etl.extract.TextBatch.TextRow;
import org.huwei.etl.extract.TypedBatch;
import org.huwei.etl.load.EndingRows;
import org.huwei.etl.load.FactWriter;
import org.huwei.etl.load.KnownRows;
import org.huwei.etl.load.Standing;
import org.huwei.etl.quarantine.QuarantinedRows;
import org.huwei.etl.run.Ledger;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.run.RunEntry;
import org.huwei.etl.run.RunRequest;
import org.huwei.etl.run.RunRequest.Mode;
import org.huwei.etl.source.ColumnMapping;
import org.huwei.etl.source.RecordMapping;
import org.huwei.etl.source.SourceMappings;
import org.huwei.etl.source.SourceSystem;
import org.huwei.etl.source.TargetTable;
import org.huwei.etl.validate.RowVerdict;
import org.huwei.etl.validate.Validator;
import org.huwei.sql.Warehouse;

/**
 * Puts quarantined rows right, or lets them go. A repaired row passes the same checks as one that comes from its source;
 * what it was stays in quarantine, with who decided, when and what. When its source sends it again as it was, the repair
 * stands; when the source changes it, the source is heard again.
 */
public final class Repairs {

    private static final String JOB = "repair";

    private final Warehouse warehouse;
    private final Pseudonyms pseudonyms;
    private final InstantSource clock;
    private final Ledger ledger;
    private final PipelineSettings settings;
    private final SourceMappings systems;

    /** @param systems the mapping of a source system by its name */
    public Repairs(
            Warehouse warehouse,
            Pseudonyms pseudonyms,
            InstantSource clock,
            PipelineSettings settings,
            SourceMappings systems) {
        this.warehouse = warehouse;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        this.ledger = new Ledger(warehouse, clock);
        this.settings = settings;
        this.systems = systems;
    }

    /**
     * Where rows stand.
     *
     * @param sourceSystem the source they came from
     * @param recordTable the table they are for
     */
    public record Place(String sourceSystem, String recordTable) {}

    /**
     * New values of one row.
     *
     * @param rowId the row's name in its source
     * @param values new values by the names under which they stand in quarantine; values not named stay
     */
    public record Repair(String rowId, Map<String, String> values) {

        public Repair {
            values = Map.copyOf(values);
        }
    }

    /**
     * Tries repairs.
     *
     * @param by the account that repairs
     * @return for each row that was still open, in any order, whether it was accepted, or the rule that it breaks now
     * @throws RepairRefusedException for a value that is personal or that the row does not have
     */
    public Map<String, RowVerdict> repair(Place place, List<Repair> repairs, String by) {
        RecordMapping mapping = mapping(place);
        QuarantinedRows quarantine = new QuarantinedRows(warehouse, place.sourceSystem(), place.recordTable());
        Map<String, Repair> wanted = repairs.stream()
                .collect(Collectors.toMap(Repair::rowId, Function.identity(), (first, second) -> second));
        List<TextRow> rows = quarantine.read(List.copyOf(wanted.keySet())).stream()
                .map(row -> changed(row, Objects.requireNonNull(wanted.get(row.rowId())), mapping))
                .toList();
        if (rows.isEmpty()) {
            return Map.of();
        }
        RunEntry entry = ledger.open(
                ledger.newBatch(),
                new RunRequest(JOB, Mode.REPAIR, clock.instant(), by, ""),
                place.sourceSystem(),
                place.recordTable());
        try {
            Map<String, RowVerdict> verdicts = load(entry, mapping, rows);
            decide(quarantine, wanted, verdicts, by);
            return verdicts;
        } catch (RuntimeException e) {
            ledger.fail(entry, RunCounts.NONE, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /**
     * Lets rows go for good.
     *
     * @throws RepairRefusedException without a reason
     */
    public void dismiss(Place place, List<String> rowIds, String reason, String by) {
        if (reason.isBlank()) {
            throw new RepairRefusedException(Reason.NO_WHY);
        }
        new QuarantinedRows(warehouse, place.sourceSystem(), place.recordTable())
                .decide(rowIds, true, by, clock.instant(), reason.strip());
    }

    /**
     * The mapping by which rows came and are judged again.
     *
     * @throws RepairRefusedException when the source is not connected, or does not map the record, any more
     */
    public RecordMapping mapping(Place place) {
        return system(place.sourceSystem())
                .record(place.recordTable())
                .orElseThrow(() ->
                        new RepairRefusedException(Reason.RECORD_GONE, place.sourceSystem(), place.recordTable()));
    }

    private SourceSystem system(String name) {
        try {
            return systems.of(name);
        } catch (IllegalArgumentException e) {
            throw new RepairRefusedException(e, Reason.SOURCE_GONE, name, String.valueOf(e.getMessage()));
        }
    }

    private TextRow changed(TextRow row, Repair repair, RecordMapping mapping) {
        Map<String, String> values = new HashMap<>(row.values());
        repair.values().forEach((name, value) -> {
            if (!row.values().containsKey(name)) {
                throw new RepairRefusedException(
                        Reason.NO_VALUE,
                        row.rowId(),
                        name,
                        row.values().keySet().toString());
            }
            if (mapping.columns().stream()
                    .anyMatch(
                            column -> column.use().personal() && column.target().equals(name))) {
                throw new RepairRefusedException(Reason.PERSONAL, name);
            }
            values.put(name, value);
        });
        long now = clock.millis();
        return new TextRow(row.rowId(), row.changed() == 0 ? now : Math.min(row.changed(), now), values);
    }

    private Map<String, RowVerdict> load(RunEntry entry, RecordMapping mapping, List<TextRow> rows) {
        RecordMapping kept = mapping.quarantined();
        String name = entry.recordTable();
        Instant now = clock.instant();
        TargetTable table = TargetTable.describe(warehouse, name);
        SourceSystem system = system(entry.sourceSystem());
        List<String> columns = new ArrayList<>(
                kept.columns().stream().map(ColumnMapping::readAs).toList());
        columns.addAll(kept.kept());
        TypedBatch batch = new Conversion(kept, table, pseudonyms, system.zone()).convert(TextBatch.of(columns, rows));
        try (References references = References.of(warehouse, kept.type(), entry.batchId(), List.of());
                KnownRows there = new KnownRows(warehouse, system.name(), kept, name, entry.batchId(), false);
                EndingRows ending = new EndingRows(warehouse, system.name(), name, entry.batchId(), now)) {
            Validator.Knowledge knowledge = new Validator.Knowledge(
                    List.of(), references.known(), now, now.plus(settings.overlap()), system.zone(), rows.size());
            RowVerdict[] verdicts = Validator.of(kept, table, knowledge).judge(batch);
            Standing[] standings = there.of(batch, verdicts);
            RowVerdict[] settled = Owners.refuse(batch, verdicts, standings);
            ending.keepReplaced(batch, standings);
            write(
                    entry,
                    new FactWriter(warehouse, table, name, system.name(), entry.batchId(), now),
                    batch,
                    settled,
                    standings);
            Map<String, RowVerdict> outcome = new LinkedHashMap<>();
            for (int row = 0; row < rows.size(); row++) {
                outcome.put(rows.get(row).rowId(), settled[row]);
            }
            return outcome;
        }
    }

    private void write(
            RunEntry entry, FactWriter facts, TypedBatch batch, RowVerdict[] verdicts, Standing[] standings) {
        long loaded = FactWriter.rowsToLoad(verdicts, standings);
        if (loaded > 0) {
            facts.write(sink -> facts.writeRows(sink, batch, verdicts, standings));
        }
        long unchanged = Owners.unchanged(verdicts, standings);
        long refused = batch.rows() - loaded - unchanged;
        ledger.succeed(entry, new RunCounts(batch.rows(), loaded, refused, unchanged), entry.watermarkFrom());
    }

    private void decide(
            QuarantinedRows quarantine, Map<String, Repair> wanted, Map<String, RowVerdict> verdicts, String by) {
        Map<String, List<String>> byDecision = new LinkedHashMap<>();
        verdicts.forEach((rowId, verdict) -> {
            if (verdict == RowVerdict.ACCEPTED) {
                byDecision
                        .computeIfAbsent(words(Objects.requireNonNull(wanted.get(rowId))), words -> new ArrayList<>())
                        .add(rowId);
            }
        });
        byDecision.forEach((words, rowIds) -> quarantine.decide(rowIds, false, by, clock.instant(), words));
    }

    private static String words(Repair repair) {
        return repair.values().entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue())
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
