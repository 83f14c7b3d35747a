package org.huwei.dashboards.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.huwei.dashboards.audit.FramePreview;
import org.huwei.dashboards.audit.FrameStratum;

/** The frame by stratum with its proportional allocation, and the total set apart. */
final class FrameTable extends Composite<NativeTable> {

    private static final List<String> NUMBERS = List.of("frame", "allocation", "reserve");

    FrameTable() {
        getContent().setId("frame");
        getContent().addClassNames("hw-plain-table");
    }

    void show(FramePreview frame) {
        NativeTable table = getContent();
        // Emptied one by one: the table would part with its head and body for good.
        table.getHead().removeAll();
        table.getBody().removeAll();
        table.getFoot().removeAll();
        table.getHead().add(heading());
        for (FrameStratum stratum : frame.strata()) {
            table.getBody().add(row(stratum.name(), List.of(stratum.units(), stratum.sample(), stratum.reserves())));
        }
        NativeTableRow total =
                row(getTranslation("audit.total"), List.of(frame.units(), frame.sample(), frame.reserves()));
        total.addClassName("total");
        table.getFoot().add(total);
    }

    private NativeTableRow heading() {
        NativeTableRow row = new NativeTableRow();
        row.add(new NativeTableHeaderCell(getTranslation("audit.column.stratum")));
        NUMBERS.forEach(key -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("audit.column." + key));
            cell.addClassName("number");
            row.add(cell);
        });
        return row;
    }

    private NativeTableRow row(String name, List<Long> numbers) {
        NativeTableRow row = new NativeTableRow();
        row.add(new NativeTableHeaderCell(name));
        numbers.forEach(number -> {
            NativeTableCell cell = new NativeTableCell(Words.count(getLocale(), number));
            cell.addClassName("number");
            row.add(cell);
        });
        return row;
    }
}
