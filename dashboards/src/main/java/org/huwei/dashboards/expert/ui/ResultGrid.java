package org.huwei.dashboards.expert.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import org.huwei.dashboards.expert.ResultTable;
import org.huwei.dashboards.expert.ResultTable.Cell;
import org.huwei.dashboards.expert.ResultTable.Line;

/** The answer as a table; it shows the texts of the table and nothing else, as the file does. */
final class ResultGrid extends Grid<Line> {

    private static final int ROWS_WITHOUT_SCROLLING = 20;

    ResultGrid() {
        setId("result");
        addClassNames("hw-dense", "hw-result-grid");
        setSelectionMode(SelectionMode.NONE);
        setColumnReorderingAllowed(false);
        setPartNameGenerator(line -> line.total() ? "total" : null);
    }

    void show(ResultTable table) {
        removeAllColumns();
        List<ResultTable.Column> columns = table.columns();
        for (int index = 0; index < columns.size(); index++) {
            add(columns.get(index), index);
        }
        setItems(table.lines());
        setAllRowsVisible(table.lines().size() <= ROWS_WITHOUT_SCROLLING);
    }

    private void add(ResultTable.Column column, int index) {
        addColumn(line -> cell(line, index).text())
                .setKey(column.key())
                .setHeader(column.header())
                .setTextAlign(column.numeric() ? ColumnTextAlign.END : ColumnTextAlign.START)
                .setTooltipGenerator(line -> cell(line, index).note())
                .setPartNameGenerator(line -> cell(line, index).masked() ? "masked" : null)
                .setAutoWidth(true)
                .setResizable(true)
                .setFlexGrow(column.numeric() ? 0 : 1);
    }

    private static Cell cell(Line line, int index) {
        return line.cells().get(index);
    }
}
