package io.github.nafworkbench.view.importing;

import io.github.nafworkbench.data.reading.Finding;
import io.github.nafworkbench.workbench.TableImport;
import io.github.nafworkbench.workbench.TableOpening;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * How a file is read: at the left every finding with its reason, at the right the lines and the columns, below what is
 * wrong and what it comes to. Each choice reads the file again in the background.
 */
public final class ImportPage extends VBox {
    private static final Duration PATIENCE = Duration.millis(300);
    private static final double FINDINGS_WIDTH = 348;

    private final TableImport shown;
    private final ColumnList columns;
    private final Button open = new Button("Open");

    /** The page of an import. */
    public ImportPage(TableImport shown, TableOpening opening) {
        super(8);
        this.shown = shown;
        this.columns = new ColumnList(shown);
        setId("import-page");
        getStyleClass().add("import-page");
        ScrollPane findings = new ScrollPane(new FindingsPane(shown));
        findings.setFitToWidth(true);
        findings.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        findings.getStyleClass().add("bare");
        findings.setMinWidth(FINDINGS_WIDTH);
        findings.setMaxWidth(FINDINGS_WIDTH);
        HBox both = new HBox(16, findings, tables());
        VBox.setVgrow(both, Priority.ALWAYS);
        both.setMinHeight(0);
        getChildren().setAll(both, new ProblemPane(shown), trouble(), foot(opening));
        Stream.of(shown.busy(), shown.trouble(), shown.outcome())
                .forEach(property -> property.addListener(change -> offer()));
        offer();
    }

    /** Puts the focus where most is chosen. */
    @Override
    public void requestFocus() {
        columns.requestFocus();
    }

    private VBox tables() {
        RawPreview raw = new RawPreview(shown);
        raw.setPrefHeight(190);
        raw.setMinHeight(164);
        columns.setMinHeight(120);
        VBox.setVgrow(columns, Priority.ALWAYS);
        Label hint = new Label("right-click a line, or press its key: header H, units U, first row of data D, skip S");
        hint.getStyleClass().add("note");
        HBox head = new HBox(8, title("Lines of the file"), hint);
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox tables = new VBox(
                6, head, raw, title("Columns"), columns, new ColumnEditor(shown, columns), new RowPolicies(shown));
        HBox.setHgrow(tables, Priority.ALWAYS);
        tables.setMinWidth(0);
        return tables;
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("card-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        return title;
    }

    /** Why the choices cannot be used, with a way back. */
    private HBox trouble() {
        Label sentence = new Label();
        sentence.setId("import-trouble");
        sentence.getStyleClass().add("trouble");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> shown.trouble().get().isEmpty()
                                ? shown.outcome()
                                        .get()
                                        .map(TableImport.Outcome::refusal)
                                        .orElse("")
                                : shown.trouble().get(),
                        shown.trouble(),
                        shown.outcome()));
        Button back = new Button("Take the choice back");
        back.setId("import-back");
        back.getStyleClass().addAll("flat", "link");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(event -> shown.takeBack());
        back.visibleProperty().bind(shown.trouble().isNotEmpty());
        HBox row = new HBox(8, sentence, back);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(sentence.textProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private HBox foot(TableOpening opening) {
        Label sentence = new Label();
        sentence.setId("import-sentence");
        sentence.setWrapText(true);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.textProperty()
                .bind(shown.outcome().map(o -> o.map(now -> ImportText.sentence(now.reading()) + format(now))
                        .orElse("")));
        Button cancel = new Button("Cancel");
        cancel.setId("import-cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> opening.giveUp());
        open.setId("import-open");
        open.getStyleClass().add("accent");
        open.setDefaultButton(true);
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> opening.accept());
        HBox foot = new HBox(8, sentence, busyBar(), cancel, open);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private static String format(TableImport.Outcome outcome) {
        String format = outcome.reading()
                .finding(Finding.Subject.FORMAT)
                .map(Finding::value)
                .orElse("");
        return outcome.remembered() ? " Read as last time." : " Read as " + format + ".";
    }

    /** Seen only when reading takes long. */
    private HBox busyBar() {
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("thin");
        bar.setPrefWidth(100);
        bar.setAccessibleText("Reading the file");
        bar.progressProperty().bind(shown.progress());
        Button stop = new Button("Stop");
        stop.setId("import-stop");
        stop.getStyleClass().addAll("flat", "link");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(event -> shown.takeBack());
        HBox box = new HBox(8, new Label("Reading"), bar, stop);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setVisible(false);
        box.managedProperty().bind(box.visibleProperty());
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> box.setVisible(shown.busy().get()));
        shown.busy().addListener((source, old, busy) -> {
            box.setVisible(false);
            if (busy) {
                patience.playFromStart();
            } else {
                patience.stop();
            }
        });
        return box;
    }

    private void offer() {
        open.setDisable(!shown.ready());
    }
}
