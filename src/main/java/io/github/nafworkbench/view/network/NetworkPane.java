package io.github.nafworkbench.view.network;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.view.Card;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.NoticeBar;
import io.github.nafworkbench.view.curve.CurveEdits;
import io.github.nafworkbench.view.curve.RealisedCurves;
import io.github.nafworkbench.workbench.Assignment;
import io.github.nafworkbench.workbench.Evaluation;
import io.github.nafworkbench.workbench.NeuronId;
import io.github.nafworkbench.workbench.Notice;
import io.github.nafworkbench.workbench.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * The network: every hidden neuron with its realised curve and its share of the noise error. A click or the arrow keys
 * select the neuron whose curve is shown, a click with Shift or Ctrl, a drag or Ctrl+A several; the context menu changes
 * their curves.
 */
public final class NetworkPane extends Card {
    private static final Duration WEIGHTS_PACE = Duration.millis(100);

    private final Workbench workbench;
    private final Look look;
    private final CurveEdits edits;
    private final RealisedCurves realised = new RealisedCurves();
    private final NetworkCanvas canvas;
    private final Label size;
    private final ShareChoice legend;
    private final Tooltip tip = new Tooltip();
    private final PauseTransition weightsPause = new PauseTransition(WEIGHTS_PACE);
    private double[] weights = new double[0];

    /** Shows the workbench's network. */
    public NetworkPane(Workbench workbench, Look look) {
        this(workbench, look, new Label(), new ShareChoice());
    }

    private NetworkPane(Workbench workbench, Look look, Label size, ShareChoice legend) {
        super("Network", size, legend);
        this.workbench = workbench;
        this.look = look;
        this.size = size;
        this.legend = legend;
        this.edits = new CurveEdits(workbench);
        this.canvas = new NetworkCanvas(workbench.selection());
        size.getStyleClass().add("note");
        legend.onChange(this::show);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        getChildren().addAll(new NoticeBar(workbench, Notice.Place.NETWORK), canvas);
        tip.setShowDelay(Duration.millis(250));
        listen();
        show();
    }

    private void listen() {
        workbench.project().addListener((source, old, now) -> show());
        workbench.evaluation().addListener((source, old, now) -> show());
        workbench.selected().addListener((source, old, now) -> show());
        workbench.selection().neurons().addListener((source, old, now) -> show());
        workbench.training().addListener((source, old, now) -> takeWeights());
        weightsPause.setOnFinished(event -> takeWeights());
        look.dark().addListener((source, old, now) -> show());
        canvas.focusVisibleProperty().addListener((source, old, now) -> show());
        canvas.hovered().addListener((source, old, now) -> {
            showTip(now);
            show();
        });
        ContextMenu menu = menu();
        canvas.setOnContextMenuRequested(event -> {
            if (workbench.selected().get().isPresent()) {
                menu.show(canvas, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
    }

    private ContextMenu menu() {
        MenuItem ideal = new MenuItem("Make ideal again");
        ideal.setOnAction(event -> edits.makeIdeal());
        MenuItem read = new MenuItem("Import curve…");
        read.setOnAction(event -> workbench
                .selected()
                .get()
                .ifPresent(id -> edits.importFile(getScene().getWindow(), Assignment.SELECTED)));
        ContextMenu menu = new ContextMenu(ideal, read);
        menu.setAutoHide(true);
        return menu;
    }

    /** Takes the newest weights, at most ten times a second. */
    private void takeWeights() {
        if (weightsPause.getStatus() == PauseTransition.Status.RUNNING) {
            return;
        }
        double[] newest =
                workbench.training().get().map(t -> newest(t).parameters()).orElse(new double[0]);
        if (newest != weights) {
            weights = newest;
            show();
            weightsPause.playFromStart();
        }
    }

    private static Network newest(TrainingSnapshot training) {
        return training.retrained().orElse(training.trained());
    }

    private void show() {
        Project project = workbench.project().get();
        Topology topology = project.experiment().topology();
        Dataset dataset = project.experiment().dataset();
        List<NeuronId> selection = workbench.selection().neurons().get();
        Optional<NeuronId> selected = workbench.selected().get();
        size.setText(String.format(Locale.ROOT, "%s · %,d parameters", topology, topology.parameters()));
        legend.offer(
                !project.tuning().noise().off(), curvesDiffer(), look.palette().noisy());
        canvas.show(new NetworkPicture(
                topology,
                names(dataset.inputs()),
                names(dataset.targets()),
                project.experiment().ideal(),
                realised.of(project.tuning()),
                halos(topology),
                weights,
                selection,
                selected,
                canvas.hovered().get().filter(id -> exists(topology, id)),
                canvas.isFocusVisible(),
                look.palette()));
        canvas.setAccessibleText("Network " + topology
                + selected.map(id -> ", selected: " + describe(id)).orElse(", no neuron selected")
                + (selection.size() > 1 ? ", " + selection.size() + " neurons selected" : ""));
    }

    private static List<String> names(List<Column.Numbers> columns) {
        return columns.stream().map(Column::name).toList();
    }

    private static boolean exists(Topology topology, NeuronId id) {
        return id.layer() < topology.hidden().size() && id.neuron() < topology.neurons(id.layer());
    }

    private List<List<Integer>> halos(Topology topology) {
        int neurons = topology.hiddenNeurons();
        return shares().stream()
                .map(layer -> layer.stream()
                        .map(share -> NetworkPicture.halo(share, neurons))
                        .toList())
                .toList();
    }

    private void showTip(Optional<NeuronId> hovered) {
        if (hovered.isPresent()) {
            tip.setText(describe(hovered.get()));
            Tooltip.install(canvas, tip);
        } else {
            tip.hide();
            Tooltip.uninstall(canvas, tip);
        }
    }

    /** E.g. {@code "neuron 8, tanh, 12 % of the noise error"}. */
    private String describe(NeuronId id) {
        Project project = workbench.project().get();
        String name = id.label(project.experiment().hidden().size() > 1);
        String curve =
                realised.of(project.tuning()).curve(id.layer(), id.neuron()).label();
        return name + ", " + curve + share(id);
    }

    private boolean curvesDiffer() {
        return workbench
                .evaluation()
                .get()
                .filter(e -> e.snapshot().epochs() > 0 && !e.damage().isEmpty())
                .isPresent();
    }

    /** What is shown of every neuron; empty if nothing is. */
    private List<List<Double>> shares() {
        Optional<Evaluation> evaluation = workbench.evaluation().get();
        return switch (legend.shown()) {
            case NONE -> List.of();
            case NOISE -> evaluation.map(Evaluation::shares).orElse(List.of());
            case CURVES -> evaluation.map(Evaluation::damageShares).orElse(List.of());
        };
    }

    private String share(NeuronId id) {
        List<List<Double>> shares = shares();
        if (id.layer() >= shares.size() || id.neuron() >= shares.get(id.layer()).size()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                ", %.1f %% of the %s",
                100 * shares.get(id.layer()).get(id.neuron()),
                legend.shown().words());
    }
}
