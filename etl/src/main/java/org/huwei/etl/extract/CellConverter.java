package org.huwei.etl.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the values of one source column into the cells of one of our columns. For one thread. */
sealed interface CellConverter {

    /** Empty cells of the kind this converter fills. */
    Cells cells(int rows);

    /** Fills the cell of one row, whose source value is not missing. */
    void convert(SourceColumn from, int row, Cells to);

    default Cells convertAll(SourceColumn from, int rows) {
        Cells to = cells(rows);
        for (int row = 0; row < rows; row++) {
            if (from.missing(row)) {
                to.put(row, Cells.State.MISSING);
            } else {
                convert(from, row, to);
            }
        }
        return to;
    }

    /** Text as it is; blank text counts as missing. */
    record Texts(UnaryOperator<String> change) implements CellConverter {
        @Override
        public Cells cells(int rows) {
            return Cells.ofTexts(rows);
        }

        @Override
        public void convert(SourceColumn from, int row, Cells to) {
            String text = from.text(row);
            if (text == null || text.isBlank()) {
                to.put(row, Cells.State.MISSING);
            } else {
                to.put(row, change.apply(text));
            }
        }
    }

    /** Identity numbers: 17 digits and a digit or X; the source's value is let go here. */
    record Children(UnaryOperator<String> pseudonyms) implements CellConverter {
        private static final Pattern IDENTITY_NUMBER = Pattern.compile("\\d{17}[\\dXx]");

        @Override
        public Cells cells(int rows) {
            return Cells.ofTexts(rows);
        }

        @Override
        public void convert(SourceColumn from, int row, Cells to) {
            String number = from.text(row);
            if (number == null || number.isBlank()) {
                to.put(row, Cells.State.MISSING);
            } else if (IDENTITY_NUMBER.matcher(number.strip()).matches()) {
                to.put(row, pseudonyms.apply(number.strip().toUpperCase(Locale.ROOT)));
            } else {
                to.put(row, Cells.State.UNREADABLE);
            }
        }
    }

    /** Text through a code list. */
    record TranslatedTexts(Map<String, String> codes) implements CellConverter {
        @Override
        public Cells cells(int rows) {
            return Cells.ofTexts(rows);
        }

        @Override
        public void convert(SourceColumn from, int row, Cells to) {
            String text = from.text(row);
            if (text == null || text.isBlank()) {
                to.put(row, Cells.State.MISSING);
                return;
            }
            String code = codes.get(text.strip());
            if (code == null) {
                to.put(row, Cells.State.UNKNOWN_CODE);
            } else {
                to.put(row, code);
            }
        }
    }

    /** The numbers of codes, flags or numbers through a code list. */
    record Codes(Map<String, Long> codes) implements CellConverter {
        @Override
        public Cells cells(int rows) {
            return Cells.ofNumbers(rows);
        }

        @Override
        public void convert(SourceColumn from, int row, Cells to) {
            String text = from.text(row);
            if (text == null || text.isBlank()) {
                to.put(row, Cells.State.MISSING);
                return;
            }
            Long code = codes.get(text);
            if (code == null) {
                code = codes.get(text.strip());
            }
            if (code == null) {
                to.put(row, Cells.State.UNKNOWN_CODE);
            } else {
                to.put(row, code.longValue());
            }
        }
    }

    /** Whole numbers. */
    record Numbers() implements CellConverter {
        @Override
        public Cells cells(int rows) {
            return Cells.ofNumbers(rows);
        }

        @Override
        public void convert(SourceColumn from, int row, Cells to) {
            switch (from.kind()) {
                case NUMBER -> to.put(row, from.number(row));
                case TEXT -> parse(from.text(row), row, to);
                case DAY, LOCAL_MOMENT, MOMENT -> to.put(row, Cells.State.UNREADABLE);
            }
        }

        private static void parse(@Nullable String text, int row, Cells to) {
            if (text == null || text.isBlank()) {
                to.put(row, Cells.State.MISSING);
                return;
            }
            try {
                to.put(row, Long.parseLong(text.strip()));
            } catch (NumberFormatException e) {
                to.put(row, Cells.State.UNREADABLE);
            }
        }
    }

    /** Numbers with decimal places, carried without their point; more places than the column has are refused. */
    record Decimals(int scale) implements CellConverter {
        @Override
        public Cells cells(int rows) {
            return Cells.ofNumbers(rows);
        }

        @Override
        public void convert(SourceColumn from, int row, Cells to) {
            String text = from.text(row);
            if (text == null || text.isBlank()) {
                to.put(row, Cells.State.MISSING);
                return;
            }
            try {
                BigDecimal number = new BigDecimal(text.strip()).setScale(scale);
                to.put(row, number.unscaledValue().longValueExact());
            } catch (ArithmeticException | NumberFormatException e) {
                to.put(row, Cells.State.UNREADABLE);
            }
        }
    }

    /** Days; cut to the first of the month where a birth must not be known closer. */
    record Days(boolean firstOfMonth) implements CellConverter {
        private static final long DAY = 86_400_000L;

        @Override
        public Cells cells(int rows) {
            return Cells.ofNumbers(rows);
        }

        @Override
        public void convert(SourceColumn from, int row, Cells to) {
            switch (from.kind()) {
                case DAY -> put(from.number(row), row, to);
                case LOCAL_MOMENT, MOMENT -> put(Math.floorDiv(from.number(row), DAY), row, to);
                case TEXT -> parse(from.text(row), row, to);
                case NUMBER -> parse(from.text(row), row, to);
            }
        }

        private void parse(@Nullable String text, int row, Cells to) {
            if (text == null || text.isBlank()) {
                to.put(row, Cells.State.MISSING);
                return;
            }
            long day = DateText.day(text);
            if (day == DateText.UNREADABLE) {
                to.put(row, Cells.State.UNREADABLE);
            } else {
                put(day, row, to);
            }
        }

        private void put(long day, int row, Cells to) {
            to.put(
                    row,
                    firstOfMonth
                            ? java.time.LocalDate.ofEpochDay(day)
                                    .withDayOfMonth(1)
                                    .toEpochDay()
                            : day);
        }
    }

    /** Moments of the source's wall clock. */
    record Moments(ZoneShift zone) implements CellConverter {
        private static final long DAY = 86_400_000L;

        @Override
        public Cells cells(int rows) {
            return Cells.ofNumbers(rows);
        }

        @Override
        public void convert(SourceColumn from, int row, Cells to) {
            switch (from.kind()) {
                case LOCAL_MOMENT -> to.put(row, zone.toInstant(from.number(row)));
                case MOMENT -> to.put(row, from.number(row));
                case DAY -> to.put(row, zone.toInstant(from.number(row) * DAY));
                case TEXT -> parse(from.text(row), row, to);
                case NUMBER -> to.put(row, Cells.State.UNREADABLE);
            }
        }

        private void parse(@Nullable String text, int row, Cells to) {
            if (text == null || text.isBlank()) {
                to.put(row, Cells.State.MISSING);
                return;
            }
            long moment = DateText.moment(text);
            if (moment == DateText.UNREADABLE) {
                to.put(row, Cells.State.UNREADABLE);
            } else {
                to.put(row, zone.toInstant(moment));
            }
        }
    }

    /** Several texts in one. */
    record Lists(UnaryOperator<String> change, Map<String, String> codes) implements CellConverter {
        private static final Pattern SEPARATOR = Pattern.compile("[,;、,;\\s]+");

        @Override
        public Cells cells(int rows) {
            return Cells.ofLists(rows);
        }

        @Override
        public void convert(SourceColumn from, int row, Cells to) {
            String text = from.text(row);
            List<String> list = new ArrayList<>();
            for (String entry : SEPARATOR.split(text == null ? "" : text.strip())) {
                if (entry.isEmpty()) {
                    continue;
                }
                String code = codes.isEmpty() ? entry : codes.get(entry);
                if (code == null) {
                    to.put(row, Cells.State.UNKNOWN_CODE);
                    return;
                }
                list.add(change.apply(code));
            }
            // In a fixed order: sources promise none, and the row's hash must not depend on it.
            Collections.sort(list);
            to.put(row, List.copyOf(list));
        }
    }
}
