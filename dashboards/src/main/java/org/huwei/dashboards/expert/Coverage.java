package org.huwei.dashboards.expert;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huwei.sql.catalogue.IndicatorDefinition.PeriodKind;

/**
 * The time a snapshot covers.
 *
 * @param snapshot the snapshot's id
 * @param first its first month
 * @param last its last month
 */
public record Coverage(String snapshot, YearMonth first, YearMonth last) {

    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    /** Every period with at least one month in the snapshot: years, then quarters, then months, oldest first. */
    public List<String> periods() {
        List<String> years = new ArrayList<>();
        List<String> quarters = new ArrayList<>();
        List<String> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            addOnce(years, Integer.toString(month.getYear()));
            addOnce(quarters, month.getYear() + "-Q" + (month.getMonthValue() + 2) / 3);
            months.add(month.toString());
        }
        years.addAll(quarters);
        years.addAll(months);
        return List.copyOf(years);
    }

    /** True when at least one month of the period is in the snapshot. */
    public boolean contains(String period) {
        return periods().contains(period);
    }

    /** The length of a period by its form; empty when the text is not a period. */
    public static Optional<PeriodKind> kind(String period) {
        Matcher matcher = PERIOD.matcher(period);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean quarter = matcher.group(2) != null;
        boolean month = matcher.group(3) != null;
        return Optional.of(quarter ? PeriodKind.QUARTER : month ? PeriodKind.MONTH : PeriodKind.YEAR);
    }

    private static void addOnce(List<String> periods, String period) {
        if (periods.isEmpty() || !periods.getLast().equals(period)) {
            periods.add(period);
        }
    }
}
