package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.view.Card;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.NoticeBar;
import io.github.nafworkbench.workbench.Assignment;
import io.github.nafworkbench.workbench.NeuronId;
import io.github.nafworkbench.workbench.Notice;
import io.github.nafworkbench.workbench.Workbench;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The selected neuron's curve over the net inputs at which it works, to be drawn freehand, imported, pushed by keys, or
 * made ideal again. Drawing changes the curve at once and does not reset training.
 */
public final class CurvePane extends Card {
    private final Workbench workbench;
    private final Look look;
    private final CurveEdits edits;
    private final SelectedCurves curves;
    private final CurveCanvas canvas;
    private final Label words = new Label();
    private final Label empty = new Label("Select a neuron in the network to see and draw its curve.");
    private final Actions actions;

    /**
     * Shows the workbench's selected neuron.
     *
     * @param editor opens the curve editor
     * @param library opens the library of measured curves
     */
    public CurvePane(Workbench workbench, Look look, Runnable editor, Runnable library) {
        this(workbench, look, editor, library, new Actions());
    }

    private CurvePane(Workbench workbench, Look look, Runnable editor, Runnable library, Actions actions) {
        super("Curve", actions.nodes());
        this.workbench = workbench;
        this.look = look;
        this.actions = actions;
        this.edits = new CurveEdits(workbench);
        this.curves = new SelectedCurves(workbench);
        this.canvas = new CurveCanvas(new FreehandTool(curves), this::show);
        title().setMinWidth(Region.USE_PREF_SIZE);
        words.getStyleClass().add("note");
        words.setMinHeight(Region.USE_PREF_SIZE);
        empty.getStyleClass().add("note");
        empty.setWrapText(true);
        StackPane place = new StackPane(canvas, empty);
        VBox.setVgrow(place, Priority.ALWAYS);
        place.setMinSize(0, 0);
        getChildren().addAll(new NoticeBar(workbench, Notice.Place.CURVE), place, words);
        act();
        actions.edit.setOnAction(event -> editor.run());
        actions.library.setOnAction(event -> library.run());
        listen();
        show();
    }

    private void act() {
        actions.draw.selectedProperty().addListener((source, old, on) -> canvas.setDrawing(on));
        actions.toAll.setOnAction(event -> curves.primary().ifPresent(edits::giveAll));
        actions.ideal.setOnAction(event -> edits.makeIdeal());
        actions.allIdeal.setOnAction(event -> edits.makeAllIdeal());
        MenuItem one = new MenuItem("File, for this neuron…");
        one.setOnAction(event -> edits.importFile(getScene().getWindow(), Assignment.SELECTED));
        MenuItem all = new MenuItem("File, for all neurons in order…");
        all.setOnAction(event -> edits.importFile(getScene().getWindow(), Assignment.IN_ORDER));
        MenuItem folder = new MenuItem("Folder with a file for each device…");
        folder.setOnAction(event -> edits.importFolder(getScene().getWindow(), Assignment.IN_ORDER));
        ContextMenu menu = new ContextMenu(one, all, folder);
        actions.read.setOnAction(event -> {
            one.setDisable(workbench.selected().get().isEmpty());
            menu.show(actions.read, Side.BOTTOM, 0, 2);
        });
    }

    private void listen() {
        workbench.project().addListener((source, old, now) -> show());
        workbench.selected().addListener((source, old, now) -> show());
        workbench.selection().neurons().addListener((source, old, now) -> show());
        workbench.evaluation().addListener((source, old, now) -> show());
        look.dark().addListener((source, old, now) -> show());
        canvas.focusedProperty().addListener((source, old, now) -> show());
        canvas.focusVisibleProperty().addListener((source, old, now) -> show());
    }

    private void show() {
        Optional<NeuronId> selected = workbench.selected().get();
        empty.setVisible(selected.isEmpty());
        canvas.setVisible(selected.isPresent());
        words.setVisible(selected.isPresent());
        actions.enable(selected.isPresent());
        title().setText(selected.isPresent() ? "Curve of " + curves.names() : "Curve");
        selected.ifPresent(this::show);
    }

    private void show(NeuronId id) {
        ActivationCurve curve = curves.curve(id);
        canvas.show(id, curves.picture(id, canvas.shownCaret(), canvas.isFocusVisible(), look.palette()));
        words.setText(curves.netInputWords());
        canvas.setAccessibleText(String.format(
                Locale.ROOT,
                "%s, %s; at net input %.2f the output is %.3f",
                title().getText(),
                curve.label(),
                canvas.caret(),
                curve.value(canvas.caret())));
    }

    /** The buttons in the header. */
    private static final class Actions {
        private final ToggleButton draw =
                flat(new ToggleButton("Draw"), "Dragging draws the curve; Esc gives a stroke up");
        private final Button read =
                flat(new Button("Import…"), "Take curves from a file of an instrument, a simulator or a digitiser");
        private final Button edit =
                flat(new Button("Edit…"), "Open the curve editor: points, brush, formula and more (F4)");
        private final MenuItem library = item("open-library", "Library of measured curves, chips (F3)");
        private final MenuItem toAll = item("to-all", "Give this curve to all neurons");
        private final MenuItem ideal = item("make-ideal", "Make the curves of the selected neurons ideal");
        private final MenuItem allIdeal = item("make-all-ideal", "Make the curves of all neurons ideal");
        private final MenuButton more =
                flat(new MenuButton("More"), "Library, give the curve on, make curves ideal again");

        Actions() {
            draw.setSelected(true);
            more.setId("curve-more");
            more.getItems().setAll(library, toAll, ideal, allIdeal);
        }

        private static MenuItem item(String id, String text) {
            MenuItem item = new MenuItem(text);
            item.setId(id);
            return item;
        }

        private static <B extends ButtonBase> B flat(B button, String help) {
            button.getStyleClass().addAll("flat", "small", "card-action");
            button.setPadding(new Insets(2, 5, 2, 5));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setTooltip(new Tooltip(help));
            button.setAccessibleHelp(help);
            return button;
        }

        Node[] nodes() {
            return new Node[] {draw, edit, read, more};
        }

        void enable(boolean selected) {
            draw.setDisable(!selected);
            toAll.setDisable(!selected);
            ideal.setDisable(!selected);
        }
    }
}
