package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.statistics.CorrelationMatrix;
import io.github.nafworkbench.view.BusyBar;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.workbench.TableStudy;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How strongly all numeric columns go together, pair by pair. */
final class CorrelationPage extends VBox {
    private static final String HINT =
            "Rest the pointer on a field, or use the arrow keys; a click or Enter shows the" + " scatter.";

    private static final int MOST_PAIRS = 40;

    private final TableStudy study;
    private final CorrelationCanvas map;
    private final BiConsumer<Column.Numbers, Column.Numbers> opened;
    private final ListView<CorrelationMatrix.Pair> pairs = new ListView<>();
    private final Label pair = new Label(HINT);

    /**
     * The page.
     *
     * @param opened shows a pair of columns against each other
     */
    CorrelationPage(TableStudy study, Look look, BiConsumer<Column.Numbers, Column.Numbers> opened) {
        this.study = study;
        this.opened = opened;
        this.map = new CorrelationCanvas(look, this::tell, opened);
        pair.setId("pair");
        Label scale = Labels.note("Pearson's r:  −1");
        scale.setTooltip(Labels.hint("r = Σ dx dy / √( Σ dx² Σ dy² ) over the rows where both columns have a value. A"
                + " field is grey where one of the columns does not vary."));
        HBox bar = new HBox(
                8,
                pair,
                new BusyBar("Correlating columns", study.correlations()),
                Labels.trouble(study.correlations().trouble()),
                Labels.gap(),
                scale,
                new ScaleStrip(look, map::colour),
                Labels.note("1"));
        bar.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(map, Priority.ALWAYS);
        HBox below = new HBox(16, map, strongest());
        VBox.setVgrow(below, Priority.ALWAYS);
        getStyleClass().add("data-page");
        getChildren().setAll(bar, below);
        study.correlations().answer().addListener((source, old, now) -> show());
        study.subject().addListener((source, old, now) -> show());
    }

    private VBox strongest() {
        pairs.setId("strongest-pairs");
        pairs.setAccessibleText("Strongest correlations");
        pairs.getStyleClass().add("inputs");
        pairs.setFixedCellSize(PairCell.HEIGHT);
        pairs.setCellFactory(view -> new PairCell(this::columns));
        pairs.setOnMouseClicked(event -> openSelected());
        pairs.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
            }
        });
        Label title = new Label("Strongest");
        title.getStyleClass().add("card-title");
        title.setTooltip(Labels.hint("The pairs with the largest |r|. Above 0.9999 two columns say the same: leave one"
                + " of them out of the inputs."));
        VBox.setVgrow(pairs, Priority.ALWAYS);
        VBox box = new VBox(6, title, pairs);
        box.getStyleClass().add("data-side");
        return box;
    }

    private void openSelected() {
        CorrelationMatrix.Pair chosen = pairs.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            opened.accept(columns().get(chosen.second()), columns().get(chosen.first()));
        }
    }

    private void show() {
        Optional<CorrelationMatrix> matrix = study.correlations()
                .answer()
                .get()
                .filter(m -> m.columns() == columns().size());
        map.show(columns(), matrix);
        pairs.getItems().setAll(matrix.map(m -> m.strongest(MOST_PAIRS)).orElse(List.of()));
    }

    private List<Column.Numbers> columns() {
        return study.subject().get().map(s -> s.table().numeric()).orElse(List.of());
    }

    private void tell(Optional<CorrelationMatrix.Pair> chosen) {
        List<Column.Numbers> columns = columns();
        String text = chosen.filter(p -> Math.max(p.first(), p.second()) < columns.size())
                .map(p -> columns.get(p.second()).name() + " and "
                        + columns.get(p.first()).name() + ": r = " + Labels.figure(p.r()))
                .orElse(HINT);
        pair.setText(text);
        map.setAccessibleText("Correlation map. " + text);
    }
}
