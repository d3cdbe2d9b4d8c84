package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.statistics.CorrelationMatrix;
import io.github.nafworkbench.view.Labels;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Two columns and their correlation. */
final class PairCell extends ListCell<CorrelationMatrix.Pair> {
    static final double HEIGHT = 24;

    private final Supplier<List<Column.Numbers>> columns;
    private final Label names = new Label();
    private final Label coefficient = new Label();
    private final HBox row = new HBox(8, names, coefficient);

    PairCell(Supplier<List<Column.Numbers>> columns) {
        this.columns = columns;
        names.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(names, Priority.ALWAYS);
        coefficient.setMinWidth(Region.USE_PREF_SIZE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(CorrelationMatrix.@Nullable Pair pair, boolean empty) {
        super.updateItem(pair, empty);
        List<Column.Numbers> known = columns.get();
        if (empty || pair == null || Math.max(pair.first(), pair.second()) >= known.size()) {
            setGraphic(null);
            return;
        }
        names.setText(known.get(pair.first()).name() + " · "
                + known.get(pair.second()).name());
        coefficient.setText(Labels.figure(pair.r()));
        setGraphic(row);
    }
}
