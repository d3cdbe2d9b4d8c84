package io.github.nafworkbench.view.data;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.LeftOut;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.reading.ImportChoices;
import io.github.nafworkbench.data.statistics.NumberSummary;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.view.Card;
import io.github.nafworkbench.view.Figures;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.NoticeBar;
import io.github.nafworkbench.view.Popover;
import io.github.nafworkbench.workbench.Notice;
import io.github.nafworkbench.workbench.TableImport;
import io.github.nafworkbench.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The open table and what is learnt from it: target, inputs, split. */
public final class DataPane extends Card {
    private static final int ROWS_ABOVE = 4;
    private static final double HINT_WIDTH = 360;

    private final Workbench workbench;
    private final Label file = new Label();
    private final Label sentence = new Label();
    private final Label importNote = new Label();
    private final ComboBox<String> target = new ComboBox<>();
    private final Histogram histogram;
    private final Label inputsTitle = new Label();
    private final ListView<Column.Numbers> inputs = new ListView<>();
    private final Label leftOut = new Label();
    private final Label zeros = new Label();
    private Optional<Table> shownTable = Optional.empty();
    private Optional<Dataset> shownDataset = Optional.empty();

    /**
     * The pane.
     *
     * @param open lets the user choose a file
     * @param browse shows the whole table
     */
    public DataPane(Workbench workbench, Look look, Runnable open, Runnable browse) {
        super(
                "Data",
                link("Table…", "table", "See the table, its columns and correlations, and design the split", browse),
                link("Open…", "open", "Open a table (Ctrl+O)", open));
        this.workbench = workbench;
        this.histogram = new Histogram(look);
        file.getStyleClass().add("file-name");
        file.setId("file-name");
        sentence.getStyleClass().add("note");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        inputs.getStyleClass().add("inputs");
        inputs.setAccessibleText("Inputs");
        inputs.setFixedCellSize(InputCell.HEIGHT);
        inputs.setCellFactory(view ->
                new InputCell(() -> workbench.project().get().experiment().dataset()));
        VBox.setVgrow(inputs, Priority.ALWAYS);
        leftOut.setId("left-out");
        leftOut.getStyleClass().add("note");
        leftOut.managedProperty().bind(leftOut.textProperty().isNotEmpty());
        getChildren()
                .addAll(
                        new NoticeBar(workbench, Notice.Place.DATA),
                        new ReadingBar(workbench),
                        file,
                        sentence,
                        importRow(),
                        targetRow());
        zeros.setId("zeros");
        zeros.getStyleClass().add("trouble");
        zeros.managedProperty().bind(zeros.textProperty().isNotEmpty());
        getChildren().addAll(histogram, zeros, inputsRow(), inputs, leftOut, new SplitFields(workbench), linear());
        workbench.project().addListener((source, old, now) -> show());
        show();
    }

    private static Button link(String text, String id, String hint, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().addAll("flat", "link");
        button.setTooltip(new Tooltip(hint));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** How the file was read, with the way to change it; takes no room for a table that is from no file. */
    private HBox importRow() {
        importNote.setId("import-note");
        importNote.getStyleClass().add("note");
        Button options = link(
                "Import options…", "import-options", "See how the file was read and why, and change it", () -> workbench
                        .opening()
                        .options());
        options.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(4, importNote, options);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(importNote.textProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private static String readAs(TableImport.Outcome outcome) {
        return outcome.remembered()
                ? "Read as last time."
                : outcome.reading().choices().equals(ImportChoices.DETECT)
                        ? "Read as detected."
                        : "Read as you set it.";
    }

    private HBox targetRow() {
        Label label = new Label("Target");
        label.getStyleClass().add("faint");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(target);
        target.setId("target");
        target.setAccessibleText("Target");
        target.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(target, Priority.ALWAYS);
        target.setOnAction(event -> chooseTarget());
        target.setOnShown(event -> scrollToChosen());
        HBox row = new HBox(8, label, target);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("target-row");
        return row;
    }

    private HBox inputsRow() {
        inputsTitle.getStyleClass().add("faint");
        inputsTitle.setMinWidth(Region.USE_PREF_SIZE);
        Label share = new Label("|r|");
        share.setTooltip(new Tooltip("Bars: size of the correlation with the target"));
        share.getStyleClass().add("note");
        share.setMinWidth(Region.USE_PREF_SIZE);
        Button choose = new Button("choose");
        choose.setId("choose");
        choose.setAccessibleText("Choose inputs");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.getStyleClass().addAll("flat", "link");
        InputChoice choice = new InputChoice(workbench);
        Popover popover = new Popover(choice);
        choice.whenDone(popover::hide);
        choose.setOnAction(event -> {
            choice.fill();
            popover.toggle(choose);
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, inputsTitle, choose, gap, share);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** What the network has to beat. */
    private Label linear() {
        Label label = new Label();
        label.setId("linear");
        label.getStyleClass().add("note");
        label.setTooltip(new Tooltip("Test RMSE of y = w·x + c by least squares on the same training rows,\n"
                + "± its standard error from the choice of test rows. A network should beat it."));
        label.textProperty().bind(workbench.linear().map(this::linearText));
        return label;
    }

    private String linearText(Optional<Rmse> rmse) {
        String unit = workbench.project().get().experiment().dataset().targetUnit();
        return rmse.map(r -> "Linear model: " + Figures.three(r.value()) + " "
                        + Figures.plusMinus(r.standardError(), r.value()) + " " + unit)
                .orElse("Linear model: after the first epoch");
    }

    /** A list opens at its top otherwise, wherever the chosen target is. */
    private void scrollToChosen() {
        if (target.getSkin() instanceof ComboBoxListViewSkin<?> skin
                && skin.getPopupContent() instanceof ListView<?> list) {
            list.scrollTo(Math.max(0, target.getSelectionModel().getSelectedIndex() - ROWS_ABOVE));
        }
    }

    private void chooseTarget() {
        String chosen = target.getValue();
        Dataset dataset = workbench.project().get().experiment().dataset();
        if (chosen == null || chosen.equals(dataset.targets().get(0).label())) {
            return;
        }
        workbench.project().get().table().numeric().stream()
                .filter(c -> c.label().equals(chosen))
                .findFirst()
                .ifPresent(c -> workbench.choose(c.name(), List.of()));
        // A target that cannot be taken leaves a notice; the box then shows the old one again.
        target.setValue(workbench
                .project()
                .get()
                .experiment()
                .dataset()
                .targets()
                .get(0)
                .label());
    }

    private void show() {
        Table table = workbench.project().get().table();
        Dataset dataset = workbench.project().get().experiment().dataset();
        importNote.setText(workbench.opening().of(table).map(DataPane::readAs).orElse(""));
        if (shownTable.filter(t -> t.equals(table)).isEmpty()) {
            shownTable = Optional.of(table);
            file.setText(table.name());
            file.setTooltip(new Tooltip(table.name()));
            sentence.setText(TableText.size(table));
            target.getItems().setAll(table.numeric().stream().map(Column::label).toList());
            shownDataset = Optional.empty();
        }
        if (shownDataset.filter(d -> d.equals(dataset)).isEmpty()) {
            shownDataset = Optional.of(dataset);
            target.setValue(dataset.targets().get(0).label());
            histogram.show(dataset.targets().get(0));
            showZeros(NumberSummary.of(dataset.targets().get(0).values()));
            inputs.getItems().setAll(dataset.inputs());
            showLeftOut(LeftOut.of(table, dataset));
            inputsTitle.setText("Inputs " + dataset.inputs().size() + " of "
                    + (table.numeric().size() - 1));
        }
    }

    private void showZeros(NumberSummary target) {
        zeros.setText(ZeroWarning.brief(target).orElse(""));
        Tooltip all = new Tooltip(ZeroWarning.sentence(target).orElse(""));
        all.setWrapText(true);
        all.setMaxWidth(HINT_WIDTH);
        zeros.setTooltip(all);
    }

    private void showLeftOut(List<LeftOut> out) {
        leftOut.setText(out.isEmpty() ? "" : "Left out: " + LeftOut.text(out));
        Tooltip all = new Tooltip("Columns that are not inputs, and why: " + LeftOut.text(out));
        all.setWrapText(true);
        all.setMaxWidth(HINT_WIDTH);
        leftOut.setTooltip(all);
    }
}
