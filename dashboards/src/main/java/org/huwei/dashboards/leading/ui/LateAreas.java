package org.huwei.dashboards.leading.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.huwei.dashboards.figures.AreaDelivery;
import org.huwei.dashboards.figures.Division;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.dashboards.leading.Places;

/** Names the areas whose records came too late for the snapshot, and says what that means for the figures. */
class LateAreas extends Section {

    /** @param late at least one */
    LateAreas(List<AreaDelivery> late, Places places, FigureWords words) {
        addClassName("hw-late");
        String names = late.stream()
                .map(delivery -> name(delivery, places, words))
                .collect(Collectors.joining(getTranslation("leading.late.separator")));
        add(
                new H2(getTranslation("leading.late.title", late.size())),
                new Paragraph(getTranslation("leading.late.names", names)),
                new Paragraph(getTranslation("leading.late.meaning")));
    }

    private String name(AreaDelivery delivery, Places places, FigureWords words) {
        String area = places.areas()
                .filter(division -> division.code().equals(delivery.area()))
                .findFirst()
                .map((Division division) -> words.division(division))
                .orElse(delivery.area());
        return delivery.until()
                .map((LocalDate day) -> getTranslation("leading.late.until", area, day.toString()))
                .orElseGet(() -> getTranslation("leading.late.never", area));
    }
}
