package org.huwei.etl.source;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A source system in its own words.
 *
 * @param name its name in the ledger and in {@code source_system}, for instance {@code patrols}
 * @param zone the zone of its clock
 * @param records what it keeps, in the order in which it is loaded: what is referred to comes first
 */
public record SourceSystem(String name, ZoneId zone, List<RecordMapping> records) {

    public SourceSystem {
        records = List.copyOf(records);
    }

    /** The mapping of a record type, empty when this system does not keep it. */
    public Optional<RecordMapping> record(String type) {
        return records.stream().filter(r -> r.type().name().equals(type)).findFirst();
    }
}
