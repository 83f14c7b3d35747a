package org.huwei.dashboards.administration;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.source.RecordColumn;
import org.huwei.etl.source.RecordType;
import org.huwei.etl.source.Registers;
import org.huwei.etl.source.SourceCatalogue;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Row;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.huwei.sql.catalogue.LocalizedText;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The registers that people send as spreadsheets: what there is of each, and what came of a file. */
@Service
public class RegisterService {

    private static final NamedQuery STATUS = NamedQuery.load("administration/register_status");
    private static final NamedQuery DELIVERIES = NamedQuery.load("administration/register_deliveries");
    private static final NamedQuery FAULTS = NamedQuery.load("administration/upload_faults");
    private static final Pattern LINE = Pattern.compile("#(\\d+)@.*");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final List<RecordType> registers;
    private final Warehouse warehouse;
    private final RegisterDesk desk;

    RegisterService(Warehouse warehouse, RegisterDesk desk, SourceCatalogue catalogue) {
        this.warehouse = warehouse;
        this.desk = desk;
        this.registers =
                catalogue.types().values().stream().filter(RecordType::register).toList();
    }

    /**
     * A register as it stands.
     *
     * @param type its declaration
     * @param rows how many rows the warehouse has of it
     * @param delivery the last file that was sent, empty when none was
     */
    public record Status(RecordType type, long rows, Optional<Delivery> delivery) {}

    /** The last file sent: its name, when, and how many of its rows were refused. */
    public record Delivery(String file, Instant at, long refused) {}

    /**
     * A row of a file that was refused.
     *
     * @param line its number in the file
     * @param title the title of the column at fault
     * @param check the rule it broke
     * @param value what stood there
     * @param limit what the rule wants
     */
    public record Fault(long line, LocalizedText title, String check, String value, String limit) {}

    /** What came of a file. */
    public record Outcome(RecordType register, String file, RegisterDesk.Loaded counts, List<Fault> faults) {}

    /** Every register in the order of the record list. */
    public List<Status> statuses(Scope scope) {
        Map<String, Long> rows = new HashMap<>();
        warehouse.forEach(
                STATUS,
                scope,
                Parameters.of(
                        "registers", registers.stream().map(RecordType::name).toList()),
                row -> rows.put(row.string("record_table"), row.integer("row_count")));
        Map<String, Delivery> deliveries = new HashMap<>();
        warehouse.forEach(
                DELIVERIES,
                scope,
                Parameters.none(),
                row -> deliveries.put(
                        row.string("record_table"),
                        new Delivery(row.string("file"), row.instant("sent_at"), row.integer("refused"))));
        return registers.stream()
                .map(type -> new Status(
                        type,
                        Objects.requireNonNullElse(rows.get(type.name()), 0L),
                        Optional.ofNullable(deliveries.get(type.name()))))
                .toList();
    }

    /** A register by its table. */
    public Optional<RecordType> register(String name) {
        return registers.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** Titles that the columns of a register may have in a file. */
    public static Set<String> titles(RecordType register) {
        return register.columns().stream()
                .flatMap(column ->
                        Stream.of(column.title().chinese(), column.title().english(), column.name()))
                .collect(Collectors.toSet());
    }

    /**
     * Loads a file and says which of its rows were refused.
     *
     * @throws RefusedUpload when the file as a whole is not read, or a load is running
     */
    public Outcome load(RecordType register, Path file, String name, String by, Scope scope) {
        RegisterDesk.Loaded counts = take(register, file, name, by);
        Parameters parameters = Parameters.of("source_system", Registers.SYSTEM)
                .and("record_table", register.name())
                .and("delivery", name);
        List<Fault> faults = warehouse.query(FAULTS, scope, parameters, row -> fault(register, row)).stream()
                .sorted(Comparator.comparingLong(Fault::line))
                .toList();
        return new Outcome(register, name, counts, faults);
    }

    private RegisterDesk.Loaded take(RecordType register, Path file, String name, String by) {
        try {
            return desk.load(register.name(), file, name, by);
        } catch (RunFailedException e) {
            throw RefusedUpload.of(e, register);
        }
    }

    private static Fault fault(RecordType register, Row row) {
        String place = MAPPER.readTree(row.string("row_json")).path("#").asString("");
        Matcher line = LINE.matcher(place);
        String column = row.string("column_name");
        return new Fault(
                line.matches() ? Long.parseLong(line.group(1)) : 0,
                register.column(column).map(RecordColumn::title).orElse(new LocalizedText(column, column)),
                row.string("check_code"),
                row.string("column_value"),
                row.string("reason"));
    }
}
