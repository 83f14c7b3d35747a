package org.huwei.etl.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one of our columns for the rows of a batch, typed as the warehouse wants them: numbers, flags, code
 * numbers, days and milliseconds as longs, texts as texts. Each cell has a state; only VALUE has a value.
 */
public final class Cells {

    /** What became of a source value. */
    public enum State {
        VALUE,
        MISSING,
        /** The source's value is not of the column's type. */
        UNREADABLE,
        /** The source's word is not in the code list. */
        UNKNOWN_CODE
    }

    private static final State[] STATES = State.values();

    private final byte[] states;
    private final long[] numbers;
    private final @Nullable String[] texts;
    private final @Nullable Object[] lists;
    private boolean complete = true;

    private Cells(int numbers, int texts, int lists) {
        this.states = new byte[Math.max(numbers, Math.max(texts, lists))];
        this.numbers = new long[numbers];
        this.texts = new String[texts];
        this.lists = new Object[lists];
    }

    static Cells ofNumbers(int rows) {
        return new Cells(rows, 0, 0);
    }

    static Cells ofTexts(int rows) {
        return new Cells(0, rows, 0);
    }

    static Cells ofLists(int rows) {
        return new Cells(0, 0, rows);
    }

    void put(int row, long number) {
        numbers[row] = number;
    }

    void put(int row, String text) {
        texts[row] = text;
    }

    void put(int row, List<String> list) {
        lists[row] = list;
    }

    void put(int row, State state) {
        states[row] = (byte) state.ordinal();
        complete &= state == State.VALUE;
    }

    /** Whether every cell has a value. */
    public boolean isComplete() {
        return complete;
    }

    public State state(int row) {
        return STATES[states[row]];
    }

    public boolean has(int row) {
        return states[row] == 0;
    }

    /** The value of a number, flag, code, day or moment. */
    public long number(int row) {
        return numbers[row];
    }

    /** The value of a text; null when the state is not VALUE. */
    public @Nullable String text(int row) {
        return texts[row];
    }

    /** The value of a list; empty when the state is not VALUE. */
    @SuppressWarnings("unchecked")
    public List<String> list(int row) {
        Object list = lists[row];
        return list == null ? List.of() : (List<String>) list;
    }

    boolean holdsNumbers() {
        return numbers.length > 0;
    }

    boolean holdsTexts() {
        return texts.length > 0;
    }
}
