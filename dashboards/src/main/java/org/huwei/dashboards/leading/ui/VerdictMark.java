package org.huwei.dashboards.leading.ui;

import com.vaadin.flow.component.html.Span;
import org.huwei.dashboards.figures.Cell;
import org.huwei.dashboards.figures.FigureWords;

/** A verdict as sign and word; the colour only helps. */
class VerdictMark extends Span {

    VerdictMark(Cell cell, FigureWords words) {
        Span mark = new Span(FigureWords.mark(cell));
        mark.addClassName("hw-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        add(mark, new Span(words.verdict(cell)));
        addClassNames("hw-verdict", "hw-is-" + FigureWords.code(cell));
        if (cell.shown().isEmpty()) {
            setTitle(words.reason(cell));
        }
    }
}
