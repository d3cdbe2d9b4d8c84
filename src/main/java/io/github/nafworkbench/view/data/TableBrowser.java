package io.github.nafworkbench.view.data;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Table;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The whole table, as read; rows keep the line numbers of the file. */
public final class TableBrowser extends TableView<Integer> {
    private static final double ROW = 24;
    private static final double LETTER = 7.5;
    private static final double LEAST_WIDTH = 56;
    private static final double MOST_WIDTH = 220;
    private static final int ROWS_MEASURED = 50;

    /** Shows a table; cells are made only for the part that is seen. */
    public TableBrowser(Table table) {
        setId("table-browser");
        setAccessibleText("Table " + table.name());
        setFixedCellSize(ROW);
        getStyleClass().add("table-browser");
        List<TableColumn<Integer, String>> columns =
                table.columns().stream().map(TableBrowser::column).toList();
        TableColumn<Integer, String> line = new TableColumn<>("line");
        line.setCellValueFactory(cell -> new ReadOnlyStringWrapper(Integer.toString(table.lines()[cell.getValue()])));
        line.setSortable(false);
        line.getStyleClass().addAll("number-column", "line-column");
        getColumns().add(line);
        getColumns().addAll(columns);
        setItems(FXCollections.observableList(
                IntStream.range(0, table.rows()).boxed().toList()));
    }

    private static TableColumn<Integer, String> column(Column column) {
        TableColumn<Integer, String> shown = new TableColumn<>(column.label());
        shown.setCellValueFactory(cell -> new ReadOnlyStringWrapper(column.text(cell.getValue())));
        shown.setSortable(false);
        shown.setPrefWidth(width(column));
        if (column instanceof Column.Numbers) {
            shown.getStyleClass().add("number-column");
        }
        return shown;
    }

    private static double width(Column column) {
        int letters = column.label().length();
        for (int row = 0; row < Math.min(ROWS_MEASURED, column.rows()); row++) {
            letters = Math.max(letters, column.text(row).length());
        }
        return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, 20 + LETTER * letters));
    }
}
