package io.github.nafworkbench.view.curveimport;

import io.github.nafworkbench.curve.library.CurveSet;
import io.github.nafworkbench.curve.measured.CurveFileReading;
import io.github.nafworkbench.curve.measured.CurvePoints;
import io.github.nafworkbench.curve.measured.MeasuredCurve;
import io.github.nafworkbench.curve.measured.Quantity;
import io.github.nafworkbench.data.InputProblem;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.curvewindow.MappingForm;
import io.github.nafworkbench.view.curvewindow.Overlay;
import io.github.nafworkbench.view.curvewindow.OverlayCanvas;
import io.github.nafworkbench.workbench.Assignment;
import io.github.nafworkbench.workbench.CurveImport;
import io.github.nafworkbench.workbench.CurveOpening;
import io.github.nafworkbench.workbench.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a curve file: at the left how it was understood and what there is to know of it, in the middle its
 * lines and its curves drawn in its own units, at the right the curves to take and their map to network units.
 */
public final class CurveImportPage extends VBox {
    private static final double SIDE = 286;
    private static final double RIGHT = 372;

    private final CurveImport shown;
    private final FoundCurves curves;
    private final OverlayCanvas drawing;
    private final MappingForm mapping;
    private final ListView<String> remarks = new ListView<>();
    private final Label sentence = new Label();
    private final Button take = new Button("Take the curves");

    /** The page of an import. */
    public CurveImportPage(CurveImport shown, Library library, Look look) {
        super(8);
        this.shown = shown;
        this.curves = new FoundCurves(shown);
        this.drawing = new OverlayCanvas(look, library.inquiry());
        this.mapping = new MappingForm(change -> shown.choose(c -> c.with(
                change.apply(shown.outcome().get().map(o -> o.set().mapping()).orElseThrow()))));
        setId("curve-import");
        getStyleClass().addAll("import-page", "curve-import");
        HBox all = new HBox(16, left(), middle(), right());
        VBox.setVgrow(all, Priority.ALWAYS);
        all.setMinHeight(0);
        getChildren().setAll(all, trouble(), foot(library.opening()));
        shown.outcome().addListener((source, old, now) -> now.ifPresent(this::show));
        // An editable table would keep Enter and Escape for itself.
        curves.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                library.opening().accept();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                library.opening().giveUp();
                event.consume();
            }
        });
        curves.getSelectionModel().selectedItemProperty().addListener((source, old, now) -> draw());
        Stream.of(shown.busy(), shown.trouble(), shown.outcome())
                .forEach(property -> property.addListener(change -> take.setDisable(!shown.ready())));
        shown.outcome().get().ifPresent(this::show);
        take.setDisable(!shown.ready());
    }

    /** Puts the focus on the curves. */
    @Override
    public void requestFocus() {
        curves.requestFocus();
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("card-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        return title;
    }

    private Node left() {
        remarks.setId("curve-remarks");
        remarks.setAccessibleText("What there is to know of the file");
        remarks.getStyleClass().add("remarks");
        remarks.setCellFactory(view -> new Remark(view));
        remarks.setPlaceholder(Labels.faint("Nothing"));
        VBox.setVgrow(remarks, Priority.ALWAYS);
        VBox left = new VBox(6, title("How it was read"), new CurveFindings(shown), title("To note"), remarks);
        left.setMinWidth(SIDE);
        left.setMaxWidth(SIDE);
        return left;
    }

    private Node middle() {
        CurveLines lines = new CurveLines(shown);
        lines.setPrefHeight(176);
        lines.setMinHeight(120);
        VBox.setVgrow(drawing, Priority.ALWAYS);
        VBox middle = new VBox(6, title("Lines of the file"), lines, title("Curves as measured"), drawing);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        return middle;
    }

    private Node right() {
        curves.setMinHeight(110);
        VBox.setVgrow(curves, Priority.ALWAYS);
        ScrollPane form = new ScrollPane(mapping);
        form.setFitToWidth(true);
        form.getStyleClass().add("bare");
        form.setMinHeight(236);
        VBox right = new VBox(6, title("Curves"), curves, title("To network units z, h"), form);
        right.setMinWidth(RIGHT);
        right.setMaxWidth(RIGHT);
        return right;
    }

    private HBox trouble() {
        Label why = Labels.trouble(shown.trouble());
        why.setId("curve-import-trouble");
        HBox.setHgrow(why, Priority.ALWAYS);
        Button back = Labels.link("Take the choice back", "curve-import-back", shown::takeBack);
        HBox row = new HBox(8, why, back);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(shown.trouble().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private HBox foot(CurveOpening opening) {
        sentence.setId("curve-import-sentence");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Label busy = Labels.faint("Reading…");
        busy.visibleProperty().bind(shown.busy());
        ComboBox<Assignment> to = new ComboBox<>();
        to.setId("curve-assignment");
        to.setAccessibleText("Which neurons get the curves");
        to.getItems().setAll(Assignment.values());
        to.setConverter(new AssignmentText());
        to.valueProperty().bindBidirectional(shown.assignment());
        Button cancel = new Button("Cancel");
        cancel.setId("curve-import-cancel");
        cancel.setOnAction(event -> opening.giveUp());
        take.setId("curve-import-take");
        take.getStyleClass().add("accent");
        take.setDefaultButton(true);
        take.setOnAction(event -> opening.accept());
        Stream.of(cancel, take).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        HBox foot = new HBox(8, sentence, busy, to, cancel, take);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void show(CurveImport.Outcome outcome) {
        remarks.getItems().setAll(remarks(outcome));
        mapping.show(Optional.of(outcome.set()));
        CurveSet wanted = outcome.wanted();
        int usable = wanted.usable().size();
        sentence.setText(Labels.count(usable, "curve") + " of "
                + outcome.set().curves().size() + " will be taken"
                + (outcome.readings().size() > 1 ? " from " + outcome.readings().size() + " files" : "")
                + (outcome.remembered() ? ". Read as last time." : "."));
        draw();
    }

    private void draw() {
        shown.outcome().get().ifPresent(outcome -> {
            List<CurvePoints> lines = new ArrayList<>();
            for (int i = 0; i < outcome.branches().size(); i++) {
                if (!outcome.choices().unwanted().contains(i)) {
                    lines.addAll(outcome.branches().get(i));
                }
            }
            MeasuredCurve first = outcome.set().measured().get(0);
            FoundCurves.Row row = curves.getSelectionModel().getSelectedItem();
            List<CurvePoints> chosen =
                    row == null || row.number() >= outcome.branches().size()
                            ? List.of()
                            : outcome.branches().get(row.number());
            drawing.show(Overlay.of(
                            lines,
                            first.x().label(),
                            new Quantity(first.y().name(), outcome.scale().unit()).label())
                    .withStrong(chosen));
        });
    }

    /** Problems first, then flags of curves, then what was left out, dropped and noted. */
    private static List<String> remarks(CurveImport.Outcome outcome) {
        List<String> all = new ArrayList<>();
        outcome.problems().stream().map(InputProblem::sentence).forEach(all::add);
        for (CurveFileReading reading : outcome.readings()) {
            String file = outcome.readings().size() > 1 ? reading.file() + ": " : "";
            reading.problems().stream().map(InputProblem::sentence).forEach(all::add);
            for (MeasuredCurve curve : reading.curves()) {
                curve.flags().forEach(flag -> all.add(file + curve.name() + ": " + flag.sentence()));
            }
            reading.leftOut().forEach(left -> all.add(file + left.name() + " is no curve: " + left.why()));
            reading.notes().forEach(note -> all.add(file + note));
            reading.dropped()
                    .forEach(d -> all.add(file + "line " + d.line() + " is not used (" + d.why() + "): " + d.text()));
        }
        return all;
    }

    /** A wrapped sentence. */
    private static final class Remark extends ListCell<String> {
        private static final double SCROLL_BAR = 20;

        Remark(ListView<String> list) {
            setWrapText(true);
            prefWidthProperty().bind(list.widthProperty().subtract(SCROLL_BAR));
            maxWidthProperty().bind(prefWidthProperty());
            getStyleClass().add("note");
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(item);
        }
    }

    /** Assignments in words. */
    private static final class AssignmentText extends StringConverter<Assignment> {
        @Override
        public String toString(Assignment assignment) {
            return assignment == null ? "" : assignment.label();
        }

        @Override
        public Assignment fromString(String text) {
            throw new UnsupportedOperationException("the list is not editable");
        }
    }
}
