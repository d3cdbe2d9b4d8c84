package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.statistics.NumberSummary;
import io.github.nafworkbench.view.BusyBar;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.plot.BinStrip;
import io.github.nafworkbench.workbench.TableStudy;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What there is to say of every column. */
final class ColumnsPage extends VBox {
    private static final double ROW = 28;
    private static final double STRIP = 96;

    private final TableStudy study;
    private final Look look;
    private final TableView<ColumnFacts> list = new TableView<>();

    /**
     * The page.
     *
     * @param inspect shows a column beside the target
     */
    ColumnsPage(TableStudy study, Look look, Consumer<Column.Numbers> inspect) {
        this.study = study;
        this.look = look;
        list.setId("column-list");
        list.setAccessibleText("Columns");
        list.setFixedCellSize(ROW);
        list.getStyleClass().add("table-browser");
        list.setPlaceholder(Labels.faint("The columns are being summed up."));
        addColumns();
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                inspect(inspect);
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                inspect(inspect);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Label how = Labels.note("Enter or double-click: scatter against the target");
        HBox bar = new HBox(
                8,
                new BusyBar("Summing up columns", study.summaries()),
                new BusyBar("Correlating columns", study.correlations()),
                Labels.trouble(study.summaries().trouble()),
                Labels.gap(),
                how);
        bar.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("data-page");
        getChildren().setAll(bar, list);
        study.subject().addListener((source, old, now) -> show());
        study.summaries().answer().addListener((source, old, now) -> show());
        study.correlations().answer().addListener((source, old, now) -> show());
        look.dark().addListener((source, old, now) -> list.refresh());
    }

    private void inspect(Consumer<Column.Numbers> inspect) {
        ColumnFacts chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.column() instanceof Column.Numbers numbers) {
            inspect.accept(numbers);
        }
    }

    private void addColumns() {
        text("name", 150, "Name in the header", f -> f.column().name());
        text("unit", 60, "Unit in the header; empty when there is none", f -> f.column()
                .unit());
        text("type", 76, "Numbers, or text", f -> f.column() instanceof Column.Numbers ? "numbers" : "text");
        text("role", 150, "Input, target, or left out and why", ColumnFacts::role);
        count("missing", "Cells that are empty or not a finite number", f -> f.summary()
                .missing());
        count("distinct", "Different values", f -> f.summary().distinct());
        figure("min", "Least value", NumberSummary::min);
        figure(
                "median",
                "Half of the values lie below: quantile 0.5, type 7 of Hyndman and Fan",
                NumberSummary::median);
        figure("mean", "Sum over number", NumberSummary::mean);
        figure("max", "Greatest value", NumberSummary::max);
        figure("sd", "Standard deviation √( Σ (x − mean)² / (n − 1) ), in the column's unit", NumberSummary::sd);
        strip();
        text(
                "to note",
                240,
                "Constant; collinear, |r| > 0.9999, with which column; zero-inflated, more than 5 % exact zeros and"
                        + " three times as many as of any other value",
                ColumnFacts::remarks);
    }

    private static Label header(String name, String hint) {
        Label label = new Label(name);
        label.setTooltip(Labels.hint(hint));
        return label;
    }

    private <T> TableColumn<ColumnFacts, T> add(
            String name, double width, String hint, Function<ColumnFacts, T> value) {
        TableColumn<ColumnFacts, T> column = new TableColumn<>();
        column.setGraphic(header(name, hint));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        list.getColumns().add(column);
        return column;
    }

    private void text(String name, double width, String hint, Function<ColumnFacts, String> value) {
        TableColumn<ColumnFacts, String> column = add(name, width, hint, value);
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                setText(item);
                setTooltip(item == null || item.isEmpty() ? null : Labels.hint(item));
            }
        });
    }

    private void count(String name, String hint, Function<ColumnFacts, Integer> value) {
        TableColumn<ColumnFacts, Integer> column = add(name, 82, hint, value);
        column.getStyleClass().add("number-column");
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Integer item, boolean empty) {
                super.updateItem(item, empty);
                setText(item == null ? null : Labels.count(item));
            }
        });
    }

    private void figure(String name, String hint, ToDoubleFunction<NumberSummary> value) {
        TableColumn<ColumnFacts, Double> column =
                add(name, 84, hint, f -> f.figures().map(value::applyAsDouble).orElse(Double.NaN));
        column.getStyleClass().add("number-column");
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Double item, boolean empty) {
                super.updateItem(item, empty);
                setText(item == null ? null : Labels.figure(item));
                ColumnFacts row = getTableRow() == null ? null : getTableRow().getItem();
                setTooltip(
                        item == null || row == null || item.isNaN()
                                ? null
                                : Labels.hint(
                                        name + " " + item + " " + row.column().unit()));
            }
        });
    }

    private void strip() {
        TableColumn<ColumnFacts, ColumnFacts> column =
                add("distribution", STRIP + 16, "Histogram from the least to the greatest value", f -> f);
        column.setSortable(false);
        column.setCellFactory(view -> new TableCell<>() {
            private final BinStrip strip = new BinStrip(look, STRIP, ROW - 6);

            @Override
            protected void updateItem(@Nullable ColumnFacts item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(item == null || item.bins().isEmpty() ? null : strip);
                if (item != null) {
                    strip.show(item.bins());
                }
            }
        });
    }

    private void show() {
        List<ColumnFacts> facts = study.subject()
                .get()
                .flatMap(subject -> study.summaries()
                        .answer()
                        .get()
                        .filter(all -> all.size() == subject.table().columns().size())
                        .map(all -> ColumnFacts.of(
                                subject.table(),
                                subject.dataset(),
                                all,
                                study.correlations().answer().get())))
                .orElse(List.of());
        list.getItems().setAll(facts);
        list.sort();
    }
}
