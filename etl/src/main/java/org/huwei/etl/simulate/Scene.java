package org.huwei.etl.simulate;

import java.util.List;

/**
 * Everything a part of the simulation needs to know.
 *
 * @param settings which city
 * @param timeline its time
 * @param city its places
 * @param rows where rows go
 */
record Scene(SimulationSettings settings, Timeline timeline, City city, RowSink rows) {

    Dice dice(String... unit) {
        String[] named = new String[unit.length + 1];
        named[0] = settings.seed();
        System.arraycopy(unit, 0, named, 1, unit.length);
        return Dice.of(named);
    }

    List<Place> towns() {
        return City.within(city.towns(), settings.within());
    }

    List<Place> villages() {
        return City.within(city.villages(), settings.within());
    }
}
