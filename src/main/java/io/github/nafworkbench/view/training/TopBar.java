package io.github.nafworkbench.view.training;

import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.view.Figures;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.Popover;
import io.github.nafworkbench.workbench.Evaluation;
import io.github.nafworkbench.workbench.Workbench;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar at the top of the window: what is open, the run and its controls, undo, theme and help. */
public final class TopBar extends HBox {
    private final Workbench workbench;
    private final Label project = new Label();
    private final Label status = new Label();
    private final Button run = new Button();
    private final Button reset = new Button("Reset");
    private final Button remap = new Button("Re-map weights");
    private final Button retrain = new Button("Retrain with realised curves");
    private final FontIcon play = new FontIcon(Feather.PLAY);
    private final FontIcon pause = new FontIcon(Feather.PAUSE);

    /**
     * The bar.
     *
     * @param start opens the start page
     * @param help opens the help page
     */
    public TopBar(Workbench workbench, Look look, Runnable start, Runnable help) {
        this.workbench = workbench;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        project.getStyleClass().add("project-name");
        project.setId("project-name");
        status.getStyleClass().add("faint");
        status.setId("status");
        status.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(start(start), project, settings(), run(), reset(), retrain(), remap(), gap, status);
        getChildren().addAll(undo(), redo(), theme(look), help(help));
        workbench.project().addListener((source, old, now) -> showProject());
        workbench.training().addListener((source, old, now) -> showTraining());
        workbench.evaluation().addListener((source, old, now) -> showRemapping());
        showProject();
        showTraining();
        showRemapping();
    }

    /** Runs the training, or pauses it. */
    public void runOrPause() {
        if (running()) {
            workbench.pause();
        } else if (!run.isDisabled()) {
            workbench.run();
        }
    }

    /** Retrains if there is something trained to start from. */
    public void retrainNow() {
        if (!retrain.isDisabled()) {
            workbench.retrain();
        }
    }

    private boolean running() {
        return workbench.training().get().map(s -> s.state().running()).orElse(false);
    }

    private static Button start(Runnable open) {
        return icon(Feather.HOME, "Start page: samples, recent files, published data sets", "start", "F2", open);
    }

    private Button settings() {
        Button settings = new Button("Network & training…", new FontIcon(Feather.SLIDERS));
        settings.setMnemonicParsing(false);
        settings.getStyleClass().add("flat");
        settings.setId("settings");
        settings.setTooltip(new Tooltip("Neurons, ideal curve, trainer and seed; a change starts a new run"));
        Popover popover = new Popover(new ExperimentSettings(workbench));
        settings.setOnAction(event -> popover.toggle(settings));
        return settings;
    }

    private Button run() {
        run.getStyleClass().addAll("accent", "run-button");
        run.setId("run");
        run.setTooltip(new Tooltip("Train with the ideal curves, or go on after a pause (Space)"));
        run.setOnAction(event -> runOrPause());
        return run;
    }

    private Button reset() {
        reset.getStyleClass().add("flat");
        reset.setId("reset");
        reset.setTooltip(new Tooltip("Back to the initial weights; curves and noise stay"));
        reset.setOnAction(event -> workbench.reset());
        return reset;
    }

    private Button retrain() {
        retrain.getStyleClass().addAll("flat", "retrain-button");
        retrain.setId("retrain");
        retrain.setTooltip(new Tooltip("Train on from the weights as they are, now with the realised curves (R)"));
        retrain.setOnAction(event -> workbench.retrain());
        return retrain;
    }

    private Button remap() {
        remap.getStyleClass().addAll("flat", "retrain-button");
        remap.setId("remap");
        remap.setMinWidth(Region.USE_PREF_SIZE);
        remap.managedProperty().bind(remap.visibleProperty());
        remap.setOnAction(event -> workbench.remap());
        return remap;
    }

    /** Offered only where it undoes all that the curves do. */
    private void showRemapping() {
        Optional<Evaluation> now =
                workbench.evaluation().get().filter(e -> e.snapshot().epochs() > 0);
        remap.setVisible(now.flatMap(Evaluation::remapped).isPresent());
        now.flatMap(Evaluation::remapped).ifPresent(r -> {
            String unit = workbench.project().get().experiment().dataset().targetUnit();
            Tooltip tip = new Tooltip((r.exact()
                            ? "The curves differ from the ideal one in offset, amplitude, gain and threshold only. Other"
                                    + " weights undo that exactly, without training: test RMSE "
                            : "The curves are near to the ideal one with another offset, amplitude, gain and threshold. Other"
                                    + " weights undo these without training and leave what differs in shape: test RMSE ")
                    + Figures.three(r.rmse().value()) + " " + unit
                    + "; the largest difference of an output from that with"
                    + " ideal curves is " + Figures.three(r.largestDifference()) + " " + unit + ".");
            tip.setWrapText(true);
            tip.setMaxWidth(360);
            remap.setTooltip(tip);
        });
    }

    private Button undo() {
        Button undo = icon(Feather.CORNER_UP_LEFT, "Undo", "undo", "Ctrl+Z", workbench::undo);
        undo.disableProperty().bind(workbench.canUndo().not());
        return undo;
    }

    private Button redo() {
        Button redo = icon(Feather.CORNER_UP_RIGHT, "Redo", "redo", "Ctrl+Shift+Z", workbench::redo);
        redo.disableProperty().bind(workbench.canRedo().not());
        return redo;
    }

    private static Button theme(Look look) {
        Button theme = icon(Feather.MOON, "Dark or light", "theme", "", () -> look.dark()
                .set(!look.dark().get()));
        theme.graphicProperty().bind(look.dark().map(dark -> new FontIcon(dark ? Feather.SUN : Feather.MOON)));
        return theme;
    }

    private static Button help(Runnable open) {
        return icon(Feather.HELP_CIRCLE, "Help", "help", "F1", open);
    }

    private static Button icon(Feather icon, String name, String id, String keys, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "icon-button");
        button.setId(id);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(keys.isEmpty() ? name : name + " (" + keys + ")"));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void showProject() {
        project.setText(RunText.project(workbench.project().get()));
        showTraining();
    }

    private void showTraining() {
        Optional<TrainingSnapshot> training = workbench.training().get();
        boolean running = running();
        run.setText(running ? "Pause" : "Run");
        run.setGraphic(running ? pause : play);
        run.setDisable(training.isEmpty());
        reset.setDisable(training.isEmpty());
        retrain.setDisable(running || training.map(s -> s.epochs() == 0).orElse(true));
        status.setText(
                RunText.status(workbench.project().get().experiment().training().optimizer(), training));
        String message = training.map(TrainingSnapshot::message).orElse("");
        if (message.isEmpty()) {
            status.setTooltip(null);
        } else if (status.getTooltip() == null
                || !message.equals(status.getTooltip().getText())) {
            status.setTooltip(new Tooltip(message));
        }
    }
}
