package io.github.nafworkbench.view.data;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.statistics.Correlation;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One input: its name and a bar as long as its correlation with the target is strong. */
final class InputCell extends ListCell<Column.Numbers> {
    static final double HEIGHT = 20;
    private static final double BAR = 88;

    private final Supplier<Dataset> dataset;
    private final Label name = new Label();
    private final Region bar = new Region();
    private final HBox row;
    private final Tooltip hint = new Tooltip();

    InputCell(Supplier<Dataset> dataset) {
        this.dataset = dataset;
        bar.getStyleClass().add("input-bar");
        bar.setMaxHeight(6);
        Region track = new Region();
        track.getStyleClass().add("input-track");
        track.setMaxHeight(6);
        StackPane bars = new StackPane(track, bar);
        bars.setAlignment(Pos.CENTER_LEFT);
        bars.setMinWidth(BAR);
        bars.setMaxWidth(BAR);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        row = new HBox(8, name, bars);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Column.@Nullable Numbers column, boolean empty) {
        super.updateItem(column, empty);
        if (empty || column == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        double r = Correlation.pearson(
                column.values(), dataset.get().targets().get(0).values());
        name.setText(column.label());
        bar.setMaxWidth(Double.isNaN(r) ? 0 : BAR * Math.abs(r));
        hint.setText(String.format(Locale.ROOT, "%s: correlation with the target r = %.2f", column.label(), r)
                .replace("-", "−"));
        setTooltip(hint);
        setGraphic(row);
    }
}
