package io.github.nafworkbench.view.importing;

import io.github.nafworkbench.data.reading.Finding;
import io.github.nafworkbench.data.reading.LineChoices;
import io.github.nafworkbench.data.reading.RawLine;
import io.github.nafworkbench.data.reading.Reading;
import io.github.nafworkbench.workbench.TableImport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The first lines of the file as the separator parts them; the menu of a line, or its key, says what the line is. */
final class RawPreview extends TableView<RawPreview.Line> {
    private static final int MOST_COLUMNS = 60;
    private static final double CELL_WIDTH = 92;

    private final TableImport shown;
    private final Map<KeyCode, MenuItem> byKey = new HashMap<>();

    /**
     * One line with what it is.
     *
     * @param use header, units, first row, skipped; empty for any other
     */
    record Line(int number, String use, List<String> cells) {}

    RawPreview(TableImport shown) {
        this.shown = shown;
        setId("raw-lines");
        setAccessibleText("First lines of the file");
        getStyleClass().addAll("table-browser", "import-table");
        setFixedCellSize(22);
        setPlaceholder(new Label("No line"));
        setContextMenu(menu());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            MenuItem item = byKey.get(event.getCode());
            if (item != null && !event.isShortcutDown() && !event.isAltDown()) {
                item.fire();
                event.consume();
            }
        });
        shown.outcome().addListener((source, old, now) -> now.ifPresent(o -> show(o.reading())));
        shown.outcome().get().ifPresent(o -> show(o.reading()));
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("Make header", KeyCode.H, LineChoices::withHeader),
                item("Make row of units", KeyCode.U, LineChoices::withUnits),
                item("Make first row of data", KeyCode.D, LineChoices::withFirstData),
                item(
                        "Skip this line, or use it again",
                        KeyCode.S,
                        (lines, n) -> lines.skipped().contains(n) ? lines.using(n) : lines.skipping(n)),
                new SeparatorMenuItem(),
                item("Detect all lines again", KeyCode.A, (lines, n) -> LineChoices.DETECT));
    }

    private MenuItem item(String text, KeyCode key, BiFunction<LineChoices, Integer, LineChoices> change) {
        // As text: an accelerator would act in the whole window, also while a unit is typed.
        MenuItem item = new MenuItem(text + "  (" + key.getName() + ")");
        item.setId("line-" + key.getName());
        item.setOnAction(event -> {
            Line line = getSelectionModel().getSelectedItem();
            if (line != null) {
                shown.choose(c -> c.with(change.apply(c.lines(), line.number())));
            }
        });
        byKey.put(key, item);
        return item;
    }

    private void show(Reading reading) {
        List<Line> lines = lines(reading);
        int width = lines.stream().mapToInt(l -> l.cells().size()).max().orElse(0);
        columns(Math.min(MOST_COLUMNS, width));
        int selected = getSelectionModel().getSelectedIndex();
        getItems().setAll(lines);
        getSelectionModel().select(Math.max(0, selected));
    }

    /** With the lines that are skipped, which are not in the reading. */
    private static List<Line> lines(Reading reading) {
        List<Line> lines = new ArrayList<>();
        for (RawLine line : reading.head()) {
            lines.add(new Line(line.line(), use(reading, line.line()), line.cells()));
        }
        for (int skipped : reading.choices().lines().skipped()) {
            lines.add(new Line(skipped, "skipped", List.of()));
        }
        lines.sort(Comparator.comparingInt(Line::number));
        return lines;
    }

    private static String use(Reading reading, int line) {
        if (found(reading, Finding.Subject.HEADER).equals("line " + line)) {
            return "header";
        }
        if (found(reading, Finding.Subject.UNITS).equals("line " + line)) {
            return "units";
        }
        return found(reading, Finding.Subject.DATA).equals(String.valueOf(line)) ? "first row" : "";
    }

    private static String found(Reading reading, Finding.Subject subject) {
        return reading.finding(subject).map(Finding::value).orElse("");
    }

    private void columns(int width) {
        if (getColumns().size() == width + 2) {
            return;
        }
        List<TableColumn<Line, String>> columns = new ArrayList<>();
        columns.add(column("Line", 44, l -> String.valueOf(l.number())));
        columns.add(column("", 76, Line::use));
        columns.get(0).getStyleClass().addAll("line-column", "number-column");
        columns.get(1).getStyleClass().add("line-use");
        for (int c = 0; c < width; c++) {
            int at = c;
            columns.add(column(
                    String.valueOf(c + 1),
                    CELL_WIDTH,
                    l -> at < l.cells().size() ? l.cells().get(at) : ""));
        }
        getColumns().setAll(columns);
    }

    private interface CellText {
        String of(Line line);
    }

    private static TableColumn<Line, String> column(String name, double width, CellText text) {
        TableColumn<Line, String> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.of(cell.getValue())));
        return column;
    }
}
