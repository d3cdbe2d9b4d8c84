package io.github.nafworkbench.view.curveimport;

import io.github.nafworkbench.curve.measured.FileLine;
import io.github.nafworkbench.workbench.CurveImport;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The first lines of the file with what each was taken for; a right click, or H, makes a line that of the names. */
final class CurveLines extends TableView<FileLine> {
    private static final int LINES_BEFORE = 3;

    private final CurveImport shown;

    CurveLines(CurveImport shown) {
        this.shown = shown;
        setId("curve-lines");
        setAccessibleText("First lines of the file");
        getStyleClass().addAll("table-browser", "import-table");
        setFixedCellSize(22);
        setPlaceholder(new Label("No line"));
        column("line", 48, FileLine::number).getStyleClass().add("line-column");
        text("taken for", 70, FileLine::use).getStyleClass().add("line-use");
        text("text", 1400, l -> l.text().replace("\t", "  ⇥  "));
        MenuItem names = new MenuItem("Make line of the names  (H)");
        names.setOnAction(event -> makeHeader());
        MenuItem detect = new MenuItem("Detect the names again");
        detect.setOnAction(event -> shown.choose(c -> c.with(c.rules().withHeaderLine(Optional.empty()))));
        setContextMenu(new ContextMenu(names, detect));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.H && !event.isShortcutDown() && !event.isAltDown()) {
                makeHeader();
                event.consume();
            }
        });
        shown.outcome().addListener((source, old, now) -> now.ifPresent(o -> show(o)));
        shown.outcome().get().ifPresent(this::show);
    }

    private void show(CurveImport.Outcome outcome) {
        if (!outcome.lines().equals(getItems())) {
            getItems().setAll(outcome.lines());
            scrollTo(Math.max(0, outcome.readings().get(0).headerLine() - LINES_BEFORE));
        }
    }

    private void makeHeader() {
        FileLine line = getSelectionModel().getSelectedItem();
        if (line != null) {
            shown.choose(c -> c.with(c.rules().withHeaderLine(Optional.of(line.number()))));
        }
    }

    private TableColumn<FileLine, Integer> column(String name, double width, ToIntFunction<FileLine> value) {
        TableColumn<FileLine, Integer> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.applyAsInt(cell.getValue())));
        getColumns().add(column);
        return column;
    }

    private TableColumn<FileLine, String> text(String name, double width, Function<FileLine, String> value) {
        TableColumn<FileLine, String> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        getColumns().add(column);
        return column;
    }
}
