package org.huwei.dashboards.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A plain table that reads aloud, sorts with a visible direction, prints, and gives the same cells as CSV. */
public class DataTable<T> extends Div {

    private final List<Column<T>> columns;
    private final List<T> rows;
    private final NativeTableBody body;
    private final NativeTableRow header = new NativeTableRow();
    private Function<T, @Nullable String> address = row -> null;
    private Function<T, String> reason = row -> "";
    private int sortedBy = -1;
    private boolean descending;

    /**
     * @param caption what the table shows
     * @param columns the first one names the row
     */
    public DataTable(String caption, List<Column<T>> columns, List<T> rows) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        addClassName("hw-table-box");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        NativeTable table = new NativeTable();
        table.addClassName("hw-table");
        table.setCaptionText(caption);
        table.getHead().add(header);
        body = table.getBody();
        for (int index = 0; index < columns.size(); index++) {
            header.add(headerCell(index));
        }
        add(table);
        fill();
    }

    /** Makes the first cell a link; null leaves it plain. */
    public DataTable<T> link(Function<T, @Nullable String> to) {
        address = to;
        fill();
        return this;
    }

    /** Why a row's figure is missing, shown on its cells when pointed at; empty for none. */
    public DataTable<T> explain(Function<T, String> why) {
        reason = why;
        fill();
        return this;
    }

    /** The table as a file, in the order shown. */
    public byte[] csv() {
        return Csv.bytes(
                columns.stream().map(Column::header).toList(),
                sorted().stream()
                        .map(row -> columns.stream()
                                .map(column -> column.shown().apply(row))
                                .toList())
                        .toList());
    }

    private NativeTableHeaderCell headerCell(int index) {
        Column<T> column = columns.get(index);
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        cell.setClassName("hw-number", column.numeric());
        if (column.order() == null) {
            cell.setText(column.header());
        } else {
            NativeButton sort = new NativeButton(column.header(), click -> sortBy(index));
            sort.addClassName("hw-sort");
            sort.setAriaLabel(getTranslation("shell.table.sort", column.header()));
            cell.add(sort);
        }
        return cell;
    }

    private void sortBy(int index) {
        descending = sortedBy == index && !descending;
        sortedBy = index;
        List<Component> cells = header.getChildren().toList();
        for (int other = 0; other < cells.size(); other++) {
            String direction = other != index ? "none" : descending ? "descending" : "ascending";
            cells.get(other).getElement().setAttribute("aria-sort", direction);
        }
        fill();
    }

    private List<T> sorted() {
        if (sortedBy < 0) {
            return rows;
        }
        Comparator<T> order = columns.get(sortedBy).order();
        return order == null
                ? rows
                : rows.stream().sorted(descending ? order.reversed() : order).toList();
    }

    private void fill() {
        body.removeAll();
        for (T row : sorted()) {
            NativeTableRow line = new NativeTableRow();
            for (int index = 0; index < columns.size(); index++) {
                line.add(index == 0 ? nameCell(row) : cell(columns.get(index), row));
            }
            body.add(line);
        }
    }

    private Component nameCell(T row) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "row");
        String text = columns.getFirst().shown().apply(row);
        String to = address.apply(row);
        cell.add(to == null ? new Span(text) : new Anchor(to, text));
        return cell;
    }

    private Component cell(Column<T> column, T row) {
        NativeTableCell cell = new NativeTableCell();
        cell.setClassName("hw-number", column.numeric());
        String text = column.shown().apply(row);
        String why = reason.apply(row);
        if (why.isEmpty() || !column.numeric()) {
            cell.setText(text);
        } else {
            Span explained = new Span(text);
            explained.setTitle(why);
            explained.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", text + " " + why);
            cell.add(explained);
        }
        return cell;
    }
}
