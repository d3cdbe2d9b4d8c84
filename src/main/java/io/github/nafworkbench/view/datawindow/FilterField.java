package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.browsing.RowFilter;
import io.github.nafworkbench.view.Labels;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Types the filter of one column, in its header. What cannot be a filter is told, and the rows stay as they are. */
final class FilterField extends TextField {
    private final Column column;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private Optional<RowFilter> filter = Optional.empty();

    /**
     * An empty field.
     *
     * @param changed run when there is another filter
     */
    FilterField(Column column, Runnable changed) {
        this.column = column;
        boolean numbers = column instanceof Column.Numbers;
        setPromptText(numbers ? "1 to 5, > 2" : "contains");
        setAccessibleText("Filter " + column.label());
        setTooltip(Labels.hint(
                numbers
                        ? RowFilter.FORMS + "."
                        : "Shows the rows whose cell contains this, whatever the case; empty for cells without text."));
        getStyleClass().add("filter-field");
        setId("filter-" + column.name());
        textProperty().addListener((source, old, text) -> take(text, changed));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            }
        });
        // A click into the field does not sort the column it heads.
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    Optional<RowFilter> filter() {
        return filter;
    }

    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    private void take(String text, Runnable changed) {
        try {
            filter = text.isBlank() ? Optional.empty() : Optional.of(RowFilter.of(column, text));
            trouble.set("");
            changed.run();
        } catch (InputException e) {
            trouble.set(e.problem().sentence());
        }
    }
}
