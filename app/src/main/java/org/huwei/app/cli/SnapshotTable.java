package org.huwei.app.cli;

import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huwei.etl.snapshot.SnapshotSummary;

/** Snapshots as lines. */
final class SnapshotTable {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private SnapshotTable() {}

    static void print(Terminal terminal, List<SnapshotSummary> snapshots) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("snapshot", "made", "records until", "months", "figures", "published", "SHA-256"));
        snapshots.forEach(snapshot -> rows.add(row(snapshot)));
        terminal.table(rows);
    }

    private static List<String> row(SnapshotSummary snapshot) {
        return List.of(
                snapshot.id(),
                MOMENT.format(snapshot.createdAt()),
                MOMENT.format(snapshot.cutOff()),
                YearMonth.from(snapshot.firstPeriod()) + ".." + YearMonth.from(snapshot.lastPeriod()),
                Terminal.count(snapshot.values()),
                snapshot.published() ? "yes" : "no",
                snapshot.hash());
    }
}
