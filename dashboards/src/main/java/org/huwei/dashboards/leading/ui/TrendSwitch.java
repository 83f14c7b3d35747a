package org.huwei.dashboards.leading.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import java.util.Optional;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.sql.catalogue.IndicatorDefinition.PeriodKind;

/** Links that choose the length of the trend's periods. */
class TrendSwitch extends Nav {

    TrendSwitch(
            String indicator, List<PeriodKind> kinds, PeriodKind current, FigureWords words, LeadingAddress address) {
        addClassNames("hw-switch", "hw-no-print");
        setAriaLabel(getTranslation("leading.trend.switch"));
        for (PeriodKind kind : kinds) {
            Anchor link = new Anchor(address.withTrend(Optional.of(kind)).indicator(indicator), words.kind(kind));
            if (kind == current) {
                link.getElement().setAttribute("aria-current", "true");
            }
            add(link);
        }
    }
}
