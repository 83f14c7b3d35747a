package org.huwei.dashboards.leading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import org.huwei.dashboards.figures.Division;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.dashboards.leading.Places;
import org.huwei.dashboards.shell.Chip;

/** The chip that chooses the division, by name. */
final class DivisionChip {

    private DivisionChip() {}

    static Component of(
            String label, Places places, Division current, FigureWords words, SerializableConsumer<Division> chosen) {
        return Chip.choice(label, places.offered(current), current, words::division, chosen);
    }
}
