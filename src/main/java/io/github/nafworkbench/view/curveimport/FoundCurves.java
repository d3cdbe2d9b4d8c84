package io.github.nafworkbench.view.curveimport;

import io.github.nafworkbench.curve.library.LibraryCurve;
import io.github.nafworkbench.curve.measured.CurveFlag;
import io.github.nafworkbench.curve.measured.Hysteresis;
import io.github.nafworkbench.curve.measured.MeasuredCurve;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.workbench.CurveImport;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The curves found, each with a box to take or leave it, its conditions, hysteresis and flags. */
final class FoundCurves extends TableView<FoundCurves.Row> {
    private final CurveImport shown;

    /** One curve with its place among those found. */
    record Row(int number, LibraryCurve curve, SimpleBooleanProperty wanted) {}

    FoundCurves(CurveImport shown) {
        this.shown = shown;
        setId("found-curves");
        setAccessibleText("Curves of the file");
        setEditable(true);
        getStyleClass().addAll("table-browser", "import-table");
        setFixedCellSize(24);
        TableColumn<Row, Boolean> wanted = new TableColumn<>("take");
        wanted.setPrefWidth(44);
        wanted.setCellValueFactory(cell -> cell.getValue().wanted());
        wanted.setCellFactory(CheckBoxTableCell.forTableColumn(wanted));
        getColumns().add(wanted);
        text("curve", 110, r -> r.curve().name());
        text("flags", 120, FoundCurves::flags);
        text("conditions", 110, r -> r.curve().conditions());
        text("points", 52, r -> Integer.toString(r.curve().measured().points()));
        text(
                "branches",
                64,
                r -> Integer.toString(r.curve().measured().branches().size()));
        text("hysteresis", 84, r -> hysteresis(r.curve().measured()));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Row row = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && row != null) {
                row.wanted().set(!row.wanted().get());
                event.consume();
            }
        });
        shown.outcome().addListener((source, old, now) -> now.ifPresent(this::show));
        shown.outcome().get().ifPresent(this::show);
    }

    private void show(CurveImport.Outcome outcome) {
        int selected = getSelectionModel().getSelectedIndex();
        getItems().clear();
        for (int i = 0; i < outcome.set().curves().size(); i++) {
            getItems().add(row(i, outcome));
        }
        getSelectionModel().select(Math.min(selected, getItems().size() - 1));
    }

    private Row row(int number, CurveImport.Outcome outcome) {
        SimpleBooleanProperty wanted =
                new SimpleBooleanProperty(!outcome.choices().unwanted().contains(number));
        wanted.addListener((source, old, now) -> shown.choose(c -> c.taking(number, now)));
        return new Row(number, outcome.set().curves().get(number), wanted);
    }

    private static String flags(Row row) {
        MeasuredCurve measured = row.curve().measured();
        String flags =
                measured.flags().stream().map(f -> f.kind().label()).distinct().collect(Collectors.joining(", "));
        return row.curve().curve().isPresent() ? flags : "cannot be used" + (flags.isEmpty() ? "" : ": " + flags);
    }

    /** All that is to be known of a curve's points, one sentence a line. */
    static String sentences(Row row) {
        return row.curve().measured().flags().stream().map(CurveFlag::sentence).collect(Collectors.joining("\n"));
    }

    private static String hysteresis(MeasuredCurve curve) {
        return curve.hysteresis()
                .map(Hysteresis::rms)
                .map(h -> Labels.figure(h, curve.y().unit()))
                .orElse("");
    }

    private void text(String name, double width, Function<Row, String> value) {
        TableColumn<Row, String> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                setText(item);
                Row row = getTableRow() == null ? null : getTableRow().getItem();
                String hint = row == null || item == null ? "" : name.equals("flags") ? sentences(row) : item;
                setTooltip(hint.isBlank() ? null : Labels.hint(hint));
            }
        });
        getColumns().add(column);
    }
}
