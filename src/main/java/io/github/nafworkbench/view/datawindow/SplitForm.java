package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.split.ColumnSplit;
import io.github.nafworkbench.data.split.CountedSplit;
import io.github.nafworkbench.data.split.FoldSplit;
import io.github.nafworkbench.data.split.GroupedSplit;
import io.github.nafworkbench.data.split.RandomSplit;
import io.github.nafworkbench.data.split.RowLabels;
import io.github.nafworkbench.data.split.SplitDesign;
import io.github.nafworkbench.data.split.StratifiedSplit;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.view.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The fields of a split design; only those of the chosen kind are seen, and what was typed in the others is kept. */
final class SplitForm extends VBox {
    private static final double NAME_WIDTH = 110;
    private static final int MOST_FOLDS = 1000;
    private static final double MOST_ROWS = 1e9;

    private final Runnable changed;
    private final ComboBox<Kind> kind = new ComboBox<>();
    private final ComboBox<String> column = new ComboBox<>();
    private final ComboBox<String> cell = new ComboBox<>();
    private final NumberField share;
    private final NumberField folds;
    private final NumberField fold;
    private final NumberField train;
    private final NumberField test;
    private final NumberField seed;
    private final Node columnRow;
    private final Node cellRow;
    private final HBox presets;
    private boolean filling;

    /** A design to be made of a table; on any thread. */
    interface Draft {
        /**
         * Makes it.
         *
         * @throws InputException if the table has no such split
         */
        SplitDesign design(Table table) throws InputException;
    }

    /** How rows are chosen. */
    private enum Kind {
        RANDOM("Random"),
        STRATIFIED("Stratified by the target"),
        GROUPED("Whole groups of a column"),
        FOLD("One of k folds"),
        COLUMN("As a column says"),
        COUNTED("Numbers of rows");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * The form.
     *
     * @param changed run when the user changed something
     */
    SplitForm(Runnable changed) {
        super(8);
        this.changed = changed;
        share = new NumberField("Test share in %", "split-share", 0.01, 99.99, this::tell);
        folds = new NumberField("Folds k", "split-folds", 2, MOST_FOLDS, this::tell);
        fold = new NumberField("Fold that tests", "split-fold", 1, MOST_FOLDS, this::tell);
        train = new NumberField("Training rows", "split-train", 2, MOST_ROWS, this::tell);
        test = new NumberField("Test rows", "split-test", 1, MOST_ROWS, this::tell);
        seed = new NumberField("Seed", "design-seed", 0, Long.MAX_VALUE, this::tell);
        kind.getItems().setAll(Kind.values());
        columnRow = row("Column", column, "split-column", "Column to split by");
        cellRow = row("Rows that test", cell, "split-cell", "Cell of the rows that test");
        presets = new HBox(4, preset(1000, 3000), preset(3000, 10000));
        presets.setAlignment(Pos.CENTER_LEFT);
        presets.managedProperty().bind(presets.visibleProperty());
        kind.setValue(Kind.RANDOM);
        kind.setOnAction(event -> {
            arrange();
            tell();
        });
        column.setOnAction(event -> {
            quietly(() -> cell.getItems().clear());
            tell();
        });
        cell.setOnAction(event -> tell());
        getChildren()
                .setAll(
                        row("Rows are split", kind, "split-kind", "How rows are split"),
                        share,
                        columnRow,
                        cellRow,
                        folds,
                        fold,
                        train,
                        test,
                        presets,
                        seed);
        arrange();
    }

    private static Node row(String name, ComboBox<?> box, String id, String accessible) {
        Label label = Labels.faint(name);
        label.setPrefWidth(NAME_WIDTH);
        label.setLabelFor(box);
        box.setId(id);
        box.setAccessibleText(accessible);
        box.setPrefWidth(190);
        HBox row = new HBox(8, label, box);
        row.setAlignment(Pos.CENTER_LEFT);
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Button preset(int training, int testing) {
        String text = Labels.count(training) + " / " + Labels.count(testing);
        Button button = Labels.link(text, "preset-" + training, () -> {
            quietly(() -> {
                train.show(Integer.toString(training));
                test.show(Integer.toString(testing));
            });
            tell();
        });
        button.setAccessibleText(training + " training and " + testing + " test rows");
        return button;
    }

    /** Shows a table's columns and the design in use. */
    void show(Table table, SplitDesign design) {
        quietly(() -> {
            column.getItems().setAll(table.columns().stream().map(Column::name).toList());
            cell.getItems().clear();
            fill(design);
            arrange();
        });
    }

    /** The cells of the chosen column, of which one tests. */
    void offerCells(List<String> cells, String chosen) {
        quietly(() -> {
            cell.getItems().setAll(cells);
            cell.setValue(chosen);
        });
    }

    private void fill(SplitDesign design) {
        share.show(Numbers.shortest(Math.rint(1e6 * design.testShare()) / 1e4));
        seed.show(Long.toString(design.seed().orElse(1)));
        folds.show("5");
        fold.show("1");
        train.show("3000");
        test.show("10000");
        column.getSelectionModel().selectFirst();
        if (design instanceof GroupedSplit grouped) {
            column.setValue(grouped.groups().column());
        } else if (design instanceof ColumnSplit by) {
            column.setValue(by.parts().column());
            cell.getItems().setAll(by.test());
            cell.setValue(by.test());
        } else if (design instanceof FoldSplit part) {
            folds.show(Integer.toString(part.folds()));
            fold.show(Integer.toString(part.fold()));
        } else if (design instanceof CountedSplit counted) {
            train.show(Integer.toString(counted.trainRows()));
            test.show(Integer.toString(counted.testRows()));
        }
        kind.setValue(kindOf(design));
    }

    private static Kind kindOf(SplitDesign design) {
        if (design instanceof StratifiedSplit) {
            return Kind.STRATIFIED;
        } else if (design instanceof GroupedSplit) {
            return Kind.GROUPED;
        } else if (design instanceof FoldSplit) {
            return Kind.FOLD;
        } else if (design instanceof ColumnSplit) {
            return Kind.COLUMN;
        }
        return design instanceof CountedSplit ? Kind.COUNTED : Kind.RANDOM;
    }

    /** The design as it is typed; none while a field holds something that cannot be taken. */
    Optional<Draft> draft() {
        return switch (kind.getValue()) {
            case RANDOM -> shared((s, d) -> table -> new RandomSplit(s, d));
            case STRATIFIED -> shared((s, d) -> table -> new StratifiedSplit(s, d));
            case GROUPED -> {
                String by = column.getValue();
                yield shared((s, d) -> table -> new GroupedSplit(RowLabels.of(table, by), s, d));
            }
            case FOLD -> numbered(folds, fold, (k, i, d) -> table -> new FoldSplit(k, i, d));
            case COUNTED -> numbered(train, test, (a, b, d) -> table -> new CountedSplit(a, b, d));
            case COLUMN -> Optional.of(byColumn(column.getValue(), Optional.ofNullable(cell.getValue())));
        };
    }

    private static Draft byColumn(String by, Optional<String> cell) {
        return table -> {
            RowLabels labels = RowLabels.of(table, by);
            if (cell.isPresent()) {
                return ColumnSplit.of(labels, cell.get());
            }
            try {
                return ColumnSplit.of(labels);
            } catch (InputException noCellSaysTest) {
                return ColumnSplit.of(labels, labels.names().get(0));
            }
        };
    }

    private interface Shared {
        Draft of(double testShare, long drawnBy);
    }

    private Optional<Draft> shared(Shared made) {
        OptionalDouble percent = share.real();
        OptionalLong drawnBy = seed.whole();
        return percent.isEmpty() || drawnBy.isEmpty()
                ? Optional.empty()
                : Optional.of(made.of(percent.getAsDouble() / 100, drawnBy.getAsLong()));
    }

    private interface Numbered {
        Draft of(int first, int second, long drawnBy);
    }

    private Optional<Draft> numbered(NumberField first, NumberField second, Numbered made) {
        OptionalLong a = first.whole();
        OptionalLong b = second.whole();
        OptionalLong drawnBy = seed.whole();
        return a.isEmpty() || b.isEmpty() || drawnBy.isEmpty()
                ? Optional.empty()
                : Optional.of(made.of((int) a.getAsLong(), (int) b.getAsLong(), drawnBy.getAsLong()));
    }

    private void arrange() {
        Kind now = kind.getValue();
        share.setVisible(now == Kind.RANDOM || now == Kind.STRATIFIED || now == Kind.GROUPED);
        columnRow.setVisible(now == Kind.GROUPED || now == Kind.COLUMN);
        cellRow.setVisible(now == Kind.COLUMN);
        folds.setVisible(now == Kind.FOLD);
        fold.setVisible(now == Kind.FOLD);
        train.setVisible(now == Kind.COUNTED);
        test.setVisible(now == Kind.COUNTED);
        presets.setVisible(now == Kind.COUNTED);
        seed.setVisible(now != Kind.COLUMN);
    }

    private void quietly(Runnable change) {
        boolean before = filling;
        filling = true;
        change.run();
        filling = before;
    }

    private void tell() {
        if (!filling) {
            changed.run();
        }
    }
}
