package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.ScaledRange;
import io.github.nafworkbench.data.ScalingKind;
import io.github.nafworkbench.data.Split;
import io.github.nafworkbench.data.split.SplitDesign;
import io.github.nafworkbench.view.BusyBar;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.workbench.Inquiry;
import io.github.nafworkbench.workbench.TableStudy;
import io.github.nafworkbench.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Chooses how columns are brought to network units, and shows what comes of it. */
final class ScalingPage extends BorderPane {
    private static final double ROW = 26;
    private static final double STRIP = 150;

    private final Workbench workbench;
    private final Look look;
    private final Inquiry<Effect> effect;
    private final ToggleGroup kinds = new ToggleGroup();
    private final TableView<ScaledRange> ranges = new TableView<>();
    private final Label sentence = new Label();
    private final Button use = new Button("Use this scaling");
    private Optional<TableStudy.Subject> subject = Optional.empty();

    /** What a scaling comes to. */
    private record Effect(ScalingKind kind, Dataset dataset, int testRows, int rowsBeyond, List<ScaledRange> ranges) {}

    ScalingPage(Workbench workbench, Look look) {
        this.workbench = workbench;
        this.look = look;
        TableStudy study = workbench.study();
        this.effect = study.inquiry();
        getStyleClass().add("data-page");
        setLeft(left());
        setCenter(right());
        study.subject().addListener((source, old, now) -> now.ifPresent(this::follow));
        effect.answer().addListener((source, old, now) -> now.ifPresent(this::show));
        effect.busy().addListener((source, old, now) -> offer());
        look.dark().addListener((source, old, now) -> ranges.refresh());
    }

    private VBox left() {
        VBox side = new VBox(12);
        for (ScalingKind kind : ScalingKind.values()) {
            RadioButton choice = new RadioButton(kind.code());
            choice.setId("scaling-" + kind.code());
            choice.setUserData(kind);
            choice.setToggleGroup(kinds);
            choice.setOnAction(event -> ask());
            Label what = Labels.note("Each column is scaled " + kind.sentence() + ".");
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            side.getChildren().add(new VBox(2, choice, what));
        }
        sentence.setId("scaling-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        use.setId("use-scaling");
        use.getStyleClass().add("accent");
        use.setOnAction(event -> use());
        Label starts = Labels.note("Using another scaling starts a new run. Ctrl+Z takes it back.");
        starts.setWrapText(true);
        side.getChildren()
                .addAll(sentence, Labels.trouble(effect.trouble()), new BusyBar("Scaling", effect), use, starts);
        side.getStyleClass().addAll("data-side", "data-form");
        return side;
    }

    private VBox right() {
        ranges.setId("scaled-ranges");
        ranges.setAccessibleText("Columns in network units");
        ranges.setFixedCellSize(ROW);
        ranges.getStyleClass().add("table-browser");
        text("column", 150, "", r -> r.column().label(), false);
        text("centre", 86, "The value that becomes 0", r -> Labels.figure(r.centre()), true);
        text("one unit is", 104, "One network unit, in the column's unit", r -> Labels.figure(r.networkUnit()), true);
        text(
                "train",
                120,
                "Least and greatest value on the training rows, in network units",
                r -> span(r.trainLow(), r.trainHigh()),
                true);
        text(
                "test",
                120,
                "Least and greatest value on the test rows, in network units",
                r -> span(r.testLow(), r.testHigh()),
                true);
        strip();
        text(
                "test values beyond",
                156,
                "Test values below the least or above the greatest training value; there the network extrapolates",
                r -> r.beyond() == 0 ? "0" : r.beyond() + " (" + Labels.percent(r.beyond() / (double) testRows()) + ")",
                true);
        VBox.setVgrow(ranges, Priority.ALWAYS);
        VBox side = new VBox(8, ranges);
        side.getStyleClass().add("data-main");
        return side;
    }

    private int testRows() {
        return effect.answer().get().map(Effect::testRows).orElse(1);
    }

    private void text(String name, double width, String hint, Function<ScaledRange, String> value, boolean number) {
        TableColumn<ScaledRange, String> column = new TableColumn<>();
        Label header = new Label(name);
        if (!hint.isEmpty()) {
            header.setTooltip(Labels.hint(hint));
        }
        column.setGraphic(header);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        if (number) {
            column.getStyleClass().add("number-column");
        }
        ranges.getColumns().add(column);
    }

    private void strip() {
        TableColumn<ScaledRange, ScaledRange> column = new TableColumn<>();
        Label header = new Label("−3 … 3 network units");
        header.setTooltip(Labels.hint("Training rows above, test rows below; the lines are at −1, 0 and 1"));
        column.setGraphic(header);
        column.setPrefWidth(STRIP + 16);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(view -> new TableCell<>() {
            private final RangeStrip strip = new RangeStrip(look, STRIP, ROW - 8);

            @Override
            protected void updateItem(@Nullable ScaledRange item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(item == null ? null : strip);
                if (item != null) {
                    strip.show(item);
                }
            }
        });
        ranges.getColumns().add(column);
    }

    private static String span(double low, double high) {
        return Labels.figure(low) + " to " + Labels.figure(high);
    }

    private void follow(TableStudy.Subject now) {
        boolean chosenElsewhere =
                subject.filter(s -> s.scaling() == now.scaling()).isEmpty();
        subject = Optional.of(now);
        if (chosenElsewhere) {
            kinds.getToggles().stream()
                    .filter(toggle -> toggle.getUserData() == now.scaling())
                    .findFirst()
                    .ifPresent(kinds::selectToggle);
        }
        ask();
    }

    private void ask() {
        if (subject.isPresent()
                && kinds.getSelectedToggle() != null
                && kinds.getSelectedToggle().getUserData() instanceof ScalingKind kind) {
            Dataset dataset = subject.get().dataset();
            SplitDesign design = subject.get().split();
            effect.ask(progress -> {
                Split split = design.split(dataset);
                Dataset filled = dataset.filled(split.train());
                return new Effect(
                        kind,
                        dataset,
                        split.test().length,
                        ScaledRange.rowsBeyond(filled, split),
                        ScaledRange.of(filled, split, kind));
            });
        }
    }

    private void use() {
        effect.answer().get().ifPresent(e -> workbench.experiment(x -> x.with(e.kind())));
    }

    /** Only what is seen can be used, and not what is in use already. */
    private void offer() {
        Optional<ScalingKind> seen = effect.answer().get().map(Effect::kind);
        use.setDisable(effect.busy().get() || seen.isEmpty() || seen.equals(subject.map(TableStudy.Subject::scaling)));
    }

    private void show(Effect e) {
        offer();
        ranges.getItems().setAll(e.ranges());
        sentence.setText(
                e.rowsBeyond() == 0
                        ? "No test row has an input beyond the range of the training rows."
                        : Labels.count(e.rowsBeyond(), "test row") + " of " + Labels.count(e.testRows()) + " ("
                                + Labels.percent(e.rowsBeyond() / (double) e.testRows())
                                + ") "
                                + (e.rowsBeyond() == 1 ? "has" : "have")
                                + " an input beyond the range of the training rows: there the network extrapolates.");
    }
}
