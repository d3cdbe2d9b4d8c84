package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.browsing.Part;
import io.github.nafworkbench.data.browsing.RowFilter;
import io.github.nafworkbench.data.browsing.RowSort;
import io.github.nafworkbench.data.statistics.OutlierLimits;
import io.github.nafworkbench.view.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a table. Cells are made only for the part that is seen; a click on a header, or more with Shift, asks
 * for another order, typing below it for other rows; neither is done here.
 */
final class TableGrid extends TableView<Integer> {
    private static final double ROW = 24;
    private static final double LETTER = 7.5;
    private static final double LEAST_WIDTH = 84;
    private static final double MOST_WIDTH = 220;
    private static final int ROWS_MEASURED = 50;

    /** Headers are bold and leave room for the arrow of the order. */
    private static final int HEADER_LETTERS = 5;

    private final List<FilterField> filters = new ArrayList<>();
    private final Runnable asked;
    private final Function<Column, Optional<OutlierLimits>> limits;
    private final IntFunction<Optional<Part>> parts;
    private boolean quiet;

    /**
     * Shows no table yet.
     *
     * @param asked run when other rows or another order are asked for
     * @param limits of a column, once known
     * @param parts of a row, once known
     */
    TableGrid(Runnable asked, Function<Column, Optional<OutlierLimits>> limits, IntFunction<Optional<Part>> parts) {
        this.asked = asked;
        this.limits = limits;
        this.parts = parts;
        setId("table-grid");
        setFixedCellSize(ROW);
        getStyleClass().addAll("table-browser", "data-grid");
        setPlaceholder(Labels.faint("No row passes the filters."));
        quietly(() -> setSortPolicy(view -> {
            if (!quiet) {
                asked.run();
            }
            return true;
        }));
    }

    /** Shows the columns of a table, without filters and in the order of the file. */
    void showColumns(Table table) {
        setAccessibleText("Table " + table.name());
        filters.clear();
        List<TableColumn<Integer, Integer>> columns = new ArrayList<>();
        columns.add(fixed("line", "line-column", row -> Integer.toString(table.lines()[row])));
        columns.add(part());
        table.columns().forEach(column -> columns.add(column(column)));
        quietly(() -> {
            getSortOrder().clear();
            getColumns().setAll(columns);
        });
    }

    /** Shows these rows, in this order; the headers go on telling what was asked for. */
    void showRows(List<Integer> rows) {
        List<TableColumn<Integer, ?>> order = List.copyOf(getSortOrder());
        // Other items clear the order of the headers.
        quietly(() -> {
            setItems(FXCollections.observableList(rows));
            getSortOrder().setAll(order);
        });
    }

    private void quietly(Runnable change) {
        quiet = true;
        change.run();
        quiet = false;
    }

    /** What is typed below the headers. */
    List<RowFilter> filters() {
        return filters.stream().flatMap(field -> field.filter().stream()).toList();
    }

    /** Why what is typed is not a filter; empty when it is. */
    String trouble() {
        return filters.stream()
                .map(field -> field.trouble().get())
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElse("");
    }

    void clearFilters() {
        filters.forEach(FilterField::clear);
    }

    /** The order that the headers ask for. */
    List<RowSort> sorts() {
        List<RowSort> sorts = new ArrayList<>();
        for (TableColumn<Integer, ?> sorted : getSortOrder()) {
            if (sorted.getUserData() instanceof Column column) {
                sorts.add(new RowSort(column, sorted.getSortType() == TableColumn.SortType.DESCENDING));
            }
        }
        return sorts;
    }

    private static TableColumn<Integer, Integer> bare() {
        TableColumn<Integer, Integer> shown = new TableColumn<>();
        shown.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        return shown;
    }

    private TableColumn<Integer, Integer> fixed(String name, String style, IntFunction<String> text) {
        TableColumn<Integer, Integer> shown = bare();
        shown.setText(name);
        shown.setSortable(false);
        shown.getStyleClass().addAll("number-column", style);
        shown.setPrefWidth(LEAST_WIDTH - ROW);
        shown.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Integer row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : text.apply(row));
            }
        });
        return shown;
    }

    private TableColumn<Integer, Integer> part() {
        TableColumn<Integer, Integer> shown = bare();
        shown.setText("part");
        shown.setSortable(false);
        shown.setPrefWidth(LEAST_WIDTH - ROW);
        shown.setCellFactory(view -> new PartCell(parts));
        return shown;
    }

    private TableColumn<Integer, Integer> column(Column column) {
        TableColumn<Integer, Integer> shown = bare();
        boolean numbers = column instanceof Column.Numbers;
        FilterField filter = new FilterField(column, asked);
        filter.trouble().addListener((source, old, now) -> asked.run());
        filters.add(filter);
        Label name = new Label(column.label());
        name.setTooltip(Labels.hint(column.label() + ": click to sort, again for the other way; Shift for one more"));
        VBox header = new VBox(3, name, filter);
        header.getStyleClass().add(numbers ? "number-header" : "text-header");
        filter.prefWidthProperty().bind(shown.widthProperty().subtract(12));
        name.maxWidthProperty().bind(shown.widthProperty().subtract(26));
        shown.setGraphic(header);
        shown.setUserData(column);
        shown.setPrefWidth(width(column));
        if (numbers) {
            shown.getStyleClass().add("number-column");
        }
        shown.setCellFactory(view -> new ValueCell(column, () -> limits.apply(column)));
        return shown;
    }

    private static double width(Column column) {
        int letters = column.label().length() + HEADER_LETTERS;
        for (int row = 0; row < Math.min(ROWS_MEASURED, column.rows()); row++) {
            letters = Math.max(letters, column.text(row).length());
        }
        return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, 20 + LETTER * letters));
    }
}
