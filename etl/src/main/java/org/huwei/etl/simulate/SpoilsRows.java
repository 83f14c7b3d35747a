package org.huwei.etl.simulate;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Passes good rows on and, after every so many of a table, adds a bad copy: about two in a thousand, more in small
 * tables. Every fifth bad row is put right in the days after the first fill.
 */
final class SpoilsRows implements RowSink {

    private static final int REPAIRED = 5;

    private final RowSink next;
    private final LocalDateTime firstFill;
    private final Map<SourceTable, Progress> progress = new EnumMap<>(SourceTable.class);

    /** Where a table stands. */
    private static final class Progress {
        private final List<Defect> defects;
        private final int stride;
        private long good;
        private int bad;

        private Progress(SourceTable table) {
            this.defects = Defect.of(table);
            this.stride = stride(table);
            this.good = stride / 2;
        }

        private static int stride(SourceTable table) {
            return switch (table) {
                case GEAN, SHIJIAN, FENXI_BAOGAO -> 60;
                case BAOHU_FANGAN, GEAN_BIANDONG, FUWU_XUQIU, FUWU_JILU, RENKOU -> 400;
                default -> 500;
            };
        }
    }

    SpoilsRows(RowSink next, Timeline timeline) {
        this.next = next;
        this.firstFill = timeline.asOf(0);
    }

    @Override
    public void row(SourceTable table, Version... versions) {
        next.row(table, versions);
        Progress at = progress.computeIfAbsent(table, Progress::new);
        if (++at.good % at.stride == 0 && !at.defects.isEmpty()) {
            Defect defect = at.defects.get(at.bad++ % at.defects.size());
            spoil(table, defect, versions[versions.length - 1], at.bad);
        }
    }

    private void spoil(SourceTable table, Defect defect, Version good, int number) {
        @Nullable Object[] values = good.values().clone();
        if (defect.isDuplicate()) {
            // Later than its original, which therefore has the key when this one comes.
            next.row(table, new Version(good.written().plusDays(1), values, defect));
            return;
        }
        rename(table, values, number);
        Version bad = new Version(good.written().plusHours(1), defect.spoil(values), defect);
        boolean repaired = number % REPAIRED == 0 && table != SourceTable.XUNCHA_RENYUAN && table != SourceTable.RENKOU;
        LocalDateTime repair = firstFill.plusDays(1 + number % 20).withHour(15);
        if (repaired && bad.written().isBefore(firstFill)) {
            next.row(table, bad, new Version(repair, values, null));
        } else {
            next.row(table, bad);
        }
    }

    /** Gives the copy a business key of its own, where the key is one column. */
    private static void rename(SourceTable table, @Nullable Object[] values, int number) {
        if (table == SourceTable.RENKOU) {
            values[1] = 1990 + number % 30;
        } else if (table != SourceTable.XUNCHA_RENYUAN) {
            values[0] = values[0] + "-Z" + number;
        }
    }
}
