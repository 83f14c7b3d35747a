package org.huwei.etl.audit.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.huwei.etl.sampling.TicketOrder;
import org.huwei.etl.sampling.TicketOrder.Ticket;

/** A record of a small draw, its tickets made by {@link TicketOrder}: three strata of 50, 30 and 7, and one of none. */
final class RecordFixture {

    static final String SEED = "007 0811";

    private RecordFixture() {}

    static String json() {
        SortedMap<String, List<String>> frame = frame();
        DrawPlan plan = new DrawPlan(
                "第三季度\"抽查\"",
                new FramePlan(
                        UnitKind.PATROL,
                        List.copyOf(frame.keySet()),
                        LocalDate.of(2025, 7, 1),
                        LocalDate.of(2025, 9, 30)),
                20,
                30,
                SEED);
        DrawHead head =
                DrawHead.now("20260105-093000-0a1b2c", plan, Instant.parse("2026-01-05T01:30:00.120Z"), "auditor");
        SortedMap<String, Long> sizes = new TreeMap<>();
        frame.forEach((stratum, units) -> sizes.put(stratum, (long) units.size()));
        List<StratumShare> shares = StratumShare.allot(sizes, 20, 30);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter writer = new RecordWriter(head, shares, drawn(frame, shares), bytes)) {
            frame.forEach((stratum, units) -> units.forEach(unit -> writer.unit(stratum, unit)));
            writer.end();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static SortedMap<String, List<String>> frame() {
        return new TreeMap<>(Map.of(
                "320505",
                units("P5-", 50),
                "320506",
                units("P6-", 30),
                "320507",
                List.of(),
                "320509",
                units("P9-", 7)));
    }

    private static List<String> units(String prefix, int count) {
        return IntStream.range(100, 100 + count).mapToObj(i -> prefix + i).toList();
    }

    private static List<DrawnUnit> drawn(Map<String, List<String>> frame, List<StratumShare> shares) {
        List<DrawnUnit> drawn = new ArrayList<>();
        for (StratumShare share : shares) {
            List<String> ids = frame.getOrDefault(share.stratum(), List.of()).stream()
                    .map(unit -> share.stratum() + "|" + unit)
                    .toList();
            List<Ticket> tickets = TicketOrder.smallest(ids, SEED, (int) share.drawn());
            for (int i = 0; i < tickets.size(); i++) {
                String unit = tickets.get(i).id().substring(share.stratum().length() + 1);
                drawn.add(new DrawnUnit(
                        share.stratum(),
                        i + 1,
                        i >= share.sample(),
                        unit,
                        tickets.get(i).number()));
            }
        }
        return drawn;
    }
}
