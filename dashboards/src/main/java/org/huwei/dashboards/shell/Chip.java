package org.huwei.dashboards.shell;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.function.Function;

/** Chips that choose what a page is about. */
public final class Chip {

    private Chip() {}

    /**
     * A chip that offers a list, filtered by typing.
     *
     * @param label what is chosen, such as 时期
     * @param name how an item reads
     * @param chosen called when the reader takes another item
     */
    public static <T> ComboBox<T> choice(
            String label, List<T> items, T current, Function<T, String> name, SerializableConsumer<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.addClassName("hw-chip");
        box.setPrefixComponent(new Span(label));
        box.setAriaLabel(label);
        box.setItemLabelGenerator(name::apply);
        box.setItems(items);
        box.setValue(current);
        box.setAllowCustomValue(false);
        box.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue());
            }
        });
        return box;
    }
}
