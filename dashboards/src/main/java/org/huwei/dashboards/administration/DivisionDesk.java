package org.huwei.dashboards.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huwei.etl.division.DivisionChange;

/** Keeps the changes of divisions that people enter; the application does it under the lock of the runs. */
public interface DivisionDesk {

    /** The days on which there are changes that people entered. */
    Set<LocalDate> ownDays();

    /**
     * Enters changes and loads the divisions anew.
     *
     * @param by the account that enters them
     * @throws org.huwei.etl.division.DivisionChangeException when they do not fit; nothing is kept then
     * @throws BusyException when a load or an evaluation is running
     */
    void enter(List<DivisionChange> changes, String by);

    /**
     * Takes back what people entered for a day and loads the divisions anew.
     *
     * @throws org.huwei.etl.division.DivisionChangeException when a later change rests on it; nothing changes then
     * @throws BusyException when a load or an evaluation is running
     */
    void takeBack(LocalDate day, String by);

    /** Another run holds the lock. */
    final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
